"""One bot for all tests of the wire: it loads the model, which takes its time, once."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.built import lend
from tests.loopback import BotProcess, LoopbackDiscord
from tests.wire.acting import Circle, Scene, free_port


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def the_bot(models: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Scene]:
    data, health = tmp_path_factory.mktemp("wire"), free_port()
    lend(models, data)
    env = {
        "STUDY_CIRCLE_LARGEST_ATTACHMENT_MB": "1",
        "STUDY_CIRCLE_HEALTH_PORT": str(health),
        "STUDY_CIRCLE_OPERATOR": "the harbour office",
    }
    async with (
        LoopbackDiscord(reply_timeout_s=40) as loopback,
        BotProcess(loopback, data, env=env) as bot,
    ):
        scene = Scene(loopback, bot, data, health)
        await scene.connected()
        yield scene


@pytest.fixture
def scene(the_bot: Scene) -> Iterator[Scene]:
    """The shared bot; afterwards, nothing that it sent was malformed, and it did not stumble."""
    begun = len(the_bot.bot.output)
    yield the_bot
    malformed = [*the_bot.loopback.violations, *the_bot.loopback.unknown_requests]
    the_bot.loopback.violations.clear()
    the_bot.loopback.unknown_requests.clear()
    assert malformed == []
    said = the_bot.bot.output[begun:]
    assert "Traceback" not in said, said
    assert " ERROR " not in said, said
    assert the_bot.loopback.token not in the_bot.bot.output


@pytest_asyncio.fixture(loop_scope="session")
async def readers(scene: Scene) -> Circle:
    """A guild with the sample text in its library."""
    return await scene.readers()


@pytest_asyncio.fixture(loop_scope="session")
async def pilots(scene: Scene) -> Circle:
    """Another guild, with an almanac."""
    return await scene.pilots()
