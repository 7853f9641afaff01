"""What votes do, said again as plainly as possible: sets of names, and everything counted anew."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from fractions import Fraction
from hashlib import sha256

from bot.errors import Reason
from bot.voting.counting import Preference
from bot.voting.votes.terms import CUSTOMS, Draft, Kind

DAY = timedelta(hours=24)


@dataclass
class Reader:
    """A member: what is true of them, and what the circle knows."""

    name: str
    since: datetime
    roles: frozenset[str] = frozenset()
    known_roles: frozenset[str] | None = None
    on: bool = False
    here: bool = True


@dataclass
class Ballots:
    """A vote."""

    id: str
    draft: Draft
    opened: datetime
    closes: datetime
    state: str = "open"
    left: timedelta = timedelta()
    roll: int = 0
    on_roll: set[str] = field(default_factory=set)
    counted: set[str] = field(default_factory=set)
    says: dict[str, Preference] = field(default_factory=dict)
    voted: set[str] = field(default_factory=set)
    barred: set[str] = field(default_factory=set)
    struck: set[str] = field(default_factory=set)
    struck_since: datetime | None = None

    @property
    def running(self) -> bool:
        return self.state in {"open", "suspended"}

    def takes(self, reader: Reader, roles: frozenset[str]) -> bool:
        holds = not self.draft.roles or bool(roles & self.draft.roles)
        return holds and self.long_enough(reader)

    def long_enough(self, reader: Reader) -> bool:
        return reader.since + CUSTOMS[self.draft.kind].tenure * DAY <= self.opened

    def is_struck(self, reader: Reader) -> bool:
        return self.struck_since is not None and reader.since > self.struck_since

    def counting(self) -> list[Preference]:
        return [says for name, says in self.says.items() if name not in self.struck]

    def admit(self, reader: Reader) -> None:
        takes = self.takes(reader, reader.roles) and not self.is_struck(reader)
        if takes and reader.name not in self.on_roll:
            self.on_roll.add(reader.name)
            self.roll += reader.name not in self.counted

    def no_ballot(self, reader: Reader, now: datetime) -> Reason | None:  # noqa: PLR0911 - reasons
        """Why a reader may not cast a ballot."""
        if self.state == "suspended":
            return Reason.VOTE_SUSPENDED
        if self.state != "open" or now >= self.closes:
            return Reason.VOTE_CLOSED
        if not reader.on:
            return Reason.NOT_ON_ROLL
        if self.draft.roles and not reader.roles & self.draft.roles:
            return Reason.NOT_ELIGIBLE
        if not self.long_enough(reader):
            return Reason.TOO_NEW
        if reader.name in self.barred:
            return Reason.FORGOTTEN_VOTER
        if self.is_struck(reader):
            return Reason.ACCOUNT_STRUCK
        return None

    def close(self) -> None:
        turnout = len(self.counting())
        quorum = self.draft.quorum
        needed = CUSTOMS[self.draft.kind].quorum if quorum is None else quorum
        enough = turnout >= Fraction(needed) * self.roll
        self.state = "counted" if enough else "invalid"

    def away(self, began: datetime, ended: datetime) -> None:
        """Move the deadline by what was lost of its last 24 hours."""
        if self.state != "open" or began >= self.closes:
            return
        minutes = 0
        while ended - timedelta(minutes=minutes) > max(began, self.closes - DAY):
            minutes += 1
        if minutes >= 15:
            self.closes += timedelta(minutes=minutes)

    def points(self) -> dict[int, int]:
        """First preferences or approvals of each option; under 0 who abstained."""
        options = 3 if self.draft.kind is Kind.MOTION else len(self.draft.options)
        points = dict.fromkeys(range(options + 1), 0)
        for says in self.counting():
            for option in says[0] if says else {0}:
                points[option] += 1
        return points

    def winners(self, seed: str) -> tuple[int, ...] | None:
        """Who won, for the rules that one line can say; ``None`` for the others."""
        if self.state != "counted":
            return ()
        points = self.points()
        points.pop(0)
        if self.draft.kind is Kind.MOTION:
            return (1,) if points[1] > points[2] else (2,)
        if (self.draft.rule or CUSTOMS[self.draft.kind].rules[0]) not in {"plurality", "approval"}:
            return None
        most = max(points.values())
        best = tuple(option for option, votes in points.items() if votes == most and most)
        if self.draft.kind is Kind.POLL or not best:
            return best
        return (min(best, key=lambda option: sha256(f"{seed}{option}".encode()).hexdigest()),)
