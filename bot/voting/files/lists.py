"""Elections in JSON: lists with their votes, approvals, rankings, a motion.

* ``{"parties": ["Red", …], "votes": [61, …], "seats": 7}``, or ``"votes": {"Red": 61}``; perhaps
  ``threshold`` (``"4%"``, ``"0.0325"``, ``"5% / 7% coalition of 2-3"``), ``coalitions`` (their
  names), ``incumbents`` (``{"Red": 3}``), ``rule``, whose quota largest remainders heed;
* ``{"options": ["Ada", …], "approvals": [[1, 3], …], "seats": 2}``: numbers from 1 or names;
* ``{"options": […], "rankings": [[3, [1, 2]], …]}``: equal ones in a list of their own;
* ``{"motion": "Shall …?", "yes": 7, "no": 3, "abstain": 2, "roll": 30, "quorum": "1/3",
  "majority": "2/3", "or_equal": true}``;
* abcvoting's ``profile`` with ``num_cand`` and ``committeesize`` (see ``abc``).

A ballot may be ``{"count": 5, "ballot": […]}``: five that say the same.
"""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from bot.voting.counting import Election, Kind, Option, Pile, Preference, Terms
from bot.voting.files.abc import abc_election
from bot.voting.files.damage import Damage, DamagedFile

NOT_JSON = "not-json"
BAD_ENTRY = "bad-entry"

_LARGEST = 10**12
_SHARE = re.compile(r"\s*([0-9]{1,9}(?:\.[0-9]{1,9}|/[0-9]{1,9})?)\s*(%?)")
_TWO_NAMES = re.compile(r"\w\s*\+\s*\w|\w[-–/]\w")
_COALITION = re.compile(r"/\s*([0-9.]+\s*%)\s*coalition")
_HIGHEST_SHARE = 1


def read_json(text: str) -> Election:
    """The election in a .json file. Raises DamagedFile."""
    try:
        # A share such as 0.02 is two hundredths, which no float is.
        found = json.loads(text, parse_float=Fraction, parse_constant=_not_a_number)
    except json.JSONDecodeError as error:
        raise DamagedFile(error.lineno, NOT_JSON) from None
    except (ValueError, ArithmeticError, RecursionError):
        raise DamagedFile(0, NOT_JSON) from None
    if not isinstance(found, dict):
        raise DamagedFile(1, BAD_ENTRY)
    for key, read in _READ.items():
        if key in found:
            return read(_Entries(found, text))
    raise DamagedFile(0, Damage.BAD_HEADER)


class _Entries:
    """The entries of a file, checked as they are taken; what is wrong is told with its line."""

    def __init__(self, found: Mapping[str, Any], text: str) -> None:
        self.found = found
        self._text = text

    def line(self, key: str) -> int:
        place = re.search(rf'"{re.escape(key)}"\s*:', self._text)
        return self._text.count("\n", 0, place.start()) + 1 if place else 0

    def wrong(self, key: str, reason: str = BAD_ENTRY) -> DamagedFile:
        return DamagedFile(self.line(key), reason)

    def whole(self, key: str, otherwise: int, least: int = 0) -> int:
        return self.as_whole(self.found.get(key, otherwise), key, least)

    def as_whole(self, value: object, key: str, least: int = 0) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.wrong(key)
        if not least <= value <= _LARGEST:
            raise self.wrong(key)
        return value

    def names(self, key: str) -> tuple[str, ...]:
        value = self.found.get(key)
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            raise self.wrong(key, Damage.MISSING_NAME)
        if not value or len(set(value)) != len(value):
            raise self.wrong(key, Damage.MISSING_NAME)
        return tuple(value)

    def numbers(self, key: str, names: Sequence[str]) -> dict[Option, int]:
        """Whole numbers by option: ``{name: number}``."""
        value = self.found.get(key, {})
        if not isinstance(value, dict) or not value.keys() <= set(names):
            raise self.wrong(key)
        return {names.index(name) + 1: self.as_whole(each, key) for name, each in value.items()}

    def share(self, key: str, otherwise: str) -> Fraction:
        value = self.found.get(key, otherwise)
        if value in (None, "", "none"):
            return Fraction(otherwise)
        if isinstance(value, int | Fraction) and not isinstance(value, bool):
            value = Fraction(value)
            if not 0 <= value <= _HIGHEST_SHARE:
                raise self.wrong(key)
            return value
        match = _SHARE.match(value) if isinstance(value, str) else None
        try:
            found = Fraction(match[1]) / (100 if match[2] else 1) if match else Fraction(-1)
        except ZeroDivisionError:
            found = Fraction(-1)
        if not 0 <= found <= _HIGHEST_SHARE:
            raise self.wrong(key)
        return found

    def text(self, key: str) -> str:
        value = self.found.get(key, "")
        return value if isinstance(value, str) else ""


