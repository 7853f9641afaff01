"""From a file to rows, without writing any; and what tells two files apart."""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import numpy as np
import pytest

from index.documents import Warned
from index.fingerprint import fingerprint
from index.lexical import stream
from index.library import Library
from index.prepared import UNTOLD, Details
from index.preparing import prepare
from index.progress import Progress, Stage
from index.reading import Reason, Unreadable
from tests.fakes import DIMENSION, NOW, FakeEmbedder, prepared, write

TEXT = "# The Moon\n\nby Ada Quill, 1912\n\n## Tides\n\nThe moon pulls the tides twice a day."


def not_needed() -> NoReturn:
    pytest.fail("the model was loaded for nothing")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.md", b"", Reason.EMPTY),
        ("picture.md", b"\x89PNG\r\n\x1a\n\0\0\0", Reason.BINARY),
        ("odd.txt", b"\x81\x8d\x8f\xff\xfe\x81" * 3, None),
        ("book.docx", b"words", Reason.DAMAGED),
        ("nothing", b"words", Reason.UNKNOWN_FORMAT),
        ("blank.txt", b" \n\n \n", Reason.NO_TEXT),
    ],
)
def test_a_bad_file_is_refused_before_the_model_is_loaded(
    tmp_path: Path, name: str, data: bytes, reason: Reason | None
) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    with pytest.raises(Unreadable) as refused:
        prepare(path, name, not_needed)
    assert reason is None or refused.value.reason is reason


def test_details_given_by_a_person_win(tmp_path: Path) -> None:
    file = write(tmp_path, "a.md", TEXT)
    found = prepare(file.path, file.name, FakeEmbedder).document
    assert (found.title, found.author, found.year) == ("The Moon", "Ada Quill", "1912")
    given = prepare(
        file.path, file.name, FakeEmbedder, Details("Tides", "B. Reed", "c. 1900")
    ).document
    assert (given.title, given.author, given.year) == ("Tides", "B. Reed", "c. 1900")
    assert given == replace(found, title="Tides", author="B. Reed", year="c. 1900")


def test_a_title_taken_from_the_files_name_is_warned_of_unless_somebody_gave_one(
    tmp_path: Path,
) -> None:
    text = "it was late, and the ferry did not come until noon, so we waited.\n"
    assert prepared(tmp_path, "the-late_ferry.txt", text).document.title == "The late ferry"
    assert prepared(tmp_path, "a.txt", text).document.warnings == (Warned("title_from_filename"),)
    assert prepared(tmp_path, "a.txt", text, title="Ferry").document.warnings == ()


def test_every_passage_has_its_terms_and_its_vector(tmp_path: Path) -> None:
    ready = prepared(tmp_path, "a.md", TEXT)
    assert len(ready.passages) == len(ready.terms) == len(ready.vectors) == 1
    assert ready.terms == (stream("The moon pulls the tides twice a day."),)
    vector = np.frombuffer(ready.vectors[0], dtype="<f2")
    assert vector.shape == (DIMENSION,)
    assert float(np.linalg.norm(vector.astype(np.float32))) == pytest.approx(1, abs=1e-3)
    assert (ready.model, ready.dimension) == ("fake", DIMENSION)


def test_the_model_sees_the_headings_of_a_passage(tmp_path: Path) -> None:
    seen: list[str] = []

    class Watched(FakeEmbedder):
        def encode_question(self, text: str) -> np.typing.NDArray[np.float32]:
            seen.append(text)
            return super().encode_question(text)

    file = write(tmp_path, "a.md", TEXT)
    prepare(file.path, file.name, Watched)
    assert seen == ["Tides\nThe moon pulls the tides twice a day."]


def test_progress_is_told_in_order(tmp_path: Path) -> None:
    told: list[Progress] = []
    file = write(tmp_path, "a.md", TEXT)
    prepare(file.path, file.name, FakeEmbedder, UNTOLD, told.append)
    assert [each.stage for each in told] == [
        Stage.READING,
        Stage.LOADING,
        Stage.SPLITTING,
        Stage.EMBEDDING,
    ]
    assert (told[-1].done, told[-1].total) == (1, 1)


def test_a_name_that_is_no_text_can_still_be_stored(tmp_path: Path) -> None:
    ready = prepared(tmp_path, "a.md", TEXT)
    name = b"caf\xe9.md".decode("utf-8", "surrogateescape")
    named = prepare(write(tmp_path, "a.md", TEXT).path, name, FakeEmbedder)
    assert named.filename == "caf?.md"
    assert named.document == ready.document
    assert Library.empty().add(named, NOW).filename == "caf?.md"


def test_the_fingerprint_is_that_of_the_bytes(tmp_path: Path) -> None:
    data = bytes(range(256)) * 5000
    (tmp_path / "one").write_bytes(data)
    (tmp_path / "other").write_bytes(data)
    assert fingerprint(tmp_path / "one") == fingerprint(tmp_path / "other")
    assert fingerprint(tmp_path / "one") == hashlib.sha256(data).hexdigest()
    (tmp_path / "other").write_bytes(data[:-1])
    assert fingerprint(tmp_path / "one") != fingerprint(tmp_path / "other")


def test_what_is_prepared_carries_the_fingerprint_of_its_file(tmp_path: Path) -> None:
    file = write(tmp_path, "a.md", TEXT)
    assert prepare(file.path, file.name, FakeEmbedder).sha256 == fingerprint(file.path)
