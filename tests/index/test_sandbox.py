"""A reader that turns on its host ends in a refusal: nothing is done, nothing is left behind."""

import os
import resource
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from index.reading import READERS, Reason, Unreadable, read
from index.sandbox import Limits, ReaderFailed, SandboxBroken, kernel, read_file, running
from tests.index.measuring import LINUX, Growth, descriptors, readers

ROOT = Path(__file__).parents[2]
ATTACKS = "tests.index.sandbox_attacks"
QUICK = Limits(shortest=1, longest=1, slack=1)
MOST_GROWTH = 20  # MB

filtered = pytest.mark.skipif(kernel.architecture() is None, reason="no filter of system calls")


def has_landlock() -> bool:
    try:
        return kernel.architecture() is not None and kernel.call(444, 0, 0, 1) > 0
    except OSError:
        return False


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    path = tmp_path / "victim.txt"
    path.write_text("untouched", "utf-8")
    return path


@pytest.fixture
def file(tmp_path: Path, victim: Path) -> Iterator[Path]:
    """A file that names its victim; no process that reads it is left after the test."""
    path = tmp_path / f"{uuid4()}.txt"
    path.write_text(str(victim), "utf-8")
    yield path
    assert readers(path.name) == []
    assert sorted(tmp_path.iterdir()) == sorted([path, victim])
    assert path.read_text("utf-8") == str(victim)
    assert victim.read_text("utf-8") == "untouched"


def attacked(attack: str, file: Path, limits: Limits = QUICK) -> Unreadable:
    with Growth() as growth, pytest.raises(Unreadable) as caught:
        read_file(file, file.name, limits, reader=f"{ATTACKS}:{attack}")
    assert growth.megabytes < MOST_GROWTH
    return caught.value


@pytest.mark.parametrize(
    ("attack", "what"),
    [
        ("allocates", "memory"),
        ("allocates_bit_by_bit", "memory"),
        ("loops", "time"),
        ("loops_regardless", "time"),
        ("sleeps", "time"),
        ("sends_a_gigabyte", "unpacked"),
        ("sends_wide_text", "unpacked"),
        ("sends_paragraphs", "unpacked"),
    ],
)
def test_whoever_takes_too_much_is_stopped(attack: str, what: str, file: Path) -> None:
    if what == "memory" and not LINUX:
        pytest.skip("macOS takes no limit of address space")
    limits = QUICK if what == "time" else Limits(memory=256 << 20)
    refused = attacked(attack, file, limits)
    assert (refused.reason, refused.facts) == (Reason.TOO_MUCH, {"what": what})


@filtered
@pytest.mark.parametrize(
    "attack",
    [
        "forks",
        "spawns",
        "runs_a_program",
        "execs",
        "connects",
        "pairs",
        "uses_a_ring",
        "writes",
        "appends",
        "removes",
        "renames",
        "makes_a_folder",
        "changes_rights",
        "shortens_its_file",
        "kills_its_parent",
        "leaves_its_session",
        "outlives_its_parent",
    ],
)
def test_whoever_reaches_out_is_not_permitted_to(attack: str, file: Path) -> None:
    refused = attacked(attack, file)
    assert (refused.reason, refused.facts) == (Reason.DAMAGED, {"format": "TXT"})
    assert isinstance(refused.__cause__, ReaderFailed)
    assert str(refused.__cause__).startswith("PermissionError: [Errno 1]")


@pytest.mark.skipif(not has_landlock(), reason="this kernel has no Landlock")
@pytest.mark.parametrize("attack", ["reads_another_file", "lists_a_folder"])
def test_no_other_file_can_be_read(attack: str, file: Path) -> None:
    refused = attacked(attack, file)
    assert refused.reason == Reason.DAMAGED
    assert str(refused.__cause__).startswith("PermissionError: [Errno 13]")


@pytest.mark.parametrize(
    "attack",
    [
        "raises_a_limit",
        "recurses",
        "exits",
        "ends_at_once",
        "crashes",
        "returns_nothing",
        "leaves_a_surrogate",
        "points_outside",
        "has_no_sections",
        "talks_rubbish",
        "talks_rubbish_without_end",
        "sends_pickles",
    ],
)
def test_whoever_fails_or_lies_has_a_damaged_file(attack: str, file: Path) -> None:
    started = time.monotonic()
    refused = attacked(attack, file, Limits())
    assert (refused.reason, refused.facts) == (Reason.DAMAGED, {"format": "TXT"})
    assert time.monotonic() - started < Limits().wall(0) / 2


def test_whoever_hangs_up_is_not_waited_for(file: Path) -> None:
    started = time.monotonic()
    attacked("hangs_up", file, Limits())
    assert time.monotonic() - started < Limits().wall(0) / 2


