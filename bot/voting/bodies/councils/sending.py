"""Members sent by other bodies: listed apart, outside the proportion (S6)."""

from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.bodies.councils import events
from bot.voting.bodies.councils.founding import named
from bot.voting.bodies.councils.house import House
from bot.voting.chance import Chance
from bot.voting.steps import Step


def send(
    house: House, member: str, sender: str, now: datetime, chance: Chance, *, voting: bool
) -> Step:
    """Send a member of the circle: with a vote, or advisory. Nobody has two places (V1)."""
    known = house.roll.of(member)
    if known is None or not known.on:
        raise Refusal(Reason.NOT_ON_ROLL)
    who, enrolment = house.enrolled(member, now, chance)
    if house.council.sits(who):
        raise Refusal(Reason.SITS_ALREADY)
    sent = events.ExOfficioSent(
        at=now, about=house.council.id, who=who, sender=named(sender), voting=voting
    )
    return Step((*enrolment, sent))


def call_back(house: House, member: str, now: datetime) -> Step:
    """Call a member back who was sent."""
    who = house.council.known.get(member)
    if who is None or who not in house.council.ex_officio:
        raise Refusal(Reason.NO_SEAT)
    return Step((events.ExOfficioEnded(at=now, about=house.council.id, who=who),))
