"""Quality must not fall: recorded figures on a small set of texts written for it.

The set is small, so a single question moves a figure by 0.05; larger ones are measured by
`make eval`. Who makes something better records it here.
"""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.evaluation.figures import Evaluation
from index.evaluation.measuring import evaluate

if TYPE_CHECKING:
    from index.embedding.sentence_transformers import SentenceTransformerEmbedder

CASES = Path(__file__).resolve().parents[2] / "cases" / "evaluation"
RECORDED = {
    "ndcg@10": 0.94,
    "recall@1": 0.86,
    "recall@5": 1.0,
    "mrr@10": 0.93,
    "answer_f1": 0.31,
}
APART = {"foreign": 1.0, "near": 0.72}

pytestmark = [pytest.mark.real_model, pytest.mark.xdist_group("real-model")]


@pytest.fixture(scope="module")
def measured(embedder: "SentenceTransformerEmbedder") -> Evaluation:
    return evaluate(CASES, lambda: embedder)[0]


@pytest.mark.parametrize("figure", RECORDED)
def test_no_figure_falls(measured: Evaluation, figure: str) -> None:
    estimate = measured.figures[figure]
    assert estimate is not None
    assert estimate.value >= RECORDED[figure]


@pytest.mark.parametrize("kind", APART)
def test_questions_without_an_answer_stay_apart(measured: Evaluation, kind: str) -> None:
    assert measured.abstention[kind].auroc.value >= APART[kind]
