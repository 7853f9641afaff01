"""Forged presses over the wire: ids and values that no client offers, some on a forged message."""

import asyncio
import copy
import random
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.desk.commands import ACTIONS
from tests.loopback import Message, Reply
from tests.wire.acting import SOON, Circle, Scene

pytestmark = [pytest.mark.wire, pytest.mark.asyncio(loop_scope="session")]

FORGED = 400
OPEN_TO_ALL = {"join", "sample"} | {name for name in ACTIONS if name.endswith("-join")}
LONGEST = 100  # characters of a custom id


def forged(chance: random.Random) -> Iterator[tuple[str, list[str] | None]]:
    """Custom ids, and the values of menus (``None``: a button)."""
    names = sorted(set(ACTIONS) - OPEN_TO_ALL)

    def part() -> str:
        odd = "".join(chance.choices("0123456789:;-x²٣ \n\u202e", k=chance.randrange(9)))
        return chance.choice((str(chance.randrange(4)), "vote", "body", "kind", odd))

    for _ in range(FORGED):
        name = chance.choice(names) if chance.random() < 0.9 else part()
        argument = ":".join(part() for _ in range(chance.randrange(5)))
        menu = chance.random() < 0.4
        scheme = chance.choice(("scm1" if menu else "sc1", "sc1", "scm1", "scf1", "x"))
        values = [part() for _ in range(chance.randrange(4))] if menu else None
        yield f"{scheme}:{name}:{argument}"[:LONGEST], values


def carrying(message: Message, custom_id: str, *, menu: bool) -> Message:
    """The message as if it had that button or menu: the rest does not come as far as the Desk."""
    components = copy.deepcopy(message.components)
    part = {"type": 3, "options": []} if menu else {"type": 2, "style": 1, "label": "Vote"}
    components[0]["components"] = [{**part, "custom_id": custom_id, "id": 99}]
    return replace(message, components=components)


async def head(circle: Circle) -> str:
    """The last entry of the ledger, which tells whether anything has happened."""
    log = await circle.slash(circle.moderator, "manage log")
    found = re.search(r"[0-9a-f]{64}", log.text)
    assert found is not None, log.text
    return found[0]


async def test_forged_presses_are_answered_or_ignored_and_change_nothing(scene: Scene) -> None:
    circle = scene.circle("Forgers")
    stranger = circle.guild.add_member("Stranger")
    for who in (circle.member, circle.moderator):
        await circle.press(await circle.slash(who, "now"), "Join the circle", who)
    draft = await circle.slash(
        circle.moderator, "vote new", question="Which?", options="Tea; Coffee", kind="choose"
    )
    await circle.press(draft, "Open the vote", circle.moderator)
    card = await circle.room.message("Which?")
    before = await head(circle)

    presses: list[asyncio.Task[Reply]] = []
    for custom_id, values in forged(random.Random(7)):  # noqa: S311 - the same presses each time
        menu = values is not None
        ours = custom_id.startswith("scm1:" if menu else "sc1:")
        on = carrying(card, custom_id, menu=menu) if ours else card
        pressing = stranger.forge(on, custom_id, values=values, within=SOON)
        presses.append(asyncio.create_task(pressing))
        await asyncio.sleep(0.005)
    answers = await asyncio.gather(*presses)
    assert await head(circle) == before
    assert (await circle.press(card, "Vote")).ephemeral
    public = [each for each in circle.room.messages if "Which?" in each.text]
    assert [each.id for each in public] == [card.id]
    assert all(each.acknowledged for each in answers)
