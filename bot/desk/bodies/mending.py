"""Mending a typing error in a list's texts, before anybody's ballot could mean them."""

from datetime import datetime

from bot.desk.bodies.acting import done
from bot.desk.bodies.finding import assembly, found_list
from bot.desk.bodies.replies import BodyShown, Done
from bot.desk.bodies.requests import MendList
from bot.desk.office import Office
from bot.desk.voting.hall import person_of
from bot.voting.bodies.assemblies import listing
from bot.voting.circle import Circle
from bot.voting.steps import Step
from index.progress import Report


async def mend_list(office: Office, request: MendList, _: Report) -> BodyShown:
    """Mend the name or the programme of a list, as its founder. What is ``None`` stays."""

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        body = assembly(circle, request.body)
        which = found_list(body, request.list)
        step = listing.mend_list(
            body,
            person_of(circle, request.caller),
            which.id,
            request.name or which.name or "",
            request.programme or which.programme or "",
            now,
            office.chance,
        )
        return step, Done.MENDED

    return await done(office, request.caller, request.body, decide, assembly)
