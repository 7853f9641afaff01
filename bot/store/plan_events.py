"""The rows of events in the calendars of servers, each for a meeting of a reading plan."""

from dataclasses import asdict
from datetime import datetime

from sqlite_utils import Database

from bot.desk.plans.events import Event, Failure, State
from index.database import transaction


def of(db: Database, circle: str) -> tuple[Event, ...]:
    """What is known of the events of a circle, in the order of plans and meetings."""
    rows = db.query("SELECT * FROM plan_events WHERE circle = ? ORDER BY plan, number", [circle])
    return tuple(
        Event(
            row["plan"],
            row["number"],
            row["channel"],
            State(row["state"]),
            datetime.fromisoformat(row["at"]),
            datetime.fromisoformat(row["ends"]),
            row["event"],
            row["digest"],
            None if row["failure"] is None else Failure(row["failure"]),
        )
        for row in rows
    )


def keep(db: Database, circle: str, event: Event) -> None:
    """Keep what is known of an event, in place of what was known of its meeting."""
    times = {"at": event.at.isoformat(), "ends": event.ends.isoformat()}
    row = {"circle": circle, **asdict(event), **times}
    with transaction(db):
        db.table("plan_events").upsert(row, pk=("circle", "plan", "number"))


def drop(db: Database, circle: str, plan: str, number: int) -> None:
    """Know no more of an event."""
    with transaction(db):
        where = "circle = ? AND plan = ? AND number = ?"
        db.table("plan_events").delete_where(where, [circle, plan, number])
