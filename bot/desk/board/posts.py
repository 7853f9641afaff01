"""Posts: what should stand in a channel, and what does.

A key names a post for good: ``vote:3`` is the card of vote 3, ``reminder:3`` and ``result:3`` are
what is posted once of it, ``petition:…``, ``proposal:…`` and ``body:…`` the cards of a petition, of
a vote that waits for a second member, and of a body; ``answer:…`` is an answer out of which words
are to be taken. The card of a proposal is that of the vote
which it becomes, under the key that it has: there is no moment at which it could be posted twice.
"""

from collections.abc import Container
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")

_PROPOSAL = "proposal:"
_ANSWER = "answer:"


class State(StrEnum):
    """Where a post is in its life."""

    DUE = "due"
    SENDING = "sending"  # it was about to be sent: whether it was, the channel tells
    THERE = "there"
    REFUSED = "refused"  # Discord does not let it be sent or edited
    GONE = "gone"  # somebody deleted it, or its channel


class Failure(StrEnum):
    """Why a post does not stand: a permission by Discord's own name, or what is gone."""

    VIEW = "view_channel"
    SEND = "send_messages"
    SEND_IN_THREADS = "send_messages_in_threads"
    FORBIDDEN = "forbidden"  # for a reason that Discord does not tell
    ARCHIVED = "archived"  # its thread is: nothing in there can be edited
    CHANNEL_GONE = "channel-gone"
    MESSAGE_GONE = "message-gone"


@dataclass(frozen=True, slots=True)
class Posted:
    """What stands, or should: where, since when it is in this state, and a digest of its contents.

    ``channel`` and ``message`` are the front's ids. ``before`` is the message in whose place it
    comes, ``<channel>/<message>``: it is taken down.
    """

    key: str
    channel: str
    state: State
    at: datetime
    message: str | None = None
    digest: str = ""
    failure: Failure | None = None
    before: str | None = None


@dataclass(frozen=True, slots=True)
class Post(Generic[T]):
    """What should stand in a channel: ``shows`` is the reply that it is made of.

    A post that ``lives`` is edited until it is on the wall no more; others are posted once.
    ``card`` is the key of the post in whose thread it belongs. ``mentions`` is the one member who
    is to hear of it, ``role`` the one role, if any.
    """

    key: str
    place: str
    shows: T
    lives: bool = True
    card: str | None = None
    mentions: str | None = None
    role: str | None = None


def vote_key(number: int, vote: str, known: Container[str]) -> str:
    """The key of a vote's card, of which the keys of all posts are ``known``.

    A vote has the id of the proposal that it was.
    """
    key, was = f"vote:{number}", proposal_key(vote)
    return was if was in known and key not in known else key


def body_key(body: str) -> str:
    """The key of a body's card."""
    return f"body:{body}"


def proposal_key(proposal: str) -> str:
    """The key of a proposal's card."""
    return f"{_PROPOSAL}{proposal}"


def proposal_of(key: str) -> str | None:
    """The proposal whose card has this key, if it is one."""
    return key.removeprefix(_PROPOSAL) if key.startswith(_PROPOSAL) else None


def answer_key(message: str) -> str:
    """The key of an answer out of which words are to be taken."""
    return f"{_ANSWER}{message}"


def is_answer(key: str) -> bool:
    """Whether a post is an answer out of which words are to be taken."""
    return key.startswith(_ANSWER)
