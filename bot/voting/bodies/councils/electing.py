"""Elections of a council: who stands, the ballot, and who is seated."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial

from bot.errors import Reason, Refusal
from bot.voting.bodies.councils import events
from bot.voting.bodies.councils.founding import named
from bot.voting.bodies.councils.house import House
from bot.voting.bodies.councils.leaving import gone
from bot.voting.bodies.councils.piling import kept, papers
from bot.voting.bodies.councils.terms import Gone
from bot.voting.bodies.councils.values import Campaign, Constituency
from bot.voting.chance import Chance
from bot.voting.counting import Option
from bot.voting.ledger.events import Pseudonym
from bot.voting.steps import Due, Step, joined_up
from bot.voting.votes.events import Counted, Outcome
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import MOST_OPTIONS, Draft, Kind
from bot.voting.votes.vote import Vote


def stand(house: House, member: str, name: str, now: datetime, chance: Chance) -> Step:
    """Stand for election where one belongs, under a name that nobody else there has."""
    who = house.who(member)
    place = house.council.constituencies[house.council.belongs[who]]
    name = named(name)
    if who in place.standing:
        raise Refusal(Reason.ALREADY_STANDING)
    if who in house.council.ex_officio:
        raise Refusal(Reason.SITS_ALREADY)
    if name.casefold() in {(other or "").casefold() for other, _ in place.standing.values()}:
        raise Refusal(Reason.NAME_TAKEN, name=name)
    if len(place.standing) >= MOST_OPTIONS:
        raise Refusal(Reason.TOO_MANY_STAND, limit=MOST_OPTIONS)
    stood = events.CandidateStood(
        at=now, about=house.council.id, salt=chance.salt(), who=who, name=name
    )
    return Step((stood,))


def stand_down(house: House, member: str, now: datetime) -> Step:
    """Stand no longer; whoever is on an open ballot stays on it."""
    who = house.who(member)
    place = house.council.constituencies[house.council.belongs[who]]
    if who not in place.standing:
        raise Refusal(Reason.NOT_STANDING)
    down = events.CandidateStoodDown(at=now, about=house.council.id, who=who)
    return Step((down,), (place.standing[who][1],))


def call(house: House, constituency: str, now: datetime, *, filling: bool = False) -> Step:
    """Call an election of all seats of a constituency, or (``filling``) of the vacant ones."""
    place = house.place(constituency)
    if place.campaign is not None:
        raise Refusal(Reason.ELECTION_RUNNING)
    if filling and not vacant(house, place):
        raise Refusal(Reason.NO_VACANCY)
    nominations = now + timedelta(hours=house.council.terms.nomination)
    called = events.ElectionCalled(
        at=now,
        about=house.council.id,
        constituency=constituency,
        nominations=nominations,
        filling=filling,
    )
    return Step((called,))


def due(house: House, place: Constituency) -> Iterator[Due]:
    """The election that comes by itself, and the ballot once candidates have gathered.

    Without a candidate the ballot waits for the first.
    """
    waits = vacant(house, place) or not house.council.seats.of(place.id)
    if place.campaign is None and place.called is not None and waits:
        yield Due(place.called, place.id, partial(_called, house, place, place.called))
    campaign = place.campaign
    if campaign is None or campaign.vote is not None:
        return
    if campaign.filling and not vacant(house, place):
        # The seat went with the number of members: there is nothing left to fill.
        yield Due(campaign.nominations, place.id, partial(_dropped, house, place, campaign))
    elif _candidates(house, place):
        yield from _opening(house, place, campaign)


def _opening(house: House, place: Constituency, campaign: Campaign) -> Iterator[Due]:
    stood = place.stood or campaign.nominations
    at = max(campaign.nominations, stood)
    yield Due(at, place.id, partial(_open, house, place, at))


def vacant(house: House, place: Constituency) -> tuple[int, ...]:
    """The seats of a constituency that only an election fills."""
    return tuple(
        seat.number
        for seat in house.council.seats.of(place.id)
        if seat.holder is None and seat.number not in house.council.asking
    )


def conclude(house: House, place: Constituency, vote: str, chance: Chance) -> Step:
    """Seat whom a ballot elected, or note that it elected nobody: then all stays as it is."""
    held, about = house.votes[vote], house.council.id
    counted = held.counted
    if counted is None or counted.outcome is not Outcome.ELECTED:
        at = held.closed_at if counted is None else counted.at
        if at is None:
            raise ValueError(f"{vote} is still open")
        failed = events.ElectionFailed(at=at, about=about, constituency=place.id, vote=vote)
        return Step((failed,))
    event, won = seating(house, place, held, counted)
    erased = tuple(entry for seat in event.emptied for entry in house.piles(seat))
    worth = papers(held)
    piles = tuple(
        kept(about, held, seat, worth[option], event.at, chance) for seat, option in won.items()
    )
    candidates, sitting = place.ballots[vote].candidates, tuple(event.seated.values())
    # Whoever can sit no more when the ballots are counted has won all the same: count back.
    absent = joined_up(
        gone(
            house,
            place,
            seat,
            candidates[option - 1],
            Gone.AWAY,
            event.at,
            vote=vote,
            sitting=sitting,
        )
        for seat, option in won.items()
        if seat not in event.seated
    )
    moot = house.moot(set(event.emptied) - (set(won) - set(event.seated)), event.at)
    return joined_up((Step((event, *piles), erased), absent, moot))


def seating(
    house: House, place: Constituency, vote: Vote, counted: Counted
) -> tuple[events.CouncilElected, dict[int, Option]]:
    """What a count means for the seats, and which option won each, whoever can sit."""
    ballot = place.ballots[vote.id]
    emptied = _emptied(house, place, vote)
    laid_out = house.current() if ballot.filling else house.house_with(place, ballot.seats)
    free = {number for number, group in laid_out.items() if group == place.id}
    if ballot.filling:
        # A seat that fell vacant since has a ballot of its own.
        free &= {*emptied, *set(ballot.filling).intersection(vacant(house, place))}
    won = dict(zip(sorted(free), counted.winners, strict=False))
    seated = {
        seat: ballot.candidates[option - 1]
        for seat, option in won.items()
        if _may_sit(house, place, ballot.candidates[option - 1], emptied)
    }
    event = events.CouncilElected(
        at=counted.at,
        about=house.council.id,
        constituency=place.id,
        vote=vote.id,
        emptied=emptied,
        house=laid_out,
        seated=seated,
    )
    return event, won


def _emptied(house: House, place: Constituency, vote: Vote) -> tuple[int, ...]:
    """The seats of an election of all; else those that a ballot filled that was annulled since."""
    own = tuple(seat.number for seat in house.council.seats.of(place.id))
    if not place.ballots[vote.id].filling:
        return own
    piles = house.council.piles
    return tuple(seat for seat in own if seat in piles and piles[seat].vote == vote.opened.again)


def _may_sit(house: House, place: Constituency, who: Pseudonym, emptied: tuple[int, ...]) -> bool:
    seat = house.council.seats.held_by(who)
    free = seat is None or seat.number in emptied
    return who in house.council.people and free and house.council.belongs.get(who) == place.id


def _candidates(house: House, place: Constituency) -> dict[Pseudonym, str]:
    campaign = place.campaign
    return {
        who: name or who
        for who, (name, _) in place.standing.items()
        if campaign is not None
        and who not in house.council.ex_officio
        and not (campaign.filling and who in house.council.seats.by_holder)
    }


def _called(house: House, place: Constituency, at: datetime, _: Chance) -> Step:
    return call(house, place.id, at, filling=bool(house.council.seats.of(place.id)))


def _dropped(house: House, place: Constituency, campaign: Campaign, _: Chance) -> Step:
    failed = events.ElectionFailed(
        at=campaign.nominations, about=house.council.id, constituency=place.id
    )
    return Step((failed,))


def _open(house: House, place: Constituency, at: datetime, chance: Chance) -> Step:
    campaign, terms = place.campaign, house.council.terms
    candidates = _candidates(house, place)
    if campaign is None or not candidates:
        raise ValueError("an election without candidates is not due")
    filling = vacant(house, place) if campaign.filling else ()
    seats = len(filling) or house.council.wanted(place)
    draft = Draft(
        kind=Kind.COMMITTEE,
        question=place.name or house.council.title or place.id,
        options=tuple(candidates.values()),
        rule="stv",
        seats=min(max(seats, 1), len(candidates)),
        roles=frozenset({place.badge}),
        tenure=terms.tenure,
        duration=timedelta(hours=terms.voting),
    )
    vote = chance.id()
    opened = events.ElectionOpened(
        at=at,
        about=house.council.id,
        constituency=place.id,
        vote=vote,
        candidates=tuple(candidates),
        seats=seats,
        filling=filling,
    )
    # The names are on the ballot now.
    names = tuple(place.standing[who][1] for who in candidates)
    return joined_up((Step((opened,), names), open_vote(house.roll, draft, at, chance, vote=vote)))
