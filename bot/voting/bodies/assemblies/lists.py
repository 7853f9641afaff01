"""Lists: a programme, and who consents to sit for it, in order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.voting.bodies.seats import Seats
from bot.voting.ledger.events import Pseudonym


@dataclass(frozen=True, slots=True)
class PartyList:
    """A list by its number from 1, in the order of founding.

    ``texts`` is the entry that holds name and programme; ``ballots`` is how many had been given
    in the assembly when the list was founded.
    """

    id: str
    number: int
    founder: Pseudonym
    name: str | None
    programme: str | None
    texts: int
    ballots: int
    order: tuple[Pseudonym, ...]
    dissolved: bool = False

    def mended(self, name: str | None, programme: str | None, texts: int) -> "PartyList":
        """The list with other texts, which stand in the entry ``texts``."""
        return replace(self, name=name, programme=programme, texts=texts)

    def gone(self) -> "PartyList":
        """The list once it is dissolved."""
        return replace(self, dissolved=True)

    def joined(self, who: Pseudonym) -> "PartyList":
        """The list with somebody at its end."""
        return replace(self, order=(*self.order, who))

    def without(self, who: Pseudonym) -> "PartyList":
        """The list without somebody."""
        return replace(self, order=tuple(each for each in self.order if each != who))

    def at_the_end(self, who: Pseudonym) -> "PartyList":
        """The list with one of its candidates moved to its end."""
        return self.without(who).joined(who)


def layout(
    seats: Seats, lists: Sequence[PartyList], allocation: Mapping[str, int], size: int
) -> dict[int, str | None]:
    """The list of each seat by number, once an allocation takes effect.

    A list that loses seats gives up its vacant ones, then those of its lowest-ordered delegates.
    What is given up goes to the gaining lists, lowest numbers first; a house that grows gets
    numbers that are free, one that shrinks loses the highest of those given up.
    """
    house: dict[int, str | None] = {}
    for each in lists:
        rank = {who: place for place, who in enumerate(each.order)}
        mine = sorted(
            seats.of(each.id),
            key=lambda seat: len(rank) if seat.holder is None else rank[seat.holder],
        )
        for seat in mine[: allocation.get(each.id, 0)]:
            house[seat.number] = each.id
    spare = [seat.number for seat in seats if seat.number not in house]
    fresh = (number for number in range(1, size + len(seats) + 1) if number not in seats.by_number)
    room = size - len(house)
    pool = [*spare, *(next(fresh) for _ in range(room - len(spare)))][:room]
    gaining = [
        each.id
        for each in lists
        for _ in range(allocation.get(each.id, 0) - len(seats.of(each.id)))
    ]
    nobodys = [None] * (room - len(gaining))
    return house | dict(zip(pool, [*gaining, *nobodys], strict=True))
