"""What may be asked about votes. A vote is named by its number in the circle, ``12`` or ``#12``."""

from dataclasses import dataclass

from bot.desk.caller import Caller
from bot.desk.voting.ballot_requests import BallotRequest
from bot.desk.voting.drafting_requests import DraftingRequest
from bot.desk.voting.steering_requests import SteeringRequest


@dataclass(frozen=True, slots=True)
class Now:
    """The group's page: who takes part, whether the caller does, and the open votes."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class Join:
    """Join the circle: its roll, from which votes take theirs."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class Leave:
    """Leave the circle's roll. Ballots in dated votes count all the same."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class OpenVote:
    """Open a vote; where it needs a seconder, propose it.

    ``options`` are separated by ``;`` or ``|``, or stand in lines. ``kind`` is one of ``ask``,
    ``choose``, ``adopt`` and ``elect``; without it, a question with options just asks, and one
    without is a motion. ``roles`` are mentions or ids; whoever has one of them may vote.
    ``attached`` are ids of passages of the library.
    """

    caller: Caller
    question: str
    options: str | None = None
    kind: str | None = None
    until: str | None = None
    rule: str | None = None
    seats: int | None = None
    names: str | None = None
    counts: str | None = None
    quorum: str | None = None
    majority: str | None = None
    tenure: int | None = None
    runoff: str | None = None
    roles: str | None = None
    attached: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class OpenStance:
    """Ask what everyone thinks of a claim; opinions may move until it ends."""

    caller: Caller
    claim: str
    options: str | None = None
    until: str | None = None
    attached: tuple[int, ...] = ()
    roles: str | None = None


@dataclass(frozen=True, slots=True)
class Second:
    """Second what a member proposed; it opens then."""

    caller: Caller
    proposal: str


@dataclass(frozen=True, slots=True)
class MendVote:
    """Mend a typing error in one's vote, before the first ballot. What is ``None`` stays."""

    caller: Caller
    vote: str
    question: str | None = None
    options: str | None = None


@dataclass(frozen=True, slots=True)
class ListVotes:
    """The open votes, and the last ones that were closed."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class CastBallot:
    """Cast or change a ballot; without a choice, show it.

    ``choice`` is what was typed: an option's number or name, ``1,3``, ``3>1>5``, ``yes``.
    """

    caller: Caller
    vote: str
    choice: str | None = None


@dataclass(frozen=True, slots=True)
class MyBallots:
    """The caller's ballots, or the one in a vote; or what a receipt proves."""

    caller: Caller
    vote: str | None = None
    receipt: str | None = None


@dataclass(frozen=True, slots=True)
class WithdrawBallot:
    """Take one's ballot back."""

    caller: Caller
    vote: str


@dataclass(frozen=True, slots=True)
class ShowReceipt:
    """What proves that one's ballot is counted as cast."""

    caller: Caller
    vote: str


@dataclass(frozen=True, slots=True)
class ShowResult:
    """How a vote stands or ended, so far as its secrecy lets it be known."""

    caller: Caller
    vote: str


@dataclass(frozen=True, slots=True)
class CheckDraw:
    """The steps of the lot that decided a tie, for anybody to follow."""

    caller: Caller
    vote: str


@dataclass(frozen=True, slots=True)
class SearchHistory:
    """What was decided about something, page by page from 1; without words, the latest."""

    caller: Caller
    query: str | None = None
    page: int = 1


@dataclass(frozen=True, slots=True)
class RecallDecision:
    """Petition for a new vote on a decision, or show the petition that runs.

    Without a vote, see which decisions are in force.
    """

    caller: Caller
    vote: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class AskReason:
    """The form for why a decision is challenged; what would be refused anyway is refused now."""

    caller: Caller
    vote: str


@dataclass(frozen=True, slots=True)
class Sign:
    """Sign a petition."""

    caller: Caller
    petition: str


@dataclass(frozen=True, slots=True)
class Unsign:
    """Withdraw one's signature."""

    caller: Caller
    petition: str


@dataclass(frozen=True, slots=True)
class ExportVote:
    """The whole record of a vote, so far as its secrecy allows."""

    caller: Caller
    vote: str


@dataclass(frozen=True, slots=True)
class SuggestVotes:
    """Votes whose number or question fits what was typed so far."""

    caller: Caller
    typed: str


VotingRequest = (
    Now
    | Join
    | Leave
    | DraftingRequest
    | OpenVote
    | OpenStance
    | Second
    | MendVote
    | ListVotes
    | CastBallot
    | MyBallots
    | WithdrawBallot
    | ShowReceipt
    | ShowResult
    | CheckDraw
    | SearchHistory
    | RecallDecision
    | AskReason
    | Sign
    | Unsign
    | ExportVote
    | SuggestVotes
    | BallotRequest
    | SteeringRequest
)
