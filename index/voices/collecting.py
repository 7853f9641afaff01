"""All quotations of a document, where they stand in each other, and what is reported."""

from dataclasses import replace

from index.documents import Document
from index.quotations import Quotation
from index.voices.attributing import attributed
from index.voices.people import People
from index.voices.reports import reports


def quotations(document: Document) -> tuple[Quotation, ...]:
    """Every quotation of a text in reading order, outer before inner ones, and what is reported.

    A boxed extract that is set in quotation marks as a whole is no quotation of its own: its
    section says whose it is.
    """
    text = document.text
    people = People(
        text, ((e.start, e.end) for place in document.sections for e in place.paragraphs)
    )
    found: list[Quotation] = []
    for section in document.sections:
        quoted = _nested(attributed(text, section, people))
        outer = [(each.start, each.end) for each in quoted if not each.depth]
        told = [
            each
            for paragraph in section.paragraphs
            for each in reports(text, paragraph, people, outer)
        ]
        found += sorted((*quoted, *told), key=lambda each: (each.start, -each.end))
    return tuple(found)


def _nested(found: list[Quotation]) -> list[Quotation]:
    """Count the quotations around each, which come in order, outer before inner ones."""
    around: list[int] = []
    nested: list[Quotation] = []
    for each in found:
        while around and around[-1] <= each.start:
            around.pop()
        nested.append(replace(each, depth=len(around)))
        around.append(each.end)
    return nested
