"""What a wheel says that it needs, lent to it by the environment of these tests: nothing else."""

import sys
import venv
import zipfile
from collections.abc import Iterator
from email.parser import Parser
from importlib.metadata import Distribution, distribution
from pathlib import Path

from packaging.requirements import Requirement

from tests.packaging.building import INSTALL, pip


def install_alone(wheel: Path, folder: Path) -> Path:
    """The folder of the programs of a new virtual environment with the wheel in it.

    The wheel's files are its own; links lead to what it requires, and to what that requires.
    """
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    pip(Path(sys.executable), "--python", python, *INSTALL, "--no-deps", wheel, folder=folder)
    [packages] = folder.glob("lib/python*/site-packages")
    for each in _needed(wheel):
        for name in {file.parts[0] for file in each.files or () if file.parts[0] != ".."}:
            link = packages / name
            if not link.is_symlink():
                link.symlink_to(Path(str(each.locate_file(name))))
    return folder / "bin"


def _needed(wheel: Path) -> Iterator[Distribution]:
    with zipfile.ZipFile(wheel) as packed:
        [metadata] = [name for name in packed.namelist() if name.endswith(".dist-info/METADATA")]
        described = Parser().parsestr(packed.read(metadata).decode())
    waiting = [("", each) for each in described.get_all("Requires-Dist", [])]
    seen = set(waiting)
    while waiting:
        extra, text = waiting.pop()
        required = Requirement(text)
        if required.marker and not required.marker.evaluate({"extra": extra}):
            continue
        found = distribution(required.name)
        yield found
        asked = {(each, line) for each in ("", *required.extras) for line in found.requires or ()}
        waiting += asked - seen
        seen |= asked
