"""PDF files that others made: what each gives, measured once and read by eye.

They stand outside the repository, beside it in ``shared/eval/files``, since most may not be
copied; ``STUDY_CIRCLE_FILES`` names another place.
"""

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

from index.documents import Document, touching
from index.reading import Unreadable
from index.reading.pdf import read_pdf

ROOT = Path(__file__).parents[3]
FOLDER = Path(os.environ.get("STUDY_CIRCLE_FILES", ROOT.parent / "shared/eval/files"))
EXPECTED: dict[str, Any] = json.loads(
    (ROOT / "tests/cases/pdf/real_files.json").read_text(encoding="utf-8")
)
TOLERANCE = 0.02  # of the number of words
MOST_SECONDS = 25  # of processor time, for the longest book

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"no such folder: {FOLDER}")


@pytest.mark.parametrize("name", EXPECTED)
def test_a_real_file(name: str) -> None:
    expected = EXPECTED[name]
    path = FOLDER / name
    if not path.is_file():
        pytest.skip(f"no such file: {path}")
    started = time.process_time()
    if "refused" in expected:
        with pytest.raises(Unreadable) as caught:
            read_pdf(path.read_bytes(), "(file name)")
        assert (caught.value.reason, caught.value.facts) == (
            expected["refused"],
            expected["facts"],
        )
        return
    document = read_pdf(path.read_bytes(), "(file name)")
    assert time.process_time() - started < MOST_SECONDS
    assert document.title == expected["title"]
    assert document.author == expected["author"]
    assert len({page.label for page in document.pages}) == expected["pages"]
    assert any(page.ocr for page in document.pages) == expected["ocr"]
    assert len(document.sections) == expected["sections"]
    assert list(document.sections[0].headings) == expected["first"]
    assert list(document.sections[-1].headings) == expected["last"]
    assert len(document.text.split()) == pytest.approx(expected["words"], rel=TOLERANCE)
    assert [warning.code for warning in document.warnings] == expected["warnings"]
    for sample in expected["samples"]:
        assert locator(document, sample["words"]) == sample


def locator(document: Document, words: str) -> dict[str, Any]:
    start = document.text.index(words)
    headings, number = next(
        (list(section.headings), section.first + place)
        for section in document.sections
        for place, paragraph in enumerate(section.paragraphs)
        if paragraph.start <= start < paragraph.end
    )
    pages = [page.label for page in touching(document.pages, start, start + len(words))]
    return {"words": words, "headings": headings, "paragraph": number, "pages": pages}
