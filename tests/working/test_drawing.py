"""Pictures come from a process of their own, in time or not at all."""

import asyncio
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.charts.figures import Bar, Bars, Figure
from bot.working import drawing
from bot.working.drawing import Drawer, Studio
from bot.working.worker import Worker
from index.progress import Report
from tests.working.waiting import alive, until

FIGURE = Bars("Which?", (Bar("Tea", 3, "3", "chosen", won=True), Bar("Coffee", 1, "1")), 3)
PNG = b"\x89PNG\r\n\x1a\n"


def slow(studio: Studio, figure: Figure, *, report: Report) -> bytes:  # noqa: ARG001 - a task
    time.sleep(0.4)
    return b"late"


def broken(studio: Studio, figure: Figure, *, report: Report) -> bytes:  # noqa: ARG001 - a task
    raise ValueError(figure)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[..., Drawer]]:
    made: list[Drawer] = []

    def drawer(**settings: float) -> Drawer:
        made.append(Drawer(tmp_path, **settings))
        return made[-1]

    yield drawer
    for each in made:
        each.close()


def process_of(drawer: Drawer) -> int:
    worker: Worker = drawer._worker
    assert worker._process is not None
    return worker._process.pid


async def test_a_figure_is_drawn_elsewhere_and_the_process_ends(
    make: Callable[..., Drawer],
) -> None:
    drawer = make(patience=60.0, idle=0.3)
    pictures = await asyncio.gather(drawer.draw(FIGURE), drawer.draw(FIGURE))
    assert pictures[0] is not None
    assert pictures[0].startswith(PNG)
    assert pictures[0] == pictures[1]
    first = process_of(drawer)
    await asyncio.to_thread(until, lambda: not alive(first))
    assert await drawer.draw(FIGURE) == pictures[0]
    assert process_of(drawer) != first


async def test_the_same_picture_is_drawn_once(
    make: Callable[..., Drawer], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawer = make(patience=60.0, idle=0.3)
    first = await drawer.draw(FIGURE)
    monkeypatch.setattr(drawing, "draw", broken)
    assert await drawer.draw(Bars(FIGURE.title, FIGURE.bars, FIGURE.whole)) is first
    await asyncio.to_thread(until, lambda: not drawer._kept)


async def test_what_takes_too_long_is_no_picture_and_the_next_one_is(
    make: Callable[..., Drawer], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawer = make(patience=0.1)
    monkeypatch.setattr(drawing, "draw", slow)
    late = await asyncio.gather(drawer.draw(FIGURE), drawer.draw(FIGURE))
    assert late[0] is late[1] is None
    drawer._patience = 60.0
    # What had begun goes on, what only waited was given up.
    assert await drawer.draw(FIGURE) == b"late"


async def test_what_never_ends_is_ended(
    make: Callable[..., Drawer], monkeypatch: pytest.MonkeyPatch
) -> None:
    drawer = make(patience=60.0, longest=0.2)
    monkeypatch.setattr(drawing, "draw", slow)
    assert await drawer.draw(FIGURE) is None


async def test_what_fails_is_no_picture(
    make: Callable[..., Drawer],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    drawer = make(patience=60.0)
    monkeypatch.setattr(drawing, "draw", broken)
    assert await drawer.draw(FIGURE) is None
    assert "A picture could not be drawn: Bars" in caplog.text
