"""What may be asked about what stands in channels.

Most of it is asked by the front itself, whose caller is the bot: no command or button leads there.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.desk.board.posts import Posted
from bot.desk.caller import Caller, Sight


@dataclass(frozen=True, slots=True)
class ShowWall:
    """What should stand in the channels of a circle, and what does."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class NotePost:
    """Keep what stands, or why it does not."""

    caller: Caller
    posted: Posted


@dataclass(frozen=True, slots=True)
class NoteLost:
    """Keep that messages were deleted; or a channel, with all that stood there."""

    caller: Caller
    messages: tuple[str, ...] = ()
    channel: str = ""


@dataclass(frozen=True, slots=True)
class NoteShown:
    """Keep which messages of a channel show a reply to everybody."""

    caller: Caller
    reply: Any
    channel: str
    messages: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PostVote:
    """Post the card of a vote in the caller's channel; where it stood, it is taken down.

    ``lost``: only if it does not stand anywhere.
    """

    caller: Caller
    vote: str
    lost: bool = False


@dataclass(frozen=True, slots=True)
class PostBody:
    """Post the card of a body in the caller's channel, as that of a vote."""

    caller: Caller
    body: str
    lost: bool = False


@dataclass(frozen=True, slots=True)
class LinkRole:
    """Give those who sit in a body a role of the server; without one, no longer."""

    caller: Caller
    body: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class ShowGrants:
    """Which roles members should have because they sit, and which they were given for that."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class NoteGrant:
    """Keep that a member was given a role, or that it was taken back."""

    caller: Caller
    role: str
    member: str
    holds: bool


@dataclass(frozen=True, slots=True)
class NoteRole:
    """Keep what hinders the bot from giving a role: ``None``, nothing does."""

    caller: Caller
    role: str
    failure: str | None


@dataclass(frozen=True, slots=True)
class ShowChecks:
    """Who is to be looked for in the server next."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class NoteCheck:
    """Keep what was found of a member, or that nobody was; ``sight`` is what they see there."""

    caller: Caller
    member: str
    here: bool
    roles: frozenset[str] = frozenset()
    server_since: datetime | None = None
    bot: bool = False
    sight: Sight | None = None


BoardRequest = (
    ShowWall
    | NotePost
    | NoteLost
    | NoteShown
    | PostVote
    | PostBody
    | LinkRole
    | ShowGrants
    | NoteGrant
    | NoteRole
    | ShowChecks
    | NoteCheck
)
