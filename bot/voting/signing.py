"""Signing any petition by its id: whoever it concerns is asked whether and how it counts."""

from collections.abc import Callable
from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies import recalling as listed
from bot.voting.bodies.councils import forming, recalling
from bot.voting.bodies.offices import removing
from bot.voting.chance import Chance
from bot.voting.circle import Circle
from bot.voting.decisions.deciding import sign_against
from bot.voting.petitions import deciding
from bot.voting.petitions.events import Aim
from bot.voting.petitions.petition import Petition
from bot.voting.roll import Person
from bot.voting.steps import Step

Signing = Callable[[Circle, Petition, Person, datetime, Chance], Step]


def sign(circle: Circle, about: str, person: Person, now: datetime, chance: Chance) -> Step:
    """Sign a petition, whatever it wants. ``person`` is as ``Circle.known`` gives them."""
    petition = deciding.find(circle.petitions, about)
    return _SIGNING[petition.target.aim](circle, petition, person, now, chance)


def unsign(circle: Circle, about: str, member: str, now: datetime) -> Step:
    """Withdraw a signature."""
    petition = deciding.find(circle.petitions, about)
    if petition.target.aim is Aim.RECALL_LISTED:
        assembly = circle.assemblies.all[petition.target.of]
        return listed.unsign_recall(assembly, petition, member, now)
    return deciding.unsign(petition, member, now)


def answer(
    circle: Circle, about: str, member: str, text: str, now: datetime, chance: Chance
) -> Step:
    """Answer a petition, as the delegate or the chair whom it is about."""
    petition = deciding.find(circle.petitions, about)
    target = petition.target
    if target.aim is Aim.RECALL_LISTED:
        assembly = circle.assemblies.all[target.of]
        return listed.answer_recall(assembly, petition, member, text, now, chance)
    if target.aim is Aim.RECALL_DELEGATE:
        house = circle.councils.house(target.of)
        return recalling.answer(house, petition, member, text, now, chance)
    if target.aim in (Aim.REMOVE_CHAIR, Aim.VOTE_ON_CHAIR):
        if target.holder is None or circle.offices.body(target.of).who(member) != target.holder:
            raise Refusal(Reason.NOT_THE_DELEGATE)
        return deciding.answer(petition, text, now, chance)
    raise Refusal(Reason.NOT_THE_DELEGATE)


def _decision(
    circle: Circle, petition: Petition, person: Person, now: datetime, chance: Chance
) -> Step:
    return sign_against(circle.decisions, circle.roll, petition, person, now, chance)


def _listed(
    circle: Circle, petition: Petition, person: Person, now: datetime, chance: Chance
) -> Step:
    assembly = circle.assemblies.all[petition.target.of]
    return listed.sign_recall(assembly, petition, circle.roll, person, now, chance)


def _delegate(
    circle: Circle, petition: Petition, person: Person, now: datetime, chance: Chance
) -> Step:
    house = circle.councils.house(petition.target.of)
    return recalling.sign(house, petition, person.member, now, chance)


def _constituency(
    circle: Circle, petition: Petition, person: Person, now: datetime, chance: Chance
) -> Step:
    return forming.sign(circle.councils.house(petition.target.of), petition, person, now, chance)


def _chair(
    circle: Circle, petition: Petition, person: Person, now: datetime, chance: Chance
) -> Step:
    return removing.sign(circle.offices, petition, person, now, chance)


_SIGNING: dict[Aim, Signing] = {
    Aim.RECALL_DECISION: _decision,
    Aim.RECALL_DELEGATE: _delegate,
    Aim.RECALL_LISTED: _listed,
    Aim.FORM_CONSTITUENCY: _constituency,
    Aim.REMOVE_CHAIR: _chair,
    Aim.VOTE_ON_CHAIR: _chair,
}
