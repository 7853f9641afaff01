"""The buttons, menus and forms of bodies: what each asks of the Desk.

An argument names its body by the id, what is inside by its number, which never changes. Whatever
comes in is forged at will: each part is read here, and judged by the Desk as if it was typed.
"""

import re
from collections.abc import Mapping

from bot.desk.bodies import requests
from bot.desk.bodies.plans import Plan, whole
from bot.desk.bodies.requests import Asked, Page
from bot.desk.caller import Caller
from bot.desk.tables import Action, Takes, Weight
from bot.errors import Reason, Refusal

_BODY = r"[0-9a-zA-Z_-]{1,64}"
_PLACE = re.compile(rf"({_BODY}):([0-9]{{1,6}})")
_SEAT = re.compile(rf"({_BODY}):([0-9]{{1,6}}|chair)")
_THIRD = re.compile(rf"({_BODY}):([0-9]{{1,6}}):([0-9]{{1,9}})")
_STEERED = re.compile(rf"(pause|end|resize|strike|executive|send|advise|resume|chair):({_BODY})")
_SETTING = re.compile(r"([wnt]):([\s\S]+)")

Fields = Mapping[str, str]
Values = tuple[str, ...]


def _parts(form: re.Pattern[str], argument: str) -> tuple[str, ...]:
    """The parts of an argument; a forged one is refused."""
    found = form.fullmatch(argument)
    if found is None:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return found.groups()


def _one(values: Values) -> str:
    """The value that was taken; no menu of these takes several."""
    if len(values) != 1:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return values[0]


def _number(values: Values) -> int:
    """The number that was taken."""
    value = _one(values)
    if not re.fullmatch(r"[0-9]{1,9}", value):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return int(value)


def _turn(caller: Caller, argument: str) -> requests.TurnTo:
    """``<page>:<body>``."""
    page, _, body = argument.partition(":")
    if page not in set(Page):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return requests.TurnTo(caller, body, Page(page))


def _show(caller: Caller, _: str, values: Values) -> requests.ShowBody:
    return requests.ShowBody(caller, _one(values))


def _support(caller: Caller, body: str, values: Values) -> requests.Support:
    return requests.Support(caller, str(_number(values)), body)


def _stand(caller: Caller, body: str, values: Values) -> requests.Stand:
    return requests.Stand(caller, str(_number(values)), body)


def _run(caller: Caller, body: str) -> requests.Stand:
    return requests.Stand(caller, None, body)


def _enter(caller: Caller, body: str, values: Values) -> requests.JoinGroup:
    return requests.JoinGroup(caller, str(_number(values)), body)


def _consent(caller: Caller, argument: str) -> requests.AnswerAsked:
    body, number = _parts(_PLACE, argument)
    return requests.AnswerAsked(caller, body, int(number), consents=True)


def _decline(caller: Caller, argument: str) -> requests.AnswerAsked:
    body, number = _parts(_PLACE, argument)
    return requests.AnswerAsked(caller, body, int(number), consents=False)


def _ask(caller: Caller, argument: str) -> requests.AskForm:
    """``<what is asked>:<body>`` or ``<what is asked>:<body>:<seat or name>``."""
    asked, _, rest = argument.partition(":")
    body, _, about = rest.partition(":")
    if asked not in set(Asked):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return requests.AskForm(caller, Asked(asked), body, about)


def _ask_of(caller: Caller, argument: str, values: Values) -> requests.AskForm:
    """``<what is asked>:<body>``; the seat is what was taken."""
    return _ask(caller, f"{argument}:{_one(values)}")


def _manage(caller: Caller, body: str, values: Values) -> requests.AskForm:
    return _ask(caller, f"{_one(values)}:{body}")


def _list(caller: Caller, body: str, fields: Fields) -> requests.Found:
    name, programme = fields.get("name", ""), fields.get("programme", "")
    return requests.Found(caller, name, "list", programme=programme, body=body)


def _group(caller: Caller, body: str, fields: Fields) -> requests.Found:
    channel = fields.get("channel", "").strip() or None
    return requests.Found(caller, fields.get("name", ""), "group", channel=channel, body=body)


def _recall(caller: Caller, argument: str, fields: Fields) -> requests.RecallDelegate:
    body, seat = _parts(_SEAT, argument)
    return requests.RecallDelegate(caller, seat, fields.get("reason"), body)


def _answer(caller: Caller, body: str, fields: Fields) -> requests.AnswerRecall:
    return requests.AnswerRecall(caller, fields.get("text", ""), body)


def _mandate(caller: Caller, argument: str, fields: Fields) -> requests.GiveMandate:
    body, seat = _parts(_PLACE, argument)
    scope, vote = fields.get("scope", "").strip(), fields.get("vote", "").strip()
    text = fields.get("text", "")
    return requests.GiveMandate(caller, seat, text, scope or None, vote or None, body)


