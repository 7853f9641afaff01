"""The encoding of a page: what it says of itself, unless its bytes say otherwise."""

import codecs
import re

from index.documents import Warned
from index.reading.decoding import clean, decode, decode_or_guess, marked_encoding
from index.reading.guessing import MOST_ODD, is_broken_utf_8, oddness
from index.reading.unreadable import Reason, Unreadable

_META = re.compile(rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})")
_FURTHEST = 1 << 20  # bytes; scripts in front of the statement can be long
_SAMPLE = 200_000  # characters that show whether the statement is true
# Other codecs of Python are no encodings of pages; these are read as browsers read them.
_READ_AS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
}
_OF_PAGES = re.compile(
    r"cp(?:125\d|866|874|932|949)|iso8859-\d+|koi8-[ru]|mac-\w+|euc_jp|gb18030|big5\w*"
)
_TAGS = re.compile(rb"<[^<>]*>")


def decode_page(data: bytes) -> tuple[str, tuple[Warned, ...]]:
    """As ``decode_or_guess``, with what the page states in between. Raises Unreadable."""
    if not data or marked_encoding(data):
        return decode(data), ()
    try:
        return decode(data), ()
    except Unreadable as refusal:
        if refusal.reason is not Reason.NOT_UTF8:
            return decode_or_guess(data)
        stated = stated_encoding(data)
        if stated is not None and (text := _decoded(data, stated)) is not None:
            return clean(text), ()
        if is_broken_utf_8(data):
            return clean(data.decode("utf-8", "replace")), ()
        # Markup is plain Latin and hides what the words are.
        _, warnings = decode_or_guess(_TAGS.sub(b" ", data))
        encoding = str(warnings[0].facts[0][1]) if warnings else "utf-8"
        return clean(data.decode(encoding, "replace")), warnings


def stated_encoding(data: bytes) -> str | None:
    """The encoding that a page states, by Python's name; None of none and of unknown ones."""
    found = _XML.match(data) or _META.search(data, 0, _FURTHEST)
    if found is None:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None
    name = _READ_AS.get(name, name)
    return name if _OF_PAGES.fullmatch(name) else None


def _decoded(data: bytes, encoding: str) -> str | None:
    """The text in the encoding stated; None where that is a lie."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return text if oddness(text[:_SAMPLE]) <= MOST_ODD else None
