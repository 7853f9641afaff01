"""Sessions through the Desk: prepared by one, led, spoken in, ended with minutes."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.desk.board.replies import WallShown
from bot.desk.board.requests import ShowWall
from bot.desk.caller import Sight
from bot.desk.commands import press
from bot.desk.privacy.requests import ConfirmTakedown, ForgetMember
from bot.desk.replies import Answered, Context, NotAnswered
from bot.desk.requests import AddText, Ask
from bot.desk.sessions.replies import (
    MinutesPosted,
    MinutesShown,
    Probed,
    PromptPosted,
    SessionDropped,
    SessionFound,
    SessionPrepared,
    SessionShown,
    Told,
    TurnOver,
    TurnPosted,
)
from bot.desk.sessions.requests import (
    DraftClaim,
    EndSession,
    FindSession,
    PosePrompt,
    ShowMinutes,
    Speak,
    StartSession,
)
from bot.desk.voting.replies import NowShown
from bot.desk.voting.requests import CastBallot, Join, Now
from bot.errors import Reason, Refusal
from bot.study.sessions.values import IDLE, State
from tests.desk.sessions.acting import (
    ADA,
    CHANNEL,
    CHIEF,
    MO,
    THREAD,
    added,
    asked,
    begun,
    pressed,
    reason,
    stood,
    threaded,
    wait,
    wall,
)
from tests.fakes import SAMPLE, FakeHouse, write

BLIND = replace(ADA, member="ben", sight=Sight(frozenset({"9"}), only=True))


@pytest.fixture
async def read(house: FakeHouse, tmp_path: Path) -> FakeHouse:
    """A house with a text that is long enough to be discussed."""
    await added(house, tmp_path)
    return house


async def test_six_are_offered_and_nothing_is_posted_unseen(read: FakeHouse) -> None:
    shown = await asked(read, StartSession(MO))
    assert isinstance(shown, SessionPrepared)
    assert len(shown.session.offered) == 6
    assert await wall(read) == {}
    assert reason(await pressed(read, MO, "session-begin", "1")) is Reason.NOTHING_KEPT
    assert reason(await pressed(read, ADA, "session-begin", "1")) is Reason.UNKNOWN_SESSION
    assert reason(await pressed(read, CHIEF, "session-show", "1")) is Reason.UNKNOWN_SESSION


async def test_every_quotation_is_verbatim(read: FakeHouse) -> None:
    session = await begun(read)
    text = " ".join(SAMPLE.read_text("utf-8").split())
    for prompt in session.offered:
        for words in prompt.quotes:
            assert words.text is not None
            assert " ".join(words.text.split()) in text


async def test_others_are_other_ones_and_what_was_kept_stays(read: FakeHouse) -> None:
    shown = await asked(read, StartSession(MO))
    assert isinstance(shown, SessionPrepared)
    first = [each.id for each in shown.session.offered]
    await pressed(read, MO, "session-keep", "1", (first[4],))
    others = await pressed(read, MO, "session-others", "1")
    assert isinstance(others, SessionPrepared)
    ids = [each.id for each in others.session.offered]
    assert ids[0] == first[4]
    assert not set(ids[1:]) & set(first)


async def test_what_was_posed_is_not_offered_again(read: FakeHouse) -> None:
    session = await begun(read)
    await asked(read, EndSession(MO))
    again = await asked(read, StartSession(MO))
    assert isinstance(again, SessionPrepared)
    assert session.prompts[0].id not in {each.id for each in again.session.offered}
    assert isinstance(await pressed(read, MO, "session-drop", "2"), SessionDropped)
    assert reason(await pressed(read, MO, "session-begin", "2")) is Reason.UNKNOWN_SESSION


async def test_a_second_one_cannot_begin_where_one_runs(read: FakeHouse) -> None:
    mine = await asked(read, StartSession(ADA))
    assert isinstance(mine, SessionPrepared)
    await pressed(read, ADA, "session-keep", "1", (mine.session.offered[0].id,))
    await begun(read)
    assert reason(await pressed(read, ADA, "session-begin", "1")) is Reason.SESSION_RUNNING
    shown = await asked(read, StartSession(ADA))
    assert isinstance(shown, SessionShown)
    assert shown.told is Told.RUNNING
    assert isinstance(await asked(read, StartSession(replace(ADA, channel="6"))), SessionPrepared)


async def test_prompts_wait_for_the_card_and_then_stand_in_its_thread(read: FakeHouse) -> None:
    await begun(read)
    shown = await asked(read, ShowWall(MO))
    assert isinstance(shown, WallShown)
    assert [each.post.key for each in shown.posts] == ["session:1"]
    assert shown.waits
    await stood(read, "session:1", CHANNEL)
    assert isinstance((await wall(read))["prompt:1.1"], PromptPosted)
    await pressed(read, MO, "session-next", "1:1")
    assert {"prompt:1.1", "prompt:1.2"} <= (await wall(read)).keys()


async def test_only_the_facilitator_goes_on_and_once(read: FakeHouse) -> None:
    await begun(read)
    assert reason(await pressed(read, ADA, "session-next", "1:1")) is Reason.NOT_FACILITATOR
    assert reason(await pressed(read, CHIEF, "session-next", "1:1")) is Reason.NOT_FACILITATOR
    assert isinstance(await pressed(read, MO, "session-next", "1:1"), SessionShown)
    assert reason(await pressed(read, MO, "session-next", "1:1")) is Reason.STALE_PROMPT


async def test_moderators_take_over_and_nobody_else(read: FakeHouse) -> None:
    await begun(read)
    assert reason(await pressed(read, ADA, "session-take", "1")) is Reason.NOT_MODERATOR
    await pressed(read, CHIEF, "session-take", "1")
    assert isinstance(await pressed(read, CHIEF, "session-next", "1:1"), SessionShown)
    assert reason(await pressed(read, MO, "session-next", "1:2")) is Reason.NOT_FACILITATOR


async def test_turns_are_called_once_each_and_mention_nobody_else(read: FakeHouse) -> None:
    await begun(read)
    await stood(read, "session:1", CHANNEL)
    await asked(read, Speak(ADA))
    waiting = await asked(read, Speak(MO))
    assert isinstance(waiting, SessionShown)
    assert waiting.told is Told.WAITING
    shown = await asked(read, ShowWall(MO))
    assert isinstance(shown, WallShown)
    mentioned = {each.post.key: each.post.mentions for each in shown.posts}
    assert mentioned.pop("turn:1.1") == "ada"
    assert set(mentioned.values()) == {None}
    await stood(read, "turn:1.1", THREAD)
    assert reason(await pressed(read, BLIND, "session-done", "1:1")) is Reason.UNKNOWN_SESSION
    assert reason(await pressed(read, CHIEF, "session-done", "1:1")) is Reason.NOT_FACILITATOR
    await pressed(read, ADA, "session-done", "1:1")
    turn = (await wall(read))["turn:1.2"]
    assert isinstance(turn, TurnPosted)
    assert turn.member == "mo"
    over = (await wall(read))["turn:1.1"]
    assert isinstance(over, TurnOver)
    assert (over.over.member, over.over.timed) == ("ada", False)
    assert reason(await pressed(read, ADA, "session-done", "1:1")) is Reason.NOT_FACILITATOR
    assert reason(await pressed(read, MO, "session-done", "1:1")) is Reason.TURN_OVER


async def test_the_facilitator_lets_somebody_speak_next(read: FakeHouse) -> None:
    await begun(read)
    for name in ("ada", "ben", "cleo"):
        await asked(read, Speak(replace(ADA, member=name)))
    assert reason(await pressed(read, ADA, "session-move", "1", ("cleo",))) is (
        Reason.NOT_FACILITATOR
    )
    shown = await pressed(read, MO, "session-move", "1", ("cleo",))
    assert isinstance(shown, SessionShown)
    assert shown.session.order.waiting == ("cleo", "ben")


async def test_a_members_question_waits_for_the_facilitator(read: FakeHouse) -> None:
    await begun(read)
    suggested = await asked(read, PosePrompt(ADA, "And what of us?"))
    assert isinstance(suggested, SessionShown)
    (waiting,) = suggested.session.suggested
    assert reason(await pressed(read, ADA, "session-takeup", "1", (waiting.id,))) is (
        Reason.NOT_FACILITATOR
    )
    await pressed(read, MO, "session-takeup", "1", (waiting.id,))
    moved = await pressed(read, MO, "session-next", "1:1")
    assert isinstance(moved, SessionShown)
    assert moved.session.prompt is not None
    assert moved.session.prompt.own == "And what of us?"


async def test_what_goes_further_is_asked_once(read: FakeHouse) -> None:
    await begun(read)
    probed = await pressed(read, ADA, "session-probe", "where:1:1")
    assert isinstance(probed, Probed)
    again = await pressed(read, MO, "session-probe", "where:1:1")
    assert reason(again) is Reason.PROBED_ALREADY
    assert reason(await pressed(read, MO, "session-probe", "x:1:1")) is Reason.UNKNOWN_ANSWER
    assert reason(await pressed(read, MO, "session-probe", "where:1:2")) is Reason.STALE_PROMPT


async def test_the_passage_is_shown_around_the_very_words(read: FakeHouse) -> None:
    session = await begun(read)
    shown = await pressed(read, ADA, "session-passage", "1:1")
    assert isinstance(shown, Context)
    assert shown.text[slice(*shown.bold)] == session.prompts[0].quotes[0].text
    assert reason(await pressed(read, ADA, "session-passage", "1:3")) is Reason.STALE_PROMPT


async def test_answers_are_for_everybody_in_its_thread_only(read: FakeHouse) -> None:
    await begun(read)
    await threaded(read)
    there = replace(ADA, channel=THREAD, within=CHANNEL)
    assert await asked(read, FindSession(there)) == SessionFound(inside=True)
    assert await asked(read, FindSession(ADA)) == SessionFound(inside=False)
    answer = await asked(read, Ask(there, "How often does the circle meet?"))
    assert isinstance(answer, Answered)
    assert answer.shared
    outside = await asked(read, Ask(ADA, "What does it cost?"))
    assert isinstance(outside, Answered | NotAnswered)
    assert not outside.shared
    minutes = await asked(read, EndSession(MO))
    assert isinstance(minutes, MinutesShown)
    (heard,) = minutes.minutes.session.heard
    assert heard.question == "How often does the circle meet?"
    assert heard.text == answer.answer.text


async def test_minutes_are_seen_before_they_are_posted(read: FakeHouse) -> None:
    await begun(read)
    await threaded(read)
    await pressed(read, ADA, "session-record", "1")
    assert reason(await asked(read, EndSession(ADA))) is Reason.NOT_FACILITATOR
    draft = await asked(read, EndSession(MO))
    assert isinstance(draft, MinutesShown)
    assert draft.leads
    assert [each.name for each in draft.minutes.session.recorded] == ["Ada"]
    assert not [key for key in await wall(read) if key.startswith("minutes")]
    assert reason(await asked(read, ShowMinutes(ADA))) is Reason.NO_MINUTES
    assert reason(await pressed(read, ADA, "session-post", "1")) is Reason.NOT_FACILITATOR
    await pressed(read, MO, "session-post", "1")
    await pressed(read, MO, "session-post", "1")
    assert isinstance((await wall(read))["minutes:1"], MinutesPosted)
    await stood(read, "minutes:1", THREAD)
    assert "minutes:1" not in await wall(read)
    assert isinstance(await asked(read, ShowMinutes(ADA, 1)), MinutesShown)
    assert reason(await asked(read, ShowMinutes(BLIND))) is Reason.NO_MINUTES
    page = await asked(read, Now(ADA))
    assert isinstance(page, NowShown)
    assert page.minutes is not None
    assert page.running == ()


async def test_a_claim_is_asked_with_the_passage_and_its_shift_is_in_the_minutes(
    read: FakeHouse,
) -> None:
    session = await begun(read)
    await threaded(read)
    there = replace(MO, channel=THREAD, within=CHANNEL)
    await asked(read, Join(there))
    await asked(read, Join(replace(ADA, channel=THREAD, within=CHANNEL)))
    draft = await asked(read, DraftClaim(there, "A vote must be open to recall."))
    assert [hit.id for hit in draft.chosen] == [session.prompts[0].quotes[0].passage]  # type: ignore[union-attr]
    await pressed(read, there, "draft-open", f"{draft.revision}:{draft.draft}")  # type: ignore[union-attr]
    for member in ("mo", "ada"):
        await asked(read, CastBallot(replace(there, member=member), "1", "5"))
    await pressed(read, there, "begin", "1")
    await asked(read, CastBallot(there, "1", "1"))
    minutes = await asked(read, EndSession(there))
    assert isinstance(minutes, MinutesShown)
    (result,) = minutes.minutes.results
    assert result.card.closed is not None
    assert result.moved is not None


async def test_whoever_does_not_see_the_channel_hears_of_nothing(read: FakeHouse) -> None:
    await begun(read)
    page = await asked(read, Now(BLIND))
    assert isinstance(page, NowShown)
    assert page.running == ()
    for action, argument in (
        ("session-show", "1"),
        ("session-speak", "1"),
        ("session-next", "1:1"),
        ("session-passage", "1:1"),
        ("session-claim", "1"),
        ("session-minutes", "1"),
    ):
        assert reason(await pressed(read, BLIND, action, argument)) is Reason.UNKNOWN_SESSION
    assert reason(await asked(read, Speak(BLIND))) is Reason.NO_RUNNING_SESSION


@pytest.mark.parametrize("argument", ["", "x", "1:x", "99999999999", "1:1:1", "-1", "0", "7:1"])
async def test_forged_presses_change_nothing(read: FakeHouse, argument: str) -> None:
    await begun(read)
    before = await read.office.sessions.all("one")
    for action in ("next", "speak", "done", "end", "post", "take", "record", "others", "passage"):
        try:
            request = press(f"session-{action}", argument, MO)
        except Refusal as refusal:
            assert refusal.reason is Reason.UNKNOWN_ANSWER  # noqa: PT017 - or refused later
        else:
            assert reason(await asked(read, request)) is Reason.UNKNOWN_SESSION
    assert await read.office.sessions.all("one") == before


async def test_twelve_idle_hours_draft_the_minutes_and_post_nothing(read: FakeHouse) -> None:
    session = await begun(read)
    await stood(read, "session:1", CHANNEL)
    await wait(read, IDLE * 2)
    assert await read.desk.tick() == ("one",)
    assert await read.desk.tick() == ()
    (ended,) = await read.office.sessions.all("one")
    assert (ended.state, ended.ended) == (State.ENDED, session.touched + IDLE)
    assert "minutes:1" not in await wall(read)
    assert isinstance(await asked(read, ShowMinutes(MO)), MinutesShown)
    assert reason(await asked(read, Speak(ADA))) is Reason.NO_RUNNING_SESSION


async def test_without_a_tick_it_is_over_just_the_same(read: FakeHouse) -> None:
    await begun(read)
    await wait(read, IDLE * 2)
    assert reason(await asked(read, Speak(ADA))) is Reason.NO_RUNNING_SESSION
    assert reason(await pressed(read, MO, "session-next", "1:1")) is Reason.UNKNOWN_SESSION
    assert isinstance(await asked(read, ShowMinutes(MO)), MinutesShown)


async def test_whoever_deletes_their_data_is_gone_from_sessions(read: FakeHouse) -> None:
    await begun(read)
    await asked(read, Speak(ADA))
    await pressed(read, ADA, "session-record", "1")
    await asked(read, ForgetMember(ADA))
    (session,) = await read.office.sessions.all("one")
    assert "ada" not in repr((session.order, session.recorded))


async def test_a_takedown_takes_the_words_out_of_sessions(read: FakeHouse) -> None:
    session = await begun(read)
    (source,) = read.libraries.library("one").sources()
    await asked(read, ConfirmTakedown(read.moderator, source.sha256))
    (left,) = await read.office.sessions.all("one")
    assert all(each.removed and not each.facts for each in left.offered)
    first, before = left.prompts[0].quotes[0], session.prompts[0].quotes[0]
    assert first.citation == before.citation


async def test_texts_too_short_for_prompts_say_so(house: FakeHouse, tmp_path: Path) -> None:
    assert reason(await asked(house, StartSession(MO))) is Reason.NO_TEXTS
    await asked(house, AddText(house.moderator, write(tmp_path, "a.md", "# Short\n\nToo short.")))
    assert reason(await asked(house, StartSession(MO))) is Reason.NO_PROMPTS
