"""Nothing of one circle is ever heard in another, whatever is asked (see ``machine``)."""

import logging
from pathlib import Path

import pytest
from hypothesis import settings

from tests.fakes import FakeHouse, fake_house
from tests.isolation.machine import Machine, NearJobs

# Of the profiles of ``tests/conftest.py`` the short one tries 200 examples of a property.
OPERATIONS = 3_000 if settings().max_examples <= 200 else 100_000


@pytest.fixture
def pair() -> tuple[FakeHouse, FakeHouse]:
    """A house with several circles, and one where a circle is alone."""
    return fake_house(NearJobs), fake_house(NearJobs)


async def test_no_circle_hears_of_another(
    pair: tuple[FakeHouse, FakeHouse], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    machine = Machine(*pair, tmp_path, seed=7)
    await machine.run(OPERATIONS)
    assert not [each for each in caplog.records if each.levelno >= logging.ERROR]
    for house in pair:
        house.store.close()
