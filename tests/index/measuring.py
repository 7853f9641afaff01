"""What a test of the sandbox takes of this machine, as Linux tells it in /proc."""

import sys
from pathlib import Path
from typing import Self

LINUX = sys.platform == "linux"


def _megabytes(field: str) -> float:
    lines = Path("/proc/self/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(field))


class Growth:
    """How far this process's memory rose above what it was, at its highest; 0 off Linux."""

    megabytes = 0.0

    def __enter__(self) -> Self:
        if LINUX:
            Path("/proc/self/clear_refs").write_text("5", "utf-8")  # forget the highest so far
            self._before = _megabytes("VmRSS")
        return self

    def __exit__(self, *_: object) -> None:
        if LINUX:
            self.megabytes = _megabytes("VmHWM") - self._before


def readers(name: str) -> list[int]:
    """The processes of the sandbox that read a file of that name; none off Linux."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes()
        except OSError:
            continue
        if b"index.sandbox" in command and name.encode() in command:
            found.append(int(folder.name))
    return found


def descriptors() -> set[str]:
    """The open files of this process."""
    return {each.name for each in Path("/dev/fd").iterdir()}
