"""Rows of a library's tables and the values that they stand for."""

import json
from collections.abc import Iterable
from typing import Any

from index import lexical
from index.answers import Hit
from index.documents import Citation, Page, Paragraph, Section, touching
from index.prepared import Prepared
from index.quotations import Manner, Quotation
from index.voices.chains import heard, signed

Row = dict[str, Any]


def hit(row: Row, quotations: Iterable[Quotation] = ()) -> Hit:
    """A passage, joined with its section (``own_author``, ``own_year``) and its source."""
    own = row["own_author"] is not None
    parts = paragraphs(row["paragraphs"])
    marks = pages(row["pages"])
    citation = Citation(
        title=row["title"],
        headings=tuple(json.loads(row["headings"])),
        first=row["first"],
        last=row["first"] + len(parts) - 1,
        author=row["own_author"] if own else row["author"],
        year=row["own_year"] if own else row["year"],
        pages=tuple(page.label for page in marks),
        ocr=any(page.ocr for page in marks),
    )
    return Hit(
        id=row["id"],
        source=row["source"],
        citation=citation,
        text=row["text"],
        authors=signed((row["own_author"], row["own_year"]), (row["author"], row["year"])),
        starts=tuple(each.start - row["start"] for each in parts),
        pages=marks,
        offset=row["start"],
        quotations=heard(quotations, row["own_author"]),
    )


def quotation(row: Row) -> Quotation:
    """A quotation of a text; its offsets are those that the row has."""
    return Quotation(
        start=row["start"],
        end=row["end"],
        speaker=row["speaker"],
        kind=Manner(row["kind"]),
        depth=row["depth"],
        reported=bool(row["reported"]),
    )


def quotation_row(each: Quotation) -> Row:
    """The columns of a quotation, its source apart."""
    return {
        "start": each.start,
        "end": each.end,
        "speaker": each.speaker,
        "kind": each.kind.value,
        "reported": int(each.reported),
        "depth": each.depth,
    }


def section(row: Row) -> Section:
    """A section of a document."""
    return Section(
        headings=tuple(json.loads(row["headings"])),
        paragraphs=paragraphs(row["paragraphs"]),
        first=row["first"],
        author=row["author"],
        year=row["year"],
    )


def source_row(prepared: Prepared) -> Row:
    """The columns of a source that come from its file."""
    document = prepared.document
    return {
        "title": document.title,
        "author": document.author,
        "year": document.year,
        "filename": prepared.filename,
        "sha256": prepared.sha256,
        "text": document.text,
        "words": prepared.words,
        "pages": page_marks(document.pages),
        "language": document.language,
        "terms_language": prepared.language,
    }


def section_row(place: Section) -> Row:
    """The columns of a section, its key apart."""
    return {
        "headings": json.dumps(place.headings, ensure_ascii=False),
        "author": place.author,
        "year": place.year,
        "first": place.first,
        "paragraphs": offsets(place.paragraphs),
    }


def passage_row(prepared: Prepared, place: int) -> Row:
    """The columns of a passage, its id and source apart."""
    passage = prepared.passages[place]
    marks = touching(prepared.document.pages, passage.start, passage.end)
    return {
        "section": passage.section,
        "first": passage.first,
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
        "paragraphs": offsets(passage.paragraphs),
        "pages": page_marks(marks, passage.start),
        "length": length(prepared.terms[place]),
        "vector": prepared.vectors[place],
    }


def terms_row(prepared: Prepared, place: int) -> Row:
    """What full text knows of a passage."""
    document = prepared.document
    section = document.sections[prepared.passages[place].section]
    return {
        "text": prepared.terms[place],
        "headings": signpost(document.title, document.author, section, prepared.language),
    }


def words_row(prepared: Prepared, place: int) -> Row:
    """What late interaction knows of a passage."""
    return {"bits": prepared.word_bits[place]}


def length(terms: str) -> int:
    """The number of terms of a passage, for which nothing is too little."""
    return max(1, len(terms.split()))


def signpost(title: str, author: str | None, place: Section, language: str) -> str:
    """The terms of what stands above a passage: who wrote what, under which headings."""
    above = (title, author, *place.headings, place.author)
    return lexical.stream(" ".join(each for each in above if each), language)


def offsets(parts: Iterable[Paragraph]) -> str:
    """Paragraphs as they are stored."""
    return json.dumps([[each.start, each.end] for each in parts], separators=(",", ":"))


def paragraphs(stored: str) -> tuple[Paragraph, ...]:
    """Paragraphs from how they are stored."""
    return tuple(Paragraph(start, end) for start, end in json.loads(stored))


def page_marks(found: Iterable[Page], start: int = 0) -> str:
    """Pages as they are stored, their offsets counted from ``start``."""
    marks = [[page.start - start, page.label, int(page.ocr)] for page in found]
    return json.dumps(marks, ensure_ascii=False, separators=(",", ":"))


def pages(stored: str) -> tuple[Page, ...]:
    """Pages from how they are stored."""
    return tuple(Page(start, label, bool(ocr)) for start, label, ocr in json.loads(stored))
