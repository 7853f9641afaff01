"""Whole conversations, as they stand in tests/cases/transcripts.

A case begins with lines ``name: value`` (locale, width, texts) up to an empty one; then a line
``> …`` is typed and what follows is shown. To accept a change of wording, after reading it:
``python -m tests.terminal.test_transcripts``.
"""

import asyncio
import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.desk.requests import Caller
from bot.terminal.chat import Chat
from bot.terminal.screen import Screen
from tests.terminal.fake_desk import DOOR, TEA, FakeDesk

CASES = Path(__file__).parents[1] / "cases" / "transcripts"
TYPED = "> "


class ScriptedLines:
    """Lines of a case, each written into the transcript where it is typed."""

    def __init__(self, lines: Iterator[str], paper: io.StringIO) -> None:
        self._lines = lines
        self._paper = paper

    async def next(self, speaker: str) -> str | None:
        assert speaker
        line = next(self._lines, None)
        if line is not None:
            self._paper.write(f"{TYPED}{line}".rstrip() + "\n\n")
        return line


def play(case: str) -> str:
    """What a case's conversation looks like now, with the case's own head."""
    head, _, transcript = case.partition("\n\n")
    settings = dict(line.split(": ", 1) for line in head.splitlines())
    known = {source.id: source for source in (DOOR, TEA)}
    desk = FakeDesk(*(known[id_] for id_ in settings["texts"].split() if id_ != "none"))
    paper = io.StringIO()
    talk = Chat(
        desk,
        Screen(paper, width=int(settings["width"])),
        Caller("local", "me", settings["locale"], moderator=True),
    )
    typed = (line[1:].strip() for line in transcript.splitlines() if line.startswith(TYPED.strip()))
    asyncio.run(talk.run(ScriptedLines(typed, paper)))
    return f"{head}\n\n{paper.getvalue().rstrip()}\n"


@pytest.mark.parametrize("path", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_transcript(path: Path) -> None:
    case = path.read_text("utf-8")
    assert play(case) == case


def test_there_are_transcripts() -> None:
    assert len(list(CASES.glob("*.txt"))) > 5


if __name__ == "__main__":
    for each in CASES.glob("*.txt"):
        each.write_text(play(each.read_text("utf-8")), "utf-8")
