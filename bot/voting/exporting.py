"""Export: the whole record of a vote as JSON, with nothing that its secrecy hides (S3, S5)."""

import json
from collections.abc import Iterable
from typing import Any

from bot.voting.circle import Circle
from bot.voting.ledger.chain import GENESIS, Entry
from bot.voting.ledger.codec import plain
from bot.voting.votes.memory import names
from bot.voting.votes.showing import Moved, shift, shown


def export(circle: Circle, entries: Iterable[Entry], vote: str) -> dict[str, Any]:
    """A vote's record.

    ``entries`` is the circle's whole ledger; those about the vote are in the record, each with
    the hash before it, so that each link can be checked by itself. Openings are never in it.
    """
    known = circle.votes[vote]
    seen = shown(known)
    counted = known.counted
    people = names(circle.votes, known)
    moved = shift(known)
    record: dict[str, Any] = {
        "vote": known.id,
        "state": known.state,
        "question": known.question,
        "options": list(known.options or ()),
        "standing": list(known.standing),
        "terms": plain(known.terms),
        "opened": known.opened.at.isoformat(),
        "closes": known.closes.isoformat() if known.closes else None,
        "closed": known.closed_at.isoformat() if known.closed_at else None,
        "place": known.place,
        "author": people.get(known.opened.author) if known.opened.author else None,
        "facilitator": people.get(known.opened.facilitator) if known.opened.facilitator else None,
        "seconder": people.get(known.opened.seconder) if known.opened.seconder else None,
        "roll": {
            "count": known.roll,
            "source": "joined",
            "checked": known.opened.checked.isoformat() if known.opened.checked else None,
        },
        "turnout": seen.turnout,
        "counts": None if seen.counts is None else {str(k): v for k, v in seen.counts.items()},
        "withheld": seen.withheld,
        "ballots": None
        if seen.choices is None
        else [
            {"member": people.get(who), "choice": plain(choice)}
            for who, choice in sorted(seen.choices.items())
        ],
        "passages": [plain(passage) for passage in known.passages],
        "reasons": [
            {"event": event, "at": at.isoformat(), "reason": reason}
            for event, at, reason in known.reasons
        ],
        "again": known.again,
        "commitment": known.opened.commitment,
        "outcome": None
        if counted is None
        else {
            "outcome": counted.outcome,
            "winners": list(counted.winners),
            "drawn": counted.drawn,
            "seed": counted.seed,
            "run_off": counted.run_off,
            "unstruck": None if counted.unstruck is None else list(counted.unstruck),
            "moved": moved if not isinstance(moved, Moved) else str(moved),
            "count": json.loads(counted.totals) if seen.full and counted.totals else None,
        },
        "entries": [],
    }
    before = GENESIS
    for entry in entries:
        if f'"about":"{vote}"' in entry.text:
            record["entries"].append(
                {
                    "number": entry.number,
                    "before": before,
                    "text": entry.text,
                    "hash": entry.hash,
                }
            )
        before = entry.hash
    record["head"] = before
    return record
