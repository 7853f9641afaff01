"""What the chat needs of the Desk, and of whoever draws."""

from typing import Protocol

from bot.charts.figures import Figure
from bot.desk.replies import Reply
from bot.desk.requests import Request
from index.progress import Report, silent


class Door(Protocol):
    """The Desk, or a stand-in for it."""

    async def handle(self, request: Request, report: Report = silent) -> Reply:
        """The reply to a request; never raises."""

    async def tick(self) -> tuple[str, ...]:
        """Do what time has brought about; never raises."""


class Pictures(Protocol):
    """Draws figures."""

    async def draw(self, figure: Figure) -> bytes | None:
        """A figure as a PNG; ``None`` where that fails or takes too long. Never raises."""
