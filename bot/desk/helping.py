"""Help, and the first message after an invitation."""

from bot.desk.commands import COMMANDS, find, group
from bot.desk.office import Office
from bot.desk.replies import Greeting, HelpShown
from bot.desk.requests import Greet, ShowHelp
from bot.desk.settings.holding import in_force
from bot.errors import Reason, Refusal
from index.progress import Report


async def show_help(office: Office, request: ShowHelp, _: Report) -> HelpShown:
    """The commands that the caller may use, those of one group, or how one of them is used.

    Refuses what is not theirs to use: help on it would only lead to a refusal later.
    """
    caller = request.caller
    below = group(request.command or "")
    meant = COMMANDS if not request.command else below or (find(request.command),)
    allowed = [each for each in meant if caller.moderator or not each.moderator]
    if not allowed:
        raise Refusal(Reason.NOT_MODERATOR)
    # Moderators see what they could switch on again.
    here = in_force(office, caller)
    off = {each.name for each in allowed if here.use(each.name, caller.roles).off}
    names = tuple(each.name for each in allowed if caller.moderator or each.name not in off)
    if not names:
        raise Refusal(Reason.COMMAND_OFF, command=allowed[0].name)
    top = below[0].path[0] if below else None
    return HelpShown(names, caller.moderator, single=bool(request.command) and not below, group=top)


async def greet(office: Office, _: Greet, __: Report) -> Greeting:
    """Who runs this bot and where to begin."""
    return Greeting(office.operator)
