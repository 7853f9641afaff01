"""A worker that was stopped is replaced, even while its process has not quite ended."""

import os
from typing import Any

from bot.working.worker import Worker


def pid(_: object, *, report: Any) -> int:  # noqa: ARG001 - every task has one
    return os.getpid()


def test_a_stopped_worker_takes_the_next_task_in_a_new_process() -> None:
    worker = Worker(dict)
    try:
        pids = []
        for _ in range(4):
            pids.append(worker.run(pid))
            worker.stop()
        assert len(set(pids)) == len(pids)
    finally:
        worker.close()
