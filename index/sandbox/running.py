"""The parent's side: have a file read, hear the reader out within its limits, and end it."""

import errno
import os
import select
import signal
import stat
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from io import FileIO
from pathlib import Path

from index.documents import Document
from index.reading.unreadable import Reason, Unreadable
from index.sandbox.checking import Rubbish
from index.sandbox.limits import Limits
from index.sandbox.receiving import Failed, Receiver, TooLong
from index.sandbox.starting import SandboxBroken, start

USUAL = Limits()
READ = "index.reading:read"

# Readers take turns: two at once would take twice the memory that one is held to.
_TURN = threading.Lock()

_AT_ONCE = 64 * 1024  # bytes, what a pipe holds
_PATIENCE = 4  # times its limit that a reader may wait for a busy machine besides


class ReaderFailed(Exception):
    """How a reader ended that should have refused; the cause of ``Reason.DAMAGED``."""


@dataclass(frozen=True, slots=True)
class _Ended:
    """``status`` as Popen has it; ``of_time``: its time was up, the processor's or the wall's."""

    status: int
    of_time: bool


def read_file(path: Path, filename: str, limits: Limits = USUAL, *, reader: str = READ) -> Document:
    """Read a file in a process of its own; blocking, one file at a time.

    ``filename`` chooses the format; ``reader`` is the function that the process calls with the
    bytes and the name, as ``module:function``, importable from where this program imports.
    Raises Unreadable, OSError where the file cannot be opened, and SandboxBroken.
    """
    with _TURN, _opened(path) as file:
        size = os.fstat(file.fileno()).st_size
        receiver = Receiver(limits.reply(size), limits.parts(size))
        damaged = Unreadable(Reason.DAMAGED, {"format": _format(filename)})
        try:
            ended = _run(file, filename, size, limits, reader, receiver)
        except Rubbish as error:
            raise damaged from error
        except TooLong as error:
            raise Unreadable(Reason.TOO_MUCH, {"what": "unpacked"}) from error
    match receiver.outcome:
        case Document() as document:
            return document
        case Unreadable() as refused:
            raise refused
        case Failed(what) if receiver.began:
            raise damaged from ReaderFailed(what)
        case Failed(what):
            raise SandboxBroken(what)
    if not receiver.began:
        raise SandboxBroken(f"the readers' process ended with status {ended.status}")
    if ended.of_time or ended.status == -signal.SIGXCPU:
        raise Unreadable(Reason.TOO_MUCH, {"what": "time"})
    if ended.status == -signal.SIGKILL:
        # Not by us, nor for its time: the kernel does so to whoever takes its last memory.
        raise Unreadable(Reason.TOO_MUCH, {"what": "memory"})
    raise damaged from ReaderFailed(f"ended with status {ended.status}")


def _opened(path: Path) -> FileIO:
    """The file, opened to be read; what is no regular file could keep a reader waiting."""
    number = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise OSError(errno.EINVAL, "not a regular file", str(path))
    return FileIO(number)


def _run(
    file: FileIO, filename: str, size: int, limits: Limits, reader: str, receiver: Receiver
) -> _Ended:
    """Run the process to its end. Raises Rubbish, TooLong and SandboxBroken."""
    seconds = limits.processor(size)
    results, lifeline = os.pipe(), os.pipe()
    with (
        FileIO(results[0], "r") as incoming,
        FileIO(results[1], "w") as outgoing,
        FileIO(lifeline[0], "r") as held,
        FileIO(lifeline[1], "w"),
    ):
        process = start(
            file,
            outgoing.fileno(),
            held.fileno(),
            memory=limits.memory,
            seconds=seconds,
            reader=reader,
            filename=filename,
        )
        try:
            outgoing.close()
            held.close()
            in_time = _hear(incoming, receiver, process.pid, limits.wall(size))
        finally:
            # A process that has ended keeps its own status, and its number until it is waited for.
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
    spent = used.ru_utime + used.ru_stime >= seconds
    return _Ended(process.returncode, of_time=spent or not in_time)


def _hear(incoming: FileIO, receiver: Receiver, process: int, wall: int) -> bool:
    """Take lines until there is an outcome or no more to hear; False when time is up."""
    started = time.monotonic()
    deadline = started + wall
    poll = select.poll()
    poll.register(incoming, select.POLLIN)
    while receiver.outcome is None:
        left = deadline - time.monotonic()
        if left > 0 and poll.poll(left * 1000):
            data = incoming.read(_AT_ONCE)
            if not data:
                break
            receiver.feed(data)
        elif left <= 0:
            # It is nice: on a busy machine the others' time is not its own.
            deadline = started + wall + min(_waited(process), _PATIENCE * wall)
            if deadline <= time.monotonic():
                return False
    return True


def _waited(process: int) -> float:
    """Seconds that a process was ready to run while others ran; 0 where nobody counts them."""
    try:
        return int(Path(f"/proc/{process}/schedstat").read_text("ascii").split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return 0.0


def _format(filename: str) -> str:
    """What a file should be by its name's ending, as people write it: *PDF*."""
    return filename.rpartition(".")[2].upper()
