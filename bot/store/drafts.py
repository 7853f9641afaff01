"""The rows of votes that are not open yet: drafts, and proposals that nobody has seconded."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlite_utils import Database

from bot.desk.voting.drafted import DRAFTED, MOST_DRAFTS, Drafted
from index.database import transaction


def keep(db: Database, drafted: Drafted) -> None:
    """Keep a new draft; its author's oldest go, and everything whose time is over."""
    with transaction(db):
        _write(db, drafted)
        db.execute(
            "DELETE FROM drafts WHERE circle = ? AND author = ? AND NOT proposed AND id NOT IN ("
            "SELECT id FROM drafts WHERE circle = ? AND author = ? AND NOT proposed"
            " ORDER BY at DESC, rowid DESC LIMIT ?)",
            [*(drafted.circle, drafted.author) * 2, MOST_DRAFTS],
        )
    drop_old(db, drafted.at)


def drop_old(db: Database, now: datetime) -> None:
    """Forget the drafts and proposals whose time is over."""
    with transaction(db):
        db.table("drafts").delete_where("expires <= ?", [now.isoformat()])


def find(db: Database, circle: str, draft: str) -> Drafted | None:
    """A draft or a proposal of a circle by its id."""
    rows = db.query("SELECT * FROM drafts WHERE circle = ? AND id = ?", [circle, draft])
    row = next(iter(rows), None)
    return None if row is None else _drafted(row)


def change(
    db: Database, circle: str, draft: str, how: Callable[[Drafted], Drafted]
) -> Drafted | None:
    """A draft as it is after a change; ``None`` where there is none. ``how`` may refuse."""
    with transaction(db):
        found = find(db, circle, draft)
        if found is None:
            return None
        found = how(found)
        _write(db, found)
    return found


def of(db: Database, circle: str, author: str) -> tuple[Drafted, ...]:
    """What a member has drafted and not proposed, the latest first."""
    found = db.query(
        "SELECT * FROM drafts WHERE circle = ? AND author = ? AND NOT proposed"
        " ORDER BY at DESC, rowid DESC",
        [circle, author],
    )
    return tuple(map(_drafted, found))


def proposals(db: Database, circle: str) -> tuple[Drafted, ...]:
    """The proposals of a circle, the oldest first."""
    rows = db.query("SELECT * FROM drafts WHERE circle = ? AND proposed ORDER BY at, id", [circle])
    return tuple(map(_drafted, rows))


def drop(db: Database, circle: str, draft: str) -> None:
    """Forget a draft or a proposal."""
    with transaction(db):
        db.table("drafts").delete_where("circle = ? AND id = ?", [circle, draft])


def _write(db: Database, drafted: Drafted) -> None:
    text = {
        "asked": dict(drafted.asked),
        "moment": drafted.moment and drafted.moment.isoformat(),
        "attached": drafted.attached,
        "revision": drafted.revision,
        "stance": drafted.stance,
        "channel": drafted.channel,
        "within": drafted.within,
        "roles": drafted.roles,
        "server_since": drafted.server_since and drafted.server_since.isoformat(),
        "locale": drafted.locale,
        "days": drafted.lasts.days,
    }
    row = {
        "circle": drafted.circle,
        "id": drafted.id,
        "author": drafted.author,
        "at": drafted.at.isoformat(),
        "expires": drafted.expires.isoformat(),
        "proposed": int(drafted.proposed),
        # As ASCII: half a surrogate pair is kept as it was typed, until it is said to be no text.
        "text": json.dumps(text),
    }
    db.table("drafts").upsert(row, pk=("circle", "id"))


def _drafted(row: dict[str, Any]) -> Drafted:
    text = json.loads(row["text"])
    since, moment = text["server_since"], text.get("moment")
    return Drafted(
        row["circle"],
        row["id"],
        row["author"],
        datetime.fromisoformat(row["at"]),
        text["asked"],
        datetime.fromisoformat(moment) if moment else None,
        tuple(text.get("attached", ())),
        text.get("revision", 0),
        stance=text.get("stance", False),
        proposed=bool(row["proposed"]),
        channel=text.get("channel"),
        within=text.get("within"),
        roles=tuple(text["roles"]),
        server_since=datetime.fromisoformat(since) if since else None,
        locale=text["locale"],
        # Drafts of before servers could say so last as long as they did.
        lasts=timedelta(days=text.get("days", DRAFTED.days)),
    )
