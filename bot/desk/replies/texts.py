"""What the Desk replies about texts: what there is, their pages, what was changed."""

from dataclasses import dataclass

from index.documents import Citation, Source, Warned


@dataclass(frozen=True, slots=True)
class TextList:
    """The circle's texts, in the order in which they were added."""

    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A line of a text's outline: a heading path and the page on which it begins."""

    headings: tuple[str, ...]
    author: str | None
    year: str | None
    paragraphs: int
    page: int


@dataclass(frozen=True, slots=True)
class TextCard:
    """One text with its outline, and the other editions and translations of the same work."""

    source: Source
    outline: tuple[Chapter, ...]
    pages: int
    editions: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class PagePart:
    """Paragraphs of a page that stand together under one citation."""

    citation: Citation
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page of a text in reading order; ``ahead``: its reader goes further than the channel."""

    source: Source
    page: int
    pages: int
    parts: tuple[PagePart, ...]
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class PageAhead:
    """A page goes further than the channel has read; it can be opened all the same."""

    source: Source
    page: int


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Texts for an autocomplete, at most 25: (id, title)."""

    texts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TextAdded:
    """A text is in the library. ``warnings`` are what its reader was unsure of or left out.

    ``first``: nothing could be asked before.
    """

    source: Source
    warnings: tuple[Warned, ...]
    took_ms: int
    first: bool = False


@dataclass(frozen=True, slots=True)
class TextRevised:
    """A new version of a text is in the library: how many of its passages are what they were."""

    source: Source
    kept: int
    changed: int
    added: int
    removed: int
    warnings: tuple[Warned, ...]
    took_ms: int


@dataclass(frozen=True, slots=True)
class AlreadyAdded:
    """The very same file is in the library already; nothing was changed."""

    source: Source


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Adding a file was stopped; nothing of it was stored."""


@dataclass(frozen=True, slots=True)
class TextEdited:
    """The details of a text after a correction, of the extracts and the links that it changed."""

    source: Source
    extracts: tuple[Chapter, ...] = ()
    editions: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class TextRemoved:
    """A text that is no longer in the library; under this number it lies aside for a day.

    ``before``: it was removed already. ``planned``: a reading plan under way reads it.
    """

    source: Source
    removal: int
    before: bool = False
    planned: bool = False


@dataclass(frozen=True, slots=True)
class TextBack:
    """A text that was removed is in the library again, as it was."""

    source: Source