def _lists(entries: _Entries) -> Election:
    votes = entries.found.get("votes")
    if "parties" in entries.found:
        names = entries.names("parties")
    elif isinstance(votes, dict) and votes:
        names = tuple(votes)
    else:
        raise entries.wrong("votes")
    if isinstance(votes, dict):
        counts = entries.numbers("votes", names)
    elif isinstance(votes, list) and len(votes) == len(names):
        counts = {at: entries.as_whole(each, "votes") for at, each in enumerate(votes, start=1)}
    else:
        raise entries.wrong("votes")
    rule = entries.text("rule").casefold()
    terms = Terms(
        threshold=entries.share("threshold", "0"),
        thresholds=_of_coalitions(entries, names),
        incumbents=entries.numbers("incumbents", names),
        quota="rounded" if "round(v/(s+1))" in rule.replace(" ", "") else "hare",
    )
    piles = tuple(Pile((frozenset({option}),), counts[option]) for option in sorted(counts))
    seats = entries.whole("seats", 1, least=1)
    return Election(names, piles, seats, title=entries.text("title"), terms=terms, kind=Kind.LISTS)


def _of_coalitions(entries: _Entries, names: Sequence[str]) -> dict[Option, Fraction]:
    """The threshold of coalitions, where there is one of their own.

    A file that does not say which lists are coalitions is read by their names: two, joined.
    """
    value = entries.found.get("threshold", "")
    higher = _COALITION.search(value) if isinstance(value, str) else None
    if not higher:
        return {}
    if "coalitions" in entries.found:
        coalitions = entries.names("coalitions")
    else:
        coalitions = tuple(name for name in names if _TWO_NAMES.search(name))
    share = _share_of(higher[1])
    if share is None or not set(coalitions) <= set(names):
        raise entries.wrong("threshold" if share is None else "coalitions")
    return {names.index(name) + 1: share for name in coalitions}


def _share_of(written: str) -> Fraction | None:
    match = _SHARE.fullmatch(written)
    return Fraction(match[1]) / 100 if match else None


def _ballots(key: str, kind: Kind) -> Callable[[_Entries], Election]:
    def read(entries: _Entries) -> Election:
        names = entries.names("options" if "options" in entries.found else "candidates")
        ballots = entries.found[key]
        if not isinstance(ballots, list):
            raise entries.wrong(key)
        piles = []
        for each in ballots:
            count, ballot = 1, each
            if isinstance(each, dict):
                count, ballot = entries.as_whole(each.get("count", 1), key), each.get("ballot")
            if not isinstance(ballot, list):
                raise entries.wrong(key, Damage.BAD_BALLOT)
            ranks = [ballot] if kind is Kind.APPROVALS else ballot
            piles.append(Pile(_preference(entries, key, names, ranks), count))
        seats = entries.whole("seats", 1, least=1)
        return Election(names, tuple(piles), seats, title=entries.text("title"), kind=kind)

    return read


def _preference(
    entries: _Entries, key: str, names: Sequence[str], ranks: Sequence[Any]
) -> Preference:
    numbers = {name: option for option, name in enumerate(names, start=1)}
    found: list[list[Option]] = []
    for rank in ranks:
        options = []
        for each in rank if isinstance(rank, list) else [rank]:
            option = numbers.get(each) if isinstance(each, str) else each
            if isinstance(option, bool) or not isinstance(option, int):
                raise entries.wrong(key, Damage.UNKNOWN_CANDIDATE)
            if not 1 <= option <= len(names):
                raise entries.wrong(key, Damage.UNKNOWN_CANDIDATE)
            options.append(option)
        found.append(options)
    named = [option for options in found for option in options]
    if len(set(named)) != len(named):
        raise entries.wrong(key, Damage.REPEATED_CANDIDATE)
    return tuple(frozenset(options) for options in found if options)


def _motion(entries: _Entries) -> Election:
    terms = Terms(
        roll=None if entries.found.get("roll") is None else entries.whole("roll", 0),
        quorum=entries.share("quorum", "1/3"),
        majority=entries.share("majority", "1/2"),
        or_equal=entries.found.get("or_equal") is True,
    )
    names = ("yes", "no", "abstain")
    piles = tuple(
        Pile((frozenset({option}),), entries.whole(name, 0))
        for option, name in enumerate(names, start=1)
    )
    return Election(names, piles, title=entries.text("motion"), terms=terms, kind=Kind.MOTION)


def _profile(entries: _Entries) -> Election:
    return abc_election(entries.found, {key: entries.line(key) for key in entries.found})


def _not_a_number(_: str) -> None:
    raise ValueError


# The entry that tells what a file holds; "votes" comes last, since others may say it too.
_READ: dict[str, Callable[[_Entries], Election]] = {
    "profile": _profile,
    "approvals": _ballots("approvals", Kind.APPROVALS),
    "rankings": _ballots("rankings", Kind.BALLOTS),
    "yes": _motion,
    "votes": _lists,
}
