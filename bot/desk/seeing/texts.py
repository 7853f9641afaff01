"""A circle's libraries and jobs, as somebody sees its texts."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.desk.ports import Jobs, Libraries
from bot.desk.requests import Upload
from bot.study.prompting.dealing import Wanted
from bot.study.prompting.values import Prompt
from index.abstaining import Strictness
from index.answers import Answer, Hit, NotInText
from index.documents import Scope
from index.library import Library
from index.prepared import Details, Prepared
from index.progress import Report

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SeenLibraries:
    """Satisfies ``bot.desk.ports.Libraries`` with one circle's library as somebody sees it."""

    libraries: Libraries
    circle: str
    hidden: frozenset[str]

    async def circles(self) -> tuple[str, ...]:
        """The circles that have a library."""
        return await self.libraries.circles()

    async def discard(self, circle: str) -> None:
        """Delete a circle's libraries."""
        await self.libraries.discard(circle)

    async def use(self, circle: str, work: Callable[[Library], T]) -> T:
        """Run ``work`` with a circle's library, off the event loop."""
        if circle != self.circle:
            return await self.libraries.use(circle, work)
        return await self.libraries.use(circle, lambda each: work(each.without(self.hidden)))


@dataclass(frozen=True, slots=True)
class SeenJobs:
    """Satisfies ``bot.desk.ports.Jobs`` with one circle's texts as somebody sees and uses them.

    ``used`` are the texts that are asked where none is named (``None``: all).
    """

    jobs: Jobs
    circle: str
    hidden: frozenset[str]
    used: frozenset[str] | None

    async def ask(
        self, circle: str, question: str, scope: Scope, strictness: Strictness
    ) -> Answer | NotInText:
        """The answer to a question from what is seen of a circle's library."""
        return await self.jobs.ask(circle, question, self._seen(circle, scope), strictness)

    async def search(self, circle: str, query: str, k: int, scope: Scope) -> tuple[Hit, ...]:
        """The passages that are seen of a circle's library and fit a query best."""
        return await self.jobs.search(circle, query, k, self._seen(circle, scope))

    async def prompts(self, circle: str, wanted: Wanted, scope: Scope) -> tuple[Prompt, ...]:
        """The next prompts for a discussion of what is seen of a circle's texts."""
        return await self.jobs.prompts(circle, wanted, self._seen(circle, scope))

    async def forget(self, circle: str) -> None:
        """Let go of a circle's libraries."""
        await self.jobs.forget(circle)

    async def prepare(self, file: Upload, details: Details, report: Report) -> Prepared:
        """A file read, split and embedded."""
        return await self.jobs.prepare(file, details, report)

    def _seen(self, circle: str, scope: Scope) -> Scope:
        if circle != self.circle:
            return scope
        if scope.sources is None and self.used is not None:
            scope = replace(scope, sources=self.used)
        return scope.without(self.hidden)
