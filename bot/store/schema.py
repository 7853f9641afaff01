"""The tables of ``circle.db``, as numbered migrations: the bot's memory of all circles."""

import json
from datetime import datetime, timedelta

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

FILENAME = "circle.db"

migrations = Migrations("circle")


@migrations(name="0001_asked_and_memory")
def asked_and_memory(db: Database) -> None:
    """Asked questions for the buttons under answers; small facts about a guild or the bot."""
    db.execute(
        """
        CREATE TABLE asked (
            circle TEXT NOT NULL,
            id TEXT NOT NULL,
            library TEXT NOT NULL,
            question TEXT NOT NULL,
            passage INTEGER,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            confidence REAL NOT NULL,
            missing TEXT NOT NULL,
            more TEXT NOT NULL,
            texts INTEGER NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (circle, id)
        ) STRICT
        """
    )
    db.execute("CREATE INDEX asked_at ON asked(at)")
    db.execute(
        """
        CREATE TABLE facts (
            circle TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (circle, name)
        ) STRICT
        """
    )


@migrations(name="0002_quoted")
def quoted(db: Database) -> None:
    """The words of an answer with their citation, as they stood when they were shown."""
    db.execute("ALTER TABLE asked ADD COLUMN quoted TEXT")


@migrations(name="0003_signals_and_second")
def signals_and_second(db: Database) -> None:
    """What was weighed of a question, and the second place that an answer quotes."""
    db.execute("ALTER TABLE asked ADD COLUMN signals TEXT")
    db.execute("ALTER TABLE asked ADD COLUMN second TEXT")


@migrations(name="0004_ledger")
def ledger(db: Database) -> None:
    """The ledgers of all circles, the openings beside them, and which circle has what due when."""
    db.execute(
        """
        CREATE TABLE ledger (
            circle TEXT NOT NULL,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            hash TEXT NOT NULL,
            PRIMARY KEY (circle, number)
        ) STRICT, WITHOUT ROWID
        """
    )
    db.execute(
        """
        CREATE TABLE openings (
            circle TEXT NOT NULL,
            number INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (circle, number)
        ) STRICT, WITHOUT ROWID
        """
    )
    db.execute("CREATE TABLE due (circle TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT")


@migrations(name="0005_proposals")
def proposals(db: Database) -> None:
    """Votes that members proposed and nobody has seconded yet."""
    db.execute(
        """
        CREATE TABLE proposals (
            circle TEXT NOT NULL,
            id TEXT NOT NULL,
            author TEXT NOT NULL,
            at TEXT NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (circle, id)
        ) STRICT
        """
    )


@migrations(name="0006_drafts")
def drafts(db: Database) -> None:
    """Votes before they are open: drafted by a member, or proposed, as those before all were."""
    db.execute(
        """
        CREATE TABLE drafts (
            circle TEXT NOT NULL,
            id TEXT NOT NULL,
            author TEXT NOT NULL,
            at TEXT NOT NULL,
            expires TEXT NOT NULL,
            proposed INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (circle, id)
        ) STRICT
        """
    )
    db.execute("CREATE INDEX drafts_expires ON drafts(expires)")
    for circle, key, author, at, text in db.execute(
        "SELECT circle, id, author, at, text FROM proposals"
    ).fetchall():
        kept = json.loads(text)
        # Passages went by their place in a search, which nobody can tell any more.
        given = {name: value for name, value in kept["asked"].items() if name != "passages"}
        asked = {name: str(value) for name, value in given.items() if value is not None}
        fields = ("roles", "server_since", "locale", "channel", "within")
        known = {name: kept.get(name) for name in fields}
        expires = datetime.fromisoformat(at) + timedelta(days=14)
        packed = json.dumps({**known, "asked": asked})
        db.execute(
            "INSERT INTO drafts VALUES (?, ?, ?, ?, ?, 1, ?)",
            [circle, key, author, at, expires.isoformat(), packed],
        )
    db.execute("DROP TABLE proposals")


@migrations(name="0007_board")
def board(db: Database) -> None:
    """What stands in channels; roles that sitting in a body gives, and to whom they were given."""
    db.execute(
        """
        CREATE TABLE posts (
            circle TEXT NOT NULL,
            key TEXT NOT NULL,
            channel TEXT NOT NULL,
            state TEXT NOT NULL,
            at TEXT NOT NULL,
            message TEXT,
            digest TEXT NOT NULL,
            failure TEXT,
            before TEXT,
            PRIMARY KEY (circle, key)
        ) STRICT
        """
    )
    db.execute(
        """
        CREATE TABLE links (
            circle TEXT NOT NULL,
            body TEXT NOT NULL,
            role TEXT NOT NULL,
            failure TEXT,
            PRIMARY KEY (circle, body)
        ) STRICT
        """
    )
    db.execute(
        """
        CREATE TABLE grants (
            circle TEXT NOT NULL,
            role TEXT NOT NULL,
            member TEXT NOT NULL,
            PRIMARY KEY (circle, role, member)
        ) STRICT
        """
    )


@migrations(name="0008_asked_by")
def asked_by(db: Database) -> None:
    """Who asked, so that they can see and delete it; nobody knows any more of older questions."""
    db.execute("ALTER TABLE asked ADD COLUMN member TEXT")


