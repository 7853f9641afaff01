"""Circles that live side by side in one house, by chance; whatever one hears, is it its own?

Every text, title, question, note, option and name of a circle holds its canary. Ids do not: the
books of all circles have the same ones, votes and notes the same numbers, so that an id of one
circle means something in another. What was shown in one circle is pressed in others, too. Nothing
that is handed in holds another circle's canary; so no reply may hold one.

One circle stays empty. What it hears is compared with what it hears in a house where there is no
other: not even a number may differ.
"""

import re
from collections import Counter
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any, cast

from bot.desk.board.posts import Posted, State
from bot.desk.board.replies import WallShown
from bot.desk.board.requests import NotePost
from bot.desk.caller import Caller, Upload
from bot.desk.commands import COMMANDS
from bot.desk.desk import HANDLERS
from bot.desk.replies import Refused, Reply, TextAdded
from bot.desk.requests import AddText, EditText, Request
from bot.desk.tables import Kind
from bot.errors import Refusal
from bot.store.chores import tables
from bot.wording import LOCALES, render
from index.fingerprint import fingerprint
from index.prepared import Details, Prepared
from index.preparing import assemble
from index.progress import Report
from index.reading import read
from index.splitting import split
from tests.fakes import SAMPLE, FakeClock, FakeEmbedder, FakeHouse, FakeJobs
from tests.isolation.asking import DIRECT, Place, pressed, typed

EMPTY = "empty"
RENEWED = 1500
"""Operations after which a circle is deleted, and begins anew under another canary."""

_MADE = re.compile(r"\b(?:[0-9a-f]{16,}|a[0-9]+)\b")
"""An id, a hash or a salt: chance is one for the whole house."""
_TYPED = tuple(
    each for each in COMMANDS if all(option.kind is not Kind.FILE for option in each.options)
)
_PARAGRAPHS = [
    each
    for each in SAMPLE.read_text("utf-8").split("\n\n")
    if each[0].isalpha() and len(each) > 200
]


class Leak(AssertionError):
    """A circle heard something of another."""


class NearJobs(FakeJobs):
    """Reads a text in this very process: no file here comes from anybody."""

    async def prepare(self, file: Upload, _details: Details, _report: Report) -> Prepared:
        embedder = FakeEmbedder()
        document = read(file.path.read_bytes(), file.name)
        passages = tuple(split(document, embedder.count_tokens))
        return assemble(document, passages, file.name, fingerprint(file.path), embedder)


