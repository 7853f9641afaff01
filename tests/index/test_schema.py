"""The tables of a library: made from nothing, and opened again by what comes later."""

import json
from pathlib import Path

import pytest

from index.database import open_writable
from index.finding import Finder
from index.library import Library, OtherModel
from index.library_reads import FILENAME
from index.reembedding import reembed
from index.schema import migrations
from tests.fakes import NOW, FakeEmbedder, prepared

TABLES = {"library", "sources", "sections", "passages", "passages_terms"}


def test_an_empty_file_gets_every_table(tmp_path: Path) -> None:
    db = open_writable(tmp_path / FILENAME, migrations)
    assert set(db.table_names()) >= TABLES
    assert not migrations.pending(db)
    db.close()


def test_opening_a_file_again_changes_nothing_in_it(tmp_path: Path) -> None:
    library = Library.writable(tmp_path)
    library.add(prepared(tmp_path, "a.md", "# Moon\n\nThe moon rises."), NOW)
    library.close()
    before = (tmp_path / FILENAME).read_bytes()
    Library.writable(tmp_path).close()
    Library.readonly(tmp_path).close()
    assert (tmp_path / FILENAME).read_bytes() == before


def test_what_a_row_holds_can_be_read_without_this_program(tmp_path: Path) -> None:
    library = Library.writable(tmp_path)
    library.add(prepared(tmp_path, "a.md", "# Moon\n\n## Tides\n\nThe moon rises."), NOW)
    db = library.catalogue.db
    source, section, text, start, end, vector = db.execute(
        'SELECT source, section, text, start, "end", vector FROM passages'
    ).fetchone()
    whole = db.execute("SELECT text FROM sources WHERE id = ?", [source]).fetchone()[0]
    assert whole[start:end] == text == "The moon rises."
    headings = db.execute(
        "SELECT headings FROM sections WHERE source = ? AND number = ?", [source, section]
    ).fetchone()[0]
    assert json.loads(headings) == ["Tides"]
    assert len(vector) == 2 * 64
    library.close()


def test_a_library_from_before_words_is_made_anew_and_keeps_its_passages(tmp_path: Path) -> None:
    library = Library.writable(tmp_path)
    library.add(prepared(tmp_path, "a.md", "# Moon\n\n## Tides\n\nThe moon rises."), NOW)
    before = Finder(library, FakeEmbedder()).search("moon")
    db = library.catalogue.db
    db.execute("DROP TABLE passages_words")
    db.execute("ALTER TABLE library DROP COLUMN form")
    db.execute("ALTER TABLE sources DROP COLUMN terms_language")
    db.execute("DELETE FROM _sqlite_migrations WHERE name = '0005_words'")
    db.conn.commit()
    library.close()
    library = Library.writable(tmp_path)
    with pytest.raises(OtherModel):
        Finder(library, FakeEmbedder()).search("moon")
    assert library.reembed(reembed(library, FakeEmbedder))
    assert Finder(library, FakeEmbedder()).search("moon") == before
    library.close()
