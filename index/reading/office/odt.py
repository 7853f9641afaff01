"""OpenDocument text (.odt) → Document."""

from collections.abc import Iterable

from index.documents import Document, Warned
from index.reading.archive import Archive
from index.reading.blocks import Block, Heading, Prose, Quote, Rule
from index.reading.composing import compose
from index.reading.headlines import is_rule
from index.reading.labels import Meta, year_in
from index.reading.office.pile import Pile
from index.reading.stating import reconciled
from index.reading.unreadable import Reason, Unreadable
from index.reading.whole import whole
from index.reading.xml_events import Attributes, End, Event, Start, events, text_of, tree

SUFFIXES = (".odt",)

_FORMAT = "OpenDocument"
_CONTENT, _META, _MANIFEST = "content.xml", "meta.xml", "META-INF/manifest.xml"
# Comments, what was deleted, descriptions of pictures, forms, pronunciations.
_LEFT_OUT_TAGS = """\
annotation binary-data desc font-face-decls forms ruby-text scripts sequence-decls title
tracked-changes variable-decls
"""
_LEFT_OUT = frozenset(_LEFT_OUT_TAGS.split())
_CONTENTS = frozenset(("illustration-index", "table-index", "table-of-content"))
_SPACES = frozenset(("s", "tab"))
_CELLS = frozenset(("covered-table-cell", "table-cell"))


def read_odt(data: bytes, filename_title: str) -> Document:
    """Read an OpenDocument text. Raises Unreadable."""
    archive = Archive(data, _FORMAT)
    if archive.find(_MANIFEST) is not None:
        manifest = tree(archive.small(_MANIFEST), _FORMAT)
        if next(manifest.iter("encryption-data"), None) is not None:
            raise Unreadable(Reason.ENCRYPTED)
    body = _Body()
    body.run(events(archive.chunks(_CONTENT), _FORMAT))
    warnings = (Warned("left_out", (("what", "contents"),)),) if body.contents else ()
    known = reconciled(body.blocks, _stated(archive))
    return compose(body.blocks, filename_title, known, warnings)


class _Body:
    """One pass over the content."""

    def __init__(self) -> None:
        self.contents = False  # whether a table of contents was left out
        self._pile = Pile()
        self._styles: dict[str, str] = {}  # the parents of the file's own styles
        self._opened: list[tuple[str, int | None]] = []  # styles and levels of paragraphs
        self._skipped = self._items = 0
        self._citing = False  # whether a note's mark is being read
        self._mark = ""

    @property
    def blocks(self) -> list[Block]:
        """What was read."""
        return self._pile.blocks

    def run(self, events: Iterable[Event]) -> None:
        """Read all. Raises as ``events`` does."""
        for event in events:
            match event:
                case str() if not self._skipped:
                    self._say(event)
                case Start(tag=tag) if self._skipped or tag in _LEFT_OUT or tag in _CONTENTS:
                    self.contents |= tag in _CONTENTS
                    self._skipped += 1
                case End() if self._skipped:
                    self._skipped -= 1
                case Start():
                    self._begin(event.tag, event.attributes)
                case End():
                    self._end(event.tag)

    def _say(self, text: str) -> None:
        paragraph = self._pile.paragraph
        if self._citing:
            self._mark += text
        elif paragraph is not None:
            paragraph.line.add(text)

    def _begin(self, tag: str, attributes: Attributes) -> None:
        paragraph = self._pile.paragraph
        if tag in ("p", "h"):
            level = whole(attributes.get("outline-level"), 1) if tag == "h" else None
            self._opened.append((attributes.get("style-name", ""), level))
            self._pile.begin_paragraph()
        elif tag in _CELLS or tag == "note-body":
            self._pile.begin_part()
        elif tag == "table-row":
            self._pile.begin_row()
        elif tag == "list-item":
            self._items += 1
        elif tag == "note-citation":
            self._citing, self._mark = True, ""
        elif tag == "style":
            self._styles[attributes.get("name", "")] = attributes.get("parent-style-name", "")
        elif paragraph is not None and tag in _SPACES:
            paragraph.line.add(" ")
        elif paragraph is not None and tag == "line-break":
            paragraph.line.break_line()

    def _end(self, tag: str) -> None:
        if tag in ("p", "h"):
            self._end_paragraph()
        elif tag in _CELLS:
            self._pile.end_cell()
        elif tag == "note-citation":
            self._citing = False
        elif tag == "note-body":
            self._end_note()
        elif tag == "table-row":
            self._pile.end_row()
        elif tag == "list-item":
            self._items -= 1

    def _end_paragraph(self) -> None:
        style, level = self._opened.pop()
        paragraph = self._pile.paragraph
        text = paragraph.line.take()[0] if paragraph is not None else ""
        block = self._block(text, style, level) if text else None
        self._pile.end_paragraph([block] if block is not None else [])

    def _block(self, text: str, style: str, level: int | None) -> Block:
        named = (self._styles.get(style) or style).replace("_20_", " ")
        if is_rule(text):
            return Rule()
        if level is not None or named == "Title":
            return Heading(" ".join(text.split("\n")), level if level is not None else 0)
        item = Prose(text, item=self._items > 0)
        return Quote((item,)) if named == "Quotations" else item

    def _end_note(self) -> None:
        """A note stands below the paragraph that its mark stands in."""
        note = self._pile.end_part()
        mark = f"[{self._mark.strip()}]"
        texts = [block.text for block in note if isinstance(block, Heading | Prose)]
        paragraph = self._pile.paragraph
        if paragraph is not None and texts:
            paragraph.line.add(mark)
            paragraph.notes.append(f"{mark} {' '.join(texts)}")


def _stated(archive: Archive) -> Meta:
    if archive.find(_META) is None:
        return Meta()
    root = tree(archive.small(_META), _FORMAT)
    found = {e.tag: text for e in root.iter() if (text := text_of(e)) and len(e) == 0}
    return Meta(
        title=found.get("title"),
        author=found.get("initial-creator") or found.get("creator"),
        year=year_in(found.get("creation-date", "")),
        language=found.get("language"),
    )
