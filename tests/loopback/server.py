"""The HTTP side: one loopback address with REST, the gateway and the CDN on it."""

from aiohttp import web

from .backend import Backend
from .faults import Cut
from .rest import PREFIX, Rest, strike
from .routes_application import ROUTES as APPLICATION
from .routes_channels import ROUTES as CHANNELS
from .routes_events import ROUTES as EVENTS
from .routes_guilds import ROUTES as GUILDS
from .routes_interactions import ROUTES as INTERACTIONS
from .routes_threads import ROUTES as THREADS

HOST = "127.0.0.1"
GATEWAY_PATH, CDN_PATH = "/gateway", "/cdn"

_MOST_BYTES = 64 * 1024 * 1024


class Server:
    """Serves a backend on a free port of 127.0.0.1; `url` is known once started."""

    def __init__(self, backend: Backend) -> None:
        self.url = ""
        self._backend = backend
        # `/users/@me/...` stands beside `/users/{user_id}`: the guilds' routes come first.
        routes = [*GUILDS, *EVENTS, *APPLICATION, *INTERACTIONS, *CHANNELS, *THREADS]
        rest = Rest(backend, routes)
        app = web.Application(client_max_size=_MOST_BYTES)
        app.router.add_route("*", f"{PREFIX}/{{tail:.*}}", rest.serve)
        app.router.add_get(GATEWAY_PATH, self._gateway)
        app.router.add_get(f"{CDN_PATH}/{{tail:.*}}", self._cdn)
        app.router.add_route("*", "/{tail:.*}", self._elsewhere)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)

    async def start(self) -> None:
        await self._runner.setup()
        site = web.TCPSite(self._runner, HOST, 0)
        await site.start()
        address = self._runner.addresses[0]
        self.url = f"http://{HOST}:{address[1]}"
        self._backend.gateway.url = f"ws://{HOST}:{address[1]}{GATEWAY_PATH}"
        self._backend.cdn.base = f"{self.url}{CDN_PATH}"

    async def stop(self) -> None:
        for socket in list(self._backend.gateway.sockets):
            socket.abort()
        await self._runner.cleanup()

    async def _gateway(self, request: web.Request) -> web.StreamResponse:
        """Faults strike a connection to the gateway under the method name WS."""
        fault = self._backend.faults.take("WS", request.path)
        instead = await strike(request, fault)
        return instead if instead is not None else await self._backend.gateway.serve(request)

    async def _cdn(self, request: web.Request) -> web.StreamResponse:
        fault = self._backend.faults.take(request.method, request.path)
        instead = await strike(request, fault)
        if instead is not None:
            return instead
        answer = self._backend.cdn.answer(request.raw_path.removeprefix(CDN_PATH))
        if fault is not None and fault.cut is Cut.AFTER and request.transport is not None:
            request.transport.abort()
        return answer

    async def _elsewhere(self, request: web.Request) -> web.Response:
        self._backend.unknown_requests.append(f"{request.method} {request.path}")
        return web.Response(status=404, text="nothing here")
