"""REST: finding the route, checking the token and the body, recording, and injecting faults."""

import asyncio
import json
import re
import socket
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from aiohttp import BodyPartReader, web

from . import validation
from .backend import Backend, Recorded
from .cdn import Upload
from .errors import ApiError, InvalidFormError, unauthorized, unknown_route
from .faults import Cut, Fault

PREFIX = "/api/v10"
_RATE_LIMITS = {
    "X-RateLimit-Limit": "50",
    "X-RateLimit-Remaining": "49",
    "X-RateLimit-Reset-After": "1.000",
}
"""What Discord adds to every answer; here there is always plenty left."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request on its way to its handler."""

    backend: Backend
    params: Mapping[str, str]
    query: Mapping[str, str]
    body: Any
    files: list[Upload]

    def id(self, name: str) -> int:
        """A parameter of the path that is a snowflake."""
        value = self.params[name]
        if not value.isdigit():
            raise ApiError(400, 50035, f"Value {value!r} is not snowflake.")
        return int(value)


Handler = Callable[[Call], Any]
"""Gives the JSON to answer with, or None for 204; refuses by raising `ApiError`."""


class Route:
    """A method and a path template, spelled as in Discord's OpenAPI file, and its handler."""

    def __init__(self, method: str, template: str, handler: Handler, *, bot: bool = True) -> None:
        self.method = method
        self.template = template
        self.handler = handler
        self.needs_bot_token = bot
        self._pattern = re.compile(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", template))

    def match(self, method: str, path: str) -> dict[str, str] | None:
        found = self._pattern.fullmatch(path) if method == self.method else None
        return None if found is None else found.groupdict()


class Rest:
    """The request handler for everything under /api/v10."""

    def __init__(self, backend: Backend, routes: list[Route]) -> None:
        self._backend = backend
        self._routes = routes

    async def serve(self, request: web.Request) -> web.StreamResponse:
        body, files = await _read(request)
        path = request.path.removeprefix(PREFIX)
        record = Recorded(request.method, path, dict(request.query), body, files)
        self._backend.requests.append(record)
        fault = self._backend.faults.take(record.method, path)
        instead = await strike(request, fault)
        if fault is not None:
            record.injected, record.status = True, fault.status
        if instead is not None:
            self._backend.pulse.beat()
            return instead
        try:
            answer = self._answer(record, request.headers.get("Authorization"))
        except ApiError as refusal:
            answer = _json(refusal.status, refusal.body())
            record.code = refusal.code
        finally:
            self._backend.pulse.beat()
        if fault is not None and fault.cut is Cut.AFTER:
            return _hang_up(request)
        record.status = answer.status
        return answer

    def _answer(self, record: Recorded, authorization: str | None) -> web.Response:
        for route in self._routes:
            params = route.match(record.method, record.path)
            if params is None:
                continue
            if route.needs_bot_token and authorization != f"Bot {self._backend.token}":
                raise unauthorized()
            call = Call(self._backend, params, record.query, record.body, record.files)
            try:
                self._validate(route, record.body)
                result = route.handler(call)
            except ApiError as refusal:
                self._note(record, refusal)
                raise
            return web.Response(status=204) if result is None else _json(200, result)
        self._backend.unknown_requests.append(f"{record.method} {record.path}")
        raise unknown_route()

    def _validate(self, route: Route, body: Any) -> None:
        if not validation.available() or body is None:
            return
        broken = validation.violations(route.method, route.template, body)
        if broken:
            raise InvalidFormError(dict(line.split(": ", 1) for line in broken))

    def _note(self, record: Recorded, refusal: ApiError) -> None:
        """A body that Discord does not take is the bot's mistake: a violation."""
        if refusal.status not in (400, 413):
            return
        problems = (
            refusal.problems if isinstance(refusal, InvalidFormError) else {"": refusal.message}
        )
        for where, what in problems.items():
            line = f"{record.method} {record.path} [{refusal.code}] {where}: {what}"
            self._backend.violations.append(line)


async def strike(request: web.Request, fault: Fault | None) -> web.Response | None:
    """Do what a fault says before the honest answer; a response if it takes that one's place."""
    if fault is None or fault.cut is Cut.AFTER:
        return None
    await asyncio.sleep(fault.delay_s)
    if fault.cut is Cut.SILENCE:
        await asyncio.Event().wait()
    if fault.cut is not None:
        return _hang_up(request, reset=fault.cut is Cut.RESET)
    if not fault.status:
        return None
    return web.Response(
        status=fault.status,
        body=fault.body,
        content_type=fault.content_type,
        headers=dict(fault.headers),
    )


def _hang_up(request: web.Request, *, reset: bool = False) -> web.Response:
    transport = request.transport
    if transport is not None:
        if reset:
            # Closing with no time to linger sends RST instead of FIN.
            linger = struct.pack("ii", 1, 0)
            raw = transport.get_extra_info("socket")
            raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        transport.abort()
    return web.Response()


def _json(status: int, payload: Any) -> web.Response:
    # discord.py parses an answer only if its type is exactly this, without a charset.
    return web.Response(
        status=status,
        body=json.dumps(payload).encode(),
        content_type="application/json",
        headers=_RATE_LIMITS,
    )


async def _read(request: web.Request) -> tuple[Any, list[Upload]]:
    """The JSON body and the files, from either of the two forms Discord takes."""
    if not request.can_read_body:
        return None, []
    if not request.content_type.startswith("multipart/"):
        raw = await request.read()
        return (json.loads(raw) if raw else None), []
    body: Any = None
    files: list[tuple[int, Upload]] = []
    async for part in await request.multipart():
        assert isinstance(part, BodyPartReader)
        data = bytes(await part.read())
        numbered = re.fullmatch(r"files\[(\d+)\]", part.name or "")
        if part.name == "payload_json":
            body = json.loads(data)
        elif numbered:
            files.append((int(numbered[1]), Upload(part.filename or "unknown", data)))
    return body, [upload for _, upload in sorted(files, key=lambda item: item[0])]
