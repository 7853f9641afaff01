"""Founding: a body by a moderator, page by page; lists and groups by members."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.desk.board.posts import body_key
from bot.desk.board.putting import put_up
from bot.desk.bodies.acting import done
from bot.desk.bodies.cards import card_of
from bot.desk.bodies.channels import role_for
from bot.desk.bodies.commands import DESIGNS
from bot.desk.bodies.finding import assembly, bodies, council, found_body
from bot.desk.bodies.plans import SEATS, Plan, named
from bot.desk.bodies.replies import BodyShown, DesignAsked, Done, PlanAsked, PlanShown
from bot.desk.bodies.requests import AskPlan, FillPlan, Found, ShowPlan
from bot.desk.bodies.turning import body_line
from bot.desk.office import Office
from bot.desk.voting.customs import Customs, customs
from bot.desk.voting.deadlines import closing
from bot.desk.voting.drafting import roles_of, word
from bot.desk.voting.hall import acted, looked, only_moderators, person_of
from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies import governing, listing
from bot.voting.bodies.assemblies.events import Terms
from bot.voting.bodies.councils import forming, founding
from bot.voting.bodies.councils.terms import CouncilTerms
from bot.voting.circle import Circle
from bot.voting.steps import Step
from index.progress import Report


async def found(office: Office, request: Found, _: Report) -> BodyShown | DesignAsked:
    """Found a body, a list or a group; where nothing says which, ask."""
    design = word("design", request.design, DESIGNS) or ("list" if request.programme else None)
    if design is None:
        return await _design(office, request)
    if design in ("programmes", "groups"):
        only_moderators(request.caller)
        return await _body(office, request, design)
    return await (_list(office, request) if design == "list" else _group(office, request))


async def _body(office: Office, request: Found, design: str) -> BodyShown:
    """Found a council or an assembly."""
    caller, agreed = request.caller, customs(office, request.caller)
    founded: list[str] = []

    def decide(circle: Circle, now: datetime) -> Step:
        if any(
            (each.title or "").casefold() == request.name.strip().casefold()
            for each in bodies(circle)
        ):
            raise Refusal(Reason.NAME_TAKEN, name=request.name.strip())
        if design == "groups":
            figures = _figures(request, agreed.council)
            step = founding.found(request.name, figures, now, office.chance)
        else:
            seats = request.seats or SEATS
            step = governing.found(
                request.name, seats, _terms(request, agreed, now), now, office.chance
            )
        founded.append(step.events[0].about)
        return step

    shown = await acted(
        office,
        caller,
        decide,
        lambda circle: BodyShown(
            card_of(circle, found_body(circle, founded[-1]), caller.member, caller.sight),
            Done.FOUNDED,
            moderator=True,
        ),
    )
    # Its card stands where it was founded, until a moderator puts it elsewhere.
    await put_up(office, caller, body_key(founded[-1]))
    return shown


def _figures(request: Found, standard: CouncilTerms) -> CouncilTerms:
    tenure = standard.tenure if request.tenure is None else request.tenure
    return replace(standard, seats=request.seats or 1, per=request.per, tenure=tenure)


def _terms(request: Found, agreed: Customs, now: datetime) -> Terms:
    standard = agreed.assembly
    window = standard.window
    if request.window is not None:
        span = closing(request.window, now, agreed.zone) - now
        window = int(span / timedelta(minutes=1))
    names = word("names", request.names, ("secret", "visible"))
    tenure = standard.tenure if request.tenure is None else request.tenure
    return replace(standard, window=window, tenure=tenure, secret=names != "visible")


async def _list(office: Office, request: Found) -> BodyShown:
    """Found a list, and stand on it first."""

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        body = assembly(circle, request.body)
        person = person_of(circle, request.caller)
        programme = request.programme or ""
        step = listing.found_list(
            body, circle.roll, person, request.name, programme, now, office.chance
        )
        return step, Done.LISTED

    return await done(office, request.caller, request.body, decide, assembly)


async def _group(office: Office, request: Found) -> BodyShown:
    """Form a group as a moderator; as a member, gather signatures for it."""
    caller = request.caller
    roles, channel = roles_of(request.roles, caller), role_for(request.channel, caller)
    if roles or channel is not None:
        only_moderators(caller)
    if len(roles) > 1:
        raise Refusal(Reason.UNKNOWN_ROLE, role=request.roles or "")
    if roles and channel is not None:
        raise Refusal(Reason.ROLE_OR_CHANNEL)
    role = next(iter(roles), channel)

    def decide(circle: Circle, now: datetime) -> tuple[Step, Done]:
        house = circle.councils.house(council(circle, request.body).id)
        if caller.moderator:
            return founding.form(house, request.name, role, now, office.chance), Done.GROUPED
        person = person_of(circle, caller)
        return forming.propose(house, request.name, person, now, office.chance), Done.PROPOSED

    return await done(office, caller, request.body, decide, council)


async def show_plan(office: Office, request: ShowPlan, _: Report) -> PlanShown:  # noqa: ARG001 - every handler's shape
    """A body that is about to be founded, with what was chosen last."""
    only_moderators(request.caller)
    plan = Plan.read(request.plan)
    if request.change is not None:
        plan = plan.changed(request.change)
    return PlanShown(plan, request.advanced)


async def ask_plan(office: Office, request: AskPlan, _: Report) -> PlanAsked:  # noqa: ARG001 - every handler's shape
    """The form of its name and its seats."""
    only_moderators(request.caller)
    return PlanAsked(Plan.read(request.plan))


async def fill_plan(office: Office, request: FillPlan, _: Report) -> PlanShown:  # noqa: ARG001 - every handler's shape
    """The same with what was typed."""
    only_moderators(request.caller)
    return PlanShown(Plan.read(request.plan).filled(request.fields))


async def _design(office: Office, request: Found) -> DesignAsked:
    """Ask what is to be founded under a name."""
    caller, name = request.caller, named(request.name)
    lines = await looked(
        office, caller, lambda circle: tuple(body_line(circle, each) for each in bodies(circle))
    )
    plans = tuple(_fresh(name, customs(office, caller), programmes=each) for each in (False, True))
    return DesignAsked(name, plans, lines, caller.moderator)


def _fresh(name: str, agreed: Customs, *, programmes: bool) -> Plan:
    """The plan that needs no thought, as the server has it."""
    plan = Plan.fresh(name, programmes=programmes)
    if programmes:
        return replace(plan, window=agreed.assembly.window, tenure=agreed.assembly.tenure)
    return replace(plan, tenure=agreed.council.tenure)
