"""What the bot remembers: it outlives a restart, keeps circles apart, and forgets in time."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from bot.desk.asked import Asked, Place, Quoted
from bot.store.schema import FILENAME, migrations
from bot.store.store import OWN, SqliteStore
from bot.voting.ledger.chain import GENESIS
from index.answers import Signal, Signals
from index.database import DatabaseDamaged, DatabaseTooNew, open_writable, transaction
from tests.voting.ledger_house import Seeded

ANSWERED = Asked(
    circle="one",
    id="a1",
    library="sample",
    question="Who held the “lantern”? 読書会",
    confidence=0.1 + 0.2,
    more=(9, 3, 7),
    texts=2,
    at=datetime(2026, 1, 1, 12, 30, 0, 123456, tzinfo=UTC),
    passage=5,
    start=3,
    end=40,
    quoted=Quoted("circle", "We met “twice” – 二度", "The Circle, ¶ 3", 99),
    second=Place(8, 0, 12),
    signals=Signals(0.1 + 0.2, 0.15, (Signal("cosine", 1 / 3, -0.7), Signal("passage", 1.0, 2.0))),
)
REFUSED = Asked(
    circle="one",
    id="a2",
    library="one",
    question="And Kerensky?",
    confidence=0.0,
    more=(),
    texts=1,
    at=datetime(2026, 1, 1, 12, 31, tzinfo=UTC),
    missing=("Kerensky", "Émile"),
)


async def test_questions_come_back_as_they_were_after_a_restart(tmp_path: Path) -> None:
    store = SqliteStore.writable(tmp_path)
    for asked in (ANSWERED, REFUSED):
        await store.keep_question(asked)
    store.close()
    again = SqliteStore.writable(tmp_path)
    assert await again.question("one", "a1") == ANSWERED
    assert await again.question("one", "a2") == REFUSED
    again.close()


@pytest.mark.parametrize("make", [SqliteStore.forgetful, None], ids=["forgetful", "lasting"])
async def test_circles_are_apart(tmp_path: Path, make: Callable[[], SqliteStore] | None) -> None:
    store = make() if make else SqliteStore.writable(tmp_path)
    theirs = replace(REFUSED, circle="two", id="a1")
    await store.keep_question(ANSWERED)
    await store.keep_question(theirs)
    assert await store.question("one", "a1") == ANSWERED
    assert await store.question("two", "a1") == theirs
    assert await store.question("three", "a1") is None
    assert await store.question("", "a1") is None
    await store.remember("one", "greeted", "yes")
    assert await store.fact("two", "greeted") is None
    assert await store.fact(OWN, "greeted") is None
    store.close()


async def test_questions_are_forgotten_when_their_circles_time_is_over() -> None:
    store = SqliteStore.forgetful()
    whole = datetime(2026, 1, 1, 12, tzinfo=UTC)
    part = whole + timedelta(milliseconds=500)
    for name, at in (
        ("before", whole - timedelta(microseconds=1)),
        ("whole", whole),
        ("part", part),
    ):
        await store.keep_question(replace(REFUSED, id=name, at=at))
    await store.keep_question(replace(REFUSED, circle="two", id="before", at=whole))
    times = {"one": whole, "two": part}
    await store.drop_questions(times.__getitem__)
    assert await store.question("one", "before") is None
    assert await store.question("one", "whole") is not None
    assert await store.question("two", "before") is None
    times["one"] = part
    await store.drop_questions(times.__getitem__)
    # A whole second is compared rightly with a part of one.
    assert await store.question("one", "whole") is None
    assert await store.question("one", "part") is not None
    store.close()


async def test_what_was_kept_before_signals_were_is_still_there(tmp_path: Path) -> None:
    db = open_writable(tmp_path / FILENAME, before("0003_signals_and_second"))
    with transaction(db):
        db.execute(
            "INSERT INTO asked VALUES ('one', 'a1', 'one', 'Who?', 5, 3, 40, 0.5, '[]', '[9]', 1,"
            " '2026-01-01T12:00:00+00:00', NULL)"
        )
    db.close()
    store = SqliteStore.writable(tmp_path)
    asked = await store.question("one", "a1")
    store.close()
    assert asked is not None
    assert (asked.passage, asked.more, asked.second, asked.signals) == (5, (9,), None, None)


async def test_facts_are_replaced_and_outlive_a_restart(tmp_path: Path) -> None:
    store = SqliteStore.writable(tmp_path)
    assert await store.fact("one", "greeted") is None
    for value in ("yes", "nö", ""):
        await store.remember("one", "greeted", value)
        assert await store.fact("one", "greeted") == value
    await store.remember(OWN, "synced", "abc")
    store.close()
    again = SqliteStore.writable(tmp_path)
    assert await again.fact("one", "greeted") == ""
    assert await again.fact(OWN, "synced") == "abc"
    again.close()


async def test_many_at_once_are_kept_one_after_the_other(tmp_path: Path) -> None:
    store = SqliteStore.writable(tmp_path)
    many = [replace(ANSWERED, id=f"a{number}") for number in range(40)]
    await asyncio.gather(*(store.keep_question(each) for each in many))
    found = await asyncio.gather(*(store.question("one", each.id) for each in many))
    assert found == many
    store.close()


async def test_an_id_cannot_be_given_twice_and_the_first_stays() -> None:
    store = SqliteStore.forgetful()
    await store.keep_question(ANSWERED)
    with pytest.raises(Exception, match="UNIQUE"):
        await store.keep_question(replace(REFUSED, id="a1"))
    assert await store.question("one", "a1") == ANSWERED
    await store.keep_question(REFUSED)
    store.close()


async def test_what_is_forgetful_is_gone_when_it_is_closed() -> None:
    store = SqliteStore.forgetful()
    await store.keep_question(ANSWERED)
    store.close()
    again = SqliteStore.forgetful()
    assert await again.question("one", "a1") is None
    again.close()


async def test_closing_waits_for_what_is_under_way(tmp_path: Path) -> None:
    store = SqliteStore.writable(tmp_path)
    keeping = asyncio.ensure_future(store.keep_question(ANSWERED))
    await asyncio.sleep(0)
    store.close()
    await keeping
    again = SqliteStore.writable(tmp_path)
    assert await again.question("one", "a1") == ANSWERED
    again.close()


def test_a_memory_of_a_later_version_or_a_damaged_one_is_refused(tmp_path: Path) -> None:
    db = open_writable(tmp_path / "new" / FILENAME, migrations)
    with transaction(db):
        db.table("_sqlite_migrations").insert(
            {"migration_set": "circle", "name": "9999_votes", "applied_at": "later"}
        )
    db.close()
    with pytest.raises(DatabaseTooNew):
        SqliteStore.writable(tmp_path / "new")
    (tmp_path / FILENAME).write_bytes(b"no database at all" * 99)
    with pytest.raises(DatabaseDamaged):
        SqliteStore.writable(tmp_path)


async def test_a_folder_of_the_version_before_the_ledgers_is_brought_up_to_date(
    tmp_path: Path,
) -> None:
    db = open_writable(tmp_path / FILENAME, before("0004_ledger"))
    db.execute(
        "INSERT INTO asked VALUES ('one', 'a1', 'one', 'Who?', 5, 3, 40, 0.5, '[]', '[9]', 1,"
        " '2026-01-01T00:00:00+00:00', NULL, NULL, NULL)"
    )
    store = SqliteStore(db)
    await store.remember("one", "greeted", "yes")
    store.close()
    store = SqliteStore.writable(tmp_path)
    asked = await store.question("one", "a1")
    assert asked is not None
    assert (asked.question, asked.member) == ("Who?", None)
    assert (await store.belongings("one", "me"))["asked"] == []
    assert await store.fact("one", "greeted") == "yes"
    assert await store.ledgers(Seeded()).head("one", ANSWERED.at) == GENESIS
    store.close()


def before(name: str) -> Migrations:
    """The migrations of the version before the one that this was new in."""
    earlier = Migrations("circle")
    for migration in migrations.pending(Database(memory=True)):
        if migration.name == name:
            return earlier
        earlier(name=migration.name)(migration.fn)
    raise AssertionError(name)
