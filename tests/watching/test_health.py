"""``/healthz``: from when on something is not well, and what is said of it."""

import asyncio
import json
import math
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.errors import Refusal
from bot.settings import Settings
from bot.watching import health as limits
from bot.watching.health import Health, document
from bot.watching.listening import listening
from bot.watching.metrics import CONTENT_TYPE
from bot.watching.pulse import Pulse


@dataclass
class Bot:
    """A bot in a certain state; ``writes`` counts."""

    lag: float = 0.001
    silence: float = 20.0
    alive: bool = True
    write: Callable[[], Any] | None = None
    writes: int = 0

    async def _write(self) -> None:
        self.writes += 1
        if self.write is not None:
            await self.write()

    def health(self) -> Health:
        return Health(
            lag=lambda: self.lag,
            silence=lambda: self.silence,
            write=self._write,
            alive=lambda: self.alive,
        )


async def broken() -> None:
    raise OSError(28, "No space left on device")


async def failing(bot: Bot) -> set[str]:
    return {each.name for each in await bot.health().checks() if not each.well}


@pytest.mark.parametrize(
    ("bot", "names"),
    [
        (Bot(), set()),
        (Bot(lag=limits.WORST_LAG, silence=limits.OLDEST_HEARTBEAT), set()),
        (Bot(lag=limits.WORST_LAG + 0.1), {"loop:lag"}),
        (Bot(silence=limits.OLDEST_HEARTBEAT + 1), {"gateway:heartbeat-age"}),
        (Bot(write=broken), {"database:write"}),
        (Bot(alive=False), {"worker:alive"}),
    ],
)
async def test_each_thing_may_be_unwell_alone(bot: Bot, names: set[str]) -> None:
    assert await failing(bot) == names


async def test_a_database_that_does_not_answer_is_not_waited_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(limits, "SLOWEST_WRITE", 0.02)
    began = time.monotonic()
    assert await failing(Bot(write=asyncio.Event().wait)) == {"database:write"}
    assert time.monotonic() - began < 1


async def test_who_asks_often_is_told_of_the_last_write(monkeypatch: pytest.MonkeyPatch) -> None:
    bot = Bot()
    health = bot.health()
    await asyncio.gather(*(health.checks() for _ in range(20)))
    assert bot.writes == 1
    monkeypatch.setattr(limits, "WRITES_EVERY", 0.0)
    await health.checks()
    assert bot.writes == 2


async def test_the_document_is_plain_json() -> None:
    told = document(await Bot(write=broken).health().checks())
    assert told["status"] == "fail"
    assert told["checks"]["database:write"] == [
        {"status": "fail", "observedValue": None, "observedUnit": "s", "limit": 2.0}
    ]
    assert told["checks"]["worker:alive"] == [{"status": "pass"}]
    assert "Infinity" not in json.dumps(told)


async def test_the_pulse_feels_what_holds_up_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.watching.pulse.EVERY", 0.01)
    told: list[float] = []
    pulse = Pulse(told.append)
    assert pulse.worst == 0
    beating = asyncio.create_task(pulse.beat())
    await asyncio.sleep(0.02)
    time.sleep(0.2)  # noqa: ASYNC251 - this is what should be felt
    await asyncio.sleep(0.05)
    beating.cancel()
    assert 0.15 < pulse.worst < 5
    assert max(told) == pulse.worst


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


async def figures() -> bytes:
    return b"study_circle_questions_total 3.0\n"


async def fetch(url: str) -> tuple[int, str, str]:
    async with aiohttp.ClientSession() as session, session.get(url) as answer:
        return answer.status, answer.headers["Content-Type"], await answer.text()


async def test_it_is_told_over_http(tmp_path: Path) -> None:
    bot, settings = Bot(), Settings(tmp_path, health_port=free_port())
    url = f"http://127.0.0.1:{settings.health_port}"
    async with listening(settings, bot.health(), figures):
        status, kind, text = await fetch(f"{url}/healthz")
        assert (status, kind.partition(";")[0]) == (200, "application/health+json")
        assert json.loads(text)["status"] == "pass"
        bot.silence = math.inf
        status, _, text = await fetch(f"{url}/healthz")
        assert (status, json.loads(text)["status"]) == (503, "fail")
        assert await fetch(f"{url}/metrics") == (200, CONTENT_TYPE, (await figures()).decode())
        assert (await fetch(f"{url}/"))[0] == 404


async def test_metrics_may_be_read_elsewhere_and_health_may_not(tmp_path: Path) -> None:
    settings = Settings(tmp_path, metrics=("localhost", free_port()))
    async with listening(settings, Bot().health(), figures):
        url = f"http://localhost:{(settings.metrics or ('', 0))[1]}"
        assert (await fetch(f"{url}/metrics"))[0] == 200
        assert (await fetch(f"{url}/healthz"))[0] == 404


async def test_nothing_listens_unless_it_is_wished(tmp_path: Path) -> None:
    before = len(asyncio.all_tasks())
    async with listening(Settings(tmp_path), Bot().health(), figures):
        assert len(asyncio.all_tasks()) == before


async def test_a_port_that_is_taken_is_refused(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        address = "127.0.0.1", int(taken.getsockname()[1])
        with pytest.raises(Refusal) as refused:
            async with listening(Settings(tmp_path, metrics=address), Bot().health(), figures):
                pass
    assert refused.value.facts["setting"] == "STUDY_CIRCLE_METRICS"
