"""Where things lie in the data directory, and the lock that makes one process its writer."""

import fcntl
import os
import re
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.desk.office import MEMORY
from bot.errors import Reason, Refusal
from bot.store.replacing import finish

_CIRCLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True)
class Places:
    """The data directory. Nothing is made before it is needed."""

    root: Path

    def circle(self, name: str) -> Path:
        """The folder of a circle; the name can never lead out of the data directory.

        A name that ends in ``MEMORY`` is the circle's library of what it decided, within it.
        """
        own = name.removesuffix(MEMORY)
        if not _CIRCLE.fullmatch(own):
            raise Refusal(Reason.BAD_CIRCLE, circle=name)
        folder = self.root / "circles" / own
        return folder if own == name else folder / MEMORY.removeprefix("/")

    def circles(self) -> tuple[str, ...]:
        """The circles that have a folder, by name."""
        folder = self.root / "circles"
        return tuple(sorted(each.name for each in folder.iterdir())) if folder.is_dir() else ()

    def sizes(self) -> dict[str, int]:
        """Bytes on disk: of the bot's ``memory``, and of the ``texts`` of all circles."""
        return {
            "memory": sum(_size(each) for each in self.root.glob("circle.db*")),
            "texts": sum(_size(each) for each in (self.root / "circles").rglob("*")),
        }

    @property
    def uploads(self) -> Path:
        """Where attachments lie while they are read."""
        return self.root / "uploads"

    @property
    def history(self) -> Path:
        """What was typed in the terminal."""
        return self.root / "history"

    @property
    def lock(self) -> Path:
        """Held by the one process that writes."""
        return self.root / "lock"

    def make(self) -> None:
        """Make the data directory; refuses where that cannot be done."""
        try:
            self.root.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Refusal(Reason.BAD_DATA_FOLDER, folder=str(self.root)) from error


def _size(file: Path) -> int:
    try:
        return file.stat().st_size if file.is_file() else 0
    except OSError:  # gone since the folder was read
        return 0


@contextmanager
def writing(places: Places) -> Generator[None, None, None]:
    """Be the one writer of the data directory; refuses while another process is.

    The kernel lets go of the lock when its holder dies, however it dies.
    """
    places.make()
    try:
        descriptor = os.open(places.lock, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise Refusal(Reason.BAD_DATA_FOLDER, folder=str(places.root)) from error
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.pread(descriptor, 32, 0).decode("ascii", "replace").strip()
            pid = int(holder) if holder.isdecimal() else 0
            raise Refusal(Reason.ALREADY_RUNNING, pid=pid) from error
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, str(os.getpid()).encode("ascii"), 0)
        finish(places.root)
        yield
    finally:
        os.close(descriptor)
