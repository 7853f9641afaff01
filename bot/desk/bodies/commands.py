"""The commands and buttons of bodies."""

import re

from bot.desk.bodies import requests
from bot.desk.caller import Caller
from bot.desk.tables import Action, Command, Kind, Option
from bot.errors import Reason, Refusal

DESIGNS = ("programmes", "groups", "list", "group")
STEERING = (
    "pause",
    "resume",
    "end",
    "resize",
    "election",
    "executive",
    "chair",
    "send",
    "advise",
    "callback",
    "release",
    "strike",
)

_BODY = Option("body", Kind.BODY, required=False)
_REASON = Option("reason", Kind.TEXT, required=False)

BODY_COMMANDS: tuple[Command, ...] = (
    Command(("assembly", "show"), requests.ShowBody, (_BODY,)),
    Command(
        ("assembly", "found"),
        requests.Found,
        (
            Option("name", Kind.TEXT),
            Option("design", Kind.WORD, required=False, words=DESIGNS),
            Option("programme", Kind.TEXT, required=False),
            Option("seats", Kind.NUMBER, required=False),
            Option("per", Kind.NUMBER, required=False),
            Option("window", Kind.TEXT, required=False),
            Option("names", Kind.WORD, required=False, words=("secret", "visible")),
            Option("tenure", Kind.NUMBER, required=False, least=0),
            _BODY,
        ),
    ),
    Command(("assembly", "support"), requests.Support, (Option("list", Kind.TEXT), _BODY)),
    Command(
        ("assembly", "mend"),
        requests.MendList,
        (
            Option("list", Kind.TEXT),
            Option("name", Kind.TEXT, required=False),
            Option("programme", Kind.TEXT, required=False),
            _BODY,
        ),
    ),
    Command(
        ("assembly", "stand"),
        requests.Stand,
        (Option("list", Kind.TEXT, required=False), _BODY),
    ),
    Command(("assembly", "join"), requests.JoinGroup, (Option("group", Kind.TEXT), _BODY)),
    Command(("assembly", "leave"), requests.LeaveBody, (_BODY,)),
    Command(
        ("assembly", "recall"),
        requests.RecallDelegate,
        (Option("seat", Kind.WORD), _REASON, _BODY),
    ),
    Command(("assembly", "answer"), requests.AnswerRecall, (Option("text", Kind.TEXT), _BODY)),
    Command(
        ("assembly", "mandate"),
        requests.GiveMandate,
        (
            Option("seat", Kind.NUMBER),
            Option("text", Kind.TEXT),
            Option("scope", Kind.TEXT, required=False),
            Option("vote", Kind.VOTE, required=False),
            _BODY,
        ),
    ),
    Command(
        ("assembly", "bind"),
        requests.BindMandate,
        (
            Option("seat", Kind.NUMBER),
            Option("vote", Kind.VOTE),
            Option("choice", Kind.TEXT),
            _BODY,
        ),
    ),
    Command(
        ("manage", "assembly"),
        requests.SteerBody,
        (
            Option("body", Kind.BODY),
            Option("action", Kind.WORD, words=STEERING),
            Option("number", Kind.NUMBER, required=False, least=0),
            Option("member", Kind.TEXT, required=False),
            Option("since", Kind.WORD, required=False),
            _REASON,
        ),
        moderator=True,
    ),
)

_PLACE = re.compile(r"([0-9a-zA-Z_-]{1,64}):([0-9]{1,6})")


def _place(argument: str) -> tuple[str, str]:
    """The parts of ``<body>:<number>``; a forged argument is refused."""
    found = _PLACE.fullmatch(argument)
    if found is None:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return found[1], found[2]


def _support(caller: Caller, argument: str) -> requests.Support:
    body, number = _place(argument)
    return requests.Support(caller, number, body)


def _stand(caller: Caller, argument: str) -> requests.Stand:
    body, number = _place(argument)
    return requests.Stand(caller, number if int(number) else None, body)


def _enter(caller: Caller, argument: str) -> requests.JoinGroup:
    body, number = _place(argument)
    return requests.JoinGroup(caller, number, body)


def _consent(caller: Caller, argument: str) -> requests.AnswerAsked:
    body, number = _place(argument)
    return requests.AnswerAsked(caller, body, int(number), consents=True)


def _decline(caller: Caller, argument: str) -> requests.AnswerAsked:
    body, number = _place(argument)
    return requests.AnswerAsked(caller, body, int(number), consents=False)


BODY_ACTIONS: tuple[Action, ...] = (
    Action("body", requests.ShowBody),
    Action("support", _support),
    Action("unsupport", requests.Unsupport),
    Action("stand", _stand),
    Action("enter", _enter),
    Action("standdown", requests.LeaveBody),
    Action("consent", _consent),
    Action("decline", _decline),
)
