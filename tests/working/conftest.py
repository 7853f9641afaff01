"""Workers of the tests' own tasks."""

from collections.abc import Iterator

import pytest

from bot.working.worker import Worker
from tests.fakes import ROOT
from tests.working import tasks_for_tests as tasks


@pytest.fixture(autouse=True)
def _importable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the child find these tests wherever they were started from."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker(tasks.State, "name")
    yield worker
    worker.close()
