"""The words by which a language marks a claim, a turn, a reason: ``signs.toml``, read once."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class Signs:
    """Patterns of one language; those of a language without lists match nothing.

    Of a sentence: ``dangling`` begins one that needs the one before it, ``unbound`` points back to
    something, ``referring`` stands before a noun that was said before, ``pointing`` needs none;
    ``opening_turn`` and ``turn`` mark two sides, ``concession`` what is granted, ``contrast`` one
    of both, ``denial`` what is rejected, ``reason`` and ``conclusion`` an argument, ``absolute`` a
    claim without exception, ``norm`` a demand, ``rule`` what is allowed or required, ``provision``
    the same in a code, ``number`` a quantity, ``measure`` that it is compared, ``possible`` and
    ``instance`` that it is only supposed, ``definition`` what follows a defined word, ``condition``
    and ``comparison`` what they say. ``negation`` tells what is denied, ``answer`` begins what
    settles a question just asked, ``rhetorical`` is a question that answers itself.

    Of whose word it is: ``report`` that it is somebody else's, ``reported`` what that is,
    ``holder`` whose it may be, ``reply`` that it answers another, ``told`` that it narrates of a
    person, ``first_person`` that somebody speaks of themselves, ``present`` that it does not
    narrate, ``event`` that it does, ``passive`` what only looks so; ``weighty`` words judge,
    ``deed`` words tell of a choice; ``objection`` announces what others say against a text, or what
    it only supposes, ``second_person`` speaks to somebody.

    Of words: ``leading`` begins a clause before the main one, ``abstract`` nouns can mean several
    things, ``before_noun`` are words that a noun follows, ``light`` nouns that no discussion is
    about, ``articles`` the definite ones, ``idle`` verbs that are no deed. ``capital_nouns``: every
    noun has a capital.

    ``apart`` are headings of what is no part of the text proper, ``apparatus`` points elsewhere.
    ``known``: the language has lists.
    """

    dangling: re.Pattern[str] = _NOTHING
    opening_turn: re.Pattern[str] = _NOTHING
    turn: re.Pattern[str] = _NOTHING
    concession: re.Pattern[str] = _NOTHING
    denial: re.Pattern[str] = _NOTHING
    reason: re.Pattern[str] = _NOTHING
    conclusion: re.Pattern[str] = _NOTHING
    absolute: re.Pattern[str] = _NOTHING
    norm: re.Pattern[str] = _NOTHING
    number: re.Pattern[str] = _NOTHING
    definition: re.Pattern[str] = _NOTHING
    condition: re.Pattern[str] = _NOTHING
    comparison: re.Pattern[str] = _NOTHING
    abstract: re.Pattern[str] = _NOTHING
    weighty: re.Pattern[str] = _NOTHING
    event: re.Pattern[str] = _NOTHING
    leading: re.Pattern[str] = _NOTHING
    negation: re.Pattern[str] = _NOTHING
    told: re.Pattern[str] = _NOTHING
    first_person: re.Pattern[str] = _NOTHING
    report: re.Pattern[str] = _NOTHING
    reported: re.Pattern[str] = _NOTHING
    present: re.Pattern[str] = _NOTHING
    answer: re.Pattern[str] = _NOTHING
    apart: re.Pattern[str] = _NOTHING
    apparatus: re.Pattern[str] = _NOTHING
    passive: re.Pattern[str] = _NOTHING
    rule: re.Pattern[str] = _NOTHING
    provision: re.Pattern[str] = _NOTHING
    measure: re.Pattern[str] = _NOTHING
    contrast: re.Pattern[str] = _NOTHING
    possible: re.Pattern[str] = _NOTHING
    instance: re.Pattern[str] = _NOTHING
    unbound: re.Pattern[str] = _NOTHING
    referring: re.Pattern[str] = _NOTHING
    reply: re.Pattern[str] = _NOTHING
    holder: re.Pattern[str] = _NOTHING
    rhetorical: re.Pattern[str] = _NOTHING
    deed: re.Pattern[str] = _NOTHING
    objection: re.Pattern[str] = _NOTHING
    second_person: re.Pattern[str] = _NOTHING
    pointing: re.Pattern[str] = _NOTHING
    before_noun: frozenset[str] = frozenset()
    light: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    idle: frozenset[str] = frozenset()
    capital_nouns: bool = False
    known: bool = False


@cache
def signs(language: str) -> Signs:
    """The signs of a language by its code."""
    row: dict[str, Any] | None = _table().get(language)
    if row is None:
        return Signs()
    patterns = {name: re.compile(text, re.IGNORECASE) for name, text in row["patterns"].items()}
    opening = {
        name: _beginning(row["words"][name].split("|")) for name in ("dangling", "opening_turn")
    }
    return Signs(
        **patterns,
        **opening,
        before_noun=frozenset(row["words"]["before_noun"].split()),
        light=frozenset(row["words"]["light"].split()),
        idle=frozenset(row["words"]["idle"].split()),
        articles=frozenset(row["words"]["articles"].split()),
        capital_nouns=row["capital_nouns"],
        known=True,
    )


def _beginning(words: Iterable[str]) -> re.Pattern[str]:
    """Any of these words or phrases, at the beginning."""
    listed = "|".join(re.escape(each.strip()) for each in words)
    return re.compile(rf"\W*(?P<word>{listed})\b", re.IGNORECASE)


@cache
def _table() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = tomllib.loads(
        (Path(__file__).parent / "signs.toml").read_text("utf-8")
    )
    return found
