"""Plans before they start: begun, shown as they would be, changed, started."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from math import ceil

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.plans.commands import EVERY
from bot.desk.plans.keeping import current, under_way
from bot.desk.plans.planned import FIELDS, Planned, begun, changed
from bot.desk.plans.replies import (
    PlanDiscarded,
    PlanDrafted,
    PlanProblem,
    PlanShown,
    PlanWordsAsked,
)
from bot.desk.plans.requests import AskPlanWords, ChangePlan, DiscardPlan, DraftPlan, StartPlan
from bot.desk.plans.showing import card_of
from bot.desk.voting.hall import only_moderators
from bot.errors import Fact, Reason, Refusal
from bot.study.plans.calendar import Every, Rhythm, zone_of
from bot.study.plans.plan import Plan
from bot.study.plans.portions import Unit, portions, units
from index.documents import Source
from index.library import Library
from index.progress import Report

MOST_MEETINGS = 366
WORDS_AT_ONCE = 10_000
"""What a group reads for one meeting, unless it says otherwise: some thirty pages."""

YES_NO = ("yes", "no")
MOST_TEXTS = 25
"""As many as a menu offers."""

_OFFERED = {"every": EVERY, "limited": YES_NO, "advances": YES_NO}


@dataclass(frozen=True, slots=True)
class _Meant:
    """The circle's texts, the chosen one, the plan, and what keeps it from being started."""

    sources: tuple[Source, ...]
    source: Source | None
    plan: Plan | None
    problems: tuple[PlanProblem, ...]


async def draft_plan(office: Office, request: DraftPlan, _: Report) -> PlanDrafted:
    """Begin a draft and show it."""
    caller = request.caller
    only_moderators(caller)
    now = office.clock()
    given = {name: getattr(request, name, None) for name in FIELDS}
    typed = {name: str(value) for name, value in given.items() if value is not None}
    _check(typed)
    empty = Planned(
        caller.circle,
        office.new_id(),
        now,
        {},
        channel=caller.channel,
        within=caller.within,
    )
    # Where the bot's own zone has no name, nobody could tell it from another.
    planned = begun(empty, typed, getattr(office.zone, "key", "UTC"), now)
    await office.plans.keep_plan(planned)
    return await _shown(office, planned)


async def change_plan(office: Office, request: ChangePlan, _: Report) -> PlanDrafted:
    """Change fields of a draft. What no menu or form of it offers is refused."""
    only_moderators(request.caller)
    await _own(office, request.caller, request.draft)
    if not request.typed.keys() <= set(FIELDS):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    _check(request.typed)
    now = office.clock()

    def how(kept: Planned) -> Planned:
        _still_a_draft(kept)
        return changed(kept, request.typed, now)

    return await _shown(office, await _changed(office, request.caller, request.draft, how))


async def ask_plan_words(office: Office, request: AskPlanWords, _: Report) -> PlanWordsAsked:
    """What goes into the form of a draft."""
    only_moderators(request.caller)
    planned = await _own(office, request.caller, request.draft)
    plan = (await _meant(office, planned)).plan
    first = planned.asked.get("first", "")
    if planned.first is not None:
        first = planned.first.isoformat(" ", "minutes")
    meetings = planned.asked.get("meetings", "")
    if not meetings and plan is not None:
        meetings = str(len(plan.portions))
    fields = {"meetings": meetings, "first": first, "zone": planned.asked["zone"]}
    return PlanWordsAsked(planned.id, fields)


async def start_plan(office: Office, request: StartPlan, _: Report) -> PlanShown:
    """Start a plan as it was shown; one of a channel at a time."""
    caller, now = request.caller, office.clock()
    only_moderators(caller)
    planned = await _own(office, caller, request.draft)
    if planned.revision != request.revision:
        raise Refusal(Reason.PLAN_CHANGED)
    meant = await _meant(office, planned)
    plan = meant.plan
    if meant.problems or plan is None:
        raise Refusal(meant.problems[0].reason, **meant.problems[0].facts)
    for each in await under_way(office, caller.circle):
        if each.plan is None or each.channel != planned.channel:
            continue
        if each.plan.ends > now:
            raise Refusal(Reason.PLAN_RUNS_HERE, text=each.plan.title)
        await office.plans.drop_plan(each.circle, each.id)

    def how(kept: Planned) -> Planned:
        _still_a_draft(kept)
        if kept.revision != request.revision:
            raise Refusal(Reason.PLAN_CHANGED)
        return replace(kept, plan=plan, at=now)

    started = await _changed(office, caller, request.draft, how)
    return PlanShown(card_of(await current(office, started), now), moderator=True, done="started")


