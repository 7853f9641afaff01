"""The commands, buttons, menus and forms of sessions.

An argument is the session's number; behind a colon, which prompt, turn or ring the button stood
under: pressed once that is over, it changes nothing.
"""

import re
from collections.abc import Callable, Mapping

from bot.desk.caller import Caller
from bot.desk.sessions import requests as r
from bot.desk.sessions.requests import Deed
from bot.desk.tables import Action, Command, Kind, Option, Takes, Weight
from bot.errors import Reason, Refusal

SESSION_COMMANDS: tuple[Command, ...] = (
    Command(("session", "start"), r.StartSession, (Option("text", Kind.SOURCE, required=False),)),
    Command(("session", "prompt"), r.PosePrompt, (Option("question", Kind.TEXT, required=False),)),
    Command(("session", "claim"), r.DraftClaim, (Option("claim", Kind.TEXT),)),
    Command(("session", "speak"), r.Speak),
    Command(("session", "end"), r.EndSession),
    Command(
        ("session", "minutes"), r.ShowMinutes, (Option("session", Kind.NUMBER, required=False),)
    ),
)

_NUMBERS = re.compile(r"([0-9]{1,9})(?::([0-9]{1,9}))?")
_MINUTES = re.compile(r"[0-9]{1,3}")


def _parted(argument: str) -> tuple[int, int]:
    """``<session>`` or ``<session>:<prompt or turn>``."""
    found = _NUMBERS.fullmatch(argument)
    if found is None:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return int(found[1]), int(found[2] or 0)


def _deed(deed: Deed) -> Callable[[Caller, str], r.ActInSession]:
    return lambda caller, argument: r.ActInSession(caller, deed, *_parted(argument))


def _one(values: tuple[str, ...]) -> str:
    if len(values) != 1:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return values[0]


def _keep(caller: Caller, argument: str, values: tuple[str, ...]) -> r.KeepPrompts:
    return r.KeepPrompts(caller, _parted(argument)[0], values)


def _move(caller: Caller, argument: str, values: tuple[str, ...]) -> r.MoveSpeaker:
    return r.MoveSpeaker(caller, _parted(argument)[0], _one(values))


def _take_up(caller: Caller, argument: str, values: tuple[str, ...]) -> r.TakeUp:
    return r.TakeUp(caller, _parted(argument)[0], _one(values))


def _minutes_of(values: tuple[str, ...]) -> int:
    value = _one(values)
    if not _MINUTES.fullmatch(value):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return int(value)


def _time_turns(caller: Caller, argument: str, values: tuple[str, ...]) -> r.TimeTurns:
    return r.TimeTurns(caller, _parted(argument)[0], _minutes_of(values))


def _time_prompt(caller: Caller, argument: str, values: tuple[str, ...]) -> r.TimePrompt:
    return r.TimePrompt(caller, *_parted(argument), _minutes_of(values))


def _probe(caller: Caller, argument: str) -> r.Probe:
    """``<name>:<session>:<prompt>``."""
    name, _, rest = argument.partition(":")
    return r.Probe(caller, *_parted(rest), name)


def _passage(caller: Caller, argument: str) -> r.ShowPassage:
    return r.ShowPassage(caller, *_parted(argument))


def _ask_claim(caller: Caller, argument: str) -> r.AskClaim:
    return r.AskClaim(caller, _parted(argument)[0])


def _claim(caller: Caller, _: str, fields: Mapping[str, str]) -> r.DraftClaim:
    """The session is that of the channel."""
    return r.DraftClaim(caller, fields.get("claim", ""))


def _page(caller: Caller, argument: str) -> r.ShowPage:
    return r.ShowPage(caller, _parted(argument)[0])


def _minutes(caller: Caller, argument: str) -> r.ShowMinutes:
    return r.ShowMinutes(caller, _parted(argument)[0])


SESSION_ACTIONS: tuple[Action, ...] = (
    Action("session-keep", _keep, takes=Takes.VALUES, edits=True),
    Action("session-others", _deed(Deed.OTHERS), edits=True),
    Action("session-reword", _deed(Deed.REWORD), edits=True),
    Action("session-unword", _deed(Deed.UNWORD), edits=True),
    Action("session-begin", _deed(Deed.BEGIN), edits=True, weight=Weight.MAIN),
    Action("session-drop", _deed(Deed.DROP), edits=True, weight=Weight.GRAVE),
    Action("session-show", _deed(Deed.SHOW)),
    Action("session-next", _deed(Deed.NEXT)),
    Action("session-speak", _deed(Deed.SPEAK)),
    Action("session-done", _deed(Deed.DONE)),
    Action("session-record", _deed(Deed.RECORD), edits=True),
    Action("session-unrecord", _deed(Deed.UNRECORD), edits=True),
    Action("session-take", _deed(Deed.TAKE), edits=True),
    Action("session-time", _deed(Deed.TIME)),
    Action("session-time-turns", _time_turns, takes=Takes.VALUES, edits=True),
    Action("session-time-prompt", _time_prompt, takes=Takes.VALUES, edits=True),
    Action("session-pause", _deed(Deed.PAUSE), edits=True),
    Action("session-resume", _deed(Deed.RESUME), edits=True),
    Action("session-more", _deed(Deed.MORE)),
    Action("session-end", _deed(Deed.END), edits=True),
    Action("session-post", _deed(Deed.POST), edits=True, weight=Weight.MAIN),
    Action("session-move", _move, takes=Takes.VALUES, edits=True),
    Action("session-takeup", _take_up, takes=Takes.VALUES, edits=True),
    Action("session-probe", _probe, public=True),
    Action("session-passage", _passage),
    Action("session-claim", _ask_claim, opens=True),
    Action("session-claim-write", _claim, takes=Takes.FIELDS),
    Action("session-minutes", _minutes),
    Action("session-page", _page),
    Action("session-calls", lambda caller, _: r.ChangeCalls(caller)),
)
