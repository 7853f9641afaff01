"""What the counts of an assembly ask for: D'Hondt, before any lot is drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.voting.counting import Election, Kind, Lot, Option, Pile, Terms
from bot.voting.lot import seeded_lot
from bot.voting.rules.dhondt import dhondt


@dataclass(frozen=True, slots=True)
class Aim:
    """An allocation of ``size`` seats: what each list surely has, by its id.

    ``left`` further seats fall to that many of ``level``, which only a lot can tell apart: lists
    with the same quotient of which no incumbent may keep the seat. Lists without seats stand in
    neither.
    """

    size: int
    seats: Mapping[str, int] = field(default_factory=dict)
    level: tuple[str, ...] = ()
    left: int = 0


def aim_of(
    counts: Mapping[str, int], lists: Mapping[str, int], size: int, held: Mapping[str, int]
) -> Aim:
    """What counts ask for, of the lists that stand with their numbers, in a house of ``size``.

    ``held`` are the seats that lists have now: at the boundary of a tie they keep theirs.
    """
    ids = {number: each for each, number in lists.items()}
    drawn: list[Option] = []

    def undrawn(options: Sequence[Option]) -> tuple[Option, ...]:
        drawn.extend(options)
        return tuple(options)

    record = dhondt(_election(counts, ids, size, held), undrawn)
    seats = dict(record.seats_by_list)
    if not drawn:
        return Aim(size, {ids[option]: number for option, number in seats.items() if number})
    by_lot = [option for tie in record.ties for option in tie.chosen if option in drawn]
    for option in by_lot:
        seats[option] -= 1
    return Aim(
        size,
        {ids[option]: number for option, number in seats.items() if number},
        tuple(ids[option] for option in sorted(drawn)),
        len(by_lot),
    )


def draw(aim: Aim, link: str) -> tuple[str, ...]:
    """Whom a lot favours among those who are level, in the order of the lot."""
    lot: Lot = seeded_lot(link, dict(enumerate(aim.level)))
    return tuple(aim.level[each] for each in lot(range(len(aim.level)))[: aim.left])


def _election(
    counts: Mapping[str, int], ids: Mapping[int, str], size: int, held: Mapping[str, int]
) -> Election:
    numbers = range(1, max(ids, default=0) + 1)
    return Election(
        names=tuple(ids.get(number, "") for number in numbers),
        piles=tuple(
            Pile((frozenset({number}),), counts[each])
            for number, each in ids.items()
            if counts.get(each)
        ),
        seats=size,
        withdrawn=frozenset(number for number in numbers if number not in ids),
        terms=Terms(incumbents={number: held.get(each, 0) for number, each in ids.items()}),
        kind=Kind.LISTS,
    )
