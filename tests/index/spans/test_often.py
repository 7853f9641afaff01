"""What says how often."""

import pytest

from index.spans.often import how_often


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It met every two weeks.", ["every two weeks"]),
        ("It met every second Thursday, or monthly.", ["every second Thursday", "monthly"]),
        ("twice a year and three times per month", ["twice a year", "three times per month"]),
        ("It fails every single day.", []),
        ("Every member spoke.", []),
    ],
)
def test_what_says_how_often(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in how_often(text)] == found
