"""What the Desk replies about votes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.desk.bodies.views import BodyPetition
from bot.desk.plans.replies import PlanCard
from bot.desk.voting.drafting_replies import DraftingReply
from bot.desk.voting.petitions import PetitionCard
from bot.desk.voting.views import Count, VoteCard
from bot.study.sessions.values import Session
from bot.voting.counting import Option, Preference
from bot.voting.decisions.decision import Standing
from bot.voting.decisions.events import RecallTerms
from bot.voting.verifying import Verdict
from bot.voting.votes.showing import Moved
from bot.voting.votes.terms import Kind


class Noticed(StrEnum):
    """What a member has to know of the bodies."""

    SEATED = "seated"
    CHAIRS = "chairs"
    ASKED = "asked"  # whether they would take a vacant seat
    RECALLED = "recalled"
    SIGNABLE = "signable"  # a petition to recall a delegate whom they can recall
    BROKEN = "broken"  # a delegate whom they can recall voted against the mandate


@dataclass(frozen=True, slots=True)
class Notice:
    """What one member is told. ``at`` is since when, or until when they are asked.

    ``id`` is that of the body; ``petition`` the one that runs against the delegate.
    """

    what: Noticed
    body: str | None
    seat: int | None = None
    vote: int | None = None
    at: datetime | None = None
    id: str = ""
    petition: str | None = None


@dataclass(frozen=True, slots=True)
class Hindered:
    """Something that Discord did not let the bot do.

    ``what`` is the key of a post (``vote:3``), or ``role``; ``where`` the channel's id, or the
    role's; ``failure`` what is missing, by Discord's own name where it is a permission.
    """

    what: str
    where: str
    failure: str


@dataclass(frozen=True, slots=True)
class Lost:
    """A card that stands nowhere any more: of vote ``number``, or of the body of that ``title``.

    ``key`` is what posts it again, where its reader is.
    """

    key: str
    number: int | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True)
class NowShown:
    """The group's page. ``size`` is how many joined the circle; ``votes`` are the open ones.

    ``hindered`` is what moderators have to know of posts and roles that Discord did not let be.
    ``running`` are sessions, ``minutes`` is the last one whose minutes were posted.
    ``petitions`` are those against decisions that are signed now, or wait for their vote,
    ``on_bodies`` those on bodies, ``proposed`` what waits for a second member, ``plans`` the
    reading plans that are not over, ``lost`` the cards that the caller may post again.
    ``moderator``: the caller may let what is suspended go on.
    """

    on_roll: bool
    size: int
    votes: tuple[VoteCard, ...]
    notices: tuple[Notice, ...] = ()
    hindered: tuple[Hindered, ...] = ()
    running: tuple[Session, ...] = ()
    minutes: Session | None = None
    petitions: tuple["PetitionShown", ...] = ()
    on_bodies: tuple[BodyPetition, ...] = ()
    proposed: tuple["VoteProposed", ...] = ()
    plans: tuple[PlanCard, ...] = ()
    lost: tuple[Lost, ...] = ()
    moderator: bool = False


@dataclass(frozen=True, slots=True)
class RollChanged:
    """The caller joined the circle, or left it (``on`` is false); how many are on the roll now."""

    on: bool
    size: int


@dataclass(frozen=True, slots=True)
class VoteOpened:
    """A vote is open."""

    card: VoteCard


@dataclass(frozen=True, slots=True)
class VoteProposed:
    """A member's vote waits for somebody to second it, until a time."""

    proposal: str
    kind: Kind
    question: str
    options: tuple[str, ...]
    author: str
    until: datetime


@dataclass(frozen=True, slots=True)
class ProposalMade:
    """What its author sees of a proposal. ``others`` are the members who may second it."""

    proposal: VoteProposed
    others: int


@dataclass(frozen=True, slots=True)
class VoteChanged:
    """A vote's texts were mended."""

    card: VoteCard


@dataclass(frozen=True, slots=True)
class VoteList:
    """The open votes, and the last ones that were closed; the newest first.

    ``proposed`` are those that wait for a second member, ``drafts`` the caller's own: their ids
    and questions. ``lost`` are cards that the caller may post again. ``petitions`` are those
    against decisions that are signed now, or wait for their vote.
    """

    running: tuple[VoteCard, ...]
    ended: tuple[VoteCard, ...]
    proposed: tuple[VoteProposed, ...] = ()
    drafts: tuple[tuple[str, str], ...] = ()
    lost: tuple[Lost, ...] = ()
    petitions: tuple["PetitionShown", ...] = ()


@dataclass(frozen=True, slots=True)
class BallotShown:
    """A vote's ballot, with what the caller's says so far."""

    card: VoteCard


class Cast(StrEnum):
    """What became of a ballot."""

    FIRST = "first"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class BallotCast:
    """A ballot is cast, or says what it said before; ``joined``: the caller joined the circle."""

    card: VoteCard
    choice: Preference
    how: Cast
    joined: bool = False


@dataclass(frozen=True, slots=True)
class BallotWithdrawn:
    """A ballot was taken back."""

    card: VoteCard


