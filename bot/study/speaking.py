"""The order in which people speak: whoever has not spoken comes first, then who spoke least.

One tap joins the order and one leaves it. Among those who had as many turns, who joined first is
first. The facilitator may put somebody at the head; nobody else's place is changed by that. In the
last round everybody has one word before anybody has a second.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

REPEATED = timedelta(seconds=2)
"""A second tap so soon after the first is the same tap: thumbs tremble."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who joined the order at least once, by the front's id: how many turns they had."""

    member: str
    turns: int
    tapped: datetime


@dataclass(frozen=True, slots=True)
class Order:
    """Who speaks, and who waits, the next one first.

    ``people`` are all who ever joined, in that order. ``calls`` counts the turns that were given:
    each turn has a number of its own. ``last_round``: whoever joins now is behind everybody.
    """

    people: tuple[Person, ...] = ()
    waiting: tuple[str, ...] = ()
    speaking: str | None = None
    calls: int = 0
    last_round: bool = False

    def turns(self, member: str) -> int:
        """How many turns somebody had; a turn under way does not count yet."""
        return next((each.turns for each in self.people if each.member == member), 0)


def tap(order: Order, member: str, at: datetime) -> Order:
    """Join the order, or leave it; whoever speaks and taps has finished."""
    known = next((each for each in order.people if each.member == member), None)
    if known is not None and timedelta() <= at - known.tapped < REPEATED:
        return order
    if known is None:
        known = Person(member, 0, at)
        order = replace(order, people=(*order.people, known))
    order = _changed(order, replace(known, tapped=at))
    if member == order.speaking:
        return done(order)
    if member in order.waiting:
        return replace(order, waiting=tuple(each for each in order.waiting if each != member))
    return _called(_joined(order, member))


def done(order: Order) -> Order:
    """The turn is over and counts; the next one is called."""
    speaker = order.speaking
    if speaker is None:
        return order
    known = next(each for each in order.people if each.member == speaker)
    return _called(replace(_changed(order, replace(known, turns=known.turns + 1)), speaking=None))


def move(order: Order, member: str) -> Order:
    """Put somebody who waits at the head."""
    if member not in order.waiting:
        return order
    rest = (each for each in order.waiting if each != member)
    return replace(order, waiting=(member, *rest))


def go_round(order: Order) -> Order:
    """Everybody who took part once more, in the order in which they first joined.

    Whoever speaks just now finishes first, and has had their word.
    """
    everybody = (each.member for each in order.people if each.member != order.speaking)
    return _called(replace(order, waiting=tuple(everybody), last_round=True))


def without(order: Order, member: str) -> Order:
    """The order as if somebody had never been in it; the next one is called in their stead."""
    speaking = None if order.speaking == member else order.speaking
    return _called(
        replace(
            order,
            people=tuple(each for each in order.people if each.member != member),
            waiting=tuple(each for each in order.waiting if each != member),
            speaking=speaking,
        )
    )


def _joined(order: Order, member: str) -> Order:
    """Behind all who had no more turns, whatever the facilitator has moved."""
    turns = order.turns(member)
    place = len(order.waiting)
    while not order.last_round and place and order.turns(order.waiting[place - 1]) > turns:
        place -= 1
    waiting = (*order.waiting[:place], member, *order.waiting[place:])
    return replace(order, waiting=waiting)


def _called(order: Order) -> Order:
    """The order with somebody speaking, if anybody waits."""
    if order.speaking is not None or not order.waiting:
        return order
    first, *rest = order.waiting
    return replace(order, waiting=tuple(rest), speaking=first, calls=order.calls + 1)


def _changed(order: Order, person: Person) -> Order:
    people = (person if each.member == person.member else each for each in order.people)
    return replace(order, people=tuple(people))
