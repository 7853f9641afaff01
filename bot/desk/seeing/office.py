"""The office of whoever answers a request: as the caller, or everybody around, sees the texts."""

from dataclasses import replace
from typing import Any

from bot.desk.board.requests import BoardRequest
from bot.desk.caller import Caller
from bot.desk.commands import COMMANDS
from bot.desk.notes.requests import Mention
from bot.desk.office import Office
from bot.desk.privacy.requests import PrivacyRequest
from bot.desk.requests import Ask, PutBack, ReadAsText, Request, Share
from bot.desk.seeing.kept import SeenNotes, SeenPlans, SeenSessions
from bot.desk.seeing.texts import SeenJobs, SeenLibraries
from bot.desk.sessions.finding import inside
from bot.desk.sessions.requests import SessionRequest
from bot.desk.settings.chosen import InForce
from bot.desk.settings.requests import SettingsRequest
from bot.desk.setup.requests import SetupRequest, TryQuestion

_MANAGING: tuple[Any, ...] = (
    PutBack,
    *(command.request for command in COMMANDS if command.moderator),
)
_WHOLE = (BoardRequest, PrivacyRequest, SettingsRequest, SetupRequest)
"""What is about the circle as a whole: what stands in channels, a member's own data, settings."""


async def office_for(office: Office, request: Request, caller: Caller, here: InForce) -> Office:
    """The office for a request. Moderators manage every text, wherever they are."""
    if isinstance(request, ReadAsText):
        request = request.shown
    whole = _is_whole(request) or (caller.moderator and isinstance(request, _MANAGING))
    used = here.texts
    if whole or not (here.limited or used is not None):
        return office
    hidden = here.hidden(caller.roles)
    if hidden != here.hidden(()) and await _before_all(office, request, caller, here):
        hidden = here.hidden(())
    return replace(
        office,
        libraries=SeenLibraries(office.libraries, caller.circle, hidden),
        jobs=SeenJobs(office.jobs, caller.circle, hidden, used),
        notes=SeenNotes(office.notes, hidden),
        plans=SeenPlans(office.plans, hidden),
        sessions=SeenSessions(office.sessions, hidden),
    )


def _is_whole(request: Request) -> bool:
    # A test question is answered as a member's would be.
    return isinstance(request, _WHOLE) and not isinstance(request, TryQuestion)


async def _before_all(office: Office, request: Request, caller: Caller, here: InForce) -> bool:
    """Whether everybody around sees the answer, also those who have not the caller's roles."""
    if isinstance(request, (Share, SessionRequest)):
        return True
    if isinstance(request, Mention):
        return request.public
    if isinstance(request, Ask):
        return here.public or await inside(office, caller) is not None
    return False
