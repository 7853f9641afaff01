"""The commands and buttons of every front: one table, so that Discord and the terminal agree.

A front turns a line into its entry's request and the Desk does the rest. Adding a command means
one entry here or in its subject's table, its request and handler, and its wording (``command-…``,
``option-…``).
"""

import re
from typing import cast

from bot.desk import requests
from bot.desk.board.commands import BOARD_ACTIONS, BOARD_COMMANDS
from bot.desk.bodies.actions import BODY_ACTIONS
from bot.desk.bodies.commands import BODY_COMMANDS
from bot.desk.notes.commands import NOTES_ACTIONS, NOTES_COMMANDS
from bot.desk.plans.commands import PLAN_ACTIONS, PLAN_COMMANDS
from bot.desk.privacy.commands import PRIVACY_ACTIONS, PRIVACY_COMMANDS
from bot.desk.requests import Caller, Request
from bot.desk.sessions.commands import SESSION_ACTIONS, SESSION_COMMANDS
from bot.desk.settings.commands import SETTINGS_ACTIONS, SETTINGS_COMMANDS
from bot.desk.setup.commands import SETUP_ACTIONS, SETUP_COMMANDS
from bot.desk.tables import Action, Command, Given, Kind, Option, Takes, Weight
from bot.desk.voting.commands import VOTING_ACTIONS, VOTING_COMMANDS
from bot.errors import Reason, Refusal

__all__ = ["Action", "Command", "Given", "Kind", "Option", "Takes", "Weight"]

_TEXT = Option("text", Kind.SOURCE)
_DETAILS = (
    Option("title", Kind.TEXT, required=False),
    Option("author", Kind.TEXT, required=False),
    Option("year", Kind.TEXT, required=False),
)

_TEXTS: tuple[Command, ...] = (
    Command(
        ("ask",),
        requests.Ask,
        (Option("question", Kind.TEXT), Option("text", Kind.SOURCE, required=False)),
        shared=True,
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
    Command(("help",), requests.ShowHelp, (Option("command", Kind.TOPIC, required=False),)),
)

_TOPS = (
    "ask",
    "now",
    "text",
    "session",
    "plan",
    "note",
    "vote",
    "assembly",
    "privacy",
    "help",
    "manage",
)

COMMANDS: tuple[Command, ...] = tuple(
    sorted(
        (
            *_TEXTS,
            *SESSION_COMMANDS,
            *NOTES_COMMANDS,
            *VOTING_COMMANDS,
            *BODY_COMMANDS,
            *BOARD_COMMANDS,
            *PLAN_COMMANDS,
            *PRIVACY_COMMANDS,
            *SETTINGS_COMMANDS,
            *SETUP_COMMANDS,
        ),
        key=lambda each: _TOPS.index(each.path[0]),
    )
)


_PAGE = re.compile(r"[0-9]{1,6}")


def _open_page(caller: Caller, argument: str) -> requests.OpenText:
    """``argument`` is ``<page>:<text>``: a text's id may itself hold anything but a colon."""
    page, _, text = argument.partition(":")
    if not _PAGE.fullmatch(page):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return requests.OpenText(caller, text, int(page))


def _open_ahead(caller: Caller, argument: str) -> Request:
    """The same, also of what the channel has not read yet."""
    asked = _open_page(caller, argument)
    return requests.OpenAhead(caller, asked.text, asked.page)


def _ask_whole(caller: Caller, argument: str) -> Request:
    """``<answer>:<text>``; without a text, all were asked."""
    answer, _, text = argument.partition(":")
    return requests.AskWhole(caller, answer, text or None)


def _help_on(caller: Caller, _: str, values: tuple[str, ...]) -> Request:
    if len(values) != 1:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return requests.ShowHelp(caller, values[0])


# What has pictures, by the action that shows it.
_PICTURED = ("result", "turn", "unclearin", "session-page")


def _as_text(caller: Caller, argument: str) -> Request:
    """``<action>:<its argument>``: one of those that show pictures."""
    action, _, rest = argument.partition(":")
    if action not in _PICTURED:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return requests.ReadAsText(caller, press(action, rest, caller))


ACTIONS: dict[str, Action] = {
    action.name: action
    for action in (
        Action("context", requests.ShowContext),
        Action("more", requests.ShowMore),
        Action("voices", requests.WhoSpeaks),
        Action("why", requests.Explain),
        Action("whole", _ask_whole),
        Action("reword", requests.Reword),
        Action("share", requests.Share, public=True, repeats=True),
        Action("cancel", requests.Cancel),
        Action("share-ahead", requests.AskShare, repeats=True),
        Action("page", _open_page),
        Action("page-ahead", _open_ahead),
        Action("putback", requests.PutBack, edits=True),
        Action("sample", lambda caller, _: requests.TrySample(caller)),
        Action("help", lambda caller, _: requests.ShowHelp(caller), edits=True),
        Action("help-on", _help_on, takes=Takes.VALUES, edits=True),
        Action("astext", _as_text),
        *VOTING_ACTIONS,
        *BODY_ACTIONS,
        *BOARD_ACTIONS,
        *PLAN_ACTIONS,
        *PRIVACY_ACTIONS,
        *NOTES_ACTIONS,
        *SETTINGS_ACTIONS,
        *SETUP_ACTIONS,
        *SESSION_ACTIONS,
    )
}


def group(name: str) -> tuple[Command, ...]:
    """The commands below a first word such as ``"text"``; none where it is no group."""
    word = " ".join(_words(name))
    return tuple(each for each in COMMANDS if len(each.path) > 1 and each.path[0] == word)


def topics() -> tuple[tuple[str, ...], ...]:
    """What help can be asked for: the groups, then every command."""
    groups = dict.fromkeys(each.path[:1] for each in COMMANDS if len(each.path) > 1)
    return (*groups, *(each.path for each in COMMANDS))


def find(path: str) -> Command:
    """The command of a path such as ``"text info"``; refuses an unknown one."""
    words = _words(path)
    for command in COMMANDS:
        if command.path == words:
            return command
    raise Refusal(Reason.UNKNOWN_COMMAND, command=" ".join(words))


def _words(path: str) -> tuple[str, ...]:
    return tuple(path.strip().removeprefix("/").split())


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
    return cast(Request, command.request(caller=caller, **given))


def press(name: str, argument: str, caller: Caller, given: Given = None) -> Request:
    """The request behind a button, a menu (``given``: its values) or a form (its fields).

    A forged name is refused as an answer that is not there, and so is what was given otherwise
    than the action takes it.
    """
    action = ACTIONS.get(name)
    if action is None or Takes.of(given) is not action.takes:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    more = () if given is None else (given,)
    return cast(Request, action.request(caller, argument, *more))
