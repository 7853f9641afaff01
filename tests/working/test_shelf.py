"""Readings that a worker keeps: none of a former state, and no more than fit."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.working import shelf
from bot.working.shelf import Place, Shelf
from tests.study.texts import reading_of

NOVEL = Place(Path("/circles/1"), 1, "novel", 0, None, 1200)


def test_what_was_read_is_kept_until_the_library_changes() -> None:
    kept, (reading, _) = Shelf(), reading_of("en")
    kept.keep(NOVEL, reading)
    assert kept.get(replace(NOVEL, since=9)) is None
    assert kept.get(replace(NOVEL, folder=Path("/circles/2"), generation=2)) is None
    found = kept.get(NOVEL)
    assert found is not None
    assert found.reading is reading
    assert kept.get(replace(NOVEL, generation=2)) is None
    assert kept.get(NOVEL) is None


def test_a_circle_that_is_forgotten_leaves_nothing() -> None:
    kept, (reading, _) = Shelf(), reading_of("en")
    kept.keep(NOVEL, reading)
    kept.forget(Path("/circles"))
    assert kept.get(NOVEL) is None


def test_the_oldest_goes_where_there_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    kept, (reading, _) = Shelf(), reading_of("en")
    monkeypatch.setattr(shelf, "MOST_LINES", 2 * len(reading.told.lines))
    places = [replace(NOVEL, source=name) for name in ("first", "second", "third")]
    for each in places:
        kept.keep(each, reading)
    assert [kept.get(each) is not None for each in places] == [False, True, True]
