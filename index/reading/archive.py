"""A zip file that is not trusted: what it unpacks to is counted while it unpacks.

Nothing is ever written, so that names such as ``../../etc`` are only names; archives inside of
the archive are never opened.
"""

import contextlib
import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from index.reading.decoding import kind
from index.reading.unreadable import Reason, Unreadable

_MOST_ENTRIES = 10_000
_MOST_BYTES = 200 << 20  # unpacked, of all members together
_MOST_MEMBER_BYTES = 64 << 20  # of one; the longest novels are 4 MiB
_MOST_SMALL_BYTES = 8 << 20  # of styles, properties, tables of contents
# Deflate reaches 1032 : 1 on one repeated byte. The markup of long tables reaches 50 : 1.
_MOST_RATIO = 200
_FREE = 1 << 20  # bytes of a member that may unpack at any ratio

_CHUNK = 1 << 16
_ENTRY = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # others need memory as the file pleases
_ENCRYPTED, _UTF_8_NAME = 0x1, 0x800
_DAMAGES = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OverflowError,
    ValueError,
)


class Archive:
    """The members of a zip file by name; of several with one name the last counts."""

    def __init__(self, data: bytes, format_name: str) -> None:
        """Read the directory. ``format_name`` is what to call the file, where it is damaged.

        Raises Unreadable: EMPTY, BINARY (another kind of file), DAMAGED, TOO_MUCH.
        """
        self._format = format_name
        self._size = len(data)
        self._unpacked = 0
        if not data:
            raise Unreadable(Reason.EMPTY)
        found = kind(data)
        if found is not None and found != "zip":
            raise Unreadable(Reason.BINARY, {"found": found})
        # Before the directory is read: each entry would take half a kilobyte of memory.
        if data.count(_ENTRY) > _MOST_ENTRIES:
            raise Unreadable(Reason.TOO_MUCH, {"what": "entries"})
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGES as error:
            raise self.damaged() from error
        self._members = {_name(info): info for info in self._zip.infolist()}
        self._folded = {name.casefold(): name for name in self._members}

    def names(self) -> tuple[str, ...]:
        """All names, in the order of the directory."""
        return tuple(self._members)

    def find(self, name: str) -> str | None:
        """Give a member's name as the archive writes it, in which capitals may differ."""
        return name if name in self._members else self._folded.get(name.casefold())

    def read(self, name: str) -> bytes:
        """Unpack a whole member. Raises as ``chunks`` does."""
        return b"".join(self.chunks(name))

    def small(self, name: str) -> Iterator[bytes]:
        """Unpack a member that is no text of its own and will be held as a whole."""
        return self.chunks(name, _MOST_SMALL_BYTES)

    def chunks(self, name: str, most: int = _MOST_MEMBER_BYTES) -> Iterator[bytes]:
        """Unpack a member of at most so many bytes piece by piece.

        Raises Unreadable: DAMAGED (also where there is none), ENCRYPTED, TOO_MUCH.
        """
        known = self.find(name)
        if known is None:
            raise self.damaged()
        info = self._members[known]
        if info.flag_bits & _ENCRYPTED:
            raise Unreadable(Reason.ENCRYPTED)
        if info.compress_type not in _METHODS:
            raise self.damaged()
        ceiling = max(_FREE, _MOST_RATIO * min(info.compress_size, self._size))
        ceiling = min(ceiling, most, _MOST_BYTES - self._unpacked)
        if info.file_size > ceiling:
            # It admits so itself; a smaller statement is not believed.
            raise Unreadable(Reason.TOO_MUCH, {"what": "unpacked"})
        done = 0
        try:
            with self._zip.open(info) as member:
                while chunk := member.read(_CHUNK):
                    done += len(chunk)
                    self._unpacked += len(chunk)
                    if done > ceiling:
                        raise Unreadable(Reason.TOO_MUCH, {"what": "unpacked"})
                    yield chunk
        except _DAMAGES as error:
            raise self.damaged() from error

    def damaged(self) -> Unreadable:
        """Make the refusal of a file that is not what its name says."""
        return Unreadable(Reason.DAMAGED, {"format": self._format})


def _name(info: zipfile.ZipInfo) -> str:
    """A member's name in UTF-8, which many writers use without saying so."""
    name = info.filename
    if not info.flag_bits & _UTF_8_NAME:
        with contextlib.suppress(UnicodeError):
            name = name.encode("cp437").decode("utf-8")
    return name.replace("\\", "/")
