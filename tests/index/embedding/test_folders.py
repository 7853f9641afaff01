"""What the folder of a model says: a plain BERT is described, anything else is left alone."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from index.embedding import DEFAULT_MODEL
from index.embedding.folders import WEIGHTS, Unsupported, describe, model_folder
from index.embedding.prompts import Prompts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the packaged model's small files, with nothing for weights."""
    root = model_folder(DEFAULT_MODEL)
    assert root is not None
    shutil.copytree(
        root, tmp_path / "model", ignore=shutil.ignore_patterns("*.safetensors", "*.txt")
    )
    (tmp_path / "model" / WEIGHTS).touch()
    return tmp_path / "model"


def change(path: Path, **values: Any) -> None:
    path.write_text(json.dumps({**json.loads(path.read_text("utf-8")), **values}), "utf-8")


def test_the_packaged_model_is_described() -> None:
    root = model_folder(DEFAULT_MODEL)
    assert root is not None
    found = describe(root)
    assert (found.hidden, found.layers, found.heads) == (384, 6, 12)
    assert (found.pooling, found.max_tokens) == ("mean", 256)
    assert found.prompts == Prompts()
    assert {each.name for each in found.files} >= {WEIGHTS, "tokenizer.json", "config.json"}


def test_a_hub_name_lies_nowhere() -> None:
    assert model_folder("BAAI/bge-small-en-v1.5") is None


def test_pooling_and_prompts_are_read(folder: Path) -> None:
    change(folder / "1_Pooling/config.json", pooling_mode="cls")
    change(
        folder / "config_sentence_transformers.json",
        prompts={"query": "Represent this: ", "document": None},
    )
    found = describe(folder)
    assert (found.pooling, found.prompts) == ("cls", Prompts("Represent this: "))


@pytest.mark.parametrize("limit", [100, 300])
def test_a_shorter_limit_is_kept_and_a_longer_one_cut(folder: Path, limit: int) -> None:
    change(folder / "sentence_bert_config.json", max_seq_length=limit)
    assert describe(folder).max_tokens == min(limit, 256)


@pytest.mark.parametrize(
    ("file", "values"),
    [
        ("config.json", {"model_type": "mpnet"}),
        ("config.json", {"hidden_act": "relu"}),
        ("config.json", {"position_embedding_type": "relative_key"}),
        ("config.json", {"is_decoder": True}),
        ("1_Pooling/config.json", {"pooling_mode": "lasttoken"}),
        ("1_Pooling/config.json", {"pooling_mode_max_tokens": True}),
        ("1_Pooling/config.json", {"include_prompt": False}),
    ],
)
def test_what_computes_something_else_is_left_alone(
    folder: Path, file: str, values: dict[str, Any]
) -> None:
    change(folder / file, **values)
    with pytest.raises(Unsupported):
        describe(folder)


def test_further_modules_are_left_alone(folder: Path) -> None:
    modules = json.loads((folder / "modules.json").read_text("utf-8"))
    dense = {"type": "sentence_transformers.models.Dense", "path": "2_Dense"}
    (folder / "modules.json").write_text(json.dumps([*modules[:2], dense, modules[2]]), "utf-8")
    with pytest.raises(Unsupported):
        describe(folder)


@pytest.mark.parametrize("file", [WEIGHTS, "tokenizer.json", "config.json", "modules.json"])
def test_a_missing_file_leaves_it_to_the_reference(folder: Path, file: str) -> None:
    (folder / file).unlink()
    with pytest.raises(Unsupported):
        describe(folder)


def test_a_file_of_another_form_leaves_it_to_the_reference(folder: Path) -> None:
    (folder / "modules.json").write_text('{"no": "list"}', "utf-8")
    with pytest.raises(Unsupported):
        describe(folder)
