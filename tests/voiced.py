"""Small documents in which somebody speaks."""

from index.documents import Document, Paragraph, Section
from index.quotations import Quotation
from index.voices.collecting import quotations


def document(
    text: str,
    *,
    author: str | None = None,
    own: tuple[str | None, str | None] = (None, None),
) -> Document:
    """One section whose paragraphs stand apart by blank lines; ``own`` is its own byline."""
    paragraphs = []
    start = 0
    for part in text.split("\n\n"):
        paragraphs.append(Paragraph(start, start + len(part)))
        start += len(part) + 2
    section = Section((), tuple(paragraphs), author=own[0], year=own[1])
    return Document("A Text", text, (section,), author=author)


def heard(text: str) -> tuple[Quotation, ...]:
    """The quotations of a text."""
    return quotations(document(text))
