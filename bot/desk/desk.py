"""The Desk: every front hands its requests in here and gets a reply."""

import logging
import sqlite3
from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from bot.desk import answers, buttons, editing, helping, texts
from bot.desk import requests as r
from bot.desk.behind import command_of, step_of
from bot.desk.board.handlers import BOARD_HANDLERS
from bot.desk.bodies.handlers import BODY_HANDLERS
from bot.desk.caller import Caller
from bot.desk.chronicle.keeping import keep_acts
from bot.desk.notes.handlers import NOTES_HANDLERS
from bot.desk.notes.requests import Mention
from bot.desk.office import MEMORY, SAMPLE_CIRCLE, Office
from bot.desk.plans.handlers import PLAN_HANDLERS
from bot.desk.privacy.handlers import PRIVACY_HANDLERS
from bot.desk.replies import AsText, Refused, Reply
from bot.desk.rewording import answering
from bot.desk.seeing.office import office_for
from bot.desk.sessions.handlers import SESSION_HANDLERS
from bot.desk.sessions.requests import ActInSession, Deed
from bot.desk.sessions.ticking import tick as tick_sessions
from bot.desk.settings.chosen import InForce
from bot.desk.settings.handlers import SETTINGS_HANDLERS
from bot.desk.settings.holding import admit, in_force, in_force_at, known
from bot.desk.setup.handlers import SETUP_HANDLERS
from bot.desk.setup.requests import TryQuestion
from bot.desk.upkeep import leaving, tidying
from bot.desk.voting.handlers import VOTING_HANDLERS
from bot.errors import Reason, Refusal
from index.database import DatabaseDamaged, DatabaseTooNew
from index.progress import Report, silent

log = logging.getLogger(__name__)

Handler = Callable[[Office, Any, Report], Awaitable[Reply]]


async def read_as_text(office: Office, request: r.ReadAsText, report: Report) -> AsText:
    """The reply to what is to be shown, for a front to show without pictures."""
    shown = request.shown
    return AsText(await HANDLERS[type(shown)](office, shown, report))


HANDLERS: dict[type[r.Request], Handler] = {
    r.Ask: answers.ask,
    r.AskWhole: answers.ask_whole,
    r.TrySample: answers.try_sample,
    r.ShowContext: buttons.show_context,
    r.ShowMore: buttons.show_more,
    r.WhoSpeaks: buttons.who_speaks,
    r.Explain: buttons.explain,
    r.Reword: answering.reword,
    r.Share: buttons.share,
    r.AskShare: buttons.ask_share,
    r.ListTexts: texts.list_texts,
    r.TextInfo: texts.text_info,
    r.OpenText: texts.open_text,
    r.OpenAhead: texts.open_text,
    r.SuggestTexts: texts.suggest_texts,
    r.AddText: editing.add_text,
    r.Cancel: editing.cancel,
    r.EditText: editing.edit_text,
    r.RemoveText: editing.remove_text,
    r.PutBack: editing.put_back,
    r.ShowHelp: helping.show_help,
    r.Greet: helping.greet,
    r.ReadAsText: read_as_text,
    **VOTING_HANDLERS,
    **BODY_HANDLERS,
    **BOARD_HANDLERS,
    **PLAN_HANDLERS,
    **PRIVACY_HANDLERS,
    **NOTES_HANDLERS,
    **SETTINGS_HANDLERS,
    **SETUP_HANDLERS,
    **SESSION_HANDLERS,
}


_QUESTIONS = (r.Ask, r.Reword, Mention, TryQuestion)
"""What makes the house search and read, or ask a language model."""


