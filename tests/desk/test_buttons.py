"""The buttons under an answer: its context, more passages, sharing it."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.desk.replies import (
    Answered,
    Context,
    Explained,
    MorePassages,
    NotAnswered,
    Refused,
)
from bot.desk.requests import (
    Caller,
    EditText,
    Explain,
    RemoveText,
    Share,
    ShowContext,
    ShowMore,
)
from bot.errors import Reason
from index.abstaining import Strictness
from index.answers import Answer, NotInText, Quote
from index.documents import Scope, Source
from tests.desk.conftest import MOON, SUN, added
from tests.desk.questions import answered, not_answered, reason
from tests.fakes import FakeHouse, FakeJobs, fake_house

PRESSES = (ShowContext, ShowMore, Share)
ANSWERED = (*PRESSES, Explain)


async def test_the_context_shows_the_answers_paragraph_and_its_neighbours(
    house: FakeHouse, moon: Source
) -> None:
    reply = await answered(house)
    context = await house.desk.handle(ShowContext(house.member, reply.id))
    assert isinstance(context, Context)
    assert context.text[slice(*context.bold)] == reply.answer.text
    assert context.before is None
    assert context.after is not None
    assert context.after.startswith("The tides of the next month")
    assert context.citation == reply.answer.citation
    assert moon.title == context.citation.title


async def test_more_passages_are_those_that_the_answer_found(house: FakeHouse, sun: Source) -> None:
    reply = await answered(house, "What of the harbour until noon?")
    more = await house.desk.handle(ShowMore(house.member, reply.id))
    assert isinstance(more, MorePassages)
    assert more.question == "What of the harbour until noon?"
    assert [hit.id for hit in more.hits] == [hit.id for hit in reply.answer.more]
    assert reply.answer.passage.source == sun.id


async def test_a_refusals_related_passages_can_be_shown_but_have_no_context(
    house: FakeHouse, moon: Source
) -> None:
    reply = await not_answered(house, "What did Kerensky say in Petrograd?")
    more = await house.desk.handle(ShowMore(house.member, reply.id))
    assert isinstance(more, MorePassages)
    assert moon.id in {hit.source for hit in more.hits}
    context = await house.desk.handle(ShowContext(house.member, reply.id))
    assert reason(context) is Reason.UNKNOWN_ANSWER


async def test_an_answer_is_shared_as_it_was(house: FakeHouse, moon: Source) -> None:
    reply = await answered(house)
    shared = await house.desk.handle(Share(house.member, reply.id))
    assert isinstance(shared, Answered)
    assert shared.shared
    assert shared.id == reply.id
    assert (shared.answer.text, shared.answer.citation) == (
        reply.answer.text,
        reply.answer.citation,
    )
    assert shared.answer.passage.source == moon.id


async def test_a_refusal_is_shared_as_it_was(house: FakeHouse, moon: Source) -> None:
    reply = await not_answered(house, "What did Kerensky say in Petrograd?")
    shared = await house.desk.handle(Share(house.member, reply.id))
    assert isinstance(shared, NotAnswered)
    assert shared.shared
    assert shared.outcome.missing == reply.outcome.missing
    assert [hit.id for hit in shared.outcome.related] == [hit.id for hit in reply.outcome.related]
    assert (shared.texts, moon.title) == (1, "The Moon’s Book")


async def test_an_answer_says_why_it_was_given_and_still_does_when_shared(
    house: FakeHouse, moon: Source
) -> None:
    reply = await answered(house)
    why = await house.desk.handle(Explain(house.member, reply.id))
    assert why == Explained(reply.answer.question, True, reply.answer.signals, ())
    shared = await house.desk.handle(Share(house.member, reply.id))
    assert isinstance(shared, Answered)
    assert shared.answer.signals == reply.answer.signals is not None
    assert moon.id


async def test_a_refusal_says_what_was_weighed_and_what_is_missing(
    house: FakeHouse, moon: Source
) -> None:
    reply = await not_answered(house, "What did Kerensky say in Petrograd?")
    why = await house.desk.handle(Explain(house.member, reply.id))
    assert isinstance(why, Explained)
    assert (why.answered, why.missing) == (False, ("Kerensky", "Petrograd"))
    assert why.signals == reply.outcome.signals
    shared = await house.desk.handle(Share(house.member, reply.id))
    assert isinstance(shared, NotAnswered)
    assert shared.outcome.signals == reply.outcome.signals
    assert moon.id


async def test_an_answer_from_before_signals_were_kept_cannot_say_why(
    house: FakeHouse, moon: Source
) -> None:
    reply = await answered(house)
    asked = await house.store.question("one", reply.id)
    assert asked is not None
    await house.store.keep_question(replace(asked, id="old", signals=None))
    assert reason(await house.desk.handle(Explain(house.member, "old"))) is Reason.UNKNOWN_ANSWER
    assert moon.id


class TwoPlaces(FakeJobs):
    """Answers with the first of the next passages as a second place."""

    async def ask(
        self, circle: str, question: str, scope: Scope, strictness: Strictness
    ) -> Answer | NotInText:
        outcome = await super().ask(circle, question, scope, strictness)
        assert isinstance(outcome, Answer)
        place, *more = outcome.more
        second = Quote(place.text[2:9], 2, 9, place.cite(2, 9), place)
        return replace(outcome, second=second, more=tuple(more))


async def test_an_answer_in_two_places_is_shared_with_both(tmp_path: Path) -> None:
    house = fake_house(TwoPlaces)
    await added(house, tmp_path, MOON, "moon.md")
    sun = await added(house, tmp_path, SUN, "sun.md")
    reply = await answered(house)
    assert reply.answer.second is not None
    both = await house.desk.handle(Share(house.member, reply.id))
    assert isinstance(both, Answered)
    assert both.answer.second is not None
    places = (both.answer.second, reply.answer.second)
    assert len({(each.text, each.citation, each.passage.id) for each in places}) == 1
    context = await house.desk.handle(ShowContext(house.member, reply.id))
    assert isinstance(context, Context)
    assert context.second is not None
    start, end = context.second.bold
    assert context.second.text[start:end] == reply.answer.second.text
    second = reply.answer.second.passage.source
    await house.desk.handle(RemoveText(house.moderator, second))
    one = await house.desk.handle(Share(house.member, reply.id))
    house.store.close()
    assert isinstance(one, Answered) == (second == sun.id)
    assert not isinstance(one, Answered) or one.answer.second is None


async def test_a_shared_answer_is_cited_under_the_corrected_title(
    house: FakeHouse, moon: Source
) -> None:
    reply = await answered(house)
    await house.desk.handle(EditText(house.moderator, moon.id, title="Moonbook"))
    shared = await house.desk.handle(Share(house.member, reply.id))
    assert isinstance(shared, Answered)
    assert shared.answer.citation.title == "Moonbook"
    assert shared.answer.text == reply.answer.text


@pytest.mark.parametrize("press", PRESSES)
async def test_nothing_of_a_removed_text_is_shown_again(
    house: FakeHouse, moon: Source, sun: Source, press: type[Share]
) -> None:
    reply = await answered(house)
    await house.desk.handle(RemoveText(house.moderator, moon.id))
    shown = await house.desk.handle(press(house.member, reply.id))
    if isinstance(shown, MorePassages):
        assert {hit.source for hit in shown.hits} == {sun.id}
    else:
        assert reason(shown) is Reason.UNKNOWN_ANSWER


async def test_related_passages_of_a_removed_text_are_left_out_of_what_is_shared(
    house: FakeHouse, moon: Source, sun: Source
) -> None:
    reply = await not_answered(house, "What did Kerensky say in Petrograd?")
    await house.desk.handle(RemoveText(house.moderator, moon.id))
    shared = await house.desk.handle(Share(house.member, reply.id))
    assert isinstance(shared, NotAnswered)
    assert {hit.source for hit in shared.outcome.related} == {sun.id}


@pytest.mark.parametrize("press", ANSWERED)
@pytest.mark.parametrize("answer", ["a1", "", "none", "' OR 1=1 --", "a" * 5000])
async def test_an_answer_that_is_not_there_is_refused(
    house: FakeHouse, press: type[Share], answer: str
) -> None:
    assert reason(await house.desk.handle(press(house.member, answer))) is Reason.UNKNOWN_ANSWER


@pytest.mark.parametrize("press", ANSWERED)
async def test_another_circles_answer_is_refused(
    house: FakeHouse, moon: Source, stranger: Caller, press: type[Share]
) -> None:
    reply = await answered(house)
    assert reason(await house.desk.handle(press(stranger, reply.id))) is Reason.UNKNOWN_ANSWER
    assert not isinstance(await house.desk.handle(press(house.member, reply.id)), Refused)
    assert moon.id
