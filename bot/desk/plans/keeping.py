"""Plans under way as they are now: with their text's present title, and divided anew where it is.

A new version of a text has other places. So it is divided again, into as many portions; what was
posted before stays as it was.
"""

from dataclasses import dataclass, replace

from bot.desk.office import Office
from bot.desk.plans.planned import Planned
from bot.study.plans.plan import Plan
from bot.study.plans.portions import portions, units
from index.library import Library


@dataclass(frozen=True, slots=True)
class Present:
    """A plan under way as it is now; ``gone``: its text was removed."""

    planned: Planned
    plan: Plan
    gone: bool


async def under_way(office: Office, circle: str) -> tuple[Planned, ...]:
    """The plans of a circle that were started, the latest first."""
    kept = await office.plans.plans(circle)
    return tuple(each for each in kept if each.plan is not None)


async def current(office: Office, planned: Planned) -> Present:
    """A plan as it is now; kept so where its text has changed."""
    plan = planned.plan
    if plan is None:
        raise LookupError(planned.id)

    def look(library: Library) -> Plan | None:
        source = next((each for each in library.sources() if each.id == plan.source), None)
        if source is None:
            return None
        renamed = replace(plan, title=source.title)
        # The whole text is read only where it has changed: every look at the wall comes by here.
        if source.sha256 == plan.version:
            return renamed
        document = library.document(plan.source)
        found = () if document is None else units(document, library.bounds(source.id))
        divided = portions(found, len(plan.portions))
        return replace(renamed, version=source.sha256, portions=divided) if divided else None

    now = await office.libraries.use(planned.circle, look)
    if now is None:
        return Present(planned, plan, gone=True)
    if now.version != plan.version:
        kept = await office.plans.change_plan(
            planned.circle, planned.id, lambda each: replace(each, plan=now)
        )
        planned = kept or planned
    return Present(planned, now, gone=False)


async def presents(office: Office, circle: str) -> tuple[Present, ...]:
    """All plans of a circle that were started, as they are now, the latest first."""
    return tuple([await current(office, each) for each in await under_way(office, circle)])
