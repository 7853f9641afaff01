"""The lines with which somebody plays others: ``/me`` and ``/here`` with what they say."""

import re

from bot.errors import Reason, Refusal
from bot.terminal.cleaning import clean_line
from bot.terminal.lines import EMPTY
from bot.terminal.playing import Go, Speak
from bot.terminal.splitting import split
from bot.terminal.vocabulary import Mistake
from bot.wording import phrase
from bot.wording.names import option_name

OF_SPEAKERS = ("roles", "joined", "moderator", "gone")
OF_PLACES = ("members",)

_SEVERAL = frozenset({"roles", "members"})
_LONGEST_NAME = 40
# What parts names, or stands for something else where roles and channels are typed.
_SIGNS = re.compile(r"[<>@#:;,]")
# "role: x" is no part of a name.
_UNKNOWN = re.compile(r"[^\W\d_][\w-]+:")


def speaking(word: str, rest: str, locale: str) -> Speak:
    """``/me Anna roles: readers, weavers joined: 2026-10-01 moderator: no``."""
    name, said = _said(word, rest, OF_SPEAKERS, locale)
    if not name:
        raise Mistake("terminal-no-name")
    joined = said.get("joined")
    return Speak(
        name,
        roles=tuple(map(_one_word, _names(said["roles"]))) if "roles" in said else None,
        joined="" if joined == EMPTY else joined,
        moderator=_yes("moderator", said["moderator"], locale) if "moderator" in said else None,
        gone="gone" in said and _yes("gone", said["gone"], locale),
    )


def going(word: str, rest: str, locale: str) -> Go:
    """``/here reading-room members: Anna, Ben``; no name at all: no channel."""
    name, said = _said(word, rest, OF_PLACES, locale)
    channel = _one_word(_name(name))
    if not channel and (name or said):
        raise Mistake("terminal-no-channel")
    return Go(channel or None, _names(said["members"]) if "members" in said else None)


def _said(
    word: str, rest: str, options: tuple[str, ...], locale: str
) -> tuple[str, dict[str, str]]:
    """The name in front, and what is said behind it."""
    known = {each: each for each in options}
    known |= {option_name(each, locale): each for each in options}
    single = [name for name, each in known.items() if each not in _SEVERAL]
    names: list[str] = []
    said: dict[str, str] = {}
    for piece in split(rest, known, single):
        if piece.name is None and said:
            raise Mistake("terminal-too-many")
        if piece.name is None and _UNKNOWN.fullmatch(piece.value) and not piece.quoted:
            raise Refusal(Reason.UNKNOWN_OPTION, option=piece.value[:-1], command=word)
        if piece.name is None:
            names.append(piece.value)
        elif piece.name not in known:
            raise Refusal(Reason.UNKNOWN_OPTION, option=piece.name, command=word)
        elif known[piece.name] in said:
            raise Mistake("terminal-twice", option=option_name(known[piece.name], locale))
        else:
            said[known[piece.name]] = piece.value.strip()
    return clean_line(" ".join(names))[:_LONGEST_NAME].strip(), said


def _names(typed: str) -> tuple[str, ...]:
    """Names with a comma or a semicolon between them; ``-`` for none."""
    parts = () if typed == EMPTY else re.split("[;,]", typed)
    return tuple(dict.fromkeys(name for part in parts if (name := _name(part))))


def _name(typed: str) -> str:
    return clean_line(_SIGNS.sub(" ", typed))[:_LONGEST_NAME].strip()


def _one_word(name: str) -> str:
    """As Discord has it for channels; of roles the Desk keeps several with spaces in between."""
    return name.replace(" ", "-")


def _yes(option: str, typed: str, locale: str) -> bool:
    words = {"yes": True, "no": False}
    words |= {phrase(locale, "terminal-yes"): True, phrase(locale, "terminal-no"): False}
    if typed.casefold() not in words:
        supported = f"{phrase(locale, 'terminal-yes')}, {phrase(locale, 'terminal-no')}"
        raise Refusal(Reason.UNKNOWN_WORD, option=option, value=typed, supported=supported)
    return words[typed.casefold()]
