"""Plans for their readers, how far a channel has read, and moving that by hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot.desk.board.posts import Posted, State
from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.plans.events import Failure
from bot.desk.plans.keeping import Present, current, presents
from bot.desk.plans.planned import Planned
from bot.desk.plans.replies import NoPlan, PlanCard, PlanShown, PlanStopped
from bot.desk.plans.requests import MovePlan, MovePosition, OpenPlan, ShowPlan, StopPlan
from bot.desk.plans.wall import key_of
from bot.desk.voting.hall import only_moderators
from bot.errors import Reason, Refusal
from bot.study.plans.plan import Kind, Moved
from index.progress import Report


async def show_plan(office: Office, request: ShowPlan, _: Report) -> PlanShown | NoPlan:
    """The plan of the caller's channel; else the latest that the caller may see."""
    caller = request.caller
    seen = await seen_by(office, caller)
    if not seen:
        return NoPlan(caller.moderator)
    chosen = next((each for each in seen if is_of(each.planned, caller)), seen[0])
    return await page_of(office, caller, chosen, seen)


async def open_plan(office: Office, request: OpenPlan, _: Report) -> PlanShown:
    """A certain plan."""
    if request.stopping:
        only_moderators(request.caller)
    seen = await seen_by(office, request.caller)
    shown = await page_of(office, request.caller, named(seen, request.plan), seen)
    return replace(shown, stopping=request.stopping)


async def show_position(office: Office, request: MovePosition, _: Report) -> PlanShown:
    """How far the caller's channel has read; moderators may move that."""
    caller = request.caller
    if request.portion is not None:
        only_moderators(caller)
    seen = await seen_by(office, caller)
    here = [each for each in seen if is_of(each.planned, caller)] or list(seen)
    if not here or (len(here) > 1 and not is_of(here[0].planned, caller)):
        raise Refusal(Reason.NO_PLAN_HERE)
    if request.portion is None:
        return await page_of(office, caller, here[0], seen)
    return await _moved(office, caller, here[0], request.portion)


async def move_plan(office: Office, request: MovePlan, _: Report) -> PlanShown:
    """A certain plan is at a portion from now on."""
    only_moderators(request.caller)
    seen = await seen_by(office, request.caller)
    return await _moved(office, request.caller, named(seen, request.plan), request.portion)


async def stop_plan(office: Office, request: StopPlan, _: Report) -> PlanStopped:
    """Stop a plan."""
    only_moderators(request.caller)
    found = named(await seen_by(office, request.caller), request.plan)
    await office.plans.drop_plan(found.planned.circle, found.planned.id)
    return PlanStopped(found.plan.title, found.plan.source)


async def seen_by(office: Office, caller: Caller) -> tuple[Present, ...]:
    """The plans of places that the caller sees."""
    found = await presents(office, caller.circle)
    return tuple(each for each in found if caller.sight.reaches(each.planned.seen_from))


async def cards_now(office: Office, caller: Caller) -> tuple[PlanCard, ...]:
    """The plans that are not over, for the page of the group; that of the channel first."""
    started = await seen_by(office, caller)
    if not started:
        return ()
    now = office.clock()
    seen = [each for each in started if each.plan.ends > now]
    seen.sort(key=lambda each: not is_of(each.planned, caller))
    return tuple(card_of(each, now) for each in seen if not each.gone)


def is_of(planned: Planned, caller: Caller) -> bool:
    """Whether a plan is that of the caller's channel; any thread has that of its channel."""
    if caller.channel is None:
        return planned.channel is None
    return planned.channel in (caller.channel, caller.within, caller.parent)


def card_of(present: Present, now: datetime, posts: Mapping[str, Posted] | None = None) -> PlanCard:
    """A plan as it is shown; with what was posted, also what was not."""
    plan = present.plan
    missed = tuple(
        each.number
        for each in plan.announcements()
        if posts is not None
        and each.kind is Kind.START
        and each.until <= now
        and not _was_posted(posts.get(key_of(present.planned.id, each.kind, each.number)))
    )
    return PlanCard(
        present.planned.id, plan, plan.at(now), plan.next(now), gone=present.gone, missed=missed
    )


def _was_posted(posted: Posted | None) -> bool:
    return posted is not None and posted.state in (State.THERE, State.GONE)


def named(seen: tuple[Present, ...], plan: str) -> Present:
    """A certain one of the plans that are seen; refuses where it is not among them."""
    found = next((each for each in seen if each.planned.id == plan), None)
    if found is None:
        raise Refusal(Reason.UNKNOWN_PLAN)
    return found


async def _moved(office: Office, caller: Caller, present: Present, portion: int) -> PlanShown:
    count = len(present.plan.portions)
    if not 1 <= portion <= count:
        raise Refusal(Reason.UNKNOWN_PORTION, portions=count)
    now = office.clock()

    def how(kept: Planned) -> Planned:
        if kept.plan is None:
            raise Refusal(Reason.UNKNOWN_PLAN)
        return replace(kept, plan=replace(kept.plan, moved=Moved(portion, now)))

    after = await office.plans.change_plan(caller.circle, present.planned.id, how)
    if after is None:
        raise Refusal(Reason.UNKNOWN_PLAN)
    shown = await page_of(office, caller, await current(office, after), ())
    return replace(shown, done="moved")


async def page_of(
    office: Office, caller: Caller, present: Present, seen: tuple[Present, ...]
) -> PlanShown:
    """The page of a plan, with the way to the others that are ``seen``."""
    posts, unlisted = None, False
    if caller.moderator and present.planned.channel is not None:
        posts = await office.board.posts(caller.circle)
        events = await office.plans.events(caller.circle)
        unlisted = any(
            each.plan == present.planned.id and each.failure is Failure.HIDDEN for each in events
        )
    return PlanShown(
        replace(card_of(present, office.clock(), posts), unlisted=unlisted),
        caller.moderator,
        tuple((each.planned.id, each.plan.title) for each in seen if each is not present),
    )
