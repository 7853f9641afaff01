"""Plans before they start: begun, shown as they would be, changed, started."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.plans.commands import EVERY
from bot.desk.plans.dating import dates_of, running_here
from bot.desk.plans.keeping import current
from bot.desk.plans.meaning import meant_by
from bot.desk.plans.planned import FIELDS, Planned, begun, changed
from bot.desk.plans.replies import (
    DatesShown,
    PlanDiscarded,
    PlanDrafted,
    PlanShown,
    PlanWordsAsked,
)
from bot.desk.plans.requests import AskPlanWords, ChangePlan, DiscardPlan, DraftPlan, StartPlan
from bot.desk.plans.showing import card_of
from bot.desk.settings.holding import in_force
from bot.desk.voting.hall import only_moderators
from bot.errors import Reason, Refusal
from bot.study.plans.calendar import Every
from index.progress import Report

YES_NO = ("yes", "no")
MOST_TEXTS = 25
"""As many as a menu offers."""

_OFFERED = {"every": EVERY, "limited": YES_NO, "advances": YES_NO}


async def draft_plan(office: Office, request: DraftPlan, _: Report) -> PlanDrafted | DatesShown:
    """Begin a draft and show it; where a plan is under way and nothing is said, its dates."""
    caller = request.caller
    only_moderators(caller)
    now = office.clock()
    given = {name: getattr(request, name, None) for name in FIELDS}
    typed = {name: str(value) for name, value in given.items() if value is not None}
    _check(typed)
    here = None if typed else await running_here(office, caller)
    if here is not None:
        return dates_of(office, here)
    settings = in_force(office, caller)
    empty = Planned(
        caller.circle,
        office.new_id(),
        now,
        {},
        channel=caller.channel,
        within=caller.within,
        lasts=settings.drafts,
    )
    # Where the bot's own zone has no name, nobody could tell it from another.
    planned = begun(empty, typed, settings.given("zone").value or "UTC", now)
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
    plan = (await meant_by(office, planned)).plan
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
    meant = await meant_by(office, planned)
    plan = meant.plan
    if meant.problems or plan is None:
        raise Refusal(meant.problems[0].reason, **meant.problems[0].facts)

    def how(kept: Planned, here: Planned | None) -> Planned:
        _still_a_draft(kept)
        if kept.revision != request.revision:
            raise Refusal(Reason.PLAN_CHANGED)
        if here is not None and here.plan is not None and here.plan.ends > now:
            raise Refusal(Reason.PLAN_RUNS_HERE, text=here.plan.title)
        return replace(kept, plan=plan, at=now)

    started = await office.plans.start_plan(caller.circle, request.draft, how)
    if started is None:
        raise Refusal(Reason.UNKNOWN_PLAN)
    return PlanShown(card_of(await current(office, started), now), moderator=True, done="started")


async def discard_plan(office: Office, request: DiscardPlan, _: Report) -> PlanDiscarded:
    """Throw a draft away."""
    only_moderators(request.caller)
    planned = await _own(office, request.caller, request.draft)
    await office.plans.drop_plan(planned.circle, planned.id)
    return PlanDiscarded()


async def _shown(office: Office, planned: Planned) -> PlanDrafted:
    meant = await meant_by(office, planned)
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