@migrations(name="0009_sessions")
def sessions(db: Database) -> None:
    """Sessions, each with all that happened in it; of what was dropped the number is left."""
    db.execute(
        """
        CREATE TABLE sessions (
            circle TEXT NOT NULL,
            number INTEGER NOT NULL,
            state TEXT NOT NULL,
            touched TEXT NOT NULL,
            text TEXT,
            PRIMARY KEY (circle, number)
        ) STRICT
        """
    )
    db.execute("CREATE INDEX sessions_idle ON sessions(state, touched)")


@migrations(name="0010_plans")
def plans(db: Database) -> None:
    """Reading plans: drafts, and those that were started. They quote nothing."""
    db.execute(
        """
        CREATE TABLE plans (
            circle TEXT NOT NULL,
            id TEXT NOT NULL,
            at TEXT NOT NULL,
            started INTEGER NOT NULL,
            text TEXT NOT NULL,
            PRIMARY KEY (circle, id)
        ) STRICT
        """
    )


@migrations(name="0011_notes")
def notes(db: Database) -> None:
    """Members' notes on paragraphs, and their marks on those that are unclear to them.

    ``quote`` is the paragraph as it was, ``start`` where it began in the text of ``source``.
    """
    db.execute(
        """
        CREATE TABLE notes (
            circle TEXT NOT NULL,
            number INTEGER NOT NULL,
            member TEXT NOT NULL,
            source TEXT NOT NULL,
            start INTEGER NOT NULL,
            quote TEXT,
            citation TEXT NOT NULL,
            text TEXT NOT NULL,
            shared INTEGER NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (circle, number)
        ) STRICT
        """
    )
    db.execute(
        """
        CREATE TABLE unclear (
            circle TEXT NOT NULL,
            id TEXT NOT NULL,
            member TEXT NOT NULL,
            source TEXT NOT NULL,
            start INTEGER NOT NULL,
            quote TEXT,
            citation TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (circle, id)
        ) STRICT
        """
    )


@migrations(name="0012_settings")
def settings(db: Database) -> None:
    """What moderators chose: for a server (``place`` empty) or a channel; of commands, by role."""
    db.execute(
        """
        CREATE TABLE settings (
            circle TEXT NOT NULL,
            place TEXT NOT NULL,
            role TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (circle, place, role, name)
        ) STRICT
        """
    )


@migrations(name="0013_sessions_rounds")
def sessions_rounds(db: Database) -> None:
    """When time brings something about in a session: idle ones ended after twelve hours so far."""
    db.execute("ALTER TABLE sessions ADD COLUMN due TEXT")
    rows = db.query("SELECT circle, number, touched FROM sessions WHERE state = 'running'")
    for row in [*rows]:
        due = datetime.fromisoformat(row["touched"]) + timedelta(hours=12)
        db.execute(
            "UPDATE sessions SET due = ? WHERE circle = ? AND number = ?",
            [due.isoformat(timespec="microseconds"), row["circle"], row["number"]],
        )
    db.execute("DROP INDEX sessions_idle")
    db.execute("CREATE INDEX sessions_due ON sessions(state, due)")


@migrations(name="0014_plan_events")
def plan_events(db: Database) -> None:
    """Which event in the calendar of a server stands for which meeting of a plan."""
    db.execute(
        """
        CREATE TABLE plan_events (
            circle TEXT NOT NULL,
            plan TEXT NOT NULL,
            number INTEGER NOT NULL,
            channel TEXT NOT NULL,
            state TEXT NOT NULL,
            at TEXT NOT NULL,
            ends TEXT NOT NULL,
            event TEXT,
            digest TEXT NOT NULL,
            failure TEXT,
            PRIMARY KEY (circle, plan, number)
        ) STRICT
        """
    )


@migrations(name="0015_removed")
def removed(db: Database) -> None:
    """What is still to be done for a circle, and since when: what was left or removed goes."""
    db.execute(
        """
        CREATE TABLE chores (
            circle TEXT NOT NULL,
            chore TEXT NOT NULL,
            since TEXT NOT NULL,
            PRIMARY KEY (circle, chore)
        ) STRICT
        """
    )


@migrations(name="0016_acts")
def acts(db: Database) -> None:
    """What moderators did, to be told in the channel for it: kept for some days."""
    db.execute(
        """
        CREATE TABLE acts (
            circle TEXT NOT NULL,
            id TEXT NOT NULL,
            member TEXT,
            at TEXT NOT NULL,
            channel TEXT NOT NULL,
            what TEXT NOT NULL,
            facts TEXT NOT NULL,
            source TEXT,
            PRIMARY KEY (circle, id)
        ) STRICT
        """
    )
    db.execute("CREATE INDEX acts_at ON acts(at)")


@migrations(name="0017_answers_shown")
def answers_shown(db: Database) -> None:
    """Which public message quotes which texts in answer to a question (``sources``, as JSON)."""
    db.execute(
        """
        CREATE TABLE answers_shown (
            circle TEXT NOT NULL,
            message TEXT NOT NULL,
            channel TEXT NOT NULL,
            sources TEXT NOT NULL,
            PRIMARY KEY (circle, message)
        ) STRICT
        """
    )
