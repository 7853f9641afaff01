"""A Desk behind which it is told how each request fared, and nothing of what was in it."""

import logging
import time
from typing import Any, Protocol

from bot.desk.board.requests import (
    NoteCheck,
    NoteGrant,
    NoteLost,
    NotePost,
    NoteRole,
    ShowChecks,
    ShowGrants,
    ShowWall,
)
from bot.desk.bodies.requests import SuggestBodies, Support, Unsupport
from bot.desk.notes.requests import Mention
from bot.desk.replies import Answered, NotAnswered, Refused, Reply
from bot.desk.requests import Ask, AskWhole, Caller, Request, SuggestTexts, TrySample
from bot.desk.sessions.requests import FindSession
from bot.desk.settings.chosen import InForce
from bot.desk.voting.ballot_requests import (
    AskRanking,
    ChooseOptions,
    PressOption,
    RankNext,
    TypeRanking,
    UndoRank,
)
from bot.desk.voting.requests import CastBallot, Sign, SuggestVotes, Unsign, WithdrawBallot
from bot.errors import Reason
from bot.watching.metrics import Metrics
from index.progress import Report, silent

log = logging.getLogger(__name__)

_QUESTIONS = (Ask, AskWhole, TrySample)
_QUIET = (
    *(SuggestTexts, SuggestVotes, SuggestBodies),
    *(
        ShowWall,
        NotePost,
        NoteLost,
        ShowGrants,
        NoteGrant,
        NoteRole,
        ShowChecks,
        NoteCheck,
        FindSession,
    ),
)
"""What fronts ask by themselves, or at every letter that is typed: told from debug on."""

_DISCREET: dict[type[Request], str] = {
    **dict.fromkeys((CastBallot, WithdrawBallot), "Ballot"),
    **dict.fromkeys((PressOption, ChooseOptions), "Ballot"),
    **dict.fromkeys((RankNext, UndoRank, AskRanking, TypeRanking), "Ballot"),
    **dict.fromkeys((Support, Unsupport), "Support"),
    **dict.fromkeys((Sign, Unsign), "Signature"),
}
"""Requests whose kind alone, at its time, would tell what a member wants: what they are called."""

_OPERATORS = frozenset(
    {
        Reason.OTHER_MODEL,
        Reason.NO_MODEL,
        Reason.DAMAGED,
        Reason.DAMAGED_LEDGER,
        Reason.NEWER_DATA,
        Reason.NO_ROOM,
        Reason.BAD_DATA_FOLDER,
        Reason.WORKER_DIED,
        Reason.UNEXPECTED,
    }
)
"""Refusals that whoever runs the bot has to do something about."""


class Desk(Protocol):
    """The one door."""

    async def handle(self, request: Request, report: Report = silent) -> Reply:
        """The reply to a request; never raises."""

    def in_force(self, caller: Caller) -> InForce:
        """What the circle's settings say where somebody is."""

    def known(self, caller: Caller) -> Caller:
        """The caller, with what the circle's settings let them do."""

    async def tick(self) -> tuple[str, ...]:
        """Do what time has brought about; never raises."""

    async def servers(self, there: frozenset[str] | None) -> None:
        """Hear in which servers the bot is: all of them, or ``None`` while nobody can tell."""

    async def came(self, circle: str) -> None:
        """Hear that the bot is in a server."""

    async def left(self, circle: str) -> None:
        """Hear that the bot was removed from a server."""


class Watched:
    """Hands on what is asked, counts it, and tells it in the log. ``questions``: in their words."""

    def __init__(self, desk: Desk, metrics: Metrics, *, questions: bool = False) -> None:
        self._desk = desk
        self._metrics = metrics
        self._questions = questions

    async def handle(self, request: Request, report: Report = silent) -> Reply:
        """The reply to a request."""
        began = time.perf_counter()
        reply = await self._desk.handle(request, report)
        self._note(request, reply, time.perf_counter() - began)
        return reply

    def in_force(self, caller: Caller) -> InForce:
        """What the circle's settings say where somebody is."""
        return self._desk.in_force(caller)

    def known(self, caller: Caller) -> Caller:
        """The caller, with what the circle's settings let them do."""
        return self._desk.known(caller)

    async def tick(self) -> tuple[str, ...]:
        """Do what time has brought about; the circles where something happened."""
        return await self._desk.tick()

    async def servers(self, there: frozenset[str] | None) -> None:
        """Hear in which servers the bot is."""
        await self._desk.servers(there)

    async def came(self, circle: str) -> None:
        """Hear that the bot is in a server."""
        await self._desk.came(circle)

    async def left(self, circle: str) -> None:
        """Hear that the bot was removed from a server."""
        await self._desk.left(circle)

    def _note(self, request: Request, reply: Reply, seconds: float) -> None:
        kind = _DISCREET.get(type(request), type(request).__name__)
        outcome = _outcome(reply)
        reason = reply.reason if isinstance(reply, Refused) else None
        self._metrics.served(kind, outcome, reason)
        if isinstance(request, _QUESTIONS) or (
            isinstance(request, Mention) and isinstance(reply, Answered | NotAnswered)
        ):
            self._metrics.asked(outcome, seconds)
        if isinstance(request, NotePost):
            posted = request.posted
            self._metrics.posted(posted.state, posted.failure or "")
        level = _level(request, reason)
        if log.isEnabledFor(level):
            facts: dict[str, Any] = {"kind": kind, "circle": request.caller.circle}
            facts |= {"outcome": outcome, "seconds": round(seconds, 4)}
            # Why a ballot was refused says something of the ballot.
            if reason is not None and type(request) not in _DISCREET:
                facts["reason"] = reason.value
            if self._questions and isinstance(request, Ask):
                facts["question"] = request.question
            log.log(level, "request", extra={"event": "request", "facts": facts})


def _outcome(reply: Reply) -> str:
    if isinstance(reply, Refused):
        return "refused"
    if isinstance(reply, Answered):
        return "answered"
    return "not-in-text" if isinstance(reply, NotAnswered) else "done"


def _level(request: Request, reason: Reason | None) -> int:
    if reason in _OPERATORS:
        return logging.WARNING
    return logging.DEBUG if isinstance(request, _QUIET) else logging.INFO
