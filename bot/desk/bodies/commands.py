"""The commands of bodies."""

from bot.desk.bodies import requests
from bot.desk.tables import Command, Kind, Option

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
_LIST = Option("list", Kind.TEXT, required=False)
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
            Option("roles", Kind.TEXT, required=False),
            Option("channel", Kind.TEXT, required=False),
            _BODY,
        ),
    ),
    Command(("assembly", "support"), requests.Support, (_LIST, _BODY)),
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
        (_LIST, _BODY),
    ),
    Command(
        ("assembly", "join"),
        requests.JoinGroup,
        (Option("group", Kind.TEXT, required=False), _BODY),
    ),
    Command(("assembly", "leave"), requests.LeaveBody, (_BODY,)),
    Command(
        ("assembly", "recall"),
        requests.RecallDelegate,
        (Option("seat", Kind.WORD, required=False), _REASON, _BODY),
    ),
    Command(("assembly", "answer"), requests.AnswerRecall, (Option("text", Kind.TEXT), _BODY)),
    Command(
        ("assembly", "mandate"),
        requests.GiveMandate,
        (
            Option("seat", Kind.WORD, required=False),
            Option("text", Kind.TEXT, required=False),
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
            Option("action", Kind.WORD, required=False, words=STEERING),
            Option("number", Kind.NUMBER, required=False, least=0),
            Option("member", Kind.TEXT, required=False),
            Option("since", Kind.TIME, required=False),
            _REASON,
        ),
        moderator=True,
    ),
)
