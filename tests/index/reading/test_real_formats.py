"""Real files of every format but PDF against what was found in them by hand.

They stand outside the repository, since others own them; without them nothing is tested here.
"""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from index.documents import touching
from index.reading import Unreadable, read

ROOT = Path(__file__).parents[3]
FILES = ROOT.parent / "shared/eval/files"
CASES: list[dict[str, Any]] = tomllib.loads(
    (ROOT / "tests/cases/reading/real.toml").read_text("utf-8")
)["file"]
MOST_APART = 0.02  # of the words

pytestmark = pytest.mark.skipif(not FILES.is_dir(), reason=f"no real files in {FILES}")


@pytest.mark.parametrize(
    "case", [case for case in CASES if "reason" not in case], ids=lambda case: case["name"]
)
def test_a_file_is_read_as_it_was_found_by_hand(case: dict[str, Any]) -> None:
    document = read(data_of(case), case["name"])
    found = {
        "name": case["name"],
        "title": document.title,
        "author": document.author,
        "year": document.year,
        "language": document.language,
        "sections": len(document.sections),
        "words": case["words"],
        "warnings": [warning.code for warning in document.warnings],
    }
    headings = [list(section.headings) for section in document.sections if section.headings]
    if headings:
        found |= {"first": headings[0], "last": headings[-1]}
    expected = {key: value for key, value in case.items() if key != "pages"}
    assert {key: value for key, value in found.items() if value} == expected
    words = len(document.text.split())
    assert abs(words - case["words"]) <= MOST_APART * case["words"]
    for sentence, label in case.get("pages", ()):
        start = document.text.index(sentence)
        assert touching(document.pages, start, start + 1)[0].label == label


@pytest.mark.parametrize(
    "case", [case for case in CASES if "reason" in case], ids=lambda case: case["name"]
)
def test_a_file_is_refused_with_its_reason(case: dict[str, Any]) -> None:
    with pytest.raises(Unreadable) as caught:
        read(data_of(case), case["name"])
    facts = {key: value for key, value in caught.value.facts.items() if key != "supported"}
    assert (caught.value.reason, facts) == (case["reason"], case.get("facts", {}))


def data_of(case: dict[str, Any]) -> bytes:
    path = FILES / str(case["name"])
    if not path.is_file():
        pytest.skip(f"no such file: {path}")
    data: bytes = path.read_bytes()
    return data
