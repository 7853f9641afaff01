"""Members of a circle who ask the Desk, for tests of votes."""

from datetime import timedelta
from typing import TypeVar

from bot.desk.replies import Refused, Reply
from bot.desk.requests import Caller, Request
from bot.desk.voting.requests import Join
from bot.errors import Reason
from tests.fakes import FakeClock, FakeHouse

NAMES = ("ada", "ben", "cleo", "dan", "eva", "finn")
T = TypeVar("T")


class Hall:
    """Members of a circle; ``mo`` is a moderator."""

    def __init__(self, house: FakeHouse) -> None:
        self.house = house

    def __getitem__(self, name: str) -> Caller:
        return Caller("one", name, moderator=name == "mo")

    @property
    def clock(self) -> FakeClock:
        clock = self.house.office.clock
        assert isinstance(clock, FakeClock)
        return clock

    async def ask(self, request: Request) -> Reply:
        return await self.house.desk.handle(request)

    async def get(self, wanted: type[T], request: Request) -> T:
        reply = await self.ask(request)
        assert isinstance(reply, wanted), reply
        return reply

    async def refused(self, request: Request) -> Reason:
        reply = await self.ask(request)
        assert isinstance(reply, Refused), reply
        return reply.reason

    async def join(self, *names: str) -> None:
        for name in names:
            await self.ask(Join(self[name]))

    async def wait(self, **span: float) -> None:
        """Let time go by, the bot awake."""
        until = self.clock.now + timedelta(**span)
        while self.clock.now < until:
            self.clock.now = min(self.clock.now + timedelta(minutes=10), until)
            await self.house.desk.tick()
