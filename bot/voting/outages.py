"""Outages: when the bot was away, so that no deadline passes while nobody can vote (S2)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.voting.ledger.events import Event, event
from bot.voting.steps import Step

CIRCLE = "circle"
"""What an outage is about: all of it."""

SHORTEST = timedelta(minutes=15)
BEFORE_CLOSING = timedelta(hours=24)


@event("outage")
@dataclass(frozen=True, slots=True, kw_only=True)
class Outage(Event):
    """The bot was away from ``began`` to ``at``."""

    began: datetime


def back(last_seen: datetime, now: datetime) -> Step:
    """What is to be recorded when the bot is back: nothing where it was away for moments."""
    if now - last_seen < SHORTEST:
        return Step()
    return Step((Outage(at=now, about=CIRCLE, began=last_seen),))


def moved(closes: datetime, outage: Outage) -> datetime:
    """A deadline after an outage.

    It moves by the time that the bot was away in the last 24 hours before closing. Where the
    outage went on past the deadline, the time after it counts too: whoever still had two hours
    to vote when the bot went, has two hours when it is back.
    """
    if outage.began >= closes:
        return closes
    away = outage.at - max(outage.began, closes - BEFORE_CLOSING)
    return closes + away if away >= SHORTEST else closes
