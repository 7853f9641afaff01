"""What is decided about a body's offices; who may, the Desk knows (S10)."""

from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting import links
from bot.voting.bodies.councils.founding import named
from bot.voting.bodies.offices import events
from bot.voting.bodies.offices.part import Offices
from bot.voting.chance import Chance
from bot.voting.ledger.events import Pseudonym
from bot.voting.steps import Step

MOST = 25
"""A larger executive would fit on no ballot."""


def set_executive(offices: Offices, body: str, seats: int, now: datetime, chance: Chance) -> Step:
    """Give a body an executive of so many, or (0) none."""
    offices.body(body)
    if not 0 <= seats <= MOST:
        raise Refusal(Reason.BAD_SEATS, seats=seats)
    before, seed = offices.office(body), chance.salt()
    event = events.ExecutiveSet(
        at=now, about=body, salt=chance.salt(), seats=seats, head=links.head(seed), seed=seed
    )
    return Step((event,), (before.seed_entry,) if before.seed_entry else ())


def set_chair(offices: Offices, body: str, now: datetime) -> Step:
    """Give a body a chair."""
    offices.body(body)
    if offices.office(body).has_chair:
        raise Refusal(Reason.NOTHING_TO_CHANGE)
    return Step((events.ChairSet(at=now, about=body),))


def resign(offices: Offices, body: str, member: str, now: datetime) -> Step:
    """Be chair no more."""
    chair = offices.office(body).chair
    if chair is None or offices.body(body).delegates.get(chair) != member:
        raise Refusal(Reason.NO_CHAIR)
    gone = events.ChairGone(at=now, about=body, who=chair, why=events.Left.RESIGNED)
    return Step((gone,))


def send(
    offices: Offices,
    body: str,
    member: str,
    sender: str,
    now: datetime,
    chance: Chance,
    *,
    voting: bool,
) -> Step:
    """Send a member to the executive ex officio, with a vote or advisory."""
    known, office = offices.roll.of(member), offices.office(body)
    if known is None or not known.on:
        raise Refusal(Reason.NOT_ON_ROLL)
    if not office.seats:
        raise Refusal(Reason.NO_EXECUTIVE)
    who = offices.body(body).who(member)
    if who in office.executive or member in {each.member for each in office.sent.values()}:
        raise Refusal(Reason.SITS_ALREADY)
    sent = events.OfficerSent(
        at=now,
        about=body,
        salt=chance.salt(),
        who=Pseudonym(chance.id()),
        sender=named(sender),
        voting=voting,
        member=member,
    )
    return Step((sent,))


def call_back(offices: Offices, body: str, member: str, now: datetime) -> Step:
    """Call a member back who was sent to the executive."""
    office = offices.office(body)
    for who, officer in office.sent.items():
        if officer.member == member:
            back = events.OfficerCalledBack(at=now, about=body, who=who)
            return Step((back,), (officer.entry,))
    raise Refusal(Reason.NO_SEAT)
