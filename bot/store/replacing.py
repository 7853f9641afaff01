"""Putting other data in the place of what a data directory holds, whatever interrupts it.

New data are made ready in a folder of their own and named so when they are whole. From then on
whoever holds the directory's lock can go on where another was killed: first everything old is
moved aside, then everything new is moved in.
"""

import os
import shutil
from pathlib import Path

from bot.store.schema import FILENAME
from index.database import BEFORE_UPGRADE

UNFINISHED = "restoring.part"
_READY, _MOVING = "restoring", "restored"
_ASIDE = "aside"

_NEW = (FILENAME, "circles")
# A journal left beside another database would be played back into it.
_OLD = (*(FILENAME + end for end in ("", "-journal", "-wal", "-shm", BEFORE_UPGRADE)), "circles")


def replace(root: Path, aside: Path) -> bool:
    """Move what lies in ``UNFINISHED`` in, and what was there into ``aside``; if there was any."""
    unfinished = root / UNFINISHED
    (unfinished / _ASIDE).write_text(aside.name, "utf-8")
    for each in unfinished.rglob("*"):
        sync(each)
    sync(unfinished)
    os.rename(unfinished, root / _READY)  # noqa: PTH104 - the tests count the renames
    sync(root)
    finish(root)
    return aside.exists()


def finish(root: Path) -> None:
    """Go on with what was interrupted, for whoever holds the directory's lock."""
    shutil.rmtree(root / UNFINISHED, ignore_errors=True)
    ready, moving = root / _READY, root / _MOVING
    if ready.is_dir():
        aside = root / (ready / _ASIDE).read_text("utf-8")
        for name in _OLD:
            if (root / name).exists():
                aside.mkdir(exist_ok=True)
                os.rename(root / name, aside / name)  # noqa: PTH104 - see above
        sync(root)
        os.rename(ready, moving)  # noqa: PTH104 - see above
        sync(root)
    if moving.is_dir():
        for name in _NEW:
            if (moving / name).exists():
                os.rename(moving / name, root / name)  # noqa: PTH104 - see above
        sync(root)
        shutil.rmtree(moving)


def sync(path: Path) -> None:
    """Have a file or a folder on the disk before what follows."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
