"""Rich Text (.rtf) → Document. Its headings are only large letters, so none are known."""

import codecs
import re

from striprtf.striprtf import rtf_to_text

from index.documents import Document, Warned
from index.reading.blocks import Block, Prose, Rule
from index.reading.cells import SEPARATOR
from index.reading.composing import compose
from index.reading.decoding import clean, kind
from index.reading.headlines import is_rule
from index.reading.labels import Meta
from index.reading.stating import reconciled
from index.reading.unreadable import Reason, Unreadable

SUFFIXES = (".rtf",)

_FORMAT = "RTF"
_MAGIC = b"{\\rtf"
_BINARY = re.compile(rb"\\bin(\d{1,10}) ?")
# Pictures are written out as digits, which would be parsed one by one.
_DIGITS = re.compile(rb"(?:[0-9a-fA-F]{32,}\s*)+")
_CODE_PAGE = re.compile(r"\\ansicpg(\d{1,5})")
_FOOTNOTE = re.compile(r"\{\\(?:\*\\)?footnote\b")
_INFO = r"\{{\\{name}\s((?:[^{{}}]|\{{[^{{}}]*\}}){{0,300}})\}}"
_YEAR = re.compile(r"\{\\creatim\\yr(\d{4})")


def read_rtf(data: bytes, filename_title: str) -> Document:
    """Read a Rich Text file. Raises Unreadable."""
    if not data:
        raise Unreadable(Reason.EMPTY)
    if not data.startswith(_MAGIC):
        found = kind(data)
        if found is not None:
            raise Unreadable(Reason.BINARY, {"found": found})
        raise Unreadable(Reason.DAMAGED, {"format": _FORMAT})
    raw = _decoded(_DIGITS.sub(b"", _without_binary(data)))
    blocks = _blocks(_plain(raw))
    warnings = (Warned("left_out", (("what", "footnotes"),)),) if _FOOTNOTE.search(raw) else ()
    return compose(blocks, filename_title, reconciled(blocks, _stated(raw)), warnings)


def _without_binary(data: bytes) -> bytes:
    r"""Cut out what ``\binN`` announces: N bytes of anything, braces among them."""
    parts = []
    start = 0
    while found := _BINARY.search(data, start):
        parts.append(data[start : found.start()])
        start = found.end() + int(found.group(1))
    parts.append(data[start:])
    return b"".join(parts)


def _decoded(data: bytes) -> str:
    """Text and markup; bytes beyond ASCII are rare, and in the file's code page."""
    found = _CODE_PAGE.search(data[:1_000].decode("ascii", "replace"))
    try:
        name = codecs.lookup(f"cp{found.group(1)}").name if found else "cp1252"
    except LookupError:
        name = "cp1252"
    return data.decode(name, "replace")


def _plain(raw: str) -> str:
    """The words of a file or of a part of one."""
    # Else the address of every link would stand among the words.
    raw = raw.replace("\\fldinst", "\\fldtype")
    try:
        text: str = rtf_to_text(raw, errors="replace")  # type: ignore[no-untyped-call]
    except (ValueError, LookupError, TypeError, IndexError) as error:
        raise Unreadable(Reason.DAMAGED, {"format": _FORMAT}) from error
    # Characters beyond the first plane are written as two halves.
    return clean(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))


def _blocks(text: str) -> list[Block]:
    blocks: list[Block] = []
    for line in text.split("\n"):
        # A row's cells end with a bar each.
        cells = line.rstrip().removesuffix("|").split("|") if line.rstrip().endswith("|") else []
        filled = [" ".join(cell.split()) for cell in cells if cell.strip()]
        words = SEPARATOR.join(filled) if cells else " ".join(line.split())
        if is_rule(words):
            blocks.append(Rule())
        elif words:
            blocks.append(Prose(words, item=len(filled) > 1))
    return blocks


def _stated(raw: str) -> Meta:
    facts = {}
    for name in ("title", "author"):
        found = re.search(_INFO.format(name=name), raw)
        facts[name] = " ".join(_plain(f"{{\\rtf1 {found.group(1)}}}").split()) if found else None
    created = _YEAR.search(raw)
    return Meta(facts["title"], facts["author"], created.group(1) if created else None)
