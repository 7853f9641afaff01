"""Rows that belong to a member, or that quote a text: found, and made to be gone (S15)."""

import json
from collections.abc import Collection
from typing import Any

from sqlite_utils import Database

from bot.store import acts, plans, sessions
from index.database import transaction

OWNED = {
    "asked": "member",
    "drafts": "author",
    "grants": "member",
    "notes": "member",
    "unclear": "member",
}
"""The tables with rows that belong to a member, and the column that says to whom.

Of the ledger it is the openings that do; ``bot.voting`` knows which.
"""

NOBODYS = frozenset(
    {
        "facts",
        "ledger",
        "openings",
        "due",
        "posts",
        "answers_shown",
        "links",
        "plans",
        "plan_events",
        "settings",
        "chores",
    }
)
"""Tables whose rows belong to the circle."""

SHARED = frozenset({"acts", "sessions"})
"""Tables whose rows belong to the circle and name members inside: these are cut out there."""

_PACKED = {
    "asked": frozenset({"quoted", "second", "signals", "missing", "more"}),
    "drafts": frozenset({"text"}),
}
"""Columns that hold JSON."""


def rows(db: Database, circle: str, member: str) -> dict[str, list[dict[str, Any]]]:
    """What belongs to a member, the ledger apart, by the names of the tables."""
    owned = {
        table: [
            {
                name: json.loads(value)
                if name in _PACKED.get(table, ()) and value is not None
                else value
                for name, value in row.items()
            }
            for row in db.query(
                f"SELECT * FROM {table} WHERE circle = ? AND {column} = ? ORDER BY 1, 2",  # noqa: S608 - names written here
                [circle, member],
            )
        ]
        for table, column in OWNED.items()
    }
    return {
        **owned,
        "acts": acts.belongings(db, circle, member),
        "sessions": sessions.belongings(db, circle, member),
    }


def forget(db: Database, circle: str, member: str) -> None:
    """Delete what belongs to a member."""
    with transaction(db):
        for table, column in OWNED.items():
            db.table(table).delete_where(f"circle = ? AND {column} = ?", [circle, member])
        acts.forget(db, circle, member)
        sessions.forget(db, circle, member)


def unquote(db: Database, circle: str, kept: Collection[str]) -> int:
    """Take the words of all but the ``kept`` texts out of a circle's answers; out of how many.

    Out of its sessions, of the prompts of its plans, of what notes and marks are anchored to, and
    of what is told of moderators, as well. The citations stay.
    """
    found = db.query(
        "SELECT id, quoted FROM asked WHERE circle = ? AND library = circle AND quoted IS NOT NULL",
        [circle],
    )
    gone = []
    for row in found:
        quoted = json.loads(row["quoted"])
        if quoted["source"] not in kept and quoted["text"] is not None:
            gone.append((json.dumps(quoted | {"text": None}, ensure_ascii=False), row["id"]))
    with transaction(db):
        acts.unquote(db, circle, kept)
        sessions.unquote(db, circle, kept)
        plans.unquote(db, circle, kept)
        for quoted, answer in gone:
            db.execute(
                "UPDATE asked SET quoted = ? WHERE circle = ? AND id = ?", [quoted, circle, answer]
            )
        for table in ("notes", "unclear"):
            marks = ", ".join("?" * len(kept))
            db.execute(
                f"UPDATE {table} SET quote = NULL WHERE circle = ? AND source NOT IN ({marks})",  # noqa: S608 - names written here
                [circle, *kept],
            )
    return len(gone)
