"""Every line that the help gives as an example works: typed as it stands, with the sample text."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from bot.desk.commands import COMMANDS, Command
from bot.desk.replies import Refused
from bot.desk.requests import Caller
from bot.study.prompting.dealing import Wanted
from bot.study.prompting.values import Prompt
from bot.wording import LOCALES
from bot.wording.names import examples
from index.documents import Scope
from index.prepared import Prepared
from index.preparing import prepare
from tests.fakes import NOW, SAMPLE, FakeEmbedder, FakeHouse, FakeJobs, fake_house
from tests.scripts import Player

ROLE = re.compile(r"@\w+")  # Discord sends the id of the role that is picked there
BEFORE = Path(__file__).parents[1] / "cases" / "help" / "before.txt"


def before() -> dict[str, str]:
    """What is done before the examples of a command, by the command."""
    _, *sections = re.split(r"\n\n(?=\[)", BEFORE.read_text("utf-8"))
    return {
        name: script
        for section in sections
        for names, _, script in [section.partition("\n")]
        for name in re.findall(r"\[([^\]]+)\]", names)
    }


PREPARED = before()


class DealtOnce(FakeJobs):
    """The prompts of the sample, found once: every house here has the same text."""

    known: ClassVar[dict[Wanted, tuple[Prompt, ...]]] = {}

    async def prompts(self, circle: str, wanted: Wanted, scope: Scope) -> tuple[Prompt, ...]:
        if wanted not in self.known:
            self.known[wanted] = await super().prompts(circle, wanted, scope)
        return self.known[wanted]


@pytest.fixture(scope="module")
def sample() -> Prepared:
    """The sample text, read once for all examples."""
    return prepare(SAMPLE, SAMPLE.name, FakeEmbedder)


@pytest.fixture
def house(sample: Prepared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHouse]:
    (tmp_path / "door.txt").write_text("The door stands open.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    made = fake_house(DealtOnce)
    made.libraries.library("local").add(sample, NOW)
    yield made
    made.store.close()


def test_what_is_prepared_is_for_commands_that_exist() -> None:
    assert set(PREPARED) <= {each.name for each in COMMANDS}


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda each: each.name)
async def test_examples_work(command: Command, locale: str, house: FakeHouse) -> None:
    anna = Caller("local", "Anna", locale, channel="7", moderator=True, roles=frozenset({"8"}))
    player = Player(house, anna)
    await player.play("/now\n!join")
    await player.play(PREPARED.get(command.name, ""))
    for line in examples(command, locale):
        reply = await player.step(ROLE.sub("<@&8>", line))
        assert not isinstance(reply, Refused), (line, reply)
