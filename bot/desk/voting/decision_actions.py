"""The buttons, menus and forms of decisions: challenged, signed against, found again."""

from collections.abc import Mapping

from bot.desk.caller import Caller
from bot.desk.tables import Action, Takes, Weight
from bot.desk.voting import requests
from bot.desk.voting.arguments import numbers, picked
from bot.errors import Reason, Refusal


def _one(values: tuple[str, ...]) -> str:
    """The vote that was taken from a menu."""
    taken = picked(values)
    if len(taken) != 1:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return str(taken[0])


def _see(caller: Caller, _: str, values: tuple[str, ...]) -> requests.ShowResult:
    return requests.ShowResult(caller, _one(values))


def _recall_one(caller: Caller, _: str, values: tuple[str, ...]) -> requests.AskReason:
    return requests.AskReason(caller, _one(values))


def _challenge(caller: Caller, vote: str, fields: Mapping[str, str]) -> requests.RecallDecision:
    return requests.RecallDecision(caller, vote, fields.get("reason"))


def _history(caller: Caller, argument: str) -> requests.SearchHistory:
    """``<page>:<query>``."""
    page, _, query = argument.partition(":")
    return requests.SearchHistory(caller, query or None, int(numbers(page, 1)[0]))


DECISION_ACTIONS: tuple[Action, ...] = (
    Action("see", _see, takes=Takes.VALUES),
    Action("history", _history, edits=True),
    Action("recall", requests.AskReason, opens=True),
    Action("recall-one", _recall_one, takes=Takes.VALUES, opens=True),
    Action("challenge", _challenge, takes=Takes.FIELDS, edits=True),
    Action("sign", requests.Sign, edits=True, weight=Weight.MAIN),
    Action("unsign", requests.Unsign, edits=True),
)
