"""A count as JSON: what ``study-circle tally --json`` prints (DESIGN.md, "The command line")."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from bot.voting.counting import Election, Option, Record, Tie

_PLACES = {"stv": 5}
"""The Scottish rule cuts values to five decimals (SSI 2007/42, article 48), and prints them all."""

_IN_ROUNDS = frozenset({"irv", "stv"})


def exact(value: Fraction, places: int = 0) -> str:
    """An exact number: a decimal where it is finite, of at least ``places``; else ``7/3``."""
    rest = value.denominator
    twos = fives = 0
    while rest % 2 == 0:
        rest, twos = rest // 2, twos + 1
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    if rest != 1:
        return f"{value.numerator}/{value.denominator}"
    shown = max(places, twos, fives)
    digits = str(abs(value.numerator) * 10**shown // value.denominator).rjust(shown + 1, "0")
    sign = "-" if value < 0 else ""
    return f"{sign}{digits[:-shown]}.{digits[-shown:]}" if shown else f"{sign}{digits}"


def votes_of(record: Record, value: Fraction) -> str:
    """Votes as this count's rule writes them."""
    return exact(value, _PLACES.get(record.rule, 0))


def decided_by(tie: Tie, record: Record) -> str:
    """What decided a tie and to what end, in a word: ``lot-out``, ``previous-stages-surplus``.

    In rounds, the stage after the tie tells whether it was about who goes out or whose surplus
    goes on first. ``lot-for`` is for whoever is elected; of lists it is ``lot`` alone.
    """
    means = tie.broken_by.replace(", ", "-").replace(" ", "-")
    if record.rule in _IN_ROUNDS:
        out = any(set(stage.excluded) & set(tie.among) for stage in record.stages[tie.stage :][:1])
        return f"{means}-{'out' if out else 'surplus'}"
    return f"{means}-for" if means == "lot" and not record.seats_by_list else means


def list_names(election: Election) -> dict[Option, str]:
    """A name for every list, no two the same: a second one of a name has its number beside it."""
    names: dict[Option, str] = {}
    for option in election.options:
        name = election.names[option - 1]
        while name in names.values():
            name = f"{name} ({option})"
        names[option] = name
    return names


def as_json(election: Election, record: Record) -> dict[str, Any]:
    """A record for programs.

    Candidates are numbers from 1, votes exact strings; a quota is a whole number where it is one,
    else an exact string, and null where the rule has none.
    """
    return {
        "rule": record.rule,
        "seats": record.seats,
        "quota": _quota(record.quota),
        "winners": [
            {
                "candidate": winner.option,
                "name": election.names[winner.option - 1],
                "stage": winner.stage,
            }
            for winner in record.winners
        ],
        "stages": [
            {
                "votes": _by_number(record, stage.votes),
                "non_transferable": votes_of(record, stage.non_transferable),
                "elected": list(stage.elected),
                "excluded": list(stage.excluded),
            }
            for stage in record.stages
        ],
        "ties": [
            {"stage": tie.stage, "among": sorted(tie.among), "broken_by": tie.broken_by}
            for tie in record.ties
        ],
        "seats_by_list": {
            name: record.seats_by_list[option]
            for option, name in list_names(election).items()
            if option in record.seats_by_list
        },
        "committees": _lists(record.committees),
    }


def _quota(quota: Fraction | None) -> int | str | None:
    if quota is None:
        return None
    return quota.numerator if quota.denominator == 1 else exact(quota)


def _by_number(record: Record, votes: Mapping[Option, Fraction]) -> dict[str, str]:
    return {str(option): votes_of(record, votes[option]) for option in sorted(votes)}


def _lists(committees: Iterable[Iterable[Option]]) -> list[list[Option]]:
    return [list(committee) for committee in committees]
