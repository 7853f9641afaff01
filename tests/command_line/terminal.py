"""A terminal of one's own: a program on a pseudo-terminal, typed at and read."""

import fcntl
import os
import pty
import select
import signal
import subprocess
import termios
import time
from collections.abc import Sequence
from types import TracebackType
from typing import Self

from tests.command_line.running import ROOT


def _take_the_terminal() -> None:
    # As a shell at a terminal starts a program: tests that run in the background ignore Ctrl-C.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


class Terminal:
    """Starts a program on a pseudo-terminal. ``shown`` is everything it has put there."""

    def __init__(self, arguments: Sequence[str], env: dict[str, str]) -> None:
        self.shown = ""
        self._master, slave = pty.openpty()
        self._process = subprocess.Popen(
            arguments,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            cwd=ROOT,
            env=env,
            start_new_session=True,
            preexec_fn=_take_the_terminal,  # noqa: PLW1509 - nothing else gives it Ctrl-C
        )
        os.close(slave)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)
        if error is not None:
            error.add_note(f"on the terminal:\n{self.shown}")

    @property
    def pid(self) -> int:
        return self._process.pid

    def see(self, words: str, patience: float = 30.0) -> None:
        """Wait until the terminal shows ``words``."""
        until = time.monotonic() + patience
        while words not in self.shown:
            left = until - time.monotonic()
            assert left > 0, f"{words!r} did not come"
            assert self._read(left), f"it ended before {words!r} came"

    def type(self, line: str) -> None:
        """Type a line and press Enter."""
        # Who turns the echo off drops what was typed before: a person is not that quick either.
        time.sleep(0.2)
        until = time.monotonic() + 30.0
        while "invisible" in self.shown.rpartition("\n")[2] and self._echoes():
            assert time.monotonic() < until, "what is typed would be seen"
            time.sleep(0.01)
        os.write(self._master, line.encode() + b"\n")

    def _echoes(self) -> bool:
        local_modes: int = termios.tcgetattr(self._master)[3]
        return bool(local_modes & termios.ECHO)

    def end(self, patience: float = 30.0) -> int:
        """Wait for the program's end; its exit status."""
        until = time.monotonic() + patience
        while self._read(max(0.0, until - time.monotonic())):
            pass
        return self._process.wait(patience)

    def _read(self, patience: float) -> bool:
        """Take in what has come; False once there is no more to come."""
        ready, _, _ = select.select([self._master], [], [], patience)
        try:
            piece = os.read(self._master, 65_536) if ready else b""
        except OSError:  # how Linux says that nobody is at the other end
            return False
        self.shown += piece.decode(errors="replace").replace("\r\n", "\n")
        return bool(piece)
