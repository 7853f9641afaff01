"""Scans on request: the system's OCR where there is one, and a clear word where there is none."""

import shutil
from pathlib import Path

import pytest

from index.prepared import Details
from index.preparing import prepare
from index.progress import Progress, Stage
from index.reading import Reason, Unreadable
from index.recognising import NoRecogniser, recognised
from index.sandbox import read_file
from tests.fakes import FakeEmbedder

SCANS = Path(__file__).parents[3] / "shared/eval/files/good"
NEEDED = ("ocrmypdf", "tesseract")


@pytest.fixture
def scan() -> Path:
    path = SCANS / "c02-22.pdf"
    if not path.exists():
        pytest.skip(f"{path} is absent: real files lie beside the project")
    return path


@pytest.fixture
def system_ocr() -> None:
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        pytest.skip(f"{' and '.join(missing)} not installed: OCR comes from the system")


@pytest.mark.usefixtures("system_ocr")
def test_the_words_of_a_scan_are_read_and_marked(scan: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        read_file(scan, scan.name)
    assert refused.value.reason is Reason.SCANNED
    told: list[Progress] = []
    ready = prepare(scan, scan.name, FakeEmbedder, Details(ocr="eng"), told.append)
    assert told[0].stage is Stage.RECOGNISING
    assert ready.document.pages
    assert all(page.ocr for page in ready.document.pages)
    assert "Jim" in ready.document.text


@pytest.mark.usefixtures("system_ocr")
def test_a_language_that_the_system_does_not_have_is_named(scan: Path) -> None:
    with pytest.raises(NoRecogniser) as refused, recognised(scan, "xyz"):
        pass
    assert refused.value.args == ("xyz",)


def test_without_the_program_it_is_said_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))
    with pytest.raises(NoRecogniser), recognised(tmp_path / "a.pdf", "eng"):
        pass


@pytest.mark.parametrize("languages", ["", "--help", "e", "eng; rm", "eng+", "ENG"])
def test_what_is_no_language_never_reaches_the_program(tmp_path: Path, languages: str) -> None:
    with pytest.raises(NoRecogniser), recognised(tmp_path / "a.pdf", languages):
        pass
