"""The doctor: one line for each check, what to do where something is wrong, and its status."""

import fcntl
import json
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import cli
from bot.settings import LanguageModel
from bot.store.places import Places
from bot.store.schema import FILENAME as LEDGERS
from bot.store.schema import migrations
from bot.upkeep import embedding as checks
from bot.upkeep import storage
from bot.upkeep.language_model import language_model
from index.database import open_writable
from index.embedding import DEFAULT_MODEL, cache
from index.embedding.cache import DATA, GRAPH
from index.embedding.folders import describe, model_folder
from index.fingerprint import fingerprint
from index.library import Library
from index.library_reads import FILENAME
from index.prepared import Prepared
from tests.command_line.test_command_line_verify import ledger
from tests.library_texts import prepared_text
from tests.rephrasing.model import raw, serving

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ENVIRONMENT = {"LC_ALL": "C.UTF-8", "STUDY_CIRCLE_MODEL": "", "STUDY_CIRCLE_LANGUAGE": "en"}


def doctor(data: Path, *arguments: str, **environment: str) -> Result:
    return CliRunner().invoke(
        cli, ["doctor", "--data", str(data), *arguments], env={**ENVIRONMENT, **environment}
    )


def found(data: Path, check: str, **environment: str) -> dict[str, Any]:
    records = json.loads(doctor(data, "--json", **environment).output)
    return next(each for each in records if each["check"] == check)


def add(data: Path, circle: str, prepared: Prepared) -> Path:
    folder = Places(data).circle(circle)
    library = Library.writable(folder)
    library.add(prepared, NOW)
    library.close()
    return folder / FILENAME


@pytest.fixture
def prepared(tmp_path: Path) -> Prepared:
    return replace(prepared_text(tmp_path), model=DEFAULT_MODEL)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def stand_in_graph(data: Path, *, lowest: float = 0.9999995, built: bool = True) -> Path:
    """A graph's folder as it is verified: nobody loads it here."""
    root = model_folder(DEFAULT_MODEL)
    assert root is not None
    folder = cache.place(data / "models", DEFAULT_MODEL)
    folder.mkdir(parents=True)
    for name in (GRAPH, DATA) if built else ():
        (folder / name).write_text(name, "utf-8")
    stamp = cache.Stamp(
        builder=cache.BUILDER,
        precision=cache.PRECISION,
        runtime=cache.runtime(),
        sources=cache.sources(describe(root)),
        graph={path.name: fingerprint(path) for path in folder.iterdir()},
        lowest=lowest,
        mean=1.0,
    )
    cache.write_stamp(folder, stamp)
    return folder


def test_all_is_well_before_anything_is_kept(data: Path) -> None:
    result = doctor(data)
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert len(lines) == 5
    assert all(line.startswith("ok     ") for line in lines)
    assert not data.exists()


def test_all_is_well_with_a_library_and_a_graph(data: Path, prepared: Prepared) -> None:
    add(data, "local", prepared)
    stand_in_graph(data)
    result = doctor(data)
    assert result.exit_code == 0
    assert "0.9999995" in result.output
    assert "“local” is whole, with 1 text." in result.output


def test_json_has_the_facts_and_the_sentence(data: Path, prepared: Prepared) -> None:
    add(data, "local", prepared)
    record = found(data, "circle")
    assert record == {
        "check": "circle",
        "well": True,
        "circle": "local",
        "count": 1,
        "says": "The library of “local” is whole, with 1 text.",
    }


def test_it_speaks_german(data: Path) -> None:
    result = doctor(data, STUDY_CIRCLE_LANGUAGE="de")
    assert result.output.splitlines()[0].startswith("gut    Den Datenordner")


def test_a_library_of_another_model_names_both_ways_out(data: Path, prepared: Prepared) -> None:
    add(data, "guild", replace(prepared, model="elsewhere"))
    result = doctor(data)
    assert result.exit_code == 1
    wrong = [line for line in result.output.splitlines() if line.startswith("wrong")]
    assert len(wrong) == 1
    assert "“elsewhere”" in wrong[0]
    assert "study-circle reembed" in wrong[0]


def test_a_damaged_library_is_to_be_restored(data: Path, prepared: Prepared) -> None:
    file = add(data, "local", prepared)
    contents = bytearray(file.read_bytes())
    contents[4096:] = os.urandom(len(contents) - 4096)
    file.write_bytes(contents)
    result = doctor(data)
    assert result.exit_code == 1
    assert "“local” is damaged" in result.output


def test_a_circle_without_a_library_is_damaged(data: Path) -> None:
    Places(data).circle("local").mkdir(parents=True)
    assert not found(data, "circle")["well"]


def test_a_library_that_is_out_of_date_is_no_damage(data: Path, prepared: Prepared) -> None:
    file = add(data, "local", prepared)
    library = Library.writable(file.parent)
    library.catalogue.db.execute("ALTER TABLE sources RENAME COLUMN words TO older")
    library.close()
    record = found(data, "circle")
    assert not record["well"]
    assert "start the bot" in record["says"]


