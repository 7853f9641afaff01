"""Whole texts with the structure that they have, as data."""

import json
from pathlib import Path

import pytest

from index.documents import Document
from index.reading import read

CASES = Path(__file__).parents[2] / "cases" / "texts"
TEXTS = sorted(path for path in CASES.iterdir() if path.suffix != ".json")


def structure(document: Document) -> dict[str, object]:
    return {
        "title": document.title,
        "author": document.author,
        "year": document.year,
        "warnings": [warning.code for warning in document.warnings],
        "sections": [
            {
                "headings": list(section.headings),
                "first": section.first,
                "author": section.author,
                "year": section.year,
                "paragraphs": [document.text[p.start : p.end] for p in section.paragraphs],
            }
            for section in document.sections
        ],
    }


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_structure_is_found(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert structure(read(path.read_bytes(), path.name)) == expected


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_windows_newlines_and_a_mark_change_nothing(path: Path) -> None:
    data = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    assert read(data, path.name) == read(path.read_bytes(), path.name)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_headings_stand_in_the_text(path: Path) -> None:
    document = read(path.read_bytes(), path.name)
    for section in document.sections:
        for heading in section.headings:
            assert heading in document.text


def test_the_sample_is_read_with_its_extracts() -> None:
    path = Path(__file__).parents[3] / "examples" / "the-lamplighters-circle.md"
    document = read(path.read_bytes(), path.name)
    assert (document.title, document.author, document.year) == (
        "The Lamplighters’ Circle",
        "Nora Pell",
        "2019",
    )
    extracts = [(s.headings[-1], s.author, s.year) for s in document.sections if s.author]
    assert extracts == [
        ("The card on the door", "Agnes Thorne", "1912"),
        ("At the rope works", "Ada Kerrow", "1934"),
    ]
    assert not document.warnings
    assert not set("*_<>#[]\"'") & set(document.text)
