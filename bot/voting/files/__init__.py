"""Elections from files, by the ending of their names."""

from collections.abc import Callable
from functools import partial
from pathlib import PurePath

from bot.voting.counting import Election
from bot.voting.files.abc import read_abc
from bot.voting.files.blt import read_blt
from bot.voting.files.damage import Damage, DamagedFile
from bot.voting.files.lists import read_json
from bot.voting.files.preflib import read_preflib

__all__ = ["READERS", "Damage", "DamagedFile", "read_election"]

READERS: dict[str, Callable[[str], Election]] = {
    ".blt": read_blt,
    ".soc": partial(read_preflib, strict=True, complete=True),
    ".soi": partial(read_preflib, strict=True),
    ".toc": partial(read_preflib, complete=True),
    ".toi": read_preflib,
    ".json": read_json,
    ".yaml": read_abc,
}
"""Adding a format is its module and a line here."""


def read_election(data: bytes, filename: str) -> Election:
    """The election in a file's bytes; the ending of its name says the format.

    Raises DamagedFile with the line that shows what is wrong; line 0 is the file as a whole.
    """
    reader = READERS.get(PurePath(filename).suffix.lower())
    if reader is None:
        raise DamagedFile(0, Damage.UNKNOWN_FORMAT)
    return reader(_text(data))


def _text(data: bytes) -> str:
    """The text of a file: UTF-8 or, as OpenSTV wrote on Windows, its western code page."""
    if b"\0" in data:
        line = data.count(b"\n", 0, data.index(b"\0")) + 1
        raise DamagedFile(line, Damage.NOT_TEXT)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
