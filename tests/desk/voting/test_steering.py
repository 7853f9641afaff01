"""What moderators and authors do with votes, and what time and members themselves do."""

from dataclasses import replace
from datetime import timedelta

from bot.desk.commands import press
from bot.desk.privacy.replies import Forgotten
from bot.desk.privacy.requests import ForgetMember
from bot.desk.requests import Caller
from bot.desk.voting.replies import (
    BallotCast,
    BallotShown,
    LogShown,
    NowShown,
    ResultShown,
    VoteOpened,
    VoteProposed,
    VoteSteered,
)
from bot.desk.voting.requests import (
    CastBallot,
    Join,
    Now,
    OpenVote,
    Second,
    ShowResult,
)
from bot.desk.voting.steering_requests import (
    AnnulVote,
    CallOff,
    CancelVote,
    PauseVote,
    ResumeVote,
    ShowLog,
    StrikeAccounts,
)
from bot.errors import Reason
from bot.voting.votes.events import Outcome
from bot.voting.votes.vote import State
from bot.wording import render
from tests.desk.voting.meeting import Hall

LOCK = "The door is locked at night."
REASON = "For all to see"


async def motion(hall: Hall) -> None:
    await hall.get(VoteOpened, OpenVote(hall["mo"], LOCK))


async def poll(hall: Hall, options: str = "Tea; Coffee; Milk") -> VoteOpened:
    return await hall.get(VoteOpened, OpenVote(hall["ada"], "Which?", options))


async def test_moderators_steer_and_nobody_else(hall: Hall) -> None:
    await poll(hall)
    for request in (PauseVote, CancelVote, AnnulVote):
        assert await hall.refused(request(hall["ada"], "1", REASON)) is Reason.NOT_MODERATOR
    assert await hall.refused(ResumeVote(hall["ada"], "1")) is Reason.NOT_MODERATOR
    assert await hall.refused(ShowLog(hall["ada"])) is Reason.NOT_MODERATOR
    strike = StrikeAccounts(hall["ada"], "1", "2026-01-01", REASON)
    assert await hall.refused(strike) is Reason.NOT_MODERATOR
    await hall.get(VoteSteered, PauseVote(hall["mo"], "1", REASON))
    assert await hall.refused(CastBallot(hall["ben"], "1", "1")) is Reason.VOTE_SUSPENDED
    await hall.get(VoteSteered, ResumeVote(hall["mo"], "1"))
    assert await hall.refused(CancelVote(hall["mo"], "1", " ")) is Reason.NO_REASON
    await hall.get(VoteSteered, CancelVote(hall["mo"], "1", REASON))


async def test_an_author_calls_a_vote_off_before_the_first_ballot(hall: Hall) -> None:
    await poll(hall)
    assert await hall.refused(CallOff(hall["ben"], "1")) is Reason.NOT_AUTHOR
    await hall.get(BallotCast, CastBallot(hall["ben"], "1", "1"))
    assert await hall.refused(CallOff(hall["ada"], "1")) is Reason.BALLOTS_CAST


async def test_accounts_that_came_in_a_crowd_are_struck(hall: Hall) -> None:
    await poll(hall)
    crowd = [
        Caller("one", f"new{number}", server_since=hall.clock.now - timedelta(hours=1))
        for number in range(3)
    ]
    for each in crowd:
        await hall.ask(Join(each))
        await hall.get(BallotCast, CastBallot(each, "1", "2"))
    await hall.get(BallotCast, CastBallot(hall["ben"], "1", "1"))
    struck = await hall.get(
        VoteSteered, StrikeAccounts(hall["mo"], "1", "2025-12-30", "They came in an hour")
    )
    assert (struck.struck, struck.card.shown.turnout) == (3, 1)
    future = StrikeAccounts(hall["mo"], "1", "2030-01-01", REASON)
    assert await hall.refused(future) is Reason.BAD_DATE


async def test_a_vote_that_was_annulled_runs_again(hall: Hall) -> None:
    await motion(hall)
    await hall.wait(hours=48)
    annulled = await hall.get(VoteSteered, AnnulVote(hall["mo"], "1", REASON))
    assert annulled.card.again == 2


async def test_after_an_outage_the_deadline_has_moved(hall: Hall) -> None:
    await motion(hall)
    await hall.wait(hours=30)
    hall.clock.now += timedelta(hours=5)
    await hall.wait(hours=13)
    shown = await hall.get(BallotShown, CastBallot(hall["ben"], "1"))
    assert shown.card.running
    assert timedelta(hours=4, minutes=50) < shown.card.shifted <= timedelta(hours=5, minutes=11)
    await hall.wait(hours=6)
    result = await hall.get(ResultShown, ShowResult(hall["ben"], "1"))
    assert result.card.ended is not None
    assert result.card.ended.outcome is Outcome.NO_QUORUM


async def test_deleting_ones_data_withdraws_ballots_and_proposals(hall: Hall) -> None:
    await poll(hall)
    await hall.get(BallotCast, CastBallot(hall["ben"], "1", "1"))
    proposed = await hall.get(VoteProposed, OpenVote(hall["ben"], LOCK))
    assert (await hall.get(Forgotten, ForgetMember(hall["ben"]))).ballots == 1
    result = await hall.get(ResultShown, ShowResult(hall["ada"], "1"))
    assert result.card.shown.turnout == 0
    assert await hall.refused(Second(hall["cleo"], proposed.proposal)) is Reason.UNKNOWN_PROPOSAL
    await hall.ask(Join(hall["ben"]))
    assert await hall.refused(CastBallot(hall["ben"], "1", "2")) is Reason.FORGOTTEN_VOTER
    log = await hall.get(LogShown, ShowLog(hall["mo"]))
    assert log.verdict.ok


async def test_circles_know_nothing_of_each_other(hall: Hall) -> None:
    await poll(hall)
    other = Caller("two", "ada")
    assert await hall.refused(CastBallot(other, "1", "1")) is Reason.NO_SUCH_VOTE
    assert (await hall.get(NowShown, Now(other))).size == 0


async def test_what_is_suspended_goes_on_by_a_button_that_moderators_see(hall: Hall) -> None:
    await poll(hall)
    paused = await hall.get(VoteSteered, PauseVote(hall["mo"], "1", REASON))
    (first, *_) = render(paused, "en").controls
    assert (first.action, first.argument, first.label) == ("resume", "1", "Resume")
    assert await hall.refused(press("resume", "1", hall["ada"])) is Reason.NOT_MODERATOR
    for name, labels in (("mo", ["#1 fortsetzen"]), ("ada", [])):
        now = render(await hall.get(NowShown, Now(hall[name])), "de")
        assert [each.label for each in now.controls if each.action == "resume"] == labels
    resumed = await hall.get(VoteSteered, press("resume", "1", hall["mo"]))
    assert resumed.card.state is State.OPEN
    for message in (resumed, await hall.get(NowShown, Now(hall["mo"]))):
        assert "resume" not in [each.action for each in render(message, "en").controls]
    assert await hall.refused(press("resume", "1", hall["mo"])) is Reason.NOT_SUSPENDED


async def test_whoever_comes_too_late_hears_that_whatever_they_choose(hall: Hall) -> None:
    await poll(hall)
    await hall.wait(hours=48)
    stranger = replace(hall["ada"], member="stranger")
    for caller in (hall["ben"], stranger):
        for choice in ("1", "none of these"):
            refused = await hall.refused(CastBallot(caller, "1", choice))
            assert refused is Reason.VOTE_CLOSED
