"""Counting back: the papers of a vacant seat, counted once more among who would sit (S9).

A full recount could unseat others; this changes one seat. The lot is that of the election, whose
seed was fixed before any ballot. The papers are those of the seat's pile, also after an earlier
count-back of it: the seat is theirs.
"""

from collections import Counter
from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.bodies.councils import events
from bot.voting.bodies.councils.house import House
from bot.voting.bodies.councils.piling import pile
from bot.voting.bodies.councils.values import Constituency, Pile
from bot.voting.chance import Chance
from bot.voting.counting import Election, Preference, Record
from bot.voting.counting import Pile as Papers
from bot.voting.ledger.codec import canonical, plain
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.lot import seeded_lot
from bot.voting.report import as_json
from bot.voting.rules.stv import piles_at_election, stv
from bot.voting.steps import Step
from bot.voting.votes.tallying import drawn
from bot.voting.votes.vote import Vote


def answer(house: House, seat: int, member: str, now: datetime, *, consents: bool) -> Step:
    """Say whether one would sit, while one is asked; the last answer counts."""
    who = house.council.known.get(member)
    asking = house.council.asking.get(seat)
    if who is None or asking is None or who not in asking.answers or now >= asking.due:
        raise Refusal(Reason.NOT_ASKED)
    said = events.CandidateAnswered(
        at=now, about=house.council.id, seat=seat, who=who, consents=consents
    )
    return Step((said,))


def count_back(house: House, seat: int, chance: Chance) -> Step:
    """Fill a vacant seat, or leave it vacant where nobody consents or no paper names who does."""
    council = house.council
    asking, kept = council.asking[seat], council.piles.get(seat)
    place = council.constituencies[council.seats.by_number[seat].group or ""]
    willing = {who for who in asking.consenting if _free(house, place, who)}
    erased = [council.backed[seat].entry] if seat in council.backed else []
    at, about = asking.due, council.id
    if kept is None or not willing:
        erased.extend(() if kept is None else (kept.entry,))
        return Step(
            (events.CountedBack(at=at, about=about, seat=seat, who=None, drawn=False),),
            tuple(erased),
        )
    vote = house.votes[kept.vote]
    candidates = place.ballots[kept.vote].candidates
    election = _election(house, place, vote, kept, willing)
    lot = seeded_lot(vote.counted.seed if vote.counted else "")
    record = stv(election, lot)
    won = record.winners[0].option if record.winners else None
    who = None if won is None else candidates[won - 1]
    happened: list[Event] = [
        events.CountedBack(
            at=at,
            about=about,
            salt=chance.salt(),
            seat=seat,
            who=who,
            drawn=drawn(record),
            totals=_totals(election, record),
        )
    ]
    if won is None:
        erased.append(kept.entry)
    else:
        stood = piles_at_election(election, lot)[won]
        weights = {
            voter: weight
            for voter, (choice, weight) in _papers(house, place, vote, kept).items()
            if choice in stood
        }
        happened.append(pile(about, kept.vote, seat, kept.unit, weights, at, chance))
    return Step(tuple(happened), tuple(erased))


def _free(house: House, place: Constituency, who: Pseudonym) -> bool:
    return not house.council.sits(who) and house.council.belongs.get(who) == place.id


def _papers(
    house: House, place: Constituency, vote: Vote, kept: Pile
) -> dict[Pseudonym, tuple[Preference, int]]:
    """The papers behind a seat, without those of voters who belong to another constituency now."""
    found = {}
    for who, weight in kept.weights.items():
        ballot = vote.ballots.get(who)
        moved = house.belongs_to(vote, who) not in (None, place.id)
        if ballot is not None and ballot.choice is not None and not moved:
            found[who] = (ballot.choice, weight)
    return found


def _election(
    house: House, place: Constituency, vote: Vote, kept: Pile, willing: set[Pseudonym]
) -> Election:
    candidates = place.ballots[vote.id].candidates
    piles = Counter[Preference]()
    for choice, weight in _papers(house, place, vote, kept).values():
        piles[choice] += weight
    return Election(
        names=tuple(str(number) for number in range(1, len(candidates) + 1)),
        piles=tuple(Papers(choice, weight) for choice, weight in piles.items()),
        seats=1,
        withdrawn=frozenset(
            number for number, who in enumerate(candidates, start=1) if who not in willing
        ),
    )


def _totals(election: Election, record: Record) -> str:
    return canonical(as_json(election, record) | {"facts": plain(record.facts)})
