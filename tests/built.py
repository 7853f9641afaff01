"""What takes long to build is built once a run, and shared by all of pytest's processes."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from index.embedding import DEFAULT_MODEL
from tests.fakes import ROOT


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """The folder of that name, which the first who needs it makes: for reading only."""
    shared = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    folder = shared / name
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            making = folder.with_suffix(".making")
            make(making)
            making.rename(folder)
    return folder


def build_models(folder: Path) -> None:
    """Build the default model, in a process that takes torch with it when it ends."""
    command = [sys.executable, "-m", "index.embedding.building", DEFAULT_MODEL, str(folder)]
    subprocess.run(command, cwd=ROOT, check=True)


def lend(models: Path, data: Path) -> None:
    """Put what was built into a data folder. A graph is replaced, never written to: links do."""
    shutil.copytree(models, data / "models", copy_function=os.link)
