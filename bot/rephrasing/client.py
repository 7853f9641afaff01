"""One question to an OpenAI-compatible API: bounded in time and in size, and asked once.

The shape is that of ``POST /v1/chat/completions``, which Ollama, llama.cpp, vLLM and the clouds
share.
"""

import asyncio
import json
from http import HTTPStatus
from typing import Any

import aiohttp

from bot.settings import LanguageModel

LARGEST = 64 * 1024
"""Bytes of an answer, of which the wording is a small part."""

_TOKENS = 300
_AT_ONCE = 2


class Unanswered(Exception):
    """No wording came back. ``kind`` says why, in the program's own words."""

    def __init__(self, kind: str) -> None:
        super().__init__(kind)
        self.kind = kind


class Client:
    """Asks the model, two at a time; who waits for a turn spends the same time as who is served."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self._turns = asyncio.Semaphore(_AT_ONCE)

    async def say(self, task: str, material: str) -> str:
        """What the model says. Raises ``Unanswered``."""
        try:
            async with asyncio.timeout(self._model.seconds), self._turns:
                return _wording(await self._asked(task, material))
        except TimeoutError as error:
            raise Unanswered("timeout") from error
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise Unanswered(type(error).__name__) from error

    async def _asked(self, task: str, material: str) -> bytes:
        body = {
            "model": self._model.name,
            "messages": [
                {"role": "system", "content": task},
                {"role": "user", "content": material},
            ],
            "temperature": 0,
            "max_tokens": _TOKENS,
            "stream": False,
        }
        key = self._model.key
        headers = {"Authorization": f"Bearer {key}"} if key else {}
        # A connection of its own: questions are minutes apart, and none is left open at the end.
        # A redirection would send the text to somebody whom nobody chose; a little that is packed
        # may be a lot.
        async with (
            aiohttp.ClientSession(auto_decompress=False) as session,
            session.post(
                f"{self._model.url}/chat/completions",
                json=body,
                headers=headers,
                allow_redirects=False,
            ) as response,
        ):
            if response.status != HTTPStatus.OK:
                raise Unanswered(f"status-{response.status}")
            return await _read(response)


async def _read(response: aiohttp.ClientResponse) -> bytes:
    read = bytearray()
    async for part in response.content.iter_any():
        read += part
        if len(read) > LARGEST:
            raise Unanswered("too-large")
    return bytes(read)


def _wording(answer: bytes) -> str:
    try:
        said: Any = json.loads(answer)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise Unanswered("no-json") from error
    if not isinstance(said, str):
        raise Unanswered("no-json")
    return said
