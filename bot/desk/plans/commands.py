"""The commands, buttons, menus and forms of reading plans."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.desk.caller import Caller
from bot.desk.plans import requests as p
from bot.desk.plans.changes import How, read
from bot.desk.tables import Action, Command, Kind, Option, Takes, Weight
from bot.errors import Reason, Refusal
from bot.study.plans.calendar import Every
from bot.study.plans.changing import Anew

EVERY = tuple(each.value for each in Every)

PLAN_COMMANDS: tuple[Command, ...] = (
    Command(("plan", "show"), p.ShowPlan),
    Command(
        ("plan", "position"), p.MovePosition, (Option("portion", Kind.NUMBER, required=False),)
    ),
    Command(
        ("manage", "plan"),
        p.DraftPlan,
        (
            Option("text", Kind.SOURCE, required=False),
            Option("meetings", Kind.NUMBER, required=False),
            Option("first", Kind.TIME, required=False),
            Option("every", Kind.WORD, required=False, words=EVERY),
            Option("zone", Kind.TEXT, required=False),
        ),
        moderator=True,
    ),
)

_NUMBER = re.compile(r"[0-9]{1,6}")


def _numbered(argument: str) -> tuple[int, str]:
    """``<number>:<plan>``."""
    number, _, plan = argument.partition(":")
    if not _NUMBER.fullmatch(number):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return int(number), plan


def _set(caller: Caller, argument: str, values: tuple[str, ...]) -> p.ChangePlan:
    """``<field>:<draft>`` with what was taken from its menu."""
    field, _, draft = argument.partition(":")
    if len(values) != 1:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return p.ChangePlan(caller, draft, {field: values[0]})


def _write(caller: Caller, draft: str, fields: Mapping[str, str]) -> p.ChangePlan:
    return p.ChangePlan(caller, draft, dict(fields))


def _start(caller: Caller, argument: str) -> p.StartPlan:
    revision, draft = _numbered(argument)
    return p.StartPlan(caller, draft, revision)


def _move(caller: Caller, argument: str) -> p.MovePlan:
    portion, plan = _numbered(argument)
    return p.MovePlan(caller, plan, portion)


def _passage(caller: Caller, argument: str) -> p.ShowOpening:
    """``<portion>:<prompt>:<plan>``."""
    portion, rest = _numbered(argument)
    prompt, plan = _numbered(rest)
    return p.ShowOpening(caller, plan, portion, prompt)


def _open(caller: Caller, _: str, values: tuple[str, ...]) -> p.OpenPlan:
    if len(values) != 1:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return p.OpenPlan(caller, values[0])


def _how(argument: str) -> tuple[How, str]:
    """``<how>:<plan>``."""
    how, _, plan = argument.partition(":")
    try:
        return How(how), plan
    except ValueError:
        raise Refusal(Reason.UNKNOWN_ANSWER) from None


def _ask_dates(caller: Caller, argument: str) -> p.AskDates:
    how, plan = _how(argument)
    return p.AskDates(caller, plan, how)


def _type_dates(caller: Caller, argument: str, fields: Mapping[str, str]) -> p.TypeDates:
    how, plan = _how(argument)
    return p.TypeDates(caller, plan, how, dict(fields))


def _every(caller: Caller, argument: str, values: tuple[str, ...]) -> p.ProposeDates:
    """``<change>:<plan>``, with how often the group is to meet from its menu."""
    change, _, plan = argument.partition(":")
    anew = read(change)
    if not isinstance(anew, Anew) or len(values) != 1 or values[0] not in EVERY:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return p.ProposeDates(caller, plan, replace(anew, every=Every(values[0])))


def _set_dates(caller: Caller, argument: str) -> p.SetDates:
    """``<revision>:<change>:<plan>``."""
    revision, rest = _numbered(argument)
    change, _, plan = rest.partition(":")
    return p.SetDates(caller, plan, revision, read(change))


PLAN_ACTIONS: tuple[Action, ...] = (
    Action("reading", p.OpenPlan),
    Action("reading-passage", _passage),
    Action("reading-open", _open, takes=Takes.VALUES, edits=True),
    Action("reading-set", _set, takes=Takes.VALUES, edits=True),
    Action("reading-words", p.AskPlanWords, opens=True),
    Action("reading-write", _write, takes=Takes.FIELDS, edits=True),
    Action("reading-start", _start, edits=True, weight=Weight.MAIN),
    Action("reading-discard", p.DiscardPlan, edits=True, weight=Weight.GRAVE),
    Action("reading-move", _move, edits=True),
    Action(
        "reading-stop", lambda caller, plan: p.OpenPlan(caller, plan, stopping=True), edits=True
    ),
    Action("reading-stop-now", p.StopPlan, edits=True, weight=Weight.GRAVE),
    Action("reading-dates", p.OpenDates, edits=True),
    Action("reading-dates-ask", _ask_dates, opens=True),
    Action("reading-dates-write", _type_dates, takes=Takes.FIELDS, edits=True),
    Action("reading-dates-every", _every, takes=Takes.VALUES, edits=True),
    Action("reading-dates-set", _set_dates, edits=True, weight=Weight.MAIN),
)
