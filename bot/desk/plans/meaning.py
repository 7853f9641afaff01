"""A draft → the plan that it means, and what keeps it from being started."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import ceil

from bot.desk.office import Office
from bot.desk.plans.planned import Planned
from bot.desk.plans.replies import PlanProblem
from bot.errors import Reason, Refusal
from bot.study.plans.calendar import Every, Rhythm, zone_of
from bot.study.plans.plan import Plan
from bot.study.plans.portions import Unit, portions, units
from index.documents import Source
from index.library import Library

MOST_MEETINGS = 366
WORDS_AT_ONCE = 10_000
"""What a group reads for one meeting, unless it says otherwise: some thirty pages."""


@dataclass(frozen=True, slots=True)
class Meant:
    """The circle's texts, the chosen one, the plan, and what keeps it from being started."""

    sources: tuple[Source, ...]
    source: Source | None
    plan: Plan | None
    problems: tuple[PlanProblem, ...]


async def meant_by(office: Office, planned: Planned) -> Meant:
    """What a draft means just now."""
    asked, now = planned.asked, office.clock()

    def look(library: Library) -> tuple[tuple[Source, ...], Source | None, tuple[Unit, ...]]:
        sources = library.sources()
        source = library.find(asked["text"]) if "text" in asked else _only(sources)
        document = None if source is None else library.document(source.id)
        if source is None or document is None:
            return sources, None, ()
        return sources, source, units(document, library.bounds(source.id))

    sources, source, found = await office.libraries.use(planned.circle, look)
    if not sources:
        raise Refusal(Reason.NO_TEXTS)
    problems = tuple(_problems(planned, source, len(found)))
    if problems or source is None or planned.first is None:
        return Meant(sources, source, None, problems)
    plan = Plan(
        source.id,
        source.title,
        source.sha256,
        portions(found, _count(asked, found)),
        Rhythm(planned.first, Every(asked.get("every", Every.WEEK)), zone_of(asked["zone"]).key),
        now,
        limited=asked.get("limited") != "no",
        advances=asked.get("advances") != "no",
    )
    if not _possible(plan, now):
        # Of such a plan no dates can be shown.
        return Meant(sources, source, None, (PlanProblem(Reason.PAST_MEETING, {}),))
    return Meant(sources, source, plan, ())


def _problems(planned: Planned, source: Source | None, most: int) -> Iterator[PlanProblem]:
    """What is wrong with the fields. ``most`` is the number of portions that the text allows."""
    asked = planned.asked
    if source is None:
        yield PlanProblem(Reason.NO_PLAN_TEXT, {})
    typed = asked.get("meetings")
    if typed is not None and not 1 <= _number(typed) <= MOST_MEETINGS:
        yield PlanProblem(Reason.BAD_MEETINGS, {"limit": MOST_MEETINGS})
    elif typed is not None and source is not None and _number(typed) > most:
        yield PlanProblem(Reason.TOO_MANY_MEETINGS, {"limit": most})
    try:
        zone_of(asked["zone"])
    except Refusal as refusal:
        yield PlanProblem(refusal.reason, refusal.facts)
    if planned.first is None:
        yield PlanProblem(Reason.BAD_MEETING, {"first": asked.get("first", "")})


def _count(asked: Mapping[str, str], found: tuple[Unit, ...]) -> int:
    """How many portions are wanted."""
    if "meetings" in asked:
        return _number(asked["meetings"])
    words = sum(each.words for each in found)
    return max(1, min(ceil(words / WORDS_AT_ONCE), MOST_MEETINGS))


def _number(typed: str) -> int:
    """A number as it was typed; 0 for what is none that could be meant."""
    return int(typed) if typed.isdecimal() and len(typed) <= len(str(MOST_MEETINGS)) else 0


def _possible(plan: Plan, now: datetime) -> bool:
    """Whether the first meeting is still to come, and the last one within the calendar."""
    try:
        return bool(plan.portions) and plan.ends > plan.meeting(1) > now
    except OverflowError:
        return False


def _only(sources: tuple[Source, ...]) -> Source | None:
    return sources[0] if len(sources) == 1 else None
