"""An assembly by brute force: whole hours, everything counted anew each time, no ledger.

Written from VOTING.md and the decisions in the package's docstring, apart from the code: it
shares nothing with it but the seed of the lots and, for things due in the same hour, whether the
id of a petition comes before that of the assembly.
"""

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from fractions import Fraction

LAPSE, BAR, SIGNING, LINKS = 72, 30 * 24, 14 * 24, 1000
VOID = -1  # the choice of a ballot for a list that does not stand any more

Aim = tuple[int, dict[int, int], frozenset[int], int]


@dataclass
class Someone:
    """A member, or, once the data was deleted, what was left of one."""

    name: str
    choice: int | None = None
    party: int | None = None
    away: tuple[int, int] | None = None  # since when, and the how manieth
    deeds: list[str] = field(default_factory=list)  # with the ballot, since the last batch
    counted: int | None = None  # in the last batch
    forgotten: bool = False


@dataclass
class Party:
    """A list: who is on it, who of them sits, and how many seats it has."""

    order: list[str] = field(default_factory=list)
    sitting: list[str] = field(default_factory=list)
    seats: int = 0
    dissolved: bool = False


@dataclass
class Paper:
    """A petition; whether each signature counts: ``yes``, ``until the batch`` or ``no``."""

    party: int
    until: int
    early: bool
    signed: dict[str, str] = field(default_factory=dict)


