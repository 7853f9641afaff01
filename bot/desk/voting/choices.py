"""``2``, ``Tea``, ``1,3``, ``3>1>5``, ``yes``: choices as members write them, to preferences."""

import re
from collections.abc import Sequence

from bot.desk.voting.drafting import SCALE
from bot.errors import Reason, Refusal
from bot.voting.counting import Option, Preference
from bot.voting.votes.ballots import ABSTAIN
from bot.voting.votes.terms import MOTION

_ABSTAINING = frozenset({"0", "abstain", "abstention", "enthaltung", "enthalten"})
_WORDS = {"yes": 1, "y": 1, "ja": 1, "j": 1, "no": 2, "n": 2, "nein": 2}
# What the readers of another language see on the scale of a claim, in the scale's order.
_SCALES = (
    ("stimme zu", "stimme eher zu", "unentschieden", "stimme eher nicht zu", "stimme nicht zu"),
)
_NUMBER = re.compile(r"#?([0-9]{1,4})")
_NUMBERS = re.compile(r"[0-9]{1,4}(?:\s+[0-9]{1,4})+")
_BETWEEN = re.compile(r"\s*[,;|+]\s*")
RANKED = frozenset({"irv", "stv", "schulze"})
"""The rules whose ballots put options into an order."""


def preference(
    text: str, rule: str, options: Sequence[str], standing: Sequence[Option]
) -> Preference:
    """What a text chooses. ``options`` are called by their number or name, or its beginning.

    Refuses what names no option that stands; whether the rule can count it, others check.
    """
    typed = " ".join(text.split())
    if typed.casefold() in _ABSTAINING:
        return ABSTAIN
    if rule == "majority":
        word = typed.casefold()
        if word == str(len(MOTION)):
            return ABSTAIN
        return (frozenset({_WORDS[word] if word in _WORDS else _option(typed, (), (1, 2))}),)
    whole = _named(typed, options, standing)
    if whole is None and tuple(options) == SCALE:
        whole = next(
            (s.index(typed.casefold()) + 1 for s in _SCALES if typed.casefold() in s), None
        )
    if whole is not None:
        return (frozenset({whole}),)
    if rule in RANKED:
        return tuple(
            frozenset(_option(each, options, standing) for each in _parts(rank, "="))
            for rank in _ranks(typed)
        )
    chosen = [_option(each, options, standing) for each in _split(typed)]
    for place, option in enumerate(chosen):
        if option in chosen[:place]:
            raise Refusal(Reason.RANKED_TWICE, choice=option)
    return (frozenset(chosen),)


def _ranks(typed: str) -> list[str]:
    return _parts(typed, ">") if ">" in typed else _split(typed)


def _split(typed: str) -> list[str]:
    if _NUMBERS.fullmatch(typed):
        return typed.split()
    return [part for part in _BETWEEN.split(typed) if part]


def _parts(typed: str, between: str) -> list[str]:
    return [part.strip() for part in typed.split(between)]


def _option(typed: str, options: Sequence[str], standing: Sequence[Option]) -> Option:
    number = _NUMBER.fullmatch(typed)
    if number and int(number[1]) in standing:
        return int(number[1])
    named = _named(typed, options, standing)
    if named is None:
        raise Refusal(Reason.UNKNOWN_OPTION_NAMED, choice=typed)
    return named


def _named(typed: str, options: Sequence[str], standing: Sequence[Option]) -> Option | None:
    """The option of that name, else the only one that begins so."""
    wanted = typed.casefold()
    names = {option: options[option - 1].casefold() for option in standing if options}
    for option, name in names.items():
        if name == wanted:
            return option
    begun = [option for option, name in names.items() if wanted and name.startswith(wanted)]
    # A number is never the beginning of a name: "1" stands for the first option.
    return begun[0] if len(begun) == 1 and not wanted.isdigit() else None
