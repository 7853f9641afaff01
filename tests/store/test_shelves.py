"""The libraries of all circles: each its own, few open at a time, none made by reading."""

import asyncio
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from bot.errors import Reason, Refusal
from bot.store import shelves as module
from bot.store.places import Places
from bot.store.shelves import Shelves
from index.documents import Source
from index.library import Library
from index.prepared import Prepared
from tests.fakes import NOW, prepared


@pytest.fixture
def shelves(tmp_path: Path) -> Iterator[Shelves]:
    shelves = Shelves(Places(tmp_path / "data"), writable=True)
    yield shelves
    shelves.close()


@pytest.fixture
def text(tmp_path: Path) -> Prepared:
    return prepared(tmp_path, "a.md", "# Moon\n\nThe moon rises.")


def titles(library: Library) -> list[str]:
    return [each.title for each in library.sources()]


async def test_every_circle_has_a_library_of_its_own(shelves: Shelves, text: Prepared) -> None:
    await shelves.use("one", lambda library: library.add(text, NOW))
    assert await shelves.use("one", titles) == ["Moon"]
    assert await shelves.use("two", titles) == []


async def test_more_circles_than_may_be_open_are_all_served(
    shelves: Shelves, text: Prepared, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_OPEN", 3)
    for number in range(10):
        await shelves.use(f"c{number}", lambda library: library.add(text, NOW))
        assert len(shelves._open) <= 3
    for number in range(10):
        assert await shelves.use(f"c{number}", titles) == ["Moon"]
    assert list(shelves._open) == ["c7", "c8", "c9"]
    await shelves.use("c7", titles)
    await shelves.use("c0", titles)
    assert list(shelves._open) == ["c9", "c7", "c0"]


async def test_what_was_closed_is_really_closed(
    shelves: Shelves, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_OPEN", 1)
    first = await shelves.use("one", lambda library: library)
    await shelves.use("two", titles)
    with pytest.raises(Exception, match="closed"):
        first.sources()


async def test_reading_a_library_that_is_not_there_finds_nothing_and_makes_nothing(
    tmp_path: Path,
) -> None:
    reading = Shelves(Places(tmp_path / "data"), writable=False)
    assert await reading.use("one", titles) == []
    reading.close()
    assert not (tmp_path / "data").exists()


async def test_a_reader_sees_what_a_writer_added(
    shelves: Shelves, tmp_path: Path, text: Prepared
) -> None:
    await shelves.use("one", lambda library: library.add(text, NOW))
    reading = Shelves(Places(tmp_path / "data"), writable=False)
    assert await reading.use("one", titles) == ["Moon"]
    with pytest.raises(Exception, match="readonly"):
        await reading.use("one", lambda library: library.remove(library.sources()[0]))
    reading.close()


async def test_a_circle_that_cannot_be_is_refused(shelves: Shelves) -> None:
    with pytest.raises(Refusal) as refused:
        await shelves.use("../two", titles)
    assert refused.value.reason is Reason.BAD_CIRCLE


async def test_an_error_in_the_work_leaves_the_library_open_for_others(
    shelves: Shelves, text: Prepared
) -> None:
    def fail(library: Library) -> Source:
        library.add(text, NOW)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await shelves.use("one", fail)
    assert await shelves.use("one", titles) == ["Moon"]


async def test_work_is_done_off_the_loop_on_one_thread_in_order(shelves: Shelves) -> None:
    order: list[int] = []

    def work(number: int, _: Library) -> int:
        order.append(number)
        return threading.get_ident()

    threads = await asyncio.gather(*(shelves.use("one", partial(work, n)) for n in range(20)))
    assert order == list(range(20))
    assert len(set(threads)) == 1
    assert threads[0] != threading.get_ident()
