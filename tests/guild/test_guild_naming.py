"""Members' names where Discord shows no mentions."""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from bot.guild import naming
from bot.guild.controls import view_of
from bot.guild.naming import Names
from bot.wording.blocks import Choice, Control, Menu, Message, Text
from bot.wording.marks import person


@dataclass
class Face:
    id: int
    display_name: str


@dataclass
class Server:
    """A guild that has one member at hand, and some to be asked for."""

    cached: dict[int, Face]
    others: dict[int, Face]
    id: int = 5
    asked: list[int] = field(default_factory=list)

    def get_member(self, member: int) -> Face | None:
        return self.cached.get(member)

    async def fetch_member(self, member: int) -> Face:
        self.asked.append(member)
        if member not in self.others:
            raise TimeoutError
        return self.others[member]


@dataclass
class Interaction:
    guild: Any
    user: Any


def ballot() -> Message:
    controls = tuple(Control("cast", f"1:{n}", f"{n}  {person(str(n))}") for n in range(1, 5))
    menu = Menu("ballot-choose", "1:1", "Who?", (Choice("2", f"2  {person('2')}"),))
    return Message((Text(person("1")),), controls, (menu,))


def labels(message: Message) -> list[str]:
    view = view_of(message.controls)
    assert view is not None
    return [button["label"] for row in view.to_components() for button in row["components"]]


async def test_names_come_from_the_presser_the_cache_and_a_question_that_is_asked_once() -> None:
    server = Server({2: Face(2, "Ben")}, {3: Face(3, "Cleo")})
    names, interaction = Names(), Interaction(server, Face(1, "Anna"))
    named = await names.named(ballot(), interaction)  # type: ignore[arg-type]
    assert labels(named) == ["1 Anna", "2 Ben", "3 Cleo", "4"]
    assert named.menus[0].choices[0].label == "2  Ben"
    assert named.blocks == ballot().blocks  # there Discord shows the mention
    assert sorted(server.asked) == [3, 4]
    await names.named(ballot(), interaction)  # type: ignore[arg-type]
    assert sorted(server.asked) == [3, 4, 4]


async def test_a_ballot_does_not_wait_long_for_names(monkeypatch: Any) -> None:
    class Silent(Server):
        async def fetch_member(self, member: int) -> Face:
            await asyncio.Event().wait()
            raise AssertionError(member)

    monkeypatch.setattr(naming, "_PATIENCE", 0.01)
    interaction = Interaction(Silent({}, {}), Face(1, "Anna"))
    named = await Names().named(ballot(), interaction)  # type: ignore[arg-type]
    assert labels(named) == ["1 Anna", "2", "3", "4"]


async def test_a_mark_that_nobody_spelled_leaves_the_number() -> None:
    assert labels(ballot()) == ["1", "2", "3", "4"]
