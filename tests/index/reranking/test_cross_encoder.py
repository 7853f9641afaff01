"""Which models may put passages in order: those with a trained head, and no others."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.embedding import NoModel
from index.reranking import NotAReranker
from index.reranking.heads import folder_judges_pairs, judges_pairs
from tests.tiny_models import tiny_bert, tiny_cross_encoder

if TYPE_CHECKING:
    from index.reranking.cross_encoder import CrossEncoderReranker

PASSAGES = ["The moon pulls the tides.", "Geese fly by night.", "x", ""]

Rerankers = type["CrossEncoderReranker"]


@pytest.fixture(scope="module")
def reranker() -> Rerankers:
    from index.reranking.cross_encoder import CrossEncoderReranker  # noqa: PLC0415 - loads torch

    return CrossEncoderReranker


def test_a_cross_encoder_scores_each_passage(tmp_path: Path, reranker: Rerankers) -> None:
    folder = tiny_cross_encoder(tmp_path)
    found = reranker(str(folder))
    scores = found.scores("What pulls the tides?", PASSAGES)
    assert found.name == str(folder)
    assert len(set(scores)) == len(PASSAGES)
    assert all(0 <= score <= 1 for score in scores)
    alone = [found.scores("What pulls the tides?", [each])[0] for each in PASSAGES]
    assert scores == pytest.approx(alone, abs=1e-5)
    assert found.scores("Who flies?", PASSAGES) != pytest.approx(scores, abs=1e-3)
    assert found.scores("long " * 900, ["word " * 900])
    assert folder_judges_pairs(folder)


def test_a_saved_cross_encoder_of_sentence_transformers_is_one(
    tmp_path: Path, reranker: Rerankers
) -> None:
    from sentence_transformers import CrossEncoder  # noqa: PLC0415 - loads torch

    CrossEncoder(str(tiny_cross_encoder(tmp_path)), device="cpu").save_pretrained(
        str(tmp_path / "saved")
    )
    assert reranker(str(tmp_path / "saved")).scores("Who?", PASSAGES)
    assert folder_judges_pairs(tmp_path / "saved")


def test_an_embedding_model_is_no_reranker_though_it_loads_as_one(
    tmp_path: Path, reranker: Rerankers
) -> None:
    folder = tiny_bert(tmp_path)
    from sentence_transformers import CrossEncoder  # noqa: PLC0415 - loads torch

    CrossEncoder(str(folder), device="cpu")  # without a word
    with pytest.raises(NotAReranker) as refused:
        reranker(str(folder))
    assert refused.value.args == (str(folder),)
    assert not folder_judges_pairs(folder)


def test_a_head_that_is_only_claimed_is_none(tmp_path: Path, reranker: Rerankers) -> None:
    folder = tiny_bert(tmp_path)
    config = json.loads((folder / "config.json").read_text())
    config |= {"architectures": ["BertForSequenceClassification"], "num_labels": 1}
    (folder / "config.json").write_text(json.dumps(config))
    with pytest.raises(NotAReranker):
        reranker(str(folder))


def test_a_model_of_several_labels_gives_no_order(tmp_path: Path, reranker: Rerankers) -> None:
    with pytest.raises(NotAReranker):
        reranker(str(tiny_cross_encoder(tmp_path, labels=3)))


@pytest.mark.parametrize("broken", ["missing", "empty", "no weights", "no json"])
def test_what_cannot_be_loaded_is_said(
    tmp_path: Path, broken: str, monkeypatch: pytest.MonkeyPatch, reranker: Rerankers
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    folder = tmp_path / "none"
    if broken == "empty":
        folder.mkdir()
    elif broken != "missing":
        folder = tiny_cross_encoder(tmp_path)
        if broken == "no weights":
            (folder / "model.safetensors").unlink()
        else:
            (folder / "config.json").write_text("{")
    with pytest.raises(NoModel):
        reranker(str(folder))
    assert folder_judges_pairs(folder) == (broken == "no weights")


@pytest.mark.parametrize(
    ("architectures", "judges"),
    [
        ((), False),
        (("BertModel",), False),
        (("BertForMaskedLM",), False),
        (("XLMRobertaForSequenceClassification",), True),
        (("Qwen3ForCausalLM",), True),
        (("BertModel", "BertForSequenceClassification"), False),
    ],
)
def test_what_an_architecture_can_do(architectures: tuple[str, ...], *, judges: bool) -> None:
    assert judges_pairs(architectures) == judges
