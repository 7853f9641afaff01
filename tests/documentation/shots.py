"""What the pictures of the documentation show: scripts played over a whole Desk.

The cases stand in ``tests/cases/documentation/shots.txt``; what comes before a line ``--`` is done
and not shown. The sample text is there, and the embedding model is the real one.
"""

import re
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from rich.text import Text as Line

from bot.charts.figures import Figure
from bot.desk.requests import Caller
from bot.terminal.keys import Keys
from bot.terminal.layout import lay_out
from bot.terminal.own import spelled
from bot.terminal.wrapping import wrap
from bot.wording.blocks import Message, Picture
from bot.wording.pictures.words import in_words
from index.embedding import DEFAULT_MODEL, Embedder
from index.embedding.choosing import load
from index.preparing import prepare
from tests.fakes import NOW, SAMPLE, FakeHouse, FakeJobs, FakeLibraries, fake_house
from tests.scripts import Player

CASES = Path(__file__).parents[1] / "cases" / "documentation" / "shots.txt"
WIDTH = 76
_SHOWN_FROM = "--"


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture of what was typed and shown, and the figures that stood in it."""

    name: str
    lines: tuple[Line, ...]
    figures: tuple[tuple[str, str, Figure], ...]
    """Each with its name and with what is to be seen in it."""

    @property
    def text(self) -> str:
        """All that can be read in it."""
        return "\n".join(line.plain.rstrip() for line in self.lines)


class _RealJobs(FakeJobs):
    """The work of the worker processes, done in this one with a real model."""

    def __init__(self, libraries: FakeLibraries, embedder: Embedder) -> None:
        super().__init__(libraries)
        self._embedder = embedder


def cases() -> dict[str, str]:
    """The scripts, by the names of their pictures."""
    _, *sections = re.split(r"^\[(\w+)\]\n", CASES.read_text("utf-8"), flags=re.MULTILINE)
    return dict(zip(sections[::2], sections[1::2], strict=True))


async def taken(models: Path) -> tuple[Shot, ...]:
    """Every picture as it is now; ``models`` is where the model is built."""
    embedder = load(DEFAULT_MODEL, models)
    sample = prepare(SAMPLE, SAMPLE.name, lambda: embedder)
    shots = []
    for name, script in cases().items():
        house = fake_house(lambda libraries: _RealJobs(libraries, embedder))
        house.libraries.library("local").add(sample, NOW)
        try:
            shots.append(await _shot(name, script, house))
        finally:
            house.store.close()
    return tuple(shots)


async def _shot(name: str, script: str, house: FakeHouse) -> Shot:
    player = Player(house, Caller("local", "Anna", moderator=True))
    before, _, shown = script.rpartition(f"{_SHOWN_FROM}\n")
    await player.play(before)
    lines: list[Line] = []
    figures: list[tuple[str, str, Figure]] = []
    for line in shown.strip().splitlines():
        reply = await player.step(line)
        if reply is None:
            continue
        lines += [Line(), *_said(player), Line(), *_answered(player.message)]
        pictures = [block for block in player.message.blocks if isinstance(block, Picture)]
        figures += [(f"{name}-{each.name}", each.alt, each.figure) for each in pictures]
    return Shot(name, tuple(lines[1:]), tuple(figures))


def _said(player: Player) -> list[Line]:
    """What was done, behind the name of who did it."""
    name = f"{player.caller.member} › "
    rest = " " * len(name)
    return [
        Line.assemble((rest if number else name, "dim"), (player.done[start:end], "bold"))
        for number, (start, end) in enumerate(wrap(player.done, WIDTH - len(name)))
    ]


def _answered(message: Message) -> list[Line]:
    message = in_words(spelled(message, "en", UTC))
    return lay_out(message, Keys.of(message, "en"), WIDTH, styled=True)