def test_whoever_holds_the_lock_is_named_and_not_disturbed(data: Path) -> None:
    data.mkdir()
    with (data / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lock.write("4711")
        lock.flush()
        record = found(data, "writer")
    assert record["well"]
    assert record["pid"] == "4711"
    assert "pid" not in found(data, "writer")


def test_a_data_folder_that_is_a_file_is_wrong(data: Path) -> None:
    data.write_text("", "utf-8")
    assert not found(data, "data")["well"]


@pytest.mark.parametrize("version", [(3, 99, 0)])
def test_an_old_sqlite_is_wrong(
    data: Path, version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(storage, "OLDEST_SQLITE", version)
    assert not found(data, "sqlite")["well"]


def test_a_damaged_graph_is_wrong(data: Path) -> None:
    (stand_in_graph(data) / DATA).write_text("other", "utf-8")
    result = doctor(data)
    assert result.exit_code == 1
    assert "is damaged. Please stop the bot" in result.output


def test_a_refused_graph_is_no_fault(data: Path) -> None:
    stand_in_graph(data, lowest=0.81, built=False)
    record = found(data, "embedding")
    assert record["well"]
    assert record["cosine"] == "0.8100000"
    assert "sentence-transformers" in record["says"]


def test_other_weights_of_the_default_model_are_wrong(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checks, "DEFAULT_SHA256", "0" * 64)
    record = found(data, "model")
    assert not record["well"]
    assert record["sha"].startswith("53aa5117")


def test_a_missing_runtime_is_wrong(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "find_spec", lambda name: None if name == "onnxruntime" else name)
    assert not found(data, "embedding")["well"]


def test_a_model_by_name_is_left_to_the_reference(data: Path) -> None:
    result = doctor(data, STUDY_CIRCLE_MODEL="BAAI/bge-small-en-v1.5")
    assert result.exit_code == 0
    assert result.output.count("sentence-transformers") == 2


def test_prompts_are_named_where_a_model_has_some(data: Path, tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.mkdir()
    records = json.loads(doctor(data, "--json", STUDY_CIRCLE_MODEL=str(model)).output)
    assert "prompts" not in {each["check"] for each in records}
    (model / "config_sentence_transformers.json").write_text(
        '{"prompts": {"query": "query: ", "passage": "passage: "}}', "utf-8"
    )
    says = found(data, "prompts", STUDY_CIRCLE_MODEL=str(model))["says"]
    assert "“query: ” in front of a question and “passage: ” in front of a passage" in says
    (model / "config_sentence_transformers.json").write_text("{", "utf-8")
    records = json.loads(doctor(data, "--json", STUDY_CIRCLE_MODEL=str(model)).output)
    assert "prompts" not in {each["check"] for each in records}


@pytest.mark.parametrize(
    ("architectures", "well", "says"),
    [
        (["BertForSequenceClassification"], True, "puts the best passages in order"),
        (["BertModel"], False, "is no reranker"),
        (None, False, "is no reranker"),
    ],
)
def test_a_reranker_is_one_or_is_told_not_to_be(
    data: Path, tmp_path: Path, architectures: list[str] | None, *, well: bool, says: str
) -> None:
    (tmp_path / "config.json").write_text(json.dumps({"architectures": architectures}), "utf-8")
    finding = found(data, "reranker", STUDY_CIRCLE_RERANKER=str(tmp_path))
    assert finding["well"] == well
    assert says in finding["says"]


def test_a_reranker_by_name_is_named_and_none_is_not(data: Path) -> None:
    named = found(data, "reranker", STUDY_CIRCLE_RERANKER="someone/cross-encoder")
    assert named["well"]
    assert "seen with the first question" in named["says"]
    records = json.loads(doctor(data, "--json", STUDY_CIRCLE_RERANKER="").output)
    assert "reranker" not in {each["check"] for each in records}


async def test_a_language_model_is_asked_whether_it_is_there() -> None:
    async with serving("Yes.") as model:
        known = LanguageModel(model.url, "parrot-7b")
        assert (await language_model(known)).well
        model.fails = raw("", 401)
        silent = await language_model(known)
    assert (silent.well, silent.facts["why"]) == (False, "status-401")


def test_a_language_model_that_is_not_there_is_wrong(data: Path) -> None:
    environment = {"LLM_URL": "http://127.0.0.1:9/v1", "LLM_MODEL": "parrot-7b", "LLM_KEY": "sk-1"}
    set_up = {f"STUDY_CIRCLE_{name}": value for name, value in environment.items()}
    outcome = found(data, "language-model", **set_up)
    assert not outcome["well"]
    assert "STUDY_CIRCLE_LLM_URL" in outcome["says"]
    assert "sk-1" not in str(outcome)


def test_a_ledger_is_verified_and_its_head_is_told(data: Path) -> None:
    data.mkdir()
    head = ledger(data, "ada", "bo")
    record = found(data, "ledger")
    assert (record["well"], record["circle"], record["entries"]) == (True, "local", 2)
    assert record["head"] == head
    assert "2 entries" in record["says"]
    assert "„local“ ist heil" in found(data, "ledger", STUDY_CIRCLE_LANGUAGE="de")["says"]


def test_an_entry_that_was_changed_is_named(data: Path) -> None:
    data.mkdir()
    ledger(data, "ada", "bo")
    db = open_writable(data / LEDGERS, migrations)
    db.execute("UPDATE openings SET text = replace(text, 'bo', 'Bo') WHERE number = 2")
    db.close()
    assert doctor(data).exit_code == 1
    assert "entry 2 does not fit" in found(data, "ledger")["says"]


def test_a_file_that_is_no_database_is_told(data: Path) -> None:
    data.mkdir()
    (data / LEDGERS).write_bytes(os.urandom(8192))
    record = found(data, "ledger")
    assert not record["well"]
    assert "cannot be read" in record["says"]


def test_the_index_of_what_was_decided_is_opened_too(data: Path, prepared: Prepared) -> None:
    add(data, "local", prepared)
    file = add(data, "local/memory", prepared)
    assert "can be found: 1 vote" in found(data, "memory")["says"]
    contents = bytearray(file.read_bytes())
    contents[4096:] = os.urandom(len(contents) - 4096)
    file.write_bytes(contents)
    record = found(data, "memory")
    assert not record["well"]
    assert f"delete the folder {file.parent}" in record["says"]
    assert found(data, "circle")["well"]
