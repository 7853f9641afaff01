"""The text part of a Word file → blocks."""

from collections.abc import Iterable, Mapping

from index.reading.blocks import Block, Heading, Prose, Quote, Rule
from index.reading.headlines import is_rule
from index.reading.office.pile import Paragraph, Pile
from index.reading.office.word_numbers import Numbers, written
from index.reading.office.word_styles import Style, Styles, heading_level, is_on
from index.reading.whole import whole
from index.reading.xml_events import Attributes, End, Event, Start

# Deleted and moved words, the codes of fields, what older programs show instead, settings.
_LEFT_OUT_TAGS = """\
del delInstrText delText Fallback instrText moveFrom pPrChange rPrChange rt sdtPr sectPr tabs
tblPr tblGrid tcPr trPr
"""
_LEFT_OUT = frozenset(_LEFT_OUT_TAGS.split())
_SPACES = frozenset(("ptab", "tab"))
_PRIVATE = 0xE000  # from here on characters that only one symbol font knows

# By the kind of a note ("footnote", "endnote") and its id.
Notes = Mapping[tuple[str, str], str]


class Body:
    """One pass over a part.

    Afterwards ``contents`` says whether a table of contents was left out, and ``bold`` has those
    very paragraphs, by identity, that are bold throughout.
    """

    def __init__(self, styles: Styles, numbers: Numbers, notes: Notes) -> None:
        self.contents = False
        self.bold: dict[int, Block] = {}
        self._styles = styles
        self._numbers = numbers
        self._notes = notes
        self._marked: dict[str, int] = {}  # how many notes of a kind were referred to
        self._pile = Pile()
        self._formats: list[_Format] = []  # of the open paragraphs
        self._skipped = 0
        self._text = self._hidden = self._run_bold = False

    @property
    def blocks(self) -> list[Block]:
        """What was read."""
        return self._pile.blocks

    def run(self, events: Iterable[Event]) -> None:
        """Read all of a part. Raises as ``events`` does."""
        for event in events:
            match event:
                case str() if self._text and not self._skipped:
                    self._say(event)
                case Start(tag=tag) if self._skipped or tag in _LEFT_OUT:
                    self._skipped += 1
                case End() if self._skipped:
                    self._skipped -= 1
                case Start():
                    self._begin(event.tag, event.attributes)
                case End():
                    self._end(event.tag)

    def _say(self, text: str) -> None:
        paragraph = self._pile.paragraph
        if paragraph is None or self._hidden:
            return
        paragraph.line.add(text)
        if text.strip():
            self._formats[-1].plain |= not self._run_bold

    def _begin(self, tag: str, attributes: Attributes) -> None:
        match tag:
            case "p":
                self._pile.begin_paragraph()
                self._formats.append(_Format())
            case "r":
                self._hidden = False
                self._run_bold = bool(self._formats) and self._style().bold
            case "t":
                self._text = True
            case "tr":
                self._pile.begin_row()
            case "tc":
                self._pile.begin_part()
            case _:
                paragraph = self._pile.paragraph
                if paragraph is not None:
                    self._set(tag, attributes, self._formats[-1])
                    self._insert(tag, attributes, paragraph)

    def _style(self) -> Style:
        """The style of the innermost open paragraph."""
        return self._styles.style(self._formats[-1].style)

    def _set(self, tag: str, attributes: Attributes, form: "_Format") -> None:
        """Note a paragraph's or a run's property."""
        value = attributes.get("val", "")
        match tag:
            case "pStyle":
                form.style = value
            case "numId":
                form.number = value
            case "ilvl":
                form.depth = whole(value)
            case "outlineLvl":
                form.level = heading_level(value)
            case "vanish" | "webHidden":
                self._hidden = is_on(value)
            case "b":
                self._run_bold = is_on(value)

    def _insert(self, tag: str, attributes: Attributes, paragraph: Paragraph) -> None:
        """Add what is no text of its own."""
        line = paragraph.line
        if self._hidden:
            return
        if tag in _SPACES:
            line.add(" ")
        elif tag == "noBreakHyphen":
            line.add("-")
        elif tag == "cr" or (tag == "br" and attributes.get("type") not in ("page", "column")):
            line.break_line()
        elif tag == "sym":
            code = whole(attributes.get("char"), base=16)
            line.add(chr(code) if code < _PRIVATE else "")
        elif tag in ("footnoteReference", "endnoteReference"):
            self._refer(tag.removesuffix("Reference"), attributes.get("id", ""), paragraph)

    def _refer(self, kind: str, identity: str, paragraph: Paragraph) -> None:
        note = self._notes.get((kind, identity))
        if note:
            self._marked[kind] = self._marked.get(kind, 0) + 1
            # Word counts the two kinds apart, and so tells them apart.
            form = "lowerRoman" if kind == "endnote" else "decimal"
            mark = f"[{written(self._marked[kind], form)}]"
            paragraph.line.add(mark)
            paragraph.notes.append(f"{mark} {note}")

    def _end(self, tag: str) -> None:
        match tag:
            case "p":
                self._end_paragraph()
            case "t":
                self._text = False
            case "tr":
                self._pile.end_row()
            case "tc":
                self._pile.end_cell()

    def _end_paragraph(self) -> None:
        form = self._formats.pop()
        paragraph = self._pile.paragraph
        text = paragraph.line.take()[0] if paragraph is not None else ""
        block = self._block(text, form) if text else None
        if isinstance(block, Prose) and not form.plain:
            self.bold[id(block)] = block
        self._pile.end_paragraph([block] if block is not None else [])

    def _block(self, text: str, form: "_Format") -> Block | None:
        style = self._styles.style(form.style)
        if style.contents:
            self.contents = True
            return None
        if is_rule(text):
            return Rule()
        level = style.level if form.level is None else form.level
        listed, depth = style.number or ("", 0)
        listed = form.number or listed
        number = self._numbers.next(listed, form.depth if form.depth is not None else depth)
        numbered = f"{number} {text}" if number else text
        if level is not None and level >= 0:
            return Heading(" ".join(numbered.split("\n")), level)
        item = Prose(numbered, item=bool(listed and listed != "0"))
        return Quote((item,)) if style.quote else item


class _Format:
    """What the properties of an open paragraph say."""

    __slots__ = ("depth", "level", "number", "plain", "style")

    def __init__(self) -> None:
        self.style = self.number = ""
        self.depth: int | None = None
        self.level: int | None = None
        self.plain = False  # whether words in it are not bold
