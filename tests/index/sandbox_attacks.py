"""Readers that do what a reader taken over by its file might try. Only tests name them.

Whatever is denied raises; whoever gets through returns ``ESCAPED``.
"""

# ruff: noqa: ARG001 - every reader takes the bytes and the name

import ctypes
import os
import resource
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from index.documents import Document, Paragraph, Section

ESCAPED = Document("Escaped", "Escaped.", (Section((), (Paragraph(0, 8),)),))

IO_URING_SETUP = 425
LIBC = ctypes.CDLL(None, use_errno=True)
_NUMBERS = range(3, 256)  # of the files that may be open


def honest(data: bytes, filename: str) -> Document:
    text = data.decode()
    return Document(filename, text, (Section((), (Paragraph(0, len(text)),)),))


def allocates(data: bytes, filename: str) -> Document:
    bytearray(4 << 30)
    return ESCAPED


def allocates_bit_by_bit(data: bytes, filename: str) -> Document:
    held = []
    while True:
        held.append(bytearray(1 << 20))


def loops(data: bytes, filename: str) -> Document:
    while True:
        pass


def loops_regardless(data: bytes, filename: str) -> Document:
    signal.signal(signal.SIGXCPU, signal.SIG_IGN)
    while True:
        pass


def sleeps(data: bytes, filename: str) -> Document:
    while True:
        time.sleep(100)


def forks(data: bytes, filename: str) -> Document:
    os.fork()
    return ESCAPED


def spawns(data: bytes, filename: str) -> Document:
    os.posix_spawn(sys.executable, [sys.executable, "-c", "0"], {})
    return ESCAPED


def runs_a_program(data: bytes, filename: str) -> Document:
    subprocess.run([sys.executable, "-c", "0"], check=True)
    return ESCAPED


def execs(data: bytes, filename: str) -> Document:
    os.execv(sys.executable, [sys.executable, "-c", "0"])  # noqa: S606 - that is the attack


def connects(data: bytes, filename: str) -> Document:
    socket.create_connection(("127.0.0.1", 9))
    return ESCAPED


def pairs(data: bytes, filename: str) -> Document:
    socket.socketpair()
    return ESCAPED


def uses_a_ring(data: bytes, filename: str) -> Document:
    room = ctypes.create_string_buffer(120)
    if LIBC.syscall(IO_URING_SETUP, 1, room) < 0:
        raise OSError(ctypes.get_errno(), "io_uring")
    return ESCAPED


def writes(data: bytes, filename: str) -> Document:
    Path(data.decode()).write_text("escaped", "utf-8")
    return ESCAPED


def appends(data: bytes, filename: str) -> Document:
    with Path(data.decode()).open("ab") as file:
        file.write(b"escaped")
    return ESCAPED


def removes(data: bytes, filename: str) -> Document:
    Path(data.decode()).unlink()
    return ESCAPED


def renames(data: bytes, filename: str) -> Document:
    Path(data.decode()).rename(data.decode() + "2")
    return ESCAPED


def makes_a_folder(data: bytes, filename: str) -> Document:
    Path(data.decode() + "3").mkdir()
    return ESCAPED


def changes_rights(data: bytes, filename: str) -> Document:
    Path(data.decode()).chmod(0o777)
    return ESCAPED


def shortens_its_file(data: bytes, filename: str) -> Document:
    os.ftruncate(0, 0)
    return ESCAPED


def reads_another_file(data: bytes, filename: str) -> Document:
    Path(data.decode()).read_bytes()
    return ESCAPED


def lists_a_folder(data: bytes, filename: str) -> Document:
    os.listdir(Path(data.decode()).parent)  # noqa: PTH208 - the plain call
    return ESCAPED


def kills_its_parent(data: bytes, filename: str) -> Document:
    os.kill(os.getppid(), signal.SIGTERM)
    return ESCAPED


def raises_a_limit(data: bytes, filename: str) -> Document:
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY,) * 2)
    return ESCAPED


def leaves_its_session(data: bytes, filename: str) -> Document:
    os.setpgid(0, 0)
    return ESCAPED


def outlives_its_parent(data: bytes, filename: str) -> Document:
    if LIBC.prctl(1, 0, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "prctl")
    return ESCAPED


def inherits(data: bytes, filename: str) -> Document:
    """Return only where nothing of the parent came along."""
    known = {"LC_CTYPE", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"}
    secrets = set(os.environ) - known
    opened = [each for each in _NUMBERS if _is_open(each)]
    if secrets or len(opened) > 2 or Path.cwd() != Path("/"):
        raise AssertionError(secrets, opened)
    return honest(b"nothing", filename)


def recurses(data: bytes, filename: str) -> Document:
    return recurses(data, filename)


def exits(data: bytes, filename: str) -> Document:
    sys.exit(0)


def ends_at_once(data: bytes, filename: str) -> Document:
    os._exit(0)


def crashes(data: bytes, filename: str) -> Document:
    ctypes.string_at(0)
    return ESCAPED


def returns_nothing(data: bytes, filename: str) -> Document:
    return None  # type: ignore[return-value]


def leaves_a_surrogate(data: bytes, filename: str) -> Document:
    return Document("Title", "\ud800", (Section((), (Paragraph(0, 1),)),))


def points_outside(data: bytes, filename: str) -> Document:
    return Document("Title", "Text.", (Section((), (Paragraph(0, 6),)),))


def has_no_sections(data: bytes, filename: str) -> Document:
    return Document("Title", "Text.", ())


def prints(data: bytes, filename: str) -> Document:
    """Do as a chatty library does: what it prints is nobody's business."""
    print("chatter" * 100_000)  # noqa: T201 - that is the attack
    sys.stderr.write("chatter" * 100_000)
    return honest(b"prints", filename)


def talks_rubbish(data: bytes, filename: str) -> Document:
    _say(b"rubbish\n")
    return sleeps(data, filename)


def talks_rubbish_without_end(data: bytes, filename: str) -> Document:
    while True:
        _say(b"[" * 65536)


def sends_a_gigabyte(data: bytes, filename: str) -> Document:
    line = b'["text","' + b"a" * 16384 + b'"]\n'
    for _ in range(65536):
        _say(line)
    return ESCAPED


def sends_wide_text(data: bytes, filename: str) -> Document:
    line = '["text","🎈'.encode() + b"a" * 16384 + b'"]\n'
    for _ in range(65536):
        _say(line)
    return ESCAPED


def sends_paragraphs(data: bytes, filename: str) -> Document:
    text = 1 << 21
    for _ in range(text >> 14):
        _say(b'["text","' + b"a" * 16384 + b'"]\n')
    _say(b'["section",[],1,null,null]\n')
    for start in range(0, text, 1000):
        offsets = ",".join(f"{each},{each + 1}" for each in range(start, start + 1000))
        _say(f'["paragraphs",{offsets}]\n'.encode())
    return ESCAPED


def sends_pickles(data: bytes, filename: str) -> Document:
    _say(b"cos\nsystem\n(S'true'\ntR.\n")
    return sleeps(data, filename)


def hangs_up(data: bytes, filename: str) -> Document:
    for each in _NUMBERS:
        if _is_open(each):
            os.close(each)
    return sleeps(data, filename)


def _say(what: bytes) -> None:
    """Find where the results go: that cannot be hidden from a reader."""
    fd = next(each for each in _NUMBERS if _is_writable(each))
    while what:
        what = what[os.write(fd, what) :]


def _is_open(fd: int) -> bool:
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True


def _is_writable(fd: int) -> bool:
    try:
        os.write(fd, b"")
    except OSError:
        return False
    return True
