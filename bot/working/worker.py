"""A process of its own that does one thing at a time, and ends with the process that made it."""

import socket
import subprocess
import sys
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from bot.errors import Reason, Refusal
from index.progress import Report, silent

Task = Callable[..., Any]

_SECONDS_TO_END = 5
# A killed worker may leave a lock of some library behind; its own clean-up need not be reported.
_PYTHON = (sys.executable, "-W", "ignore::UserWarning:multiprocessing.resource_tracker")


class Worker:
    """Runs tasks (module-level functions) in a child process, started when first needed.

    A task gets the child's state object, its arguments, and a ``report`` for its progress. The
    calls are blocking and safe from several threads; they take turns.
    """

    def __init__(self, make_state: Callable[..., Any], *arguments: Any, nice: int = 0) -> None:
        """``make_state(*arguments)`` is called in the child; all of it must be picklable."""
        self._recipe = (make_state, arguments, nice)
        self._turn = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        # A killed child lives on for a moment: it must not be given another task.
        self._stopped: subprocess.Popen[bytes] | None = None
        self._link: Connection[Any, Any] | None = None

    def run(self, task: Task, *arguments: Any, report: Report = silent) -> Any:
        """The task's value. Raises what the task raises, and ``WORKER_DIED`` if the child ends."""
        with self._turn:
            link = self._started()
            try:
                link.send((task, arguments))
                while True:
                    kind, value = link.recv()
                    if kind == "progress":
                        report(value)
                    elif kind == "done":
                        return value
                    else:
                        raise value
            except (EOFError, ConnectionError) as error:
                self._end()
                raise Refusal(Reason.WORKER_DIED) from error

    def stop(self) -> None:
        """End the child, whatever it is doing; a later ``run`` starts a new one."""
        process = self._process
        if process is not None:
            self._stopped = process
            process.kill()

    def close(self) -> None:
        """End the child: an idle one by itself, one at work at once."""
        if not self._turn.acquire(blocking=False):
            self.stop()
            self._turn.acquire()
        try:
            self._end()
        finally:
            self._turn.release()

    def _started(self) -> "Connection[Any, Any]":
        process = self._process
        if self._link and process and process is not self._stopped and process.poll() is None:
            return self._link
        self._end()
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - this very program
                [*_PYTHON, "-m", "bot.working", str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                # Ctrl-C is for the program at the terminal, which decides what becomes of the work.
                start_new_session=True,
            )
        self._link = Connection(ours.detach())
        self._link.send(self._recipe)
        return self._link

    def _end(self) -> None:
        """Hang up, which ends an idle child, and see that it is gone."""
        if self._link is not None:
            self._link.close()
        if self._process is not None:
            try:
                self._process.wait(_SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._link = self._process = None
