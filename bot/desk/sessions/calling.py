"""The role that hears when sessions start: members take it and leave it themselves.

Who has it only the server knows: nothing is kept here, and the front that gives it says so.
"""

from bot.desk.office import Office
from bot.desk.sessions.replies import CallsChanged
from bot.desk.sessions.requests import ChangeCalls
from bot.desk.settings.holding import in_force
from bot.errors import Reason, Refusal
from index.progress import Report


async def change_calls(office: Office, request: ChangeCalls, _: Report) -> CallsChanged:
    """Whether the caller is to have the role from now on: whoever has it, leaves it."""
    role = in_force(office, request.caller).session_role
    if role is None:
        raise Refusal(Reason.NO_SESSION_ROLE)
    return CallsChanged(role, role not in request.caller.roles)