class Desk:
    """Turns requests into replies. What it needs of the world is in its office."""

    def __init__(self, office: Office) -> None:
        self._office = office

    async def handle(self, request: r.Request, report: Report = silent) -> Reply:
        """The reply to a request. Never raises: what cannot be done is ``Refused``."""
        try:
            circle = request.caller.circle
            if circle == SAMPLE_CIRCLE or circle.endswith(MEMORY):
                raise Refusal(Reason.BAD_CIRCLE, circle=circle)  # noqa: TRY301 - told below
            here = self.in_force(request.caller)
            known_as = self._admitted(request, here)
            office = await office_for(self._office, known_as, known_as.caller, here)
            before = in_force_at(self._office, circle)
            reply = await HANDLERS[type(request)](office, known_as, report)
            await keep_acts(self._office, known_as, reply, before)
            return reply  # noqa: TRY300 - what is refused above is told below
        except Refusal as refusal:
            return Refused(refusal.reason, refusal.facts)
        except DatabaseDamaged as error:
            return Refused(Reason.DAMAGED, {"file": str(error)})
        except DatabaseTooNew as error:
            return Refused(Reason.NEWER_DATA, {"file": str(error)})
        except Exception as error:
            # A handler may fail in any way, and whoever asked must hear something.
            if _disk_is_full(error):
                return Refused(Reason.NO_ROOM, {})
            # The request itself may hold a member's words: only its kind is logged.
            log.exception("request failed: %s", type(request).__name__)
            return Refused(Reason.UNEXPECTED, {})

    def in_force(self, caller: Caller) -> InForce:
        """What the settings of the circle say where somebody is. Waits for nothing."""
        return in_force(self._office, caller)

    def known(self, caller: Caller) -> Caller:
        """The caller, with what the circle's settings let them do. Waits for nothing."""
        return known(caller, self.in_force(caller))

    def _admitted(self, request: r.Request, here: InForce) -> r.Request:
        caller = known(request.caller, here)
        shown = request.shown if isinstance(request, r.ReadAsText) else request
        command, step = command_of(shown), step_of(shown)
        admit(self._office, caller, here, command, step=step, asks=_asks(shown))
        if caller is request.caller:
            return request
        if isinstance(request, r.ReadAsText):
            request = replace(request, shown=replace(request.shown, caller=caller))
        return replace(request, caller=caller)

    async def tick(self) -> tuple[str, ...]:
        """Do all that time has brought about; the circles where something happened.

        Fronts wake it now and then. Nothing depends on when: what is due is dated at its time.
        """
        happened: tuple[str, ...] = ()
        try:
            now = self._office.clock()
            voted = await self._office.ledgers.tick(now)
            happened = tuple(dict.fromkeys((*voted, *await tick_sessions(self._office, now))))
        except Exception:
            # Nothing awaits an answer, and fronts wake it again: the next one may succeed.
            log.exception("the tick failed")
        for work in (leaving.purge_due, tidying.tidy, tidying.forget_old):
            try:
                await work(self._office)
            except Exception:
                # As above: and what one of them cannot do keeps no other back.
                log.exception("the upkeep failed")
        return happened

    async def servers(self, there: frozenset[str] | None) -> None:
        """Hear from the front in which servers the bot is: all of them, or ``None`` (unknown)."""
        await leaving.servers(self._office, there)

    async def came(self, circle: str) -> None:
        """Hear from the front that the bot is in a server."""
        await leaving.came(self._office, circle)

    async def left(self, circle: str) -> None:
        """Hear from the front that the bot was removed from a server."""
        await leaving.left(self._office, circle)

    async def purge(self, circle: str) -> None:
        """Delete everything of a circle, for good."""
        await leaving.purge(self._office, circle)


def _asks(request: r.Request) -> bool:
    """Whether a request counts against the questions that a member may ask in a minute."""
    rewords = isinstance(request, ActInSession) and request.deed is Deed.REWORD
    return rewords or isinstance(request, _QUESTIONS)


def _disk_is_full(error: Exception) -> bool:
    if isinstance(error, sqlite3.OperationalError):
        # Python's own errors of that kind have no name.
        return getattr(error, "sqlite_errorname", "") == "SQLITE_FULL"
    return isinstance(error, OSError) and error.errno == 28  # noqa: PLR2004 - ENOSPC
