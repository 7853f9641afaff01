"""The values that cross every seam: a text, where a passage stands in it, what was answered.

All offsets are counted in characters (code points) of ``Document.text``, end exclusive, so that
``document.text[start:end]`` is the exact wording.
"""

from dataclasses import dataclass, replace

from index.quotations import Manner, Quotation, reported_from, voices


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of a section, by its offsets in the document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Section:
    """A run of paragraphs under one heading path.

    ``headings`` is the path below the document's title, outermost first; empty where the text
    has no heading yet. ``first`` is the number of the section's first paragraph: numbers run
    from 1 within a heading path, on across unnamed breaks of it. ``author`` and ``year`` are
    those of a boxed or separated extract with a byline of its own.
    """

    headings: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    first: int = 1
    author: str | None = None
    year: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """From the offset ``start`` on the text stands on the page that the file calls ``label``.

    ``label`` is as printed ("xiv", "112") where the file says so, else the page's number in the
    file. ``ocr``: the words were recognised in a picture and may hold mistakes.
    """

    start: int
    label: str
    ocr: bool = False


WARNINGS: dict[str, tuple[str, ...]] = {
    "title_from_filename": (),  # the file has no title
    "two_bylines": ("first", "second"),  # two names could be the author's; neither was taken
    "pages_without_text": ("without", "pages"),  # scanned pages, left out
    "encoding_guessed": ("encoding",),  # the file does not say it
    "left_out": ("what",),  # parts that are no text
}
"""What a reader may be unsure of: codes with the names of their facts."""


@dataclass(frozen=True, slots=True)
class Warned:
    """Something that a reader is unsure of or left out: a code of ``WARNINGS`` and its facts."""

    code: str
    facts: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A whole text with its structure, as a reader found it.

    ``pages`` are in the order of their ``start``; empty where the file has no pages: there is
    never an invented one. ``language`` is a tag such as ``en`` where the file names it.
    """

    title: str
    text: str
    sections: tuple[Section, ...]
    author: str | None = None
    year: str | None = None
    warnings: tuple[Warned, ...] = ()
    pages: tuple[Page, ...] = ()
    language: str | None = None


def touching(pages: tuple[Page, ...], start: int, end: int) -> tuple[Page, ...]:
    """The pages on which ``text[start:end]`` stands, in order."""
    following = (*pages[1:], None)
    return tuple(
        page
        for page, after in zip(pages, following, strict=False)
        if page.start < end and (after is None or start < after.start)
    )


@dataclass(frozen=True, slots=True)
class Citation:
    """Where words stand: never a page that the file does not have.

    ``first`` and ``last`` are paragraph numbers, counted as in ``Section``; ``author`` and
    ``year`` are those of the words cited: the extract's own where it has a byline, else the
    document's. ``pages`` are the labels of the pages that the words stand on, in order.
    """

    title: str
    headings: tuple[str, ...]
    first: int
    last: int
    author: str | None = None
    year: str | None = None
    pages: tuple[str, ...] = ()
    ocr: bool = False

    def __str__(self) -> str:
        """*Title › Heading (Author, Year), p. 12, ¶ 2*, the same in every language."""
        byline = ", ".join(part for part in (self.author, self.year) if part)
        path = " › ".join((self.title, *self.headings)) + (f" ({byline})" if byline else "")
        parts = [path]
        if self.pages:
            many = len(self.pages) > 1
            parts.append(f"pp. {self.pages[0]}–{self.pages[-1]}" if many else f"p. {self.pages[0]}")
        parts.append(f"¶ {self.first}" + (f"–{self.last}" if self.last != self.first else ""))
        return ", ".join(parts) + (" [OCR]" if self.ocr else "")


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a section that is found and shown as one: paragraphs, or part of a long one.

    ``text`` equals ``document.text[start:end]``; ``section`` counts from 0; ``paragraphs`` are
    the parts of the document's paragraphs that it holds, in order, numbered from ``first``.
    """

    section: int
    first: int
    start: int
    end: int
    text: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def last(self) -> int:
        """The number of its last paragraph."""
        return self.first + len(self.paragraphs) - 1


