"""What an assembly keeps of lots, settling, recalls and bars."""

import hmac
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.voting.bodies.assemblies.aiming import Aim
from bot.voting.ledger.events import Pseudonym

BAR = timedelta(days=30)
"""For how long a recalled delegate is not seated again (S8)."""


@dataclass(slots=True)
class Lots:
    """The chain of lots in use: what was shown of it last, and how many were drawn from it."""

    seed: str = ""
    shown: str = ""
    drawn: int = 0


@dataclass(slots=True)
class Settling:
    """What the counts ask for, since when, and since when that is not what sits.

    Both are running times; without ``since`` the house is as the counts ask.
    """

    aim: Aim
    aimed: datetime | None = None
    since: datetime | None = None


@dataclass(slots=True)
class Recall:
    """A petition to recall a delegate of a list, and its signatures without support (S8).

    Those that are ``lapsed`` do not count. In a secret assembly a signature whose support went
    since the last batch is ``lapsing``: it counts until the next, so that progress shows nothing.
    """

    petition: str
    list: str
    delegate: Pseudonym
    lapsing: set[Pseudonym] = field(default_factory=set)
    lapsed: set[Pseudonym] = field(default_factory=set)


def mark(key: str, member: str) -> str:
    """What a bar keeps of whom it hits: HMAC-SHA-256, in hexadecimal."""
    return hmac.digest(bytes.fromhex(key), member.encode(), "sha256").hex()
