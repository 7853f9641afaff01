"""The circle's roll: joining, leaving, and the page that shows who takes part."""

from dataclasses import replace

from bot.desk.board.hindering import hindered, lost
from bot.desk.bodies.cards import body_petitions
from bot.desk.bodies.noticing import notices
from bot.desk.office import Office
from bot.desk.plans.showing import cards_now
from bot.desk.sessions.overview import now_and_last
from bot.desk.voting.deciding import petitions_seen
from bot.desk.voting.hall import acted, looked, on_roll, person_of, sees
from bot.desk.voting.listing import proposals_seen
from bot.desk.voting.replies import NowShown, RollChanged
from bot.desk.voting.requests import Join, Leave, Now
from bot.desk.voting.views import card_of
from bot.voting.circle import Circle, join_circle
from bot.voting.roll import EVERYBODY, leave
from index.progress import Report


async def show_now(office: Office, request: Now, _: Report) -> NowShown:
    """The group's page."""
    caller, member = request.caller, request.caller.member

    def look(circle: Circle) -> NowShown:
        under_way = (vote for vote in circle.votes.under_way() if sees(caller, vote))
        votes = tuple(card_of(circle, vote, member) for vote in under_way)
        told = notices(circle, member, caller.sight)
        return NowShown(
            on_roll(circle, member),
            _size(circle),
            votes,
            told,
            petitions=petitions_seen(circle, caller),
            on_bodies=body_petitions(circle, member),
        )

    plans = await cards_now(office, caller)
    shown = replace(await looked(office, caller, look), plans=plans)
    now = office.clock()
    proposed = await proposals_seen(office, caller, now)
    running, last = await now_and_last(office, caller, now)
    missing = await lost(office, caller)
    shown = replace(shown, proposed=proposed, running=running, minutes=last, lost=missing)
    if not request.caller.moderator:
        return shown
    return replace(shown, hindered=await hindered(office, request.caller), moderator=True)


async def join_roll(office: Office, request: Join, _: Report) -> RollChanged:
    """Join the circle, and with it the votes under way that are open to newcomers."""
    caller = request.caller
    return await acted(
        office,
        caller,
        lambda circle, now: join_circle(
            circle, person_of(circle, caller), now, office.chance, lambda vote: sees(caller, vote)
        ),
        lambda circle: RollChanged(on=True, size=_size(circle)),
    )


async def leave_roll(office: Office, request: Leave, _: Report) -> RollChanged:
    """Leave the circle."""
    member = request.caller.member
    return await acted(
        office,
        request.caller,
        lambda circle, now: leave(circle.roll, member, now),
        lambda circle: RollChanged(on=False, size=_size(circle)),
    )


def _size(circle: Circle) -> int:
    return sum(member.belongs(EVERYBODY) for member in circle.roll.members.values())
