"""The words of a command line: commands and options by every name that a locale gives them."""

from difflib import get_close_matches
from functools import cache

from bot.desk.commands import COMMANDS, Command
from bot.wording import phrase
from bot.wording.names import command_name, option_name

# How alike two words must be before one is taken for a slip of the other.
_ALIKE = 0.6
# The second words of commands are so many that only a near one is meant.
_NEARLY = 0.8


class Mistake(Exception):
    """A line that cannot be understood: the key of its sentence and the sentence's facts."""

    def __init__(self, key: str, **facts: str | int) -> None:
        super().__init__(key, facts)
        self.key = key
        self.facts = facts


@cache
def commands(locale: str) -> dict[tuple[str, ...], Command]:
    """Every path that may be typed: the locale's own names, and the English ones."""
    english = {command.path: command for command in COMMANDS}
    return {**english, **{tuple(_name(each, locale).split()): each for each in COMMANDS}}


def group_of(word: str, locale: str) -> str | None:
    """The table's name of a first word that needs a second one: ``vote`` for *abstimmung*."""
    found = (
        each.path[0] for path, each in commands(locale).items() if len(path) > 1 and path[0] == word
    )
    return next(found, None)


@cache
def groups(locale: str) -> frozenset[str]:
    """The first words that need a second one."""
    return frozenset(path[0] for path in commands(locale) if len(path) > 1)


def options(command: Command, locale: str) -> dict[str, str]:
    """What a command's options may be called, each with the option's name in the table."""
    names = {each.name: each.name for each in command.options}
    return {**names, **{option_name(each.name, locale): each.name for each in command.options}}


@cache
def speaker_words(locale: str) -> frozenset[str]:
    """The terminal's own command that says who speaks."""
    return frozenset({"me", phrase(locale, "terminal-speaker-name")})


@cache
def place_words(locale: str) -> frozenset[str]:
    """The terminal's own command that says in which channel the talk is."""
    return frozenset({"here", phrase(locale, "terminal-place-name")})


@cache
def leaving_words(locale: str) -> frozenset[str]:
    """The terminal's own command that ends the chat."""
    return frozenset({"quit", phrase(locale, "terminal-quit-name")})


@cache
def picture_words(locale: str) -> frozenset[str]:
    """The terminal's own command that saves a picture."""
    return frozenset({"png", phrase(locale, "terminal-png-name")})


@cache
def own_words(locale: str) -> frozenset[str]:
    """All of the terminal's own commands."""
    return (
        speaker_words(locale) | place_words(locale) | leaving_words(locale) | picture_words(locale)
    )


def split_command(line: str, locale: str) -> tuple[Command, str]:
    """The command that a line begins with, and the rest of it. Raises ``Mistake``."""
    words = line.split(maxsplit=2)
    known = commands(locale)
    for length in (2, 1):
        path = tuple(word.casefold() for word in words[:length])
        if len(path) == length and path in known:
            rest = line.split(maxsplit=length)[length:]
            return known[path], rest[0] if rest else ""
    raise _unknown([word.casefold() for word in words[:2]], locale)


def _unknown(words: list[str], locale: str) -> Mistake:
    """What to say of a line that begins with no command."""
    names = {" ".join(path): _name(each, locale) for path, each in commands(locale).items()}
    if words[0] in groups(locale):
        members = _members(words[0], names)
        guess = _nearest(words[1], members) if len(words) > 1 else None
        if guess is not None:
            return _guessed(" ".join(words), guess)
        return _incomplete(words[0], members, typed=" ".join(words))
    own = {word: word for word in sorted(own_words(locale))}
    single = {name: full for name, full in names.items() if " " not in name}
    last = {name.split()[-1]: full for name, full in names.items()}
    guess = (
        (_nearest(" ".join(words), names) if len(words) > 1 else None)
        or _nearest(words[0], {**single, **own})
        or _nearest(words[0], last, _NEARLY)
    )
    group = _nearest(words[0], {each: each for each in sorted(groups(locale))})
    if guess is None and group is not None:
        return _incomplete(group, _members(group, names), typed=group)
    return _guessed(words[0], guess)


def _members(group: str, names: dict[str, str]) -> dict[str, str]:
    """The second words of a group, each with the full name of its command."""
    return {name.split()[1]: full for name, full in names.items() if _in(group, name)}


def _incomplete(group: str, members: dict[str, str], *, typed: str) -> Mistake:
    seconds = ", ".join(dict.fromkeys(full.split()[1] for full in members.values()))
    if typed == group:
        return Mistake("terminal-incomplete", command=f"/{group}", words=seconds)
    return Mistake("terminal-no-second", typed=f"/{typed}", command=f"/{group}", words=seconds)


def _name(command: Command, locale: str) -> str:
    return command_name(command.path, locale)


def _in(group: str, name: str) -> bool:
    return name.startswith(f"{group} ")


def _nearest(word: str, names: dict[str, str], alike: float = _ALIKE) -> str | None:
    """What a word is a slip of: it begins alike, and has at most a letter more or less.

    Letters in another order are a slip of any word.
    """
    likely = [name for name in names if name[:1] == word[:1] and abs(len(name) - len(word)) <= 1]
    found = [name for name in likely if sorted(name) == sorted(word)]
    found += get_close_matches(word, likely, n=1, cutoff=alike)
    return names[found[0]] if found else None


def _guessed(typed: str, guess: str | None) -> Mistake:
    if guess is None:
        return Mistake("terminal-unknown-command", command=f"/{typed}")
    return Mistake("terminal-did-you-mean", command=f"/{typed}", guess=f"/{guess}")
