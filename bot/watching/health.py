"""``/healthz``, on this machine alone: the bot is alive and able to write."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import web

from bot.errors import Reason, Refusal

Probe = Callable[[], Awaitable[bool]]


@asynccontextmanager
async def health_server(port: int, probes: dict[str, Probe]) -> AsyncGenerator[None, None]:
    """Answer 200 while every probe holds, else 503, with one ``name: ok`` or ``failed`` a line.

    Only this machine is listened to. Port 0 means that nobody asks: nothing is started.
    """
    if not port:
        yield
        return

    async def healthz(_: web.Request) -> web.Response:
        results = {name: await probe() for name, probe in probes.items()}
        lines = [f"{name}: {'ok' if well else 'failed'}" for name, well in results.items()]
        return web.Response(
            text="\n".join([*lines, ""]), status=200 if all(results.values()) else 503
        )

    application = web.Application()
    application.router.add_get("/healthz", healthz)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
        except OSError as error:
            # Another program listens there already, or it is not for this user.
            raise Refusal(
                Reason.BAD_SETTING, setting="STUDY_CIRCLE_HEALTH_PORT", value=str(port)
            ) from error
        yield
    finally:
        await runner.cleanup()
