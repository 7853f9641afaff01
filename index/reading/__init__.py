"""Files → Documents: one reader per format, chosen by the file's suffix.

A reader takes the bytes and a title made of the file's name, for texts that have none, and
raises Unreadable. Most turn their format into ``blocks`` and leave the rest to ``composing``.
Warnings of a Document: ``title_from_filename``.
"""

from collections.abc import Callable

from index.documents import Document
from index.reading import markdown, pdf, plain
from index.reading.books import epub, fb2
from index.reading.office import odt, rtf, word
from index.reading.unreadable import Fact, Reason, Unreadable
from index.reading.web import page

__all__ = ["READERS", "Fact", "Reason", "Unreadable", "filename_title", "read"]

Reader = Callable[[bytes, str], Document]

READERS: dict[str, Reader] = {
    **dict.fromkeys(plain.SUFFIXES, plain.read_plain),
    **dict.fromkeys(markdown.SUFFIXES, markdown.read_markdown),
    **dict.fromkeys(pdf.SUFFIXES, pdf.read_pdf),
    **dict.fromkeys(page.SUFFIXES, page.read_html),
    **dict.fromkeys(epub.SUFFIXES, epub.read_epub),
    **dict.fromkeys(fb2.SUFFIXES, fb2.read_fb2),
    **dict.fromkeys(word.SUFFIXES, word.read_word),
    **dict.fromkeys(odt.SUFFIXES, odt.read_odt),
    **dict.fromkeys(rtf.SUFFIXES, rtf.read_rtf),
}


def read(data: bytes, filename: str) -> Document:
    """Read a file's bytes. ``filename`` may have folders before it. Raises Unreadable."""
    stem, suffix = _name_parts(filename)
    reader = READERS.get(suffix)
    if reader is None:
        facts: dict[str, Fact] = {"suffix": suffix, "supported": tuple(READERS)}
        raise Unreadable(Reason.UNKNOWN_FORMAT, facts)
    return reader(data, filename_title(stem))


def filename_title(stem: str) -> str:
    """Make a file's name without its suffix readable: ``the-long_road`` → *The long road*."""
    words = stem if " " in stem.strip() else stem.replace("-", " ").replace("_", " ")
    title = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return title[:1].upper() + title[1:]


def _name_parts(filename: str) -> tuple[str, str]:
    name = filename.replace("\\", "/").rpartition("/")[2]
    stem, dot, suffix = name.rpartition(".")
    return (stem or name, f".{suffix.lower()}") if dot else (name, "")
