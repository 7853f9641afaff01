"""What the front tells whoever watches it."""

from typing import Any

import pytest

from bot.desk.requests import Ask, TextInfo
from bot.errors import Reason
from bot.guild.heartbeats import Heartbeats
from tests.guild.fakes import FakeDesk, FakeWatch, refusing


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def heartbeats(watch: FakeWatch, clock: Clock) -> Heartbeats:
    return Heartbeats(watch, clock)


def test_a_shard_is_heard_when_its_latency_changes(
    heartbeats: Heartbeats, watch: FakeWatch, clock: Clock
) -> None:
    heartbeats.begun(0)
    heartbeats.look([(0, float("inf"))])
    for clock.now, latency in ((110.0, 0.04), (115.0, 0.04), (120.0, 0.05), (125.0, 0.05)):
        heartbeats.look([(0, latency)])
    assert watch.heard_at[-4:] == [110, 110, 120, 120]
    assert watch.reconnects == 0


def test_the_shard_that_is_silent_longest_counts(
    heartbeats: Heartbeats, watch: FakeWatch, clock: Clock
) -> None:
    for shard in (0, 1):
        heartbeats.begun(shard)
    heartbeats.look([(0, 0.1), (1, 0.1)])
    clock.now = 140
    heartbeats.look([(0, 0.2), (1, 0.1)])
    assert watch.heard_at[-1] == 100
    heartbeats.look([(0, 0.2)])  # Discord wants fewer shards now
    assert watch.heard_at[-1] == 140


def test_without_a_connection_the_last_sign_grows_old(
    heartbeats: Heartbeats, watch: FakeWatch, clock: Clock
) -> None:
    heartbeats.look([])
    assert watch.heard_at == []
    heartbeats.begun(0)
    clock.now = 900
    heartbeats.look([])
    assert watch.heard_at[-1] == 100
    heartbeats.begun(0)
    assert watch.reconnects == 1
    assert watch.heard_at[-1] == 900


async def test_commands_and_presses_are_acknowledged(
    place: Any, ann: Any, watch: FakeWatch
) -> None:
    reply = await ann.slash(place, "ask", question="Who may call a meeting?")
    await ann.click(reply.response, label="Context")
    assert watch.acknowledgements == [("command", True), ("press", True)]
    assert all(0 <= each < 1 for each in watch.times)


async def test_a_form_that_opens_is_an_acknowledgement(
    place: Any, mo: Any, watch: FakeWatch, desk: FakeDesk
) -> None:
    desk.replies[TextInfo] = refusing(Reason.UNKNOWN_TEXT)
    await mo.slash(place, "manage edit", text="door")
    assert [on for on, _ in watch.acknowledgements] == ["command"]
    assert not any(isinstance(each, Ask) for each in desk.asked)
