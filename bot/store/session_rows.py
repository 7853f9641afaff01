"""A session as JSON and back; a datetime is written as ISO.

What rows of earlier versions lack has the value that it has in a new session.
"""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.study.sessions.timing import Over, Timing
from bot.study.sessions.values import Heard, Posed, Recorded, Session, State, Suggested, Words
from bot.study.speaking import Order, Person


def packed(session: Session) -> str:
    """A session as its row keeps it."""
    # As ASCII: half a surrogate pair is kept as it was typed.
    return json.dumps(asdict(session), default=_iso)


def unpacked(text: str) -> Session:
    """The session of a row."""
    kept: dict[str, Any] = json.loads(text)
    return Session(
        **{
            **kept,
            "began": datetime.fromisoformat(kept["began"]),
            "touched": datetime.fromisoformat(kept["touched"]),
            "ended": _at(kept["ended"]),
            "state": State(kept["state"]),
            "offered": tuple(map(posed, kept["offered"])),
            "prompts": tuple(map(posed, kept["prompts"])),
            "order": _order(kept["order"]),
            "timing": _timing(kept["timing"]) if "timing" in kept else Timing(),
            "recorded": tuple(Recorded(**each) for each in kept["recorded"]),
            "heard": tuple(Heard(**each) for each in kept["heard"]),
            "suggested": tuple(Suggested(**each) for each in kept["suggested"]),
        }
    )


def posed(kept: dict[str, Any]) -> Posed:
    """A prompt of a row."""
    return Posed(
        **{
            **kept,
            "facts": tuple((name, value) for name, value in kept["facts"]),
            "quotes": tuple(map(_words, kept["quotes"])),
            "places": tuple(kept["places"]),
            "probes": tuple(kept["probes"]),
        }
    )


def _words(kept: dict[str, Any]) -> Words:
    return Words(**{**kept, "voices": tuple(kept["voices"])})


def _order(kept: dict[str, Any]) -> Order:
    people = (
        Person(each["member"], each["turns"], datetime.fromisoformat(each["tapped"]))
        for each in kept["people"]
    )
    return Order(**{**kept, "people": tuple(people), "waiting": tuple(kept["waiting"])})


def _timing(kept: dict[str, Any]) -> Timing:
    over = kept["over"]
    return Timing(
        **{
            **kept,
            **{name: _at(kept[name]) for name in ("turn_ends", "prompt_ends", "paused")},
            "over": None if over is None else Over(**over),
        }
    )


def _at(kept: str | None) -> datetime | None:
    return None if kept is None else datetime.fromisoformat(kept)


def _iso(value: datetime) -> str:
    return value.isoformat()
