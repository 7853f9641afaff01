"""``/healthz`` and ``/metrics`` over HTTP: on this machine, unless an operator says otherwise."""

import json
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager

from aiohttp import web

from bot.errors import Reason, Refusal
from bot.settings import PREFIX, Address, Settings
from bot.watching.health import Health, document
from bot.watching.metrics import CONTENT_TYPE

LOOPBACK = "127.0.0.1"

_Handler = Callable[[web.Request], Awaitable[web.Response]]


@asynccontextmanager
async def listening(
    settings: Settings, health: Health, metrics: Callable[[], Awaitable[bytes]]
) -> AsyncGenerator[None, None]:
    """Answer while the block runs, where the settings say so; without them, nothing is started.

    ``/healthz`` answers 200 while everything is well, else 503; only this machine is listened to.
    """

    async def healthz(_: web.Request) -> web.Response:
        told = document(await health.checks())
        return web.Response(
            text=json.dumps(told, indent=1) + "\n",
            content_type="application/health+json",
            headers={"Cache-Control": "no-store"},
            status=200 if told["status"] == "pass" else 503,
        )

    async def figures(_: web.Request) -> web.Response:
        return web.Response(body=await metrics(), headers={"Content-Type": CONTENT_TYPE})

    async with AsyncExitStack() as stack:
        if settings.health_port:
            here = LOOPBACK, settings.health_port
            pages: dict[str, _Handler] = {"/healthz": healthz, "/metrics": figures}
            await stack.enter_async_context(_site(here, pages, "HEALTH_PORT", str(here[1])))
        if settings.metrics is not None:
            host, port = settings.metrics
            pages = {"/metrics": figures}
            said = f"{host}:{port}"
            await stack.enter_async_context(_site(settings.metrics, pages, "METRICS", said))
        yield


@asynccontextmanager
async def _site(
    address: Address, pages: dict[str, _Handler], setting: str, said: str
) -> AsyncGenerator[None, None]:
    application = web.Application()
    for path, handler in pages.items():
        application.router.add_get(path, handler)
    runner = web.AppRunner(application, access_log=None)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, *address).start()
        except OSError as error:
            # Another program listens there already, or it is not for this user.
            raise Refusal(Reason.BAD_SETTING, setting=PREFIX + setting, value=said) from error
        yield
    finally:
        await runner.cleanup()
