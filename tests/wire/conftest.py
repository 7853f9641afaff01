"""One bot for all tests of the wire: it loads the model, which takes its time, once."""

import sys
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
import pytest_asyncio

from tests.built import lend
from tests.loopback import BotProcess, LoopbackDiscord, Message
from tests.loopback.messages import Pings
from tests.wire.acting import Circle, Scene, free_port
from tests.wire.living import Later


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def the_bot(models: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Scene]:
    data, health = tmp_path_factory.mktemp("wire"), free_port()
    lend(models, data)
    env = {
        "STUDY_CIRCLE_LARGEST_ATTACHMENT_MB": "1",
        "STUDY_CIRCLE_HEALTH_PORT": str(health),
        "STUDY_CIRCLE_OPERATOR": "the harbour office",
        "STUDY_CIRCLE_LOG_LEVEL": "debug",
    }
    async with (
        LoopbackDiscord(reply_timeout_s=40) as loopback,
        BotProcess(loopback, data, env=env) as bot,
    ):
        scene = Scene(loopback, bot, data, health)
        await scene.connected()
        yield scene


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def the_later_bot(
    models: Path, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Later]:
    """Another bot, whose clock is put forward: 20 days already, so nobody is new in a server."""
    # A socket's path has to be short.
    with tempfile.TemporaryDirectory() as short:
        data, socket = tmp_path_factory.mktemp("later"), Path(short) / "clock"
        socket.with_suffix(".ahead").write_text(str(timedelta(days=20).total_seconds()))
        lend(models, data)
        command = (sys.executable, "-m", "tests.wire.clocked", str(data), str(socket))
        async with (
            LoopbackDiscord(reply_timeout_s=40) as loopback,
            BotProcess(loopback, command=command) as bot,
        ):
            scene = Scene(loopback, bot, data, health=0)
            await scene.connected()
            yield Later(scene, socket)


@pytest.fixture
def scene(the_bot: Scene) -> Iterator[Scene]:
    """The shared bot; afterwards, nothing that it sent was malformed, and it did not stumble."""
    with behaving(the_bot):
        yield the_bot


@pytest.fixture
def later(the_later_bot: Later) -> Iterator[Later]:
    """The bot whose clock is put forward; afterwards likewise."""
    with behaving(the_later_bot.scene):
        yield the_later_bot


@contextmanager
def behaving(scene: Scene) -> Iterator[None]:
    begun = len(scene.bot.output)
    yield
    assert unasked(scene) == []
    malformed = [*scene.loopback.violations, *scene.loopback.unknown_requests]
    scene.loopback.violations.clear()
    scene.loopback.unknown_requests.clear()
    assert malformed == []
    said = scene.bot.output[begun:]
    assert "Traceback" not in said, said
    assert " ERROR " not in said, said
    assert scene.loopback.token not in scene.bot.output


def unasked(scene: Scene) -> list[str]:
    """What the bot notified anybody of, but for a session that begins and whose turn it is there.

    Of these one role is told, or the one member.
    """
    world = scene.loopback.backend.world
    own = [
        message
        for channel in world.channels.values()
        for message in channel.messages.values()
        if message.author_id == world.bot.id
    ]
    return [each.text for each in own if each.pings != Pings() and not _asked(each)]


def _asked(message: Message) -> bool:
    users, roles = message.pings.users, message.pings.roles
    if len(users) + len(roles) != 1 or message.pings.everyone:
        return False
    # What told of a turn, or of a session, is edited once that is over.
    turns = [f"<@{each}>{said}" for each in users for said in (", it is your turn", " has spoken.")]
    told = ("<@&{}>: a session begins.", "The session has ended")
    begins = [said.format(each) for each in roles for said in told]
    return any(words in message.text for words in (*turns, *begins))


@pytest_asyncio.fixture(loop_scope="session")
async def readers(scene: Scene) -> Circle:
    """A guild with the sample text in its library."""
    return await scene.readers()


@pytest_asyncio.fixture(loop_scope="session")
async def pilots(scene: Scene) -> Circle:
    """Another guild, with an almanac."""
    return await scene.pilots()
