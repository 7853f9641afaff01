"""Timed rounds, claims and the page of a session, through the Desk."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.desk.board.replies import WallShown
from bot.desk.board.requests import ShowWall
from bot.desk.caller import Caller
from bot.desk.notes.replies import Marked
from bot.desk.notes.requests import MarkUnclear
from bot.desk.replies import AsText, Context
from bot.desk.sessions.claims import FIRST
from bot.desk.sessions.replies import (
    MinutesShown,
    PagePosted,
    PageShown,
    PromptPosted,
    PromptTimeUp,
    SessionShown,
    TimeOver,
    TimingShown,
    TurnPosted,
)
from bot.desk.sessions.requests import DraftClaim, EndSession, ShowMinutes, Speak
from bot.desk.voting.drafting_replies import DraftShown
from bot.desk.voting.drafting_requests import DraftStance
from bot.desk.voting.replies import ResultShown
from bot.desk.voting.requests import CastBallot, Join, ShowResult
from bot.errors import Reason
from bot.study.sessions.values import IDLE, State
from bot.voting.votes.showing import Moved
from tests.desk.sessions.acting import (
    ADA,
    CHANNEL,
    CHIEF,
    MO,
    THREAD,
    added,
    asked,
    begun,
    posts,
    pressed,
    reason,
    stood,
    threaded,
    wait,
    wall,
)
from tests.fakes import FakeHouse

MINUTE = timedelta(minutes=1)
THERE = replace(MO, channel=THREAD, within=CHANNEL)
MEMBERS = tuple(f"m{number}" for number in range(6))


@pytest.fixture
async def read(house: FakeHouse, tmp_path: Path) -> FakeHouse:
    """A house with a text that is long enough to be discussed."""
    await added(house, tmp_path)
    return house


async def queued(house: FakeHouse) -> None:
    """A session in its thread, in which Ada speaks and Mo waits, two minutes each."""
    await begun(house)
    await threaded(house)
    await pressed(house, MO, "session-time-turns", "1", ("2",))
    await asked(house, Speak(ADA))
    await asked(house, Speak(MO))


async def opened(house: FakeHouse, draft: object) -> str:
    """Join and open a stance from its draft; its number."""
    assert isinstance(draft, DraftShown)
    await pressed(house, THERE, "draft-open", f"{draft.revision}:{draft.draft}")
    return "1"


async def vote(house: FakeHouse, choice: str, *members: str) -> None:
    for member in members:
        caller = replace(THERE, member=member)
        await asked(house, Join(caller))
        await asked(house, CastBallot(caller, "1", choice))


async def result(house: FakeHouse) -> ResultShown:
    shown = await asked(house, ShowResult(THERE, "1"))
    assert isinstance(shown, ResultShown)
    return shown


async def test_only_whoever_leads_sets_times(read: FakeHouse) -> None:
    await begun(read)
    for action, given in (
        ("session-time", None),
        ("session-time-turns", ("2",)),
        ("session-pause", None),
        ("session-resume", None),
    ):
        assert reason(await pressed(read, ADA, action, "1", given)) is Reason.NOT_FACILITATOR
        assert reason(await pressed(read, CHIEF, action, "1", given)) is Reason.NOT_FACILITATOR
    prompt = await pressed(read, ADA, "session-time-prompt", "1:1", ("5",))
    assert reason(prompt) is Reason.NOT_FACILITATOR
    assert reason(await pressed(read, ADA, "session-more", "1:0")) is Reason.NOT_FACILITATOR
    shown = await pressed(read, MO, "session-time-turns", "1", ("2",))
    assert isinstance(shown, TimingShown)
    assert shown.session.timing.turn == 2
    free = await pressed(read, MO, "session-time-turns", "1", ("0",))
    assert isinstance(free, TimingShown)
    assert free.session.timing.turn is None
    assert reason(await pressed(read, MO, "session-time-turns", "1", ("4",))) is (
        Reason.UNKNOWN_ANSWER
    )


async def test_the_clock_calls_the_next_one_once(read: FakeHouse) -> None:
    await queued(read)
    shown = await asked(read, ShowWall(MO))
    assert isinstance(shown, WallShown)
    (session,) = await read.office.sessions.all("one")
    assert shown.again == session.timing.turn_ends
    await stood(read, "turn:1.1", THREAD)
    await wait(read, 2 * MINUTE)
    turn = (await wall(read))["turn:1.2"]  # as time has it, before any tick
    assert isinstance(turn, TurnPosted)
    assert await read.desk.tick() == ("one",)
    assert await read.desk.tick() == ()
    there = await posts(read)
    assert there["turn:1.2"].mentions == "mo"
    assert {key: each.mentions for key, each in there.items() if each.mentions} == {
        "turn:1.2": "mo"
    }
    assert reason(await pressed(read, ADA, "session-done", "1:1")) is Reason.NOT_FACILITATOR
    assert reason(await pressed(read, MO, "session-done", "1:1")) is Reason.TURN_OVER


async def test_where_nobody_waits_the_last_one_is_thanked(read: FakeHouse) -> None:
    await queued(read)
    await pressed(read, ADA, "session-done", "1:1")
    await wait(read, 2 * MINUTE)
    await read.desk.tick()
    thanked = (await wall(read))["timeover:1.2"]
    assert isinstance(thanked, TimeOver)
    assert thanked.over.member == "mo"
    assert (await posts(read))["timeover:1.2"].mentions is None
    await stood(read, "timeover:1.2", THREAD)
    assert "timeover:1.2" not in await wall(read)


async def test_clocks_that_are_stopped_call_nobody(read: FakeHouse) -> None:
    await queued(read)
    stopped = await pressed(read, MO, "session-pause", "1")
    await wait(read, 30 * MINUTE)
    assert await read.desk.tick() == ()
    resumed = await pressed(read, MO, "session-resume", "1")
    assert isinstance(stopped, TimingShown)
    assert isinstance(resumed, TimingShown)
    ends = [each.session.timing.turn_ends for each in (stopped, resumed)]
    assert ends[0] is not None
    assert ends[1] is not None
    assert ends[1] - ends[0] > 30 * MINUTE


async def test_that_the_time_of_a_prompt_is_up_is_told_and_it_may_have_more(
    read: FakeHouse,
) -> None:
    await begun(read)
    await threaded(read)
    await pressed(read, MO, "session-time-prompt", "1:1", ("5",))
    stale = await pressed(read, MO, "session-time-prompt", "1:2", ("5",))
    assert reason(stale) is Reason.STALE_PROMPT
    await wait(read, 5 * MINUTE)
    await read.desk.tick()
    up = (await wall(read))["timeup:1.1"]
    assert isinstance(up, PromptTimeUp)
    assert up.now
    await stood(read, "timeup:1.1", THREAD)
    assert isinstance(await pressed(read, MO, "session-more", "1:1"), SessionShown)
    assert reason(await pressed(read, MO, "session-more", "1:1")) is Reason.STALE_PROMPT
    over = (await wall(read))["timeup:1.1"]
    assert isinstance(over, PromptTimeUp)
    assert not over.now


async def test_before_is_taken_as_the_session_begins_and_after_as_it_ends(
    read: FakeHouse,
) -> None:
    for member in ("mo", *MEMBERS):
        await asked(read, Join(replace(MO, member=member)))
    draft = await asked(read, DraftStance(MO, "A vote must be open to recall."))
    assert isinstance(draft, DraftShown)
    await pressed(read, MO, "draft-open", f"{draft.revision}:{draft.draft}")
    for member in MEMBERS:
        await asked(read, CastBallot(replace(MO, member=member), "1", "1"))
    await begun(read)
    for member in MEMBERS[:5]:
        await asked(read, CastBallot(replace(MO, member=member), "1", "5"))
    minutes = await asked(read, EndSession(MO))
    assert isinstance(minutes, MinutesShown)
    (shown,) = minutes.minutes.results
    assert shown.card.closed is not None
    assert shown.moved == 5
    assert shown.before is not None
    assert shown.before[1] == 6


async def test_first_opinions_of_a_claim_have_five_minutes_and_idleness_ends_it(
    read: FakeHouse,
) -> None:
    await begun(read)
    await threaded(read)
    await asked(read, Join(THERE))
    await opened(read, await asked(read, DraftClaim(THERE, "Doors are walls.")))
    prompt = (await wall(read))["prompt:1.1"]
    assert isinstance(prompt, PromptPosted)
    (claim,) = prompt.claims
    assert claim.before is not None
    await vote(read, "1", *MEMBERS)
    assert await read.desk.tick() == ()
    await wait(read, claim.before - read.office.clock())
    assert await read.desk.tick() == ("one",)
    assert await read.desk.tick() == ()
    prompt = (await wall(read))["prompt:1.1"]
    assert isinstance(prompt, PromptPosted)
    assert prompt.claims[0].before is None
    await vote(read, "5", *MEMBERS[:2])
    await wait(read, IDLE)
    await read.desk.tick()
    shown = await result(read)
    assert shown.card.closed is not None
    assert shown.moved is Moved.FEW
    (session,) = await read.office.sessions.all("one")
    assert session.state is State.ENDED
    minutes = await asked(read, ShowMinutes(MO))
    assert isinstance(minutes, MinutesShown)
    assert [each.card.number for each in minutes.minutes.results] == [1]


async def test_a_claim_without_opinions_waits_for_the_first(read: FakeHouse) -> None:
    await begun(read)
    await threaded(read)
    await asked(read, Join(THERE))
    await opened(read, await asked(read, DraftClaim(THERE, "Doors are walls.")))
    await wait(read, 2 * FIRST)
    assert await read.desk.tick() == ()
    await vote(read, "1", "ada")
    assert await read.desk.tick() == ("one",)


async def test_a_stance_of_another_channel_is_left_alone(read: FakeHouse) -> None:
    other = replace(MO, channel="6")
    await asked(read, Join(other))
    draft = await asked(read, DraftStance(other, "Elsewhere."))
    assert isinstance(draft, DraftShown)
    await pressed(read, other, "draft-open", f"{draft.revision}:{draft.draft}")
    await asked(read, CastBallot(other, "1", "1"))
    await begun(read)
    await wait(read, 2 * FIRST)
    await read.desk.tick()
    minutes = await asked(read, EndSession(MO))
    assert isinstance(minutes, MinutesShown)
    assert minutes.minutes.results == ()
    shown = await asked(read, ShowResult(other, "1"))
    assert isinstance(shown, ResultShown)
    assert shown.card.running
    assert not shown.card.session_began


async def paged(house: FakeHouse, caller: Caller) -> PageShown:
    shown = await pressed(house, caller, "session-page", "1")
    assert isinstance(shown, PageShown), shown
    return shown


async def test_the_page_is_seen_before_it_is_posted_with_the_minutes(read: FakeHouse) -> None:
    await begun(read)
    await threaded(read)
    assert reason(await pressed(read, MO, "session-page", "1")) is Reason.NO_MINUTES
    await pressed(read, MO, "session-next", "1:1")
    await asked(read, Speak(ADA))
    await asked(read, EndSession(MO))
    assert reason(await pressed(read, ADA, "session-page", "1")) is Reason.NO_MINUTES
    assert (await paged(read, MO)).page.shown == 2
    assert not [key for key in await wall(read) if key.startswith("page")]
    await pressed(read, MO, "session-post", "1")
    posted = (await wall(read))["page:1"]
    assert isinstance(posted, PagePosted)
    assert posted.page == (await paged(read, ADA)).page
    assert isinstance(await pressed(read, ADA, "astext", "session-page:1"), AsText)
    await stood(read, "page:1", THREAD)
    assert "page:1" not in await wall(read)


async def test_a_paragraph_that_is_unclear_to_somebody_is_on_the_page(read: FakeHouse) -> None:
    session = await begun(read)
    await pressed(read, MO, "session-next", "1:1")
    await pressed(read, MO, "session-next", "1:2")
    shown = await pressed(read, ADA, "session-passage", "1:3")
    assert isinstance(shown, Context)
    assert session.prompts[2].quotes[0].text != session.prompts[0].quotes[0].text
    marking = await asked(read, MarkUnclear(ADA, shown.spot))
    assert isinstance(marking, Marked)
    await asked(read, EndSession(MO))
    page = (await paged(read, MO)).page
    marked = {
        place
        for place, prompt in enumerate(page.session.posed, start=1)
        for words in prompt.quotes
        if words.passage == session.prompts[2].quotes[0].passage
    }
    assert page.shown in marked
