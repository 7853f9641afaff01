"""The packaged model: unit vectors, the same whatever stands beside a text."""

from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.embedding import DEFAULT_MODEL, NoModel

if TYPE_CHECKING:
    from index.embedding.sentence_transformers import SentenceTransformerEmbedder

pytestmark = pytest.mark.real_model

TEXTS = [
    "The circle meets every second Thursday.",
    "Geese.",
    "The moon pulls the tides twice a day. " * 12,
    "",
    "読書会は毎週あります。",
]


def test_vectors_have_unit_length_and_stand_in_the_order_of_the_texts(
    embedder: "SentenceTransformerEmbedder",
) -> None:
    done: list[int] = []
    many = [f"{text} {number}" for number in range(9) for text in TEXTS]
    vectors = embedder.encode_passages(many, done.append)
    assert embedder.name == DEFAULT_MODEL
    assert vectors.shape == (len(many), embedder.dimension) == (45, 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert done == [32, 45]
    for place in (0, 17, 44):
        alone = embedder.encode_passages([many[place]])[0]
        assert float(alone @ vectors[place]) > 0.9999
    assert embedder.encode_passages([]).shape == (0, 384)


def test_a_question_is_nearest_to_what_it_is_about(
    embedder: "SentenceTransformerEmbedder",
) -> None:
    vectors = embedder.encode_passages(TEXTS)
    for question, right in (("How often do we meet?", 0), ("Which birds are there?", 1)):
        assert int(np.argmax(vectors @ embedder.encode_question(question))) == right


def test_the_end_of_a_long_passage_counts(embedder: "SentenceTransformerEmbedder") -> None:
    long = "word " * 150
    assert 128 < embedder.count_tokens(long) < 200
    one, other = embedder.encode_passages([f"{long} geese", f"{long} parliament"])
    assert float(one @ other) < 0.999


def test_tokens_are_counted_without_special_ones(
    embedder: "SentenceTransformerEmbedder",
) -> None:
    assert embedder.count_tokens("") == 0
    assert embedder.count_tokens("the moon") == 2


def test_a_model_that_is_not_there_is_named(tmp_path_factory: pytest.TempPathFactory) -> None:
    from index.embedding.sentence_transformers import (  # noqa: PLC0415 - loads torch
        SentenceTransformerEmbedder,
    )

    folder = str(tmp_path_factory.mktemp("no-model"))
    with pytest.raises(NoModel) as refused:
        SentenceTransformerEmbedder(folder)
    assert refused.value.args == (folder,)
