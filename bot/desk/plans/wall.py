"""What is posted of plans: derived from their dates, so that downtime and restarts change nothing.

What came too late to be of use is not posted any more; moderators see that on the plan's card.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import product

from bot.desk.board.posts import Post, Posted, State
from bot.desk.board.replies import Shown
from bot.desk.plans.keeping import Present
from bot.desk.plans.replies import PortionPosted
from bot.study.plans.plan import Announcement, Kind
from bot.study.sessions.values import Posed

_ONCE = frozenset({State.THERE, State.GONE})


def key_of(plan: str, kind: Kind, number: int) -> str:
    """The key of a plan's post: ``plan:<id>:start:3``."""
    return f"plan:{plan}:{kind}:{number}"


def due(present: Present, now: datetime, stands: Mapping[str, Posted]) -> Iterator[Announcement]:
    """What of a plan should be posted now."""
    for each in _posted(present):
        stood = stands.get(key_of(present.planned.id, each.kind, each.number))
        if each.due <= now < each.until and (stood is None or stood.state not in _ONCE):
            yield each


def plan_posts(
    plans: Iterable[Present], now: datetime, stands: Mapping[str, Posted]
) -> Iterator[Post[Shown]]:
    """The posts of plans that should be made now, and those out of which words are to be taken."""
    for present in plans:
        planned = present.planned
        for each in due(present, now, stands):
            prompts = _prompts(present, each.number) if each.kind is Kind.START else ()
            shows = _shows(present, each.kind, each.number, prompts)
            key = key_of(planned.id, each.kind, each.number)
            yield Post(key, planned.channel or "", shows, lives=False)
        yield from _mended(present, now, stands)


def _mended(present: Present, now: datetime, stands: Mapping[str, Posted]) -> Iterator[Post[Shown]]:
    """What stands and says what is not so any more.

    That is the date of a meeting to come, once dates were changed, and words that were removed.
    """
    planned, plan = present.planned, present.plan
    # Of a text that was divided anew there may be fewer portions than were announced.
    announced = {each.number for each in planned.openings}
    numbers = sorted(announced.union(range(1, len(plan.portions) + 1)))
    for number, kind in product(numbers, Kind):
        stood = stands.get(key_of(planned.id, kind, number))
        if stood is None or stood.state is not State.THERE:
            continue
        prompts = _prompts(present, number) if kind is Kind.START else ()
        redated = bool(plan.rhythm.dates) and not present.gone and plan.meeting(number) > now
        if redated or any(each.removed for each in prompts):
            shows = _shows(present, kind, number, prompts)
            yield Post(stood.key, planned.channel or "", shows)


def plans_again(plans: Iterable[Present], now: datetime) -> datetime | None:
    """When the next post of a plan is due."""
    times = (each.due for present in plans for each in _posted(present))
    return min((at for at in times if at > now), default=None)


def _shows(present: Present, kind: Kind, number: int, prompts: tuple[Posed, ...]) -> PortionPosted:
    plan = present.plan
    # Of a text that was divided anew there may be fewer portions than were announced.
    portion = plan.portions[min(number, len(plan.portions)) - 1]
    meeting, of = plan.meeting(number), len(plan.portions)
    return PortionPosted(present.planned.id, kind, plan.title, portion, of, meeting, prompts)


def _prompts(present: Present, number: int) -> tuple[Posed, ...]:
    openings = present.planned.openings
    return next((each.prompts for each in openings if each.number == number), ())


def _posted(present: Present) -> Iterator[Announcement]:
    """What is posted of a plan, if it has a channel and a text."""
    if present.planned.channel is not None and not present.gone:
        yield from present.plan.announcements()