@dataclass(frozen=True, slots=True)
class RankingAsked:
    """A form for a ranking, filled in with the one that is cast."""

    card: VoteCard


@dataclass(frozen=True, slots=True)
class ReceiptAsked:
    """A form for a receipt that is to be checked."""


@dataclass(frozen=True, slots=True)
class RulesShown:
    """The rules of a vote.

    ``commitment`` is the SHA-256 of the seed of its lot; ``recall`` is how a decision that comes of
    it can be challenged (``None``: it decides nothing that could be). ``placed``: it is
    there only for those who see the channel in which it was opened.
    """

    card: VoteCard
    commitment: str
    recall: RecallTerms | None
    placed: bool = False


@dataclass(frozen=True, slots=True)
class BallotsShown:
    """The caller's ballots, those in open votes first."""

    cards: tuple[VoteCard, ...]


@dataclass(frozen=True, slots=True)
class ReceiptShown:
    """What proves a ballot: ``receipt`` is the number of its entry and its salt."""

    card: VoteCard
    receipt: str


@dataclass(frozen=True, slots=True)
class ReceiptProved:
    """What a receipt proves: the choice in force in a vote, and whether it counts."""

    card: VoteCard
    choice: Preference
    counts: bool


@dataclass(frozen=True, slots=True)
class ResultShown:
    """How a vote stands or ended. ``head`` is that of the ledger; ``moved`` that of a stance.

    ``before`` are the counts of a stance at the beginning of its session, where they may be shown.
    """

    card: VoteCard
    head: str
    count: Count | None = None
    unstruck: Count | None = None
    moved: int | Moved | None = None
    before: Mapping[Option, int] | None = None


@dataclass(frozen=True, slots=True)
class DrawShown:
    """The steps of a lot: what each option drew, the lowest first."""

    card: VoteCard
    seed: str
    commitment: str
    drew: tuple[tuple[Option, str], ...]


@dataclass(frozen=True, slots=True)
class HistoryShown:
    """What was decided, as it stands now; ``query`` is what was searched for.

    ``cards`` are those of the ``page`` (from 1) of ``pages``; ``found`` is how many there are. The
    last ``further`` of the cards are only the nearest of what does not plainly bear on the query.
    """

    query: str | None
    cards: tuple[VoteCard, ...]
    page: int = 1
    pages: int = 1
    found: int = 0
    further: int = 0


@dataclass(frozen=True, slots=True)
class DecisionsShown:
    """The decisions that may be challenged, the newest first, and those that are.

    ``older`` is how many more there are.
    """

    cards: tuple[VoteCard, ...]
    challenged: tuple[VoteCard, ...]
    older: int = 0


@dataclass(frozen=True, slots=True)
class ReasonAsked:
    """Why a decision is challenged, is to be typed."""

    card: VoteCard


class Signed(StrEnum):
    """What was done with a petition."""

    OPENED = "opened"
    SIGNED = "signed"
    UNSIGNED = "unsigned"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class PetitionShown:
    """A petition against a decision, and what the caller did."""

    card: VoteCard
    petition: PetitionCard
    how: Signed


@dataclass(frozen=True, slots=True)
class Challenged:
    """A petition against a decision, and what came of it.

    ``vote`` is the number of the new vote, ``result`` what the decision became by it.
    """

    opened: datetime
    reason: str | None
    vote: int | None
    result: Standing | None
    ended: datetime | None


@dataclass(frozen=True, slots=True)
class VoteExported:
    """A vote's record: what of it may be shown, and the same as JSON.

    ``entries`` are those of the ledger that are about it, by number and hash.
    """

    result: ResultShown
    record: str
    draw: DrawShown | None = None
    challenges: tuple[Challenged, ...] = ()
    entries: tuple[tuple[int, str], ...] = ()


class Steered(StrEnum):
    """What was done with a vote."""

    PAUSED = "paused"
    RESUMED = "resumed"
    CANCELLED = "cancelled"
    ANNULLED = "annulled"
    STRUCK = "struck"
    BEGUN = "begun"


@dataclass(frozen=True, slots=True)
class VoteSteered:
    """A vote was paused, resumed, cancelled, annulled or struck from; the reason is public.

    ``struck`` is how many ballots no longer count.
    """

    card: VoteCard
    how: Steered
    struck: int = 0


@dataclass(frozen=True, slots=True)
class LogShown:
    """What verifying the circle's ledger found."""

    verdict: Verdict


VotingReply = (
    NowShown
    | RollChanged
    | VoteOpened
    | VoteProposed
    | ProposalMade
    | DraftingReply
    | VoteChanged
    | VoteList
    | BallotShown
    | BallotCast
    | BallotWithdrawn
    | RankingAsked
    | ReceiptAsked
    | RulesShown
    | BallotsShown
    | ReceiptShown
    | ReceiptProved
    | ResultShown
    | DrawShown
    | HistoryShown
    | DecisionsShown
    | ReasonAsked
    | PetitionShown
    | VoteExported
    | VoteSteered
    | LogShown
)
