"""Which command a request carries out, whether it is typed or comes from a button.

Whoever switches a command off in a channel means what it does, not how it is asked for.
"""

from bot.desk import requests
from bot.desk.caller import Caller
from bot.desk.commands import COMMANDS, press
from bot.desk.notes.requests import Mention
from bot.desk.requests import Request
from bot.desk.settings.chosen import InForce
from bot.desk.voting import ballot_requests
from bot.errors import Refusal

_TYPED = {command.request: command.name for command in COMMANDS}

_AS_GOOD: dict[type[Request], str] = {
    # A question is one, whether it is typed after the command or to the bot's name.
    Mention: _TYPED[requests.Ask]
}

_STEPS: dict[type[Request], str] = {requests.Reword: "ask"} | dict.fromkeys(
    (
        ballot_requests.PressOption,
        ballot_requests.ChooseOptions,
        ballot_requests.RankNext,
        ballot_requests.UndoRank,
        ballot_requests.AskRanking,
        ballot_requests.TypeRanking,
    ),
    "vote cast",
)
"""What is done with an answer or a ballot in hand: it belongs to the command that gave it."""


def command_of(request: Request) -> str | None:
    """The command that a request carries out; ``None`` where it is no command's."""
    return _TYPED.get(type(request)) or _AS_GOOD.get(type(request))


def step_of(request: Request) -> str | None:
    """The command of which a request is a later step: a ranking may take many."""
    return _STEPS.get(type(request))


def switched_off(here: InForce, action: str, argument: str, caller: Caller) -> str | None:
    """The command behind a button, where nobody may use that there; else ``None``."""
    try:
        request = press(action, argument, caller)
    except Refusal:  # it takes more than a button gives
        return None
    command = command_of(request)
    return command if command is not None and here.off_for_all(command) else None