async def discard_plan(office: Office, request: DiscardPlan, _: Report) -> PlanDiscarded:
    """Throw a draft away."""
    only_moderators(request.caller)
    planned = await _own(office, request.caller, request.draft)
    await office.plans.drop_plan(planned.circle, planned.id)
    return PlanDiscarded()


async def _shown(office: Office, planned: Planned) -> PlanDrafted:
    meant = await _meant(office, planned)
    chosen, offered = meant.source, meant.sources[:MOST_TEXTS]
    if chosen is not None and chosen not in offered:
        offered = (*offered[:-1], chosen)
    return PlanDrafted(
        draft=planned.id,
        revision=planned.revision,
        plan=meant.plan,
        text=None if chosen is None else chosen.id,
        texts=tuple((each.id, each.title) for each in offered),
        every=Every(planned.asked.get("every", Every.WEEK)),
        limited=planned.asked.get("limited") != "no",
        advances=planned.asked.get("advances") != "no",
        problems=meant.problems,
        posted=planned.channel is not None,
    )


async def _meant(office: Office, planned: Planned) -> _Meant:
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
    problems: list[PlanProblem] = []

    def problem(reason: Reason, **facts: Fact) -> None:
        problems.append(PlanProblem(reason, facts))

    if source is None:
        problem(Reason.NO_PLAN_TEXT)
    typed = asked.get("meetings", "")
    words = sum(each.words for each in found)
    count = min(ceil(words / WORDS_AT_ONCE), len(found), MOST_MEETINGS)
    if typed:
        count = int(typed) if typed.isdecimal() and len(typed) <= len(str(MOST_MEETINGS)) else 0
        if not 1 <= count <= MOST_MEETINGS:
            problem(Reason.BAD_MEETINGS, limit=MOST_MEETINGS)
        elif source is not None and count > len(found):
            problem(Reason.TOO_MANY_MEETINGS, limit=len(found))
    zone = asked["zone"]
    try:
        zone = zone_of(zone).key
    except Refusal as refusal:
        problem(refusal.reason, **refusal.facts)
    if planned.first is None:
        problem(Reason.BAD_MEETING, first=asked.get("first", ""))
    if problems or source is None or planned.first is None:
        return _Meant(sources, source, None, tuple(problems))
    plan = Plan(
        source.id,
        source.title,
        source.sha256,
        portions(found, count),
        Rhythm(planned.first, Every(asked.get("every", Every.WEEK)), zone),
        now,
        limited=asked.get("limited") != "no",
        advances=asked.get("advances") != "no",
    )
    if not _possible(plan, now):
        problem(Reason.PAST_MEETING)
    return _Meant(sources, source, plan, tuple(problems))


def _possible(plan: Plan, now: datetime) -> bool:
    """Whether the first meeting is still to come, and the last one within the calendar."""
    try:
        return plan.meeting(1) > now and bool(plan.ends)
    except OverflowError:
        return False


def _only(sources: tuple[Source, ...]) -> Source | None:
    return sources[0] if len(sources) == 1 else None


def _check(typed: Mapping[str, str]) -> None:
    """Refuse words that no menu offers."""
    for name, offered in _OFFERED.items():
        if name in typed and typed[name] not in offered:
            raise Refusal(
                Reason.UNKNOWN_WORD, option=name, value=typed[name], supported=", ".join(offered)
            )


async def _own(office: Office, caller: Caller, draft: str) -> Planned:
    """A draft of a place that the caller sees; any other is as if it were not there."""
    planned = await office.plans.plan(caller.circle, draft)
    if planned is None or office.clock() >= planned.expires:
        raise Refusal(Reason.UNKNOWN_PLAN)
    if not caller.sight.reaches(planned.seen_from):
        raise Refusal(Reason.UNKNOWN_PLAN)
    _still_a_draft(planned)
    return planned


async def _changed(
    office: Office, caller: Caller, draft: str, how: Callable[[Planned], Planned]
) -> Planned:
    after = await office.plans.change_plan(caller.circle, draft, how)
    if after is None:
        raise Refusal(Reason.UNKNOWN_PLAN)
    return after


def _still_a_draft(planned: Planned) -> None:
    if planned.plan is not None:
        raise Refusal(Reason.UNKNOWN_PLAN)
