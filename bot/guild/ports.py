"""What this front needs of the rest: the Desk, pictures, who watches it, and what must last."""

from typing import Protocol

from bot.charts.figures import Figure
from bot.desk.replies import Reply
from bot.desk.requests import Caller, Request
from bot.desk.settings.chosen import InForce
from index.progress import Report, silent


class Desk(Protocol):
    """The one door. Never raises: what cannot be done comes back as ``Refused``."""

    async def handle(self, request: Request, report: Report = silent) -> Reply:
        """The reply to a request."""

    def in_force(self, caller: Caller) -> InForce:
        """What the circle's settings say where somebody is. Waits for nothing."""

    def known(self, caller: Caller) -> Caller:
        """The caller, with what the circle's settings let them do. Waits for nothing."""

    async def tick(self) -> tuple[str, ...]:
        """Do what time has brought about; the circles where something happened."""


class Host(Desk, Protocol):
    """The Desk, for whoever knows in which servers the bot is."""

    async def servers(self, there: frozenset[str] | None) -> None:
        """Hear in which servers the bot is: all of them, or ``None`` while nobody can tell."""

    async def came(self, circle: str) -> None:
        """Hear that the bot is in a server."""

    async def left(self, circle: str) -> None:
        """Hear that the bot was removed from a server."""


class Pictures(Protocol):
    """Draws figures."""

    async def draw(self, figure: Figure) -> bytes | None:
        """A figure as a PNG; ``None`` where that fails or takes too long. Never raises."""


class Watch(Protocol):
    """Hears how the front fares. Nothing that it does raises or waits."""

    def acknowledged(self, on: str, seconds: float, *, taken: bool) -> None:
        """The first sign of life to a command, a press or a form; whether Discord took it."""

    def heard(self, at: float) -> None:
        """When the shard was heard that was silent for longest, by the monotonic clock."""

    def reconnected(self) -> None:
        """A connection to the gateway has taken the place of an earlier one."""


class SyncMemory(Protocol):
    """Which commands Discord was given last, as a digest."""

    async def get(self) -> str | None:
        """The digest, or ``None`` before the first time."""

    async def set(self, digest: str) -> None:
        """Keep the digest of the commands that Discord has now."""


class Greeted(Protocol):
    """Which circles have had their first message."""

    async def has(self, circle: str) -> bool:
        """Whether a circle was greeted."""

    async def add(self, circle: str) -> None:
        """Keep that a circle was greeted."""
