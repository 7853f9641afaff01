"""Whether anything may be sent to a model: its operator set one up, and moderators want it."""

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.ports import Rephraser
from bot.desk.rewording.values import Service
from bot.desk.settings.holding import in_force_at
from bot.errors import Reason, Refusal


def service_of(office: Office, circle: str) -> Service | None:
    """Who is sent what members want in other words; ``None`` where nobody is."""
    rephraser = office.rephraser
    if rephraser is None or not in_force_at(office, circle).rewording:
        return None
    return rephraser.service


def rephraser_of(office: Office, caller: Caller) -> Rephraser:
    """Who words things otherwise for a caller; refuses where nobody may."""
    if office.rephraser is None or service_of(office, caller.circle) is None:
        raise Refusal(Reason.NO_REWORDING)
    return office.rephraser
