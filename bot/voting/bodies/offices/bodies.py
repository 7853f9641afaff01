"""A body of either design, as its offices see it: its delegates, and their programmes."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.part import Assemblies
from bot.voting.bodies.councils.council import Council
from bot.voting.bodies.councils.part import Councils
from bot.voting.ledger.events import Pseudonym
from bot.voting.roll import Electorate

BADGE = "delegate:"
"""Before a body's id: the role that its delegates have, beside the front's own."""


@dataclass(frozen=True, slots=True)
class Body:
    """A body. ``delegates`` are in the order of their seats, with the members they are.

    ``programmes`` are the seats of each list, ``orders`` its sitting delegates in its own order;
    both are ``None`` where persons were elected. ``electorate`` are the
    members who may petition for a vote of all. ``voting`` is how long a ballot is open, ``days``
    for how many signatures are gathered.
    """

    id: str
    title: str | None
    delegates: Mapping[Pseudonym, str | None]
    electorate: Electorate
    voting: timedelta
    days: int
    programmes: Mapping[str, int] | None = None
    orders: Mapping[str, tuple[Pseudonym, ...]] | None = None

    def who(self, member: str) -> Pseudonym | None:
        """The delegate whom a member is."""
        return next((who for who, each in self.delegates.items() if each == member), None)

    @property
    def badge(self) -> str:
        """The role of its delegates."""
        return BADGE + self.id


def body_of(assemblies: Assemblies, councils: Councils, body: str) -> Body:
    """A body by its id; refuses an id that is none."""
    assembly = assemblies.all.get(body)
    if assembly is not None:
        return _of_programmes(assembly)
    council = councils.by_id.get(body)
    if council is None:
        raise Refusal(Reason.UNKNOWN_BODY)
    return _of_persons(council)


def _of_persons(council: Council) -> Body:
    terms = council.terms
    return Body(
        council.id,
        council.title,
        {
            seat.holder: council.people.get(seat.holder)
            for seat in council.seats
            if seat.holder is not None
        },
        Electorate(tenure=terms.petitioning),
        timedelta(hours=terms.voting),
        terms.days,
    )


def _of_programmes(assembly: Assembly) -> Body:
    seats, terms = assembly.seats, assembly.terms
    sitting = {seat.holder for seat in seats if seat.holder is not None}
    return Body(
        assembly.id,
        assembly.title,
        {
            seat.holder: assembly.people.all[seat.holder].member
            for seat in seats
            if seat.holder is not None and seat.holder in assembly.people.all
        },
        Electorate(terms.roles, terms.petitioning),
        timedelta(hours=terms.voting),
        terms.days,
        programmes=seats.groups(),
        orders={
            each.id: tuple(who for who in each.order if who in sitting)
            for each in assembly.lists.values()
        },
    )
