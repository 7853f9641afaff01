"""The fast path gives the vectors of the reference, whatever stands beside a text in a batch."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from numpy.typing import NDArray

from index.embedding import Offsets
from index.embedding.cache import STAMP, place
from index.embedding.guarding import PROBES
from index.embedding.onnx import BATCH_TOKENS, OnnxEmbedder

if TYPE_CHECKING:
    from index.embedding.sentence_transformers import SentenceTransformerEmbedder

pytestmark = pytest.mark.real_model

ROOT = Path(__file__).parents[3]


def paragraphs() -> list[str]:
    """Paragraphs of the texts in this repository, of all lengths."""
    files = sorted([*(ROOT / "examples").glob("*.md"), *(ROOT / "tests/cases/texts").iterdir()])
    found = [part for path in files for part in path.read_text("utf-8", "replace").split("\n\n")]
    return [part for part in found if part.strip()]


def test_vectors_are_those_of_the_reference(
    reference: "SentenceTransformerEmbedder", packaged: OnnxEmbedder
) -> None:
    texts = paragraphs()[::3]
    cosines = np.sum(reference.encode_passages(texts) * packaged.encode_passages(texts), axis=1)
    assert len(texts) > 30
    assert cosines.min() > 0.99999


def test_probes_agree_far_beyond_the_bound(packaged: OnnxEmbedder, models: Path) -> None:
    stamp = json.loads((place(models, packaged.name) / STAMP).read_text("utf-8"))
    assert stamp["lowest"] > 0.99999


def test_states_of_tokens_are_those_of_the_reference(
    reference: "SentenceTransformerEmbedder", packaged: OnnxEmbedder
) -> None:
    texts = [*paragraphs()[:8], *PROBES]
    one: dict[int, tuple[Offsets, NDArray[np.float32]]] = {}
    other: dict[int, tuple[Offsets, NDArray[np.float32]]] = {}
    reference.encode_passages(texts, take=lambda at, *tokens: one.update({at: tokens}))
    packaged.encode_passages(texts, take=lambda at, *tokens: other.update({at: tokens}))
    assert len(one) == len(other) == len(texts)
    for at, (offsets, states) in one.items():
        assert [tuple(each) for each in offsets] == [tuple(each) for each in other[at][0]]
        assert np.allclose(states, other[at][1], atol=1e-3)


def test_a_question_has_a_state_for_each_of_its_own_tokens(packaged: OnnxEmbedder) -> None:
    text = "Who said it, and when?"
    vector, states = packaged.read_question(text)
    assert states.shape == (packaged.count_tokens(text), packaged.dimension)
    assert np.array_equal(vector, packaged.encode_question(text))


def test_vectors_have_unit_length(packaged: OnnxEmbedder) -> None:
    vectors = packaged.encode_passages(PROBES)
    assert vectors.shape == (len(PROBES), packaged.dimension)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)


def test_what_stands_beside_a_text_makes_no_difference(packaged: OnnxEmbedder) -> None:
    texts = [*PROBES, *paragraphs()[:16]]
    order = np.random.default_rng(7).permutation(len(texts))
    straight = packaged.encode_passages(texts)
    shuffled = packaged.encode_passages([texts[place] for place in order])
    assert np.allclose(shuffled, straight[order], atol=1e-5)
    alone = np.stack([packaged.encode_passages([text])[0] for text in texts[:8]])
    assert np.allclose(alone, straight[:8], atol=1e-5)


def test_a_question_is_embedded_like_a_passage_without_prompts(packaged: OnnxEmbedder) -> None:
    text = "How often does the circle meet?"
    assert np.allclose(
        packaged.encode_question(text), packaged.encode_passages([text])[0], atol=1e-6
    )


def test_more_than_the_limit_is_cut_and_no_less(packaged: OnnxEmbedder) -> None:
    full = "word " * 254
    assert packaged.count_tokens(full) == 254
    assert np.allclose(
        packaged.encode_question(full), packaged.encode_question(full + "lamp"), atol=1e-6
    )
    less = packaged.encode_question("word " * 200 + "lamp")
    assert not np.allclose(packaged.encode_question("word " * 200), less, atol=1e-4)


def test_progress_rises_to_the_number_of_texts(packaged: OnnxEmbedder) -> None:
    seen: list[int] = []
    texts = ["one two three"] * (2 * BATCH_TOKENS // 5)
    packaged.encode_passages(texts, seen.append)
    assert seen == sorted(set(seen))
    assert len(seen) > 1
    assert seen[-1] == len(texts)


def test_no_texts_have_no_vectors(packaged: OnnxEmbedder) -> None:
    assert packaged.encode_passages([]).shape == (0, packaged.dimension)
