"""Stand-ins for what the front talks to, and replies to hand out."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import get_args

from bot.charts.figures import Figure
from bot.desk.board.replies import Noted
from bot.desk.board.requests import BoardRequest
from bot.desk.replies import (
    Answered,
    Greeting,
    HelpShown,
    Refused,
    Reply,
    Suggestions,
    TextAdded,
    TextList,
)
from bot.desk.requests import AddText, Ask, Caller, Greet, Request, Share, ShowHelp, SuggestTexts
from bot.desk.sessions.replies import SessionFound
from bot.desk.sessions.requests import FindSession
from bot.desk.settings.chosen import Chosen, InForce, places_of
from bot.desk.settings.holding import known
from bot.errors import Reason
from index.answers import Answer, Hit
from index.documents import Citation, Source
from index.progress import Report, silent

CITATION = Citation("The Open Door", ("I. The Meeting",), 2, 2, "Mara Lind", "1931")
PASSAGE = "Nobody needs an invitation. Every member may call a meeting *at once*."
SOURCE = Source(
    "door", "The Open Door", "Mara Lind", "1931", "door.txt", "0" * 64, 1200, 9, "2026-08-01"
)
TEXTS = (("door", "The Open Door"), ("mill", "The Mill"))


def answered(question: str = "Who may call a meeting?", *, shared: bool = False) -> Answered:
    hit = Hit(7, "door", CITATION, PASSAGE)
    start = PASSAGE.index("Every")
    answer = Answer(question, PASSAGE[start:], start, len(PASSAGE), CITATION, hit, 0.9, (hit,))
    return Answered("a1", answer, 12, shared=shared)


@dataclass
class FakePictures:
    """Draws nothing, and remembers what it was asked to draw; ``None`` stands for a failure."""

    png: bytes | None = b"\x89PNG"
    figures: list[Figure] = field(default_factory=list)

    async def draw(self, figure: Figure) -> bytes | None:
        self.figures.append(figure)
        return self.png


@dataclass
class FakeWatch:
    """Remembers what the front told it."""

    acknowledgements: list[tuple[str, bool]] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    heard_at: list[float] = field(default_factory=list)
    reconnects: int = 0

    def acknowledged(self, on: str, seconds: float, *, taken: bool) -> None:
        self.acknowledgements.append((on, taken))
        self.times.append(seconds)

    def heard(self, at: float) -> None:
        self.heard_at.append(at)

    def reconnected(self) -> None:
        self.reconnects += 1


@dataclass
class FakeDesk:
    """Answers every request as the table says, and remembers what was asked."""

    asked: list[Request] = field(default_factory=list)
    uploads: list[bytes] = field(default_factory=list)
    replies: dict[type[Request], Callable[[Request, Report], Reply]] = field(default_factory=dict)
    delay: float = 0.0
    ticks: int = 0
    heard: list[frozenset[str] | str | None] = field(default_factory=list)
    chosen: tuple[Chosen, ...] = ()

    def in_force(self, caller: Caller) -> InForce:
        return InForce(self.chosen, places_of(caller), {})

    def known(self, caller: Caller) -> Caller:
        return known(caller, self.in_force(caller))

    async def tick(self) -> tuple[str, ...]:
        self.ticks += 1
        return ()

    async def servers(self, there: frozenset[str] | None) -> None:
        self.heard.append(there)

    async def came(self, circle: str) -> None:
        self.heard.append(f"came {circle}")

    async def left(self, circle: str) -> None:
        self.heard.append(f"left {circle}")

    async def handle(self, request: Request, report: Report = silent) -> Reply:
        if isinstance(request, get_args(BoardRequest)) and type(request) not in self.replies:
            return Noted()  # what the front asks by itself is of no interest
        if isinstance(request, FindSession):
            return SessionFound(inside=False)
        self.asked.append(request)
        if isinstance(request, AddText):
            self.uploads.append(request.file.path.read_bytes())
        if self.delay:
            await asyncio.sleep(self.delay)
        reply = self.replies.get(type(request))
        return reply(request, report) if reply else _usual(request)


def _usual(request: Request) -> Reply:
    if isinstance(request, Ask | Share):
        return answered(shared=isinstance(request, Share))
    if isinstance(request, SuggestTexts):
        wanted = request.typed.casefold()
        return Suggestions(tuple(text for text in TEXTS if wanted in text[1].casefold()))
    others: dict[type[Request], Reply] = {
        AddText: TextAdded(SOURCE, (), 900),
        ShowHelp: HelpShown(("ask", "help"), moderator=False),
        Greet: Greeting("Ada"),
    }
    return others.get(type(request), TextList((SOURCE,)))


def refusing(reason: Reason) -> Callable[[Request, Report], Reply]:
    return lambda _request, _report: Refused(reason, {})


@dataclass
class KeptCommands:
    """What Discord was given last."""

    digest: str | None = None
    writes: int = 0

    async def get(self) -> str | None:
        return self.digest

    async def set(self, digest: str) -> None:
        self.digest = digest
        self.writes += 1


@dataclass
class KeptGreetings:
    """Who was greeted."""

    circles: set[str] = field(default_factory=set)

    async def has(self, circle: str) -> bool:
        return circle in self.circles

    async def add(self, circle: str) -> None:
        self.circles.add(circle)