@dataclass
class Model:
    """The assembly. Times are whole hours for which its clock ran."""

    size: int
    secret: bool
    seed: str
    window: int = 12
    clock: int = 0
    suspended: bool = False
    ended: bool = False
    house: int = 0
    lots: int = 0
    people: dict[str, Someone] = field(default_factory=dict)
    left: list[Someone] = field(default_factory=list)  # forgotten, but in the last batch
    circle: set[str] = field(default_factory=set)
    readers: set[str] = field(default_factory=set)
    parties: list[Party] = field(default_factory=list)
    papers: dict[str, Paper] = field(default_factory=dict)
    bars: dict[str, int] = field(default_factory=dict)
    aim: Aim = (0, {}, frozenset(), 0)
    aimed: int | None = None
    since: int | None = None
    batches: int = 0
    checks: int = 0
    ids: dict[int, str] = field(default_factory=dict)  # of the lists, for the lots
    early: bool = False  # whether the id of the next petition comes before that of the assembly

    def __post_init__(self) -> None:
        self.house = self.size
        self.aim = self.sits()

    # What is so

    def sits(self) -> Aim:
        seats = {i: party.seats for i, party in enumerate(self.parties) if party.seats}
        return (self.house, seats, frozenset(), 0)

    def counts(self) -> Counter[int]:
        """The ballots that count, of all lists."""
        if self.secret:
            everybody = [*self.people.values(), *self.left]
            return Counter(each.counted for each in everybody if each.counted not in {None, VOID})
        return Counter(each.choice for each in self.people.values() if each.choice is not None)

    def asked(self) -> Aim:
        """D'Hondt, seat by seat, from the list of all quotients."""
        votes = {i: n for i, n in self.counts().items() if n and not self.parties[i].dissolved}
        quotients = sorted(
            (Fraction(n, k) for n in votes.values() for k in range(1, self.size + 1)), reverse=True
        )
        if not quotients:
            return (self.size, {}, frozenset(), 0)
        last = quotients[self.size - 1]
        sure = {
            i: sum(Fraction(n, k) > last for k in range(1, self.size + 1)) for i, n in votes.items()
        }
        level = {
            i
            for i, n in votes.items()
            if any(Fraction(n, k) == last for k in range(1, self.size + 1))
        }
        room = self.size - sum(sure.values())
        keep = {i for i in level if self.parties[i].seats > sure[i]}
        drawn: set[int] = set()
        if len(level) <= room:
            keep = level
        elif len(keep) > room:
            keep, drawn = set(), keep
        elif len(keep) < room:
            drawn = level - keep
        room -= len(keep)
        for each in keep:
            sure[each] += 1
        return (
            self.size,
            {i: n for i, n in sure.items() if n},
            frozenset(drawn),
            room if drawn else 0,
        )

    def belongs(self, name: str) -> bool:
        return name in self.circle and name in self.readers

    def electors(self, party: int) -> int:
        return self.counts()[party]

    def strength(self, paper: Paper) -> int:
        return sum(state != "no" for state in paper.signed.values())

    # What comes about

    def hour(self) -> None:
        if self.ended or self.suspended:
            return
        self.clock += 1
        self.expire(early=True)
        if (
            self.since is not None
            and self.aimed is not None
            and self.clock >= min(self.aimed + self.window, self.since + 2 * self.window)
        ):
            self.settle()
            self.follow()
        gone = [each for each in self.people.values() if self.away_for(each) >= LAPSE]
        for someone in sorted(gone, key=lambda each: each.away or (0, 0)):
            self.ballot(someone, None)
            self.off(someone)
            self.follow()
        self.follow()
        self.expire(early=False)

    def away_for(self, someone: Someone) -> int:
        return 0 if someone.away is None else self.clock - someone.away[0]

    def expire(self, *, early: bool) -> None:
        for name, paper in list(self.papers.items()):
            if paper.early is early and self.clock >= paper.until:
                del self.papers[name]

    def follow(self) -> None:
        """Everything that follows at once."""
        if self.ended:
            return
        if self.secret:
            self.publish()
        self.recall()
        for i, party in enumerate(self.parties):
            if not party.order and not party.seats and not self.counts()[i]:
                party.dissolved = True
            for name in party.order:
                free = party.seats > len(party.sitting) and name not in party.sitting
                if free and self.bars.get(name, 0) <= self.clock:
                    party.sitting.append(name)
        asked = self.asked()
        if asked != self.aim:
            self.aim, self.aimed = asked, self.clock
            if asked == self.sits():
                self.since = None
            elif self.since is None:
                self.since = self.clock

    def recall(self) -> None:
        for name, paper in list(self.papers.items()):
            if name not in self.parties[paper.party].sitting:
                del self.papers[name]
            elif 2 * self.strength(paper) > self.electors(paper.party) and self.strength(paper):
                del self.papers[name]
                party = self.parties[paper.party]
                party.sitting.remove(name)
                party.order.remove(name)
                party.order.append(name)
                self.bars[name] = self.clock + BAR

    def publish(self) -> None:
        everybody = [*self.people.values(), *self.left]
        differing = [each for each in everybody if self.differs(each)]
        nobody = all(each.choice is None for each in self.people.values())
        if len(differing) < 5 and not (
            nobody and any(each.counted is not None for each in everybody)
        ):
            return
        # What a batch promises: five whose ballot says something else than in the last.
        really = {each.name for each in differing if each.choice != each.counted}
        assert nobody or len(really) >= 5
        self.batches += 1
        for each in everybody:
            each.counted, each.deeds = each.choice, []
        self.left = []
        for i, party in enumerate(self.parties):
            if party.dissolved:
                for each in self.people.values():
                    if each.counted == i:
                        each.counted = VOID
        for paper in self.papers.values():
            for name, state in paper.signed.items():
                if state == "until the batch":
                    paper.signed[name] = "no"

    def differs(self, someone: Someone) -> bool:
        """Whether a ballot surely says something else, as far as can be told without its past."""
        if someone.forgotten or not someone.deeds:
            return False
        if someone.choice is None or someone.counted is None:
            return someone.choice != someone.counted
        return someone.deeds == ["support"]

    def settle(self) -> None:
        size, sure, level, room = self.aim
        seats = Counter(sure)
        if level:
            self.lots += 1
            link = self.seed
            for _ in range(LINKS - self.lots):
                link = hashlib.sha256(link.encode()).hexdigest()
            order = sorted(
                level, key=lambda i: hashlib.sha256((link + self.ids[i]).encode()).hexdigest()
            )
            seats.update(order[:room])
        for i, party in enumerate(self.parties):
            party.seats = seats[i]
            party.sitting.sort(key=party.order.index)
            del party.sitting[party.seats :]
        self.house = size
        self.aim, self.aimed, self.since = self.sits(), None, None

    def ballot(self, someone: Someone, choice: int | None) -> None:
        if choice is not None or someone.choice is not None:
            someone.deeds.append("withdraw" if choice is None else "support")
            someone.choice = choice
            for paper in self.papers.values():
                if paper.signed.get(someone.name) == "yes":
                    paper.signed[someone.name] = "until the batch" if self.secret else "no"
        self.rest(someone)

    def off(self, someone: Someone) -> None:
        if someone.party is not None:
            party = self.parties[someone.party]
            party.order.remove(someone.name)
            if someone.name in party.sitting:
                party.sitting.remove(someone.name)
            someone.party = None
        self.rest(someone)

    def rest(self, someone: Someone) -> None:
        if someone.choice is None and someone.party is None:
            someone.away = None

    # What people do; whether they may

    def known(self, name: str) -> Someone:
        return self.people.setdefault(name, Someone(name))

    def do(self, deed: str, name: str, which: int) -> bool:
        """Do something; whether it was allowed."""
        if not getattr(self, f"may_{deed}")(name, which):
            return False
        getattr(self, f"do_{deed}")(name, which)
        self.follow()
        return True

    @property
    def moves(self) -> bool:
        return not self.ended and not self.suspended

    def stands(self, which: int) -> bool:
        return which < len(self.parties) and not self.parties[which].dissolved

    def may_join(self, name: str, _: int) -> bool:
        return name not in self.circle

    def do_join(self, name: str, _: int) -> None:
        self.circle.add(name)
        self.check(name)

    def may_leave(self, name: str, _: int) -> bool:
        return name in self.circle

    def do_leave(self, name: str, _: int) -> None:
        self.circle.discard(name)
        self.check(name)

    def may_turn(self, name: str, _: int) -> bool:
        return name in self.circle

    def do_turn(self, name: str, _: int) -> None:
        """Lose the role, or get it back."""
        self.readers ^= {name}
        self.check(name)

    def check(self, name: str) -> None:
        someone = self.known(name)
        if self.belongs(name):
            someone.away = None
        elif someone.away is None and (someone.choice is not None or someone.party is not None):
            self.checks += 1
            someone.away = (self.clock, self.checks)

    def may_found_list(self, name: str, _: int) -> bool:
        return self.moves and self.belongs(name) and self.known(name).party is None

    def do_found_list(self, name: str, _: int) -> None:
        self.parties.append(Party([name]))
        self.known(name).party = len(self.parties) - 1

    def may_stand(self, name: str, which: int) -> bool:
        return self.may_found_list(name, which) and self.stands(which)

    def do_stand(self, name: str, which: int) -> None:
        self.parties[which].order.append(name)
        self.known(name).party = which

    def may_stand_down(self, name: str, _: int) -> bool:
        return self.moves and self.known(name).party is not None

    def do_stand_down(self, name: str, _: int) -> None:
        self.off(self.known(name))

    def may_support(self, name: str, which: int) -> bool:
        mine = self.known(name).choice
        return self.moves and self.belongs(name) and self.stands(which) and mine != which

    def do_support(self, name: str, which: int) -> None:
        self.ballot(self.known(name), which)

    def may_withdraw(self, name: str, _: int) -> bool:
        return self.moves and self.known(name).choice is not None

    def do_withdraw(self, name: str, _: int) -> None:
        self.ballot(self.known(name), None)

    def may_forget(self, _: str, __: int) -> bool:
        return True

    def do_forget(self, name: str, _: int) -> None:
        someone = self.known(name)
        self.off(someone)
        someone.choice, someone.forgotten = None, True
        del self.people[name]
        if someone.counted is not None:
            self.left.append(someone)
        self.circle.discard(name)
        for delegate, paper in list(self.papers.items()):
            paper.signed.pop(name, None)
            if not paper.signed:
                del self.papers[delegate]

    def may_resize(self, _: str, which: int) -> bool:
        return not self.ended and which + 1 != self.size

    def do_resize(self, _: str, which: int) -> None:
        self.size = which + 1

    def may_suspend(self, _: str, __: int) -> bool:
        return self.moves

    def do_suspend(self, _: str, __: int) -> None:
        self.suspended = True

    def may_resume(self, _: str, __: int) -> bool:
        return self.suspended and not self.ended

    def do_resume(self, _: str, __: int) -> None:
        self.suspended = False

    def may_finish(self, _: str, __: int) -> bool:
        return not self.ended

    def do_finish(self, _: str, __: int) -> None:
        self.ended = True
        self.papers = {}

    def delegate(self, which: int) -> tuple[str, int] | None:
        """Somebody who sits, by a number."""
        seated = sorted((name, i) for i, each in enumerate(self.parties) for name in each.sitting)
        return seated[which % len(seated)] if seated else None

    def elector(self, name: str, party: int) -> bool:
        someone = self.known(name)
        settled = not self.secret or (someone.counted == party and not someone.deeds)
        return self.moves and self.belongs(name) and someone.choice == party and settled

    def may_petition(self, name: str, which: int) -> bool:
        found = self.delegate(which)
        return found is not None and found[0] not in self.papers and self.elector(name, found[1])

    def do_petition(self, name: str, which: int) -> None:
        found = self.delegate(which)
        assert found is not None
        self.papers[found[0]] = Paper(found[1], self.clock + SIGNING, self.early, {name: "yes"})

    def may_sign(self, name: str, which: int) -> bool:
        found = self.delegate(which)
        if found is None or found[0] not in self.papers:
            return False
        return self.elector(name, found[1]) and self.papers[found[0]].signed.get(name) != "yes"

    def do_sign(self, name: str, which: int) -> None:
        found = self.delegate(which)
        assert found is not None
        self.papers[found[0]].signed[name] = "yes"

    def may_unsign(self, name: str, which: int) -> bool:
        found = self.delegate(which)
        if found is None or found[0] not in self.papers:
            return False
        return self.moves and name in self.papers[found[0]].signed

    def do_unsign(self, name: str, which: int) -> None:
        found = self.delegate(which)
        assert found is not None
        paper = self.papers[found[0]]
        del paper.signed[name]
        if not paper.signed:
            del self.papers[found[0]]
