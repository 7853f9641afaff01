"""A model takes the fast path where it can, and the reference wherever anything is in the way."""

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.embedding import NoModel, choosing
from index.embedding.building import build
from index.embedding.cache import DATA, place
from index.embedding.choosing import load
from index.embedding.onnx import OnnxEmbedder

if TYPE_CHECKING:
    from index.embedding.sentence_transformers import SentenceTransformerEmbedder


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return tmp_path / "models"


def test_what_is_built_is_used_under_the_models_own_name(
    saved_tiny: Path, models: Path, by_torch: "type[SentenceTransformerEmbedder]"
) -> None:
    build(str(saved_tiny), models)
    embedder = load(str(saved_tiny), models)
    assert isinstance(embedder, OnnxEmbedder)
    assert embedder.name == by_torch(str(saved_tiny)).name == str(saved_tiny)


def test_another_architecture_stays_with_the_reference(
    saved_tiny: Path, models: Path, by_torch: "type[SentenceTransformerEmbedder]"
) -> None:
    config = saved_tiny / "1_Pooling" / "config.json"
    before = config.read_text("utf-8")
    config.write_text(json.dumps({**json.loads(before), "pooling_mode": "max"}), "utf-8")
    try:
        assert isinstance(load(str(saved_tiny), models), by_torch)
    finally:
        config.write_text(before, "utf-8")
    assert not models.exists()


def test_where_nothing_can_be_built_the_reference_answers(
    saved_tiny: Path,
    models: Path,
    monkeypatch: pytest.MonkeyPatch,
    by_torch: "type[SentenceTransformerEmbedder]",
) -> None:
    models.write_text("no folder", "utf-8")
    monkeypatch.setattr(choosing, "_build", lambda *_: None)
    assert isinstance(load(str(saved_tiny), models), by_torch)


def test_a_graph_that_does_not_load_leaves_it_to_the_reference(
    saved_tiny: Path,
    models: Path,
    monkeypatch: pytest.MonkeyPatch,
    by_torch: "type[SentenceTransformerEmbedder]",
) -> None:
    build(str(saved_tiny), models)
    monkeypatch.setattr("index.embedding.cache.GRAPH", DATA)
    assert isinstance(load(str(saved_tiny), models), by_torch)


def test_a_model_that_is_nowhere_is_no_model(tmp_path: Path, models: Path) -> None:
    with pytest.raises(NoModel):
        load(str(tmp_path / "nowhere"), models)


def test_a_worker_builds_and_embeds_without_torch(saved_tiny: Path, models: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from index.embedding.choosing import load;"
        f"load({str(saved_tiny)!r}, Path({str(models)!r})).encode_question('lamp');"
        "heavy = {'onnx', 'safetensors', 'sentence_transformers', 'torch', 'transformers'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert (place(models, str(saved_tiny)) / DATA).exists()