def _binding(caller: Caller, body: str, values: Values) -> requests.ChooseBinding:
    return requests.ChooseBinding(caller, body, _number(values))


def _binding_vote(caller: Caller, argument: str, values: Values) -> requests.ChooseBinding:
    body, seat = _parts(_PLACE, argument)
    return requests.ChooseBinding(caller, body, int(seat), str(_number(values)))


def _bind(caller: Caller, argument: str, values: Values) -> requests.BindMandate:
    body, seat, vote = _parts(_THIRD, argument)
    return requests.BindMandate(caller, int(seat), vote, str(_number(values)), body)


def _release(caller: Caller, body: str, values: Values) -> requests.SteerBody:
    return requests.SteerBody(caller, body, "release", _number(values))


def _election(caller: Caller, body: str, values: Values) -> requests.SteerBody:
    return requests.SteerBody(caller, body, "election", _number(values))


def _call_back(caller: Caller, body: str, values: Values) -> requests.SteerBody:
    return requests.SteerBody(caller, body, "callback", member=_one(values))


def _steer(caller: Caller, argument: str) -> requests.SteerBody:
    """``<action>:<body>``, of those that need nothing more."""
    action, body = _parts(_STEERED, argument)
    return requests.SteerBody(caller, body, action)


def _steer_with(caller: Caller, argument: str, fields: Fields) -> requests.SteerBody:
    """``<action>:<body>``, with what its form asked for."""
    action, body = _parts(_STEERED, argument)
    reason, member, since = (fields.get(each) for each in ("reason", "member", "since"))
    number = whole("number", fields.get("number", ""))
    if action == Asked.EXECUTIVE and number is None:
        number = 0
    return requests.SteerBody(caller, body, action, number, member, since, reason)


def _advanced(caller: Caller, plan: str) -> requests.ShowPlan:
    return requests.ShowPlan(caller, plan, advanced=True)


def _set(caller: Caller, argument: str, values: Values) -> requests.ShowPlan:
    """``<setting>:<plan>``: the setting is there so that no two menus are the same."""
    setting, plan = _parts(_SETTING, argument)
    return requests.ShowPlan(caller, plan, advanced=True, change=setting + _one(values))


def _found(caller: Caller, plan: str) -> requests.Found:
    return Plan.read(plan).founded_by(caller)


BODY_ACTIONS: tuple[Action, ...] = (
    Action("body", requests.ShowBody, edits=True),
    Action("bodies", _show, takes=Takes.VALUES, edits=True),
    Action("turn", _turn, edits=True),
    Action("petition", requests.ShowPetition, edits=True),
    Action("support", _support, takes=Takes.VALUES, edits=True),
    Action("unsupport", requests.Unsupport, edits=True, weight=Weight.GRAVE),
    Action("stand", _stand, takes=Takes.VALUES, edits=True),
    Action("run", _run, edits=True),
    Action("enter", _enter, takes=Takes.VALUES, edits=True),
    Action("standdown", requests.LeaveBody, edits=True, weight=Weight.GRAVE),
    Action("consent", _consent, edits=True, weight=Weight.MAIN),
    Action("decline", _decline, edits=True),
    Action("write", _ask, opens=True),
    Action("write-about", _ask_of, takes=Takes.VALUES, opens=True),
    Action("list-found", _list, takes=Takes.FIELDS, edits=True),
    Action("group-found", _group, takes=Takes.FIELDS, edits=True),
    Action("recall-seat", _recall, takes=Takes.FIELDS, edits=True),
    Action("answer-recall", _answer, takes=Takes.FIELDS, edits=True),
    Action("mandate-given", _mandate, takes=Takes.FIELDS, edits=True),
    Action("binding", _binding, takes=Takes.VALUES, edits=True),
    Action("binding-vote", _binding_vote, takes=Takes.VALUES, edits=True),
    Action("bind", _bind, takes=Takes.VALUES, edits=True),
    Action("release", _release, takes=Takes.VALUES, edits=True),
    Action("manage", _manage, takes=Takes.VALUES, opens=True),
    Action("steer", _steer, edits=True),
    Action("steered", _steer_with, takes=Takes.FIELDS, edits=True),
    Action("election", _election, takes=Takes.VALUES, edits=True),
    Action("call-back", _call_back, takes=Takes.VALUES, edits=True),
    Action("plan", requests.ShowPlan, edits=True),
    Action("plan-all", _advanced, edits=True),
    Action("plan-set", _set, takes=Takes.VALUES, edits=True),
    Action("plan-write", requests.AskPlan, opens=True),
    Action("plan-fill", requests.FillPlan, takes=Takes.FIELDS, edits=True),
    Action("found", _found, edits=True, weight=Weight.MAIN),
)
