"""Votes through the Desk: opened, seconded, cast, changed, withdrawn, counted, proved."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.desk.requests import Caller
from bot.desk.voting.ballot_requests import PressOption
from bot.desk.voting.replies import (
    BallotCast,
    BallotShown,
    BallotsShown,
    BallotWithdrawn,
    Cast,
    DrawShown,
    NowShown,
    ReceiptProved,
    ReceiptShown,
    ResultShown,
    VoteExported,
    VoteList,
    VoteOpened,
    VoteProposed,
)
from bot.desk.voting.requests import (
    CastBallot,
    CheckDraw,
    ExportVote,
    Join,
    Leave,
    ListVotes,
    MyBallots,
    Now,
    OpenStance,
    OpenVote,
    Second,
    ShowReceipt,
    ShowResult,
    WithdrawBallot,
)
from bot.errors import Reason
from bot.voting.votes.ballots import one
from bot.voting.votes.terms import Kind, Names
from bot.wording import render
from bot.wording.marks import role
from tests.desk.voting.meeting import NAMES, Hall

LOCK = "The door is locked at night."
REASON = "For all to see"


async def motion(hall: Hall) -> None:
    await hall.get(VoteOpened, OpenVote(hall["mo"], LOCK))


async def poll(hall: Hall, options: str = "Tea; Coffee; Milk") -> VoteOpened:
    return await hall.get(VoteOpened, OpenVote(hall["ada"], "Which?", options))


async def test_what_is_asked_with_options_is_a_poll_and_without_a_motion(hall: Hall) -> None:
    assert (await poll(hall)).card.terms.kind is Kind.POLL
    opened = await hall.get(VoteOpened, OpenVote(hall["mo"], LOCK))
    assert opened.card.terms.kind is Kind.MOTION
    assert opened.card.number == 2


async def test_a_choice_is_secret_by_approval_and_open_for_two_days(hall: Hall) -> None:
    opened = await hall.get(VoteOpened, OpenVote(hall["mo"], "Which?", "A; B", "choose"))
    terms = opened.card.terms
    assert (terms.rule, terms.names, terms.seconds) == ("approval", Names.SECRET, 48 * 3600)


async def test_a_vote_until_an_hour_closes_at_that_hour(hall: Hall) -> None:
    opened = await hall.get(VoteOpened, OpenVote(hall["mo"], "When?", "A; B", until="fri 20:00"))
    assert opened.card.closes is not None
    late = opened.card.closes - datetime(2026, 1, 2, 20, tzinfo=UTC)
    assert timedelta() <= late < timedelta(seconds=1)


async def test_a_members_motion_opens_when_another_member_backs_it(hall: Hall) -> None:
    proposed = await hall.get(VoteProposed, OpenVote(hall["ada"], LOCK))
    page = await hall.get(NowShown, Now(hall["ben"]))
    assert (page.votes, page.proposed) == ((), (proposed,))
    listed = await hall.get(VoteList, ListVotes(hall["ben"]))
    assert listed.proposed == (proposed,)
    assert await hall.refused(Second(hall["ada"], proposed.proposal)) is Reason.OWN_PROPOSAL
    stranger = Caller("one", "stranger")
    assert await hall.refused(Second(stranger, proposed.proposal)) is Reason.NOT_ON_ROLL
    other = replace(hall["ben"], circle="two")
    assert await hall.refused(Second(other, proposed.proposal)) is Reason.UNKNOWN_PROPOSAL
    opened = await hall.get(VoteOpened, Second(hall["ben"], proposed.proposal))
    assert (opened.card.author, opened.card.seconder) == ("ada", "ben")
    late = await hall.get(BallotShown, Second(hall["cleo"], proposed.proposal))
    assert (late.card.number, late.card.seconder) == (opened.card.number, "ben")


async def test_a_proposal_that_two_back_at_once_opens_once(hall: Hall) -> None:
    proposed = await hall.get(VoteProposed, OpenVote(hall["ada"], LOCK))
    await asyncio.gather(
        *(hall.ask(Second(hall[name], proposed.proposal)) for name in ("ben", "cleo", "dan"))
    )
    assert len((await hall.get(VoteList, ListVotes(hall["ada"]))).running) == 1


async def test_a_proposal_waits_two_weeks(hall: Hall) -> None:
    proposed = await hall.get(VoteProposed, OpenVote(hall["ada"], LOCK))
    hall.clock.now += timedelta(days=15)
    assert await hall.refused(Second(hall["ben"], proposed.proposal)) is Reason.UNKNOWN_PROPOSAL


async def test_who_has_not_joined_neither_asks_nor_votes(hall: Hall) -> None:
    stranger = Caller("one", "stranger")
    await poll(hall)
    assert await hall.refused(OpenVote(stranger, LOCK)) is Reason.NOT_ON_ROLL
    await hall.get(BallotShown, CastBallot(stranger, "1", "1"))
    await hall.ask(Join(stranger))
    await hall.get(BallotCast, CastBallot(stranger, "1", "1"))
    await hall.ask(Leave(stranger))
    left = await hall.get(BallotShown, CastBallot(stranger, "1", "2"))
    assert left.card.mine is not None
    assert left.card.mine.choice == one(1)


async def test_who_is_too_new_in_the_server_cannot_vote_on_a_motion(hall: Hall) -> None:
    new = replace(hall["ada"], server_since=hall.clock.now - timedelta(days=3))
    await hall.ask(Join(new))
    await motion(hall)
    assert await hall.refused(CastBallot(new, "1", "yes")) is Reason.TOO_NEW


async def test_a_ballot_is_cast_changed_and_withdrawn(hall: Hall) -> None:
    await poll(hall)
    for choice, how in (("1", Cast.FIRST), ("coffee", Cast.CHANGED), ("2", Cast.SAME)):
        cast = await hall.get(BallotCast, CastBallot(hall["ben"], "1", choice))
        assert cast.how is how
    gone = await hall.get(BallotWithdrawn, WithdrawBallot(hall["ben"], "1"))
    assert (gone.card.mine, gone.card.shown.turnout) == (None, 0)
    assert await hall.refused(WithdrawBallot(hall["ben"], "1")) is Reason.NO_BALLOT


async def test_a_press_on_a_ballot_from_before_it_was_mended_is_refused(hall: Hall) -> None:
    card = (await poll(hall)).card
    stale = PressOption(hall["ben"], "1", 1, card.text_entry - 1)
    assert await hall.refused(stale) is Reason.STALE_BALLOT


async def test_fifty_ballots_at_once_all_count(hall: Hall) -> None:
    await poll(hall)
    voters = [Caller("one", f"voter{number}") for number in range(50)]
    await asyncio.gather(*(hall.ask(Join(voter)) for voter in voters))
    await asyncio.gather(*(hall.ask(CastBallot(voter, "1", "2")) for voter in voters))
    result = await hall.get(ResultShown, ShowResult(hall["ada"], "1"))
    assert result.card.shown.counts is not None
    assert result.card.shown.counts[2] == 50


async def test_nothing_shows_who_chose_what_in_a_secret_vote(hall: Hall) -> None:
    await hall.get(VoteOpened, OpenVote(hall["mo"], "Which?", "A; B", "choose"))
    for name in NAMES:
        await hall.get(BallotCast, CastBallot(hall[name], "1", "1"))
    before = await hall.get(ResultShown, ShowResult(hall["mo"], "1"))
    assert (before.card.shown.counts, before.card.ballots, before.count) == (None, (), None)
    await hall.wait(hours=48)
    after = await hall.get(ResultShown, ShowResult(hall["mo"], "1"))
    assert after.card.ballots == ()
    assert after.card.shown.counts == {0: 0, 1: 6, 2: 0}
    exported = await hall.get(VoteExported, ExportVote(hall["mo"], "1"))
    record = json.loads(exported.record)
    assert record["ballots"] is None
    assert not any(name in exported.record for name in NAMES)


async def test_a_receipt_proves_the_ballot_until_it_is_changed(hall: Hall) -> None:
    await motion(hall)
    await hall.get(BallotCast, CastBallot(hall["ben"], "1", "yes"))
    shown = await hall.get(ReceiptShown, ShowReceipt(hall["ben"], "1"))
    proved = await hall.get(ReceiptProved, MyBallots(hall["ada"], None, shown.receipt))
    assert proved.choice == (frozenset({1}),)
    await hall.get(BallotCast, CastBallot(hall["ben"], "1", "no"))
    for receipt in (shown.receipt, "1-00", "x", "", f"{10**12}-{'0' * 64}"):
        assert await hall.refused(MyBallots(hall["ada"], None, receipt)) is Reason.UNKNOWN_RECEIPT
    assert await hall.refused(ShowReceipt(hall["ada"], "1")) is Reason.NO_BALLOT


async def test_my_ballots_are_those_that_i_cast(hall: Hall) -> None:
    await poll(hall)
    await motion(hall)
    await hall.get(BallotCast, CastBallot(hall["ben"], "2", "yes"))
    shown = await hall.get(BallotsShown, MyBallots(hall["ben"]))
    assert [card.number for card in shown.cards] == [2]
    assert "change or withdraw" in str(render(shown, "en"))
    assert not (await hall.get(BallotsShown, MyBallots(hall["ada"]))).cards
    mine = await hall.get(BallotShown, MyBallots(hall["ben"], "2"))
    assert mine.card.mine is not None
    await hall.wait(days=3)
    over = await hall.get(BallotsShown, MyBallots(hall["ben"]))
    assert "change or withdraw" not in str(render(over, "en"))


async def test_a_tie_is_broken_by_a_lot_that_anybody_can_check(hall: Hall) -> None:
    await hall.get(VoteOpened, OpenVote(hall["mo"], "Which?", "A; B", "choose"))
    assert await hall.refused(CheckDraw(hall["ada"], "1")) is Reason.NO_DRAW
    for name, choice in (("ada", "1"), ("ben", "2")):
        await hall.get(BallotCast, CastBallot(hall[name], "1", choice))
    await hall.wait(hours=48)
    drawn = await hall.get(DrawShown, CheckDraw(hall["ada"], "1"))
    assert drawn.card.ended is not None
    assert drawn.card.ended.winners == (drawn.drew[0][0],)


@pytest.mark.parametrize("vote", ["", "0", "2", "-1", "#", "x", "1.0", "٣", "9" * 30])
async def test_a_number_of_no_vote_is_refused(hall: Hall, vote: str) -> None:
    await poll(hall)
    for request in (CastBallot(hall["ada"], vote, "1"), ShowResult(hall["ada"], vote)):
        assert await hall.refused(request) is Reason.NO_SUCH_VOTE


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"kind": "think"}, Reason.UNKNOWN_WORD),
        ({"rule": "dice"}, Reason.UNKNOWN_WORD),
        ({"rule": "stv"}, Reason.RULE_NOT_OFFERED),
        ({"names": "maybe"}, Reason.UNKNOWN_WORD),
        ({"counts": "never"}, Reason.UNKNOWN_WORD),
        ({"until": "soon"}, Reason.BAD_UNTIL),
        ({"until": "1000 days"}, Reason.BAD_DURATION),
        ({"quorum": "many"}, Reason.BAD_SHARE),
        ({"quorum": "1/0"}, Reason.BAD_SHARE),
        ({"quorum": "200%"}, Reason.BAD_SHARE),
        ({"majority": "1/3"}, Reason.BAD_SHARE),
        ({"seats": 5}, Reason.BAD_SEATS),
        ({"options": "a"}, Reason.BAD_OPTIONS),
        ({"options": "a; A"}, Reason.CHOICE_TWICE),
        ({"options": ";".join("abcdefghijklmnopqrstuvwxyz")}, Reason.BAD_OPTIONS),
        ({"options": "a; " + "b" * 101}, Reason.BAD_CHOICE),
        ({"kind": "adopt"}, Reason.OPTIONS_OF_A_MOTION),
        ({"question": " "}, Reason.EMPTY_QUESTION),
        ({"question": "a\0b"}, Reason.BAD_CHARACTERS),
        ({"question": "?" * 2001}, Reason.LONG_QUESTION),
        ({"seats": 0}, Reason.BAD_SEATS),
        ({"until": "9999 weeks " * 99}, Reason.BAD_UNTIL),
    ],
)
async def test_wrong_input_is_refused_with_its_reason(
    hall: Hall, changed: dict[str, str | int], reason: Reason
) -> None:
    request = OpenVote(hall["mo"], "Which?", "Tea; Coffee")
    assert await hall.refused(replace(request, **changed)) is reason  # type: ignore[arg-type]
    assert not (await hall.get(NowShown, Now(hall["mo"]))).votes


async def test_a_vote_for_some_roles_takes_ballots_of_those_who_have_one(hall: Hall) -> None:
    crew = replace(hall["ada"], roles=frozenset({"1", "70"}))
    watch = replace(hall["ben"], roles=frozenset({"1", "80"}))
    guest = replace(hall["cleo"], roles=frozenset({"1"}))
    for caller in (crew, watch, guest):
        await hall.ask(Join(caller))
    asked = OpenVote(crew, "Which?", "Tea; Coffee", roles="<@&70>; 80")
    card = (await hall.get(VoteOpened, asked)).card
    assert card.terms.electorate.roles == {"70", "80"}
    assert card.roll == 2
    await hall.get(BallotCast, CastBallot(watch, "1", "1"))
    assert await hall.refused(CastBallot(guest, "1", "1")) is Reason.NOT_ELIGIBLE
    shown = await hall.get(BallotShown, CastBallot(guest, "1"))
    text = repr(render(shown, "en"))
    assert "Only members who have one of these roles may vote" in text
    assert repr(role("70"))[1:-1] in text


async def test_a_stance_for_some_roles_takes_opinions_of_those_who_have_one(hall: Hall) -> None:
    crew = replace(hall["ada"], roles=frozenset({"1", "70"}))
    guest = replace(hall["cleo"], roles=frozenset({"1"}))
    for each in (crew, guest):
        await hall.ask(Now(each))
    card = (await hall.get(VoteOpened, OpenStance(crew, "He is right.", roles="<@&70>"))).card
    assert card.terms.electorate.roles == {"70"}
    assert await hall.refused(CastBallot(guest, "1", "1")) is Reason.NOT_ELIGIBLE
    await hall.get(BallotCast, CastBallot(crew, "1", "1"))


async def test_roles_that_are_none_are_refused(hall: Hall) -> None:
    member = replace(hall["ada"], roles=frozenset({"1"}))
    await hall.ask(Join(member))
    asked = OpenVote(member, "Which?", "Tea; Coffee", roles="@Crew")
    assert await hall.refused(asked) is Reason.UNKNOWN_ROLE
    elsewhere = OpenVote(hall["ben"], "Which?", "Tea; Coffee", roles="<@&70>")
    assert await hall.refused(elsewhere) is Reason.NO_ROLES
