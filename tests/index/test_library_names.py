"""What texts are called by, and how they are found by it."""

from pathlib import Path

import pytest

from index.library import Library
from tests.fakes import NOW, prepared
from tests.index.texts import MOON, SUN, add


@pytest.fixture
def library() -> Library:
    return Library.empty()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("The Communist Manifesto", "the-communist-manifesto"),
        ("Émile; or, On Education", "emile-or-on-education"),
        ("The Moon’s Book", "the-moons-book"),
        ("Don't!", "dont"),
        ("Война и мир", "text"),
        ("読書会", "text"),
        ("***", "text"),
        ("1984", "1984"),
        ("x" * 60, "x" * 40),
        ("one two three four five six seven eight nine", "one-two-three-four-five-six-seven-eight"),
    ],
)
def test_a_text_is_named_by_its_title(
    library: Library, tmp_path: Path, title: str, expected: str
) -> None:
    source = library.add(prepared(tmp_path, "a.md", "Some words.", title=title), NOW)
    assert source.id == expected
    assert source.title == title


def test_texts_of_one_title_are_numbered(library: Library, tmp_path: Path) -> None:
    named = [
        library.add(prepared(tmp_path, "a.md", f"Edition {each}.", title=title), NOW).id
        for each, title in enumerate(("Moon", "moon!", "Moon 2", "МУН", "月", "Moon"))
    ]
    assert named == ["moon", "moon-2", "moon-2-2", "text", "text-2", "moon-3"]


@pytest.mark.parametrize(
    "name",
    [
        "the-moons-book",
        "The Moon’s Book",
        "the moon's  BOOK ",
        "THE MOON‘S BOOK",
        "the moon",
        "moon",
        "boo",
    ],
)
def test_a_text_is_found_by_id_title_and_beginning(
    library: Library, tmp_path: Path, name: str
) -> None:
    source = add(library, tmp_path, MOON)
    add(library, tmp_path, SUN)
    assert library.find(name) == source


@pytest.mark.parametrize("name", ["", " ", "the", "oon", "mars", "the-moons", "%", "\ud800", "th"])
def test_a_name_that_means_no_text_or_several_finds_none(
    library: Library, tmp_path: Path, name: str
) -> None:
    add(library, tmp_path, MOON)
    add(library, tmp_path, SUN)
    assert library.find(name) is None


def test_curly_quotes_in_a_title_are_found_by_straight_ones(
    library: Library, tmp_path: Path
) -> None:
    text = prepared(tmp_path, "a.md", "Words.", title="On “Taste”")
    assert library.find('on "taste"') is None
    assert library.add(text, NOW) == library.find('on "taste"')


def test_an_id_means_its_own_text_whatever_another_is_called(
    library: Library, tmp_path: Path
) -> None:
    moon, sun = add(library, tmp_path, MOON), add(library, tmp_path, SUN)
    library.edit(moon, sun.id, None, None)
    assert library.find(sun.id) == sun
