"""Searching a library: always its present state, always the scope alone, always the same."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from index.answers import Answer, NotInText
from index.documents import EVERYTHING, Scope
from index.finding import Finder
from index.library import Library, OtherModel
from tests.fakes import NOW, SAMPLE, FakeEmbedder, prepared

MOON = "# The Moon\n\nThe moon pulls the tides twice a day.\n\nGeese fly by the moon."
SUN = "# The Sun\n\nThe sun warms the harbour.\n\nGeese sleep in the sun at the harbour."


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    library = Library.writable(tmp_path / "circle")
    yield library
    library.close()


@pytest.fixture
def finder(library: Library, tmp_path: Path) -> Iterator[Finder]:
    """A finder as a worker has it: over a connection of its own that only reads."""
    assert library.sources() == ()
    reader = Library.readonly(tmp_path / "circle")
    yield Finder(reader, FakeEmbedder())
    reader.close()


def texts(finder: Finder, query: str, scope: Scope = EVERYTHING) -> list[str]:
    return [hit.text for hit in finder.search(query, 10, scope)]


def test_an_empty_library_has_nothing_and_says_so(finder: Finder) -> None:
    assert finder.search("moon") == ()
    assert finder.ask("What pulls the tides?") == NotInText(
        "What pulls the tides?", ("pulls", "tides"), 0.0
    )


def test_a_text_is_found_as_soon_as_it_is_added_and_until_it_is_removed(
    library: Library, finder: Finder, tmp_path: Path
) -> None:
    assert texts(finder, "geese") == []
    moon = library.add(prepared(tmp_path, "a.md", MOON), NOW)
    assert all("moon" in each for each in texts(finder, "geese moon"))
    library.add(prepared(tmp_path, "b.md", SUN), NOW)
    assert any("harbour" in each for each in texts(finder, "geese"))
    library.remove(moon)
    assert texts(finder, "geese moon")
    assert not any("moon" in each for each in texts(finder, "geese moon"))


def test_an_edited_title_is_cited_and_found_at_once(
    library: Library, finder: Finder, tmp_path: Path
) -> None:
    moon = library.add(prepared(tmp_path, "a.md", MOON), NOW)
    assert finder.search("tides")[0].citation.title == "The Moon"
    library.edit(moon, "Nightlight", None, None)
    assert finder.search("nightlight")[0].citation.title == "Nightlight"


def test_scores_are_in_order_and_no_passage_comes_twice(
    library: Library, finder: Finder, tmp_path: Path
) -> None:
    library.add(prepared(tmp_path, "a.md", SAMPLE.read_text(encoding="utf-8")), NOW)
    hits = finder.search("Who holds the lantern?", 10)
    assert len({each.id for each in hits}) == len(hits) == 10
    assert [each.score for each in hits] == sorted((each.score for each in hits), reverse=True)
    assert finder.search("Who holds the lantern?", 3) == hits[:3]


def test_the_same_question_has_the_same_answer_in_every_process(
    library: Library, finder: Finder, tmp_path: Path
) -> None:
    library.add(prepared(tmp_path, "a.md", SAMPLE.read_text(encoding="utf-8")), NOW)
    for question in ("How often does the circle meet?", "chairs", "lantern stove slip"):
        other = Finder(library, FakeEmbedder())
        assert finder.ask(question) == other.ask(question) == finder.ask(question)
        assert finder.search(question) == other.search(question)


def test_nothing_outside_of_the_scope_is_found_counted_or_named(
    library: Library, finder: Finder, tmp_path: Path
) -> None:
    moon = library.add(prepared(tmp_path, "a.md", MOON), NOW)
    sun = library.add(prepared(tmp_path, "b.md", SUN), NOW)
    scope = Scope(frozenset({sun.id}))
    question = "When do geese fly by the Moon?"
    assert {hit.source for hit in finder.search(question)} == {moon.id, sun.id}
    assert {hit.source for hit in finder.search(question, scope=scope)} == {sun.id}
    inside = finder.ask(question, scope)
    assert isinstance(inside, NotInText)
    assert inside.missing == ("Moon",)
    assert isinstance(finder.ask(question), Answer)
    assert finder.search(question, scope=Scope(frozenset())) == ()


def test_what_is_in_the_scope_scores_as_if_nothing_else_were_there(
    library: Library, finder: Finder, tmp_path: Path
) -> None:
    alone = Library.empty()
    sun = alone.add(prepared(tmp_path, "b.md", SUN), NOW)
    library.add(prepared(tmp_path, "a.md", MOON), NOW)
    library.add(prepared(tmp_path, "b.md", SUN), NOW)
    scoped = finder.search("geese at the harbour", scope=Scope(frozenset({sun.id})))
    by_itself = Finder(alone, FakeEmbedder()).search("geese at the harbour")
    assert [(each.text, each.score) for each in scoped] == [
        (each.text, each.score) for each in by_itself
    ]


def test_vectors_of_another_model_are_never_compared(
    library: Library, finder: Finder, tmp_path: Path
) -> None:
    text = replace(prepared(tmp_path, "a.md", MOON), model="other")
    moon = library.add(text, NOW)
    with pytest.raises(OtherModel) as refused:
        finder.search("moon")
    assert (refused.value.stored, refused.value.configured) == ("other", "fake")
    library.remove(moon)
    assert finder.search("moon") == ()


def test_a_failed_search_leaves_no_transaction_open(
    library: Library, finder: Finder, tmp_path: Path
) -> None:
    library.add(replace(prepared(tmp_path, "a.md", MOON), model="other"), NOW)
    with pytest.raises(OtherModel):
        finder.ask("moon")
    library.catalogue.db.execute("PRAGMA busy_timeout = 0")
    library.add(replace(prepared(tmp_path, "b.md", SUN), model="other"), NOW)
    assert len(library.sources()) == 2


def test_an_answer_says_which_passages_come_next(
    library: Library, finder: Finder, tmp_path: Path
) -> None:
    library.add(prepared(tmp_path, "a.md", SAMPLE.read_text(encoding="utf-8")), NOW)
    answer = finder.ask("How often does the circle meet?")
    assert isinstance(answer, Answer)
    assert answer.passage.id not in {each.id for each in answer.more}
    assert len(answer.more) == 4
