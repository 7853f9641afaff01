"""The roll: who joined the circle and has not left (VOTING.md, S1).

The bot cannot list a server's members. What it knows of one is what came with the last press, or
was found when that one member was fetched; both are *checks*. Bots are never on a roll.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.errors import Reason, Refusal
from bot.voting.chance import Chance
from bot.voting.ledger.events import Event, Pseudonym, event, sealed
from bot.voting.steps import Due, Step

ROLL = "roll"
"""What the events of the roll are about."""


@dataclass(frozen=True, slots=True)
class Person:
    """What a front knows of who pressed: its id, its roles, since when it is in the server.

    Roles are opaque: a front may give one for whoever sees a channel.
    """

    member: str
    server_since: datetime
    roles: frozenset[str] = frozenset()
    bot: bool = False


@dataclass(frozen=True, slots=True)
class Electorate:
    """Who may take part: any of ``roles`` (none: everybody), ``tenure`` days in the server."""

    roles: frozenset[str] = frozenset()
    tenure: int = 0

    def holds(self, roles: frozenset[str]) -> bool:
        """Whether somebody with these roles belongs to it."""
        return not self.roles or bool(self.roles & roles)

    def takes(self, person: Person, at: datetime) -> bool:
        """Whether somebody belongs to it, was in the server long enough at ``at``, and no bot."""
        return (
            not person.bot
            and self.holds(person.roles)
            and self.long_enough(person.server_since, at)
        )

    def long_enough(self, server_since: datetime | None, at: datetime) -> bool:
        """Whether somebody was a member of the server long enough at a time."""
        return server_since is not None and server_since + timedelta(days=self.tenure) <= at


EVERYBODY = Electorate()


@event("joined")
@dataclass(frozen=True, slots=True, kw_only=True)
class Joined(Event):
    """Somebody joined the circle, or came back to it."""

    who: Pseudonym
    member: str | None = sealed()
    roles: frozenset[str] | None = sealed()
    server_since: datetime | None = sealed()


@event("left")
@dataclass(frozen=True, slots=True, kw_only=True)
class Left(Event):
    """Somebody left the circle."""

    who: Pseudonym


@event("checked")
@dataclass(frozen=True, slots=True, kw_only=True)
class Checked(Event):
    """A check found something new: other roles, another date, or nobody (``here`` is false)."""

    who: Pseudonym
    here: bool
    roles: frozenset[str] | None = sealed()
    server_since: datetime | None = sealed()


@event("forgotten")
@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten(Event):
    """Somebody had all data about themselves deleted."""

    who: Pseudonym


@dataclass(slots=True)
class Member:
    """Somebody who joined the circle at some time.

    ``on`` until they leave the circle, ``here`` until a check does not find them in the server.
    ``checked`` is when the last check found something new; ``entries`` are those that say who
    they are. ``member`` is ``None`` where that was erased.
    """

    who: Pseudonym
    member: str | None
    roles: frozenset[str]
    server_since: datetime | None
    checked: datetime
    on: bool = True
    here: bool = True
    entries: list[int] = field(default_factory=list)

    def belongs(self, electorate: Electorate) -> bool:
        """Whether they are on the roll with an eligible role, at the last check."""
        return self.on and self.here and electorate.holds(self.roles)


@dataclass(frozen=True, slots=True)
class Size:
    """How many are on a roll, and its source: who joined the circle, by roles last checked then.

    ``checked`` is the oldest of the last checks that count, ``None`` where nobody is on the roll.
    """

    count: int
    checked: datetime | None


@dataclass(slots=True)
class Roll:
    """A circle's roll."""

    members: dict[Pseudonym, Member] = field(default_factory=dict)
    by_id: dict[str, Pseudonym] = field(default_factory=dict)

    def of(self, member: str) -> Member | None:
        """Somebody who joined the circle at some time, by the front's id."""
        who = self.by_id.get(member)
        return None if who is None else self.members[who]

    def eligible(
        self,
        electorate: Electorate,
        at: datetime,
        seen: Person | None = None,
        among: frozenset[Pseudonym] | None = None,
    ) -> Iterator[Member]:
        """Who is on the roll with an eligible role, and was in the server long enough at ``at``.

        ``seen`` is who presses just now: of them, the press says more than the last check.
        ``among``: only of these (``None``: of all).
        """
        for member in self.members.values():
            if among is not None and member.who not in among:
                continue
            if seen is not None and member.member == seen.member:
                if member.on and electorate.takes(seen, at):
                    yield member
            elif member.belongs(electorate) and electorate.long_enough(member.server_since, at):
                yield member

    def size(
        self,
        electorate: Electorate,
        at: datetime,
        seen: Person | None = None,
        among: frozenset[Pseudonym] | None = None,
    ) -> Size:
        """How many ``eligible`` gives."""
        checks = [member.checked for member in self.eligible(electorate, at, seen, among)]
        return Size(len(checks), min(checks, default=None))

    def apply(self, number: int, event: Event) -> None:
        """Take in who joined, left, was checked or forgotten."""
        match event:
            case Joined():
                self._joined(number, event)
            case Checked():
                self._checked(number, event)
            case Left():
                self.members[event.who].on = False
            case Forgotten():
                gone = self.members.pop(event.who)
                if gone.member is not None:
                    del self.by_id[gone.member]
            case _:
                pass

    def due(self) -> Iterator[Due]:
        """Nothing: time alone takes nobody off the roll."""
        return iter(())

    def forget(self, member: str, now: datetime, _: Chance) -> Step:
        """Take somebody off the roll and erase who it was."""
        known = self.of(member)
        if known is None:
            return Step()
        return Step((Forgotten(at=now, about=ROLL, who=known.who),), tuple(known.entries))

    def _joined(self, number: int, event: Joined) -> None:
        known = self.members.get(event.who)
        entries = [*known.entries, number] if known else [number]
        self.members[event.who] = Member(
            event.who,
            event.member,
            event.roles or frozenset(),
            event.server_since,
            event.at,
            entries=entries,
        )
        if event.member is not None:
            self.by_id[event.member] = event.who

    def _checked(self, number: int, event: Checked) -> None:
        member = self.members[event.who]
        member.here, member.checked = event.here, event.at
        if event.here:
            member.roles = event.roles or frozenset()
            member.server_since = event.server_since
            member.entries.append(number)


