"""Signatures, whatever a petition is about."""

from bot.desk.bodies.cards import card_of
from bot.desk.bodies.finding import found_body
from bot.desk.bodies.recalling import recall_shown
from bot.desk.bodies.replies import BodyShown, Done, RecallShown
from bot.desk.bodies.requests import ShowPetition
from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.voting.deciding import challenge_shown
from bot.desk.voting.hall import acted, found_petition, looked, person_of
from bot.desk.voting.replies import PetitionShown, Signed
from bot.desk.voting.requests import Sign, Unsign
from bot.voting import signing
from bot.voting.circle import Circle
from bot.voting.petitions.events import Aim
from index.progress import Report

Shown = PetitionShown | RecallShown | BodyShown
_DONE = {Signed.SIGNED: Done.SIGNED, Signed.UNSIGNED: Done.UNSIGNED, Signed.SHOWN: Done.SHOWN}


async def sign(office: Office, request: Sign, _: Report) -> Shown:
    """Sign a petition."""
    caller = request.caller

    return await acted(
        office,
        caller,
        lambda circle, now: signing.sign(
            circle,
            found_petition(circle, caller, request.petition).id,
            person_of(circle, caller),
            now,
            office.chance,
        ),
        lambda circle: _shown(circle, request.petition, caller, Signed.SIGNED),
    )


async def unsign(office: Office, request: Unsign, _: Report) -> Shown:
    """Withdraw a signature."""
    caller = request.caller

    return await acted(
        office,
        caller,
        lambda circle, now: signing.unsign(
            circle, found_petition(circle, caller, request.petition).id, caller.member, now
        ),
        lambda circle: _shown(circle, request.petition, caller, Signed.UNSIGNED),
    )


async def show_petition(office: Office, request: ShowPetition, _: Report) -> Shown:
    """A petition as it stands."""

    def look(circle: Circle) -> Shown:
        petition = found_petition(circle, request.caller, request.petition)
        return _shown(circle, petition.id, request.caller, Signed.SHOWN)

    return await looked(office, request.caller, look)


def _shown(circle: Circle, petition: str, caller: Caller, how: Signed) -> Shown:
    target = circle.petitions.all[petition].target
    if target.aim is Aim.RECALL_DECISION:
        return challenge_shown(circle, petition, caller, how)
    if target.aim is Aim.FORM_CONSTITUENCY:
        body = found_body(circle, target.of)
        card = card_of(circle, body, caller.member, caller.sight)
        return BodyShown(card, _DONE[how], caller.moderator)
    return recall_shown(circle, petition, caller, how)
