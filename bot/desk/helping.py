"""Help, and the first message after an invitation."""

from bot.desk.commands import COMMANDS, find
from bot.desk.office import Office
from bot.desk.replies import Greeting, HelpShown
from bot.desk.requests import Greet, ShowHelp
from index.progress import Report


async def show_help(_: Office, request: ShowHelp, __: Report) -> HelpShown:
    """The commands that the caller may use, or how one of them is used."""
    moderator = request.caller.moderator
    if request.command:
        return HelpShown((find(request.command).name,), moderator, single=True)
    names = tuple(each.name for each in COMMANDS if moderator or not each.moderator)
    return HelpShown(names, moderator)


async def greet(office: Office, _: Greet, __: Report) -> Greeting:
    """Who runs this bot and where to begin."""
    return Greeting(office.operator)
