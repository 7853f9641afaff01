"""A vote that was opened in a channel is there for those who see the channel, and nobody else."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any, get_args, get_type_hints

import pytest

from bot.desk.bodies.handlers import BODY_HANDLERS
from bot.desk.caller import Caller, Sight
from bot.desk.privacy.replies import Forgotten
from bot.desk.privacy.requests import ForgetMember
from bot.desk.replies import Refused, Reply
from bot.desk.requests import Upload
from bot.desk.voting.handlers import VOTING_HANDLERS
from bot.desk.voting.replies import (
    BallotCast,
    BallotsShown,
    HistoryShown,
    NowShown,
    PetitionShown,
    ReceiptShown,
    ResultShown,
    VoteList,
    VoteOpened,
    VoteProposed,
)
from bot.desk.voting.requests import (
    CastBallot,
    Join,
    ListVotes,
    MyBallots,
    Now,
    OpenVote,
    RecallDecision,
    SearchHistory,
    Second,
    ShowReceipt,
    ShowResult,
    Sign,
)
from bot.errors import Reason
from bot.voting.votes.vote import State
from tests.desk.voting.meeting import Hall

DEN = "777"
CANARY = "zarzuela"
INSIDERS = frozenset({"ada", "ben", "cleo", "mo"})
OUTSIDE = Sight(frozenset({"1"}), only=True)


def audience(place: str) -> Any:
    return (lambda member, _: member in INSIDERS) if place == DEN else None


def inside(hall: Hall, name: str) -> Caller:
    sight = Sight(frozenset({"1", DEN}), only=True)
    return replace(hall[name], channel=DEN, sight=sight, audience=audience)


def outside(hall: Hall, name: str = "dan") -> Caller:
    return replace(hall[name], channel="1", sight=OUTSIDE, audience=audience)


class Den:
    """A hall with a channel that only some see: #1 is decided there, #2 is open, #3 is public."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.petition = self.proposal = self.receipt = ""

    async def fill(self) -> None:
        hall = self.hall
        await hall.get(VoteOpened, OpenVote(inside(hall, "mo"), f"We sing the {CANARY}."))
        for name in ("ada", "ben", "cleo"):
            await hall.ask(CastBallot(inside(hall, name), "1", "yes"))
        await hall.wait(hours=49)
        challenged = await hall.get(
            PetitionShown, RecallDecision(inside(hall, "ada"), "1", f"No {CANARY}")
        )
        self.petition = challenged.petition.id
        opened = OpenVote(inside(hall, "ada"), f"Which {CANARY}?", "Loud; Soft", "ask", "14 days")
        await hall.get(VoteOpened, opened)
        await hall.get(BallotCast, CastBallot(inside(hall, "ben"), "2", "Loud"))
        shown = await hall.get(ReceiptShown, ShowReceipt(inside(hall, "ben"), "2"))
        self.receipt = shown.receipt
        proposed = OpenVote(inside(hall, "ben"), f"Another {CANARY}?")
        self.proposal = (await hall.get(VoteProposed, proposed)).proposal
        await hall.get(VoteOpened, OpenVote(outside(hall, "eva"), "Tea?", "Yes; No", "ask"))


@pytest.fixture
async def den(hall: Hall) -> Den:
    den = Den(hall)
    await den.fill()
    return den


REQUESTS = sorted(({**VOTING_HANDLERS, **BODY_HANDLERS}), key=lambda each: each.__name__)


def made(request: type[Any], caller: Caller, **named: str) -> Any:
    """A request with something in every field; what ``named`` holds goes by the field's name."""
    hints = get_type_hints(request)
    values = {
        each.name: named.get(each.name, _value(hints[each.name]))
        for each in fields(request)
        if each.name != "caller"
    }
    return request(caller, **values)


def _value(hint: Any) -> Any:
    if type(None) in get_args(hint):
        return None
    filled: dict[Any, Any] = {str: "1", int: 1, bool: True, Upload: None}
    return filled.get(hint, ())


def told(reply: Reply, number: str) -> str:
    """What a reply says, the number that was asked for taken out."""
    return repr(reply).replace(f"'{number}'", "'#'")


@pytest.mark.parametrize("request_type", REQUESTS, ids=lambda each: each.__name__)
async def test_nothing_of_a_hidden_vote_comes_back_whatever_is_asked(
    den: Den, request_type: type[Any]
) -> None:
    hall, names = den.hall, {each.name for each in fields(request_type)}
    for caller in (outside(hall), replace(outside(hall, "mo"), sight=OUTSIDE)):
        before = await hall.house.office.ledgers.head("one", hall.clock.now)
        hidden = {
            "vote": "1",
            "petition": den.petition,
            "proposal": den.proposal,
            "receipt": den.receipt,
            "query": CANARY,
            "typed": "",
            "since": "2020-01-01",
            "reason": "why",
            "text": "a",
        }
        forged = {**hidden, "vote": "9", "petition": "none", "proposal": "none"}
        forged["receipt"] = f"9-{'0' * 64}"
        for open_one in (hidden, {**hidden, "vote": "2"}):
            reply = await hall.ask(made(request_type, caller, **open_one))
            # Who asks for a word has said it: only what is found by it would tell anything.
            said = repr(reply).replace(f"query='{CANARY}'", "")
            assert CANARY not in said
            assert "#2" not in said
            if names & {"vote", "petition", "proposal", "receipt"} and request_type is not Now:
                other = await hall.ask(made(request_type, caller, **forged))
                assert told(reply, open_one["vote"]) == told(other, "9")
                assert await hall.house.office.ledgers.head("one", hall.clock.now) == before


