"""Circles that live side by side in one house, by chance; whatever one hears, is it its own?

Every text, title, question, note, option and name of a circle holds its canary. Ids do not: the
books of all circles have the same ones, votes and notes the same numbers, so that an id of one
circle means something in another. What was shown in one circle is pressed in others, too. Nothing
that is handed in holds another circle's canary; so no reply may hold one.

One circle stays empty. What it hears is compared with what it hears in a house where there is no
other: not even a number may differ.
"""

import re
from collections import Counter, deque
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from random import Random
from typing import Any, cast

from bot.desk.board.posts import Posted, State
from bot.desk.board.replies import WallShown
from bot.desk.caller import Caller, Upload
from bot.desk.commands import COMMANDS, build, press
from bot.desk.desk import HANDLERS
from bot.desk.replies import Refused, Reply, TextAdded
from bot.desk.requests import AddText, EditText, Request
from bot.desk.tables import Command, Given, Kind, Option
from bot.errors import Refusal
from bot.store.chores import tables
from bot.wording import LOCALES, render
from bot.wording.blocks import Control, Form, Menu, Message
from index.fingerprint import fingerprint
from index.prepared import Details, Prepared
from index.preparing import assemble
from index.progress import Report
from index.reading import read
from index.splitting import split
from tests.fakes import FakeClock, FakeHouse, FakeJobs
from tests.isolation.asking import DIRECT

EMPTY = "empty"
RENEWED = 3000
"""Operations after which a circle is deleted, and begins anew under another canary."""

_NUMBERS = {"foreign": 0.25, "last": 0.4, "optional": 0.3}
_SHOWN = 40
_MADE = re.compile(r"\b(?:[0-9a-f]{16,}|a[0-9]+)\b")
"""An id, a hash or a salt: chance is one for the whole house."""
_WORDS = ("tides", "pilot", "harbour", "lamp", "boats", "night", "letter", "counted")


@dataclass
class Place:
    """A circle: its name, its canary, and the messages that it was shown last."""

    name: str
    canary: str
    shown: deque[Message] = field(default_factory=lambda: deque(maxlen=_SHOWN))
    done: int = 0

    def sentence(self, chance: Random) -> str:
        """Words that nobody else has."""
        return f"{' '.join(chance.sample(_WORDS, 3))} {self.canary}{chance.randrange(99)}"

    def caller(self, chance: Random) -> Caller:
        """A member; ``both`` is one of every circle, and ``mo`` their moderator."""
        name = chance.choice(("mo", "mo", "both", *(f"m{n}{self.canary}" for n in range(3))))
        return Caller(
            self.name,
            name,
            chance.choice(LOCALES),
            channel=chance.choice((None, "7", "8", "9")),
            moderator=name == "mo",
            name="" if name in {"mo", "both"} else f"Name {name}",
        )


class NearJobs(FakeJobs):
    """Reads a text in this very process: no file here comes from anybody."""

    async def prepare(self, file: Upload, details: Details, report: Report) -> Prepared:
        read_in = read(file.path.read_bytes(), file.name)
        passages = tuple(split(read_in, self._embedder.count_tokens))
        digest = fingerprint(file.path)
        return assemble(read_in, passages, file.name, digest, self._embedder)


class Leak(AssertionError):
    """A circle heard something of another."""


