"""Questions that join two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.spans.joining import parts


@pytest.mark.parametrize(
    ("question", "joined"),
    [
        ("Who founded the club and when?", ("Who founded the club?", "when founded the club?")),
        (
            "Who founded the club, and when was it closed?",
            ("Who founded the club?", "when was it closed founded the club?"),
        ),
        (
            "Where did the ferry land and who met the passengers at the pier?",
            ("Where did the ferry land?", "who met the passengers at the pier?"),
        ),
        (
            "What do Ada Quill and Bo Reed say about geese?",
            ("What do Ada Quill say about geese?", "What do Bo Reed say about geese?"),
        ),
        ("Who founded the club?", None),
        ("What did they eat and drink?", None),
        ("and when?", None),
        ("", None),
    ],
)
def test_the_parts_of_a_question(question: str, joined: tuple[str, str] | None) -> None:
    assert parts(question) == joined


@given(st.text("whoen and?AB \n", max_size=200))
def test_any_string_has_parts_or_none(question: str) -> None:
    parts(question)
