"""An assembly in a circle in memory, whose people and lists go by short names."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from bot.voting.bodies.assemblies import governing, listing, recalling, supporting
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.events import Terms
from bot.voting.petitions.petition import Petition
from bot.voting.roll import Person, Roll, join, leave, missed, notice
from bot.voting.steps import Step
from tests.voting.ledger_house import House, person

VISIBLE = Terms(secret=False)
SECRET = Terms(secret=True)


@dataclass
class Hall:
    """Its people have joined the circle.

    Whatever is done comes about with its consequences, unless the hall is ``lazy``: then they
    come about when time goes by again. ``readers`` hold the roles; ``None``: everybody does.
    """

    seats: int = 5
    terms: Terms = VISIBLE
    people: str = "abcdefghijklmnopqrstuvwxyz"
    house: House = field(default_factory=House)
    lists: dict[str, str] = field(default_factory=dict)
    id: str = ""
    lazy: bool = False
    readers: set[str] | None = None

    def __post_init__(self) -> None:
        self.house.join(map(self.person, self.people))
        step = governing.found("The hall", self.seats, self.terms, self.now, self.house.chance)
        self.id = step.events[0].about
        self.do(step)

    @property
    def now(self) -> datetime:
        return self.house.now

    @property
    def it(self) -> Assembly:
        return self.house.circle.assemblies.all[self.id]

    @property
    def roll(self) -> Roll:
        return self.house.circle.roll

    def person(self, name: str) -> Person:
        reads = self.readers is None or name in self.readers
        return person(name, *(sorted(self.terms.roles) if reads else ()))

    def do(self, step: Step) -> None:
        self.house.do(step)
        if not self.lazy:
            self.house.wait()

    def found_list(self, name: str, founder: str) -> None:
        before = set(self.it.lists)
        self.do(
            listing.found_list(
                self.it, self.roll, self.person(founder), name, "Read.", self.now, self.house.chance
            )
        )
        self.lists[name] = next(iter(set(self.it.lists) - before))

    def stand(self, name: str, which: str) -> None:
        self.do(
            listing.stand(
                self.it,
                self.roll,
                self.person(name),
                self.lists[which],
                self.now,
                self.house.chance,
            )
        )

    def stand_down(self, name: str) -> None:
        self.do(listing.stand_down(self.it, name, self.now))

    def support(self, names: Iterable[str], which: str) -> None:
        for name in names:
            self.do(
                supporting.support(
                    self.it,
                    self.roll,
                    self.person(name),
                    self.lists[which],
                    self.now,
                    self.house.chance,
                )
            )

    def withdraw(self, names: str) -> None:
        for name in names:
            self.do(supporting.withdraw(self.it, name, self.now))

    def join(self, name: str) -> None:
        self.do(join(self.roll, self.person(name), self.now, self.house.chance))

    def leave(self, name: str) -> None:
        self.do(leave(self.roll, name, self.now))

    def vanish(self, name: str) -> None:
        self.do(missed(self.roll, name, self.now))

    def check(self, name: str, *roles: str) -> None:
        self.do(notice(self.roll, person(name, *roles), self.now, self.house.chance))

    def forget(self, name: str) -> None:
        self.do(self.house.circle.forget(name, self.now, self.house.chance))

    def resize(self, seats: int) -> None:
        self.do(governing.resize(self.it, seats, "a decision", self.now))

    def suspend(self) -> None:
        self.do(governing.suspend(self.it, "a brigade", self.now, self.house.chance))

    def resume(self) -> None:
        self.do(governing.resume(self.it, self.house.circle.petitions, self.now))

    def finish(self) -> None:
        self.do(
            governing.finish(
                self.it, self.house.circle.petitions, "done", self.now, self.house.chance
            )
        )

    def petition(self, name: str, delegate: str) -> None:
        """Open a petition against a delegate."""
        seat = self.it.seats.held_by(self.it.people.by_member[delegate])
        self.do(
            recalling.open_recall(
                self.it,
                self.house.circle.petitions,
                self.roll,
                self.person(name),
                0 if seat is None else seat.number,
                self.now,
                self.house.chance,
            )
        )

    def running(self, delegate: str) -> Petition:
        """The petition that runs against a delegate."""
        who = self.it.people.by_member[delegate]
        return next(
            self.house.circle.petitions.all[each.petition]
            for each in self.it.recalls.values()
            if each.delegate == who
        )

    def sign(self, names: str, delegate: str) -> None:
        for name in names:
            petition = self.running(delegate)
            self.do(
                recalling.sign_recall(
                    self.it, petition, self.roll, self.person(name), self.now, self.house.chance
                )
            )

    def unsign(self, name: str, delegate: str) -> None:
        petition = self.running(delegate)
        self.do(recalling.unsign_recall(self.it, petition, name, self.now))

    def quarters(self, delegate: str) -> int | None:
        return recalling.quarters(self.it, self.running(delegate))

    def composition(self) -> dict[str, str]:
        """Who sits for each list, by name; ``-`` is a vacant seat."""
        names = {each: name for name, each in self.lists.items()}
        found: dict[str, str] = {}
        for seat in self.it.seats:
            holder = None if seat.holder is None else self.it.people.all[seat.holder].member
            group = "" if seat.group is None else names[seat.group]
            found[group] = found.get(group, "") + (holder or "-")
        return {
            group: "".join(sorted(each, key=lambda name: (name == "-", name)))
            for group, each in found.items()
        }