def join(roll: Roll, person: Person, now: datetime, chance: Chance) -> Step:
    """Join the circle; whoever is on it already only has the facts checked."""
    if person.bot:
        raise Refusal(Reason.BOT_CANNOT_VOTE)
    known = roll.of(person.member)
    if known is not None and known.on:
        return notice(roll, person, now, chance)
    return Step(
        (
            Joined(
                at=now,
                about=ROLL,
                salt=chance.salt(),
                who=Pseudonym(chance.id()) if known is None else known.who,
                member=person.member,
                roles=person.roles,
                server_since=person.server_since,
            ),
        )
    )


def leave(roll: Roll, member: str, now: datetime) -> Step:
    """Leave the circle."""
    known = roll.of(member)
    if known is None or not known.on:
        raise Refusal(Reason.NOT_ON_ROLL)
    return Step((Left(at=now, about=ROLL, who=known.who),))


def notice(roll: Roll, person: Person, now: datetime, chance: Chance) -> Step:
    """What a press says of somebody on the roll that was not known."""
    known = roll.of(person.member)
    if known is None or (
        known.here and (known.roles, known.server_since) == (person.roles, person.server_since)
    ):
        return Step()
    return Step(
        (
            Checked(
                at=now,
                about=ROLL,
                salt=chance.salt(),
                who=known.who,
                here=True,
                roles=person.roles,
                server_since=person.server_since,
            ),
        )
    )


def missed(roll: Roll, member: str, now: datetime) -> Step:
    """A member was fetched and is not in the server any more."""
    known = roll.of(member)
    if known is None or not known.here:
        return Step()
    return Step((Checked(at=now, about=ROLL, who=known.who, here=False),))


def required(
    roll: Roll,
    person: Person,
    electorate: Electorate,
    at: datetime,
    joining: Member | None = None,
) -> Member:
    """Who presses, as a member of the electorate; tenure is reckoned at ``at``.

    ``joining`` is who joins the circle with this very press.
    """
    if person.bot:
        raise Refusal(Reason.BOT_CANNOT_VOTE)
    known = joining or roll.of(person.member)
    if known is None or not known.on:
        raise Refusal(Reason.NOT_ON_ROLL)
    if not electorate.holds(person.roles):
        raise Refusal(Reason.NOT_ELIGIBLE)
    if not electorate.long_enough(person.server_since, at):
        raise Refusal(Reason.TOO_NEW, days=electorate.tenure)
    return known
