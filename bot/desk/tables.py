"""What a table of commands is made of, for every front alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any


class Kind(Enum):
    """What an option holds, and so how a front asks for it."""

    TEXT = "text"  # free text: str
    TIME = "time"  # a time as members write it, such as ``friday 20:00``: str
    SOURCE = "source"  # a text of the circle, completed while typing: its id, or its title
    NUMBER = "number"  # int, the option's ``least`` or more
    FILE = "file"  # requests.Upload
    COMMAND = "command"  # a command's path, completed while typing
    TOPIC = "topic"  # a command's path, or its first word alone, completed while typing
    WORD = "word"  # a single word, one of the option's ``words`` if it has any: str
    VOTE = "vote"  # a vote by its number, completed while typing: str, ``12`` or ``#12``
    BODY = "body"  # a council or an assembly, completed while typing: its id, or its name


@dataclass(frozen=True, slots=True)
class Option:
    """A named value of a command; its name is that of the request's field.

    ``words`` are what an option of the kind ``WORD`` may be, if not any word; each has its
    wording, ``word-<option>-<word>``.
    """

    name: str
    kind: Kind
    required: bool = True
    words: tuple[str, ...] = ()
    least: int = 1


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its path (``("text", "info")``) and what it asks of the Desk.

    ``form``: where none but the required options are given, a front that has forms opens one
    with the optional texts, filled in with what is known.
    ``shared``: inside a session its answer is for everybody there.
    """

    path: tuple[str, ...]
    request: Callable[..., Any]
    options: tuple[Option, ...] = ()
    moderator: bool = False
    form: bool = False
    shared: bool = False

    @property
    def name(self) -> str:
        """The path as it is typed after the slash: ``text info``."""
        return " ".join(self.path)


class Takes(Enum):
    """What an action is given beside its argument."""

    NOTHING = "nothing"  # a button: ``request(caller, argument)``
    VALUES = "values"  # a menu: ``request(caller, argument, values)``, a tuple of str
    FIELDS = "fields"  # a form: ``request(caller, argument, fields)``, texts by their names

    @classmethod
    def of(cls, given: "Given") -> "Takes":
        """What kind of thing was given."""
        if given is None:
            return cls.NOTHING
        return cls.VALUES if isinstance(given, tuple) else cls.FIELDS


Given = tuple[str, ...] | Mapping[str, str] | None
"""What came with a press: a menu's values, a form's fields, or nothing."""


class Weight(Enum):
    """What a button means beside others; its words say the same, for nothing rests on a colour."""

    PLAIN = "plain"
    MAIN = "main"  # what its message is there for
    GRAVE = "grave"  # takes something away: the last of its message


@dataclass(frozen=True, slots=True)
class Action:
    """A button, a menu or a form: what it asks, with the one argument that it carries.

    ``public`` results are shown to the whole channel, all others to the presser alone. What an
    action that ``edits`` gives takes the place of the private message that it was pressed under.
    One that ``opens`` asks for what goes into a form: that has to be there within two seconds.
    One that ``repeats`` only shows to everybody what the presser sees: nothing for one alone.
    ``weight`` is that of its button.
    """

    name: str
    request: Callable[..., Any]
    public: bool = False
    takes: Takes = Takes.NOTHING
    edits: bool = False
    opens: bool = False
    repeats: bool = False
    weight: Weight = Weight.PLAIN
