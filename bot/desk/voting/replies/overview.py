"""What is told of the circle as a whole: its page, its roll, its list of votes."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.desk.bodies.views import BodyPetition
from bot.desk.plans.replies import PlanCard
from bot.desk.voting.replies.decisions import PetitionShown
from bot.desk.voting.replies.opening import VoteProposed
from bot.desk.voting.views import VoteCard
from bot.study.sessions.values import Session


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
    petitions: tuple[PetitionShown, ...] = ()
    on_bodies: tuple[BodyPetition, ...] = ()
    proposed: tuple[VoteProposed, ...] = ()
    plans: tuple[PlanCard, ...] = ()
    lost: tuple[Lost, ...] = ()
    moderator: bool = False


@dataclass(frozen=True, slots=True)
class RollChanged:
    """The caller joined the circle, or left it (``on`` is false); how many are on the roll now."""

    on: bool
    size: int


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
    petitions: tuple[PetitionShown, ...] = ()
