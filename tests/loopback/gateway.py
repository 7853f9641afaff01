"""The gateway: sessions, their events and what is replayed when one is resumed."""

import asyncio
import json
import secrets
import time
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from . import payloads
from .connection import Socket
from .errors import Json
from .pulse import Pulse
from .state import World

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT = 0, 1, 2, 6, 7
REQUEST_MEMBERS, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 8, 9, 10, 11

BAD_TOKEN, NOT_IDENTIFIED, UNKNOWN_OPCODE, BAD_SEQ, DISALLOWED = 4004, 4003, 4001, 4007, 4014
TIMED_OUT = 4009

GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES, EVENTS = 1 << 0, 1 << 9, 1 << 12, 1 << 16
MEMBERS, PRESENCES, MESSAGE_CONTENT = 1 << 1, 1 << 8, 1 << 15
PRIVILEGED = MEMBERS | PRESENCES | MESSAGE_CONTENT


@dataclass(slots=True)
class Session:
    """One shard's session; it outlives its socket, so that it can be resumed."""

    id: str
    shard: int
    shards: int
    intents: int
    socket: Socket | None
    events: list[Json] = field(default_factory=list)

    def dispatch(self, event: str, data: Json) -> None:
        payload = {"op": DISPATCH, "t": event, "s": len(self.events) + 1, "d": data}
        self.events.append(payload)
        if self.socket is not None:
            self.socket.send(payload)


