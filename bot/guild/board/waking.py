"""A Desk behind which the board hears of everything that was asked."""

from bot.desk.replies import Reply
from bot.desk.requests import Caller, Request
from bot.desk.settings.chosen import InForce
from bot.guild.board.board import Board
from bot.guild.ports import Desk
from index.progress import Report, silent


class Waking:
    """Satisfies ``bot.guild.ports.Desk``: hands on what is asked, and has the circle looked at."""

    def __init__(self, desk: Desk, board: Board) -> None:
        self._desk = desk
        self._board = board

    async def handle(self, request: Request, report: Report = silent) -> Reply:
        """The reply to a request; what it changed will be shown in channels."""
        reply = await self._desk.handle(request, report)
        self._board.wake(request.caller.circle)
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
