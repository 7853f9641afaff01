"""Waiting for the Desk: a line that moves on a terminal, and Ctrl-C that ends only the work."""

import asyncio
import signal
from collections.abc import Callable, Coroutine, Generator
from contextlib import contextmanager
from typing import Any, TypeVar

from rich.console import Console
from rich.progress import BarColumn, SpinnerColumn, Task, TextColumn
from rich.progress import Progress as Bars
from rich.text import Text as Line

from bot.desk.replies import Reply
from bot.desk.requests import Request
from bot.terminal.door import Door
from bot.terminal.screen import Screen
from bot.wording import phrase, progress
from index.progress import Progress, Report

T = TypeVar("T")

# An answer that comes sooner needs no sign of life.
_PATIENCE_SECONDS = 0.3
_BAR_WIDTH = 24


async def reply_to(request: Request, desk: Door, screen: Screen, locale: str) -> Reply | None:
    """The Desk's reply; None if Ctrl-C ended the work."""
    return await watched(lambda report: desk.handle(request, report), screen, locale)


async def watched(
    start: Callable[[Report], Coroutine[Any, Any, T]], screen: Screen, locale: str
) -> T | None:
    """What some work comes to, with a line that moves meanwhile; None if Ctrl-C ended it."""
    waiting = _Waiting(screen.console, locale)
    work = asyncio.ensure_future(start(waiting.report))
    try:
        with _interruptible(work):
            await asyncio.wait({work}, timeout=_PATIENCE_SECONDS if screen.live else None)
            if not work.done():
                with waiting.shown():
                    await asyncio.wait({work})
    finally:
        work.cancel()
    return None if work.cancelled() else work.result()


class _Bar(BarColumn):
    """A bar where the amount of work is known."""

    def render(self, task: Task) -> Any:
        return Line() if task.total is None else super().render(task)


class _Waiting:
    """What is being done, and how far it is."""

    def __init__(self, console: Console, locale: str) -> None:
        self._locale = locale
        self._bars = Bars(
            SpinnerColumn(),
            TextColumn("{task.description}", markup=False),
            _Bar(bar_width=_BAR_WIDTH),
            console=console,
            transient=True,
        )
        self._task = self._bars.add_task(phrase(locale, "terminal-thinking"), total=None)

    def report(self, step: Progress) -> None:
        """Take note of a step; it is drawn where somebody watches."""
        self._bars.update(
            self._task,
            description=progress(step, self._locale),
            completed=step.done,
            total=step.total if step.total > 1 else None,
        )

    def shown(self) -> Bars:
        """A context in which the line is on the screen; it leaves nothing behind."""
        return self._bars


@contextmanager
def _interruptible(work: asyncio.Future[Any]) -> Generator[None, None, None]:
    """Let Ctrl-C cancel the work. Where that cannot be arranged it ends the chat, as elsewhere."""
    loop = asyncio.get_running_loop()
    before = signal.getsignal(signal.SIGINT)
    try:
        loop.add_signal_handler(signal.SIGINT, work.cancel)
    except (NotImplementedError, RuntimeError, ValueError):  # Windows; not the main thread
        yield
        return
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGINT)
        signal.signal(signal.SIGINT, before)
