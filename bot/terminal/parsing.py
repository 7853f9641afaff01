"""A typed line → what is meant by it: a request to the Desk, or one of the terminal's own."""

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.desk.commands import Command, Kind, Option, build
from bot.desk.notes.requests import Mention
from bot.desk.requests import Ask, Caller, Request, ShowHelp, Upload
from bot.errors import Reason, Refusal
from bot.study.references import only_references
from bot.terminal.dealing import dealt, words_of_time
from bot.terminal.playing import Go, Speak
from bot.terminal.saying import going, speaking
from bot.terminal.splitting import Piece, split, unquoted
from bot.terminal.vocabulary import (
    Mistake,
    commands,
    group_of,
    leaving_words,
    options,
    own_words,
    picture_words,
    place_words,
    speaker_words,
    split_command,
)
from bot.wording.called import Called, by_id
from bot.wording.names import option_name, word_meant

_NUMBER = re.compile(r"[0-9]{1,9}")
# A command with more options than this is no question: a colon in it may name an option.
_FEW = 2
_SINGLE = frozenset({Kind.VOTE, Kind.WORD})
_KEY = re.compile(r"\[?[0-9]{1,9}\]?(?:\s*[,+]\s*\[?[0-9]{1,9}\]?)*\s*,?")


@dataclass(frozen=True, slots=True)
class Send:
    """Hand a request to the Desk."""

    request: Request


@dataclass(frozen=True, slots=True)
class Press:
    """Press the key of that number under the last message; several are choices of a menu."""

    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Save:
    """Save the picture of the last message there."""

    file: Path


@dataclass(frozen=True, slots=True)
class Leave:
    """End the chat."""


Intent = Send | Press | Speak | Go | Save | Leave

NOBODY = Called()
"""Where there are neither roles nor channels."""


def parse(line: str, caller: Caller, called: Called = NOBODY) -> Intent | None:
    """What a line means; None if it is empty. Raises ``Mistake`` or ``Refusal``.

    ``called`` are the roles and the channels that there are.
    """
    line = line.strip().removeprefix("\ufeff").lstrip()
    if not line:
        return None
    if _KEY.fullmatch(line):
        return Press(tuple(map(int, re.findall("[0-9]+", line))))
    if line.startswith("/"):
        return _command(line[1:].strip(), caller, called)
    if _is_bare_command(line, caller):
        return _command(line, caller, called)
    if only_references(line):
        return Send(Mention(caller, line))
    return Send(Ask(caller, line))


def _is_bare_command(line: str, caller: Caller) -> bool:
    """Whether the line is one word that nobody would ask a text: *help* or *quit*."""
    word = line.casefold()
    command = commands(caller.locale).get((word,))
    if command is not None:
        return not any(option.required for option in command.options)
    return word in leaving_words(caller.locale)


def _command(line: str, caller: Caller, called: Called) -> Intent:
    first, *behind = line.split(maxsplit=1) or [""]
    word = first.casefold()
    if word in speaker_words(caller.locale):
        return speaking(word, "".join(behind), caller.locale)
    if word in place_words(caller.locale):
        return going(word, "".join(behind), caller.locale)
    if word in picture_words(caller.locale):
        if not behind:
            raise Mistake("terminal-no-png-name")
        return Save(_upload(unquoted(behind[0])).path)
    if word in leaving_words(caller.locale):
        return Leave()
    if not word:
        return Send(ShowHelp(caller))
    command, rest = split_command(line, caller.locale)
    values = by_id(_values(command, rest, caller.locale), called)
    return Send(build(command, caller, values))


def _values(command: Command, rest: str, locale: str) -> dict[str, object]:
    if command.options and command.options[0].kind is Kind.TEXT and len(command.options) <= _FEW:
        texts = _free_text(command, rest, locale)
    else:
        texts = _assigned(command, rest, locale)
    kinds = {option.name: option for option in command.options}
    values = {name: _value(kinds[name], text, locale) for name, text in texts.items()}
    return {name: value for name, value in values.items() if value is not None}


