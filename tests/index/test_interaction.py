"""Late interaction: words kept as signs, and a question's words matched with them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.interaction import matched, packed, word_match
from tests.fakes import DIMENSION, WORD, states

ROW = DIMENSION // 8


def kept(text: str) -> bytes:
    offsets = [each.span() for each in WORD.finditer(text)]
    return packed(text, "en", offsets, states(text))


def test_stop_words_are_left_out_and_every_other_word_is_a_row() -> None:
    assert len(kept("The lamp is in the window")) == 2 * ROW
    assert kept("the of") == b""
    assert packed("", "en", [(0, 0), (0, 0)], np.ones((2, DIMENSION), dtype=np.float32)) == b""


def test_tokens_of_a_word_are_one_row_and_a_mark_is_its_own() -> None:
    text = "Lamplighters."
    offsets = [(0, 0), (0, 4), (4, 12), (12, 13), (0, 0)]
    rows = np.random.default_rng(1).normal(size=(5, DIMENSION)).astype(np.float32)
    bits = packed(text, "en", offsets, rows)
    assert len(bits) == 2 * ROW
    unit = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    expected = np.packbits(np.stack([unit[1] + unit[2], unit[3]]) > 0, axis=1).tobytes()
    assert bits == expected


def test_without_spaces_every_token_is_a_row() -> None:
    rows = np.ones((3, DIMENSION), dtype=np.float32)
    assert len(packed("読書会", "und", [(0, 1), (1, 2), (2, 3)], rows)) == 3 * ROW


def test_no_passage_takes_more_than_eight_kilobytes() -> None:
    text = " ".join(f"word{number}" for number in range(3000))
    assert len(kept(text)) == 8192


def test_the_passage_with_the_words_of_the_question_matches_best() -> None:
    passages = {7: kept("a red lamp"), 8: kept("the grey ferry"), 9: b""}
    found = matched(states("red lamp"), passages)
    assert set(found) == {7, 8}
    assert found[7] == pytest.approx(1.0, abs=1e-5)
    assert found[8] < 0.6
    assert matched(np.zeros((0, DIMENSION), dtype=np.float32), passages) == {}


@given(st.integers(1, 40), st.integers(1, 6), st.integers(0, 1000))
def test_a_match_is_the_mean_of_the_best_cosines_to_the_signs(
    dimension: int, tokens: int, seed: int
) -> None:
    random = np.random.default_rng(seed)
    text = "one two three"
    rows = random.normal(size=(3, dimension)).astype(np.float32)
    offsets = [each.span() for each in WORD.finditer(text)]
    question = random.normal(size=(tokens, dimension)).astype(np.float32)
    signs = np.where(rows > 0, 1, -1) / np.sqrt(dimension)
    unit = question / np.linalg.norm(question, axis=1, keepdims=True)
    expected = (unit @ signs.T).max(axis=1).mean()
    found = matched(question, {1: packed(text, "de", offsets, rows)})
    assert found[1] == pytest.approx(expected, abs=1e-4)


def test_words_behind_the_headings_match_the_tokens_that_are_the_same() -> None:
    text = "Lamps\nThe red lamp burns"
    found = word_match(states("red sun"), text, "en", kept(text), len("Lamps\n"))
    words = [
        "The red lamp burns"[start:end] for start, end in zip(found.start, found.end, strict=True)
    ]
    assert words == ["red", "lamp", "burns"]
    assert found.cosines.shape == (3, 2)
    assert found.cosines[0, 0] == pytest.approx(1.0, abs=1e-5)
    assert found.cosines[0, 1] < 0.6
    assert found.cosines[1:].max() < 0.6


def test_words_that_the_model_never_saw_are_left_out() -> None:
    text = "red lamp burns"
    found = word_match(states("red"), text, "en", kept(text)[: 2 * ROW], 0)
    assert found.start.tolist() == [0, 4]
