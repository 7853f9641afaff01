"""The commands and buttons of what stands in channels."""

from bot.desk.board import requests
from bot.desk.caller import Caller
from bot.desk.tables import Action, Command, Kind, Option
from bot.errors import Reason, Refusal

_BODY = Option("body", Kind.BODY)

BOARD_COMMANDS: tuple[Command, ...] = (
    Command(("vote", "post"), requests.PostVote, (Option("vote", Kind.VOTE),)),
    Command(("manage", "card"), requests.PostBody, (_BODY,), moderator=True),
    Command(
        ("manage", "delegates"),
        requests.LinkRole,
        (_BODY, Option("role", Kind.TEXT, required=False)),
        moderator=True,
    ),
)


def _repost(caller: Caller, argument: str) -> requests.PostVote | requests.PostBody:
    """``vote:<number>`` or ``body:<id>``. Pressed twice, it is posted once."""
    kind, _, named = argument.partition(":")
    if kind == "vote":
        return requests.PostVote(caller, named, lost=True)
    if kind == "body":
        return requests.PostBody(caller, named, lost=True)
    raise Refusal(Reason.UNKNOWN_ANSWER)


BOARD_ACTIONS: tuple[Action, ...] = (Action("repost", _repost),)
