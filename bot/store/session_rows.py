"""A session as JSON and back; a datetime is written as ISO."""

import json
from dataclasses import asdict
from datetime import datetime
from typing import Any

from bot.study.sessions.values import Heard, Posed, Recorded, Session, State, Suggested, Words
from bot.study.speaking import Order, Person


def packed(session: Session) -> str:
    """A session as its row keeps it."""
    # As ASCII: half a surrogate pair is kept as it was typed.
    return json.dumps(asdict(session), default=_iso)


def unpacked(text: str) -> Session:
    """The session of a row."""
    kept: dict[str, Any] = json.loads(text)
    ended = kept["ended"]
    return Session(
        **{
            **kept,
            "began": datetime.fromisoformat(kept["began"]),
            "touched": datetime.fromisoformat(kept["touched"]),
            "ended": None if ended is None else datetime.fromisoformat(ended),
            "state": State(kept["state"]),
            "offered": tuple(map(posed, kept["offered"])),
            "prompts": tuple(map(posed, kept["prompts"])),
            "order": _order(kept["order"]),
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
    return Order(tuple(people), tuple(kept["waiting"]), kept["speaking"], kept["calls"])


def _iso(value: datetime) -> str:
    return value.isoformat()
