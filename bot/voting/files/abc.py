"""Approval instances as the abcvoting package keeps them (.abc.yaml, .json): numbers from 0.

Its YAML is of one kind: a key at the beginning of a line, lists in brackets, over several lines
where they are long; lists in brackets are JSON too. So no YAML library is needed.
Martin Lackner, Peter Regner, Benjamin Krenn: abcvoting, Journal of Open Source Software 8 (2023).
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from bot.voting.counting import Election, Kind, Pile
from bot.voting.files.damage import Damage, DamagedFile
from bot.voting.files.marks import Marks

_ENTRY = re.compile(r"^(\w+):(.*(?:\n[ \t]+.*|\n(?=\]))*)", re.MULTILINE)
_WANTED = ("profile", "num_cand", "committeesize")


def read_abc(text: str) -> Election:
    """The election in an .abc.yaml file. Raises DamagedFile."""
    entries: dict[str, Any] = {}
    lines: dict[str, int] = {}
    text = text.replace("\r\n", "\n")
    for match in _ENTRY.finditer(text):
        name = match[1]
        if name in _WANTED and name not in entries:
            lines[name] = text.count("\n", 0, match.start()) + 1
            entries[name] = _value(match[2], lines[name])
    return abc_election(entries, lines)


def abc_election(entries: Mapping[str, Any], lines: Mapping[str, int]) -> Election:
    """The election of a profile of approved numbers from 0. Raises DamagedFile."""
    for name in _WANTED:
        if name not in entries:
            raise DamagedFile(0, Damage.BAD_HEADER)
    number, seats, profile = entries["num_cand"], entries["committeesize"], entries["profile"]
    for name, value in (("num_cand", number), ("committeesize", seats)):
        if not _whole(value) or value < 1:
            raise DamagedFile(lines.get(name, 0), Damage.BAD_HEADER)
    line = lines.get("profile", 0)
    if not isinstance(profile, list):
        raise DamagedFile(line, Damage.BAD_BALLOT)
    marks = Marks(number)
    piles = []
    for ballot in profile:
        if not isinstance(ballot, list) or not all(_whole(each) for each in ballot):
            raise DamagedFile(line, Damage.BAD_BALLOT)
        liked = [[str(each + 1) for each in ballot]] if ballot else []
        piles.append(Pile(marks.preference(liked, line)))
    names = tuple(str(option) for option in range(1, number + 1))
    return Election(names, tuple(piles), seats, kind=Kind.APPROVALS)


def _value(written: str, line: int) -> Any:
    try:
        return json.loads(written)
    except (ValueError, RecursionError):
        raise DamagedFile(line, Damage.BAD_BALLOT) from None


def _whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**6
