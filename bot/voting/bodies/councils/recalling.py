"""The recall of a delegate by those whose papers stand with them (S9)."""

from datetime import datetime, timedelta

from bot.errors import Reason, Refusal
from bot.voting.bodies.councils.house import House
from bot.voting.chance import Chance
from bot.voting.petitions import deciding
from bot.voting.petitions.deciding import Threshold, majority_of, open_petition
from bot.voting.petitions.events import Aim, Target
from bot.voting.petitions.petition import Petition
from bot.voting.steps import Step


def weight(house: House, seat: int, member: str) -> int:
    """What a member's paper is worth in the pile of a seat's delegate; 0 where none is there.

    Whoever belongs to another constituency now has no say in this one (V16); whoever left the
    council or the circle has none either, until they are back.
    """
    kept = house.council.pile(seat)
    known = house.roll.of(member)
    who = house.council.known.get(member)
    if kept is None or known is None or not known.on or who is None:
        return 0
    if house.council.belongs.get(who) != house.council.seats.by_number[seat].group:
        return 0
    voter = house.votes[kept.vote].known_as.get(known.who)
    return 0 if voter is None else kept.weights.get(voter, 0)


def petition(
    house: House,
    seat: int,
    member: str,
    now: datetime,
    chance: Chance,
    *,
    text: str | None = None,
) -> Step:
    """Petition to recall the delegate of a seat, and sign.

    The electors are frozen: more than half of what the whole pile was worth when the delegate
    was elected must sign, whoever of them is still there.
    """
    held, kept = house.council.seats.by_number.get(seat), house.council.pile(seat)
    if held is None or held.holder is None:
        raise Refusal(Reason.UNKNOWN_SEAT)
    immune = held.since + timedelta(days=house.council.terms.immunity)
    if now < immune:
        raise Refusal(Reason.DELEGATE_IMMUNE, until=immune)
    if kept is None:
        raise Refusal(Reason.NOT_AN_ELECTOR)
    return open_petition(
        house.petitions,
        Target(Aim.RECALL_DELEGATE, house.council.id, str(seat), held.holder),
        member,
        weight(house, seat, member),
        Threshold(len(kept.weights), majority_of(kept.total)),
        now,
        chance,
        text=text,
        days=house.council.terms.days,
    )


def sign(house: House, petition: Petition, member: str, now: datetime, chance: Chance) -> Step:
    """Sign it, as an elector."""
    value = weight(house, int(petition.target.place), member)
    return deciding.sign(petition, member, value, now, chance)


def answer(
    house: House, petition: Petition, member: str, text: str, now: datetime, chance: Chance
) -> Step:
    """Answer it, as the delegate."""
    who = house.council.known.get(member)
    if who is None or who != petition.target.holder:
        raise Refusal(Reason.NOT_THE_DELEGATE)
    return deciding.answer(petition, text, now, chance)
