"""``reembed``: after another model was set, the libraries get its vectors and answer again."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from bot.__main__ import cli
from bot.store.places import Places
from index.embedding.building import build
from index.library import Library
from tests.library_texts import prepared_text
from tests.tiny_models import HIDDEN, tiny_bert

NOW = datetime(2026, 1, 1, tzinfo=UTC)
CIRCLES = ("guild", "local")

pytestmark = pytest.mark.real_model


def study_circle(data: Path, model: Path, *arguments: str) -> Result:
    environment = {"STUDY_CIRCLE_MODEL": str(model), "STUDY_CIRCLE_LANGUAGE": "en"}
    return CliRunner().invoke(cli, ["--data", str(data), *arguments], env=environment)


def test_all_circles_get_vectors_of_the_new_model(tmp_path: Path) -> None:
    data, model = tmp_path / "data", tiny_bert(tmp_path)
    build(str(model), data / "models")
    for circle in CIRCLES:
        library = Library.writable(Places(data).circle(circle))
        library.add(prepared_text(tmp_path, "former"), NOW)
        library.close()
    refused = study_circle(data, model, "search", "ferry")
    assert refused.exit_code == 1
    assert "“former”" in refused.stderr
    done = study_circle(data, model, "--json", "reembed")
    assert done.exit_code == 0, done.stderr
    assert [(each["circle"], each["model"]) for each in json.loads(done.stdout)] == [
        (circle, str(model)) for circle in CIRCLES
    ]
    for circle in CIRCLES:
        library = Library.readonly(Places(data).circle(circle))
        vectors = [blob for _, blob in library.catalogue.vectors()]
        library.close()
        assert vectors
        assert {len(blob) for blob in vectors} == {2 * HIDDEN}
    again = study_circle(data, model, "reembed")
    assert (again.exit_code, again.stdout.count("Nothing was changed")) == (0, 1)
