"""A circle whose ledger lies in memory, and chance that a seed fixes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from random import Random

from bot.voting.circle import Circle, join_circle
from bot.voting.ledger.chain import GENESIS, Entry, append, first_bad
from bot.voting.ledger.codec import decode, encode
from bot.voting.roll import Person
from bot.voting.steps import Step
from bot.voting.verifying import verify

START = datetime(2026, 3, 2, 18, tzinfo=UTC)
LONG_AGO = START - timedelta(days=400)


class Seeded:
    """Chance that always comes out the same."""

    def __init__(self, seed: int = 1) -> None:
        self._random = Random(seed)  # noqa: S311 - that it can be foreseen is the point

    def id(self) -> str:
        return f"{self._random.getrandbits(64):016x}"

    def salt(self) -> str:
        return f"{self._random.getrandbits(256):064x}"


def person(name: str, *roles: str, since: datetime = LONG_AGO, bot: bool = False) -> Person:
    return Person(name, since, frozenset(roles), bot)


@dataclass
class House:
    """A circle, its entries and its openings, at the time ``now``."""

    now: datetime = START
    chance: Seeded = field(default_factory=Seeded)
    circle: Circle = field(default_factory=Circle)
    entries: list[Entry] = field(default_factory=list)
    openings: dict[int, str] = field(default_factory=dict)

    def do(self, step: Step) -> None:
        """Store a step, then apply it."""
        texts = [encode(event) for event in step.events]
        head = self.entries[-1].hash if self.entries else GENESIS
        for erased in step.erase:
            del self.openings[erased]
        added = append(len(self.entries), head, [text for text, _ in texts])
        self.entries.extend(added)
        for entry, (_, opening), event in zip(added, texts, step.events, strict=True):
            if opening is not None:
                self.openings[entry.number] = opening
            self.circle.apply(entry.number, event)

    def wait(self, days: int = 0, hours: int = 0, minutes: int = 0) -> None:
        """Let time go by, with all that it brings about."""
        self.now += timedelta(days=days, hours=hours, minutes=minutes)
        while (due := self.circle.next_due()) is not None and due.at <= self.now:
            step = due.decide(self.chance)
            assert step.events, f"{due} brings nothing about and would stay due"
            self.do(step)

    def join(self, people: Iterable[Person]) -> None:
        """Let people join the circle."""
        for each in people:
            self.do(join_circle(self.circle, each, self.now, self.chance))

    def replayed(self) -> Circle:
        """The circle made anew from the texts."""
        assert first_bad(self.entries) is None
        circle = Circle()
        for entry in self.entries:
            event = decode(entry.text, self.openings.get(entry.number))
            circle.apply(entry.number, event)
        return circle

    def restart(self) -> None:
        """Go on with the circle made anew, which is the same."""
        circle = self.replayed()
        assert circle == self.circle
        verdict = verify((entry, self.openings.get(entry.number)) for entry in self.entries)
        assert verdict.ok, verdict
        self.circle = circle
