"""The figure of a count by its rule: votes that flow, options in pairs, seats, or bars."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from bot.charts.figures import (
    Bar,
    Bars,
    Duels,
    Figure,
    Flow,
    Hemicycle,
    Lane,
    Mark,
    Move,
    Part,
)
from bot.voting.counting import Election, Option, Record, Stage
from bot.wording.catalogue import phrase
from bot.wording.lists import listed, shortened
from bot.wording.pictures.words import amount, rounded

_MOST_DUELLING = 8
"""More columns are too narrow for their figures."""
_MOST_SEATS = 400
"""More seats are too small to be told apart."""
_LONGEST_ALT_NAME = 60

Names = Mapping[Option, str]


def figure_of(
    title: str,
    names: Names,
    election: Election,
    record: Record,
    locale: str,
    *,
    numbered: bool = False,
) -> tuple[Figure, str]:
    """What a whole count looks like, and what is to be seen there.

    Where options are ``numbered``, as on a ballot, their numbers stand before their names.
    """
    shown = number_names(names) if numbered else names
    rule = phrase(locale, "tally-rule", rule=record.rule)
    foot = rule if rule != title else ""
    if record.rule in ("irv", "stv") and record.stages:
        return flow(title, shown, record, locale, foot), flow_told(title, shown, record, locale)
    if "pairwise" in record.facts and len(election.options) <= _MOST_DUELLING:
        return duels(title, names, election, record, locale), duels_told(
            title, names, record, locale
        )
    if 0 < sum(record.seats_by_list.values()) <= _MOST_SEATS:
        return seats(title, names, record, locale, foot), seats_told(title, names, record, locale)
    return bars(title, shown, election, record, locale, foot)


def number_names(names: Names) -> dict[Option, str]:
    """Names with their numbers: a front that cannot spell a name has the number still."""
    return {number: f"{number}  {name}" for number, name in names.items()}


def flow(title: str, names: Names, record: Record, locale: str, foot: str) -> Flow:
    """Stages, winners on top, then those that stayed in longest."""
    order = _order(record)
    last = len(record.stages) - 1
    fell = {option: at for at, stage in enumerate(record.stages) for option in stage.excluded}
    rose = {option: at for at, stage in enumerate(record.stages) for option in stage.elected}
    lanes = [
        Lane(
            names[option],
            tuple(float(stage.votes.get(option, 0)) for stage in record.stages),
            _from_to(record, option, fell.get(option, last), locale),
            _became(option, rose, fell, locale),
            option in rose,
        )
        for option in order
    ]
    rest = [stage.non_transferable for stage in record.stages]
    if any(rest):
        told = f"{rounded(rest[0], locale)} → {rounded(rest[-1], locale)}"
        name = phrase(locale, "picture-rest")
        lanes.append(Lane(name, tuple(map(float, rest)), told, aside=True))
    quota = record.quota or Fraction(0)
    if any(record.stages[at].votes[option] < quota for option, at in rose.items()):
        foot = " · ".join(filter(None, (foot, phrase(locale, "picture-below-quota"))))
    places = {option: place for place, option in enumerate(order)}
    return Flow(
        title,
        tuple(lanes),
        tuple(phrase(locale, "tally-column-stage", stage=n) for n in range(1, last + 2)),
        tuple(_moves(record, places, len(order))),
        _quota(record, locale),
        foot,
    )


def flow_told(title: str, names: Names, record: Record, locale: str) -> str:
    """Stage by stage, who was elected and who was excluded."""
    told = [phrase(locale, "picture-flow", title=title, count=len(record.stages))]
    for number, stage in enumerate(record.stages, 1):
        for key, options in (("elected", stage.elected), ("excluded", stage.excluded)):
            if options:
                who = listed(locale, [_short(names[option]) for option in options])
                told.append(phrase(locale, f"tally-stage-{key}", stage=number, names=who))
    return " ".join(told)


def duels(title: str, names: Names, election: Election, record: Record, locale: str) -> Duels:
    """The pairwise matrix."""
    matrix = record.facts["pairwise"]
    rows = matrix if isinstance(matrix, tuple) else ()
    won = {winner.option for winner in record.winners}
    return Duels(
        title,
        tuple(names[option] for option in election.options),
        tuple(election.options),
        tuple(tuple(int(cell) for cell in row) for row in rows),
        tuple(place for place, option in enumerate(election.options) if option in won),
        phrase(locale, "picture-chosen"),
        phrase(locale, "picture-pairs"),
    )


def duels_told(title: str, names: Names, record: Record, locale: str) -> str:
    """Who beat whom is in the table; who won is said."""
    won = listed(locale, [_short(names[winner.option]) for winner in record.winners])
    return phrase(locale, "picture-duels", title=title, winners=won or "–")


def seats(title: str, names: Names, record: Record, locale: str, foot: str) -> Hemicycle:
    """The seats of the lists that have any, as a house."""
    filled = sum(record.seats_by_list.values())
    vacant = max(record.seats - filled, 0)
    parts = tuple(
        Part(option, names[option], won, phrase(locale, "picture-seats", count=won))
        for option, won in record.seats_by_list.items()
        if won
    )
    return Hemicycle(
        title,
        parts,
        phrase(locale, "picture-seats", count=filled + vacant),
        vacant,
        phrase(locale, "picture-vacant", vacant=vacant),
        foot,
    )


def seats_told(title: str, names: Names, record: Record, locale: str) -> str:
    """Every list with its seats."""
    told = [
        f"{_short(names[option])}: {phrase(locale, 'picture-seats', count=won)}"
        for option, won in record.seats_by_list.items()
        if won
    ]
    return phrase(locale, "picture-house", title=title, told=", ".join(told) or "–")


def bars(
    title: str, names: Names, election: Election, record: Record, locale: str, foot: str
) -> tuple[Bars, str]:
    """What the rule counts for each option at first, before anything is passed on or divided."""
    counts = _counted(election, record)
    won = {winner.option for winner in record.winners}
    shown = [
        Bar(
            names[option],
            float(counts.get(option, Fraction(0))),
            amount(counts.get(option, Fraction(0)), locale),
            phrase(locale, "picture-chosen") if option in won else "",
            option in won,
        )
        for option in election.options
    ]
    whole = max((bar.amount for bar in shown), default=0.0)
    return Bars(title, tuple(shown), whole, foot), bars_told(title, tuple(shown), locale)


def bars_told(title: str, shown: tuple[Bar, ...], locale: str) -> str:
    """Every bar with its figure, and what became of it."""
    told = [
        f"{_short(bar.name)}: {bar.said}" + (f" ({bar.note})" if bar.note else "") for bar in shown
    ]
    return phrase(locale, "picture-bars", title=title, told=", ".join(told) or "–")


def _counted(election: Election, record: Record) -> Mapping[Option, Fraction]:
    """Votes; where the record has others (pairs, Phragmén's loads), the ballots naming an option.

    Of ballots compared in pairs, those are meant that put it first.
    """
    if record.stages and record.rule != "seqphragmen":
        return record.stages[0].votes
    ranked = "pairwise" in record.facts
    counts: dict[Option, Fraction] = {}
    for pile in election.piles:
        ranks = pile.preference[:1] if ranked else pile.preference
        for option in frozenset[Option]().union(*ranks):
            counts[option] = counts.get(option, Fraction(0)) + pile.count
    return counts


def _order(record: Record) -> list[Option]:
    """The winners in the order of their election, then those who were out last."""
    first, last = record.stages[0], record.stages[-1]
    stages = len(record.stages)
    rose = {winner.option: place for place, winner in enumerate(record.winners)}
    fell = {option: at for at, stage in enumerate(record.stages) for option in stage.excluded}
    return sorted(
        first.votes,
        key=lambda each: (
            rose.get(each, stages),
            -fell.get(each, stages),
            -last.votes.get(each, Fraction(0)),
            -first.votes[each],
            each,
        ),
    )


def _from_to(record: Record, option: Option, until: int, locale: str) -> str:
    """The first votes, and where they are others, those before it was out or at the end."""
    votes = [stage.votes.get(option, Fraction(0)) for stage in record.stages[: until + 1]]
    if not votes[-1] and len(votes) > 1:
        votes.pop()  # passed on in the stage in which it was excluded
    first, last = (rounded(each, locale) for each in (votes[0], votes[-1]))
    return first if first == last else f"{first} → {last}"


def _became(
    option: Option, rose: Mapping[Option, int], fell: Mapping[Option, int], locale: str
) -> str:
    if option in rose:
        return phrase(locale, "picture-elected", stage=rose[option] + 1)
    if option in fell:
        return phrase(locale, "picture-excluded", stage=fell[option] + 1)
    return phrase(locale, "picture-left")


def _quota(record: Record, locale: str) -> Mark | None:
    if record.quota is None:
        return None
    said = phrase(locale, "picture-quota", quota=amount(record.quota, locale))
    return Mark(float(record.quota), said)


def _moves(record: Record, places: Mapping[Option, int], rest: int) -> Iterator[Move]:
    """What each stage took from some and gave to others.

    One gives at a time by these rules; where several are excluded at once, what each receiver
    got is shared out by what each gave.
    """
    for at, (before, after) in enumerate(zip(record.stages, record.stages[1:], strict=False)):
        changed = {places[option]: change for option, change in _changes(before, after)}
        changed[rest] = after.non_transferable - before.non_transferable
        given = {place: -change for place, change in changed.items() if change < 0}
        whole = sum(given.values())
        for source, part in given.items():
            for target, change in changed.items():
                if change > 0:
                    yield Move(at, source, target, float(change * part / whole))


def _changes(before: Stage, after: Stage) -> Iterator[tuple[Option, Fraction]]:
    for option, votes in before.votes.items():
        yield option, after.votes.get(option, Fraction(0)) - votes


def _short(name: str) -> str:
    return shortened(name, _LONGEST_ALT_NAME)
