"""Who is in an executive, as the body asks for it (S10)."""

from collections.abc import Mapping, Sequence

from bot.voting import links
from bot.voting.bodies.offices.bodies import Body
from bot.voting.bodies.offices.office import Office
from bot.voting.counting import Election, Kind, Option, Pile, Terms
from bot.voting.ledger.events import Pseudonym
from bot.voting.lot import seeded_lot
from bot.voting.rules.dhondt import dhondt


def asked(office: Office, body: Body) -> tuple[tuple[Pseudonym, ...], str | None]:
    """Who should be in the executive, and the link of the lot where one had to be drawn.

    In an assembly it is apportioned by D'Hondt over the programmes' seats, level ones to the
    programme that has the place; each sends the first of its sitting delegates. In a council,
    whoever was elected to it and still sits.
    """
    if body.programmes is None or body.orders is None:
        return tuple(who for who in office.executive if who in body.delegates), None
    lists = sorted(body.programmes)
    held = _held(office, body.orders)
    drawn: list[str] = []

    def lot(level: Sequence[Option]) -> tuple[Option, ...]:
        drawn.append(links.link(office.seed, office.drawn + 1))
        return seeded_lot(drawn[0], dict(enumerate(lists, start=1)))(level)

    election = Election(
        names=tuple(lists),
        piles=tuple(
            Pile((frozenset({number}),), body.programmes[each])
            for number, each in enumerate(lists, start=1)
        ),
        seats=office.seats,
        terms=Terms(incumbents={number: held[each] for number, each in enumerate(lists, start=1)}),
        kind=Kind.LISTS,
    )
    seats = dhondt(election, lot).seats_by_list
    chosen = tuple(
        who
        for number, each in enumerate(lists, start=1)
        for who in body.orders.get(each, ())[: seats.get(number, 0)]
    )
    return chosen, drawn[0] if drawn else None


def _held(office: Office, orders: Mapping[str, Sequence[Pseudonym]]) -> dict[str, int]:
    return {each: len(set(order) & set(office.executive)) for each, order in orders.items()}
