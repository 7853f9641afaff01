"""Whether what the ledger says of a council's seats follows from its ballots (V2)."""

from bot.voting.bodies.councils import counting_back, electing, events
from bot.voting.bodies.councils.house import House
from bot.voting.bodies.councils.piling import kept, papers
from bot.voting.ledger.events import Event
from bot.voting.votes.checking import Found
from bot.voting.votes.vote import Vote

CHECKS = (events.CouncilElected, events.PileKept, events.CountedBack)
"""The events that can be reckoned again from the state before them."""


class _Unsalted:
    """Chance for what is reckoned and not kept."""

    def id(self) -> str:
        return ""

    def salt(self) -> str:
        return ""


def found(house: House, event: Event) -> Found | None:
    """Reckon an event again; ``None`` where it holds.

    Whom a ballot elected was compared with the ballots when it was counted.
    """
    match event:
        case events.CouncilElected(constituency=constituency, vote=vote):
            place, held = house.council.constituencies[constituency], house.votes[vote]
            if held.counted is None:
                return Found.FAILS
            expected, _ = electing.seating(house, place, held, held.counted)
            return None if event == expected else Found.FAILS
        case events.PileKept() if event.seat not in house.council.piles:
            return _elected_by(house, event)
        case events.CountedBack():
            return _counted_back(house, event)
        case _:
            return None


def _elected_by(house: House, event: events.PileKept) -> Found | None:
    vote = house.votes[event.vote]
    if event.weights is None or _erased(vote):
        return Found.ERASED
    place = house.council.constituencies[house.council.seats.by_number[event.seat].group or ""]
    holder = house.council.seats.by_number[event.seat].holder
    candidates = place.ballots[vote.id].candidates
    if holder is None:
        return None
    option = candidates.index(holder) + 1
    expected = kept(house.council.id, vote, event.seat, papers(vote)[option], event.at, _Unsalted())
    same = (event.unit, event.total, event.weights) == (
        expected.unit,
        expected.total,
        expected.weights,
    )
    return None if same else Found.FAILS


def _counted_back(house: House, event: events.CountedBack) -> Found | None:
    pile = house.council.piles.get(event.seat)
    if event.seat not in house.council.asking:
        return Found.FAILS
    if pile is not None and (not pile.weights or _erased(house.votes[pile.vote])):
        return Found.ERASED
    if any(known.member is None for known in house.roll.members.values()):
        # Whose papers count no more here, since they moved, only those who know them can tell.
        return Found.ERASED
    expected = counting_back.count_back(house, event.seat, _Unsalted()).events[0]
    if not isinstance(expected, events.CountedBack):
        return Found.FAILS
    same = (event.at, event.who, event.drawn) == (expected.at, expected.who, expected.drawn)
    return None if same else Found.FAILS


def _erased(vote: Vote) -> bool:
    return any(ballot.choice is None for ballot in vote.ballots.values())
