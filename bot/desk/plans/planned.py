"""A reading plan as it is kept: a draft, as its fields were typed, or under way."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.desk.voting.deadlines import closing
from bot.errors import Refusal
from bot.study.plans.calendar import zone_of
from bot.study.plans.plan import Plan
from bot.study.sessions.values import Posed

DRAFTED = timedelta(days=1)
"""How long a draft is kept after it was last changed, unless the server has it otherwise."""

FIELDS = ("text", "meetings", "first", "every", "zone", "limited", "advances")
"""What of a draft may be changed: two of them only by menus."""

_EVENING = 20  # o'clock: when groups meet, unless they say otherwise
_NEXT_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Opening:
    """The prompts with which a portion begins, by its number; none where none could be made."""

    number: int
    prompts: tuple[Posed, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan with its place; a draft while there is no ``plan``.

    ``asked`` are texts by the names of ``FIELDS``. ``first`` is the first meeting by the clock on
    the wall, in whatever zone, as it was meant when it was typed (``None``: it is no time).
    ``channel`` is where it is posted, ``within`` the channel around it where that is a public
    thread. ``at`` is the last change; ``revision`` counts them. ``openings`` are those of the
    portions that were announced. ``lasts`` is how long a draft is kept.
    """

    circle: str
    id: str
    at: datetime
    asked: Mapping[str, str]
    first: datetime | None = None
    channel: str | None = None
    within: str | None = None
    revision: int = 0
    plan: Plan | None = None
    openings: tuple[Opening, ...] = ()
    lasts: timedelta = DRAFTED

    @property
    def expires(self) -> datetime:
        """When a draft is dropped."""
        return self.at + self.lasts

    @property
    def seen_from(self) -> str | None:
        """The place whose seers see it."""
        return self.within or self.channel


def begun(planned: Planned, typed: Mapping[str, str], zone: str, now: datetime) -> Planned:
    """A new draft; what nobody typed is a week from today, at eight in the evening."""
    draft = changed(replace(planned, asked={"zone": zone}), typed, now)
    if "first" in draft.asked:
        return draft
    try:
        today = now.astimezone(zone_of(draft.asked["zone"]))
    except Refusal:
        today = now
    evening = today.replace(hour=_EVENING, minute=0, second=0, microsecond=0, tzinfo=None)
    return replace(draft, first=evening + _NEXT_WEEK)


def changed(planned: Planned, typed: Mapping[str, str], now: datetime) -> Planned:
    """The draft with some fields as they are typed now; an empty one stays as it is."""
    given = {name: text.strip() for name, text in typed.items() if text.strip()}
    asked = {**planned.asked, **given}
    first = planned.first
    if "first" in given and given["first"] != planned.asked.get("first"):
        first = _first(given["first"], now, asked["zone"])
    return replace(planned, asked=asked, first=first, at=now, revision=planned.revision + 1)


def _first(typed: str, now: datetime, zone: str) -> datetime | None:
    """The clock on the wall that a text means; a change of zone later leaves the hour as it is."""
    try:
        return on_wall(typed, now, zone)
    except Refusal:
        return None


def on_wall(typed: str, after: datetime, zone: str) -> datetime:
    """The clock on the wall in a zone that a text means, the next ``after`` a time.

    Refuses what is no time, and what is not after that.
    """
    place = zone_of(zone)
    at = closing(typed, after, place)
    return at.astimezone(place).replace(second=0, microsecond=0, tzinfo=None, fold=0)