class Machine:
    """Operations by chance; ``leaks`` raises at the first that tells of another circle."""

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

    async def run(self, operations: int) -> None:
        """So many operations."""
        for _ in range(operations):
            place = self._chance.choice(self.places)
            draw = self._chance.random()
            if draw < 0.02:
                await self._wait()
            elif draw < 0.035:
                await self._add(place)
            elif draw < 0.12:
                await self._compare()
            else:
                await self._act(place)
            place.done += 1
            if place.done > RENEWED:
                await self._renew(place)
        self._look_into_the_rows()

    async def _act(self, place: Place) -> None:
        request = self._request(place, place.caller(self._chance))
        if request is not None:
            await self._ask(place, request)

    async def _ask(self, place: Place, request: Request) -> Reply:
        reply = await self.house.desk.handle(request)
        self.requests[type(request)] += 1
        self.replies[type(reply)] += 1
        shown = [render(reply, locale) for locale in LOCALES]
        self._scan(place, request, f"{reply!r}{shown!r}")
        place.shown.append(shown[0])
        if isinstance(reply, WallShown):
            for each in reply.posts[-3:]:
                place.shown.append(render(each.post.shows, "en"))
                await self._post(place, each.post.key)
        return reply

    async def _post(self, place: Place, key: str) -> None:
        """The front says that it has posted something."""
        posted = Posted(key, "7", State.THERE, self.clock.now, message=str(len(key)))
        await self._ask(place, DIRECT["NotePost"](place.caller(self._chance), posted))

    def _scan(self, place: Place, request: Request, text: str) -> None:
        for other in (*(each.canary for each in self.places if each is not place), *self._former):
            if other in text:
                where = text.index(other)
                raise Leak(f"{request!r} in {place.name}: …{text[where - 300 : where + 100]}")

    def _request(self, place: Place, caller: Caller) -> Request | None:
        draw = self._chance.random()
        try:
            if draw < 0.3:
                return self._typed(place, caller, self._chance.choice(COMMANDS))
            if draw < 0.8:
                return self._pressed(place, caller)
            name = self._chance.choice(sorted(DIRECT))
            if name == "NotePost":
                return None
            return cast(Request, DIRECT[name](caller, *self._given(place, name)))
        except Refusal:
            # A front tells what is wrong with a line; the Desk never hears of it.
            return None

    def _given(self, place: Place, name: str) -> tuple[Any, ...]:
        if name.startswith("Suggest"):
            return (self._chance.choice(("", "b", "1", place.canary)),)
        if name == "Mention":
            at = self._chance.choice((f"[book-{self._chance.randrange(4)} 1]", ""))
            return (f"{at} {place.sentence(self._chance)}", self._chance.random() < 0.5)
        if name == "NoteGrant":
            return ("5", place.caller(self._chance).member, self._chance.random() < 0.7)
        if name == "NoteCheck":
            return (place.caller(self._chance).member, self._chance.random() < 0.9)
        if name == "NoteRole":
            return ("5", None)
        if name in {"OpenVote", "OpenStance"}:
            return (place.sentence(self._chance), self._options(place))
        if name == "PutBack":
            return (self._chance.choice(("1", "2", "book-1", place.canary)),)
        if name == "Cancel":
            return ("1",)
        return ()

    def _typed(self, place: Place, caller: Caller, command: Command) -> Request | None:
        values: dict[str, object] = {}
        for option in command.options:
            if option.kind is Kind.FILE:
                return None
            if option.required or self._chance.random() < _NUMBERS["optional"]:
                values[option.name] = self._value(place, option)
        return build(command, caller, values)

    def _value(self, place: Place, option: Option) -> object:
        chance = self._chance
        match option.kind:
            case Kind.SOURCE:
                return chance.choice((f"book-{chance.randrange(4)}", place.canary))
            case Kind.NUMBER:
                return chance.randrange(option.least, option.least + 8)
            case Kind.COMMAND:
                return chance.choice(COMMANDS).name
            case Kind.WORD:
                return chance.choice(option.words or (place.canary,))
            case Kind.VOTE:
                return str(chance.randrange(1, 30))
            case Kind.BODY:
                return chance.choice((place.canary, *self._bodies()))
        if option.name == "options":
            return self._options(place)
        if option.name == "choice":
            return chance.choice(("1", "2", "yes", "2>1"))
        if option.name in {"until", "first", "since"}:
            return chance.choice(("in 2 days", "tomorrow 20:00", "2026-01-01"))
        return place.sentence(chance)

    def _options(self, place: Place) -> str:
        return "; ".join(place.sentence(self._chance) for _ in range(self._chance.randint(2, 4)))

    def _bodies(self) -> tuple[str, ...]:
        """Ids of bodies, of whichever circle."""
        held = [
            each.argument
            for place in self.places
            for message in place.shown
            for each in message.controls
            if each.action == "body"
        ]
        return tuple(held[:5])

    def _pressed(self, place: Place, caller: Caller) -> Request | None:
        """What was shown here, or elsewhere: a press is forged at will."""
        other = self._chance.random() < _NUMBERS["foreign"]
        shown = self._chance.choice(self.places).shown if other else place.shown
        if not shown:
            return None
        # As somebody would who goes on with what they see.
        message = (
            shown[-1] if self._chance.random() < _NUMBERS["last"] else self._chance.choice(shown)
        )
        forms = () if message.form is None else (message.form,)
        parts: tuple[Control | Menu | Form, ...] = (*message.controls, *message.menus, *forms)
        if not parts:
            return None
        part = self._chance.choice(parts)
        given = self._filled(place, part)
        handed = f"{part.argument}{given!r}"
        if any(each in handed for each in self._canaries(place)):
            return None
        return press(part.action, part.argument, caller, given)

    def _filled(self, place: Place, part: Control | Menu | Form) -> Given:
        match part:
            case Menu():
                values = [each.value for each in part.choices]
                count = self._chance.randint(min(part.least, len(values)), len(values))
                return tuple(self._chance.sample(values, min(count, part.most)))
            case Form():
                return {
                    each.name: self._chance.choice((place.sentence(self._chance), each.value, "2"))
                    for each in part.fields
                }
        return None

    def _canaries(self, place: Place) -> tuple[str, ...]:
        """Those that are not a circle's own."""
        return (*(each.canary for each in self.places if each is not place), *self._former)

    async def _add(self, place: Place) -> None:
        """Add a book under an id that books have everywhere, and call it by the canary then."""
        number, mo = self._chance.randrange(4), Caller(place.name, "mo", moderator=True)
        self._files += 1
        path = self._folder / f"{self._files}.md"
        words = "\n\n".join(
            f"## Of {word}\n\nThe pilot {place.canary} wrote of {place.sentence(self._chance)}. "
            f"Nobody in the harbour of {place.canary} minded the {word} at all."
            for word in self._chance.sample(_WORDS, 4)
        )
        path.write_text(f"# Book {number}\n\n{words}\n", "utf-8")
        reply = await self._ask(place, AddText(mo, Upload(f"{place.canary}.md", path)))
        path.unlink()
        if isinstance(reply, TextAdded):
            title = f"Book {number} of {place.canary}"
            await self._ask(place, EditText(mo, reply.source.id, title=title))

    async def _wait(self) -> None:
        for _ in range(self._chance.choice((1, 1, 1, 6, 80))):
            self.clock.now += timedelta(minutes=10)
            await self.house.desk.tick()

    async def _compare(self) -> None:
        """The empty circle hears what it would hear if there was no other."""
        empty = Place(EMPTY, "zyxempty")
        empty.shown = self._chance.choice(self.places).shown
        request = self._request(empty, empty.caller(self._chance))
        if request is None:
            return
        assert isinstance(self.alone.office.clock, FakeClock)
        replies = []
        now = self.clock.now
        for house in (self.alone, self.house):
            self.clock.now = self.alone.office.clock.now = now
            replies.append(await house.desk.handle(request))
            if not isinstance(replies[-1], Refused):
                # Whatever it did is undone, so that the circle stays empty in both.
                await house.office.ledgers.purge(EMPTY)
        self._scan(empty, request, f"{replies[1]!r}")
        alike = [_without_ids(each) for each in replies]
        if alike[0] != alike[1]:
            raise Leak(f"{request!r}: alone {alike[0]}, among others {alike[1]}")

    async def _renew(self, place: Place) -> None:
        """Delete a circle; not a word of it is ever heard again, in its own name neither."""
        await self.house.desk.purge(place.name)
        self._former.append(place.canary)
        fresh = self._place(place.name)
        place.canary, place.done = fresh.canary, 0
        place.shown.clear()

    def _place(self, name: str) -> Place:
        return Place(name, f"zyx{name}q{self._chance.randrange(10**6):06}")

    def _look_into_the_rows(self) -> None:
        """Every row and every library holds its own circle's words alone."""
        db = self.house.store._db
        for place in self.places:
            for table in tables(db):
                rows = db.table(table).rows_where("circle = ?", [place.name])
                assert not any(self._foreign(place, repr(row)) for row in rows), table
            for name in (place.name, f"{place.name}/memory"):
                library = self.house.libraries.library(name).catalogue.db
                assert not any(self._foreign(place, line) for line in library.conn.iterdump())

    def _foreign(self, place: Place, text: str) -> bool:
        return any(each in text for each in self._canaries(place))


def unasked(machine: Machine) -> set[type[Any]]:
    """The kinds of requests that were never made."""
    return HANDLERS.keys() - machine.requests.keys()


def _without_ids(reply: Reply) -> str:
    """A reply without what chance has made in it."""
    return _MADE.sub("…", repr(reply))