def test_nothing_of_the_parent_comes_along(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "secret")
    with (ROOT / "README.md").open("rb") as other:
        os.set_inheritable(other.fileno(), True)
        document = read_file(file, file.name, QUICK, reader=f"{ATTACKS}:inherits")
    assert document.text == "nothing"


def test_what_a_library_prints_is_not_heard(file: Path) -> None:
    document = read_file(file, file.name, QUICK, reader=f"{ATTACKS}:prints")
    assert document.text == "prints"


def test_it_starts_quickly(file: Path) -> None:
    """Measured in the processor's time: it is nice, and this machine may be busy."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for _ in range(5):
        read_file(file, file.name)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 5 * 0.4


@pytest.mark.parametrize(
    "text",
    sorted(path for path in (ROOT / "tests/cases/texts").iterdir() if path.suffix in READERS),
    ids=str,
)
def test_an_honest_file_comes_through_unchanged(text: Path) -> None:
    assert read_file(text, text.name) == read(text.read_bytes(), text.name)


def test_a_name_that_is_no_text_is_no_hindrance(tmp_path: Path) -> None:
    path = tmp_path / "plain.txt"
    path.write_text("A tale\n\nIt was told once, and never again.\n", "utf-8")
    for name in ("a'\"\\{}%\n.txt", "caf\udce9.txt", "読書.TXT"):
        assert read_file(path, name).title == "A tale"


def test_what_a_reader_refuses_is_refused_with_its_facts(tmp_path: Path) -> None:
    path = tmp_path / "sheet.xyz"
    path.write_bytes(b"1,2")
    with pytest.raises(Unreadable) as caught:
        read_file(path, path.name)
    assert caught.value.reason == Reason.UNKNOWN_FORMAT
    assert caught.value.facts["suffix"] == ".xyz"
    assert ".txt" in str(caught.value.facts["supported"])


def test_what_is_no_file_is_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for name in ("pipe.txt", "", "nothing.txt"):
        with pytest.raises(OSError, match=r"regular|No such"):
            read_file(tmp_path / name, "a.txt")


def test_a_broken_installation_is_no_damaged_file(file: Path) -> None:
    with pytest.raises(SandboxBroken, match="ModuleNotFoundError"):
        read_file(file, file.name, reader="index.no_such_module:read")


def test_readers_take_turns(file: Path) -> None:
    second = threading.Thread(target=read_file, args=(file, file.name))
    with running._TURN:
        second.start()
        second.join(0.5)
        assert second.is_alive()
        assert readers(file.name) == []
    second.join()


def test_no_descriptor_is_left_open(file: Path) -> None:
    before = descriptors()
    for attack in ("honest", "inherits"):
        read_file(file, file.name, QUICK, reader=f"{ATTACKS}:{attack}")
    attacked("talks_rubbish", file)
    assert descriptors() == before


def test_a_reader_dies_with_the_process_that_waits_for_it(file: Path) -> None:
    code = (
        "import pathlib, sys; from index.sandbox import read_file;"
        f"read_file(pathlib.Path(sys.argv[1]), {file.name!r}, reader='{ATTACKS}:sleeps')"
    )
    worker = subprocess.Popen([sys.executable, "-c", code, str(file)], cwd=ROOT)
    if not LINUX:
        worker.kill()
        pytest.skip("processes are looked for in /proc")
    assert until(lambda: bool(readers(file.name)))
    time.sleep(0.3)
    worker.send_signal(signal.SIGKILL)
    worker.wait()
    assert until(lambda: not readers(file.name))


def test_elsewhere_the_end_of_a_pipe_says_that_the_parent_is_gone() -> None:
    ours, theirs = os.pipe()
    code = (
        f"import time; from index.sandbox.confining import follow; follow({ours}); time.sleep(60)"
    )
    child = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, pass_fds=[ours])
    os.close(theirs)
    assert child.wait(10) == 1
    os.close(ours)


def test_limits_grow_with_the_file() -> None:
    limits = Limits()
    mib = 1 << 20
    assert [limits.processor(size) for size in (0, mib, mib + 1, 3 * mib, 200 * mib)] == [
        10,
        10,
        11,
        30,
        60,
    ]
    assert limits.wall(0) == 25
    assert limits.reply(0) == 4 * mib
    assert limits.reply(200 * mib) == 128 * mib


def test_a_lower_limit_set_from_outside_stands(file: Path) -> None:
    if not LINUX:
        pytest.skip("macOS takes no limit of address space")
    code = (
        "import pathlib, sys; from index.sandbox import read_file;"
        f"read_file(pathlib.Path(sys.argv[1]), {file.name!r}, reader='{ATTACKS}:honest')"
    )
    limit = 400 << 20
    done = subprocess.run(
        [sys.executable, "-c", code, str(file)],
        cwd=ROOT,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)),
    )
    assert done.returncode == 0


def until(condition: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + 10
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
