"""The buttons, menus and forms of ballots.

An id names its vote by its number, which never changes: the argument stays short. It may be forged:
whether the vote is there, takes such ballots, and has such an option, is checked by the Desk.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.desk.caller import Caller
from bot.desk.tables import Action, Takes, Weight
from bot.desk.voting import ballot_requests, requests
from bot.desk.voting.arguments import numbers, picked
from bot.errors import Reason, Refusal


def _cast(caller: Caller, argument: str) -> ballot_requests.PressOption:
    """``<vote>:<entry of its texts>:<option>``; the option 0 abstains."""
    vote, seen, option = numbers(argument, 3)
    return ballot_requests.PressOption(caller, vote, int(option), int(seen))


def _choose(
    caller: Caller, argument: str, values: tuple[str, ...]
) -> ballot_requests.ChooseOptions:
    """``<vote>:<entry of its texts>``."""
    vote, seen = numbers(argument, 2)
    return ballot_requests.ChooseOptions(caller, vote, picked(values), int(seen))


def _next(caller: Caller, argument: str, values: tuple[str, ...]) -> ballot_requests.RankNext:
    """``<vote>:<entry of its texts>:<ranks so far>``.

    The last number makes the menu another one after each tap: Discord's clients go on showing what
    was chosen in a menu that they know.
    """
    vote, seen, _ = numbers(argument, 3)
    options = picked(values)
    if len(options) > 1:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return ballot_requests.RankNext(caller, vote, options[0], int(seen))


def _undo(caller: Caller, argument: str) -> ballot_requests.UndoRank:
    """``<vote>:<entry of its texts>:<ranks so far>``."""
    vote, seen, ranks = numbers(argument, 3)
    return ballot_requests.UndoRank(caller, vote, int(ranks), int(seen))


def _typed(caller: Caller, argument: str, fields: Mapping[str, str]) -> ballot_requests.TypeRanking:
    """``<vote>:<entry of its texts>``."""
    vote, seen = numbers(argument, 2)
    return ballot_requests.TypeRanking(caller, vote, fields.get("ranking", ""), int(seen))


def _pasted(caller: Caller, _: str, fields: Mapping[str, str]) -> requests.MyBallots:
    return requests.MyBallots(caller, None, fields.get("receipt", ""))


_CASTING = (
    Action("cast", _cast, edits=True, weight=Weight.MAIN),
    Action("ballot-choose", _choose, takes=Takes.VALUES, edits=True),
    Action("ballot-next", _next, takes=Takes.VALUES, edits=True),
    Action("ballot-typed", _typed, takes=Takes.FIELDS, edits=True),
)


def _joining(action: Action) -> Action:
    """The same on the ballot of who has not joined the circle: it said that it joins them.

    Under its own name, so that an old ballot brings nobody back who has left the circle meanwhile.
    """

    def joins(*given: Any) -> Any:
        return replace(action.request(*given), joins=True)

    return replace(action, name=f"{action.name}-join", request=joins)


JOINING = tuple(map(_joining, _CASTING))


BALLOT_ACTIONS: tuple[Action, ...] = (
    Action("ballot", requests.CastBallot, weight=Weight.MAIN),
    Action("ballot-mine", requests.CastBallot, edits=True),
    *_CASTING,
    *JOINING,
    Action("ballot-undo", _undo, edits=True),
    Action("ballot-type", ballot_requests.AskRanking, opens=True),
    Action("withdraw", requests.WithdrawBallot, edits=True, weight=Weight.GRAVE),
    Action("rules", ballot_requests.ShowRules, edits=True),
    # A receipt is there to be kept: nothing that is pressed later takes its place.
    Action("receipt", requests.ShowReceipt),
    Action("check", lambda caller, receipt: requests.MyBallots(caller, None, receipt)),
    Action("receipt-paste", lambda caller, _: ballot_requests.AskReceipt(caller), opens=True),
    Action("receipt-pasted", _pasted, takes=Takes.FIELDS),
)
