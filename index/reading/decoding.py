"""Bytes → clean text: what kind a file really is, its encoding, its newlines."""

import codecs
import re
import unicodedata

from index.documents import Warned
from index.reading.guessing import guess_encoding
from index.reading.unreadable import Fact, Reason, Unreadable

# The first bytes of what people rename to .txt by mistake.
_KINDS = (
    (b"%PDF-", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"\x7fELF", "elf"),
    (b"\x1f\x8b", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"{\\rtf", "rtf"),
    (b"SQLite format 3\x00", "sqlite"),
)

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_NEWLINE = re.compile("\r\n?|[\x0b\x0c\x85\u2028]")
# The two overrides turn the words around them about, in a list of titles as well. Soft hyphens
# stand invisibly inside of words, which then are not found.
_UNWANTED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\xad\u202d\u202e]")
_SURROGATE = re.compile("[\ud800-\udfff]")

# No writing system puts more marks on a letter; thousands bury the lines around them, and make
# the normal forms quadratic. The pattern finds what may be marks, cheaply.
_MOST_MARKS = 8
_MAYBE_MARKS = re.compile(rf"[^\w\s!-~]{{{_MOST_MARKS + 1},}}")


def kind(data: bytes) -> str | None:
    """Tell a binary file's kind by its first bytes; None for text and for unknown ones."""
    return next((name for magic, name in _KINDS if data.startswith(magic)), None)


def decode(data: bytes) -> str:
    """Text in UTF-8, or in UTF-16 or UTF-32 where a byte order mark says so.

    Cleaned, and nothing else: no normal form, no straightened quotes. Raises Unreadable.
    """
    if not data:
        raise Unreadable(Reason.EMPTY)
    found = kind(data)
    if found is not None:
        raise Unreadable(Reason.BINARY, {"found": found})
    encoding = marked_encoding(data) or "utf-8"
    if encoding.startswith("utf-8") and b"\x00" in data:
        raise Unreadable(Reason.BINARY, {"offset": data.index(b"\x00")})
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        # The codecs with a signature count from behind it.
        start = error.start + len(codecs.BOM_UTF8) if encoding == "utf-8-sig" else error.start
        facts: dict[str, Fact] = {"encoding": encoding.removesuffix("-sig"), "offset": start}
        raise Unreadable(Reason.NOT_UTF8, facts) from error
    if not text.strip():
        raise Unreadable(Reason.NO_TEXT)
    return clean(text)


def decode_or_guess(data: bytes) -> tuple[str, tuple[Warned, ...]]:
    """As ``decode``, but text in another encoding is read too where that one is sure.

    A warning, ``encoding_guessed``, then names it as Python does. Raises Unreadable.
    """
    try:
        return decode(data), ()
    except Unreadable as refusal:
        # An offset: some byte is no UTF-8, or a NUL.
        doubtful = "offset" in refusal.facts and marked_encoding(data) is None
        encoding = guess_encoding(data) if doubtful else None
        if encoding is None:
            raise
        text = clean(data.decode(encoding))
        if not text.strip():
            raise Unreadable(Reason.NO_TEXT) from refusal
        return text, (Warned("encoding_guessed", (("encoding", encoding),)),)


def marked_encoding(data: bytes) -> str | None:
    """Name the encoding that a byte order mark states."""
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def clean(text: str) -> str:
    """For every reader: newlines become LF; what cannot be seen or buries the rest is dropped.

    That is control characters, soft hyphens, overrides of direction, and combining marks beyond
    the eighth on one letter; lone surrogates are replaced.
    """
    text = _NEWLINE.sub("\n", text).replace("\u2029", "\n\n")
    text = _SURROGATE.sub("\ufffd", _UNWANTED.sub("", text))
    return text if text.isascii() else _MAYBE_MARKS.sub(_fewer_marks, text)


def _fewer_marks(found: re.Match[str]) -> str:
    kept, marks = [], 0
    for character in found.group():
        marks = marks + 1 if unicodedata.category(character).startswith("M") else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)
