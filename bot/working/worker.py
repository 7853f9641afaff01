"""A process of its own that does one thing at a time, and ends with the process that made it."""

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from bot.errors import Reason, Refusal
from index.progress import Report, silent

Task = Callable[..., Any]

_SECONDS_TO_END = 5
# Between two attempts to stop work that may only just be starting.
_SECONDS_TO_START = 0.05
# A killed worker may leave a lock of some library behind; its own clean-up need not be reported.
# -P: what lies in the current folder must not be taken for a part of this program.
_PYTHON = (sys.executable, "-P", "-W", "ignore::UserWarning:multiprocessing.resource_tracker")
# Where this very program lies: a checkout that is not installed is found there, too.
_HOME = str(Path(__file__).parents[2])


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
        # A killed process may be there for another moment.
        self._stopped: subprocess.Popen[bytes] | None = None
        self._link: Connection[Any, Any] | None = None

    @property
    def started(self) -> bool:
        """Whether there is a child that may keep something."""
        return self._process is not None

    def run(self, task: Task, *arguments: Any, report: Report = silent) -> Any:
        """The task's value. Raises what the task raises, and ``WORKER_DIED`` if the child ends."""
        with self._turn:
            kind, value = self._answer(task, arguments, report)
        if kind == "failed":
            raise value
        return value

    def stop(self) -> None:
        """End the child, whatever it is doing; a later ``run`` starts a new one."""
        process = self._process
        if process is not None:
            self._stopped = process
            # With all that it started: OCR is a program of its own.
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)

    @property
    def ended(self) -> bool:
        """Whether the child has ended by itself, and nobody has noticed by wanting it."""
        process = self._process
        return process is not None and process is not self._stopped and process.poll() is not None

    def close(self) -> None:
        """End the child: an idle one by itself, one at work at once."""
        while not self._turn.acquire(timeout=_SECONDS_TO_START):
            self.stop()
        try:
            self._end()
        finally:
            self._turn.release()

    def _answer(self, task: Task, arguments: tuple[Any, ...], report: Report) -> tuple[str, Any]:
        """What the child says at the end: ``done`` and a value, or ``failed`` and an exception."""
        answer: tuple[str, Any] | None = None
        try:
            with _alive():
                link = self._started()
                link.send((task, arguments))
            while answer is None:
                with _alive():
                    kind, value = link.recv()
                if kind == "progress":
                    report(value)
                else:
                    answer = (kind, value)
        finally:
            if answer is None:
                # Whatever broke off, the next task must not get the rest of this one.
                self.stop()
                self._end()
        return answer

    def _started(self) -> "Connection[Any, Any]":
        process = self._process
        stale = process is None or process is self._stopped or process.poll() is not None
        if self._link is not None and not stale:
            return self._link
        self._end()
        ours, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - this very program
                [*_PYTHON, "-m", "bot.working", str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": _HOME},
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
        self._link = self._process = self._stopped = None


@contextmanager
def _alive() -> Generator[None, None, None]:
    """The other end is expected to be there."""
    try:
        yield
    except (EOFError, ConnectionError) as error:
        raise Refusal(Reason.WORKER_DIED) from error
