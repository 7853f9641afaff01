"""The bot as a subprocess, exactly as a user starts it."""

# ruff: noqa: ASYNC109 -- a test says here how long it is willing to wait

import asyncio
import codecs
import contextlib
import os
import re
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from .driver import LoopbackDiscord
from .pulse import NoResponseError, Pulse

ROOT = Path(__file__).resolve().parents[2]
API_SETTING = "STUDY_CIRCLE_DISCORD_API"


class BotProcess:
    """Starts the bot on entering and kills what is left of it on leaving.

    `data` is its data directory; `command` replaces the whole command line, `env` adds to the
    environment (None removes a variable).
    """

    def __init__(
        self,
        discord: LoopbackDiscord,
        data: Path | None = None,
        *,
        command: Sequence[str] | None = None,
        env: Mapping[str, str | None] | None = None,
    ) -> None:
        standard = [sys.executable, "-m", "bot", "--data", str(data), "run"]
        self.command = list(command) if command is not None else standard
        self.output = ""
        self._env = _environment(discord, env or {})
        self._pulse = Pulse()
        self._process: asyncio.subprocess.Process | None = None
        self._reader: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.kill()
        if error is not None:
            error.add_note(f"output of the bot:\n{self.output}")

    @property
    def returncode(self) -> int | None:
        return None if self._process is None else self._process.returncode

    @property
    def pid(self) -> int:
        assert self._process is not None, "the bot was not started"
        return self._process.pid

    async def start(self) -> None:
        """Start (again, after an end)."""
        assert self._process is None or self.returncode is not None, "the bot runs already"
        self._process = await asyncio.create_subprocess_exec(
            *self.command,
            cwd=ROOT,
            env=self._env,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            start_new_session=True,
        )
        self._reader = asyncio.create_task(self._collect(self._process))

    async def says(self, pattern: str, timeout: float = 30.0) -> re.Match[str]:
        """Wait until the output matches."""
        found = await self._pulse.until(
            lambda: re.search(pattern, self.output), timeout, f"output like {pattern!r}"
        )
        assert found is not None
        return found

    async def wait(self, timeout: float = 30.0) -> int:
        """Wait for the bot to end by itself; its exit code."""
        assert self._process is not None, "the bot was not started"
        assert self._reader is not None, "the bot was not started"
        try:
            async with asyncio.timeout(timeout):
                code = await self._process.wait()
                # Its output ends only when its own subprocesses have ended, too.
                await asyncio.shield(self._reader)
        except TimeoutError:
            left = "runs on" if self.returncode is None else "left a process behind"
            raise NoResponseError(f"after {timeout:g} s the bot {left}") from None
        return code

    async def terminate(self, timeout: float = 10.0) -> None:
        """SIGTERM; the bot has to end with exit code 0 within `timeout` seconds."""
        assert self._process is not None, "the bot was not started"
        self._process.send_signal(signal.SIGTERM)
        code = await self.wait(timeout)
        assert code == 0, f"the bot ended with {code} after SIGTERM:\n{self.output}"

    async def kill(self) -> None:
        """SIGKILL to the bot and its subprocesses, as when the machine fails."""
        if self._process is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        await self.wait()

    async def _collect(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        while piece := await process.stdout.read(65_536):
            self.output += decoder.decode(piece)
            self._pulse.beat()


def _environment(discord: LoopbackDiscord, extra: Mapping[str, str | None]) -> dict[str, str]:
    changes: dict[str, str | None] = {
        "DISCORD_TOKEN": discord.token,
        API_SETTING: discord.url,
        "PYTHONUNBUFFERED": "1",
        **extra,
    }
    merged = {**os.environ, **changes}
    return {name: value for name, value in merged.items() if value is not None}
