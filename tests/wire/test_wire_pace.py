"""Fifty presses a second: every one of them is acknowledged while Discord still waits."""

import statistics

import pytest

from tests.wire.acting import SOON, Scene
from tests.wire.pressing import pressed, voters

pytestmark = [pytest.mark.wire, pytest.mark.asyncio(loop_scope="session")]

RATE, SECONDS = 50, 3
GENEROUS = 1.0  # seconds, for all but one in a hundred; where nothing else runs, it takes 0.03


async def test_a_crowd_is_answered_in_time(scene: Scene) -> None:
    """`make bench` measures how fast; here a machine may be busy with other tests."""
    circle = scene.circle("Crowd")
    card, ballots = await voters(circle, 15)
    times = await pressed(card, ballots, RATE, SECONDS)
    assert len(times) == RATE * SECONDS
    assert statistics.quantiles(times, n=100)[-1] < GENEROUS
    assert max(times) < SOON
