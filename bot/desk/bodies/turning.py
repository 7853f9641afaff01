"""The pages behind a body's card, and the lines of the list of all bodies."""

from bot.desk.bodies.cards import AGAINST_CHAIRS, AGAINST_SEATS, card_of, recalls, sittings
from bot.desk.bodies.finding import found_body
from bot.desk.bodies.replies import BindingAsked, BodyLine, PageShown
from bot.desk.bodies.requests import ChooseBinding, Page, TurnTo
from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.voting.hall import found_vote, looked, only_moderators, seen_votes
from bot.desk.voting.views import card_of as vote_card
from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.councils.council import Council
from bot.voting.circle import Circle
from bot.voting.votes.terms import Names
from bot.voting.votes.vote import State
from index.progress import Report

_MOST_VOTES = 25  # as many as a menu holds


async def turn_to(office: Office, request: TurnTo, _: Report) -> PageShown:
    """One of the pages behind a card."""
    return await turned(office, request.caller, request.body, request.page)


async def turned(office: Office, caller: Caller, body: str | None, page: Page) -> PageShown:
    """A page of a body; that of moderators is for them alone."""
    if page is Page.MANAGE:
        only_moderators(caller)

    def look(circle: Circle) -> PageShown:
        known = found_body(circle, body)
        card = card_of(circle, known, caller.member, caller.sight)
        if page is not Page.HISTORY:
            return PageShown(card, page, caller.moderator)
        over = recalls(circle, known.id, caller.member)
        return PageShown(card, page, caller.moderator, sittings(known), over)

    return await looked(office, caller, look)


async def choose_binding(office: Office, request: ChooseBinding, _: Report) -> BindingAsked:
    """The open votes that can fall under a mandate, or what can be chosen in one of them."""
    caller = request.caller
    only_moderators(caller)

    def look(circle: Circle) -> BindingAsked:
        body = found_body(circle, request.body)
        known = [
            each
            for each in circle.mandates.all.values()
            if (each.body, each.seat, each.ended) == (body.id, request.seat, None)
        ]
        if not known:
            raise Refusal(Reason.UNKNOWN_MANDATE)
        mandate = known[-1]
        votes = tuple(
            vote_card(circle, vote, caller.member)
            for vote in seen_votes(circle, caller)[::-1]
            if vote.state is State.OPEN
            and vote.terms.names is Names.VISIBLE
            and vote.id not in mandate.bound
        )
        chosen = None
        if request.vote is not None:
            chosen = vote_card(circle, found_vote(circle, caller, request.vote), caller.member)
        title, text = body.title, mandate.text
        return BindingAsked(body.id, title, request.seat, text, votes[:_MOST_VOTES], chosen)

    return await looked(office, caller, look)


def body_line(circle: Circle, body: Assembly | Council) -> BodyLine:
    """A body in the list of all."""
    running = sum(
        1
        for aim in (*AGAINST_SEATS, *AGAINST_CHAIRS)
        for _ in circle.petitions.against(aim, body.id)
    )
    return BodyLine(
        body.id,
        body.title,
        isinstance(body, Assembly),
        len(body.seats),
        len(body.seats.vacant),
        running,
    )
