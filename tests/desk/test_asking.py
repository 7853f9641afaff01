"""Questions: answered word for word, or refused for a reason."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.desk.answers import LONGEST_QUESTION
from bot.desk.asked import Asked, Quoted
from bot.desk.desk import Desk
from bot.desk.replies import (
    Answered,
    NotAnswered,
    Refused,
    Unread,
)
from bot.desk.requests import AddText, Ask, Caller, RemoveText, Share, TrySample, Upload
from bot.errors import Reason
from index.abstaining import Strictness
from index.answers import Answer, NotInText
from index.documents import Scope, Source
from tests.desk.conftest import MOON
from tests.desk.questions import ABOUT_TIDES, answered, not_answered, reason
from tests.fakes import FakeHouse, FakeJobs, FakeLibraries, fake_house, write


@pytest.fixture
def moon_file(tmp_path: Path) -> Upload:
    return write(tmp_path, "moon.md", MOON)


async def test_an_answer_is_verbatim_cited_and_can_be_found_again(
    house: FakeHouse, moon: Source, sun: Source
) -> None:
    reply = await answered(house)
    answer = reply.answer
    assert answer.text == "eleven"
    assert answer.passage.text.startswith("The pilot Quagmire counted eleven tides")
    assert answer.text == answer.passage.text[answer.start : answer.end]
    assert str(answer.citation) == "The Moon’s Book › Tides (Ada Quill, 1912), ¶ 1"
    assert answer.passage.source == moon.id != sun.id
    assert reply.took_ms == 1000
    assert not reply.shared
    asked = await house.store.question("one", reply.id)
    assert asked is not None
    assert asked == Asked(
        circle="one",
        id=reply.id,
        library="one",
        question=ABOUT_TIDES,
        confidence=answer.confidence,
        more=tuple(hit.id for hit in answer.more),
        texts=2,
        at=asked.at,
        passage=answer.passage.id,
        start=answer.start,
        end=answer.end,
        signals=answer.signals,
        member=house.member.member,
        quoted=Quoted(
            answer.passage.source,
            answer.text,
            str(answer.citation),
            answer.passage.offset + answer.start,
        ),
    )


async def test_one_text_can_be_asked_by_its_id_or_title(
    house: FakeHouse, moon: Source, sun: Source
) -> None:
    for name in (sun.id, "the sun", "THE SUN"):
        reply = await house.desk.handle(Ask(house.member, "When does the harbour wake?", name))
        assert isinstance(reply, Answered)
        assert {hit.source for hit in (reply.answer.passage, *reply.answer.more)} == {sun.id}
    reply = await house.desk.handle(Ask(house.member, "What did Quagmire count?", sun.id))
    assert isinstance(reply, NotAnswered)
    assert reply.outcome.missing == ("Quagmire",)
    assert reply.texts == 1
    assert {hit.source for hit in reply.outcome.related} == {sun.id}
    assert moon.id != sun.id


async def test_what_no_text_says_is_told_with_the_missing_words(
    house: FakeHouse, sun: Source
) -> None:
    reply = await not_answered(house, "What did Kerensky say to the pilot?")
    assert reply.outcome.missing == ("Kerensky",)
    assert reply.texts == 2
    assert sun.id in {hit.source for hit in reply.outcome.related}


class Listening(FakeJobs):
    """Remembers how strict each question was to be taken."""

    def __init__(self, libraries: FakeLibraries) -> None:
        super().__init__(libraries)
        self.heard: list[Strictness] = []

    async def ask(
        self, circle: str, question: str, scope: Scope, strictness: Strictness
    ) -> Answer | NotInText:
        self.heard.append(strictness)
        return await super().ask(circle, question, scope, strictness)


async def test_a_question_is_as_strict_as_it_says_else_as_the_house(moon_file: Upload) -> None:
    house = fake_house(Listening)
    jobs = house.office.jobs
    assert isinstance(jobs, Listening)
    await house.desk.handle(AddText(house.moderator, moon_file))
    strict = Desk(replace(house.office, operator_settings={"strictness": "strict"}))
    await strict.handle(Ask(house.member, ABOUT_TIDES))
    await strict.handle(Ask(house.member, ABOUT_TIDES, strictness=Strictness.GENEROUS))
    await strict.handle(TrySample(house.member))
    await house.desk.handle(Ask(house.member, ABOUT_TIDES))
    house.store.close()
    assert jobs.heard == ["strict", "generous", "strict", "balanced"]


ENGLISH_ONLY = [
    ("Warum schläft der Hafen bis Mittag?", ("de", "en", "en")),
    ("Пилот считал приливы?", ("ru", "en", "en")),
    ("What did Kerensky say to the pilot?", None),
    ("Kerensky?", None),  # no language at all
]


@pytest.mark.parametrize(("question", "tags"), ENGLISH_ONLY)
async def test_a_question_in_another_language_than_the_texts_is_told_so(
    house: FakeHouse, sun: Source, question: str, tags: tuple[str, str, str] | None
) -> None:
    reply = await not_answered(house, question)
    assert reply.unread is None  # nobody knows what this model reads
    english = Desk(replace(house.office, model_language="en"))
    reply_ = await english.handle(Ask(house.member, question))
    assert isinstance(reply_, NotAnswered)
    assert reply_.unread == (Unread(*tags) if tags else None)
    shared = await english.handle(Share(house.member, reply_.id))
    assert isinstance(shared, NotAnswered)
    assert shared.unread == reply_.unread
    assert sun.id


class Finding(FakeJobs):
    """Finds an answer whatever the language."""

    async def ask(
        self, circle: str, question: str, scope: Scope, strictness: Strictness
    ) -> Answer | NotInText:
        outcome = await super().ask(circle, ABOUT_TIDES, scope, strictness)
        return replace(outcome, question=question)


async def test_what_is_found_in_another_language_is_answered(moon_file: Upload) -> None:
    house = fake_house(Finding)
    await house.desk.handle(AddText(house.moderator, moon_file))
    english = Desk(replace(house.office, model_language="en"))
    reply = await english.handle(Ask(house.member, "Was zählte der Lotse Quagmire?"))
    house.store.close()
    assert isinstance(reply, Answered)


async def test_a_circle_without_texts_is_told_so(house: FakeHouse) -> None:
    for request in (
        Ask(house.member, "Who?"),
        Ask(house.member, "Who?", "any"),
        RemoveText(house.moderator, "any"),
    ):
        assert reason(await house.desk.handle(request)) is Reason.NO_TEXTS


async def test_an_unknown_text_is_named(house: FakeHouse, moon: Source) -> None:
    reply = await house.desk.handle(Ask(house.member, "Who?", "The Mars"))
    assert reply == Refused(Reason.UNKNOWN_TEXT, {"text": "The Mars"})
    assert moon.id


@pytest.mark.parametrize("question", ["", " ", "\n\t\u00a0", "?!", "…", "“”"])
async def test_a_question_without_words_is_refused(
    house: FakeHouse, moon: Source, question: str
) -> None:
    assert reason(await house.desk.handle(Ask(house.member, question))) is Reason.EMPTY_QUESTION
    assert moon.id


@pytest.mark.parametrize(
    "question", ["who\0?", "who \ud800", "\udcff", "\x1b[31mwho?", "who\x7f", "\0"]
)
async def test_a_question_that_is_no_text_is_refused(
    house: FakeHouse, moon: Source, question: str
) -> None:
    assert reason(await house.desk.handle(Ask(house.member, question))) is Reason.BAD_CHARACTERS
    assert moon.id


async def test_a_long_question_is_refused_with_its_length(house: FakeHouse, moon: Source) -> None:
    assert moon.id
    just = "moon " * (LONGEST_QUESTION // 5 - 1) + "moons"
    assert len(just) == LONGEST_QUESTION
    assert not isinstance(await house.desk.handle(Ask(house.member, just)), Refused)
    assert not isinstance(await house.desk.handle(Ask(house.member, f" \n{just}  ")), Refused)
    reply = await house.desk.handle(Ask(house.member, f"{just}s"))
    assert reply == Refused(Reason.LONG_QUESTION, {"length": 1001, "limit": 1000})


@pytest.mark.parametrize(
    "question",
    ['"foo" OR NEAR(', "a* AND b:c", "'; DROP TABLE passages; --", "text:moon", "moon -sun", "%_"],
)
async def test_query_syntax_is_only_text(house: FakeHouse, moon: Source, question: str) -> None:
    reply = await house.desk.handle(Ask(house.member, question))
    assert isinstance(reply, Answered | NotAnswered) or reason(reply) is Reason.EMPTY_QUESTION
    assert (await answered(house)).answer.passage.source == moon.id


async def test_a_question_is_asked_on_one_line(house: FakeHouse, moon: Source) -> None:
    reply = await answered(house, " How many tides\n\ndid the  pilot count?\t")
    assert reply.answer.question == "How many tides did the pilot count?"
    assert reply.answer.passage.source == moon.id


async def test_another_circles_texts_do_not_exist(
    house: FakeHouse, moon: Source, stranger: Caller
) -> None:
    assert reason(await house.desk.handle(Ask(stranger, ABOUT_TIDES))) is Reason.NO_TEXTS
    assert reason(await house.desk.handle(Ask(stranger, "Who?", moon.id))) is Reason.NO_TEXTS
    reply = await house.desk.handle(RemoveText(stranger, moon.id))
    assert reason(reply) is Reason.NO_TEXTS
    assert (await answered(house)).answer.passage.source == moon.id
