"""Marks of sentences as a basis for a discussion, and which sentences speak of the same matter."""

from pathlib import Path

import numpy as np
import pytest

from index import debatable
from index.embedding import DEFAULT_MODEL
from index.embedding.choosing import load
from tests.fakes import DIMENSION, FakeEmbedder

# Written for this test: on each matter one sentence that people dispute, and one that informs.
DISPUTED_AND_PLAIN = [
    (
        "Nobody who profits from a law should be trusted to say what it is for.",
        "The law was printed in two columns and sent to every parish in the spring.",
    ),
    (
        "A people that lets others remember for it has already given up its freedom.",
        "The archive holds four hundred boxes, of which ninety have been catalogued.",
    ),
    (
        "Whoever obeys only because he is afraid has not yet been governed, but merely counted.",
        "The governor arrived by boat on Tuesday and stayed at the inn beside the harbour.",
    ),
]


@pytest.mark.real_model
def test_what_can_be_disputed_gets_a_better_mark_than_what_informs(models: Path) -> None:
    packaged = load(DEFAULT_MODEL, models)
    for disputed, plain in DISPUTED_AND_PLAIN:
        vectors = packaged.encode_passages((disputed, plain))
        marks = debatable.marked(packaged, vectors, "en")
        assert marks is not None
        assert marks[0] > marks[1] + 0.3
        assert all(-1 < each < 4 for each in marks)


def test_another_model_and_another_language_get_no_marks() -> None:
    other = FakeEmbedder()
    assert other.name != DEFAULT_MODEL
    vectors = other.encode_passages(["A sentence."])
    assert debatable.marked(other, vectors, "en") is None
    other.name = DEFAULT_MODEL
    assert debatable.marked(other, vectors, "ru") is None


def test_nearer_pairs_come_first_and_what_says_the_same_not_at_all() -> None:
    def turned(degrees: float) -> list[float]:
        return [np.cos(np.radians(degrees)), np.sin(np.radians(degrees)), 0.0]

    apart = [[0.0, 0.0, 1.0], [0.0, 0.0, -1.0], [-1.0, 0.0, 0.0], [0.0, -1.0, 0.0]]
    vectors = np.array([turned(0), turned(1), turned(40), *apart], dtype=np.float32)
    found = debatable.alike(vectors)
    assert [pair[:2] for pair in found] == [(1, 2), (0, 2)]
    assert found[0][2] > found[1][2] > 1


@pytest.mark.parametrize("number", [0, 1])
def test_where_there_is_no_pair_none_is_found(number: int) -> None:
    assert debatable.alike(np.ones((number, DIMENSION), dtype=np.float32)) == ()
