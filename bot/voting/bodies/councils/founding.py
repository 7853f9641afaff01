"""Founding a council, its constituencies, and who belongs to which (S6)."""

from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.bodies.councils import events
from bot.voting.bodies.councils.house import House
from bot.voting.bodies.councils.terms import CouncilTerms
from bot.voting.bodies.councils.values import Constituency
from bot.voting.chance import Chance
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.petitions.events import Aim, Target
from bot.voting.roll import Electorate, Person, notice, required
from bot.voting.steps import Step, joined_up
from bot.voting.votes.drafts import trimmed

LONGEST_TITLE = 100


def found(title: str, terms: CouncilTerms, now: datetime, chance: Chance) -> Step:
    """Found a council; its first event names it. Who may, the Desk knows."""
    if min(terms.seats, terms.founders, 1 if terms.per is None else terms.per) < 1:
        raise Refusal(Reason.BAD_SEATS, seats=terms.seats)
    event = events.CouncilFounded(
        at=now, about=chance.id(), salt=chance.salt(), terms=terms, title=named(title)
    )
    return Step((event,))


def form(house: House, name: str, role: str | None, now: datetime, chance: Chance) -> Step:
    """Form a constituency of a role, of a channel's members, or (``None``) of the whole server.

    Its first election is called by itself.
    """
    return Step((formed(house, named(name), now, chance, role=role),))


def formed(
    house: House,
    name: str,
    now: datetime,
    chance: Chance,
    *,
    role: str | None = None,
    petition: str | None = None,
) -> events.ConstituencyFormed:
    """A new constituency."""
    return events.ConstituencyFormed(
        at=now,
        about=house.council.id,
        salt=chance.salt(),
        constituency=chance.id(),
        role=role,
        petition=petition,
        name=name,
    )


def enter(house: House, constituency: str, person: Person, now: datetime, chance: Chance) -> Step:
    """Belong to a constituency, and to no other of the council any more."""
    place = house.place(constituency)
    required(house.roll, person, Electorate(), now)
    if place.role is not None and place.role not in person.roles:
        raise Refusal(Reason.NOT_OF_GROUP)
    who, enrolment = house.enrolled(person.member, now, chance)
    if house.council.belongs.get(who) == constituency:
        return Step()
    _free_to_leave(house, who)
    if _petitioned(house, place):
        raise Refusal(Reason.MOVING_BARRED)
    entered, names = moved(house, who, constituency, now)
    known = notice(house.roll, house.badged(person, constituency), now, chance)
    return joined_up((Step((*enrolment, entered), names), known))


def leave(house: House, member: str, now: datetime, chance: Chance) -> Step:
    """Belong to no constituency any more."""
    who = house.who(member)
    _free_to_leave(house, who)
    left = events.ConstituencyLeft(at=now, about=house.council.id, who=who)
    return joined_up((Step((left,), _names(house, who)), house.known_as(member, None, now, chance)))


def bound(house: House, who: Pseudonym) -> bool:
    """Whether somebody must stay where they are.

    They do while a petition runs there, an election is held there, or they sit for it: else a
    ballot or a signature could count in two constituencies (V16).
    """
    place = house.council.home(who)
    if place is None:
        return False
    held = place.campaign is not None and place.campaign.vote is not None
    return held or who in house.council.seats.by_holder or _petitioned(house, place)


def moved(
    house: House, who: Pseudonym, constituency: str, now: datetime
) -> tuple[Event, tuple[int, ...]]:
    """Somebody belongs elsewhere from now on, and the entry of the name under which they stood."""
    event = events.ConstituencyEntered(
        at=now, about=house.council.id, who=who, constituency=constituency
    )
    return event, _names(house, who)


def named(title: str) -> str:
    """The name of a council or a constituency."""
    name = " ".join(trimmed(title).split())
    if not name or len(name) > LONGEST_TITLE:
        raise Refusal(Reason.BAD_NAME, limit=LONGEST_TITLE)
    return name


def _free_to_leave(house: House, who: Pseudonym) -> None:
    if bound(house, who):
        raise Refusal(Reason.MOVING_BARRED)


def _petitioned(house: House, place: Constituency) -> bool:
    return any(
        Target(Aim.RECALL_DELEGATE, house.council.id, str(seat.number), seat.holder)
        in house.petitions.running
        for seat in house.council.seats.of(place.id)
    )


def _names(house: House, who: Pseudonym) -> tuple[int, ...]:
    place = house.council.home(who)
    stood = None if place is None else place.standing.get(who)
    return () if stood is None else (stood[1],)
