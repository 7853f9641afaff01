"""A wheel, and a clean virtual environment with it, made as the Makefile and the Dockerfile do."""

import os
import re
import subprocess
import sys
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TORCH_CPU = "https://download.pytorch.org/whl/cpu"
# What is used is compiled when it is used.
INSTALL = ("install", "--quiet", "--no-compile")
_UNREACHABLE = re.compile(
    "No matching distribution found|Could not find a version|Connection|Network|Temporary failure"
)


def environment(**extra: str) -> dict[str, str]:
    """The environment without what belongs to this checkout and this machine's bot."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("STUDY_CIRCLE_", "PYTHON", "VIRTUAL_ENV"))
        and name != "DISCORD_TOKEN"
    }
    return kept | extra


def run(
    arguments: Sequence[str | Path], folder: Path, env: Mapping[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    """Run a program to its end, outside the checkout."""
    return subprocess.run(
        [*map(str, arguments)],
        cwd=folder,
        env=dict(env or environment()),
        capture_output=True,
        text=True,
        timeout=900,
        check=False,
    )


def pip(python: Path, *arguments: str | Path, folder: Path) -> None:
    """Run pip; skips the test where what it needs cannot be fetched here."""
    done = run([python, "-m", "pip", "--disable-pip-version-check", *arguments], folder)
    if done.returncode and _UNREACHABLE.search(done.stderr):
        reason = done.stderr.strip().rsplit("\n", 1)[-1]
        pytest.skip(f"no package index can be reached, so nothing was installed: {reason}")
    assert done.returncode == 0, done.stderr


def build_wheel(folder: Path) -> Path:
    """The wheel, built from the files that git would keep."""
    pip(Path(sys.executable), "wheel", "--no-deps", "-w", folder, ROOT, folder=folder)
    [wheel] = folder.glob("*.whl")
    return wheel


def install(wheel: Path, folder: Path) -> Path:
    """The folder of the programs of a clean virtual environment, with all that the wheel needs."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    fixed = ("--constraint", ROOT / "constraints.txt")
    if _reachable(python, folder):
        pip(python, *INSTALL, *fixed, "--index-url", TORCH_CPU, "torch", folder=folder)
    else:
        pip(python, *INSTALL, *fixed, "torch", folder=folder)
    pip(python, *INSTALL, *fixed, wheel, folder=folder)
    return folder / "bin"


def _reachable(python: Path, folder: Path) -> bool:
    """What the Makefile asks, too: elsewhere torch would bring gigabytes of CUDA."""
    [question] = re.findall(r"^REACHABLE := (.*)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    return run([python, "-c", question, TORCH_CPU], folder).returncode == 0
