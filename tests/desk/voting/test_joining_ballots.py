"""A first ballot joins the circle: both or neither, and only where the ballot said so."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.desk.commands import press
from bot.desk.requests import Caller, Request
from bot.desk.voting.ballot_requests import (
    AskRanking,
    ChooseOptions,
    PressOption,
    RankNext,
    ShowRules,
    TypeRanking,
)
from bot.desk.voting.replies import BallotCast, BallotShown, Cast, LogShown, RankingAsked
from bot.desk.voting.replies import VoteOpened as Opened
from bot.desk.voting.requests import CastBallot, Leave, Now, OpenVote, WithdrawBallot
from bot.desk.voting.steering_requests import ShowLog
from bot.desk.voting.views import VoteCard
from bot.errors import Reason
from bot.voting.counting import Preference
from bot.voting.votes.ballots import one, ranked, some
from tests.desk.voting.meeting import Hall

NINA = Caller("one", "nina")
_Casting = PressOption | ChooseOptions | RankNext | TypeRanking


async def opened(hall: Hall, rule: str = "irv", tenure: int = 0) -> VoteCard:
    request = OpenVote(hall["mo"], "Which?", "A; B; C", "choose", rule=rule, tenure=tenure)
    return (await hall.get(Opened, request)).card


async def entries(hall: Hall) -> tuple[str, ...]:
    """The kinds of all entries of the ledger, the first one first."""
    stored = await hall.house.office.ledgers.entries("one")
    return tuple(entry.text.split('"kind":"')[1].split('"')[0] for entry, _ in stored)


@pytest.mark.parametrize(
    ("rule", "request_of", "choice"),
    [
        ("plurality", lambda seen: PressOption(NINA, "1", 2, seen, joins=True), one(2)),
        ("approval", lambda seen: ChooseOptions(NINA, "1", (1, 3), seen, joins=True), some(1, 3)),
        ("irv", lambda seen: RankNext(NINA, "1", 3, seen, joins=True), ranked(3)),
        ("schulze", lambda seen: TypeRanking(NINA, "1", "3, 1", seen, joins=True), ranked(3, 1)),
    ],
)
async def test_casting_joins_in_one_step(
    hall: Hall, rule: str, request_of: Callable[[int], _Casting], choice: Preference
) -> None:
    await opened(hall)  # another vote, whose roll grows, too
    seen = (await opened(hall, rule)).text_entry
    before = await entries(hall)
    request = replace(request_of(seen), vote="2")
    cast = await hall.get(BallotCast, request)
    assert (cast.choice, cast.how, cast.joined) == (choice, Cast.FIRST, True)
    assert cast.card.on_roll
    added = (await entries(hall))[len(before) :]
    assert added == ("joined", "admitted", "admitted", "enrolled", "cast")
    again = await hall.get(BallotCast, request)
    assert (again.how, again.joined) == (Cast.SAME, False)
    assert (await hall.get(LogShown, ShowLog(hall["mo"]))).verdict.ok
    # Whoever takes the ballot back stays in the circle.
    await hall.ask(WithdrawBallot(NINA, "2"))
    assert (await hall.get(BallotShown, CastBallot(NINA, "2"))).card.on_roll


async def test_a_ballot_that_is_refused_joins_nobody(hall: Hall) -> None:
    old = (await opened(hall)).text_entry
    seen = (await opened(hall, tenure=30)).text_entry
    new = replace(NINA, server_since=hall.clock.now - timedelta(days=3))
    before = await entries(hall)
    for request, reason in (
        (RankNext(new, "2", 1, seen, joins=True), Reason.TOO_NEW),
        (RankNext(NINA, "1", 9, old, joins=True), Reason.UNKNOWN_CHOICE),
        (TypeRanking(NINA, "1", "1, 9", old, joins=True), Reason.UNKNOWN_OPTION_NAMED),
        (RankNext(NINA, "1", 1, old - 1, joins=True), Reason.STALE_BALLOT),
        (RankNext(NINA, "7", 1, old, joins=True), Reason.NO_SUCH_VOTE),
    ):
        assert await hall.refused(request) is reason
    await hall.wait(hours=49)
    late = RankNext(NINA, "1", 1, old, joins=True)
    assert await hall.refused(late) is Reason.VOTE_CLOSED
    assert "joined" not in (await entries(hall))[len(before) :]


async def test_looking_joins_nobody(hall: Hall) -> None:
    await opened(hall)
    before = await entries(hall)
    requests: tuple[Request, ...] = (
        CastBallot(NINA, "1"),
        CastBallot(NINA, "1", "2"),  # what is typed was not told that it would join anybody
        ShowRules(NINA, "1"),
        Now(NINA),
    )
    for request in requests:
        await hall.ask(request)
    asked = await hall.get(RankingAsked, AskRanking(NINA, "1"))
    assert not asked.card.on_roll
    assert await entries(hall) == before


async def test_an_old_ballot_brings_nobody_back(hall: Hall) -> None:
    seen = (await opened(hall)).text_entry
    ben = hall["ben"]
    await hall.get(BallotCast, RankNext(ben, "1", 1, seen))
    await hall.ask(Leave(ben))
    old = press("ballot-next", f"1:{seen}:1", ben, ("2",))
    assert await hall.refused(old) is Reason.NOT_ON_ROLL
    fresh = press("ballot-next-join", f"1:{seen}:1", ben, ("2",))
    cast = await hall.get(BallotCast, fresh)
    assert (cast.choice, cast.how, cast.joined) == (ranked(1, 2), Cast.CHANGED, True)
    assert cast.card.shown.turnout == 1
