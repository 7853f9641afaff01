"""A body as a member may see it."""

from collections.abc import Iterator
from dataclasses import replace

from bot.desk.bodies.channels import channel_of
from bot.desk.bodies.views import (
    AskingCard,
    AssemblyCard,
    BodyCard,
    BodyPetition,
    CouncilCard,
    GroupCard,
    MandateCard,
    OfficesCard,
    SeatPetition,
    Sitting,
)
from bot.desk.caller import EVERYWHERE, Sight
from bot.desk.voting.petitions import petition_card
from bot.desk.voting.views import numbers
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.recalling import quarters
from bot.voting.bodies.assemblies.showing import shown
from bot.voting.bodies.councils.council import Council
from bot.voting.bodies.councils.values import Constituency
from bot.voting.circle import Circle
from bot.voting.ledger.events import Pseudonym
from bot.voting.petitions.events import Aim
from bot.voting.petitions.petition import Petition, State

AGAINST_SEATS = (Aim.RECALL_LISTED, Aim.RECALL_DELEGATE)
AGAINST_CHAIRS = (Aim.REMOVE_CHAIR, Aim.VOTE_ON_CHAIR)
_LONGEST_HISTORY = 200
_MOST_SITTINGS = 30
_MOST_RECALLS = 10


def card_of(
    circle: Circle, body: Assembly | Council, member: str, sight: Sight = EVERYWHERE
) -> BodyCard:
    """What a member may see of a body now; votes outside of ``sight`` are not spoken of."""
    if isinstance(body, Assembly):
        return _assembly(circle, body, member, sight)
    return _council(circle, body, member, sight)


def seat_petition(circle: Circle, petition: Petition, member: str) -> SeatPetition:
    """A petition against a delegate or a chair."""
    target = petition.target
    body = circle.assemblies.all.get(target.of)
    holder = target.holder or Pseudonym("")
    ended = petition.changed
    if body is not None and target.aim is Aim.RECALL_LISTED:
        seat = body.seats.held_by(holder)
        person = body.people.all.get(holder)
        progress = quarters(body, petition)
        return SeatPetition(
            None if seat is None else seat.number,
            None if person is None else person.member,
            petition_card(petition, member, progress),
            ended,
        )
    delegates = circle.offices.body(target.of).delegates
    council = circle.councils.by_id.get(target.of)
    who = delegates.get(holder)
    if who is None and council is not None:
        who = council.people.get(holder)
    card = petition_card(petition, member, petition.quarters())
    if target.aim is Aim.RECALL_DELEGATE:
        # What is needed is reckoned in the value of papers: no number of members.
        card = replace(card, needed=None)
    vote = next((each for each, by in circle.offices.removals.items() if by == petition.id), "")
    place = int(target.place) if target.place.isdigit() else None
    chair = target.aim in AGAINST_CHAIRS
    return SeatPetition(place, who, card, ended, numbers(circle).get(vote), chair)


def body_petition(circle: Circle, petition: Petition, member: str) -> BodyPetition:
    """A petition against a delegate or a chair, or for a new group, with the body it is about."""
    target = petition.target
    title = circle.offices.body(target.of).title
    if target.aim is Aim.FORM_CONSTITUENCY:
        return BodyPetition(title, petition_card(petition, member, petition.quarters()))
    seat = seat_petition(circle, petition, member)
    return BodyPetition(title, seat.petition, seat)


def body_petitions(circle: Circle, member: str) -> tuple[BodyPetition, ...]:
    """All that is signed now and is about a body, the oldest first."""
    return tuple(
        body_petition(circle, petition, member)
        for petition in circle.petitions.all.values()
        if petition.target.aim is not Aim.RECALL_DECISION and petition.state is State.COLLECTING
    )


def sittings(body: Assembly | Council) -> tuple[Sitting, ...]:
    """Who has held which seat: those who sit, then the latest of those who did."""
    if isinstance(body, Assembly):
        names: dict[str, str | None] = {each.id: each.name for each in body.lists.values()}
        people = {who: person.member for who, person in body.people.all.items()}
    else:
        names = {place.id: place.name for place in body.constituencies.values()}
        people = dict(body.people)
    sat = body.seats.sat()
    sits = [each for each in sat if each.until is None]
    sat_before = [each for each in sat if each.until is not None]
    return tuple(
        Sitting(
            each.seat, people.get(each.holder), names.get(each.group or ""), each.since, each.until
        )
        for each in (*sits, *reversed(sat_before))
    )[:_MOST_SITTINGS]


