"""Quotations in a library: written with their text, gone with it, read with its passages."""

from pathlib import Path

import pytest
from sqlite_utils import Database

from index.answers import Hit
from index.documents import Source
from index.library import Library
from index.prepared import Details
from index.preparing import prepare
from index.schema import migrations
from tests.fakes import NOW, FakeEmbedder, prepared

FILLING = "The ferry crossed the sound twice a day, and nobody on the quay asked who paid. " * 3
TEXT = f"""# The Ferry

by Ann Lee, 2017

{FILLING}A workman rose and said: “Nobody pays, and nobody asks.” Then they left.

Ida Frey wrote: “The first of many paragraphs. {FILLING}

“The second of them. {FILLING}A sailor said: ‘It was late.’ So it was.

“The last of them. {FILLING}” There was no more.

> ### The card
>
> *John Reed, 1918*
>
> “All of it is quoted. The owner said: ‘Here is trouble.’ {FILLING}”
"""


@pytest.fixture
def library() -> Library:
    return Library.empty()


def add(library: Library, folder: Path, text: str = TEXT) -> Source:
    path = folder / "ferry.md"
    path.write_text(text, encoding="utf-8")
    return library.add(prepare(path, path.name, FakeEmbedder, Details()), NOW)


def hits(library: Library, source: Source) -> list[Hit]:
    return list(library.passages(tuple(library.catalogue.passages_of(source.id))))


def voices(found: list[Hit], words: str) -> tuple[str, ...]:
    hit = next(each for each in found if words in each.text)
    start = hit.text.index(words)
    return hit.speaking(start, start + len(words))


def rows(library: Library) -> int:
    return library.catalogue.db.table("quotations").count


def test_a_span_of_a_passage_has_its_voices(library: Library, tmp_path: Path) -> None:
    found = hits(library, add(library, tmp_path))
    assert voices(found, "Nobody pays") == ("a workman", "Ann Lee, 2017")
    assert voices(found, "Then they left") == ("Ann Lee, 2017",)
    assert voices(found, "The second of them") == ("Ida Frey", "Ann Lee, 2017")
    assert voices(found, "It was late") == ("a sailor", "Ida Frey", "Ann Lee, 2017")
    assert voices(found, "Here is trouble") == ("the owner", "John Reed, 1918", "Ann Lee, 2017")
    assert voices(found, "All of it is quoted") == ("John Reed, 1918", "Ann Lee, 2017")


def test_a_passage_amid_a_long_quotation_is_its_speakers(library: Library, tmp_path: Path) -> None:
    found = hits(library, add(library, tmp_path))
    amid = next(each for each in found if "The second of them" in each.text)
    assert amid.voices == ("Ida Frey", "Ann Lee, 2017")
    assert amid.quotations[0].start < 0
    assert amid.quotations[0].end > len(amid.text)


def test_chains_follow_what_a_moderator_corrects(library: Library, tmp_path: Path) -> None:
    source = library.edit(add(library, tmp_path), None, "Ann Leigh", "2018")
    found = hits(library, source)
    assert voices(found, "Nobody pays") == ("a workman", "Ann Leigh, 2018")
    document = library.document(source.id)
    assert document is not None
    number = [each.author for each in document.sections].index("John Reed")
    library.catalogue.edit_bylines(source, {number: ("J. Reed", None)})
    found = hits(library, source)
    assert voices(found, "All of it is quoted") == ("J. Reed", "Ann Leigh, 2018")
    library.catalogue.edit_bylines(source, {number: (None, None)})
    found = hits(library, source)
    assert voices(found, "All of it is quoted") == ("?", "Ann Leigh, 2018")
    assert voices(found, "Here is trouble") == ("the owner", "Ann Leigh, 2018")


def test_quotations_go_with_their_source(library: Library, tmp_path: Path) -> None:
    source = add(library, tmp_path)
    assert rows(library)
    library.catalogue.db.execute("PRAGMA foreign_keys = ON")
    library.remove(source)
    assert not rows(library)


def test_a_new_version_has_its_own_quotations(library: Library, tmp_path: Path) -> None:
    source = add(library, tmp_path)
    path = tmp_path / "ferry.md"
    path.write_text(TEXT.replace("A workman", "A docker"), encoding="utf-8")
    prepared = prepare(path, path.name, FakeEmbedder, Details())
    before = rows(library)
    former = library.former(prepared)
    assert former is not None
    library.revise(source, prepared, former[1])
    assert rows(library) == before
    assert voices(hits(library, source), "Nobody pays")[0] in ("a docker", "?")


def test_a_library_without_the_table_gets_it() -> None:
    db = Database(memory=True)
    migrations.apply(db, stop_before="0003_quotations")
    db.execute(
        "INSERT INTO sources (id, title, filename, sha256, text, words, added)"
        " VALUES ('ferry', 'The Ferry', 'f', '0', 'Go.', 1, '2026')"
    )
    migrations.apply(db)
    assert db.table("quotations").count == 0
    assert db.table("sources").count == 1


def test_a_library_with_quotations_is_whole_to_sqlite(tmp_path: Path) -> None:
    library = Library.writable(tmp_path)
    text = "# The Moon\n\nIda said, “The tide waits for nobody.” Tom asked, “Not even for you?”"
    library.add(prepared(tmp_path, "a.md", text), NOW)
    rows = library.catalogue.db.execute("SELECT count(*) FROM quotations").fetchone()
    assert rows[0] > 0
    library.check()
    library.close()
