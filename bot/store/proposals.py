"""The rows of votes that members proposed and nobody has seconded yet."""

import json
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from bot.desk.voting.proposed import KEPT, Proposal
from index.database import transaction


def keep(db: Database, proposal: Proposal) -> None:
    """Keep a proposal, and forget those whose time is over."""
    row = {
        "circle": proposal.circle,
        "id": proposal.id,
        "author": proposal.author,
        "at": proposal.at.isoformat(),
        "text": json.dumps(
            {
                "asked": proposal.asked,
                "roles": proposal.roles,
                "server_since": proposal.server_since and proposal.server_since.isoformat(),
                "locale": proposal.locale,
                "channel": proposal.channel,
                "within": proposal.within,
            },
            ensure_ascii=False,
        ),
    }
    with transaction(db):
        db.table("proposals").upsert(row, pk=("circle", "id"))
        db.table("proposals").delete_where("at < ?", [(proposal.at - KEPT).isoformat()])


def take(db: Database, circle: str, proposal: str) -> Proposal | None:
    """A proposal, which is not there any more then."""
    with transaction(db):
        rows = db.query("SELECT * FROM proposals WHERE circle = ? AND id = ?", [circle, proposal])
        row = next(iter(rows), None)
        db.table("proposals").delete_where("circle = ? AND id = ?", [circle, proposal])
    return None if row is None else _proposal(row)


def waiting(db: Database, circle: str) -> tuple[Proposal, ...]:
    """The proposals of a circle, the oldest first."""
    found = db.query("SELECT * FROM proposals WHERE circle = ? ORDER BY at, id", [circle])
    return tuple(map(_proposal, found))


def _proposal(row: dict[str, Any]) -> Proposal:
    text = json.loads(row["text"])
    since = text["server_since"]
    return Proposal(
        row["circle"],
        row["id"],
        row["author"],
        datetime.fromisoformat(row["at"]),
        text["asked"],
        tuple(text["roles"]),
        datetime.fromisoformat(since) if since else None,
        text["locale"],
        # Those kept by an earlier version were proposed nowhere in particular.
        text.get("channel"),
        text.get("within"),
    )
