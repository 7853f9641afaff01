"""PDF → Document, page by page: memory is for the text, not for the file's pictures."""

from collections.abc import Iterator, Sequence

from pypdf import PageObject, PdfReader, apply_configuration
from pypdf.errors import LimitReachedError

from index.documents import Document, Page, Warned
from index.reading.composing import compose
from index.reading.pdf.about import stated
from index.reading.pdf.bookmarks import bookmarks
from index.reading.pdf.faults import FAULTS
from index.reading.pdf.flow import pieces
from index.reading.pdf.fonts import Fonts
from index.reading.pdf.headings import blocks
from index.reading.pdf.lines import body_size, lines
from index.reading.pdf.opening import LIMITS, labels_of, open_pdf, pages_of
from index.reading.pdf.pages import PageText, page_text
from index.reading.pdf.running import without_running
from index.reading.unreadable import Reason, Unreadable


def read(data: bytes, filename_title: str) -> Document:
    """Read a PDF file. Raises Unreadable."""
    with apply_configuration(**LIMITS):
        reader = open_pdf(data)
        try:
            return _read(reader, filename_title)
        except LimitReachedError as error:
            raise Unreadable(Reason.TOO_MUCH, {"what": "unpacked"}) from error
        except FAULTS as error:
            raise Unreadable(Reason.DAMAGED, {"format": "PDF"}) from error


def _read(reader: PdfReader, filename_title: str) -> Document:
    found, complete = pages_of(reader)
    labels = labels_of(reader, found, complete=complete)
    pages = _texts(reader, found)
    without = sum(not page.segments for page in pages)
    without_running(pages, labels)
    read_lines = lines(pages)
    paragraphs = pieces(read_lines)
    if not paragraphs:
        raise Unreadable(Reason.NO_TEXT)
    body = body_size(read_lines)
    marks = bookmarks(reader) if complete else []
    named = [Page(0, label, page.ocr) for label, page in zip(labels, pages, strict=True)]
    known = stated(reader, paragraphs, body)
    return compose(
        blocks(paragraphs, marks, body, known.title, named),
        filename_title,
        known,
        tuple(_warnings(reader, without, len(pages), complete=complete)),
    )


def _texts(reader: PdfReader, found: Sequence[PageObject]) -> list[PageText]:
    """Read all pages; a damaged one has no text. Raises Unreadable where none has."""
    fonts = Fonts()
    pages: list[PageText] = []
    faults: list[Exception] = []
    for number, page in enumerate(found):
        try:
            pages.append(page_text(reader, page, number, fonts))
        except FAULTS as fault:
            pages.append(PageText(number))
            faults.append(fault)
    if any(page.segments for page in pages):
        return pages
    if any(page.pictured for page in pages):
        raise Unreadable(Reason.SCANNED, {"pages": len(pages)})
    if faults:
        raise faults[0]
    raise Unreadable(Reason.NO_TEXT)


def _warnings(reader: PdfReader, without: int, pages: int, *, complete: bool) -> Iterator[Warned]:
    if without:
        yield Warned("pages_without_text", (("without", without), ("pages", pages)))
    if not complete:
        yield Warned("left_out", (("what", "missing_parts"),))
    if _has_attachments(reader):
        yield Warned("left_out", (("what", "attachments"),))


def _has_attachments(reader: PdfReader) -> bool:
    try:
        return "/Collection" in reader.root_object or bool(list(reader.attachment_list))
    except FAULTS:
        return False
