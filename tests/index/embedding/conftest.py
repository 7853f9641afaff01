from pathlib import Path

import pytest

from index.embedding import DEFAULT_MODEL
from index.embedding.building import build
from index.embedding.cache import GRAPH, State, place
from index.embedding.folders import describe, model_folder
from index.embedding.onnx import OnnxEmbedder
from index.embedding.sentence_transformers import SentenceTransformerEmbedder
from tests.tiny_models import tiny_bert


@pytest.fixture(scope="session")
def reference() -> SentenceTransformerEmbedder:
    return SentenceTransformerEmbedder()


@pytest.fixture(scope="session")
def packaged_models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the default model is built, once for all tests."""
    models = tmp_path_factory.mktemp("models")
    assert build(DEFAULT_MODEL, models) is State.READY
    return models


@pytest.fixture(scope="session")
def packaged(packaged_models: Path) -> OnnxEmbedder:
    """The default model through onnxruntime."""
    root = model_folder(DEFAULT_MODEL)
    assert root is not None
    graph = place(packaged_models, DEFAULT_MODEL) / GRAPH
    return OnnxEmbedder(DEFAULT_MODEL, describe(root), graph)


@pytest.fixture(scope="session")
def saved_tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny model, not to be changed."""
    return tiny_bert(tmp_path_factory.mktemp("tiny"))