def recalls(circle: Circle, body: str, member: str) -> tuple[SeatPetition, ...]:
    """The petitions against delegates and chairs of a body that are over, the latest first."""
    over = [
        petition
        for petition in circle.petitions.all.values()
        if petition.target.of == body
        and petition.target.aim in (*AGAINST_SEATS, *AGAINST_CHAIRS)
        and petition.state not in (State.COLLECTING, State.QUALIFIED)
    ]
    return tuple(seat_petition(circle, each, member) for each in reversed(over[-_MOST_RECALLS:]))


def _assembly(circle: Circle, body: Assembly, member: str, sight: Sight) -> AssemblyCard:
    own = body.people.of(member)
    known = circle.roll.of(member)
    return AssemblyCard(
        id=body.id,
        terms=body.terms,
        shown=shown(body, circle.petitions),
        numbers=tuple((each.id, each.number) for each in body.standing),
        supports=own.choice if own is not None and own.ballot else None,
        stands=None if own is None else own.list,
        on_roll=known is not None and known.on,
        offices=_offices(circle, body.id),
        mandates=tuple(_mandates(circle, body.id, sight)),
        petitions=tuple(_petitions(circle, body.id, member)),
        history=tuple(body.history[-_LONGEST_HISTORY:]),
        parties=tuple((each.id, each.number, each.name) for each in body.lists.values()),
        delegates=tuple(
            (seat.number, None if seat.holder is None else body.people.all[seat.holder].member)
            for seat in body.seats
        ),
        sits=body.people.by_member.get(member) in body.seats.by_holder,
    )


def _council(circle: Circle, body: Council, member: str, sight: Sight) -> CouncilCard:
    who = body.known.get(member, Pseudonym(""))
    known = circle.roll.of(member)
    return CouncilCard(
        id=body.id,
        title=body.title,
        terms=body.terms,
        groups=tuple(
            _group(circle, body, place, number, who, sight)
            for number, place in enumerate(body.constituencies.values(), start=1)
        ),
        asking=tuple(
            AskingCard(seat, asking.until, who in asking.answers, asking.answers.get(who))
            for seat, asking in body.asking.items()
        ),
        ex_officio=tuple(
            (body.people.get(each), sent.sender, sent.voting)
            for each, sent in body.ex_officio.items()
        ),
        on_roll=known is not None and known.on,
        sits=who in body.seats.by_holder,
        offices=_offices(circle, body.id),
        mandates=tuple(_mandates(circle, body.id, sight)),
        petitions=tuple(_petitions(circle, body.id, member)),
        proposed=tuple(
            petition_card(petition, member, petition.quarters())
            for petition in circle.petitions.against(Aim.FORM_CONSTITUENCY, body.id)
        ),
    )


def _group(
    circle: Circle,
    body: Council,
    place: Constituency,
    number: int,
    who: Pseudonym,
    sight: Sight,
) -> GroupCard:
    campaign, channel = place.campaign, channel_of(place.role)
    vote = None if campaign is None else numbers(circle).get(campaign.vote or "")
    return GroupCard(
        id=place.id,
        number=number,
        name=place.name,
        members=len(place.members),
        seats=tuple(
            (seat.number, None if seat.holder is None else body.people.get(seat.holder))
            for seat in body.seats.of(place.id)
        ),
        wanted=body.wanted(place),
        standing=tuple(name for name, _ in place.standing.values()),
        nominations=campaign.nominations if campaign is not None and vote is None else None,
        vote=vote,
        mine=body.belongs.get(who) == place.id,
        stands=who in place.standing,
        filling=campaign is not None and campaign.filling,
        role=place.role if channel is None else None,
        channel=channel if sight.reaches(channel) else "",
    )


def _offices(circle: Circle, body: str) -> OfficesCard:
    office = circle.offices.office(body)
    delegates = circle.offices.body(body).delegates
    number = numbers(circle)
    return OfficesCard(
        seats=office.seats,
        executive=tuple(delegates.get(who) for who in office.executive),
        sent=tuple((each.member, each.sender, each.voting) for each in office.sent.values()),
        has_chair=office.has_chair,
        chair=None if office.chair is None else delegates.get(office.chair),
        votes=tuple(number[vote] for vote in office.open.values() if vote in number),
    )


def _mandates(circle: Circle, body: str, sight: Sight) -> Iterator[MandateCard]:
    number = numbers(circle, sight)
    for each in circle.mandates.all.values():
        if each.body == body and each.ended is None:
            broken = circle.mandates.breaches(each)
            yield MandateCard(
                each.seat,
                each.text,
                each.scope,
                tuple(number[vote] for vote in each.bound if vote in number),
                tuple(number[vote] for vote in broken if vote in number),
            )


def _petitions(circle: Circle, body: str, member: str) -> Iterator[SeatPetition]:
    for aim in (*AGAINST_SEATS, *AGAINST_CHAIRS):
        for petition in circle.petitions.against(aim, body):
            yield seat_petition(circle, petition, member)
