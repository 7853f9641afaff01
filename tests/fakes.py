"""Fakes for what is slow or outside: small, deterministic, and honest about their contract."""

import asyncio
import hashlib
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from bot.desk.desk import Desk
from bot.desk.office import MEMORY, Office
from bot.desk.ports import Rephraser
from bot.desk.requests import Caller, Upload
from bot.desk.rewording.values import Service
from bot.errors import Reason, Refusal
from bot.store.store import SqliteStore
from bot.study.prompting.dealing import Wanted
from bot.study.prompting.values import Prompt
from bot.study.sessions.values import Posed
from bot.working.posing import dealt
from bot.working.refusals import unreadable
from index.abstaining import Strictness
from index.answers import Answer, Hit, NotInText, Quote
from index.documents import Scope
from index.embedding import Embedder, Take, leave
from index.finding import Finder
from index.lexical import terms
from index.library import Library
from index.prepared import Details, Prepared
from index.preparing import prepare
from index.progress import Report
from index.reading import Unreadable
from tests.voting.ledger_house import Seeded

DIMENSION = 64
WORD = re.compile(r"\w+")
ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "examples" / "the-lamplighters-circle.md"
NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)
T = TypeVar("T")


class FakeEmbedder:
    """A bag of hashed terms: texts that share words are near each other."""

    def __init__(self, name: str = "fake") -> None:
        self.name = name
        self.dimension = DIMENSION

    def count_tokens(self, text: str) -> int:
        return len(text.split())

    def encode_passages(
        self,
        texts: Sequence[str],
        report: Callable[[int], None] = lambda _: None,
        take: Take = leave,
    ) -> NDArray[np.float32]:
        report(len(texts))
        for place, text in enumerate(texts):
            take(place, [(each.start(), each.end()) for each in WORD.finditer(text)], states(text))
        if not texts:
            return np.zeros((0, DIMENSION), dtype=np.float32)
        return np.stack([self.encode_question(text) for text in texts])

    def read_question(self, text: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        return self.encode_question(text), states(text)

    def encode_question(self, text: str) -> NDArray[np.float32]:
        vector = np.zeros(DIMENSION, dtype=np.float32)
        for term in terms(text):
            digest = hashlib.sha256(term.term.encode()).digest()
            vector[digest[0] % DIMENSION] += 1.0
        norm = float(np.linalg.norm(vector))
        return vector / norm if norm else vector


def states(text: str) -> NDArray[np.float32]:
    """For each word of a text signs that only the same word has."""
    rows = [
        [2.0 * ((byte >> bit) & 1) - 1 for byte in digest[: DIMENSION // 8] for bit in range(8)]
        for word in WORD.findall(text)
        if (digest := hashlib.sha256(word.casefold().encode()).digest())
    ]
    return np.array(rows, dtype=np.float32).reshape(-1, DIMENSION)


class FakeLibraries:
    """Libraries that lie nowhere, one for each circle."""

    def __init__(self) -> None:
        self.open: dict[str, Library] = {}

    def library(self, circle: str) -> Library:
        if circle not in self.open:
            self.open[circle] = Library.empty()
        return self.open[circle]

    async def use(self, circle: str, work: Callable[[Library], T]) -> T:
        # Others get their turn, as they do while a thread is at work.
        await asyncio.sleep(0)
        return work(self.library(circle))

    async def circles(self) -> tuple[str, ...]:
        return tuple(self.open)

    async def discard(self, circle: str) -> None:
        for name in (circle, circle + MEMORY):
            library = self.open.pop(name, None)
            if library is not None:
                library.close()


class FakeJobs:
    """The work of the worker processes, done at once in this one."""

    def __init__(self, libraries: FakeLibraries) -> None:
        self._libraries = libraries
        self._embedder: Embedder = FakeEmbedder()
        self._finders: dict[str, Finder] = {}

    def _finder(self, circle: str) -> Finder:
        if circle not in self._finders:
            self._finders[circle] = Finder(self._libraries.library(circle), self._embedder)
        return self._finders[circle]

    async def ask(
        self, circle: str, question: str, scope: Scope, strictness: Strictness
    ) -> Answer | NotInText:
        return self._finder(circle).ask(question, scope, strictness)

    async def search(self, circle: str, query: str, k: int, scope: Scope) -> tuple[Hit, ...]:
        return self._finder(circle).search(query, k, scope)

    async def prompts(self, circle: str, wanted: Wanted, scope: Scope) -> tuple[Prompt, ...]:
        library, finder = self._libraries.library(circle), self._finder(circle)
        return dealt(library, finder, self._embedder, wanted, scope)

    async def forget(self, circle: str) -> None:
        for name in (circle, circle + MEMORY):
            self._finders.pop(name, None)

    async def prepare(self, file: Upload, details: Details, report: Report) -> Prepared:
        try:
            return prepare(file.path, file.name, lambda: self._embedder, details, report)
        except Unreadable as error:
            raise unreadable(error, file.name) from error


class FakeClock:
    """A clock that moves a second at each look, so that order shows."""

    def __init__(self) -> None:
        self.now = datetime(2026, 1, 1, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Numbered:
    """Ids in order: a1, a2, …"""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self) -> str:
        self._count += 1
        return f"a{self._count}"


def write(folder: Path, name: str, text: str) -> Upload:
    """A file as somebody hands it in."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return Upload(name, path)


def prepared(folder: Path, name: str, text: str, *, title: str | None = None) -> Prepared:
    """A text, ready to be written into a library."""
    file = write(folder, name, text)
    return prepare(file.path, file.name, FakeEmbedder, Details(title))


@dataclass(frozen=True, slots=True)
class FakeHouse:
    """A Desk with everything behind it, none of it lasting."""

    desk: Desk
    office: Office
    libraries: FakeLibraries
    store: SqliteStore
    moderator: Caller = field(default=Caller("one", "mo", moderator=True))
    member: Caller = field(default=Caller("one", "me"))


@dataclass
class FakeRephraser:
    """Says what a test has it say, and remembers what it was asked; with nothing left, refuses."""

    says: list[str] = field(default_factory=list)
    asked: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)

    @property
    def service(self) -> Service:
        return Service("parrot-7b", "models.example")

    async def answer(self, question: str, passages: Sequence[Quote]) -> str:
        return self._next(question, tuple(each.text for each in passages))

    async def question(self, prompt: Posed) -> str:
        return self._next(prompt.stem, tuple(each.text or "" for each in prompt.quotes))

    def _next(self, about: str, texts: tuple[str, ...]) -> str:
        self.asked.append((about, texts))
        if not self.says:
            raise Refusal(Reason.WORDING_REFUSED)
        return self.says.pop(0)


def fake_house(
    jobs: Callable[[FakeLibraries], FakeJobs] = FakeJobs, rephraser: Rephraser | None = None
) -> FakeHouse:
    """A house whose store has to be closed."""
    libraries = FakeLibraries()
    store = SqliteStore.forgetful()
    chance = Seeded()
    office = Office(
        jobs=jobs(libraries),
        libraries=libraries,
        store=store,
        ledgers=store.ledgers(chance),
        board=store.board(),
        plans=store.plans(),
        notes=store.notes(),
        sessions=store.sessions(),
        chores=store.chores(),
        settings=store.settings(),
        acts=store.acts(),
        chance=chance,
        clock=FakeClock(),
        new_id=Numbered(),
        sample=SAMPLE,
        sample_question="How often does the circle meet?",
        operator="the library",
        largest_file_mb=1,
        data="data",
        model="fake",
        operator_settings={"zone": "UTC"},
        rephraser=rephraser,
    )
    return FakeHouse(Desk(office), office, libraries, store)


def in_a_process_of_its_own(work: Callable[[], None]) -> int:
    """Do what may not end well; gives the status, negative for the signal that ended it."""
    child = os.fork()
    if not child:
        try:
            work()
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
