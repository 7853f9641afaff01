"""Graphs are built once, verified, and built again whenever they may no longer be right."""

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from index.embedding import cache, guarding
from index.embedding.building import build
from index.embedding.cache import DATA, GRAPH, STAMP, State, inspect, place
from index.embedding.folders import WEIGHTS, Bert, describe
from index.embedding.guarding import agreement
from index.embedding.onnx import OnnxEmbedder
from tests.tiny_models import tiny_bert

if TYPE_CHECKING:
    from index.embedding.sentence_transformers import SentenceTransformerEmbedder


@pytest.fixture
def tiny(saved_tiny: Path, tmp_path: Path) -> Path:
    """A tiny model of one's own."""
    return Path(shutil.copytree(saved_tiny, tmp_path / "tiny"))


@pytest.fixture
def models(tmp_path: Path) -> Path:
    return tmp_path / "data" / "models"


@pytest.fixture
def built(tiny: Path, models: Path) -> tuple[Path, Bert]:
    """The folder of a tiny model's graph, and the model."""
    assert build(str(tiny), models) is State.READY
    return place(models, str(tiny)), describe(tiny)


def test_a_graph_is_built_once(tiny: Path, models: Path, built: tuple[Path, Bert]) -> None:
    folder, model = built
    before = (folder / GRAPH).stat()
    assert build(str(tiny), models) is State.READY
    assert (folder / GRAPH).stat() == before
    state, stamp = inspect(folder, model)
    assert state is State.READY
    assert stamp is not None
    assert stamp.lowest >= guarding.LOWEST
    assert set(stamp.graph) == {GRAPH, DATA}
    assert sorted(each.name for each in models.iterdir()) == sorted([folder.name, "lock"])


@pytest.mark.parametrize("pooling", ["mean", "cls"])
def test_prompts_and_poolings_agree(
    tmp_path: Path, models: Path, pooling: str, by_torch: "type[SentenceTransformerEmbedder]"
) -> None:
    prompts = {"query": "find this: ", "document": "text: "}
    root = tiny_bert(tmp_path, pooling=pooling, prompts=prompts)
    assert build(str(root), models) is State.READY
    graph = place(models, str(root)) / GRAPH
    fast = OnnxEmbedder(str(root), describe(root), graph)
    assert agreement(by_torch(str(root)), fast).lowest > 0.9999
    apart = fast.encode_question("lamp") @ fast.encode_passages(["lamp"])[0]
    assert apart < 0.999


@pytest.mark.parametrize("file", [GRAPH, DATA])
@pytest.mark.parametrize("missing", [True, False], ids=["missing", "other"])
def test_a_damaged_graph_is_built_again(
    tiny: Path, models: Path, built: tuple[Path, Bert], file: str, *, missing: bool
) -> None:
    folder, model = built
    if missing:
        (folder / file).unlink()
    else:
        contents = bytearray((folder / file).read_bytes())
        contents[len(contents) // 2] ^= 1
        (folder / file).write_bytes(contents)
    assert inspect(folder, model)[0] is State.DAMAGED
    assert build(str(tiny), models) is State.READY
    assert inspect(folder, model)[0] is State.READY


@pytest.mark.parametrize("stamp", ["", "{", "[]", '{"builder": 1}', '{"sources": 3}'])
def test_a_stamp_that_says_nothing_is_damage(built: tuple[Path, Bert], stamp: str) -> None:
    folder, model = built
    (folder / STAMP).write_text(stamp, "utf-8")
    assert inspect(folder, model)[0] is State.DAMAGED


def test_no_stamp_is_no_graph(built: tuple[Path, Bert]) -> None:
    folder, model = built
    (folder / STAMP).unlink()
    assert inspect(folder, model)[0] is State.ABSENT


@pytest.mark.parametrize(
    ("key", "value"), [("builder", 0), ("precision", "int8"), ("runtime", "onnxruntime 1.0 z80")]
)
def test_another_builder_or_runtime_makes_it_stale(
    tiny: Path, models: Path, built: tuple[Path, Bert], key: str, value: object
) -> None:
    folder, model = built
    stamp = json.loads((folder / STAMP).read_text("utf-8"))
    (folder / STAMP).write_text(json.dumps({**stamp, key: value}), "utf-8")
    assert inspect(folder, model)[0] is State.STALE
    assert build(str(tiny), models) is State.READY
    assert inspect(folder, model)[0] is State.READY


def test_other_weights_make_it_stale(tiny: Path, models: Path, tmp_path: Path) -> None:
    build(str(tiny), models)
    folder = place(models, str(tiny))
    before = OnnxEmbedder("", describe(tiny), folder / GRAPH).encode_question("lamp")
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(tiny_bert(other, seed=2) / WEIGHTS, tiny / WEIGHTS)
    assert inspect(folder, describe(tiny))[0] is State.STALE
    assert build(str(tiny), models) is State.READY
    after = OnnxEmbedder("", describe(tiny), folder / GRAPH).encode_question("lamp")
    assert not np.allclose(before, after)


def test_another_tokenizer_makes_it_stale(tiny: Path, built: tuple[Path, Bert]) -> None:
    with (tiny / "tokenizer.json").open("a", encoding="utf-8") as file:
        file.write("\n")
    assert inspect(built[0], describe(tiny))[0] is State.STALE


def test_a_new_time_of_the_same_weights_is_nothing_new(
    tiny: Path, built: tuple[Path, Bert]
) -> None:
    os.utime(tiny / WEIGHTS, (1, 1))
    assert inspect(*built)[0] is State.READY


def test_a_graph_that_disagrees_is_refused_for_good(
    tiny: Path, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guarding, "LOWEST", 1.1)
    assert build(str(tiny), models) is State.REFUSED
    folder = place(models, str(tiny))
    assert [each.name for each in folder.iterdir()] == [STAMP]
    before = (folder / STAMP).stat()
    assert build(str(tiny), models) is State.REFUSED
    # That it was read may have changed the time of the last access.
    after = (folder / STAMP).stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_what_a_killed_builder_left_is_cleared(tiny: Path, models: Path) -> None:
    left = models / "building-left"
    left.mkdir(parents=True)
    (left / DATA).touch()
    build(str(tiny), models)
    assert not left.exists()


def test_models_of_one_name_lie_apart(tmp_path: Path) -> None:
    here, there = (place(tmp_path, str(tmp_path / each / "model")) for each in ("a", "b"))
    assert here != there
    assert here.parent == there.parent == tmp_path
    assert cache.place(tmp_path, "all-MiniLM-L6-v2").name == "all-MiniLM-L6-v2"
