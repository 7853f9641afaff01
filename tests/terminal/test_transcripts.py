"""Whole conversations, as they stand in tests/cases/transcripts.

A case begins with lines ``name: value`` (locale, width, texts) up to an empty one; then a line
``> …`` is typed and what follows is shown. With ``house: whole`` the Desk is the real one, and
``> @wait 12 hours`` lets time go by, ``> @away 12 hours`` with the bot away; ``model: NAME`` has a
language model on this machine say what stands in tests/cases/rephrasing, one after the other. To
accept a change of wording, after reading it: ``python -m tests.terminal.test_transcripts``.
"""

import asyncio
import io
import json
import time
from collections.abc import Iterator
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from bot.desk.requests import AddText, Caller, Upload
from bot.desk.voting.deadlines import closing
from bot.terminal.chat import Chat
from bot.terminal.screen import Screen
from tests.fakes import FakeClock, FakeHouse, fake_house
from tests.rephrasing.model import serving
from tests.terminal.fake_desk import DOOR, TEA, FakeDesk

CASES = Path(__file__).parents[1] / "cases" / "transcripts"
SAID = Path(__file__).parents[1] / "cases" / "rephrasing"
TYPED = "> "
WAIT = "@wait "
AWAY = "@away "


class ScriptedLines:
    """Lines of a case, each written into the transcript where it is typed."""

    def __init__(self, lines: Iterator[str], paper: io.StringIO, house: FakeHouse | None) -> None:
        self._lines = lines
        self._paper = paper
        self._house = house

    async def next(self, speaker: str) -> str | None:
        assert speaker
        line = next(self._lines, None)
        if line is not None:
            self._paper.write(f"{TYPED}{line}".rstrip() + "\n\n")
        for word in (WAIT, AWAY):
            if line is not None and self._house is not None and line.startswith(word):
                await pass_time(self._house, line.removeprefix(word), awake=word == WAIT)
                return await self.next(speaker)
        return line

    async def field(self, label: str, value: str) -> str | None:
        assert value is not None
        return await self.next(label)


async def pass_time(house: FakeHouse, span: str, *, awake: bool) -> None:
    """Let time go by, the bot awake or away."""
    clock = house.office.clock
    assert isinstance(clock, FakeClock)
    until = closing(span, clock.now, UTC)
    while clock.now < until:
        clock.now = min(clock.now + timedelta(minutes=10), until) if awake else until
        await house.desk.tick()


def play(case: str) -> str:
    """What a case's conversation looks like now, with the case's own head."""
    head, _, transcript = case.partition("\n\n")
    settings = dict(line.split(": ", 1) for line in head.splitlines())
    typed = [line[1:].strip() for line in transcript.splitlines() if line.startswith(">")]
    if settings.get("house") == "whole":
        return f"{head}\n\n{asyncio.run(whole(typed, settings))}\n"
    known = {source.id: source for source in (DOOR, TEA)}
    desk = FakeDesk(*(known[id_] for id_ in settings["texts"].split() if id_ != "none"))
    paper = io.StringIO()
    talk = Chat(
        desk,
        Screen(paper, width=int(settings["width"])),
        Caller("local", "me", settings["locale"], moderator=True),
    )
    asyncio.run(talk.run(ScriptedLines(iter(typed), paper, None)))
    return f"{head}\n\n{paper.getvalue().rstrip()}\n"


async def whole(typed: list[str], settings: dict[str, str]) -> str:
    """A conversation with a whole house, which has a text where the case says so."""
    async with AsyncExitStack() as stack:
        rephraser = None
        if "model" in settings:
            says = json.loads((SAID / f"{settings['model']}.json").read_text("utf-8"))
            model = await stack.enter_async_context(serving(*says))
            rephraser = model.rephraser(time.monotonic)
        house = fake_house(rephraser=rephraser)
        stack.callback(house.store.close)
        for text in settings["texts"].split():
            if text != "none":
                path = CASES / "texts" / f"{text}.md"
                upload = Upload(path.name, path)
                await house.desk.handle(AddText(replace(house.moderator, circle="local"), upload))
        paper = io.StringIO()
        caller = Caller("local", "Anna", settings["locale"], moderator=True)
        with TemporaryDirectory() as folder:
            screen = Screen(paper, width=int(settings["width"]))
            talk = Chat(house.desk, screen, caller, UTC, Path(folder))
            await talk.run(ScriptedLines(iter(typed), paper, house))
        return paper.getvalue().replace(folder, "~").rstrip()


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_transcript(path: Path) -> None:
    case = path.read_text("utf-8")
    assert play(case) == case


def test_there_are_transcripts() -> None:
    assert len(list(CASES.glob("*.txt"))) > 5


if __name__ == "__main__":
    for each in CASES.glob("*.txt"):
        each.write_text(play(each.read_text("utf-8")), "utf-8")
