"""The worker ends with its parent, however that ends, and takes no Ctrl-C for itself."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fakes import ROOT
from tests.working.waiting import PATIENCE, alive, until

PARENT = """
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from bot.working.worker import Worker
from tests.working import tasks_for_tests as tasks

worker = Worker(tasks.State, "name")
doing, *files = sys.argv[1:]
print(worker.run(tasks.identity)[0], flush=True)
if doing == "idle":
    sys.stdin.read()
elif doing == "working":
    worker.run(tasks.sleep, Path(files[0]))
elif doing == "waiting":
    signal.signal(signal.SIGINT, lambda *_: print("heard", flush=True))
    print(worker.run(tasks.wait, *map(Path, files)), flush=True)
else:
    # Whoever starts the tests in the background of a shell has it ignored.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        worker.run(tasks.wait, *map(Path, files))
    except KeyboardInterrupt:
        print(worker.run(tasks.echo, "next"), flush=True)
        worker.close()
"""


Start = Callable[..., tuple[subprocess.Popen[str], int]]


@pytest.fixture
def parent() -> Iterator[Start]:
    """Start a program with a worker, in a group of its own; gives it and the worker's number."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str | Path) -> tuple[subprocess.Popen[str], int]:
        process = subprocess.Popen(
            [sys.executable, "-c", PARENT, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            start_new_session=True,
        )
        started.append(process)
        assert process.stdout is not None
        return process, int(process.stdout.readline())

    yield start
    for process in started:
        process.kill()
        process.communicate()


@pytest.mark.parametrize("doing", ["idle", "working"])
def test_the_child_ends_when_its_parent_is_killed(
    parent: Start, tmp_path: Path, doing: str
) -> None:
    process, child = parent(doing, tmp_path / "pid")
    if doing == "working":
        until((tmp_path / "pid").exists)
    assert alive(child)
    process.kill()
    process.communicate()
    until(lambda: not alive(child))


def test_ctrl_c_does_not_reach_the_child(parent: Start, tmp_path: Path) -> None:
    process, child = parent("waiting", tmp_path / "started", tmp_path / "go-on")
    until((tmp_path / "started").exists)
    os.killpg(process.pid, signal.SIGINT)  # to the whole group, as a terminal does it
    assert process.stdout is not None
    assert process.stdout.readline() == "heard\n"
    assert alive(child)
    (tmp_path / "go-on").touch()
    output, _ = process.communicate(timeout=PATIENCE)
    assert output == "done\n"


def test_work_that_ctrl_c_broke_off_is_not_taken_for_the_answer_to_the_next(
    parent: Start, tmp_path: Path
) -> None:
    process, child = parent("giving up", tmp_path / "started", tmp_path / "go-on")
    until((tmp_path / "started").exists)
    os.killpg(process.pid, signal.SIGINT)
    output, _ = process.communicate(timeout=PATIENCE)
    assert output == "next\n"
    assert process.returncode == 0
    assert not alive(child)
