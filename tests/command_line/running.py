"""`study-circle` as a person or a script starts it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "examples" / "the-lamplighters-circle.md"
PATIENCE = 60.0  # seconds


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command left: its exit status and what it wrote."""

    status: int
    out: str
    err: str

    def refused(self, status: int, *words: str) -> None:
        """Assert: nothing but one clear sentence (or two), on stderr, which holds ``words``."""
        assert self.status == status, self
        assert self.out == "", self
        self.complained(*words)

    def complained(self, *words: str) -> None:
        """Assert: stderr is one line of plain sentences."""
        assert self.err.endswith("\n"), self
        assert self.err.count("\n") == 1, self
        assert self.err.rstrip().endswith((".", "…", "http://localhost")), self
        assert "Traceback" not in self.err, self
        assert "Error" not in self.err, self
        for word in words:
            assert word in self.err, self


def environment(extra: Mapping[str, str | None] = {}) -> dict[str, str]:
    """The environment without what the machine's owner has set; None removes a variable."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("STUDY_CIRCLE_", "LC_")) and name not in ("DISCORD_TOKEN", "LANG")
    }
    merged: dict[str, str | None] = {**kept, "LANG": "C.UTF-8", "TERM": "dumb", **extra}
    return {name: value for name, value in merged.items() if value is not None}


def command(*arguments: str | bytes | Path) -> list[Any]:
    """The command line; bytes are handed over as they are."""
    return [sys.executable, "-m", "bot", *arguments]


def study_circle(
    *arguments: str | bytes | Path,
    env: Mapping[str, str | None] = {},
    stdin: str | bytes = b"",
) -> Ran:
    """Run a command to its end."""
    given = stdin.encode() if isinstance(stdin, str) else stdin
    done = subprocess.run(
        command(*arguments),
        input=given,
        capture_output=True,
        cwd=ROOT,
        env=environment(env),
        timeout=PATIENCE,
        check=False,
    )
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
