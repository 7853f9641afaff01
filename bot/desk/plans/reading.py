"""How far the caller's channel has read: answers there come from no further on."""

from dataclasses import replace

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.plans.replies import ReadTo
from bot.desk.plans.showing import is_of, seen_by
from index.documents import EVERYTHING, Scope
from index.library import Library


async def reading(office: Office, caller: Caller) -> tuple[ReadTo, ...]:
    """What the caller's channel has not read to the end, where its plan is to hide the rest.

    Other editions of such a text are told under its title.
    """
    here = [
        each
        for each in await seen_by(office, caller)
        if is_of(each.planned, caller) and each.plan.limited and not each.gone
    ]
    if not here:
        return ()
    now = office.clock()
    found: dict[str, ReadTo] = {}
    for plan in (each.plan for each in here):
        end = plan.reached(now)
        if end is not None:
            read = ReadTo(plan.source, plan.title, plan.at(now), len(plan.portions), end)
            found.setdefault(plan.source, read)

    def others(library: Library) -> tuple[ReadTo, ...]:
        known = {each.id: each for each in library.sources()}
        return tuple(
            replace(read, source=edition.id, end=0)
            for read in found.values()
            if read.source in known
            for edition in library.editions(known[read.source])
            if edition.id not in found
        )

    # In another edition nobody knows where the group is: it has read nothing of that.
    return (*found.values(), *await office.libraries.use(caller.circle, others))


async def scope_of(office: Office, caller: Caller, library: str) -> Scope:
    """What may be shown to the caller of a library unasked."""
    if library != caller.circle:
        return EVERYTHING
    return Scope(read=tuple((each.source, each.end) for each in await reading(office, caller)))
