"""Actions of every kind, whose answers a test writes itself: for tests of how fronts show them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from bot.desk.commands import ACTIONS, Action, Takes
from bot.desk.replies import Refused
from bot.desk.requests import Caller, ShowHelp
from bot.errors import Reason
from bot.wording import rendering
from bot.wording.blocks import Message


@dataclass(frozen=True, slots=True)
class Played:
    """A request that says which action it was, with its argument and what was given."""

    caller: Caller
    action: str
    argument: str
    given: tuple[str, ...] | dict[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """A reply that is its own wording."""

    message: Message


@dataclass
class Stage:
    """What comes of the next actions, and what was played so far.

    ``press`` is a button and ``edit`` one whose answer takes the message's place; ``pick`` is a
    menu, ``ask`` opens a form, ``write`` is what a form is sent to.
    """

    next: list[Message | Reason] = field(default_factory=list)
    played: list[tuple[str, str, Any]] = field(default_factory=list)

    def reply(self, request: Any, _report: object = None) -> Any:
        """The next answer; the last one is given again and again."""
        if isinstance(request, Played):
            self.played.append((request.action, request.argument, request.given))
        answer = self.next.pop(0) if len(self.next) > 1 else self.next[0]
        return Shown(answer) if isinstance(answer, Message) else Refused(answer, {})

    def replies(self) -> dict[Any, Callable[..., Any]]:
        """For a fake Desk's table: the help shows what is to be played with."""
        return {ShowHelp: self.reply, Played: self.reply}

    def shows(self, *answers: Message | Reason) -> None:
        """Answer so from now on."""
        self.next = [*answers]


ACTS: tuple[tuple[str, Takes, dict[str, Any]], ...] = (
    ("press", Takes.NOTHING, {}),
    ("edit", Takes.NOTHING, {"edits": True}),
    ("pick", Takes.VALUES, {"edits": True}),
    ("ask", Takes.NOTHING, {"opens": True}),
    ("write", Takes.FIELDS, {"edits": True}),
    ("show", Takes.VALUES, {"public": True, "repeats": True}),
)


def set_stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    """Put the actions into the table, and their answers' wording beside the others'."""

    def request(name: str) -> Callable[..., Played]:
        return lambda caller, argument, given=None: Played(caller, name, argument, given)

    for name, takes, more in ACTS:
        monkeypatch.setitem(ACTIONS, name, Action(name, request(name), takes=takes, **more))
    phrased: dict[Any, Any] = rendering._PHRASED
    monkeypatch.setitem(phrased, Shown, lambda reply, _: reply.message)
    return Stage()
