"""Nothing of one circle is ever heard in another, whatever is asked (see ``machine``)."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.fakes import FakeHouse, fake_house
from tests.isolation.machine import Machine, unasked

OPERATIONS = {"short": 1_500, "long": 100_000}


@contextmanager
def houses() -> Iterator[tuple[FakeHouse, FakeHouse]]:
    pair = fake_house(), fake_house()
    try:
        yield pair
    finally:
        for each in pair:
            each.store.close()


async def test_no_circle_hears_of_another(tmp_path: Path) -> None:
    with houses() as (house, alone):
        machine = Machine(house, alone, tmp_path, 7)
        await machine.run(1500)
        print(unasked(machine))
        print(machine.replies.most_common(200))
        print(machine.requests.most_common(300))
