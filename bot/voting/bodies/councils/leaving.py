"""Delegates who sit no more, and members who belong no more."""

from collections.abc import Collection
from datetime import datetime, timedelta

from bot.errors import Reason, Refusal
from bot.voting.bodies.councils import events
from bot.voting.bodies.councils.house import House
from bot.voting.bodies.councils.terms import Gone
from bot.voting.bodies.councils.values import Constituency
from bot.voting.chance import Chance
from bot.voting.ledger.events import Pseudonym
from bot.voting.petitions.events import End
from bot.voting.petitions.petition import end
from bot.voting.steps import Step, joined_up
from bot.voting.votes.forgetting import unname


def gone(
    house: House,
    place: Constituency,
    seat: int,
    who: Pseudonym,
    why: Gone,
    at: datetime,
    *,
    vote: str | None,
    petition: str | None = None,
    sitting: Collection[Pseudonym] = (),
) -> Step:
    """A seat falls vacant: all unelected of its ballot are asked at once whether they would sit.

    ``vote`` is that ballot. Nobody is asked who was elected by a ballot of this term, sits
    (``sitting``: from now on) or belongs elsewhere.
    """
    council = house.council
    ballot = place.ballots.get(vote or "")
    asked = tuple(
        one
        for one in (ballot.candidates if ballot else ())
        if one != who
        and one not in place.served
        and one not in sitting
        and not council.sits(one)
        and council.belongs.get(one) == place.id
    )
    event = events.DelegateGone(
        at=at,
        about=council.id,
        seat=seat,
        who=who,
        why=why,
        petition=petition,
        asked=asked,
        until=at + timedelta(hours=council.terms.asking),
    )
    if why is Gone.FORGOTTEN:
        # The signature of whoever is forgotten goes in the same step; what is moot, goes next.
        return Step((event,))
    return joined_up((Step((event,)), house.moot({seat}, at, but=petition)))


def recall(house: House, petition: str, _: Chance) -> Step:
    """A petition has qualified: the delegate sits no more. Where they left before, it is moot."""
    signed = house.petitions.all[petition]
    at = signed.changed or signed.until
    seat = house.council.seats.by_number.get(int(signed.target.place))
    if seat is None or seat.holder is None or seat.holder != signed.target.holder:
        return end(signed, End.WITHDRAWN, at)
    return joined_up(
        (
            _seat_lost(house, seat.holder, Gone.RECALLED, at, petition=petition),
            end(signed, End.EFFECTED, at),
        )
    )


def resign(house: House, member: str, now: datetime) -> Step:
    """Give a seat back."""
    who = house.who(member)
    if who not in house.council.seats.by_holder:
        raise Refusal(Reason.NO_SEAT)
    return _seat_lost(house, who, Gone.RESIGNED, now)


def lapse(house: House, who: Pseudonym, at: datetime, chance: Chance) -> Step:
    """Somebody was away for too long: they belong to no constituency, and sit no more."""
    left = events.ConstituencyLeft(at=at, about=house.council.id, who=who, lapsed=True)
    member = house.council.people.get(who)
    known = Step() if member is None else house.known_as(member, None, at, chance)
    return joined_up(
        (
            _seat_lost(house, who, Gone.AWAY, at),
            Step((left,), _standing(house, who)),
            known,
        )
    )


def forget(house: House, who: Pseudonym, now: datetime, chance: Chance) -> Step:
    """Erase who somebody was, on the ballots where they stood, too; their seat falls vacant."""
    unnamed = (
        unname(house.votes[vote], ballot.candidates.index(who) + 1, now, chance)
        for place in house.council.constituencies.values()
        for vote, ballot in place.ballots.items()
        if who in ballot.candidates
    )
    forgot = events.CouncilForgot(at=now, about=house.council.id, who=who)
    erased = (house.council.enrolments[who], *_standing(house, who))
    lost = _seat_lost(house, who, Gone.FORGOTTEN, now)
    return joined_up((lost, Step((forgot,), erased), *unnamed))


def _standing(house: House, who: Pseudonym) -> tuple[int, ...]:
    place = house.council.home(who)
    stood = None if place is None else place.standing.get(who)
    return () if stood is None else (stood[1],)


def _seat_lost(
    house: House, who: Pseudonym, why: Gone, at: datetime, *, petition: str | None = None
) -> Step:
    seat = house.council.seats.held_by(who)
    if seat is None or seat.group is None:
        return Step()
    place = house.council.constituencies[seat.group]
    pile = house.council.piles.get(seat.number)
    vote = None if pile is None else pile.vote
    return gone(house, place, seat.number, who, why, at, vote=vote, petition=petition)
