"""Files made to break readers: each is read or refused, within the limits, and that is all.

They stand outside the repository: many are other projects' test files. Where they are is said
by ``STUDY_CIRCLE_NASTY``.
"""

import os
import time
from pathlib import Path

import pytest

from index.documents import Document
from index.reading import READERS, Reason, Unreadable
from index.sandbox import Limits, ReaderFailed, read_file
from tests.fakes import ROOT
from tests.index.measuring import Growth

FOLDER = Path(
    os.environ.get("STUDY_CIRCLE_NASTY", ROOT.parent / "shared" / "eval" / "files" / "nasty")
)
ABSENT = pytest.mark.skip(f"no such folder: {FOLDER}; STUDY_CIRCLE_NASTY may name another")
FILES = sorted(FOLDER.iterdir()) if FOLDER.is_dir() else [pytest.param(FOLDER, marks=ABSENT)]
# The usual ones allow a large file a minute; what a reader does with it shows in ten seconds.
LIMITS = Limits(longest=10)
MOST_GROWTH = 20  # MB


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_nasty_file_is_read_or_refused(path: Path) -> None:
    started = time.monotonic()
    with Growth() as growth:
        outcome = outcome_of(path)
    # Waiting for a busy machine is not counted, but is not endless either.
    assert time.monotonic() - started < 5 * LIMITS.wall(path.stat().st_size)
    assert growth.megabytes < MOST_GROWTH
    if isinstance(outcome, Unreadable):
        assert not isinstance(outcome.__cause__, ReaderFailed), outcome.__cause__
        known = path.suffix.lower() in READERS
        assert known == (outcome.reason != Reason.UNKNOWN_FORMAT)
    else:
        assert outcome.text.strip()


def outcome_of(path: Path) -> Document | Unreadable:
    try:
        return read_file(path, path.name, LIMITS)
    except Unreadable as refused:
        return refused
