"""What is replied about what stands in channels. What is posted says nothing of any one reader."""

from dataclasses import dataclass
from datetime import datetime

from bot.desk.board.posts import Post, Posted
from bot.desk.bodies.views import BodyCard, BodyPetition
from bot.desk.chronicle.acts import ActPosted
from bot.desk.plans.replies import PortionPosted
from bot.desk.sessions.replies import SessionShownInChannels
from bot.desk.voting.petitions import PetitionCard
from bot.desk.voting.replies import ResultShown, VoteProposed
from bot.desk.voting.views import VoteCard


@dataclass(frozen=True, slots=True)
class VotePosted:
    """The card of a vote, while it runs and after."""

    card: VoteCard


@dataclass(frozen=True, slots=True)
class ReminderPosted:
    """That a vote closes soon."""

    card: VoteCard


@dataclass(frozen=True, slots=True)
class ResultPosted:
    """What came of a vote."""

    result: ResultShown


@dataclass(frozen=True, slots=True)
class BodyPosted:
    """The card of a body."""

    card: BodyCard


@dataclass(frozen=True, slots=True)
class PetitionPosted:
    """The card of a petition against the decision of ``card``."""

    petition: PetitionCard
    card: VoteCard


@dataclass(frozen=True, slots=True)
class BodyPetitionPosted:
    """The card of a petition on a body."""

    on: BodyPetition


@dataclass(frozen=True, slots=True)
class ProposalPosted:
    """The card of a vote that waits for a second member; without a ``proposal``, no longer."""

    proposal: VoteProposed | None = None


@dataclass(frozen=True, slots=True)
class AnswerTakenDown:
    """What stands where an answer quoted a text that is not to be read any more."""


Shown = (
    VotePosted
    | ReminderPosted
    | ResultPosted
    | BodyPosted
    | PetitionPosted
    | BodyPetitionPosted
    | ProposalPosted
    | AnswerTakenDown
    | PortionPosted
    | SessionShownInChannels
    | ActPosted
)
"""What a post is made of."""


@dataclass(frozen=True, slots=True)
class Hanging:
    """A post that should stand, what does, and the card in whose thread it belongs."""

    post: Post[Shown]
    stands: Posted | None
    card: Posted | None = None


@dataclass(frozen=True, slots=True)
class WallShown:
    """What should stand in the channels of a circle; ``again`` is when time alone changes it.

    ``waits``: more should, as soon as the cards among these are there.
    """

    posts: tuple[Hanging, ...]
    again: datetime | None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """What a front did or saw is kept."""


@dataclass(frozen=True, slots=True)
class Reposted:
    """The card of a vote or a body is on its way into the channel of whoever asked."""

    card: VoteCard | BodyCard


@dataclass(frozen=True, slots=True)
class RoleLinked:
    """Those who sit in a body are given this role of the server; ``None``: none any more."""

    title: str | None
    role: str | None


@dataclass(frozen=True, slots=True)
class GrantsShown:
    """Which roles members should have because they sit, and which they were given for that.

    ``wanted`` and ``granted`` are pairs of a role and a member, ``roles`` all that are linked.
    """

    roles: tuple[str, ...]
    wanted: frozenset[tuple[str, str]]
    granted: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class ChecksDue:
    """Members of whom it should be found out whether they are still in the server."""

    members: tuple[str, ...]


BoardReply = Shown | WallShown | Noted | Reposted | RoleLinked | GrantsShown | ChecksDue
