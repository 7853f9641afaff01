"""A library with the sample text in it, made once by the real model, and a quick way to ask."""

import logging
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from bot.__main__ import main
from tests.built import lend, once
from tests.command_line.running import SAMPLE, Ran, study_circle

InProcess = Callable[..., Ran]


@pytest.fixture(scope="session")
def library(models: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that holds the sample: for reading only, shared by all test processes."""

    def make(folder: Path) -> None:
        lend(models, folder)
        ran = study_circle("--data", folder, "add", SAMPLE)
        assert ran.status == 0, ran

    return once(tmp_path_factory, "command-line-library", make)


@pytest.fixture
def own_library(library: Path, tmp_path: Path) -> Path:
    """A copy of that data folder, to be written to."""
    return Path(shutil.copytree(library, tmp_path / "data"))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A data folder that is not there yet."""
    return tmp_path / "empty"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Iterator[InProcess]:
    """Run a command in this process: quick, where no worker is needed."""
    for name in list(os.environ):
        if name.startswith(("STUDY_CIRCLE_", "LC_")):
            monkeypatch.delenv(name)
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    monkeypatch.setenv("LANG", "C.UTF-8")
    root = logging.getLogger()
    handlers, level, last = list(root.handlers), root.level, logging.lastResort

    def run(*arguments: str | Path) -> Ran:
        monkeypatch.setattr(sys, "argv", ["study-circle", *map(str, arguments)])
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capfd.readouterr()
        code = ended.value.code
        return Ran(code if isinstance(code, int) else 0, out, err)

    yield run
    for handler in [each for each in root.handlers if each not in handlers]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)
    logging.lastResort = last
