"""The two workers of a bot, with the tasks that they really do, short of loading a model."""

import asyncio
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.desk.requests import Upload
from bot.errors import Reason, Refusal
from bot.store.places import Places
from bot.working.processes import Processes
from index.abstaining import Strictness
from index.documents import EVERYTHING
from index.prepared import UNTOLD
from index.progress import Progress, Stage
from tests.fakes import write
from tests.working import tasks_for_tests


@pytest.fixture
def processes(tmp_path: Path) -> Iterator[Processes]:
    processes = Processes(Places(tmp_path / "data"), "no-model-is-needed-here", tmp_path / "models")
    yield processes
    processes.close()


def bad_file(folder: Path, name: str = "book.xyz") -> Upload:
    return write(folder, name, "words")


async def refused(processes: Processes, file: Upload) -> Refusal:
    with pytest.raises(Refusal) as refusal:
        await processes.prepare(file, UNTOLD, lambda _: None)
    return refusal.value


async def test_a_file_that_cannot_be_read_is_refused_with_facts(
    processes: Processes, tmp_path: Path
) -> None:
    refusal = await refused(processes, bad_file(tmp_path))
    assert refusal.reason is Reason.UNKNOWN_FORMAT
    assert refusal.facts["file"] == "book.xyz"
    assert refusal.facts["suffix"] == ".xyz"
    assert ".md" in str(refusal.facts["supported"])


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.md", b"", Reason.EMPTY_FILE),
        ("picture.md", b"\x89PNG\r\n\x1a\n" + bytes(40), Reason.BINARY_FILE),
        ("broken.md", b"\xef\xbb\xbfcaf\xe9", Reason.NOT_UTF8),
        ("blank.md", b"\n \n", Reason.NO_TEXT),
    ],
)
async def test_every_way_of_being_unreadable_has_its_refusal(
    processes: Processes, tmp_path: Path, name: str, data: bytes, reason: Reason
) -> None:
    path = tmp_path / "upload"
    path.write_bytes(data)
    refusal = await refused(processes, Upload(name, path))
    assert refusal.reason is reason
    assert refusal.facts["file"] == name


async def test_a_file_that_went_away_is_refused(processes: Processes, tmp_path: Path) -> None:
    refusal = await refused(processes, Upload("a.md", tmp_path / "none.md"))
    assert refusal.reason is Reason.NO_FILE


async def test_progress_reaches_the_loop(processes: Processes, tmp_path: Path) -> None:
    told: list[Progress] = []
    with pytest.raises(Refusal):
        await processes.prepare(bad_file(tmp_path), UNTOLD, told.append)
    assert told == [Progress(Stage.READING)]


async def test_texts_added_at_once_wait_for_each_other_and_none_ends_anothers_work(
    processes: Processes, tmp_path: Path
) -> None:
    files = [bad_file(tmp_path, f"{number}.xyz") for number in range(6)]
    refusals = await asyncio.gather(*(refused(processes, file) for file in files))
    assert [each.reason for each in refusals] == [Reason.UNKNOWN_FORMAT] * 6
    assert [each.facts["file"] for each in refusals] == [file.name for file in files]


async def test_giving_up_waiting_does_not_end_anothers_work(
    processes: Processes, tmp_path: Path
) -> None:
    first = asyncio.ensure_future(refused(processes, bad_file(tmp_path)))
    waiting = asyncio.ensure_future(refused(processes, bad_file(tmp_path)))
    await asyncio.sleep(0.01)
    waiting.cancel()
    assert (await first).reason is Reason.UNKNOWN_FORMAT
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert (await refused(processes, bad_file(tmp_path))).reason is Reason.UNKNOWN_FORMAT


async def test_cancelled_work_is_ended_and_the_next_text_is_read(
    processes: Processes, tmp_path: Path
) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)  # reading it waits for ever
    work = asyncio.ensure_future(refused(processes, Upload("pipe.md", pipe)))
    await asyncio.sleep(0.3)
    work.cancel()
    with pytest.raises(asyncio.CancelledError):
        await work
    refusal = await asyncio.wait_for(refused(processes, bad_file(tmp_path)), 10)
    assert refusal.reason is Reason.UNKNOWN_FORMAT


async def test_a_circle_that_cannot_be_is_refused_before_any_work(processes: Processes) -> None:
    for work in (
        processes.ask("../two", "Who?", EVERYTHING, Strictness.BALANCED),
        processes.search("../two", "who", 5, EVERYTHING),
    ):
        with pytest.raises(Refusal) as refusal:
            await work
        assert refusal.value.reason is Reason.BAD_CIRCLE
    assert processes._asking._process is None


async def test_closing_leaves_no_process(tmp_path: Path) -> None:
    processes = Processes(Places(tmp_path / "data"), "none", tmp_path / "models")
    await refused(processes, bad_file(tmp_path))
    processes.close()
    assert processes._adding._process is None
    processes.close()


async def test_what_is_under_way_is_counted_until_it_is_done(
    processes: Processes, tmp_path: Path
) -> None:
    assert processes.under_way == {"asking": 0, "adding": 0}
    three = [asyncio.create_task(refused(processes, bad_file(tmp_path))) for _ in range(3)]
    await asyncio.sleep(0)
    assert processes.under_way == {"asking": 0, "adding": 3}
    await asyncio.gather(*three)
    assert processes.under_way == {"asking": 0, "adding": 0}


def test_a_worker_that_ended_by_itself_is_started_again(
    processes: Processes, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[None] = []
    monkeypatch.setattr(processes, "warm", lambda: begun.append(None))
    assert processes.alive()  # it was never needed
    first, *_ = processes._asking.run(tasks_for_tests.identity)
    assert processes.alive()
    process = processes._asking._process
    assert process is not None
    os.kill(first, signal.SIGKILL)
    process.wait(20)
    assert not processes.alive()
    assert len(begun) == 1
    assert processes._asking.run(tasks_for_tests.identity)[0] != first
    assert processes.alive()
