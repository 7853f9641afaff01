"""What members of a circle ask by chance: all that they write holds the canary of their circle."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from bot.desk.board import requests as board
from bot.desk.bodies.requests import Found, SuggestBodies
from bot.desk.caller import Caller
from bot.desk.commands import COMMANDS, build, press
from bot.desk.notes.requests import Mention
from bot.desk.requests import Cancel, Greet, PutBack, Request, SuggestTexts
from bot.desk.sessions.requests import FindSession
from bot.desk.tables import Command, Given, Kind, Option
from bot.desk.voting.requests import Join, OpenStance, OpenVote, SuggestVotes
from bot.wording import LOCALES
from bot.wording.blocks import Control, Form, Menu, Message

WORDS = ("tides", "pilot", "harbour", "lamp", "boats", "night", "letter", "counted")
_OPTIONAL = 0.3
_LAST = 0.4
"""How often somebody goes on with what they saw last."""


@dataclass
class Place:
    """A circle: its name, its canary, the messages that it was shown last, what it has done."""

    name: str
    canary: str
    chance: Random
    shown: deque[Message] = field(default_factory=lambda: deque(maxlen=40))
    done: int = 0

    def sentence(self) -> str:
        """Words that nobody else has."""
        return f"{' '.join(self.chance.sample(WORDS, 3))} {self.canary}{self.chance.randrange(99)}"

    def options(self) -> str:
        """Two to four of them."""
        return "; ".join(self.sentence() for _ in range(self.chance.randint(2, 4)))

    def book(self) -> str:
        """An id that books have everywhere, or a title that only those of this circle have."""
        return self.chance.choice((f"book-{self.chance.randrange(4)}", f"Book 1 of {self.canary}"))

    def member(self) -> str:
        """``both`` is a member of every circle, and ``mo`` their moderator."""
        own = (f"m{number}{self.canary}" for number in range(3))
        return self.chance.choice(("mo", "mo", "both", *own))

    def caller(self) -> Caller:
        """A member, somewhere."""
        member = self.member()
        return Caller(
            self.name,
            member,
            self.chance.choice(LOCALES),
            channel=self.chance.choice((None, "7", "8")),
            moderator=member == "mo",
            name=f"Name {member}" if self.canary in member else "",
        )


DIRECT: tuple[Callable[[Caller, Place], Any], ...] = (
    lambda caller, _: board.ShowWall(caller),
    lambda caller, _: board.ShowGrants(caller),
    lambda caller, place: board.NoteGrant(caller, "5", place.member(), place.chance.random() < 0.7),
    lambda caller, _: board.NoteRole(caller, "5", None),
    lambda caller, _: board.ShowChecks(caller),
    lambda caller, place: board.NoteCheck(caller, place.member(), place.chance.random() < 0.9),
    lambda caller, place: SuggestBodies(caller, place.chance.choice(("", place.canary))),
    lambda caller, place: SuggestTexts(caller, place.chance.choice(("", "b", place.canary))),
    lambda caller, place: SuggestVotes(caller, place.chance.choice(("", "1", place.canary))),
    lambda caller, place: Mention(caller, place.sentence()),
    lambda caller, place: Mention(caller, f"[{place.book()} 1] {place.sentence()}", public=True),
    lambda caller, _: Greet(caller),
    lambda caller, _: Cancel(caller, "1"),
    lambda caller, place: PutBack(caller, place.chance.choice(("1", "2", place.book()))),
    lambda caller, _: FindSession(caller),
    lambda caller, _: Join(caller),
    lambda caller, place: OpenVote(caller, place.sentence(), place.options(), tenure=0),
    lambda caller, place: OpenVote(caller, place.sentence(), tenure=0),
    lambda caller, place: OpenStance(caller, place.sentence(), place.options()),
    lambda caller, place: Found(caller, place.sentence(), "groups", seats=1, tenure=0),
    lambda caller, place: Found(caller, place.sentence(), "programmes", seats=2, tenure=0),
    lambda caller, place: Found(caller, place.sentence(), "group"),
    lambda caller, place: Found(caller, place.sentence(), programme=place.sentence()),
)
"""What fronts ask by themselves, and what is typed rightly seldom enough by chance."""

_KINDS: dict[Kind, Callable[[Place, Option], object]] = {
    Kind.SOURCE: lambda place, _: place.book(),
    Kind.NUMBER: lambda place, option: option.least + place.chance.randrange(8),
    Kind.COMMAND: lambda place, _: place.chance.choice(COMMANDS).name,
    Kind.WORD: lambda place, option: place.chance.choice(option.words or (place.canary,)),
    Kind.VOTE: lambda place, _: str(place.chance.randrange(1, 20)),
    Kind.BODY: lambda place, _: place.canary,
}
_NAMES: dict[str, tuple[str, ...]] = {
    "choice": ("1", "2", "yes", "2>1"),
    "until": ("in 2 days",),
    "first": ("tomorrow 20:00",),
    "since": ("2026-01-01",),
    "reference": ("[book-1 1]", "[book-2 2]"),
}


def typed(place: Place, command: Command) -> Request:
    """A line of the table of commands."""
    values = {
        option.name: _value(place, option)
        for option in command.options
        if option.required or place.chance.random() < _OPTIONAL
    }
    return build(command, place.caller(), values)


def _value(place: Place, option: Option) -> object:
    if option.kind in _KINDS:
        return _KINDS[option.kind](place, option)
    if option.name == "options":
        return place.options()
    return place.chance.choice(_NAMES.get(option.name, (place.sentence(),)))


def pressed(place: Place, shown: deque[Message], foreign: Callable[[str], bool]) -> Request | None:
    """A press of something that was shown, here or elsewhere: presses are forged at will."""
    if not shown:
        return None
    chance = place.chance
    message = shown[-1] if chance.random() < _LAST else chance.choice(shown)
    forms = () if message.form is None else (message.form,)
    parts: tuple[Control | Menu | Form, ...] = (*message.controls, *message.menus, *forms)
    if not parts:
        return None
    part = chance.choice(parts)
    given = _filled(place, part)
    if foreign(f"{part.argument}{given!r}"):
        return None
    return press(part.action, part.argument, place.caller(), given)


def _filled(place: Place, part: Control | Menu | Form) -> Given:
    match part:
        case Menu():
            values = [each.value for each in part.choices]
            most = min(part.most, len(values))
            return tuple(place.chance.sample(values, place.chance.randint(min(1, most), most)))
        case Form():
            return {
                each.name: place.chance.choice((place.sentence(), each.value, "2"))
                for each in part.fields
            }
    return None
