"""Prompts of a model: found under every name, put in front on both paths."""

import json
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.answers import Answer, NotInText
from index.embedding import Embedder
from index.embedding.building import build
from index.embedding.cache import GRAPH, State, place
from index.embedding.choosing import load
from index.embedding.folders import describe, folder_prompts
from index.embedding.onnx import OnnxEmbedder
from index.embedding.prompts import Prompts, prompts_of
from index.finding import Finder
from index.library import Library, OtherModel
from index.prepared import Details
from index.preparing import prepare
from index.reembedding import reembed
from tests.fakes import SAMPLE, FakeEmbedder
from tests.tiny_models import tiny_bert

if TYPE_CHECKING:
    from index.embedding.sentence_transformers import SentenceTransformerEmbedder

E5 = Prompts("query: ", "passage: ")
NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("name", "saved", "prompts"),
    [
        ("m", {}, Prompts()),
        ("m", {"query": "query: ", "document": "passage: "}, E5),
        ("m", {"query": "query: ", "passage": "passage: "}, E5),
        ("m", {"query": "query: ", "document": "", "passage": "passage: "}, E5),
        ("m", {"query": "q: ", "corpus": "c: "}, Prompts("q: ", "c: ")),
        ("m", {"query": None, "document": None}, Prompts()),
        ("m", {"classification": "x: "}, Prompts()),
        ("intfloat/multilingual-e5-small", {}, E5),
        ("intfloat/e5-large-v2", {"query": "", "document": ""}, E5),
        ("/models/multilingual-e5-base", {}, E5),
        ("/hub/models--intfloat--multilingual-e5-small/snapshots/614241f", {}, E5),
        ("intfloat/multilingual-e5-small", {"query": "own: "}, Prompts("own: ")),
        ("intfloat/multilingual-e5-large-instruct", {}, Prompts()),
        ("someone/e5-small-lookalike", {}, Prompts()),
        ("all-MiniLM-L6-v2", {}, Prompts()),
    ],
)
def test_prompts_are_those_that_are_saved_else_those_of_the_family(
    name: str, saved: dict[str, str | None], prompts: Prompts
) -> None:
    assert prompts_of(name, saved) == prompts


def prompted(folder: Path, plain: Path, prompts: dict[str, str]) -> Path:
    """A copy of a model that saves these prompts, whatever sentence-transformers would write."""
    shutil.copytree(plain, folder)
    file = folder / "config_sentence_transformers.json"
    saved = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps({**saved, "prompts": prompts}), "utf-8")
    return folder


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_bert(tmp_path_factory.mktemp("plain"))


def fast(folder: Path, models: Path) -> Embedder:
    assert build(str(folder), models) is State.READY
    return OnnxEmbedder(str(folder), describe(folder), place(models, str(folder)) / GRAPH)


@pytest.mark.parametrize("key", ["document", "passage", "corpus"])
@pytest.mark.parametrize("path", ["reference", "fast"])
def test_both_paths_put_them_in_front(
    tmp_path: Path, plain: Path, key: str, path: str, by_torch: "type[SentenceTransformerEmbedder]"
) -> None:
    folder = prompted(tmp_path / "model", plain, {"query": "query: ", key: "passage: "})
    assert folder_prompts(folder) == E5
    bare = by_torch(str(plain))
    model = by_torch(str(folder)) if path == "reference" else fast(folder, tmp_path / "models")
    for text in ("lamp", "", "The moon pulls the tides."):
        wanted = bare.encode_passages([f"passage: {text}"])[0]
        assert np.allclose(model.encode_passages([text])[0], wanted, atol=1e-4)
        asked = bare.encode_question(f"query: {text}")
        assert np.allclose(model.encode_question(text), asked, atol=1e-4)
        assert float(asked @ wanted) < 0.9999


def test_another_model_in_a_folder_takes_the_place_of_the_first(
    tmp_path: Path, plain: Path
) -> None:
    folder = prompted(tmp_path / "model", plain, {"query": "query: ", "passage": "passage: "})
    library = Library.empty()
    library.add(prepare(SAMPLE, SAMPLE.name, FakeEmbedder, Details()), NOW)
    model = load(str(folder), tmp_path / "models")
    assert isinstance(model, OnnxEmbedder)
    finder = Finder(library, model)
    with pytest.raises(OtherModel):
        finder.ask("How often does the circle meet?")
    assert library.reembed(reembed(library, lambda: model))
    outcome = finder.ask("How often does the circle meet?")
    assert isinstance(outcome, Answer | NotInText)
    related = outcome.related if isinstance(outcome, NotInText) else (outcome.passage,)
    assert any("every second Thursday" in hit.text for hit in related)
    stored = library.model()
    assert stored is not None
    assert (stored.name, stored.dimension) == (str(folder), model.dimension)
    (tmp_path / "tea.md").write_text("# Tea\n\nTea was poured at four.", "utf-8")
    library.add(prepare(tmp_path / "tea.md", "tea.md", lambda: model, Details()), NOW)
    assert finder.search("tea at four")[0].citation.title == "Tea"
