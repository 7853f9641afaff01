"""Another model gives every passage a new vector: all in one transaction, or none."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from index.finding import Finder
from index.library import Library, OtherModel
from index.progress import Progress, Stage
from index.reembedding import reembed
from tests.fakes import FakeEmbedder
from tests.library_texts import prepared_text

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    library = Library.empty()
    library.add(prepared_text(tmp_path), NOW)
    return library


def test_a_library_finds_again_with_its_new_model(library: Library) -> None:
    other = FakeEmbedder("other")
    with pytest.raises(OtherModel):
        Finder(library, other).search("ferry")
    before = Finder(library, FakeEmbedder()).search("ferry")
    assert library.reembed(reembed(library, lambda: other))
    assert Finder(library, other).search("ferry") == before
    stored = library.model()
    assert stored is not None
    assert stored.name == "other"


def stored(library: Library) -> dict[str, list[tuple[object, ...]]]:
    """All that a search reads."""
    tables = {
        "passages": "id, length, vector",
        "passages_terms": "rowid, text, headings",
        "passages_words": "passage, bits",
        "sources": "id, terms_language",
    }
    return {
        table: sorted(library.catalogue.db.execute(f"SELECT {columns} FROM {table}"))  # noqa: S608 - names written here
        for table, columns in tables.items()
    }


def test_what_is_stored_is_what_adding_makes(library: Library) -> None:
    before = stored(library)
    assert all(before.values())
    assert library.reembed(reembed(library, FakeEmbedder))
    assert stored(library) == before


def test_a_library_of_an_older_form_is_made_anew(library: Library) -> None:
    before = Finder(library, FakeEmbedder()).search("ferry")
    db = library.catalogue.db
    db.execute("DELETE FROM passages_words")
    db.execute("UPDATE passages_terms SET text = replace(text, char(10), ' ')")
    db.execute("UPDATE library SET form = 1")
    with pytest.raises(OtherModel, match="older"):
        Finder(library, FakeEmbedder()).search("ferry")
    assert library.reembed(reembed(library, FakeEmbedder))
    assert Finder(library, FakeEmbedder()).search("ferry") == before


def test_a_finder_at_work_sees_that_the_model_changed(library: Library) -> None:
    finder = Finder(library, FakeEmbedder())
    finder.search("ferry")
    library.reembed(reembed(library, lambda: FakeEmbedder("other")))
    with pytest.raises(OtherModel):
        finder.search("ferry")


def test_vectors_of_what_has_changed_meanwhile_are_not_written(library: Library) -> None:
    late = reembed(library, lambda: FakeEmbedder("other"))
    library.edit(library.sources()[0], "The Closed Door", None, None)
    assert not library.reembed(late)
    stored = library.model()
    assert stored is not None
    assert stored.name == "fake"


def test_progress_is_reported(library: Library) -> None:
    steps: list[Progress] = []
    new = reembed(library, FakeEmbedder, steps.append)
    assert [each.stage for each in steps] == [Stage.LOADING, Stage.EMBEDDING]
    assert steps[-1].done == steps[-1].total == len(new.passages) > 0