class Gateway:
    """All sessions of one bot. `received` is every message a client sent, as (opcode, data)."""

    def __init__(self, world: World, pulse: Pulse, token: str) -> None:
        self.url = ""
        self.token = token
        self.shards = 1
        self.heartbeat_ms = 41_250
        self.allowed_privileged = 0
        self.refusals: list[int] = []
        self.received: list[tuple[int, Any]] = []
        self.identified_at: list[float] = []
        self.resumed = 0
        self.violations: list[str] = []
        self.sockets: set[Socket] = set()
        self._sessions: dict[str, Session] = {}
        self._world = world
        self._pulse = pulse

    @property
    def connected(self) -> bool:
        """Whether every shard has identified, and has been sent everything there is so far."""
        sockets = {s.shard: s.socket for s in self._sessions.values() if s.socket is not None}
        sent = {shard for shard, socket in sockets.items() if not socket.pending}
        return sent >= set(range(self.shards))

    @property
    def alive(self) -> bool:
        """Whether anybody would get an event: at once, or after resuming."""
        return bool(self._sessions)

    def dispatch(self, event: str, data: Json, guild_id: int | None = None) -> None:
        """Send an event to the sessions whose shard and intents it concerns."""
        if guild_id is not None and event not in ("GUILD_CREATE", "GUILD_DELETE"):
            guild = self._world.guilds[guild_id]
            if not (guild.bot_inside and guild.available):
                return
        for session in self._sessions.values():
            shard = 0 if guild_id is None else (guild_id >> 22) % session.shards
            if session.shard == shard and _wanted(event, guild_id, session.intents):
                session.dispatch(event, self._seen_by(session, event, data))

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        """One connection, from HELLO to its end."""
        websocket = web.WebSocketResponse()
        await websocket.prepare(request)
        transport = request.transport
        assert isinstance(transport, asyncio.Transport)
        socket = Socket(websocket, transport, self._pulse, request.query.get("compress"))
        self.sockets.add(socket)
        writer = asyncio.create_task(socket.write())
        socket.send({"op": HELLO, "d": {"heartbeat_interval": self.heartbeat_ms}, "s": None})
        try:
            async for frame in websocket:
                if frame.type is WSMsgType.TEXT:
                    message = json.loads(frame.data)
                    self.received.append((message["op"], message["d"]))
                    await self._handle(socket, message["op"], message["d"])
                    self._pulse.beat()
        finally:
            writer.cancel()
            self.sockets.discard(socket)
            self._detach(socket, ended=websocket.close_code in (1000, 1001))
            self._pulse.beat()
        return websocket

    def forget_sessions(self) -> None:
        """No session can be resumed any more, as after Discord has timed them out."""
        self._sessions.clear()

    async def _handle(self, socket: Socket, op: int, data: Any) -> None:
        if op == HEARTBEAT:
            socket.send({"op": HEARTBEAT_ACK})
        elif op == IDENTIFY:
            await self._identify(socket, data)
        elif op == RESUME:
            await self._resume(socket, data)
        elif not any(s.socket is socket for s in self._sessions.values()):
            await socket.close(NOT_IDENTIFIED)
        elif op == REQUEST_MEMBERS:
            self._send_members(socket, data)
        elif op not in (3, 4):
            await socket.close(UNKNOWN_OPCODE)

    async def _identify(self, socket: Socket, data: Json) -> None:
        self.identified_at.append(time.monotonic())
        refusal = self._refusal(data)
        if refusal is not None:
            await socket.close(refusal)
            return
        shard, shards = data.get("shard") or (0, 1)
        # A shard that starts anew has no use for the session it left behind.
        self._sessions = {
            k: s for k, s in self._sessions.items() if s.socket is not None or s.shard != shard
        }
        session = Session(secrets.token_hex(16), shard, shards, data["intents"], socket)
        self._sessions[session.id] = session
        self._welcome(session)

    def _refusal(self, data: Json) -> int | None:
        """The close code for an IDENTIFY that Discord, or the test, does not take."""
        if self.refusals:
            return self.refusals.pop(0)
        if data["token"] != self.token:
            return BAD_TOKEN
        return DISALLOWED if data["intents"] & PRIVILEGED & ~self.allowed_privileged else None

    def _welcome(self, session: Session) -> None:
        """READY, and then the session's guilds one by one."""
        guilds = [
            guild
            for guild in self._world.guilds.values()
            if guild.bot_inside and (guild.id >> 22) % session.shards == session.shard
        ]
        ready: Json = {
            "v": 10,
            "user": payloads.user(self._world.bot),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "session_type": "normal",
            "shard": [session.shard, session.shards],
            "application": {"id": str(self._world.application_id), "flags": 0},
            "private_channels": [],
            "relationships": [],
        }
        session.dispatch("READY", ready)
        for guild in guilds:
            if guild.available and session.intents & GUILDS:
                announced = payloads.guild_create(self._world, guild) | {"unavailable": False}
                session.dispatch("GUILD_CREATE", announced)

    async def _resume(self, socket: Socket, data: Json) -> None:
        if data["token"] != self.token:
            await socket.close(BAD_TOKEN)
            return
        session = self._sessions.get(data["session_id"] or "")
        if session is None:
            socket.send({"op": INVALID_SESSION, "d": False})
            return
        if data["seq"] is None or data["seq"] > len(session.events):
            await socket.close(BAD_SEQ)
            return
        missed = session.events[data["seq"] :]
        session.socket = socket
        self.resumed += 1
        for payload in missed:
            socket.send(payload)
        session.dispatch("RESUMED", {"_trace": []})

    def _send_members(self, socket: Socket, data: Json) -> None:
        guild = self._world.guilds[int(data["guild_id"])]
        wanted = {int(i) for i in data.get("user_ids") or []}
        query = data.get("query")
        if query == "" and not data.get("limit") and not self.allowed_privileged & MEMBERS:
            self.violations.append("gateway: all members asked for without the members intent")
        found = [
            member
            for member in guild.members.values()
            if (member.user.id in wanted if wanted else member.user.name.startswith(query or ""))
        ]
        chunk: Json = {
            "guild_id": str(guild.id),
            "members": [payloads.member(m) for m in found[: data.get("limit") or None]],
            "chunk_index": 0,
            "chunk_count": 1,
            "not_found": [str(i) for i in wanted - guild.members.keys()],
        }
        if data.get("nonce"):
            chunk["nonce"] = data["nonce"]
        session = next(s for s in self._sessions.values() if s.socket is socket)
        session.dispatch("GUILD_MEMBERS_CHUNK", chunk)

    def _seen_by(self, session: Session, event: str, data: Json) -> Json:
        """Without the content intent, a message's words come only if they concern the bot."""
        if not event.startswith("MESSAGE_") or "author" not in data or "guild_id" not in data:
            return data
        bot = str(self._world.bot.id)
        concerns = data["author"]["id"] == bot or any(u["id"] == bot for u in data["mentions"])
        if concerns or session.intents & MESSAGE_CONTENT:
            return data
        return data | {"content": "", "embeds": [], "attachments": [], "components": []}

    def _detach(self, socket: Socket, *, ended: bool) -> None:
        for session in list(self._sessions.values()):
            if session.socket is socket:
                session.socket = None
                if ended:
                    del self._sessions[session.id]


def _wanted(event: str, guild_id: int | None, intents: int) -> bool:
    if event.startswith("MESSAGE_"):
        return bool(intents & (DIRECT_MESSAGES if guild_id is None else GUILD_MESSAGES))
    if event.startswith("GUILD_SCHEDULED_EVENT_"):
        return bool(intents & EVENTS)
    if event.startswith(("GUILD_MEMBER_", "THREAD_MEMBERS_")):
        return bool(intents & MEMBERS)
    if event.startswith(("GUILD_", "CHANNEL_", "THREAD_")):
        return bool(intents & GUILDS)
    return True
