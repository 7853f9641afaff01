"""A Desk behind which the board hears of everything that was asked."""

from bot.desk.replies import Reply
from bot.desk.requests import Request
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

    async def tick(self) -> tuple[str, ...]:
        """Do what time has brought about; the circles where something happened."""
        return await self._desk.tick()
