"""Why a file gave no text: a reason and its facts; the wording is chosen at the edge."""

from collections.abc import Mapping
from enum import StrEnum

Fact = str | int | tuple[str, ...]


class Reason(StrEnum):
    """The reasons, each with the facts that it carries.

    ``EMPTY``: none. ``BINARY``: ``found``, the kind that the first bytes show, or ``offset``,
    where the first NUL stands. ``NOT_UTF8``: ``encoding`` that was expected, ``offset`` of the
    first byte that is none of it. ``UNKNOWN_FORMAT``: ``suffix``, ``supported``. ``NO_TEXT``:
    none; there are bytes, but nothing to read in them. ``ENCRYPTED``: none; it takes a password.
    ``DAMAGED``: ``format``, what it should have been. ``TOO_MUCH``: ``what`` (``memory``,
    ``time``, ``unpacked``, ``entries`` or ``nesting``). ``SCANNED``: ``pages``, all of them
    pictures without text.
    """

    EMPTY = "empty"
    BINARY = "binary"
    NOT_UTF8 = "not_utf8"
    UNKNOWN_FORMAT = "unknown_format"
    NO_TEXT = "no_text"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    TOO_MUCH = "too_much"
    SCANNED = "scanned"


class Unreadable(Exception):
    """A file cannot be read. Offsets are in bytes from the start of the file."""

    def __init__(self, reason: Reason, facts: Mapping[str, Fact] | None = None) -> None:
        """Take both as positional arguments, so that it survives pickling between processes."""
        super().__init__(reason, dict(facts or {}))
        self.reason = reason
        self.facts: dict[str, Fact] = dict(facts or {})
