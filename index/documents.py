"""A text, where its passages stand and how they are cited. What was found in it: ``index.answers``.

All offsets are counted in characters (code points) of ``Document.text``, end exclusive, so that
``document.text[start:end]`` is the exact wording.
"""

from dataclasses import dataclass, replace


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


@dataclass(frozen=True, slots=True)
class Outline:
    """What a source is called, and its sections in order: headings, and how many paragraphs."""

    source: str
    title: str
    sections: tuple[tuple[tuple[str, ...], int], ...]


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
class Scope:
    """What a call may see: every source of the circle, or only the named ones.

    Of a source that is in ``read``, only what stands before an offset of its text. Those that are
    ``hidden`` do not exist for it.
    """

    sources: frozenset[str] | None = None
    read: tuple[tuple[str, int], ...] = ()
    hidden: frozenset[str] = frozenset()

    def admits(self, source: str) -> bool:
        """Whether a source lies in the scope."""
        return source not in self.hidden and (self.sources is None or source in self.sources)

    def without(self, hidden: frozenset[str]) -> "Scope":
        """The scope without some sources."""
        return replace(self, hidden=self.hidden | hidden) if hidden else self

    def end(self, source: str) -> int | None:
        """Before which offset of a source everything lies that may be seen; ``None``: all of it."""
        return dict(self.read).get(source)

    def reaches(self, source: str, start: int) -> bool:
        """Whether what begins at an offset of a source lies in the scope."""
        end = self.end(source)
        return self.admits(source) and (end is None or start < end)


def up_to(document: Document, end: int | None) -> Document:
    """A document as if it ended at an offset where no paragraph is cut; ``None``: all of it."""
    if end is None:
        return document
    sections = tuple(
        replace(each, paragraphs=tuple(place for place in each.paragraphs if place.start < end))
        for each in document.sections
    )
    return replace(
        document,
        text=document.text[:end],
        sections=tuple(each for each in sections if each.paragraphs),
        pages=tuple(each for each in document.pages if each.start < end),
    )


EVERYTHING = Scope()
