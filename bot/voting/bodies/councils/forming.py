"""New constituencies: they organise, and demand representation (S6)."""

from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.bodies.councils import founding
from bot.voting.bodies.councils.house import House
from bot.voting.chance import Chance
from bot.voting.ledger.events import Event
from bot.voting.petitions.deciding import Threshold, open_petition
from bot.voting.petitions.deciding import sign as sign_petition
from bot.voting.petitions.events import Aim, End, PetitionEnded, PetitionQualified, Target
from bot.voting.petitions.petition import Petition
from bot.voting.roll import Electorate, Person, required
from bot.voting.steps import Step, joined_up


def propose(house: House, name: str, person: Person, now: datetime, chance: Chance) -> Step:
    """Ask for a new constituency under a name, and sign for it."""
    named = founding.named(name)
    electorate = Electorate(tenure=house.council.terms.tenure)
    _free(house, person, electorate, now)
    size = house.roll.size(electorate, now).count
    needed = min(house.council.terms.founders, max(size, 1))
    target = Target(Aim.FORM_CONSTITUENCY, house.council.id, chance.id())
    step = open_petition(
        house.petitions,
        target,
        person.member,
        1,
        Threshold(size, needed),
        now,
        chance,
        text=named,
        days=house.council.terms.days,
    )
    return _formed(house, step, step.events[0].about, named, {person.member}, now, chance)


def sign(house: House, petition: Petition, person: Person, now: datetime, chance: Chance) -> Step:
    """Sign for a new constituency; with the last signature it is formed of those who signed.

    Whoever must stay elsewhere by then, stays: they may move when they are free to.
    """
    electorate = Electorate(tenure=house.council.terms.tenure)
    _free(house, person, electorate, petition.opened)
    step = sign_petition(petition, person.member, 1, now, chance)
    signed = {*petition.signed, person.member}
    return _formed(house, step, petition.id, petition.text or petition.id, signed, now, chance)


def _free(house: House, person: Person, electorate: Electorate, at: datetime) -> None:
    required(house.roll, person, electorate, at)
    who = house.council.known.get(person.member)
    if who is not None and founding.bound(house, who):
        raise Refusal(Reason.MOVING_BARRED)


def _formed(
    house: House,
    step: Step,
    petition: str,
    name: str,
    signed: set[str],
    now: datetime,
    chance: Chance,
) -> Step:
    if not any(isinstance(event, PetitionQualified) for event in step.events):
        return step
    new = founding.formed(house, name, now, chance, petition=petition)
    happened: list[Event] = [new]
    erased: list[int] = []
    badges = []
    for member in sorted(signed):
        who, enrolment = house.enrolled(member, now, chance)
        if founding.bound(house, who):
            continue
        entered, names = founding.moved(house, who, new.constituency, now)
        happened.extend((*enrolment, entered))
        erased.extend(names)
        badges.append(house.known_as(member, new.constituency, now, chance))
    ended = PetitionEnded(at=now, about=petition, end=End.EFFECTED)
    return joined_up((step, Step((*happened, ended), tuple(erased)), *badges))
