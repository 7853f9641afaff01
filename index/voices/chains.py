"""The chain of voices behind a span: speaker ← extract's author ← document's author. Pure."""

from collections.abc import Iterable, Sequence

from index.documents import Document, Section
from index.quotations import Manner, Quotation, voices

Byline = tuple[str | None, str | None]
"""An author and a year."""


def signed(*bylines: Byline) -> tuple[str, ...]:
    """Authors with their years, without those that are not known: ``("John Reed, 1918",)``."""
    return tuple(", ".join(part for part in each if part) for each in bylines if each[0])


def heard(quotations: Iterable[Quotation], author: str | None) -> tuple[Quotation, ...]:
    """The quotations of a section that add a voice; ``author`` is the section's own.

    Marks around all of an extract say no more than its byline does.
    """
    return tuple(each for each in quotations if not author or each.kind is not Manner.EXTRACT)


def chain(
    document: Document,
    section: Section,
    start: int,
    end: int,
    quotations: Sequence[Quotation],
) -> tuple[str, ...]:
    """Whose words ``document.text[start:end]`` are, the innermost speaker first.

    A span that lies wholly inside a quotation has its speaker, one that only touches it has not.
    ``index.quotations.UNNAMED`` comes first where the innermost speaker is not known.
    """
    authors = signed((section.author, section.year), (document.author, document.year))
    return voices(heard(quotations, section.author), authors, start, end)