async def test_whoever_sees_the_channel_finds_all_of_it(den: Den) -> None:
    hall, ben = den.hall, inside(den.hall, "ben")
    listed = await hall.get(VoteList, ListVotes(ben))
    assert [card.number for card in listed.running] == [3, 2]
    assert [card.number for card in listed.ended] == [1]
    assert [each.proposal for each in listed.proposed] == [den.proposal]
    history = await hall.get(HistoryShown, SearchHistory(ben, f"What about the {CANARY}?"))
    assert [card.number for card in history.cards] == [1]
    assert [card.number for card in (await hall.get(NowShown, Now(ben))).votes] == [2, 3]
    assert [card.number for card in (await hall.get(BallotsShown, MyBallots(ben))).cards] == [2, 1]


async def test_whoever_does_not_finds_the_rest(den: Den) -> None:
    hall, dan = den.hall, outside(den.hall)
    listed = await hall.get(VoteList, ListVotes(dan))
    assert [card.number for card in listed.running] == [3]
    assert (listed.ended, listed.proposed) == ((), ())
    assert (await hall.get(HistoryShown, SearchHistory(dan, None))).cards == ()
    assert await hall.refused(ShowResult(dan, "1")) is Reason.NO_SUCH_VOTE
    assert await hall.refused(Sign(dan, den.petition)) is Reason.UNKNOWN_PETITION
    assert await hall.refused(Second(dan, den.proposal)) is Reason.UNKNOWN_PROPOSAL
    # It waits on for those who see it.
    listed = await hall.get(VoteList, ListVotes(inside(hall, "ada")))
    assert [each.proposal for each in listed.proposed] == [den.proposal]


async def test_a_quorum_is_reckoned_of_those_who_see_the_channel(den: Den) -> None:
    hall = den.hall
    first = await hall.get(ResultShown, ShowResult(inside(hall, "ada"), "1"))
    assert first.card.roll == len(INSIDERS)
    public = await hall.get(ResultShown, ShowResult(outside(hall), "3"))
    assert public.card.roll == len(INSIDERS) + 3
    # A fifth, at least three, of the four who could see it: not of the whole circle.
    challenge = await hall.get(PetitionShown, RecallDecision(inside(hall, "ben"), "1"))
    assert challenge.petition.electors == len(INSIDERS)
    for name in ("ben", "cleo"):
        await hall.ask(Sign(inside(hall, name), den.petition))
    await hall.wait(hours=49)
    again = await hall.get(ResultShown, ShowResult(inside(hall, "ada"), "4"))
    assert (again.card.recalls, again.card.roll) == (1, len(INSIDERS))
    assert await hall.refused(ShowResult(outside(hall), "4")) is Reason.NO_SUCH_VOTE


async def test_whoever_comes_to_the_channel_later_counts_from_the_first_ballot(den: Den) -> None:
    hall = den.hall
    await hall.get(BallotCast, CastBallot(inside(hall, "finn"), "2", "Soft"))
    shown = await hall.get(ResultShown, ShowResult(inside(hall, "finn"), "2"))
    assert shown.card.roll == len(INSIDERS) + 1
    await hall.ask(Join(replace(inside(hall, "gil"), member="gil")))
    await hall.ask(Join(replace(outside(hall), member="hal")))
    shown = await hall.get(ResultShown, ShowResult(inside(hall, "finn"), "2"))
    assert shown.card.roll == len(INSIDERS) + 2


async def test_what_one_voted_is_erased_wherever_it_was(den: Den) -> None:
    hall = den.hall
    assert (await hall.get(Forgotten, ForgetMember(outside(hall, "ben")))).ballots == 1
    shown = await hall.get(ResultShown, ShowResult(inside(hall, "ada"), "2"))
    assert shown.card.shown.turnout == 0


async def test_a_thread_is_seen_with_its_channel(den: Den) -> None:
    hall = den.hall
    thread = replace(inside(hall, "ada"), channel="778", within=DEN)
    await hall.get(VoteOpened, OpenVote(thread, "In the thread?", "Yes; No", "ask"))
    assert (await hall.get(ResultShown, ShowResult(inside(hall, "ben"), "4"))).card.number == 4
    assert await hall.refused(ShowResult(outside(hall), "4")) is Reason.NO_SUCH_VOTE


async def test_a_channel_that_is_gone_is_left_to_those_who_saw_everything(den: Den) -> None:
    hall = den.hall
    keeper = replace(outside(hall, "mo"), sight=Sight(frozenset({"5"})))
    shown = await hall.get(ResultShown, ShowResult(keeper, "2"))
    assert shown.card.state is State.OPEN
    reply = await hall.ask(ShowResult(replace(keeper, sight=Sight(frozenset({DEN}))), "2"))
    assert isinstance(reply, Refused)


def numbered_votes() -> Iterator[type[Any]]:
    return (each for each in REQUESTS if "vote" in {field.name for field in fields(each)})


def test_there_are_requests_that_name_votes() -> None:
    assert len(list(numbered_votes())) > 15
