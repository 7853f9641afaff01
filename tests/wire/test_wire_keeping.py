"""What is kept for a time only, over the wire: a removed text, and a server that was left."""

from datetime import timedelta

import pytest

from tests.loopback import Upload
from tests.wire.acting import Circle
from tests.wire.clocked import wait
from tests.wire.living import Later

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.asyncio(loop_scope="session"),
]

CANARY = "zanzibarine"
TEXT = Upload("log.md", f"# The Log\n\nThe {CANARY} lamp was lit at nine.\n".encode())


async def filled(later: Later, name: str) -> Circle:
    """A server with a text, in which somebody asked and voted."""
    circle = later.scene.circle(f"{CANARY} {name}")
    await circle.add(TEXT)
    await circle.ask(f"When was the {CANARY} lamp lit?")
    await circle.press(await circle.slash(circle.member, "now"), "Join the circle")
    draft = await circle.slash(
        circle.member, "vote new", question=f"{CANARY}?", options="Yes; No", kind="ask"
    )
    await circle.press(draft, "Open the vote")
    await circle.room.message(f"{CANARY}?")
    return circle


def kept(later: Later, circle: Circle) -> bool:
    """Whether any file in the data of the bot names a server."""
    files = [each for each in later.scene.data.rglob("*") if each.is_file()]
    name = str(circle.guild.id)
    # The log of errors tells operators that a server was left, and when.
    named = [each for each in files if name in str(each.relative_to(later.scene.data))]
    rows = [each for each in files if each.suffix.startswith(".db")]
    return bool(named) or any(name.encode() in each.read_bytes() for each in rows)


async def test_what_is_over_after_a_day_is_gone_for_good(later: Later) -> None:
    removers, away = await filled(later, "removers"), await filled(later, "away")
    gone, back = await filled(later, "gone"), await filled(later, "back")
    mo = removers.moderator
    removed = await removers.slash(mo, "manage remove", text="Log")
    assert "For a day this can be undone" in removed.text
    restored = await removers.press(removed, "Undo", mo)
    assert "The Log" in restored.text
    assert CANARY in (await removers.ask(f"When was the {CANARY} lamp lit?")).text
    removed = await removers.slash(mo, "manage remove", text="Log")
    for circle in (gone, back):
        await circle.guild.remove_bot()
    await away.guild.remove_bot(unavailable=True)
    await later.scene.bot.says("(?s)was left.*was left")
    await back.guild.restore()
    assert kept(later, gone)

    await wait(later.socket, timedelta(hours=26))

    assert not kept(later, gone)
    late = await removers.press(removed, "Undo", mo)
    assert "There is nothing to put back" in (await late.followup(0)).text
    assert "The library is empty." in (await removers.slash(mo, "text list")).text
    # An outage is no leaving, and who came back in time has lost nothing.
    await away.guild.restore()
    for circle in (away, back):
        assert CANARY in (await circle.ask(f"When was the {CANARY} lamp lit?")).text
        assert f"{CANARY}?" in (await circle.slash(circle.member, "vote list")).text
    await gone.guild.restore()
    await gone.room.message(lambda each: "Hello, I'm Study Circle" in each.text)
    assert "The library is empty." in (await gone.slash(gone.member, "text list")).text
    assert CANARY not in (await gone.slash(gone.member, "vote list")).text