@dataclass(frozen=True, slots=True)
class Source:
    """A text of a circle as its catalogue lists it. ``added`` is ISO 8601 in UTC."""

    id: str
    title: str
    author: str | None
    year: str | None
    filename: str
    sha256: str
    words: int
    passages: int
    added: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A stored passage, found for a question, resolved through the database.

    ``id`` is the passage's number in its circle's library and never reused. ``score`` is
    comparable within one search only. ``authors`` are those of its section and of its source.
    ``starts`` are the offsets in ``text`` at which its paragraphs begin; ``pages`` those at
    which a page begins (the first may begin before ``text``, at a negative one). ``offset`` is
    where it stands in its document. ``quotations`` are those that touch it, with offsets in
    ``text``: one that begins before it or ends behind it reaches out.
    """

    id: int
    source: str
    citation: Citation
    text: str
    authors: tuple[str, ...] = ()
    score: float = 0.0
    starts: tuple[int, ...] = (0,)
    pages: tuple[Page, ...] = ()
    offset: int = 0
    quotations: tuple[Quotation, ...] = ()

    @property
    def voices(self) -> tuple[str, ...]:
        """Whose words the whole passage is, the nearest speaker first."""
        return self.speaking(0, len(self.text))

    @property
    def many_voiced(self) -> bool:
        """Whether there is more to say of its voices than that its author speaks."""
        return len(self.authors) > 1 or any(
            each.kind is not Manner.TERM for each in self.quotations
        )

    def speaking(self, start: int, end: int) -> tuple[str, ...]:
        """Whose words ``text[start:end]`` are."""
        return voices(self.quotations, self.authors, start, end)

    def reported(self, start: int, end: int) -> str | None:
        """Whose thought ``text[start:end]`` retells in the words of its first voice."""
        return reported_from(self.quotations, start, end)

    def cite(self, start: int, end: int) -> Citation:
        """The citation of ``text[start:end]``: the very paragraphs of that span."""
        before = sum(1 for each in self.starts[1:] if each <= start)
        within = sum(1 for each in self.starts[1:] if start < each < end)
        first = self.citation.first + before
        touched = touching(self.pages, start, end)
        return replace(
            self.citation,
            first=first,
            last=first + within,
            pages=tuple(page.label for page in touched),
            ocr=any(page.ocr for page in touched),
        )


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Whole paragraphs around a span, with one before and one after it in the same section.

    ``text[start:end]`` is the span.
    """

    citation: Citation
    before: str | None
    text: str
    start: int
    end: int
    after: str | None


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim span with its place: ``text == passage.text[start:end]``."""

    text: str
    start: int
    end: int
    citation: Citation
    passage: Hit

    @property
    def voices(self) -> tuple[str, ...]:
        """Whose words the span is, the nearest speaker first."""
        return self.passage.speaking(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Signal:
    """One sign of whether the texts answer.

    ``contribution`` is what it adds to the log-odds of an answer, counted from what it is for
    questions on the border: above 0 it speaks for an answer, below against one.
    """

    name: str
    value: float
    contribution: float


@dataclass(frozen=True, slots=True)
class Signals:
    """Why a question was answered or not: ``probability`` against ``needed``, each 0 to 1.

    ``parts`` are the signs that the probability was made of, always the same in the same order.
    """

    probability: float
    needed: float
    parts: tuple[Signal, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """A verbatim span: ``text == passage.text[start:end]``.

    ``citation`` names the very paragraph of the span; ``confidence`` is the estimated
    probability, 0 to 1, that the text answers the question; ``more`` are the next passages.
    ``second`` is a further span, from this passage or another, where one place alone does not
    answer. ``signals`` are those that speak for it.
    """

    question: str
    text: str
    start: int
    end: int
    citation: Citation
    passage: Hit
    confidence: float
    more: tuple[Hit, ...] = ()
    second: Quote | None = None
    signals: Signals | None = None

    @property
    def voices(self) -> tuple[str, ...]:
        """Whose words the span is, the nearest speaker first."""
        return self.passage.speaking(self.start, self.end)


@dataclass(frozen=True, slots=True)
class NotInText:
    """No passage answers. ``missing`` are the question's terms that never occur in the scope.

    ``signals`` are those that were weighed; none where there was nothing to weigh.
    """

    question: str
    missing: tuple[str, ...]
    confidence: float
    related: tuple[Hit, ...] = ()
    signals: Signals | None = None


@dataclass(frozen=True, slots=True)
class Scope:
    """What a call may see: every source of the circle, or only the named ones."""

    sources: frozenset[str] | None = None

    def admits(self, source: str) -> bool:
        """Whether a source lies in the scope."""
        return self.sources is None or source in self.sources


EVERYTHING = Scope()
