"""An assembly as it stands, made of its events."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.voting.bodies.assemblies.aiming import Aim, aim_of
from bot.voting.bodies.assemblies.batches import Batches
from bot.voting.bodies.assemblies.events import (
    Aimed,
    AssemblyChained,
    AssemblyEnrolled,
    AssemblyFounded,
    AssemblyKeyed,
    Ended,
    Forgot,
    Lapsed,
    ListDissolved,
    ListFounded,
    ListMended,
    Published,
    Recalled,
    Resized,
    Resumed,
    Seated,
    Settled,
    Stood,
    StoodDown,
    Struck,
    Supported,
    Suspended,
    Terms,
    Unsupported,
)
from bot.voting.bodies.assemblies.history import Moment, moment
from bot.voting.bodies.assemblies.keeping import Lots, Recall, Settling, Strike
from bot.voting.bodies.assemblies.lists import PartyList
from bot.voting.bodies.assemblies.people import People
from bot.voting.bodies.seats import Seats
from bot.voting.clock import Clock
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.roll import Electorate
from bot.voting.secrecy import FEWEST, mark


@dataclass(slots=True)
class Assembly:
    """An assembly.

    ``size`` is how many seats it is to have: a new size takes effect with the next settling.
    ``bars`` holds until when (running time) the marks of recalled delegates keep them from a seat.
    ``changed`` is the time of the last event, at which its consequences come about.
    """

    id: str
    terms: Terms
    title: str | None
    size: int
    changed: datetime
    settling: Settling
    key: str | None = None
    key_entry: int = 0
    ended: datetime | None = None
    strike: Strike | None = None
    clock: Clock = field(default_factory=Clock)
    people: People = field(default_factory=People)
    lists: dict[str, PartyList] = field(default_factory=dict)
    seats: Seats = field(default_factory=Seats)
    bars: dict[str, datetime] = field(default_factory=dict)
    lots: Lots = field(default_factory=Lots)
    batches: Batches = field(default_factory=Batches)
    published: dict[str, int] = field(default_factory=dict)
    published_at: datetime | None = None
    recalls: dict[str, Recall] = field(default_factory=dict)
    history: list[Moment] = field(default_factory=list)
    _asked: Aim | None = field(default=None, compare=False, repr=False)

    @property
    def electorate(self) -> Electorate:
        """Who may take part."""
        return Electorate(self.terms.roles, self.terms.tenure)

    @property
    def window(self) -> timedelta:
        """The settling window."""
        return timedelta(minutes=self.terms.window)

    @property
    def counted(self) -> Mapping[str, int]:
        """The ballots of each list that has any: the live ones, or those published last."""
        return self.published if self.terms.secret else self.people.counts

    @property
    def known(self) -> bool:
        """Whether it is known what every live ballot says; not where openings are erased."""
        return self.people.turnout == sum(self.people.counts.values())

    def publishable(self) -> dict[str, int]:
        """The live ballots of each list that stands."""
        standing = {each.id for each in self.standing}
        return {each: n for each, n in self.people.counts.items() if each in standing}

    @property
    def shown(self) -> Mapping[str, int] | None:
        """The counts as members may see them; ``None`` where they are withheld."""
        if self.terms.secret and (
            self.published_at is None or 0 < sum(self.published.values()) < FEWEST
        ):
            return None
        return self.counted

    @property
    def standing(self) -> tuple[PartyList, ...]:
        """The lists that are not dissolved, in the order of their founding."""
        return tuple(each for each in self.lists.values() if not each.dissolved)

    @property
    def now(self) -> datetime:
        """The running time of the last event."""
        return self.clock.running(self.changed)

    def asked(self) -> Aim:
        """What the counts ask for. Kept until the next event."""
        if self._asked is None:
            self._asked = self.asked_by(self.counted)
        return self._asked

    def asked_by(self, counts: Mapping[str, int]) -> Aim:
        """What any counts would ask for."""
        numbers = {each.id: each.number for each in self.standing}
        return aim_of(counts, numbers, self.size, self.seats.groups())

    def asked_without(self, struck: Iterable[Pseudonym]) -> Aim | None:
        """What the counts would ask for without somebody; ``None`` where only a batch may tell."""
        if self.terms.secret:
            return None
        counts = Counter(self.people.counts)
        counts.subtract(
            choice for who in struck if (choice := self.people.all[who].choice) is not None
        )
        return self.asked_by(+counts)

    def barred(self, who: Pseudonym) -> datetime | None:
        """Until when (running time) somebody is not seated, if there was a bar at all."""
        member = self.people.all[who].member
        if not self.bars or member is None or self.key is None:
            return None
        return self.bars.get(mark(self.key, self.id, member))

    def apply(self, number: int, event: Event) -> None:
        """Take in an event of this assembly."""
        self.touch(event.at)
        added = moment(self.history[-1] if self.history else None, event)
        if added is not None:
            self.history.append(added)
        match event:
            case AssemblyEnrolled():
                self.people.enrol(event.who, event.member, number)
            case Supported() | Unsupported() | Lapsed() | Forgot():
                self._ballot_changed(number, event)
            case ListFounded() | ListMended() | ListDissolved() | Stood() | StoodDown():
                self._list_changed(number, event)
            case Published() | Aimed() | Settled() | Seated() | Recalled():
                self._seats_changed(event)
            case _:
                self._governed(number, event)

    def touch(self, at: datetime) -> None:
        """Something happened that may have consequences."""
        self.changed = at
        self._asked = None

    def _ballot_changed(
        self, number: int, event: Supported | Unsupported | Lapsed | Forgot
    ) -> None:
        who = event.who
        match event:
            case Supported():
                self.people.support(who, event.choice, number, event.salt)
                if self.terms.secret:
                    self.batches.given(who, number)
            case Unsupported():
                self._unsupported(who)
            case Lapsed():
                self._unsupported(who)
                self._stand_down(who, event.at)
            case Forgot():
                if self.terms.secret:
                    self.batches.forgotten(who)
                self._stand_down(who, event.at)
                self.people.forget(who)

    def _unsupported(self, who: Pseudonym) -> None:
        if self.people.unsupport(who) and self.terms.secret:
            self.batches.withdrawn(who)

    def _stand_down(self, who: Pseudonym, at: datetime) -> None:
        person = self.people.all[who]
        if person.list is not None:
            self.lists[person.list] = self.lists[person.list].without(who)
            person.list = None
            self.people.rest(who)
        self.seats.vacate(who, at)

    def _list_changed(
        self, number: int, event: ListFounded | ListMended | ListDissolved | Stood | StoodDown
    ) -> None:
        match event:
            case ListFounded(who=who):
                self.people.all[who].list = event.list
                self.lists[event.list] = PartyList(
                    event.list,
                    len(self.lists) + 1,
                    who,
                    event.name,
                    event.programme,
                    texts=number,
                    ballots=self.people.given,
                    order=(who,),
                )
            case ListMended():
                self.lists[event.list] = self.lists[event.list].mended(
                    event.name, event.programme, number
                )
            case ListDissolved():
                self.lists[event.list] = self.lists[event.list].gone()
            case Stood(who=who):
                self.people.all[who].list = event.list
                self.lists[event.list] = self.lists[event.list].joined(who)
            case StoodDown(who=who):
                self._stand_down(who, event.at)

    def _seats_changed(self, event: Published | Aimed | Settled | Seated | Recalled) -> None:
        match event:
            case Published():
                self.published, self.published_at = dict(event.counts or {}), event.at
                self.batches.publish()
                if self.strike is not None and self.strike.after is None:
                    self.strike = replace(self.strike, after=self.asked())
                for recall in self.recalls.values():
                    recall.lapsed |= recall.lapsing
                    recall.lapsing.clear()
            case Aimed():
                differs = event.aim != self.sitting()
                since = self.settling.since or self.now
                self.settling = Settling(event.aim, self.now, since if differs else None)
            case Settled():
                self.seats.lay_out(event.house, event.at)
                self.settling = Settling(self.sitting())
                if event.link is not None:
                    self.lots.shown = event.link
                    self.lots.drawn += 1
            case Seated():
                self.seats.fill(event.seat, event.who, event.at)
            case Recalled(who=who):
                group = self.people.all[who].list
                if group is not None:
                    self.lists[group] = self.lists[group].at_the_end(who)
                self.seats.vacate(who, event.at)
                self.bars[event.mark] = self.now + timedelta(days=self.terms.bar)

    def _governed(self, number: int, event: Event) -> None:
        match event:
            case AssemblyFounded():
                self.seats.lay_out(dict.fromkeys(range(1, event.seats + 1)), event.at)
            case AssemblyKeyed():
                self.key, self.key_entry = event.key, number
            case AssemblyChained():
                self.lots = Lots(event.seed or "", event.head)
            case Resized():
                self.size = event.seats
            case Suspended():
                self.clock.stop(event.at)
            case Resumed():
                self.clock.start(event.at)
            case Struck():
                self._struck(event)
            case Ended():
                self.ended, self.key = event.at, None

    def _struck(self, event: Struck) -> None:
        for who in event.who:
            self._unsupported(who)
            self._stand_down(who, event.at)
        self.strike = Strike(
            event.at, event.since, event.reason, len(event.who), event.before, event.after
        )

    def sitting(self) -> Aim:
        """The house as it is, in the form of what counts may ask for."""
        return Aim(len(self.seats), self.seats.groups())


def founded(event: AssemblyFounded) -> Assembly:
    """The assembly that an event founds, before the event is applied."""
    return Assembly(
        event.about,
        event.terms,
        event.title,
        event.seats,
        event.at,
        Settling(Aim(event.seats)),
    )
