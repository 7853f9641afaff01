"""What a backup is: a zip file with a copy of each database, and a manifest that vouches for them.

The manifest says which program wrote it, and of each part its size, its SHA-256, and the last
migration of its schema.
"""

import json
import re
import zipfile
from dataclasses import dataclass
from typing import Any

from bot.desk.office import MEMORY
from bot.store.schema import FILENAME as CIRCLES
from bot.store.schema import migrations as circles_schema
from index.library_reads import FILENAME as LIBRARY
from index.schema import migrations as library_schema

FORMAT = 1
MANIFEST = "manifest.json"
_LARGEST_MANIFEST = 16 << 20  # bytes: as many as some hundred thousand circles need

_NAME = re.compile(rf"{CIRCLES}|circles/[A-Za-z0-9][A-Za-z0-9_-]{{0,63}}(?:{MEMORY})?/{LIBRARY}")
_HASH = re.compile(r"[0-9a-f]{64}")


class BadBackup(Exception):
    """A file that is no backup, or a damaged one."""


class NewerBackup(Exception):
    """A backup that a later version of this program made."""


@dataclass(frozen=True, slots=True)
class Part:
    """A database in a backup, by its path in the data directory; ``bytes`` is its size."""

    name: str
    bytes: int
    sha256: str
    schema: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is in a backup. ``program`` is the version that made it ``at`` that time (ISO 8601)."""

    program: str
    at: str
    parts: tuple[Part, ...]

    def text(self) -> str:
        """The manifest as it is stored."""
        parts = [
            {"name": each.name, "bytes": each.bytes, "sha256": each.sha256, "schema": each.schema}
            for each in self.parts
        ]
        record = {"format": FORMAT, "program": self.program, "at": self.at, "parts": parts}
        return json.dumps(record, indent=2)


def schema_of(name: str) -> Any:
    """The migrations of a part."""
    return circles_schema if name == CIRCLES else library_schema


def manifest_of(archive: zipfile.ZipFile) -> Manifest:
    """What a backup says of itself; everything that it names is there, once, and nothing else."""
    try:
        info = archive.getinfo(MANIFEST)
        if info.file_size > _LARGEST_MANIFEST:
            raise BadBackup
        record = json.loads(archive.read(info))
        if not isinstance(record["format"], int):
            raise BadBackup
        if record["format"] > FORMAT:
            raise NewerBackup
        parts = tuple(_part(each) for each in record["parts"])
        manifest = Manifest(str(record["program"]), str(record["at"]), parts)
    except (KeyError, TypeError, ValueError) as error:
        raise BadBackup from error
    named = sorted((MANIFEST, *(each.name for each in parts)))
    if sorted(archive.namelist()) != named or len(set(named)) != len(named):
        raise BadBackup
    return manifest


def _part(record: dict[str, Any]) -> Part:
    part = Part(record["name"], record["bytes"], record["sha256"], str(record["schema"]))
    # A name leads nowhere but to its place in a data directory.
    if not _NAME.fullmatch(part.name) or not _HASH.fullmatch(part.sha256):
        raise BadBackup
    if not isinstance(part.bytes, int) or part.bytes < 0:
        raise BadBackup
    return part
