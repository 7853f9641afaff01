"""What tells two files apart."""

import hashlib
from pathlib import Path


def fingerprint(path: Path) -> str:
    """The SHA-256 of a file's bytes, in hexadecimal; the file is never held in memory whole."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
