"""The commands and buttons of every front: one table, so that Discord and the terminal agree.

A front turns a line into its entry's request and the Desk does the rest. Adding a command means
one entry here, its request and handler, and its wording (``command-…``, ``option-…``).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from bot.desk import requests
from bot.desk.requests import Caller, Request
from bot.errors import Reason, Refusal


class Kind(Enum):
    """What an option holds, and so how a front asks for it."""

    TEXT = "text"  # free text: str
    SOURCE = "source"  # a text of the circle, completed while typing: its id, or its title
    NUMBER = "number"  # int, 1 or more
    FILE = "file"  # requests.Upload
    COMMAND = "command"  # a command's path, completed while typing


@dataclass(frozen=True, slots=True)
class Option:
    """A named value of a command; its name is that of the request's field."""

    name: str
    kind: Kind
    required: bool = True


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its path (``("text", "info")``) and what it asks of the Desk.

    ``form``: where none but the required options are given, a front that has forms opens one
    with the optional texts, filled in with what is known.
    """

    path: tuple[str, ...]
    request: Callable[..., Request]
    options: tuple[Option, ...] = ()
    moderator: bool = False
    form: bool = False

    @property
    def name(self) -> str:
        """The path as it is typed after the slash: ``text info``."""
        return " ".join(self.path)


@dataclass(frozen=True, slots=True)
class Action:
    """A button under a message: what a press asks, with the one argument that it carries.

    ``public`` results are shown to the whole channel, all others to the presser alone.
    """

    name: str
    request: Callable[[Caller, str], Request]
    public: bool = False


_TEXT = Option("text", Kind.SOURCE)
_DETAILS = (
    Option("title", Kind.TEXT, required=False),
    Option("author", Kind.TEXT, required=False),
    Option("year", Kind.TEXT, required=False),
)

COMMANDS: tuple[Command, ...] = (
    Command(
        ("ask",),
        requests.Ask,
        (Option("question", Kind.TEXT), Option("text", Kind.SOURCE, required=False)),
    ),
    Command(("text", "list"), requests.ListTexts),
    Command(("text", "info"), requests.TextInfo, (_TEXT,)),
    Command(
        ("text", "open"),
        requests.OpenText,
        (_TEXT, Option("page", Kind.NUMBER, required=False)),
    ),
    Command(
        ("manage", "add"),
        requests.AddText,
        (Option("file", Kind.FILE), *_DETAILS, Option("ocr", Kind.TEXT, required=False)),
        moderator=True,
    ),
    Command(
        ("manage", "edit"),
        requests.EditText,
        (
            _TEXT,
            *_DETAILS,
            Option("extract", Kind.TEXT, required=False),
            Option("edition", Kind.SOURCE, required=False),
        ),
        moderator=True,
        form=True,
    ),
    Command(("manage", "remove"), requests.RemoveText, (_TEXT,), moderator=True),
    Command(("help",), requests.ShowHelp, (Option("command", Kind.COMMAND, required=False),)),
)


_PAGE = re.compile(r"[0-9]{1,6}")


def _open_page(caller: Caller, argument: str) -> Request:
    """``argument`` is ``<page>:<text>``: a text's id may itself hold anything but a colon."""
    page, _, text = argument.partition(":")
    if not _PAGE.fullmatch(page):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return requests.OpenText(caller, text, int(page))


ACTIONS: dict[str, Action] = {
    action.name: action
    for action in (
        Action("context", requests.ShowContext),
        Action("more", requests.ShowMore),
        Action("voices", requests.WhoSpeaks),
        Action("why", requests.Explain),
        Action("share", requests.Share, public=True),
        Action("cancel", requests.Cancel),
        Action("page", _open_page),
        Action("sample", lambda caller, _: requests.TrySample(caller)),
        Action("help", lambda caller, _: requests.ShowHelp(caller)),
    )
}


def find(path: str) -> Command:
    """The command of a path such as ``"text info"``; refuses an unknown one."""
    words = tuple(path.strip().removeprefix("/").split())
    for command in COMMANDS:
        if command.path == words:
            return command
    raise Refusal(Reason.UNKNOWN_COMMAND, command=" ".join(words))


def build(command: Command, caller: Caller, values: dict[str, object]) -> Request:
    """The request of a command line: every required option given, none that it does not have."""
    known = {option.name for option in command.options}
    for name in values:
        if name not in known:
            raise Refusal(Reason.UNKNOWN_OPTION, option=name, command=command.name)
    for option in command.options:
        if option.required and values.get(option.name) in (None, ""):
            raise Refusal(Reason.MISSING_OPTION, option=option.name, command=command.name)
    given = {name: value for name, value in values.items() if value is not None}
    return command.request(caller=caller, **given)


def press(name: str, argument: str, caller: Caller) -> Request:
    """The request behind a button; a forged name is refused as an answer that is not there."""
    action = ACTIONS.get(name)
    if action is None:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return action.request(caller, argument)
