"""Adding an edited file again: what was not touched stays what it was."""

from datetime import UTC, datetime
from pathlib import Path

from index.finding import Finder
from index.library import Library
from index.prepared import Details, Prepared
from index.preparing import prepare
from tests.fakes import FakeEmbedder

NOW = datetime(2026, 1, 1, tzinfo=UTC)
PARAGRAPHS = [
    f"Paragraph {n} tells of the {n}th table. " + "It goes on for a good while about it. " * 6
    for n in range(30)
]


def prepared(folder: Path, name: str, paragraphs: list[str], title: str = "Tables") -> Prepared:
    path = folder / name
    path.write_text(f"# {title}\n\n" + "\n\n".join(paragraphs), encoding="utf-8")
    return prepare(path, name, FakeEmbedder, Details())


def test_passages_keep_their_ids_where_their_words_are_kept(tmp_path: Path) -> None:
    library = Library.empty()
    source = library.add(prepared(tmp_path, "tables.md", PARAGRAPHS), NOW)
    before = library.catalogue.passages_of(source.id)
    new = prepared(tmp_path, "tables.md", [*PARAGRAPHS[:25], "Quite another end.", "And more."])
    former = library.former(new)
    assert former is not None
    found, revision = former
    assert found == source
    library.revise(source, new, revision)
    after = library.catalogue.passages_of(source.id)
    same = set(before) & set(after)
    assert len(same) == len(revision.kept) > 0
    assert all(before[each] == after[each] for each in same)
    assert not (set(after) - same) & set(before)
    document = library.document(source.id)
    assert document is not None
    assert document.text == new.document.text


def test_offsets_and_citations_of_kept_passages_move_with_the_text(tmp_path: Path) -> None:
    library = Library.empty()
    source = library.add(prepared(tmp_path, "tables.md", PARAGRAPHS), NOW)
    new = prepared(tmp_path, "tables.md", ["A new beginning of some length.", *PARAGRAPHS])
    former = library.former(new)
    assert former is not None
    library.revise(source, new, former[1])
    document = library.document(source.id)
    assert document is not None
    for passage, text in library.catalogue.passages_of(source.id).items():
        placed = library.catalogue.passage(passage)
        assert placed is not None
        assert document.text[placed[1].start : placed[1].end] == text


def test_search_sees_the_new_words_and_not_the_old_ones(tmp_path: Path) -> None:
    library = Library.empty()
    library.add(prepared(tmp_path, "tables.md", [*PARAGRAPHS, "The zebra crossed."]), NOW)
    finder = Finder(library, FakeEmbedder())
    assert "zebra" in finder.search("zebra", 1)[0].text
    new = prepared(tmp_path, "tables.md", [*PARAGRAPHS, "The heron crossed."])
    former = library.former(new)
    assert former is not None
    library.revise(former[0], new, former[1])
    assert "heron" in finder.search("heron", 1)[0].text
    assert all("zebra" not in hit.text for hit in finder.search("zebra", 50))


def test_another_text_of_the_same_name_is_no_new_version(tmp_path: Path) -> None:
    library = Library.empty()
    library.add(prepared(tmp_path, "tables.md", PARAGRAPHS), NOW)
    others = [f"Chapter {n} is about rivers, boats and the sea near {n}." for n in range(30)]
    assert library.former(prepared(tmp_path, "tables.md", others, "Rivers")) is None
