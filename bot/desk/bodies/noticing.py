"""What a member has to know of the bodies: one's seat, a recall, a mandate that was not kept."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from bot.desk.bodies.cards import AGAINST_CHAIRS, AGAINST_SEATS, seat_petition
from bot.desk.bodies.finding import bodies
from bot.desk.caller import Sight
from bot.desk.voting.replies import Notice, Noticed
from bot.desk.voting.views import numbers
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.recalling import may_sign
from bot.voting.bodies.councils.council import Council
from bot.voting.bodies.councils.recalling import weight
from bot.voting.bodies.mandates.deciding import electors
from bot.voting.circle import Circle
from bot.voting.ledger.events import Pseudonym
from bot.voting.petitions.petition import Petition, State


def notices(circle: Circle, member: str, sight: Sight) -> tuple[Notice, ...]:
    """All that stands at this moment; what is over is not told again."""
    return tuple(each for body in bodies(circle) for each in _of_body(circle, body, member, sight))


def _of_body(
    circle: Circle, body: Assembly | Council, member: str, sight: Sight
) -> Iterator[Notice]:
    who = circle.offices.body(body.id).who(member)
    seat = None if who is None else body.seats.held_by(who)
    if seat is not None:
        yield Notice(Noticed.SEATED, body.title, seat.number, at=seat.since, id=body.id)
    if who is not None and circle.offices.office(body.id).chair == who:
        since = circle.offices.office(body.id).chair_since
        yield Notice(Noticed.CHAIRS, body.title, at=since, id=body.id)
    if isinstance(body, Council):
        asked = body.known.get(member, Pseudonym(""))
        for number, asking in body.asking.items():
            if asked in asking.answers and asking.answers[asked] is None:
                yield Notice(Noticed.ASKED, body.title, number, at=asking.until, id=body.id)
    for aim in (*AGAINST_SEATS, *AGAINST_CHAIRS):
        for petition in circle.petitions.against(aim, body.id):
            if seat_petition(circle, petition, member).member == member:
                yield Notice(Noticed.RECALLED, body.title, id=body.id, petition=petition.id)
    told = tuple(_mandates(circle, body, member, sight))
    yield from told
    yield from _signable(circle, body, member, {each.petition for each in told})


def _signable(
    circle: Circle, body: Assembly | Council, member: str, told: AbstractSet[str | None]
) -> Iterator[Notice]:
    """What is collecting against delegates whom the member can recall, if not ``told`` already."""
    for aim in AGAINST_SEATS:
        for petition in circle.petitions.against(aim, body.id):
            against = seat_petition(circle, petition, member)
            if petition.id in told or against.member == member:
                continue
            if _may_sign(circle, body, petition, member):
                yield Notice(
                    Noticed.SIGNABLE, body.title, against.seat, id=body.id, petition=petition.id
                )


def _may_sign(circle: Circle, body: Assembly | Council, petition: Petition, member: str) -> bool:
    """Whether a member can sign what is collecting against a delegate, and has not yet.

    Only they are told, and what they know: that they support the list, or voted for the delegate.
    """
    if petition.state is not State.COLLECTING or member in petition.signed:
        return False
    if isinstance(body, Assembly):
        return may_sign(body, petition, member)
    return weight(circle.councils.house(body.id), int(petition.target.place), member) > 0


def _mandates(
    circle: Circle, body: Assembly | Council, member: str, sight: Sight
) -> Iterator[Notice]:
    number = numbers(circle, sight)
    for mandate in circle.mandates.all.values():
        if mandate.body != body.id or mandate.ended is not None:
            continue
        broken = [number[vote] for vote in circle.mandates.breaches(mandate) if vote in number]
        if broken and member in electors(circle.mandates, mandate):
            holder = body.seats.by_number[mandate.seat].holder
            running = against_holder(circle, body, holder)
            yield Notice(
                Noticed.BROKEN,
                body.title,
                mandate.seat,
                broken[-1],
                id=body.id,
                petition=None if running is None else running.id,
            )


def against_holder(
    circle: Circle, body: Assembly | Council, holder: Pseudonym | None
) -> Petition | None:
    """The petition that runs for the recall of a delegate, if any."""
    for aim in AGAINST_SEATS:
        for petition in circle.petitions.against(aim, body.id):
            if holder is not None and petition.target.holder == holder:
                return petition
    return None
