"""The bot as it is run, but with a clock that tests put forward.

    python -m tests.wire.clocked DATA SOCKET

Votes take days. So the same house is opened with another clock, which is ahead of that of the
machine, and served as ``run`` serves it, but that cards are edited as soon as they change. By how
much it is ahead stands in a file: it goes on there after a restart. The clock of Discord's own
messages stays that of the machine.
"""

import asyncio
import contextlib
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.command_line.options import TOKEN
from bot.command_line.serving import serve_house
from bot.compose import open_house
from bot.desk.desk import Desk
from bot.guild.board.poster import Pace
from bot.settings import Settings
from bot.watching.logs import start_logs

STEP = timedelta(minutes=14)
"""After a quarter of an hour without a look at what is due, the bot would have been away."""

SELDOM = timedelta(hours=6)
"""Sessions, questions and texts that are over are not looked at more often: none depends on it."""

PACE = Pace(looks=0.05, edits=0.1)
"""Nobody waits for Discord's patience here: what channels show is soon what it should be."""


class Ahead:
    """A clock that is ahead of the machine's; by how many seconds is kept in a file."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._by = timedelta(seconds=float(file.read_text()) if file.exists() else 0)

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self._by

    def put(self, span: timedelta) -> None:
        self._by += span
        self._file.write_text(str(self._by.total_seconds()))


async def pass_by(desk: Desk, clock: Ahead, span: timedelta) -> None:
    """Let time go by, the bot awake: votes are looked at in every step, all else now and then."""
    looked = clock()
    while span > timedelta():
        step = min(STEP, span)
        clock.put(step)
        span -= step
        now = clock()
        if not span or now - looked >= SELDOM:
            looked = now
            await desk.tick()
        else:
            await desk._office.ledgers.tick(now)


@asynccontextmanager
async def heard(desk: Desk, clock: Ahead, socket: Path) -> AsyncIterator[None]:
    """Hear from the socket by how many seconds to go on: each is answered when they are over."""

    async def hear(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await pass_by(desk, clock, timedelta(seconds=float(await reader.readline())))
        writer.write(clock().isoformat().encode() + b"\n")
        writer.close()

    server = await asyncio.start_unix_server(hear, socket)
    async with server:
        yield


async def wait(socket: Path, span: timedelta) -> datetime:
    """Have time go by in the bot that hears from the socket; what time it is there then."""
    reader, writer = await asyncio.open_unix_connection(socket)
    writer.write(f"{span.total_seconds()}\n".encode())
    answer = await reader.readline()
    writer.close()
    return datetime.fromisoformat(answer.decode().strip())


async def serve(settings: Settings, token: str, socket: Path) -> None:
    clock = Ahead(socket.with_suffix(".ahead"))
    with open_house(settings, writable=True, clock=clock) as house:
        # Days go by in thousands of commits: nobody pulls the plug here.
        house.store._db.execute("PRAGMA synchronous = OFF").close()
        async with heard(house.desk, clock, socket):
            await serve_house(house, settings, token, PACE)


def main() -> None:
    data, socket = map(Path, sys.argv[1:])
    with contextlib.suppress(FileNotFoundError):
        socket.unlink()
    api = os.environ["STUDY_CIRCLE_DISCORD_API"]
    settings = Settings(data, discord_api=api, grace_days=1)
    start_logs(settings, os.environ[TOKEN])
    asyncio.run(serve(settings, os.environ[TOKEN], socket))


if __name__ == "__main__":
    main()
