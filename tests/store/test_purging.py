"""Every row of a circle goes, from every table that the file has."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.desk.upkeep.chores import Chore
from bot.store.chores import circles, purge, tables
from bot.store.schema import FILENAME
from bot.store.store import SqliteStore
from tests.desk.privacy.lasting import files_with
from tests.fakes import NOW
from tests.voting.ledger_house import Seeded

GONE, KEPT = "111111111111111111", "222222222222222222"
ALIKE = {"TEXT": "zyx{}", "INTEGER": 1, "REAL": 0.5, "BLOB": b"zyx{}"}


def fill(db: Database, circle: str) -> None:
    """A row in every table, whatever its columns are."""
    for table in tables(db):
        columns = {each.name: _filled(ALIKE[each.type], circle) for each in db.table(table).columns}
        db.table(table).insert({**columns, "circle": circle})


def _filled(value: object, circle: str) -> object:
    return value.format(circle) if isinstance(value, str) else value


def test_every_table_is_one_of_circles_or_of_the_migrations(tmp_path: Path) -> None:
    store = SqliteStore.writable(tmp_path)
    own = {each for each in store._db.table_names() if not each.startswith(("_", "sqlite_"))}
    # A table without the column would be left behind: give it one, or purge it by name.
    assert set(tables(store._db)) == own
    store.close()


async def test_no_row_and_no_byte_of_a_circle_is_left_and_all_of_another_is(tmp_path: Path) -> None:
    store = SqliteStore.writable(tmp_path)
    ledgers, db = store.ledgers(Seeded()), store._db
    for circle in (GONE, KEPT):
        fill(db, circle)
    kept = {each: [*db.table(each).rows_where("circle = ?", [KEPT])] for each in tables(db)}
    assert circles(db) == {GONE, KEPT}
    await ledgers.purge(GONE)
    # What says that the circle is being deleted goes last.
    assert circles(db) == {GONE, KEPT}
    db.execute("DELETE FROM chores WHERE circle = ?", [GONE])
    await store.wipe()
    assert circles(db) == {KEPT}
    assert kept == {each: [*db.table(each).rows] for each in tables(db)}
    assert files_with(tmp_path, GONE) == set()
    assert files_with(tmp_path, f"zyx{KEPT}") == {FILENAME}
    store.close()


@pytest.mark.parametrize("chore", Chore)
async def test_what_waits_goes_on_waiting_since_it_began(tmp_path: Path, chore: Chore) -> None:
    store = SqliteStore.writable(tmp_path)
    chores = store.chores()
    assert await chores.note("one", chore, NOW)
    assert not await chores.note("one", chore, NOW.replace(year=2027))
    store.close()
    store = SqliteStore.writable(tmp_path)
    chores = store.chores()
    assert await chores.waiting(chore) == {"one": NOW}
    await chores.done("one", chore)
    assert await chores.waiting(chore) == {}
    store.close()


def test_purging_a_circle_that_never_was_changes_nothing(tmp_path: Path) -> None:
    store = SqliteStore.writable(tmp_path)
    fill(store._db, KEPT)
    before = "\n".join(store._db.conn.iterdump())
    purge(store._db, GONE)
    assert "\n".join(store._db.conn.iterdump()) == before
    store.close()
