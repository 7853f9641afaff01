"""Notes and marks are kept, and a number is never given twice."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.desk.notes.kept import Mark, Note
from bot.store.store import SqliteStore

AT = datetime(2026, 3, 1, 12, tzinfo=UTC)
NOTE = Note("one", "ann", "moon", 40, "The pilot counted.", "Moon, ¶ 1", "Why\neleven?", AT)
MARK = Mark("one", "m1", "ann", "moon", 40, "The pilot counted.", "Moon, ¶ 1", AT)


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    store = SqliteStore.forgetful()
    yield store
    store.close()


async def test_a_note_is_its_authors_until_it_is_shared(store: SqliteStore) -> None:
    notes = store.notes()
    kept = await notes.keep(NOTE)
    assert kept == replace(NOTE, number=1)
    assert await notes.seen("one", "ann") == (kept,)
    assert await notes.seen("one", "bob") == ()
    assert await notes.seen("two", "ann") == ()

    await notes.share("one", 1)

    shared = replace(kept, shared=True)
    assert await notes.seen("one", "bob") == (shared,)
    assert await notes.note("one", 1) == shared
    assert await notes.note("two", 1) is None


async def test_a_number_is_never_given_twice(store: SqliteStore) -> None:
    notes = store.notes()
    await notes.keep(NOTE)
    await notes.drop("one", 1)
    assert await notes.note("one", 1) is None
    assert (await notes.keep(NOTE)).number == 2
    assert (await notes.keep(replace(NOTE, circle="two"))).number == 1


async def test_marks_are_a_texts_and_can_be_taken_back(store: SqliteStore) -> None:
    notes = store.notes()
    await notes.mark(MARK)
    other = replace(MARK, id="m2", member="bob")
    await notes.mark(other)
    await notes.mark(replace(MARK, id="m3", source="sun"))
    assert await notes.marks("one", "moon") == (MARK, other)

    await notes.unmark("one", ["m1", "m3"])
    assert await notes.marks("one", "moon") == (other,)
    assert await notes.marks("one", "sun") == ()
    assert await notes.marks("two", "moon") == ()


async def test_what_is_deleted_or_taken_down_is_gone_from_both(store: SqliteStore) -> None:
    notes = store.notes()
    await notes.keep(replace(NOTE, shared=True))
    await notes.keep(replace(NOTE, source="sun"))
    await notes.mark(MARK)
    rows = await store.belongings("one", "ann")
    assert [row["text"] for row in rows["notes"]] == ["Why\neleven?"] * 2
    assert len(rows["unclear"]) == 1

    await store.unquote("one", {"sun"})

    assert [each.quote for each in await notes.seen("one", "ann")] == [None, NOTE.quote]
    assert [each.quote for each in await notes.marks("one", "moon")] == [None]
    assert [each.citation for each in await notes.marks("one", "moon")] == ["Moon, ¶ 1"]

    await store.forget("one", "ann")

    assert await notes.seen("one", "ann") == ()
    assert await notes.marks("one", "moon") == ()
