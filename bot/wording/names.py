"""Commands and options by the names that members type in their language."""

from bot.desk.commands import COMMANDS, Command, Option
from bot.wording.catalogue import phrase


def command_name(path: tuple[str, ...], locale: str) -> str:
    """The path as typed after the slash: ``text öffnen``."""
    keys = ("-".join(path[: depth + 1]) for depth in range(len(path)))
    return " ".join(phrase(locale, f"name-{key}") for key in keys)


def option_name(name: str, locale: str) -> str:
    """An option's name as typed: ``seite``."""
    return phrase(locale, f"name-option-{name}")


def command_text(command: Command, locale: str) -> str:
    """What a command does, in at most 100 characters."""
    return phrase(locale, f"command-{'-'.join(command.path)}")


def option_text(command: Command, option: Option, locale: str) -> str:
    """What an option of a command holds, in at most 100 characters."""
    return phrase(locale, f"option-{'-'.join(command.path)}-{option.name}")


def examples(command: Command, locale: str) -> tuple[str, ...]:
    """Lines to try, the plainest first."""
    return tuple(phrase(locale, f"example-{'-'.join(command.path)}").splitlines())


def group_text(top: str, locale: str) -> str:
    """What the commands below a first word are about, in at most 100 characters."""
    return phrase(locale, f"command-{top}")


def usage(command: Command, locale: str) -> str:
    """``/text open text [page]``: in brackets what may be left out."""
    names = (option_usage(each, locale) for each in command.options)
    return " ".join((f"/{command_name(command.path, locale)}", *names))


def option_usage(option: Option, locale: str) -> str:
    """``text``, or ``[page]`` if it may be left out."""
    name = option_name(option.name, locale)
    return name if option.required else f"[{name}]"


def word_name(option: Option, word: str, locale: str) -> str:
    """One of an option's words as typed: ``geheim``."""
    return phrase(locale, f"word-{option.name}-{word}")


def word_meant(option: Option, typed: str, locale: str) -> str:
    """The word of the table that is meant in a language; what is none stays as it is."""
    wanted = typed.strip().casefold()
    names = {word_name(option, word, locale).casefold(): word for word in option.words}
    return names.get(wanted, typed)


def known(path: str) -> Command | None:
    """The command of a path such as ``"text info"``, if there is one."""
    return next((each for each in COMMANDS if each.name == path), None)
