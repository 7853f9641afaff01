"""What pages of a reading plan say alike: where a portion stands, its length, the next meeting."""

from bot.desk.plans.replies import PlanCard
from bot.study.plans.portions import Portion, Spot
from bot.wording.catalogue import phrase
from bot.wording.lists import DOT, shortened
from bot.wording.marks import moment

_LONGEST_PATH = 60


def place(portion: Portion) -> str:
    """*Tides, ¶ 1 – Ebb, ¶ 4*, the same in every language."""
    opening, closing = portion.opening, portion.closing
    if opening.headings == closing.headings:
        last = f"–{closing.paragraph}" if closing.paragraph != opening.paragraph else ""
        return f"{_spot(opening)}{last}"
    return f"{_spot(opening)} – {_spot(closing)}"


def length(portion: Portion, locale: str) -> str:
    """Its words."""
    return phrase(locale, "words", count=portion.words)


def named(portion: Portion, locale: str) -> str:
    """*Tides, ¶ 1–4 · 900 words*."""
    return f"{place(portion)}{DOT}{length(portion, locale)}"


def next_meeting(card: PlanCard, locale: str) -> str:
    """When the group meets next."""
    if card.next is None:
        return phrase(locale, "reading-over")
    at = moment(card.plan.meeting(card.next))
    if len(card.plan.portions) == 1:
        return phrase(locale, "reading-next-all", at=at)
    return phrase(locale, "reading-next", at=at, number=card.next)


def _spot(spot: Spot) -> str:
    path = shortened(" › ".join(spot.headings), _LONGEST_PATH)
    return f"{path}, ¶ {spot.paragraph}" if path else f"¶ {spot.paragraph}"
