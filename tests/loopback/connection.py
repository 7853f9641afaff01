"""One gateway connection: what is sent leaves in order, compressed if the client asked for it."""

import asyncio
import json
import zlib

from aiohttp import web

from .errors import Json
from .pulse import Pulse

ZLIB_STREAM = "zlib-stream"


class Socket:
    """A websocket with an outbox, so that whoever dispatches does not have to wait.

    `pending` messages are not out yet; over a `silent` connection none ever goes out.
    """

    def __init__(
        self,
        websocket: web.WebSocketResponse,
        transport: asyncio.Transport,
        pulse: Pulse,
        compress: str | None,
    ) -> None:
        self._websocket = websocket
        self._transport = transport
        self._pulse = pulse
        # Discord ends each message of the one zlib stream with a sync flush. For anything else
        # (zstd) the loopback sends text, which discord.py takes whatever it asked for.
        self._zlib = zlib.compressobj() if compress == ZLIB_STREAM else None
        self._outbox: asyncio.Queue[Json] = asyncio.Queue()
        self.pending = 0
        self.silent = False

    def send(self, payload: Json) -> None:
        self.pending += 1
        self._outbox.put_nowait(payload)

    async def write(self) -> None:
        """Empties the outbox for as long as the connection lives; a task of its own."""
        while True:
            payload = json.dumps(await self._outbox.get())
            if not self.silent:
                try:
                    await self._write(payload)
                except ConnectionError:
                    return
            self.pending -= 1
            self._pulse.beat()

    async def _write(self, payload: str) -> None:
        if self._zlib is None:
            await self._websocket.send_str(payload)
        else:
            packed = self._zlib.compress(payload.encode())
            await self._websocket.send_bytes(packed + self._zlib.flush(zlib.Z_SYNC_FLUSH))

    async def close(self, code: int) -> None:
        await self._websocket.close(code=code)

    def abort(self) -> None:
        """The connection dies without a close frame."""
        self._transport.abort()
