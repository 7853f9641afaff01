"""Whose the rows of circle.db are: each table is known, so that none is forgotten in deleting."""

from bot.store.belongings import NOBODYS, OWNED, SHARED
from bot.store.schema import migrations
from index.database import open_in_memory


def test_of_every_table_is_known_whose_its_rows_are() -> None:
    db = open_in_memory(migrations)
    tables = {each for each in db.table_names() if not each.startswith(("_", "sqlite_"))}
    assert tables == {*OWNED, *NOBODYS, *SHARED}
    assert not OWNED.keys() & (NOBODYS | SHARED)
    assert not NOBODYS & SHARED
    for table, column in OWNED.items():
        assert {"circle", column} <= {each.name for each in db.table(table).columns}
