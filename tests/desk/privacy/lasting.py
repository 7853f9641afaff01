"""A house whose circle.db and libraries lie in a folder, so that every byte can be looked at."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from bot.desk.desk import Desk
from bot.store.places import Places
from bot.store.store import SqliteStore
from index.library import Library
from tests.fakes import FakeHouse, FakeJobs, FakeLibraries, fake_house


class LastingLibraries(FakeLibraries):
    """Libraries in a folder, one for each circle."""

    def __init__(self, places: Places) -> None:
        super().__init__()
        self._places = places

    def library(self, circle: str) -> Library:
        if circle not in self.open:
            self.open[circle] = Library.writable(self._places.circle(circle))
            self.open[circle].catalogue.db.execute("PRAGMA synchronous = OFF")
        return self.open[circle]

    async def circles(self) -> tuple[str, ...]:
        return self._places.circles()

    async def discard(self, circle: str) -> None:
        await super().discard(circle)
        shutil.rmtree(self._places.circle(circle), ignore_errors=True)


@contextmanager
def lasting_house(folder: Path) -> Iterator[FakeHouse]:
    """A house that lies in a folder."""
    house = fake_house()
    house.store.close()
    # What is on the disk counts here, and not that it would outlive a power cut.
    libraries, store = LastingLibraries(Places(folder)), SqliteStore.writable(folder)
    store._db.execute("PRAGMA synchronous = OFF")
    office = replace(
        house.office,
        libraries=libraries,
        jobs=FakeJobs(libraries),
        store=store,
        ledgers=store.ledgers(house.office.chance),
        board=store.board(),
        sessions=store.sessions(),
        chores=store.chores(),
        settings=store.settings(),
        acts=store.acts(),
        plans=store.plans(),
        notes=store.notes(),
        backup_days=30,
    )
    try:
        yield FakeHouse(Desk(office), office, libraries, store)
    finally:
        store.close()
        for library in libraries.open.values():
            library.close()


def files_with(folder: Path, words: str) -> set[str]:
    """The names of the files, journals among them, in which a text stands."""
    wanted = words.encode()
    files = (each for each in folder.rglob("*") if each.is_file())
    return {str(each.relative_to(folder)) for each in files if wanted in each.read_bytes()}
