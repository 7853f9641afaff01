"""Waiting for what other processes and threads do."""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

PATIENCE = 20


def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "it never came to pass"
        time.sleep(0.01)


def alive(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        if Path("/proc/self").exists():
            return False
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
        return True
    return state not in "ZX"


def in_background(work: Callable[[], object]) -> tuple[threading.Thread, list[object]]:
    """Run in a thread; what comes out, or the exception, is put into the list."""
    outcome: list[object] = []

    def run() -> None:
        try:
            outcome.append(work())
        except Exception as error:  # noqa: BLE001 - it is looked at outside
            outcome.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    return thread, outcome