def _free_text(command: Command, rest: str, locale: str) -> dict[str, str]:
    """A question as it stands; an option may come before it or end the line.

    Inside the question a colon is only a colon, and quotation marks are its own.
    """
    first, others = command.options[0], {option.name for option in command.options[1:]}
    known = options(command, locale)
    values: dict[str, str] = {}
    names = "|".join(re.escape(name) for name, option in known.items() if option in others)
    if names:
        leading = re.match(rf'({names}):("[^"]*"|[^\s"]+)\s+(?=\S)', rest)
        closing = re.search(rf"(?:^|\s)({names}):(?=\S)(?!.*\s(?:{names}):\S)", rest)
        if leading:
            values[known[leading.group(1)]] = unquoted(leading.group(2))
            rest = rest[leading.end() :]
        elif closing:
            values[known[closing.group(1)]] = unquoted(rest[closing.end() :])
            rest = rest[: closing.start()]
    label, colon, behind = rest.partition(":")
    if colon and known.get(label.strip()) == first.name:
        rest = behind
    values[first.name] = unquoted(rest)
    return values


def _assigned(command: Command, rest: str, locale: str) -> dict[str, str]:
    """Named values by their names, the others in the order of the table."""
    known = options(command, locale)
    numbers = {option.name for option in command.options if option.kind is Kind.NUMBER}
    single = [name for name, option in known.items() if option in numbers]
    values: dict[str, str] = {}
    positional: list[Piece] = []
    for piece in split(rest, known, single):
        if piece.name is None:
            positional.append(piece)
            continue
        if piece.name not in known:
            raise Refusal(Reason.UNKNOWN_OPTION, option=piece.name, command=command.name)
        option = known[piece.name]
        if option in values:
            raise Mistake("terminal-twice", option=option_name(option, locale))
        values[option] = piece.value
    free = [option for option in command.options if option.name not in values]
    return {**values, **_in_order(free, positional, locale)}


def _in_order(free: list[Option], pieces: list[Piece], locale: str) -> dict[str, str]:
    """Positional values: what is one word comes first, a last number is a page, the rest in order.

    Words without any quotation mark are all one name: of a file or a text, spaces and all.
    """
    values: dict[str, str] = {}
    while free and pieces and _is_single(free[0]):
        count = words_of_time(pieces) if free[0].kind is Kind.TIME else 1
        values[free[0].name] = " ".join(piece.value for piece in pieces[: max(count, 1)])
        free, pieces = free[1:], pieces[max(count, 1) :]
    numbers = [option for option in free if option.kind is Kind.NUMBER]
    free = [option for option in free if option.kind is not Kind.NUMBER]
    if numbers and len(pieces) > min(len(free), 1):
        last = pieces[-1]
        if not last.quoted and _NUMBER.fullmatch(last.value):
            values[numbers[0].name] = last.value
            pieces = pieces[:-1]
    if free and pieces and not any(piece.quoted for piece in pieces):
        values[free[0].name] = " ".join(piece.value for piece in pieces)
        return values
    return values | dealt(free, pieces, locale)


def _is_single(option: Option) -> bool:
    """Whether the next word alone is the option's value, or the words of a time."""
    numbered = option.kind in (Kind.NUMBER, Kind.TIME) and option.required
    return numbered or option.kind in _SINGLE


def _value(option: Option, text: str, locale: str) -> object:
    """A value as its request wants it; None for nothing."""
    match option.kind:
        case Kind.NUMBER:
            if not _NUMBER.fullmatch(text) or int(text) < option.least:
                raise Refusal(Reason.BAD_NUMBER, option=option.name, value=text)
            return int(text)
        case Kind.FILE:
            return _upload(text) if text else None
        case Kind.COMMAND | Kind.TOPIC:
            return _command_path(text, option.kind, locale)
        case Kind.WORD:
            return word_meant(option, text, locale)
    return text


def _upload(text: str) -> Upload:
    path = Path(text)
    with suppress(RuntimeError):  # "~nobody": the Desk will say that there is no such file
        path = path.expanduser()
    return Upload(path.name or text, path)


def _command_path(text: str, kind: Kind, locale: str) -> str | None:
    """The table's name of a command or, for help, a group; None where only all of it explains."""
    typed = text.strip().removeprefix("/").strip()
    first = typed.casefold()
    if not typed or first in own_words(locale):
        return None
    top = group_of(first, locale) if kind is Kind.TOPIC else None
    return top or split_command(typed, locale)[0].name
