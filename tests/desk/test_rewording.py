"""Other words: only where they are set up, switched on and asked for; beside the text's own."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.desk.caller import Caller
from bot.desk.privacy.replies import PrivacyShown
from bot.desk.privacy.requests import ConfirmTakedown, ShowPrivacy
from bot.desk.replies import Answered, Refused, Reply, Reworded
from bot.desk.requests import RemoveText, Reword, Share
from bot.desk.sessions.replies import PromptPosted, SessionPrepared
from bot.desk.sessions.requests import StartSession
from bot.desk.settings.chosen import COMMAND, EVERYBODY, OFF, SERVER, TEXT, Chosen
from bot.desk.settings.replies import SettingShown
from bot.desk.settings.requests import LimitText, Settings
from bot.errors import Reason
from bot.wording import render
from bot.wording.sessions.parts import question
from tests.desk.conftest import MOON, added
from tests.desk.questions import answered, not_answered, reason
from tests.desk.sessions.acting import ADA, CHANNEL, MO, asked, pressed, stood, wall
from tests.fakes import NOW, ROOT, FakeHouse, FakeRephraser, fake_house, prepared

CASES = ROOT / "tests" / "cases" / "transcripts" / "texts"
WORDING = "He counted “eleven tides” and wrote all of them down."
ON = Chosen(SERVER, EVERYBODY, "rewording", "on")


@pytest.fixture
def model() -> FakeRephraser:
    return FakeRephraser([WORDING])


@pytest.fixture
async def house(model: FakeRephraser, tmp_path: Path) -> AsyncIterator[FakeHouse]:
    made = fake_house(rephraser=model)
    made.libraries.library("one").add(prepared(tmp_path, "moon.md", MOON), NOW)
    yield made
    made.store.close()


async def on(house: FakeHouse, circle: str = "one") -> None:
    await house.office.settings.keep(circle, ON)


async def reworded(house: FakeHouse, answer: str, who: Caller | None = None) -> Reply:
    return await house.desk.handle(Reword(who or house.member, answer))


async def test_it_is_off_until_moderators_switch_it_on(
    house: FakeHouse, model: FakeRephraser
) -> None:
    await on(house, "two")  # what others switch on is theirs
    reply = await answered(house)
    assert not reply.rewords
    assert "reword" not in [each.action for each in render(reply, "en").controls]
    assert reason(await reworded(house, reply.id)) is Reason.NO_REWORDING
    assert not model.asked


async def test_where_nobody_may_ask_nothing_is_sent(house: FakeHouse, model: FakeRephraser) -> None:
    await on(house)
    reply = await answered(house)
    await house.office.settings.keep("one", Chosen(SERVER, EVERYBODY, f"{COMMAND}ask", OFF))
    assert reason(await reworded(house, reply.id)) is Reason.COMMAND_OFF
    assert not model.asked


async def test_an_answer_in_other_words_stands_above_the_texts_own(
    house: FakeHouse, model: FakeRephraser
) -> None:
    await on(house)
    reply = await answered(house)
    assert "reword" in [each.action for each in render(reply, "en").controls]
    assert not model.asked  # nothing is sent before somebody presses
    found = await reworded(house, reply.id)
    assert isinstance(found, Reworded)
    assert (found.wording, found.answer.text) == (WORDING, reply.answer.text)
    # What is shown with the answer, and nothing else.
    paragraph = MOON.split("\n\n")[4]
    assert model.asked == [(reply.answer.question, (paragraph,))]
    message = render(found, "en")
    texts = [getattr(each, "text", "") for each in message.blocks]
    assert texts.index(WORDING) < texts.index(paragraph)
    assert "parrot-7b" in texts[0]
    quote = next(each for each in message.blocks if getattr(each, "citation", None))
    assert str(reply.answer.citation) in str(getattr(quote, "citation", ""))


async def test_where_the_texts_do_not_answer_nobody_is_asked(
    house: FakeHouse, model: FakeRephraser
) -> None:
    await on(house)
    reply = await not_answered(house, "What did Kerensky say in Petrograd?")
    assert "reword" not in [each.action for each in render(reply, "en").controls]
    assert reason(await reworded(house, reply.id)) is Reason.UNKNOWN_ANSWER
    assert not model.asked


async def test_what_is_shared_are_the_texts_own_words(house: FakeHouse) -> None:
    await on(house)
    reply = await answered(house)
    await reworded(house, reply.id)
    shared = await house.desk.handle(Share(house.member, reply.id))
    assert isinstance(shared, Answered)
    assert shared.rewords
    assert WORDING not in str(render(shared, "en"))


async def test_what_is_refused_leaves_the_answer_as_it_is(
    house: FakeHouse, model: FakeRephraser
) -> None:
    await on(house)
    model.says.clear()
    reply = await answered(house)
    assert reason(await reworded(house, reply.id)) is Reason.WORDING_REFUSED
    assert isinstance(await house.desk.handle(Share(house.member, reply.id)), Answered)


async def test_what_is_kept_from_somebody_is_not_sent_for_them(
    house: FakeHouse, model: FakeRephraser, stranger: Caller
) -> None:
    await on(house)
    await on(house, "two")
    reply = await answered(house)
    assert reason(await reworded(house, reply.id, stranger)) is Reason.UNKNOWN_ANSWER
    source = reply.answer.passage.source
    await house.office.settings.keep("one", Chosen("9", EVERYBODY, TEXT + source, "seen"))
    assert reason(await reworded(house, reply.id)) is Reason.UNKNOWN_ANSWER
    inside = replace(house.member, channel="9")
    await house.desk.handle(LimitText(house.moderator, source))
    assert isinstance(await reworded(house, reply.id, inside), Reworded)
    assert len(model.asked) == 1


async def test_what_was_removed_is_not_sent(house: FakeHouse, model: FakeRephraser) -> None:
    await on(house)
    reply = await answered(house)
    await house.desk.handle(RemoveText(house.moderator, reply.answer.passage.source))
    assert isinstance(await reworded(house, reply.id), Refused)
    assert not model.asked


async def test_other_words_count_as_questions(house: FakeHouse, model: FakeRephraser) -> None:
    await on(house)
    model.says *= 9
    await house.office.settings.keep("one", Chosen(SERVER, EVERYBODY, "questions", "3"))
    reply = await answered(house)
    found = [await reworded(house, reply.id) for _ in range(4)]
    assert [type(each) for each in found] == [Reworded, Reworded, Refused, Refused]
    assert reason(found[-1]) is Reason.TOO_MANY_QUESTIONS


async def test_it_says_who_gets_what_before_it_is_switched_on(house: FakeHouse) -> None:
    shown = await house.desk.handle(Settings(house.moderator, "rewording"))
    assert isinstance(shown, SettingShown)
    assert shown.given.value == "off"
    for locale in ("en", "de"):
        assert "models.example" in str(render(shown, locale))
    refused = await house.desk.handle(Settings(house.member, "rewording", "on"))
    assert reason(refused) is Reason.NOT_MODERATOR
    private = await house.desk.handle(ShowPrivacy(house.member))
    assert isinstance(private, PrivacyShown)
    assert private.sent_to is None
    await house.desk.handle(Settings(house.moderator, "rewording", "on"))
    assert (await answered(house)).rewords
    private = await house.desk.handle(ShowPrivacy(house.member))
    assert isinstance(private, PrivacyShown)
    assert private.sent_to is not None
    for locale in ("en", "de"):
        assert "models.example" in str(render(private, locale))


async def test_it_cannot_be_switched_on_where_nobody_set_up_a_model(tmp_path: Path) -> None:
    house = fake_house()
    try:
        await added(house, tmp_path, MOON)
        refused = await house.desk.handle(Settings(house.moderator, "rewording", "on"))
        assert reason(refused) is Reason.NO_LANGUAGE_MODEL
        shown = await house.desk.handle(Settings(house.moderator, "rewording"))
        assert "no language model" in str(render(shown, "en"))
        await on(house)  # as if there had been one once
        assert not (await answered(house)).rewords
    finally:
        house.store.close()


async def ready(house: FakeHouse, folder: Path) -> SessionPrepared:
    """Three prompts are kept."""
    garden = CASES / "garden.md"
    await added(house, folder, garden.read_text("utf-8"))
    await on(house)
    shown = await asked(house, StartSession(MO))
    assert isinstance(shown, SessionPrepared)
    ids = tuple(each.id for each in shown.session.offered[:3])
    kept = await pressed(house, MO, "session-keep", "1", ids)
    assert isinstance(kept, SessionPrepared)
    return kept


async def test_prompts_are_worded_anew_before_anybody_sees_them(
    house: FakeHouse, model: FakeRephraser, tmp_path: Path
) -> None:
    kept = await ready(house, tmp_path)
    assert kept.rewords
    assert not model.asked
    model.says = ["One?", "Two?"]
    found = await pressed(house, MO, "session-reword", "1")
    assert isinstance(found, SessionPrepared)
    assert found.worded == (2, 3)
    assert [each.wording for each in found.session.prompts] == ["One?", "Two?", ""]
    quoted = [tuple(each.text for each in prompt.quotes) for prompt in kept.session.prompts]
    assert [texts for _, texts in model.asked] == quoted
    # Kept or not: what was worded stays so.
    again = await pressed(house, MO, "session-keep", "1", (found.session.prompts[0].id,))
    assert isinstance(again, SessionPrepared)
    assert [each.wording for each in again.session.prompts] == ["One?"]
    await pressed(house, MO, "session-begin", "1")
    await stood(house, "session:1", CHANNEL)
    prompt = (await wall(house))["prompt:1.1"]
    assert isinstance(prompt, PromptPosted)
    told = str(render(prompt, "en"))
    assert "One?" in told
    assert "worded by parrot-7b" in told
    assert (kept.session.prompts[0].quotes[0].text or "") in told


async def test_questions_can_be_had_as_they_were(
    house: FakeHouse, model: FakeRephraser, tmp_path: Path
) -> None:
    kept = await ready(house, tmp_path)
    model.says = ["One?", "Two?", "Three?"]
    await pressed(house, MO, "session-reword", "1")
    back = await pressed(house, MO, "session-unword", "1")
    assert isinstance(back, SessionPrepared)
    assert back.session.prompts == kept.session.prompts
    model.says = []
    none = await pressed(house, MO, "session-reword", "1")
    assert isinstance(none, SessionPrepared)
    assert none.worded == (0, 3)
    assert "as they were" in str(render(none, "en"))


async def test_a_press_for_prompts_counts_as_a_question(
    house: FakeHouse, model: FakeRephraser, tmp_path: Path
) -> None:
    await ready(house, tmp_path)
    await house.office.settings.keep("one", Chosen(SERVER, EVERYBODY, "questions", "1"))
    await pressed(house, MO, "session-reword", "1")
    sent = len(model.asked)
    again = await pressed(house, MO, "session-reword", "1")
    assert reason(again) is Reason.TOO_MANY_QUESTIONS
    assert len(model.asked) == sent


async def test_only_who_prepares_a_session_has_its_prompts_sent(
    house: FakeHouse, model: FakeRephraser, tmp_path: Path
) -> None:
    kept = await ready(house, tmp_path)
    assert reason(await pressed(house, ADA, "session-reword", "1")) is Reason.UNKNOWN_SESSION
    await pressed(house, MO, "session-keep", "1", ())
    assert reason(await pressed(house, MO, "session-reword", "1")) is Reason.NOTHING_KEPT
    ids = tuple(each.id for each in kept.session.prompts)
    await pressed(house, MO, "session-keep", "1", ids)
    await house.office.settings.drop("one", SERVER, EVERYBODY, "rewording")
    assert reason(await pressed(house, MO, "session-reword", "1")) is Reason.NO_REWORDING
    await on(house)
    await pressed(house, MO, "session-begin", "1")
    assert reason(await pressed(house, MO, "session-reword", "1")) is Reason.UNKNOWN_SESSION
    assert not model.asked


async def test_a_text_that_is_taken_down_takes_its_wordings_along(
    house: FakeHouse, model: FakeRephraser, tmp_path: Path
) -> None:
    await ready(house, tmp_path)
    model.says = ["One?", "Two?", "Three?"]
    found = await pressed(house, MO, "session-reword", "1")
    assert isinstance(found, SessionPrepared)
    sources = await house.office.libraries.use("one", lambda library: library.sources())
    for source in sources:
        await house.desk.handle(ConfirmTakedown(house.moderator, source.sha256))
    session = await house.office.sessions.find("one", 1)
    assert session is not None
    for each in (*session.offered, *session.prompts):
        assert (each.wording, each.model) == ("", "")
        assert question(each, "en") == "[removed on request]"
