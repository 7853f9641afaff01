"""What of a request and its reply is an act of moderators: all that is told passes by here.

It is told from what came of a request, so that a refusal, or a look at something, is no act. What
members do is none either: no ballot and no question is ever looked at.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from bot.desk.board.replies import RoleLinked
from bot.desk.board.requests import LinkRole
from bot.desk.bodies.replies import BodyShown
from bot.desk.bodies.requests import BindMandate, Found, GiveMandate, SteerBody
from bot.desk.chronicle.acts import TITLE, Noticed, What
from bot.desk.plans.replies import PlanShown, PlanStopped
from bot.desk.plans.requests import MovePlan, MovePosition, SetDates, StartPlan, StopPlan
from bot.desk.privacy.replies import TakenDown
from bot.desk.privacy.requests import ConfirmTakedown
from bot.desk.replies import (
    AsText,
    Refused,
    Reply,
    TextAdded,
    TextBack,
    TextEdited,
    TextRemoved,
    TextRevised,
)
from bot.desk.requests import AddText, EditText, PutBack, ReadAsText, RemoveText, Request
from bot.desk.settings.chosen import COMMAND, EVERYBODY, OFF, TEXT, Chosen, InForce
from bot.desk.settings.replies import SettingShown, SettingsShown
from bot.desk.settings.requests import (
    ChooseSetting,
    FreeText,
    LimitText,
    ResetSetting,
    Settings,
    WriteSetting,
)
from bot.desk.setup.replies import StepShown
from bot.desk.setup.requests import AddSample, ChooseLanguage, WriteRoles
from bot.desk.voting.replies import VoteSteered
from bot.desk.voting.steering_requests import (
    AnnulVote,
    CancelVote,
    PauseVote,
    ResumeVote,
    StrikeAccounts,
)

_TEXTS: dict[type[Any], What] = {
    TextAdded: What.TEXT_ADDED,
    TextRevised: What.TEXT_REVISED,
    TextEdited: What.TEXT_EDITED,
    TextRemoved: What.TEXT_REMOVED,
    TextBack: What.TEXT_BACK,
}

_BODIES = frozenset(each for each in What if each.startswith("body-"))


def noticed(request: Request, reply: Reply, before: InForce, after: InForce) -> tuple[Noticed, ...]:
    """What moderators did by a request. ``before`` and ``after`` are the settings of the server."""
    if isinstance(request, ReadAsText):
        request = request.shown
    if isinstance(reply, AsText):
        reply = reply.reply
    notice = _NOTICED.get(type(request))
    if notice is None or isinstance(reply, Refused):
        return ()
    limited = after.hidden(())
    return tuple(
        replace(each, facts={name: it for name, it in each.facts.items() if name != TITLE})
        if each.source in limited
        else each
        for each in notice(request, reply, before, after)
    )


def _text(_: Any, reply: Any, __: InForce, ___: InForce) -> Iterator[Noticed]:
    what = _TEXTS.get(type(reply))
    # Whoever asks again is merely told again how a text is put back.
    if what is not None and not getattr(reply, "before", False):
        yield Noticed(what, {TITLE: reply.source.title}, reply.source.id)


def _taken_down(_: Any, reply: Any, __: InForce, ___: InForce) -> Iterator[Noticed]:
    # Once everything is gone, another press takes nothing down.
    if isinstance(reply, TakenDown) and (reply.title or reply.votes or reply.answers):
        yield Noticed(What.TEXT_TAKEN_DOWN, {})


def _limits(request: Any, reply: Any, before: InForce, after: InForce) -> Iterator[Noticed]:
    source, name = reply.source, TEXT + reply.source.id
    if _of(before, name) != _of(after, name):
        what = What.TEXT_FREED if isinstance(request, FreeText) else What.TEXT_LIMITED
        yield Noticed(what, {TITLE: source.title}, source.id)


def _settings(_: Any, reply: Any, before: InForce, after: InForce) -> Iterator[Noticed]:
    if isinstance(reply, SettingShown):
        yield from _setting(reply.setting.name, before, after)
    elif isinstance(reply, SettingsShown) and reply.done:
        yield from _commands(before, after)


def _setup(_: Any, reply: Any, before: InForce, after: InForce) -> Iterator[Noticed]:
    """What the guide through a first run sets, or adds."""
    for name in ("language", "moderators", "facilitators"):
        yield from _setting(name, before, after)
    if isinstance(reply, StepShown) and reply.added is not None:
        yield Noticed(What.TEXT_ADDED, {TITLE: reply.added.title}, reply.added.id)


def _setting(name: str, before: InForce, after: InForce) -> Iterator[Noticed]:
    for place, _ in _changed(_of(before, name), _of(after, name)):
        held = [replace(each, places=(place,) if place else ()) for each in (before, after)]
        old, new = (each.given(name).value for each in held)
        if old != new:
            yield Noticed(
                What.SETTING, {"setting": name, "old": old, "new": new} | _given(place=place)
            )


def _commands(before: InForce, after: InForce) -> Iterator[Noticed]:
    names = {each.name for each in (*before.chosen, *after.chosen)}
    for name in sorted(each for each in names if each.startswith(COMMAND)):
        for place, role in _changed(_of(before, name), _of(after, name)):
            old, new = (_use(each, name, place, role) for each in (before, after))
            if old != new:
                facts = {"command": name.removeprefix(COMMAND), "old": old, "new": new}
                yield Noticed(What.COMMAND, facts | _given(place=place, role=role))


def _use(here: InForce, name: str, place: str, role: str) -> str:
    """What holds of a command, as it is kept: ``OFF``, or the seconds that it has to wait."""
    held = replace(here, places=(place,) if place else ())
    use = held.use(name.removeprefix(COMMAND), () if role == EVERYBODY else (role,))
    return OFF if use.off else str(int(use.wait.total_seconds()))


def _vote(request: Any, reply: Any, _: InForce, __: InForce) -> Iterator[Noticed]:
    if isinstance(reply, VoteSteered):
        reason = "" if isinstance(request, ResumeVote) else request.reason
        facts = {"vote": str(reply.card.number)} | _given(reason=reason)
        yield Noticed(What(f"vote-{reply.how}"), facts)


def _body(request: Any, reply: Any, _: InForce, __: InForce) -> Iterator[Noticed]:
    """What a moderator did with a body; lists and petitions for groups are members' own."""
    what = f"body-{reply.done}" if isinstance(reply, BodyShown) else ""
    if what not in _BODIES:
        return
    # With a vote, a mandate carries out what was decided, whoever enters it.
    if isinstance(request, GiveMandate) and request.vote is not None:
        return
    told = what in (What.BODY_PAUSED, What.BODY_ENDED, What.BODY_STRUCK)
    reason = request.reason if told else ""
    yield Noticed(What(what), _given(body=reply.card.title or "", reason=reason or ""))


