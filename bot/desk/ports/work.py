"""Work that is done elsewhere: in worker processes, by a model, on a circle's library."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from bot.desk.requests import Upload
from bot.desk.rewording.values import Service
from bot.study.prompting.dealing import Wanted
from bot.study.prompting.values import Prompt
from bot.study.sessions.values import Posed
from index.abstaining import Strictness
from index.answers import Answer, Hit, NotInText, Quote
from index.documents import Scope
from index.library import Library
from index.prepared import Details, Prepared
from index.progress import Report

Clock = Callable[[], datetime]
"""The time in UTC."""

T = TypeVar("T")


class Jobs(Protocol):
    """Heavy work, done in worker processes. Failures come back as ``Refusal``."""

    async def ask(
        self, circle: str, question: str, scope: Scope, strictness: Strictness
    ) -> Answer | NotInText:
        """The answer to a question from a circle's library."""

    async def search(self, circle: str, query: str, k: int, scope: Scope) -> tuple[Hit, ...]:
        """The passages of a circle's library that fit a query best."""

    async def prompts(self, circle: str, wanted: Wanted, scope: Scope) -> tuple[Prompt, ...]:
        """The next prompts for a discussion of a circle's texts."""

    async def forget(self, circle: str) -> None:
        """Let go of a circle's libraries, whose files are to be deleted."""

    async def prepare(self, file: Upload, details: Details, report: Report) -> Prepared:
        """A file read, split and embedded."""


class Rephraser(Protocol):
    """A language model that words things otherwise; nothing it says comes out unchecked.

    Refuses where there is nothing to show: ``MODEL_SILENT`` or ``WORDING_REFUSED``.
    """

    @property
    def service(self) -> Service:
        """Which model that is, and where."""

    async def answer(self, question: str, passages: Sequence[Quote]) -> str:
        """The answer of these passages in other words, which quote nothing else."""

    async def question(self, prompt: Posed) -> str:
        """A prompt's question in other words."""


class Libraries(Protocol):
    """The libraries of all circles, each opened once, worked on one at a time."""

    async def use(self, circle: str, work: Callable[[Library], T]) -> T:
        """Run ``work`` with a circle's library, off the event loop."""

    async def circles(self) -> tuple[str, ...]:
        """The circles that have a library."""

    async def discard(self, circle: str) -> None:
        """Delete a circle's libraries, with the folder that they lie in."""
