"""A removed text lies aside: nothing finds it, and it comes back as it was, or never."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from index.aside import TABLES
from index.documents import EVERYTHING
from index.finding import Finder
from index.library import Library, NameTaken, OtherModel
from index.library_reads import FILENAME
from tests.fakes import NOW, FakeEmbedder, prepared
from tests.index.texts import MOON, SUN, add, indexed, passage_ids, sizes


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.writable(tmp_path / "circle")


def rows(library: Library, tables: Iterable[str] = TABLES) -> dict[str, list[Any]]:
    """Every row of the tables that are read, with its number where that is its key."""
    db = library.catalogue.db
    found = {each: sorted(tuple(row.values()) for row in db.table(each).rows) for each in tables}
    numbers = db.execute("SELECT rowid FROM passages_terms ORDER BY 1").fetchall()
    return {**found, "numbers": numbers}


def test_every_table_with_rows_of_a_text_has_one_aside_with_its_columns(library: Library) -> None:
    db = library.catalogue.db
    own = {
        each
        for each in db.table_names()
        if not each.startswith(("_", "sqlite_", "removed", "passages_terms_"))
    }
    assert own == {*TABLES, "library"}
    for table in TABLES:
        columns = [each.name for each in db.table(table).columns]
        number = ["rowid"] if table == "passages_terms" else []
        aside = [each.name for each in db.table(f"removed_{table}").columns]
        assert aside == ["removal", *number, *columns]


def test_what_lies_aside_is_found_by_nothing(library: Library, tmp_path: Path) -> None:
    kept = add(library, tmp_path, SUN)
    before, finder = sizes(library), Finder(library, FakeEmbedder())
    alone = finder.search("xylophonist tides harbour", 10)
    gone = add(library, tmp_path, MOON)
    ids = tuple(passage_ids(library, gone))
    assert len(finder.search("xylophonist tides harbour", 10)) > len(alone)
    removal = library.set_aside(gone, NOW)
    assert (removal.source, library.removals()) == (gone, (removal,))
    # Scores hold how rare a word is among all passages: not even these know of it.
    assert finder.search("xylophonist tides harbour", 10) == alone
    assert finder.findings("Who counted tides?").evidence.missing
    assert sizes(library) == before
    assert library.sources() == (kept,)
    assert library.find("moon") is None
    assert library.holds(gone.sha256) is None
    assert library.document(gone.id) is None
    assert library.of_version(gone.sha256) is None
    assert library.passages(ids, EVERYTHING) == ()
    assert library.around(ids[0], 0, 3) is None
    assert not indexed(library, "xylophonist")
    assert library.editions(kept) == ()
    assert not any(place.source == gone.id for place in library.catalogue.layout().places)
    assert {each.passage for each in library.catalogue.wordings()}.isdisjoint(ids)


def test_what_is_put_back_is_what_it_was(library: Library, tmp_path: Path) -> None:
    sun, moon = add(library, tmp_path, SUN), add(library, tmp_path, MOON, "moon.md")
    changed = prepared(tmp_path, "moon.md", MOON.replace("late", "very late"))
    former = library.former(changed)
    assert former is not None
    moon = library.revise(moon, changed, former[1])
    library.link(moon, sun)
    moon = library.edit(moon, "Nightbook", None, None)
    before = rows(library)
    removal = library.set_aside(moon, NOW)
    assert len(library.versions(moon)) == 1
    assert len(library.removed_versions(removal)) == 2
    assert library.put_back(removal) == moon
    assert rows(library) == before
    assert library.removals() == ()
    assert library.editions(sun) == (moon,)
    for table in TABLES:
        assert library.catalogue.db.table(f"removed_{table}").count == 0
    with pytest.raises(LookupError):
        library.put_back(removal)


def test_the_only_text_comes_back_with_its_model(library: Library, tmp_path: Path) -> None:
    moon = add(library, tmp_path, MOON)
    before = library.model()
    removal = library.set_aside(moon, NOW)
    assert library.model() is None
    library.put_back(removal)
    assert library.model() == before


def test_nothing_comes_back_beside_another_models_texts(library: Library, tmp_path: Path) -> None:
    removal = library.set_aside(add(library, tmp_path, MOON), NOW)
    library.add(replace(prepared(tmp_path, "sun.md", SUN), model="other"), NOW)
    with pytest.raises(OtherModel):
        library.put_back(removal)
    assert library.removals() == (removal,)


def test_the_same_file_can_be_added_again_and_then_stands_in_the_way(
    library: Library, tmp_path: Path
) -> None:
    moon = add(library, tmp_path, MOON)
    first = library.set_aside(moon, NOW)
    again = add(library, tmp_path, MOON)
    assert again.id == moon.id
    with pytest.raises(NameTaken):
        library.put_back(first)
    second = library.set_aside(again, NOW + timedelta(hours=1))
    assert library.removed("the moon's book") == second
    library.put_back(first)
    library.drop_removed([second])
    assert library.removals() == ()


def test_no_byte_of_what_was_dropped_is_left(library: Library, tmp_path: Path) -> None:
    add(library, tmp_path, SUN)
    removal = library.set_aside(add(library, tmp_path, MOON), NOW)
    file = tmp_path / "circle" / FILENAME
    assert b"xylophonist" in file.read_bytes().lower()
    library.drop_removed([removal])
    library.wipe()
    for trace in (b"xylophonist", b"quagmir", b"quill", b"fortnight"):
        assert trace not in file.read_bytes().lower()
