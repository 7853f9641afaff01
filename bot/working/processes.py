"""Processes: the two workers of a running bot, ``asking`` and ``adding``."""

import asyncio
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, cast

from bot.desk.requests import Upload
from bot.store.places import Places
from bot.study.prompting.dealing import Wanted
from bot.study.prompting.values import Prompt
from bot.working import tasks
from bot.working.worker import Worker
from index.abstaining import Strictness
from index.answers import Answer, Hit, NotInText
from index.documents import Scope
from index.evaluation.figures import Evaluation
from index.prepared import Details, NewVectors, Prepared
from index.progress import Progress, Report, silent

# Adding a book must never make a question wait: the kernel gives it what is left.
NICEST = 19


class Processes:
    """Satisfies ``bot.desk.ports.Jobs``.

    ``asking`` keeps the model loaded; ``adding`` is started for a text and ended after it.
    """

    def __init__(self, places: Places, model: str, models: Path, reranker: str = "") -> None:
        self._places = places
        self._asking = Worker(tasks.Workshop, model, models, reranker)
        self._adding = Worker(tasks.Workshop, model, models, nice=NICEST)
        self._one_text = asyncio.Lock()
        # One thread each waits for its worker, so that neither keeps the other waiting.
        self._threads = {
            worker: ThreadPoolExecutor(1, "worker") for worker in (self._asking, self._adding)
        }
        self._under_way = {self._asking: 0, self._adding: 0}
        self._warming: Future[None] | None = None

    def warm(self) -> None:
        """Load the model in the background, so that the first question does not wait for it."""
        self._warming = self._threads[self._asking].submit(self._asking.run, tasks.warm)

    @property
    def under_way(self) -> dict[str, int]:
        """How many jobs each worker has: the one that it is doing, and those that wait."""
        return {"asking": self._under_way[self._asking], "adding": self._under_way[self._adding]}

    def alive(self) -> bool:
        """Whether the worker that answers is there, or is only not needed yet.

        One that has ended between two questions is started again.
        """
        if not self._asking.ended:
            return True
        if self._warming is None or self._warming.done():
            self.warm()
        return False

    def close(self) -> None:
        """End both workers, whatever they are doing."""
        for worker, threads in self._threads.items():
            threads.shutdown(wait=False, cancel_futures=True)
            worker.close()

    async def ask(
        self, circle: str, question: str, scope: Scope, strictness: Strictness
    ) -> Answer | NotInText:
        """The answer to a question from a circle's library."""
        folder = self._places.circle(circle)
        answer = await self._run(self._asking, tasks.ask, folder, question, scope, strictness)
        return cast("Answer | NotInText", answer)

    async def search(self, circle: str, query: str, k: int, scope: Scope) -> tuple[Hit, ...]:
        """The passages of a circle's library that fit a query best."""
        folder = self._places.circle(circle)
        hits = await self._run(self._asking, tasks.search, folder, query, k, scope)
        return cast("tuple[Hit, ...]", hits)

    async def prompts(self, circle: str, wanted: Wanted, scope: Scope) -> tuple[Prompt, ...]:
        """The next prompts for a discussion of a circle's texts."""
        folder = self._places.circle(circle)
        found = await self._run(self._asking, tasks.prompts, folder, wanted, scope)
        return cast("tuple[Prompt, ...]", found)

    async def forget(self, circle: str) -> None:
        """Let go of a circle's libraries, whose files are to be deleted."""
        if self._asking.started:
            await self._run(self._asking, tasks.forget, self._places.circle(circle))

    async def prepare(self, file: Upload, details: Details, report: Report) -> Prepared:
        """A file read, split and embedded. Cancelling it ends the work at once."""
        return cast("Prepared", await self._add(tasks.prepare, file, details, report=report))

    async def reembed(self, circle: str, report: Report) -> NewVectors:
        """Vectors of the model for every passage of a circle's library."""
        folder = self._places.circle(circle)
        return cast("NewVectors", await self._add(tasks.reembed, folder, report=report))

    async def evaluate(
        self, folder: Path, limit: int | None, report: Report
    ) -> tuple[Evaluation, tuple[str, ...]]:
        """The figures of a set of data, and the lines of its run."""
        found = await self._add(tasks.evaluate, folder, limit, report=report)
        return cast("tuple[Evaluation, tuple[str, ...]]", found)

    async def _add(self, task: Callable[..., Any], *arguments: Any, report: Report) -> Any:
        loop = asyncio.get_running_loop()

        def relay(progress: Progress) -> None:
            loop.call_soon_threadsafe(report, progress)

        # One at a time: what ends the work of one text must not end that of the next.
        with self._counted(self._adding):
            async with self._one_text:
                try:
                    return await self._do(self._adding, task, *arguments, report=relay)
                finally:
                    # A model that nobody needs for days should not hold memory.
                    self._adding.stop()

    async def _run(self, worker: Worker, task: Callable[..., Any], *arguments: Any) -> Any:
        with self._counted(worker):
            return await self._do(worker, task, *arguments)

    async def _do(
        self, worker: Worker, task: Callable[..., Any], *arguments: Any, report: Report = silent
    ) -> Any:
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(
            self._threads[worker], lambda: worker.run(task, *arguments, report=report)
        )

    @contextmanager
    def _counted(self, worker: Worker) -> Generator[None, None, None]:
        """Count a job from when it is wanted until it is done."""
        self._under_way[worker] += 1
        try:
            yield
        finally:
            self._under_way[worker] -= 1
