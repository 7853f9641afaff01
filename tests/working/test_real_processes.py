"""The whole way with the real model: a text is added, asked and survives a killed writer."""

import json
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.compose import House, open_house
from bot.desk.replies import Answered, MorePassages, NotAnswered, TextAdded
from bot.desk.requests import AddText, Ask, Caller, Share, ShowMore, Upload
from bot.settings import Settings
from index.documents import EVERYTHING
from index.library import Library
from index.progress import Progress, Stage
from tests.built import lend
from tests.fakes import ROOT, SAMPLE

pytestmark = pytest.mark.real_model

CALLER = Caller("local", "me", moderator=True)


@pytest.fixture
def house(models: Path, tmp_path: Path) -> Iterator[House]:
    lend(models, tmp_path / "data")
    with open_house(Settings(tmp_path / "data"), writable=True) as house:
        yield house


async def test_a_text_is_added_asked_and_refused_by_real_workers(house: House) -> None:
    told: list[Progress] = []
    house.jobs.warm()
    added = await house.desk.handle(AddText(CALLER, Upload(SAMPLE.name, SAMPLE)), told.append)
    assert isinstance(added, TextAdded)
    assert added.source.title == "The Lamplighters’ Circle"
    assert [each.stage for each in told if each.done in (0, each.total)] == [
        stage for stage in Stage if stage not in {Stage.RECOGNISING, Stage.MEASURING}
    ]
    adding = house.jobs._adding._process
    assert adding is None or adding.wait(5) == -signal.SIGKILL

    answer = await house.desk.handle(Ask(CALLER, "How often does the circle meet?"))
    assert isinstance(answer, Answered)
    assert "every second Thursday" in answer.answer.text
    assert str(answer.answer.citation).endswith("A room with a stove (Nora Pell, 2019), ¶ 2")
    assert isinstance(await house.desk.handle(Share(CALLER, answer.id)), Answered)
    assert isinstance(await house.desk.handle(ShowMore(CALLER, answer.id)), MorePassages)

    named = await house.desk.handle(Ask(CALLER, "What did Kerensky say to the delegates?"))
    assert isinstance(named, NotAnswered)
    assert named.outcome.missing == ("Kerensky",)
    foreign = await house.desk.handle(Ask(CALLER, "How do I bake sourdough bread?"))
    assert isinstance(foreign, NotAnswered)

    hits = await house.jobs.search("local", "recall of a delegate", 5, EVERYTHING)
    assert len(hits) == 5
    assert any("recall" in hit.text for hit in hits[:3])


def add(data: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "bot", "--data", str(data), "--json", "add", str(SAMPLE)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )


def check(data: Path) -> bool:
    """Whether the source is there; if it is, with all that belongs to it, and else without any."""
    try:
        library = Library.readonly(data / "circles" / "local")
    except FileNotFoundError:
        return False
    db = library.catalogue.db
    sources = library.sources()
    tables = ("passages", "passages_terms", "passages_terms_docsize", "sections")
    sizes = {each: db.table(each).count for each in tables}
    vectors = [len(vector) for _, vector in library.catalogue.vectors()]
    document = library.document(sources[0].id) if sources else None
    library.close()
    if not sources:
        assert set(sizes.values()) == {0}
        return False
    (source,) = sources
    assert document is not None
    assert sizes["sections"] == len(document.sections)
    sizes.pop("sections")
    assert set(sizes.values()) == {source.passages}
    assert vectors == [2 * 384] * source.passages
    return True


def kill_after(process: subprocess.Popen[str], seconds: float) -> None:
    time.sleep(seconds)
    process.send_signal(signal.SIGKILL)
    process.communicate()


def kill_while_writing(process: subprocess.Popen[str], library: Path) -> None:
    """At the first sight of a journal after the file was made: in the middle of the writing."""
    journal = library.with_name(f"{library.name}-journal")
    made = time.monotonic()
    while process.poll() is None:
        if not library.exists():
            made = time.monotonic()
        elif journal.exists() and time.monotonic() > made + 1:
            break
        time.sleep(0.0002)
    process.send_signal(signal.SIGKILL)
    process.communicate()


def test_a_text_whose_adding_was_killed_is_whole_or_absent_and_can_be_added(
    models: Path, tmp_path: Path
) -> None:
    lend(models, tmp_path)
    moments = random.Random(1917)  # noqa: S311 - moments, no secrets
    usual = 3.0  # seconds
    for share in (0.1, 0.6):
        kill_after(add(tmp_path), usual * (share + moments.random() * 0.4))
        check(tmp_path)
    kill_while_writing(add(tmp_path), tmp_path / "circles" / "local" / "library.db")
    there = check(tmp_path)
    process = add(tmp_path)
    output, complaint = process.communicate(timeout=120)
    assert process.returncode == 0, complaint
    (record,) = json.loads(output)
    assert len(record["warnings"]) == there
    assert all("in the library already" in each for each in record["warnings"])
    assert check(tmp_path)
