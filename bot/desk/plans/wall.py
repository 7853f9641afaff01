"""What is posted of plans: derived from their dates, so that downtime and restarts change nothing.

What came too late to be of use is not posted any more; moderators see that on the plan's card.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from bot.desk.board.posts import Post, Posted, State
from bot.desk.board.replies import Shown
from bot.desk.plans.keeping import Present
from bot.desk.plans.replies import PortionPosted
from bot.study.plans.plan import Announcement

_ONCE = frozenset({State.THERE, State.GONE})


def key_of(plan: str, each: Announcement) -> str:
    """The key of a plan's post: ``plan:<id>:start:3``."""
    return f"plan:{plan}:{each.kind}:{each.number}"


def plan_posts(
    plans: Iterable[Present], now: datetime, stands: Mapping[str, Posted]
) -> Iterator[Post[Shown]]:
    """The posts of plans that should be made now."""
    for present, each in _posted(plans):
        planned, plan, key = present.planned, present.plan, key_of(present.planned.id, each)
        stood = stands.get(key)
        if not each.due <= now < each.until or (stood is not None and stood.state in _ONCE):
            continue
        portion = plan.portions[each.number - 1]
        meeting = plan.meeting(each.number)
        shows = PortionPosted(
            planned.id, each.kind, plan.title, portion, len(plan.portions), meeting
        )
        yield Post(key, planned.channel or "", shows, lives=False)


def plans_again(plans: Iterable[Present], now: datetime) -> datetime | None:
    """When the next post of a plan is due."""
    return min((each.due for _, each in _posted(plans) if each.due > now), default=None)


def _posted(plans: Iterable[Present]) -> Iterator[tuple[Present, Announcement]]:
    """What is posted of plans that have a channel and a text."""
    for present in plans:
        if present.planned.channel is not None and not present.gone:
            for each in present.plan.announcements():
                yield present, each
