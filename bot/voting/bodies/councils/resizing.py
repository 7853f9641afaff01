"""Seats that follow the number of members, once it has stood long enough (S6)."""

from datetime import datetime

from bot.voting.bodies.councils import events
from bot.voting.bodies.councils.house import House
from bot.voting.bodies.councils.values import Constituency
from bot.voting.chance import Chance
from bot.voting.steps import Step, joined_up


def resize(house: House, place: Constituency, at: datetime, _: Chance) -> Step:
    """Give a constituency the seats that it asks for. Of too many, who sits last goes first."""
    council = house.council
    after = house.house_with(place, council.wanted(place))
    lost = set(council.seats.by_number) - set(after)
    event = events.CouncilResized(at=at, about=council.id, constituency=place.id, house=after)
    erased = tuple(entry for seat in lost for entry in house.piles(seat))
    return joined_up((Step((event,), erased), house.moot(lost, at)))
