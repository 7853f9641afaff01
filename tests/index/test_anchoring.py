"""Quotations in a text that was edited since."""

from hypothesis import given
from hypothesis import strategies as st

from index.anchoring import Anchored, Fit, anchor

QUOTE = "The lantern is for the one who was not going to speak."
OTHER = "Chairs were bought in spring, and mended again in the autumn of that year."


def paragraphs(*texts: str) -> tuple[str, list[tuple[int, int]]]:
    places, start = [], 0
    for text in texts:
        places.append((start, start + len(text)))
        start += len(text) + 2
    return "\n\n".join(texts), places


def test_words_at_their_place_are_the_same() -> None:
    assert anchor(QUOTE, 0, *paragraphs(QUOTE, OTHER)) == Anchored(Fit.SAME, 0, len(QUOTE))


def test_words_that_stand_elsewhere_are_moved() -> None:
    text, places = paragraphs(OTHER, QUOTE)
    found = anchor(QUOTE, 0, text, places)
    assert found.fit is Fit.MOVED
    assert text[found.start : found.end] == QUOTE


def test_words_that_stand_twice_elsewhere_are_orphaned() -> None:
    assert anchor(QUOTE, 0, *paragraphs(OTHER, QUOTE, QUOTE)).fit is Fit.ORPHANED


def test_words_that_were_edited_are_found_in_their_paragraph() -> None:
    text, places = paragraphs(OTHER, QUOTE.replace("was not", "wasn’t"))
    found = anchor(QUOTE, 0, text, places)
    assert found.fit is Fit.EDITED
    assert places[1][0] <= found.start < found.end <= places[1][1]


def test_two_paragraphs_that_are_as_like_leave_it_orphaned() -> None:
    one, two = QUOTE.replace("lantern", "lanterns"), QUOTE.replace("lantern", "a lantern")
    assert anchor(QUOTE, 0, *paragraphs(OTHER, one, two)).fit is Fit.ORPHANED


def test_words_that_are_gone_are_orphaned() -> None:
    assert anchor(QUOTE, 0, *paragraphs(OTHER)) == Anchored(Fit.ORPHANED)


@given(st.lists(st.text(max_size=40), max_size=5), st.text(min_size=1, max_size=40), st.integers(0))
def test_what_is_found_lies_inside_the_text(texts: list[str], quote: str, start: int) -> None:
    text, places = paragraphs(*texts)
    found = anchor(quote, start, text, places)
    assert 0 <= found.start <= found.end <= len(text)
    if found.fit in {Fit.SAME, Fit.MOVED}:
        assert text[found.start : found.end] == quote
