"""Serving Discord: connected until told to stop."""

import asyncio
import logging
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import discord

from bot.errors import Reason, Refusal
from bot.guild.address import point_at
from bot.guild.board.poster import Pace
from bot.guild.heartbeats import Heartbeats
from bot.guild.invite import plain_token
from bot.guild.listening import GuildClient
from bot.guild.mentions import Heard
from bot.guild.persistence import FAILURES, describe
from bot.guild.ports import Desk, Greeted, Host, Pictures, SyncMemory, Watch
from bot.guild.shift import Shift
from bot.guild.uploads import MEBIBYTE, Uploads
from bot.guild.voice import hush_voice

log = logging.getLogger(__name__)

DRAIN = 5.0  # seconds for what is under way when the bot is told to stop
TICK = 20.0  # seconds between looks at what is due
_CLOSE = 5.0  # seconds for saying goodbye to Discord
_FIRST_PAUSE = 1.0
# Discord takes 1000 sign-ins a day, then it changes the token: at most 288 a day at this pace.
_LONGEST_PAUSE = 300.0
_STABLE = 600.0  # seconds after which a connection counts as having worked
_BAD_TOKEN = 4004  # the gateway's code for it

_LOST = (*FAILURES, discord.GatewayNotFound, discord.ConnectionClosed)


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """What the front in Discord is told.

    ``uploads`` is an existing folder for files while they are read; ``upload_limit`` counts
    bytes; ``api`` is the address of a Discord on this machine, for tests of the wire; ``pace`` is
    how often what stands in channels is looked at and edited.
    """

    token: str
    uploads: Path
    upload_limit: int = 10 * MEBIBYTE
    api: str | None = None
    pace: Pace = field(default_factory=Pace)


async def run(
    desk: Host,
    settings: GuildSettings,
    *,
    commands: SyncMemory,
    greeted: Greeted,
    pictures: Pictures,
    watch: Watch,
) -> None:
    """Serve Discord until SIGTERM or SIGINT, then finish what is under way and return.

    Raises ``Refusal`` for a token that Discord does not accept and for a foreign ``api``; when
    Discord cannot be reached, it goes on trying.
    """
    token = plain_token(settings.token)
    if settings.api is not None:
        point_at(settings.api)
    hush_voice()
    shift = Shift()
    heartbeats = Heartbeats(watch)

    heard = Heard()  # across connections: a message may be told of by the next one again
    latest: list[GuildClient] = []

    def client() -> GuildClient:
        uploads = Uploads(settings.uploads, settings.upload_limit)
        made = GuildClient(
            desk,
            uploads=uploads,
            commands=commands,
            greeted=greeted,
            shift=shift,
            pictures=pictures,
            watch=watch,
            pace=settings.pace,
            heartbeats=heartbeats,
            heard=heard,
        )
        latest[:] = [made]
        return made

    def happened(circles: tuple[str, ...]) -> None:
        for each in latest:
            each.board.wake(*circles)
            each.board.tick()
            heartbeats.look(each.latencies)

    with _told_to_stop() as stop:
        waking = asyncio.create_task(_wake(desk, stop, happened))
        try:
            await _stay_connected(client, token, shift, stop)
        finally:
            waking.cancel()


async def _wake(
    desk: Desk, stop: asyncio.Event, happened: Callable[[tuple[str, ...]], None]
) -> None:
    """Let time bring about what it does, connected or not."""
    while not stop.is_set():
        happened(await desk.tick())
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), TICK)


async def _stay_connected(
    make: Callable[[], GuildClient], token: str, shift: Shift, stop: asyncio.Event
) -> None:
    loop = asyncio.get_running_loop()
    pause = _FIRST_PAUSE
    while not stop.is_set():
        began = loop.time()
        await _connect(make(), token, shift, stop)
        if stop.is_set():
            return
        if loop.time() - began > _STABLE:
            pause = _FIRST_PAUSE
        log.warning("Trying again in %d s", pause)
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), pause)
        pause = min(pause * 2, _LONGEST_PAUSE)


async def _connect(client: GuildClient, token: str, shift: Shift, stop: asyncio.Event) -> None:
    """One connection, until it is lost for good or ``stop`` is set."""
    connection = asyncio.create_task(client.start(token))
    stopping = asyncio.create_task(stop.wait())
    try:
        await asyncio.wait({connection, stopping}, return_when=asyncio.FIRST_COMPLETED)
        if connection.done():
            _explain(connection.exception())
        else:
            log.info("Stopping", extra={"event": "stopping"})
            if left := await shift.end(DRAIN):
                log.warning("%d answers were left unfinished", left)
    finally:
        stopping.cancel()
        with suppress(TimeoutError, *_LOST):
            await asyncio.wait_for(client.close(), _CLOSE)
        connection.cancel()
        await asyncio.gather(connection, return_exceptions=True)


def _explain(error: BaseException | None) -> None:
    """Log why a connection ended; refuse where trying again cannot help."""
    unknown = isinstance(error, discord.ConnectionClosed) and error.code == _BAD_TOKEN
    if unknown or isinstance(error, discord.LoginFailure):
        raise Refusal(Reason.BAD_TOKEN)
    if error is None:
        log.warning("Discord ended the connection")
    elif isinstance(error, _LOST):
        log.warning("Discord cannot be reached: %s", describe(error))
    else:
        log.error("The connection to Discord failed", exc_info=error)


@contextmanager
def _told_to_stop() -> Iterator[asyncio.Event]:
    """An event that SIGTERM and SIGINT set."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()

    def hear(number: int) -> Callable[[], object]:
        try:
            loop.add_signal_handler(number, stop.set)
        except NotImplementedError:  # Windows
            before = signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
            return lambda: signal.signal(number, before)
        return lambda: loop.remove_signal_handler(number)

    undo = [hear(number) for number in (signal.SIGTERM, signal.SIGINT)]
    try:
        yield stop
    finally:
        for each in undo:
            each()
