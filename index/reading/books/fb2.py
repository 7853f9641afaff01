"""FictionBook (.fb2) → Document."""

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, TreeBuilder

from index.documents import Document
from index.reading.blocks import Block, Heading, Prose, Quote, Rule
from index.reading.books.package import several
from index.reading.cells import row
from index.reading.composing import compose
from index.reading.decoding import kind
from index.reading.headlines import is_rule
from index.reading.inline import Line
from index.reading.labels import Meta, year_in
from index.reading.stating import usable_title
from index.reading.unreadable import Reason, Unreadable
from index.reading.xml_events import End, Event, Start, events, text_of

SUFFIXES = (".fb2",)

_FORMAT = "FictionBook"
_CHUNK = 1 << 16
_PARAGRAPHS = frozenset(("p", "subtitle", "text-author", "v", "date"))
_BOXES = frozenset(("annotation", "cite", "epigraph"))
_NAMES = ("first-name", "middle-name", "last-name")


def read_fb2(data: bytes, filename_title: str) -> Document:
    """Read a FictionBook of version 2. Raises Unreadable."""
    if not data:
        raise Unreadable(Reason.EMPTY)
    found = kind(data)
    if found is not None:
        raise Unreadable(Reason.BINARY, {"found": found})
    stream = events(_chunks(data), _FORMAT)
    first = next((event for event in stream if isinstance(event, Start)), None)
    if first is None or first.tag != "FictionBook":
        raise Unreadable(Reason.DAMAGED, {"format": _FORMAT})
    book = _Book()
    book.run(stream)
    return compose(book.blocks, filename_title, book.meta)


def _chunks(data: bytes) -> Iterator[bytes]:
    for start in range(0, len(data), _CHUNK):
        yield data[start : start + _CHUNK]


class _Book:
    """One pass over a book; its pictures, which stand at the end, are passed over."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.meta = Meta()
        self._inside: list[list[Block]] = [self.blocks]
        self._line = Line()
        self._depth = 0  # sections that are open
        self._boxes = 0
        self._title: list[str] | None = None
        self._verses: list[str] | None = None
        self._cells: list[list[Block]] = []
        self._mark: str | None = None  # of the link to a note that is open
        self._marker = ""  # of the note that has just begun
        self._notes = False
        self._speaking = False

    def run(self, stream: Iterable[Event]) -> None:
        """Read all. Raises as the events do."""
        rest = iter(stream)
        for event in rest:
            match event:
                case Start(tag="description"):
                    self.meta = _stated(_element(event, rest))
                case Start(tag="binary" | "stylesheet" as tag):
                    _pass_over(tag, rest)
                case str():
                    self._say(event)
                case Start():
                    self._begin(event)
                case End():
                    self._end(event.tag)

    def _say(self, text: str) -> None:
        if self._mark is not None:
            self._mark += text
        elif self._speaking:
            self._line.add(text)

    def _begin(self, event: Start) -> None:
        tag = event.tag
        if tag in _PARAGRAPHS or tag in ("td", "th"):
            self._speaking = True
        elif tag == "body":
            self._notes = event.attributes.get("name") in ("notes", "comments", "footnotes")
            self._depth = 0
        elif tag == "section":
            self._depth += 1
        elif tag == "title":
            self._title = []
        elif tag == "stanza":
            self._verses = []
        elif tag in _BOXES:
            self._boxes += 1
            if self._boxes == 1:
                self._inside.append([])
        elif tag == "tr":
            self._cells = []
        elif tag == "a" and event.attributes.get("type") == "note":
            self._mark = ""

    def _end(self, tag: str) -> None:
        if tag in _PARAGRAPHS:
            self._end_paragraph(tag)
        elif tag in ("td", "th"):
            text, _ = self._line.take()
            self._cells.append([Prose(text)] if text else [])
            self._speaking = False
        elif tag == "tr":
            self._inside[-1].extend(row(self._cells))
        elif tag == "section":
            self._depth -= 1
        elif tag == "title":
            self._end_title()
        elif tag == "stanza":
            self._end_stanza()
        elif tag in _BOXES:
            self._end_box()
        elif tag == "a" and self._mark is not None:
            mark, self._mark = self._mark.strip(" []{}()\n"), None
            self._line.add(f"[{mark}]" if mark else "")

    def _end_paragraph(self, tag: str) -> None:
        self._speaking = False
        text, _ = self._line.take()
        if not text:
            return
        if self._title is not None:
            self._title.append(text)
        elif self._verses is not None:
            self._verses.append(text)
        elif is_rule(text):
            self._inside[-1].append(Rule())
        elif tag == "subtitle" and not self._boxes:
            self._inside[-1].append(Heading(text, self._depth + 2))
        else:
            said = f"— {text}" if tag == "text-author" and text[0] not in "—–-" else text
            self._inside[-1].append(Prose(self._marker + said))
            self._marker = ""

    def _end_title(self) -> None:
        lines, self._title = self._title or [], None
        text = ". ".join(line.rstrip(".") for line in lines[:-1]) + (". " if lines[1:] else "")
        text += lines[-1] if lines else ""
        if not text:
            return
        if self._notes and self._depth:
            self._marker = f"[{text.strip(' []{}():')}] "
        elif self._boxes or self._inside[-1] is not self.blocks:
            self._inside[-1].append(Prose(text))
        else:
            # A body's own title stands above its sections.
            self.blocks.append(Heading(text, self._depth + 1))

    def _end_stanza(self) -> None:
        verses, self._verses = self._verses or [], None
        if verses:
            self._inside[-1].append(Prose("\n".join(verses)))

    def _end_box(self) -> None:
        self._boxes -= 1
        if self._boxes:
            return
        inside = [block for block in self._inside.pop() if not isinstance(block, Quote)]
        if inside:
            self._inside[-1].append(Quote(tuple(inside)))


def _element(start: Start, rest: Iterator[Event]) -> Element:
    """Read an element as a whole."""
    builder = TreeBuilder()
    builder.start(start.tag, start.attributes)
    depth = 1
    for event in rest:
        match event:
            case Start():
                depth += 1
                builder.start(event.tag, event.attributes)
            case End():
                depth -= 1
                builder.end(event.tag)
            case str():
                builder.data(event)
        if not depth:
            break
    return builder.close()


def _pass_over(tag: str, rest: Iterator[Event]) -> None:
    for event in rest:
        if isinstance(event, End) and event.tag == tag:
            return


def _stated(description: Element) -> Meta:
    info = description.find("title-info")
    if info is None:
        return Meta()
    authors = (
        " ".join(name for part in _NAMES if (name := text_of(author.find(part))))
        or text_of(author.find("nickname"))
        for author in info.iterfind("author")
    )
    date = info.find("date")
    return Meta(
        title=usable_title(text_of(info.find("book-title"))),
        author=several(author for author in authors if author),
        year=year_in(date.get("value", "") or text_of(date)) if date is not None else None,
        language=text_of(info.find("lang")) or None,
    )
