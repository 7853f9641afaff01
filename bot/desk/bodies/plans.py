"""What somebody is about to found, as it travels in the buttons of its page.

Nothing is stored until it is founded: a page that nobody finishes leaves nothing behind, and one
that is pressed after a restart still knows everything. Whatever a forged plan says is judged again
when it is founded.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.desk.bodies.requests import Found
from bot.desk.caller import Caller
from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies.events import Terms
from bot.voting.bodies.councils.terms import CouncilTerms

SEATS = 5
"""Seats of an assembly, unless its founder says otherwise."""

LONGEST_NAME = 60
"""Characters of a name that a button has room for."""

WINDOWS = (60, 6 * 60, 12 * 60, 24 * 60, 3 * 24 * 60)
"""Settling windows to choose from, in minutes."""

TENURES = (0, 1, 7, 14, 30)
"""Days in the server to choose from."""

_PLAN = re.compile(
    r"(?P<design>[pg]):(?P<seats>\d{1,4}):(?P<per>\d{0,6}):(?P<window>\d{1,5}):(?P<names>[sv])"
    r":(?P<tenure>\d{1,4}):(?P<name>[\s\S]{1,60})"
)
_CHANGE = re.compile(r"(?P<what>[wnt])(?P<value>[sv]|\d{1,5})")


@dataclass(frozen=True, slots=True)
class Plan:
    """A body before it is founded. ``window`` is in minutes, ``tenure`` in days.

    A council has ``seats`` for each group, or one for every ``per`` of its members.
    """

    programmes: bool
    name: str
    seats: int
    per: int | None = None
    window: int = Terms().window
    secret: bool = True
    tenure: int = Terms().tenure

    @classmethod
    def fresh(cls, name: str, *, programmes: bool) -> "Plan":
        """The plan that needs no thought."""
        if programmes:
            return cls(programmes, name, SEATS)
        return cls(programmes, name, CouncilTerms().seats, tenure=CouncilTerms().tenure)

    @classmethod
    def read(cls, argument: str) -> "Plan":
        """The plan of a button; a forged one is refused."""
        found = _PLAN.fullmatch(argument)
        if found is None:
            raise Refusal(Reason.UNKNOWN_ANSWER)
        return cls(
            found["design"] == "p",
            found["name"],
            int(found["seats"]),
            int(found["per"]) if found["per"] else None,
            int(found["window"]),
            found["names"] == "s",
            int(found["tenure"]),
        )

    def written(self) -> str:
        """The plan as a button carries it, at most 90 characters."""
        parts = (
            "p" if self.programmes else "g",
            str(self.seats),
            "" if self.per is None else str(self.per),
            str(self.window),
            "s" if self.secret else "v",
            str(self.tenure),
            self.name,
        )
        return ":".join(parts)

    def changed(self, change: str) -> "Plan":
        """The plan with one of its settings chosen: ``w720``, ``nv``, ``t14``."""
        found = _CHANGE.fullmatch(change)
        if found is None or (found["what"] == "n") == found["value"].isdigit():
            raise Refusal(Reason.UNKNOWN_ANSWER)
        if found["what"] == "n":
            return replace(self, secret=found["value"] == "s")
        value = int(found["value"])
        return replace(self, window=value) if found["what"] == "w" else replace(self, tenure=value)

    def filled(self, fields: Mapping[str, str]) -> "Plan":
        """The plan with what was typed; a field that is left empty goes back to the usual."""
        usual = Plan.fresh(self.name, programmes=self.programmes)
        return replace(
            self,
            name=named(fields.get("name", "")),
            seats=whole("seats", fields.get("seats", "")) or usual.seats,
            per=None if self.programmes else whole("per", fields.get("per", "")),
        )

    def founded_by(self, caller: Caller) -> Found:
        """The request that founds it."""
        return Found(
            caller,
            self.name,
            "programmes" if self.programmes else "groups",
            seats=self.seats,
            per=self.per,
            window=f"{self.window // 60}h {self.window % 60}m" if self.programmes else None,
            names=("secret" if self.secret else "visible") if self.programmes else None,
            tenure=self.tenure,
        )


def named(typed: str) -> str:
    """A name that fits into a button; refuses none, and one that is too long."""
    name = " ".join(typed.split())
    if not 1 <= len(name) <= LONGEST_NAME:
        raise Refusal(Reason.BAD_NAME, limit=LONGEST_NAME)
    return name


def whole(option: str, typed: str) -> int | None:
    """A number from 1, as typed into a form; ``None`` for nothing."""
    typed = typed.strip()
    if not typed:
        return None
    if not re.fullmatch(r"[0-9]{1,4}", typed) or not int(typed):
        raise Refusal(Reason.BAD_NUMBER, option=option, value=typed)
    return int(typed)