def _plan(_: Any, reply: Any, __: InForce, ___: InForce) -> Iterator[Noticed]:
    if isinstance(reply, PlanStopped):
        yield Noticed(What.PLAN_STOPPED, {TITLE: reply.title}, reply.source)
    elif isinstance(reply, PlanShown) and reply.done:
        plan, facts = reply.card.plan, {TITLE: reply.card.plan.title}
        if reply.done == "moved":
            facts["portion"] = str(reply.card.at)
        yield Noticed(What(f"plan-{reply.done}"), facts, plan.source)


def _role(_: Any, reply: Any, __: InForce, ___: InForce) -> Iterator[Noticed]:
    if isinstance(reply, RoleLinked):
        what = What.ROLE_UNLINKED if reply.role is None else What.ROLE_LINKED
        yield Noticed(what, _given(body=reply.title or "", role=reply.role or ""))


def _of(here: InForce, name: str) -> tuple[Chosen, ...]:
    return tuple(each for each in here.chosen if each.name == name)


def _changed(old: Iterable[Chosen], new: Iterable[Chosen]) -> list[tuple[str, str]]:
    """For which places and roles something else is chosen than before."""
    return sorted({(each.place, each.role) for each in set(old) ^ set(new)})


def _given(**facts: str) -> dict[str, str]:
    """Those facts that there are, on one line each."""
    return {name: line for name, each in facts.items() if (line := " ".join(each.split()))}


_Notice = Callable[[Any, Any, InForce, InForce], Iterator[Noticed]]

_NOTICED: dict[type[Any], _Notice] = {
    **dict.fromkeys((AddText, EditText, RemoveText, PutBack), _text),
    ConfirmTakedown: _taken_down,
    **dict.fromkeys((LimitText, FreeText), _limits),
    **dict.fromkeys((Settings, ChooseSetting, WriteSetting, ResetSetting), _settings),
    **dict.fromkeys((PauseVote, ResumeVote, CancelVote, AnnulVote, StrikeAccounts), _vote),
    **dict.fromkeys((Found, SteerBody, GiveMandate, BindMandate), _body),
    **dict.fromkeys((StartPlan, MovePosition, MovePlan, SetDates, StopPlan), _plan),
    **dict.fromkeys((ChooseLanguage, WriteRoles, AddSample), _setup),
    LinkRole: _role,
}