class Machine:
    """Operations by chance; raises ``Leak`` at the first that tells of another circle."""

    def __init__(self, house: FakeHouse, alone: FakeHouse, folder: Path, seed: int) -> None:
        self.house, self.alone = house, alone
        self.requests: Counter[type[Any]] = Counter()
        self.replies: Counter[type[Any]] = Counter()
        self._chance = Random(seed)  # noqa: S311 - a test's
        self._folder = folder
        self._former: list[str] = []
        self._files = 0
        self.places = [self._place(name) for name in ("one", "two", "three")]

    @property
    def clock(self) -> FakeClock:
        assert isinstance(self.house.office.clock, FakeClock)
        return self.house.office.clock

    @property
    def unasked(self) -> set[str]:
        """The kinds of requests that were never made."""
        return {each.__name__ for each in HANDLERS.keys() - self.requests.keys()}

    async def run(self, operations: int) -> None:
        """So many operations."""
        for _ in range(operations):
            place = self._chance.choice(self.places)
            draw = self._chance.random()
            if draw < 0.02:
                await self._wait()
            elif draw < 0.03 or not place.done:
                await self._add(place)
            elif draw < 0.1:
                await self._compare()
            else:
                request = self._request(place)
                if request is not None:
                    await self.ask(place, request)
            place.done += 1
            if place.done > RENEWED:
                await self._renew(place)
        self._look_into_the_rows()

    async def ask(self, place: Place, request: Request) -> Reply:
        """Hand a request in, and read what comes of it in every way that there is."""
        reply = await self.house.desk.handle(request)
        self.requests[type(request)] += 1
        self.replies[type(reply)] += 1
        shown = [render(reply, locale) for locale in LOCALES]
        self._scan(place, request, f"{reply!r}{shown!r}")
        place.shown.append(shown[0])
        if isinstance(reply, WallShown):
            for each in reply.posts[-3:]:
                place.shown.append(render(each.post.shows, "en"))
                posted = Posted(each.post.key, "7", State.THERE, self.clock.now, message="1")
                await self.ask(place, NotePost(place.caller(), posted))
        return reply

    def _scan(self, place: Place, request: Request, text: str) -> None:
        for other in self._canaries(place):
            if other in text:
                found = text[max(0, text.index(other) - 300) :][:400]
                raise Leak(f"{request!r} in {place.name}: …{found}")

    def _canaries(self, place: Place) -> tuple[str, ...]:
        """Those that are not a circle's own, or not any more."""
        return (*(each.canary for each in self.places if each is not place), *self._former)

    def _foreign(self, place: Place, text: str) -> bool:
        return any(each in text for each in self._canaries(place))

    def _request(self, place: Place) -> Request | None:
        draw = self._chance.random()
        try:
            if draw < 0.3:
                return typed(place, self._chance.choice(_TYPED))
            if draw < 0.8:
                elsewhere = place if draw < 0.68 else self._chance.choice(self.places)
                return pressed(place, elsewhere.shown, lambda text: self._foreign(place, text))
            return cast("Request", self._chance.choice(DIRECT)(place.caller(), place))
        except Refusal:
            # A front tells what is wrong with a line or a press; the Desk never hears of it.
            return None

    async def _add(self, place: Place) -> None:
        """Add a book under an id that books have everywhere, and call it by the canary then."""
        number, mo = self._chance.randrange(4), Caller(place.name, "mo", moderator=True)
        self._files += 1
        path = self._folder / f"{self._files}.md"
        words = "\n\n".join(
            f"## Of {place.sentence()}\n\n{place.sentence()}. {paragraph} {place.sentence()}."
            for paragraph in self._chance.sample(_PARAGRAPHS, 5)
        )
        path.write_text(f"# Book {number}\n\n{words}\n", "utf-8")
        reply = await self.ask(place, AddText(mo, Upload(f"{self._files}{place.canary}.md", path)))
        path.unlink()
        if isinstance(reply, TextAdded):
            title = f"Book {number} of {place.canary}"
            await self.ask(place, EditText(mo, reply.source.id, title=title))

    async def _wait(self) -> None:
        for _ in range(self._chance.choice((1, 1, 1, 6, 80))):
            self.clock.now += timedelta(minutes=10)
            await self.house.desk.tick()

    async def _compare(self) -> None:
        """The empty circle hears what it would hear if there was no other."""
        empty = self._place(EMPTY)
        empty.shown = self._chance.choice(self.places).shown
        request = self._request(empty)
        if request is None:
            return
        assert isinstance(self.alone.office.clock, FakeClock)
        now, replies = self.clock.now, []
        for house in (self.alone, self.house):
            self.clock.now = self.alone.office.clock.now = now
            replies.append(await house.desk.handle(request))
            if not isinstance(replies[-1], Refused):
                # Whatever it did is undone, so that the circle stays empty in both.
                await house.office.ledgers.purge(EMPTY)
                house.office.settings.forget(EMPTY)
        self._scan(empty, request, repr(replies[1]))
        alone, among = (_MADE.sub("…", repr(each)) for each in replies)
        if alone != among:
            raise Leak(f"{request!r}: alone {alone}, among others {among}")

    async def _renew(self, place: Place) -> None:
        """Delete a circle; not a word of it is ever heard again, in its own name neither."""
        await self.house.desk.purge(place.name)
        self._former.append(place.canary)
        place.canary, place.done = self._place(place.name).canary, 0
        place.shown.clear()

    def _place(self, name: str) -> Place:
        return Place(name, f"zyx{name}q{self._chance.randrange(10**6):06}", self._chance)

    def _look_into_the_rows(self) -> None:
        """Every row and every library holds its own circle's words alone."""
        db = self.house.store._db
        for place in self.places:
            for table in tables(db):
                for row in db.table(table).rows_where("circle = ?", [place.name]):
                    assert not self._foreign(place, repr(row)), table
            for name in (place.name, f"{place.name}/memory"):
                library = self.house.libraries.library(name).catalogue.db
                for line in library.conn.iterdump():
                    assert not self._foreign(place, line), line
