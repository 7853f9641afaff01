"""What may come next on a command line: commands, options, texts, files."""

import re
from collections.abc import AsyncGenerator, Callable, Iterable

from prompt_toolkit.completion import CompleteEvent, Completer, Completion, PathCompleter
from prompt_toolkit.document import Document

from bot.desk.bodies.requests import SuggestBodies
from bot.desk.commands import COMMANDS, Command, Kind, Option, topics
from bot.desk.replies import Suggestions
from bot.desk.requests import Caller, Request, SuggestTexts
from bot.desk.voting.requests import SuggestVotes
from bot.terminal.cleaning import clean_line
from bot.terminal.door import Door
from bot.terminal.vocabulary import Mistake, options, split_command
from bot.wording import phrase
from bot.wording.names import (
    command_name,
    command_text,
    option_name,
    option_text,
    word_name,
)

_SUGGESTED: dict[Kind, Callable[[Caller, str], Request]] = {
    Kind.SOURCE: SuggestTexts,
    Kind.VOTE: SuggestVotes,
    Kind.BODY: SuggestBodies,
}


class CommandCompleter(Completer):
    """Completes lines that begin with a slash, in the language of who speaks."""

    def __init__(self, desk: Door, caller: Callable[[], Caller]) -> None:
        self._desk = desk
        self._caller = caller

    def get_completions(
        self, document: Document, complete_event: CompleteEvent
    ) -> Iterable[Completion]:
        """Nothing: the Desk can only be asked asynchronously."""
        del document, complete_event
        return ()

    async def get_completions_async(
        self, document: Document, complete_event: CompleteEvent
    ) -> AsyncGenerator[Completion, None]:
        """What fits the words before the cursor."""
        del complete_event
        line = document.text_before_cursor.lstrip()
        if not line.startswith("/"):
            return
        caller = self._caller()
        for each in command_names(line[1:], caller.locale):
            yield each
        try:
            command, rest = split_command(line[1:], caller.locale)
        except (Mistake, IndexError):
            return
        if not rest and not line[-1].isspace():
            return
        for each in option_names(command, rest, caller.locale):
            yield each
        option, typed = open_value(command, rest, caller.locale)
        if option is not None:
            for each in await self._values(option, typed, caller):
                yield each

    async def _values(self, option: Option, typed: str, caller: Caller) -> list[Completion]:
        bare = typed.lstrip('"“„')
        match option.kind:
            case Kind.SOURCE | Kind.VOTE | Kind.BODY as kind:
                reply = await self._desk.handle(_SUGGESTED[kind](caller, bare))
                found = reply.texts if isinstance(reply, Suggestions) else ()
                if kind is Kind.VOTE:
                    votes = ((number, clean_line(name)) for number, name in found)
                    return [Completion(each, -len(typed), display=name) for each, name in votes]
                return [_text(id_, title, len(typed)) for id_, title in found]
            case Kind.WORD:
                words = (word_name(option, word, caller.locale) for word in option.words)
                return [Completion(n, -len(typed)) for n in words if n.startswith(bare.casefold())]
            case Kind.COMMAND | Kind.TOPIC as kind:
                paths = topics() if kind is Kind.TOPIC else (each.path for each in COMMANDS)
                names = (command_name(path, caller.locale) for path in paths)
                return [Completion(n, -len(typed)) for n in names if n.startswith(bare)]
            case Kind.FILE:
                found_paths = PathCompleter(expanduser=True).get_completions(
                    Document(bare), CompleteEvent()
                )
                return [
                    Completion(_quoted(bare + each.text), -len(typed), display=each.display)
                    for each in found_paths
                ]
        return []


def command_names(typed: str, locale: str) -> Iterable[Completion]:
    """The commands that begin with what was typed, and the terminal's own."""
    for command in COMMANDS:
        name = command_name(command.path, locale)
        if name.startswith(typed.casefold()) and name != typed:
            yield Completion(name, -len(typed), display_meta=command_text(command, locale))
    for key in ("terminal-speaker", "terminal-place", "terminal-png", "terminal-quit"):
        name = phrase(locale, f"{key}-name")
        if name.startswith(typed.casefold()) and name != typed:
            yield Completion(name, -len(typed), display_meta=phrase(locale, key))


def option_names(command: Command, rest: str, locale: str) -> Iterable[Completion]:
    """The options that begin with the last word and are not there yet."""
    word = rest.rsplit(maxsplit=1)[-1] if rest and not rest[-1].isspace() else ""
    # A question's own words are no options: only what may be the beginning of one.
    optional = command.options[1:]
    if not rest or (not word and command.options[:1] and command.options[0].kind is Kind.TEXT):
        return
    for option in optional:
        name = option_name(option.name, locale)
        if name.startswith(word) and f"{name}:" not in rest:
            meta = option_text(command, option, locale)
            yield Completion(f"{name}:", -len(word), display_meta=meta)


def open_value(command: Command, rest: str, locale: str) -> tuple[Option | None, str]:
    """The option whose value is being typed, and the value so far with its quotation mark."""
    known = options(command, locale)
    names = "|".join(map(re.escape, known))
    found = list(re.finditer(rf"(?:^|\s)({names}):\s*", rest)) if known else []
    name = known[found[-1].group(1)] if found else None
    typed = rest[found[-1].end() :] if found else rest.lstrip()
    for option in command.options:
        if option.name == (name or command.options[0].name):
            closed = len(typed) > 1 and typed[0] in '"“„' and typed[-1] in '"”“'
            return (None if closed else option), typed
    return None, typed


def _text(id_: str, title: str, typed: int) -> Completion:
    """A text by its title; by its id where the title could not be typed."""
    shown = clean_line(title)
    name = shown if shown == title and '"' not in title else id_
    return Completion(_quoted(name), -typed, display=shown)


def _quoted(value: str) -> str:
    return f'"{value}"' if re.search(r"[\s:“„«»]", value) else value
