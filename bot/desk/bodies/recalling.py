"""Recall of delegates and chairs: petitions opened, signed and answered, whatever their body."""

from datetime import datetime

from bot.desk.bodies.acting import done
from bot.desk.bodies.cards import AGAINST_CHAIRS, AGAINST_SEATS, seat_petition
from bot.desk.bodies.finding import found_body, found_seat
from bot.desk.bodies.replies import BodyShown, Done, PageShown, RecallShown
from bot.desk.bodies.requests import AnswerRecall, Page, RecallDelegate
from bot.desk.bodies.turning import turned
from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.voting.deciding import LONGEST_REASON
from bot.desk.voting.hall import acted, person_of
from bot.desk.voting.replies import Signed
from bot.errors import Reason, Refusal
from bot.voting import signing
from bot.voting.bodies.assemblies import recalling as listed
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.councils import recalling as elected
from bot.voting.bodies.councils.council import Council
from bot.voting.bodies.offices import removing
from bot.voting.circle import Circle
from bot.voting.petitions.petition import Petition
from bot.voting.steps import Step
from index.progress import Report

CHAIR = frozenset({"chair", "vorsitz"})


async def recall_delegate(
    office: Office, request: RecallDelegate, _: Report
) -> RecallShown | PageShown:
    """Petition to recall who holds a seat, and sign; where a petition runs, show it."""
    caller, seat = request.caller, request.seat
    if seat is None:
        return await turned(office, caller, request.body, Page.RECALL)
    how: list[tuple[Signed, str]] = []
    chair = seat.strip().casefold() in CHAIR

    def decide(circle: Circle, now: datetime) -> Step:
        body = found_body(circle, request.body)
        running = _running(circle, body, None if chair else found_seat(seat))
        if running is not None:
            how.append((Signed.SHOWN, running.id))
            return Step()
        step = opened(circle, body, request, now, office)
        # A petition that is enough signed with its opening has its own events further behind.
        how.append((Signed.OPENED, step.events[0].about))
        return step

    return await acted(
        office, caller, decide, lambda circle: recall_shown(circle, how[-1][1], caller, how[-1][0])
    )


async def answer_recall(office: Office, request: AnswerRecall, _: Report) -> BodyShown:
    """Set one's answer beside the petition against oneself."""
    caller = request.caller

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        body = found_body(circle, request.body)
        petition = against_caller(circle, body, caller.member)
        step = signing.answer(circle, petition.id, caller.member, request.text, now, office.chance)
        return step, Done.ANSWERED

    return await done(office, caller, request.body, decide)


def opened(
    circle: Circle,
    body: Assembly | Council,
    request: RecallDelegate,
    now: datetime,
    office: Office,
) -> Step:
    """A petition opened against who holds a seat, or the chair."""
    caller, chance = request.caller, office.chance
    typed = (request.seat or "").strip()
    person = person_of(circle, caller)
    reason = (request.reason or "").strip() or None
    if reason is not None and len(reason) > LONGEST_REASON:
        raise Refusal(Reason.LONG_DETAIL, option="reason", limit=LONGEST_REASON)
    if typed.casefold() in CHAIR:
        sits = circle.offices.body(body.id).who(caller.member) is not None
        return removing.petition(
            circle.offices, body.id, person, now, chance, by_all=not sits, text=reason
        )
    seat = found_seat(typed)
    if isinstance(body, Assembly):
        return listed.open_recall(
            body, circle.petitions, circle.roll, person, seat, now, chance, text=reason
        )
    house = circle.councils.house(body.id)
    return elected.petition(house, seat, caller.member, now, chance, text=reason)


def _running(circle: Circle, body: Assembly | Council, seat: int | None) -> Petition | None:
    """The petition that runs against who holds a seat; without a seat, against the chair."""
    for aim in AGAINST_CHAIRS if seat is None else AGAINST_SEATS:
        for petition in circle.petitions.against(aim, body.id):
            holder = petition.target.holder
            held = None if holder is None else body.seats.held_by(holder)
            if seat is None or (held is not None and held.number == seat):
                return petition
    return None


def against_caller(circle: Circle, body: Assembly | Council, member: str) -> Petition:
    """The petition against a member of a body; refuses whoever there is none against."""
    for aim in (*AGAINST_SEATS, *AGAINST_CHAIRS):
        for petition in circle.petitions.against(aim, body.id):
            if _whose(circle, petition) == member:
                return petition
    raise Refusal(Reason.NOT_THE_DELEGATE)


def _whose(circle: Circle, petition: Petition) -> str | None:
    return seat_petition(circle, petition, "").member


def recall_shown(circle: Circle, petition: str, caller: Caller, how: Signed) -> RecallShown:
    """A petition against a delegate or a chair."""
    known = circle.petitions.all[petition]
    body = found_body(circle, known.target.of)
    recall = seat_petition(circle, known, caller.member)
    return RecallShown(
        body.id,
        body.title,
        recall,
        how,
        mine=recall.member == caller.member,
        programmes=isinstance(body, Assembly),
    )
