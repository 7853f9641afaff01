"""What is found in texts: passages, spans of them, answers, and why there is none.

Offsets are counted as in ``index.documents``.
"""

from dataclasses import dataclass, replace

from index.documents import Citation, Page, touching
from index.quotations import Manner, Quotation, reported_from, voices


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

    def paragraphs(self, start: int, end: int) -> "Quote":
        """The whole paragraphs that hold ``text[start:end]``, without white space behind them."""
        begin = max((each for each in self.starts if each <= start), default=0)
        finish = min((each for each in self.starts if each >= end), default=len(self.text))
        finish = begin + max(len(self.text[begin:finish].rstrip()), end - begin)
        return Quote(self.text[begin:finish], begin, finish, self.cite(begin, finish), self)

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
    def paragraphs(self) -> "Quote":
        """The whole paragraphs around the span."""
        return self.passage.paragraphs(self.start, self.end)

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
    def paragraphs(self) -> Quote:
        """The whole paragraphs around the span."""
        return self.passage.paragraphs(self.start, self.end)

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
