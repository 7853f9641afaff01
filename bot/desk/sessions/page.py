"""The page of a session, to be shared: the disputed paragraph, the shift, the decisions."""

from datetime import tzinfo

from bot.desk.office import Office
from bot.desk.sessions.finding import found
from bot.desk.sessions.marking import marks_on
from bot.desk.sessions.minutes import may_read, minutes_of, results_of
from bot.desk.sessions.replies import Page, PageShown
from bot.desk.sessions.requests import ShowPage
from bot.desk.settings.holding import in_force
from bot.errors import Reason, Refusal
from bot.study.sessions.disputed import disputed
from bot.study.sessions.values import Session
from bot.voting.circle import Circle
from index.progress import Report


async def show_page(office: Office, request: ShowPage, _: Report) -> PageShown:
    """The page of a session that is over, for whoever may read its minutes."""
    caller = request.caller
    session = await found(office, caller, request.number)
    if not may_read(caller, session):
        raise Refusal(Reason.NO_MINUTES)
    shown = session.shown
    if shown is None:
        shown = disputed(session, await marks_on(office, session))
    day = session.began.astimezone(in_force(office, caller).zone).date()
    return PageShown(Page(session, shown, day, await results_of(office, caller, session)))


def page_of(circle: Circle, session: Session, room: str | None, zone: tzinfo | None) -> Page:
    """The page for everybody who sees its room."""
    day = session.began.astimezone(zone).date()
    return Page(session, session.shown or 0, day, minutes_of(circle, session, room).results)
