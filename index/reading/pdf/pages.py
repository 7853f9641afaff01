"""A page → its lines, as they stand on it."""

from dataclasses import dataclass, field
from math import cos, radians, sin

from pypdf import PageObject, PdfReader
from pypdf.generic import DictionaryObject, IndirectObject, PdfObject

from index.reading.pdf.content import Interpreter, Shown
from index.reading.pdf.fonts import UNREADABLE, Fonts, dictionary
from index.reading.pdf.layout import Segment, frames
from index.reading.pdf.spans import Span

_DEEPEST = 50  # branches of the tree of pages
_EDGE = 1.0  # points by which text may stand outside of the page


@dataclass(slots=True)
class PageText:
    """One page, ``number`` from 0: the segments of its main direction, and of the others.

    ``ocr``: its words were recognised in a picture. ``pictured``: it shows pictures, or characters
    that have no meaning stated, so a program could recognise words there.
    """

    number: int
    segments: list[Segment] = field(default_factory=list)
    turned: list[list[Segment]] = field(default_factory=list)
    ocr: bool = False
    pictured: bool = False


def page_text(pdf: PdfReader, page: PageObject, number: int, fonts: Fonts) -> PageText:
    """Read one page. Raises one of FAULTS where it is damaged."""
    if page.get("/Contents") is None:
        return PageText(number)
    interpreter = Interpreter(pdf, fonts)
    interpreter.run(page["/Contents"], _resources(page))
    _forget(pdf, page.raw_get("/Contents"))
    shown = interpreter.shown
    if _is_garbage(shown):
        return PageText(number, pictured=True)
    found = frames([span for span in shown.spans if _is_visible(span, page)])
    return PageText(
        number,
        segments=found[0] if found else [],
        turned=found[1:],
        ocr=2 * shown.invisible > shown.characters,
        pictured=shown.pictures > 0,
    )


def _resources(page: PageObject) -> DictionaryObject:
    """A page's resources, or those of the branch of the tree that it stands on."""
    node: DictionaryObject = page
    for _ in range(_DEEPEST):
        if "/Resources" in node or "/Parent" not in node:
            break
        node = dictionary(node["/Parent"])
    return dictionary(node.get("/Resources"))


def _forget(pdf: PdfReader, contents: PdfObject) -> None:
    """Let go of a content stream that was read, or the whole file would stay unpacked."""
    for part in (contents, *(contents if isinstance(contents, list) else ())):
        if isinstance(part, IndirectObject):
            pdf.resolved_objects.pop((part.generation, part.idnum), None)


def _is_garbage(shown: Shown) -> bool:
    """Whether half of the characters stand in words that have no meaning stated."""
    if not shown.unreadable:
        return False
    unreadable = sum(
        len(word) for span in shown.spans for word in span.text.split() if UNREADABLE in word
    )
    return 2 * unreadable >= shown.characters


def _is_visible(span: Span, page: PageObject) -> bool:
    """Whether text stands on the page as cropped; beside it are only printers' notes."""
    box = page.cropbox
    left, bottom, right, top = (float(edge) for edge in (box.left, box.bottom, box.right, box.top))
    half = span.width / 2
    x = span.x + half * cos(radians(span.angle))
    y = span.y + half * sin(radians(span.angle))
    return left - _EDGE <= x <= right + _EDGE and bottom - _EDGE <= y <= top + _EDGE
