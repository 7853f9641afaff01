"""The data directory: names stay inside of it, and one process writes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Reason, Refusal
from bot.store.places import Places, writing
from tests.fakes import ROOT

HOLD = """
import sys
from pathlib import Path
from bot.store.places import Places, writing

with writing(Places(Path(sys.argv[1]))):
    print("held", flush=True)
    sys.stdin.read()
"""


def holder(folder: Path) -> subprocess.Popen[str]:
    """Another process that writes in the folder until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


@pytest.mark.parametrize("name", ["local", "1234567890123456789", "A-b_c", "x", "x" * 64])
def test_a_circle_has_a_folder_of_its_own(name: str) -> None:
    assert Places(Path("/data")).circle(name) == Path("/data/circles") / name


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../two",
        "/etc",
        "a/b",
        "a\\b",
        "a.b",
        "a b",
        "a\n",
        "a\0",
        "-a",
        "_a",
        "é",
        "٣",
        "x" * 65,
        "~",
        "C:",
    ],
)
def test_a_name_that_could_lead_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(Refusal) as refused:
        Places(Path("/data")).circle(name)
    assert refused.value.reason is Reason.BAD_CIRCLE
    assert refused.value.facts == {"circle": name}


@given(st.text(alphabet="ab1._-/\\~\0\n é", max_size=6))
def test_no_name_leads_out_of_the_folder_of_circles(name: str) -> None:
    try:
        folder = Places(Path("/data")).circle(name)
    except Refusal:
        return
    assert folder.parent == Path("/data/circles")
    assert folder.name == name


def test_nothing_is_made_before_it_is_needed(tmp_path: Path) -> None:
    places = Places(tmp_path / "data")
    assert places.uploads.parent == places.history.parent == places.lock.parent == places.root
    assert places.circle("one").is_relative_to(places.root)
    assert not places.root.exists()


def test_a_data_directory_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(Refusal) as refused, writing(Places(folder)):
            pass
        assert refused.value.reason is Reason.BAD_DATA_FOLDER
        assert refused.value.facts == {"folder": str(folder)}


def test_a_lock_that_cannot_be_opened_is_refused(tmp_path: Path) -> None:
    (tmp_path / "lock").mkdir()
    with pytest.raises(Refusal) as refused, writing(Places(tmp_path)):
        pass
    assert refused.value.reason is Reason.BAD_DATA_FOLDER


def test_a_second_writer_is_refused_with_the_firsts_number(tmp_path: Path) -> None:
    first = holder(tmp_path)
    with pytest.raises(Refusal) as refused, writing(Places(tmp_path)):
        pass
    assert refused.value.reason is Reason.ALREADY_RUNNING
    assert refused.value.facts == {"pid": first.pid}
    first.communicate("")
    assert first.returncode == 0
    with writing(Places(tmp_path)):
        assert (tmp_path / "lock").read_text(encoding="ascii") == str(os.getpid())


def test_one_process_is_one_writer_too(tmp_path: Path) -> None:
    with writing(Places(tmp_path)), pytest.raises(Refusal), writing(Places(tmp_path)):
        pass
    with writing(Places(tmp_path)):
        pass


def test_whatever_ends_a_writer_lets_the_lock_go(tmp_path: Path) -> None:
    class Odd(BaseException):
        pass

    with pytest.raises(Odd), writing(Places(tmp_path)):
        raise Odd
    killed = holder(tmp_path)
    killed.send_signal(signal.SIGKILL)
    killed.communicate()
    with writing(Places(tmp_path)):
        assert (tmp_path / "lock").read_text(encoding="ascii") == str(os.getpid())


def test_other_data_can_be_written_at_the_same_time(tmp_path: Path) -> None:
    with writing(Places(tmp_path / "one")), writing(Places(tmp_path / "two")):
        pass


def test_the_memory_of_a_circle_lies_in_its_folder(tmp_path: Path) -> None:
    places = Places(tmp_path)
    assert places.circle("one/memory") == tmp_path / "circles" / "one" / "memory"
    for name in ("/memory", "../memory", "one/memory/memory", "one/other"):
        with pytest.raises(Refusal):
            places.circle(name)


def test_sizes_are_those_of_the_databases(tmp_path: Path) -> None:
    places = Places(tmp_path)
    assert places.sizes() == {"memory": 0, "texts": 0}
    for name, size in (("circle.db", 30), ("circle.db-wal", 4), ("errors.log", 500)):
        (tmp_path / name).write_bytes(bytes(size))
    for circle in ("one", "two"):
        places.circle(circle).mkdir(parents=True)
        (places.circle(circle) / "library.db").write_bytes(bytes(100))
    assert places.sizes() == {"memory": 34, "texts": 200}
