"""What lies behind the place that a group has read to does not exist for a call."""

from pathlib import Path

import pytest

from index.answers import NotInText
from index.documents import Scope, up_to
from index.finding import Finder
from index.library import Library
from tests.fakes import NOW, FakeEmbedder, prepared

BEGINNING = """# The Book

## One

The pilot counted eleven tides in a fortnight, and wrote them all down in the harbour.

## Two

The pilot’s dog slept on the quay, and nobody in the harbour minded that at all.
"""
REST = """
## Three

The murderer was the gardener, who had poisoned the pilot’s tea in the harbour.
"""


@pytest.fixture
def whole(tmp_path: Path) -> Library:
    library = Library.empty()
    library.add(prepared(tmp_path, "book.md", BEGINNING + REST), NOW)
    return library


@pytest.fixture
def begun(tmp_path: Path) -> Library:
    library = Library.empty()
    library.add(prepared(tmp_path, "book.md", BEGINNING), NOW)
    return library


def scope(library: Library) -> Scope:
    """All but the third chapter."""
    (source,) = library.sources()
    document = library.document(source.id)
    assert document is not None
    return Scope(read=((source.id, document.text.index("The murderer")),))


QUESTIONS = ("Who was the murderer?", "How many tides did the pilot count?", "Where was the dog?")


@pytest.mark.parametrize("question", QUESTIONS)
def test_answers_and_counts_are_those_of_a_library_that_ends_there(
    whole: Library, begun: Library, question: str
) -> None:
    limited = Finder(whole, FakeEmbedder()).findings(question, scope(whole))
    alone = Finder(begun, FakeEmbedder()).findings(question)
    assert limited.evidence.missing == alone.evidence.missing
    assert [each.score for each in limited.ranked] == pytest.approx(
        [each.score for each in alone.ranked]
    )
    assert [each.hit.text for each in limited.candidates] == [
        each.hit.text for each in alone.candidates
    ]


def test_a_word_of_later_is_missing(whole: Library) -> None:
    finder = Finder(whole, FakeEmbedder())
    outcome = finder.ask("Who was the murderer?", scope(whole))
    assert isinstance(outcome, NotInText)
    assert "murderer" in outcome.missing
    assert not any("gardener" in each.text for each in outcome.related)
    assert any("gardener" in each.text for each in finder.search("murderer"))
    assert not any("gardener" in each.text for each in finder.search("harbour", 9, scope(whole)))


def test_no_door_of_the_library_leads_behind_it(whole: Library) -> None:
    (source,) = whole.sources()
    limit = scope(whole)
    hits = {each.text[:12]: each for each in Finder(whole, FakeEmbedder()).search("harbour", 9)}
    later, dog = hits["The murderer"], hits["The pilot’s "]
    assert whole.passages((later.id, dog.id), limit) == whole.passages((dog.id,))
    assert whole.around(later.id, 0, 5, limit) is None
    assert whole.around(dog.id, 0, 5, limit) is not None
    document = whole.document(source.id, limit)
    assert document is not None
    assert "gardener" not in document.text
    assert [each.headings for each in document.sections] == [("One",), ("Two",)]
    assert whole.anchored(source.id, later.text, later.offset, limit) is None
    assert whole.anchored(source.id, later.text, later.offset) is not None


def test_the_paragraph_after_the_border_is_no_neighbour(tmp_path: Path) -> None:
    library = Library.empty()
    text = "# B\n\nThe pilot counted the tides.\n\nThe gardener poisoned the pilot’s tea."
    source = library.add(prepared(tmp_path, "b.md", text), NOW)
    document = library.document(source.id)
    assert document is not None
    place = document.text.index("The gardener")
    (hit,) = Finder(library, FakeEmbedder()).search("tides")
    around = library.around(hit.id, 0, 9, Scope(read=((source.id, place),)))
    assert around is not None
    assert around.after is None
    assert up_to(document, None) is document
