"""A language model on this machine that says what it was told to: an OpenAI-compatible API."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.desk.rewording.values import Service
from bot.rephrasing.client import Client
from bot.rephrasing.rephraser import Rephraser
from bot.settings import LanguageModel
from bot.wording.sessions.parts import sentence

KEY = "sk-parrot"


@dataclass
class Model:
    """``says`` are the next wordings; the last one is said again and again.

    Instead of a wording, ``fails`` may answer a request in its own way. ``heard`` are the bodies
    that came, ``keys`` what came with them.
    """

    says: list[str] = field(default_factory=lambda: ["?"])
    fails: Callable[[web.Request], Any] | None = None
    heard: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    url: str = ""

    @property
    def materials(self) -> list[str]:
        """What stood in the questions beside the task."""
        return [body["messages"][1]["content"] for body in self.heard]

    def rephraser(self, clock: Callable[[], float], seconds: int = 8) -> Rephraser:
        """The model behind the gate."""
        model = LanguageModel(self.url, "parrot-7b", KEY, seconds)
        return Rephraser(Service(model.name, model.host), Client(model), sentence, clock)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        """Take a question and say something."""
        self.heard.append(await request.json())
        self.keys.append(request.headers.get("Authorization"))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            if self.fails is not None:
                response: web.StreamResponse = await self.fails(request)
                return response
            await asyncio.sleep(0.02)
            said = self.says.pop(0) if len(self.says) > 1 else self.says[0]
            return web.json_response({"choices": [{"message": {"content": said}}]})
        finally:
            self.at_once -= 1


@asynccontextmanager
async def serving(*says: str) -> AsyncIterator[Model]:
    """A model that serves as long as the block runs."""
    model = Model([*says] or ["?"])
    app = web.Application()
    app.router.add_post("/v1/chat/completions", model.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    try:
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        host, port = runner.addresses[0][:2]
        model.url = f"http://{host}:{port}/v1"
        yield model
    finally:
        await runner.cleanup()


def raw(text: str, status: int = 200) -> Callable[[web.Request], Any]:
    """An answer that is nothing but this text."""

    async def fails(_: web.Request) -> web.Response:
        return web.Response(text=text, status=status, content_type="application/json")

    return fails


def content(value: object) -> str:
    """An answer in the right shape around a wrong value."""
    return json.dumps({"choices": [{"message": {"content": value}}]})
