"""Help, and the first message after an invitation."""

from bot.desk.commands import COMMANDS, find, group
from bot.desk.office import Office
from bot.desk.replies import Greeting, HelpShown
from bot.desk.requests import Greet, ShowHelp
from bot.errors import Reason, Refusal
from index.progress import Report


async def show_help(_: Office, request: ShowHelp, __: Report) -> HelpShown:
    """The commands that the caller may use, those of one group, or how one of them is used.

    Refuses what is not theirs to use: help on it would only lead to a refusal later.
    """
    moderator = request.caller.moderator
    below = group(request.command or "")
    meant = COMMANDS if not request.command else below or (find(request.command),)
    names = tuple(each.name for each in meant if moderator or not each.moderator)
    if not names:
        raise Refusal(Reason.NOT_MODERATOR)
    top = below[0].path[0] if below else None
    return HelpShown(names, moderator, single=bool(request.command) and not below, group=top)


async def greet(office: Office, _: Greet, __: Report) -> Greeting:
    """Who runs this bot and where to begin."""
    return Greeting(office.operator)
