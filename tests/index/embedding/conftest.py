from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from index.embedding import DEFAULT_MODEL
from index.embedding.cache import GRAPH, State, inspect, place
from index.embedding.folders import describe, model_folder
from index.embedding.onnx import OnnxEmbedder
from tests.tiny_models import tiny_bert

if TYPE_CHECKING:
    from index.embedding.sentence_transformers import SentenceTransformerEmbedder


@pytest.fixture(scope="session")
def by_torch() -> "type[SentenceTransformerEmbedder]":
    """The slow path. Torch is loaded by those only who ask for it."""
    from index.embedding.sentence_transformers import (  # noqa: PLC0415 - loads torch
        SentenceTransformerEmbedder,
    )

    return SentenceTransformerEmbedder


@pytest.fixture(scope="session")
def reference(
    by_torch: "type[SentenceTransformerEmbedder]",
) -> "SentenceTransformerEmbedder":
    return by_torch()


@pytest.fixture(scope="session")
def packaged(models: Path) -> OnnxEmbedder:
    """The default model through onnxruntime."""
    root = model_folder(DEFAULT_MODEL)
    assert root is not None
    model, folder = describe(root), place(models, DEFAULT_MODEL)
    state, _ = inspect(folder, model)
    assert state is State.READY
    return OnnxEmbedder(DEFAULT_MODEL, model, folder / GRAPH)


@pytest.fixture(scope="session")
def saved_tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny model, not to be changed."""
    return tiny_bert(tmp_path_factory.mktemp("tiny"))
