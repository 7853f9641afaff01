"""Scans → PDF files with a text layer, by the system's OCR (ocrmypdf, tesseract), on request.

The layer is invisible text over the picture; the PDF reader marks the pages that have one, so
that a citation can say that its words were recognised.
"""

import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from index.reading.unreadable import Reason, Unreadable

# Tesseract's codes, joined by a plus: eng, deu, eng+deu.
LANGUAGES = re.compile(r"[a-z]{3}(_[a-z]{2,8})*(\+[a-z]{3}(_[a-z]{2,8})*){0,4}")
_PATIENCE = 3600  # seconds; a book of some hundred pages takes a good while on a small machine
# Bytes of address space for it and for each program that it starts; a page in colour at 600 dpi
# takes some hundred megabytes.
_MEMORY = 4 * 2**30
_MISSING_DEPENDENCY = 3
_ENCRYPTED = 8


class NoRecogniser(Exception):
    """The system has no OCR, or not for these languages. ``args[0]`` are the languages."""


@contextmanager
def recognised(path: Path, languages: str) -> Iterator[Path]:
    """A copy of a PDF file in which pictures of text have a text layer, for as long as needed.

    Pages that have text already stay as they are. Raises ``NoRecogniser`` and ``Unreadable``.
    """
    program = _program()
    if program is None or not LANGUAGES.fullmatch(languages):
        raise NoRecogniser(languages)
    with TemporaryDirectory(prefix="study-circle-") as folder:
        copy = Path(folder) / "recognised.pdf"
        options = ("--skip-text", "--output-type", "pdf", "--optimize", "0", "--jobs", "1")
        try:
            status = _run(
                [program, *options, "--quiet", "--language", languages, "--", str(path), str(copy)]
            )
        except subprocess.TimeoutExpired as error:
            raise Unreadable(Reason.TOO_MUCH, {"what": "time"}) from error
        if status == _MISSING_DEPENDENCY:
            raise NoRecogniser(languages)
        if status == _ENCRYPTED:
            raise Unreadable(Reason.ENCRYPTED)
        if status or not copy.exists():
            raise Unreadable(Reason.DAMAGED, {"format": "PDF"})
        yield copy


def _run(command: list[str]) -> int:
    """The program's exit status. It is not of this house: its memory is limited where that goes."""
    with subprocess.Popen(  # noqa: S603 - a program of the system, no shell
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        if sys.platform == "linux":
            with suppress(ProcessLookupError):
                resource.prlimit(process.pid, resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        try:
            return process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            raise


def _program() -> str | None:
    """Where ocrmypdf is: installed beside this Python, or by the system."""
    beside = Path(sys.executable).with_name("ocrmypdf")
    return str(beside) if beside.exists() else shutil.which("ocrmypdf")
