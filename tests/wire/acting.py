"""Members at work on the wire: every first response is timed."""

import asyncio
import socket
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import discord

from tests.loopback import (
    BotProcess,
    Channel,
    Guild,
    LoopbackDiscord,
    Member,
    Message,
    Reply,
    Upload,
)

SAMPLE = Path(__file__).resolve().parents[2] / "examples" / "the-lamplighters-circle.md"
TITLE = "The Lamplighters’ Circle"
SOON = 3.0  # seconds that Discord waits for the first response
PATIENCE = 60.0  # seconds for what takes as long as it takes
MODERATOR = discord.Permissions(manage_guild=True)

QUESTION = "How often does the circle meet?"
WORDS = "every second Thursday"

ALMANAC = Upload(
    "almanac.txt",
    b"The Tide Almanac\n\n"
    b"High water at the north quay comes fifty minutes later every day.\n\n"
    b"The harbour bell is rung by Ines Okafor, who has kept it since 1988.\n\n"
    + b"\n\n".join(
        b"The keeper of lamp %d walks the wall at dusk and writes the weather down. " % number * 8
        for number in range(1, 9)
    ),
)


@dataclass(slots=True)
class Circle:
    """A guild with a moderator and a member, who act in its first channel."""

    loopback: LoopbackDiscord
    guild: Guild
    moderator: Member
    member: Member

    @property
    def room(self) -> Channel:
        return self.guild.channels[0]

    async def slash(self, who: Member, command: str, /, **options: Any) -> Reply:
        """Use a command; its first response comes in time, and to nobody else."""
        return self._in_time(await who.slash(self.room, command, **options))

    async def ask(self, question: str = QUESTION, **options: Any) -> Reply:
        return await self.slash(self.member, "ask", question=question, **options)

    async def press(self, on: Reply | Message, button: str, who: Member | None = None) -> Reply:
        """Press a button; its first response comes in time."""
        reply = await (who or self.member).press(on, button)
        assert reply.latency_s < SOON
        return reply

    async def add(self, upload: Upload, **options: Any) -> Reply:
        """Add a text, and wait until it is there."""
        reply = await self.slash(self.moderator, "manage add", file=upload, **options)
        await self.shows(reply, "in the library")
        return reply

    async def shows(self, reply: Reply, words: str) -> Reply:
        """Wait until an answer, after what it showed before, holds ``words``."""
        await self.loopback.until(lambda: words in reply.text, PATIENCE, f"{words!r}")
        return reply

    def _in_time(self, reply: Reply) -> Reply:
        assert reply.latency_s < SOON
        assert reply.ephemeral
        return reply


@dataclass(slots=True)
class Scene:
    """The loopback Discord, and the one bot that most tests share."""

    loopback: LoopbackDiscord
    bot: BotProcess
    data: Path
    health: int
    circles: dict[str, Circle] = field(default_factory=dict)

    def circle(
        self,
        name: str,
        locale: str = "en-US",
        guild_locale: str = "en-US",
        bot: discord.Permissions | None = None,
    ) -> Circle:
        """Invite the bot to a new guild; ``bot``: what it may do there."""
        guild = self.loopback.add_guild(
            name, system_channel="general", locale=guild_locale, bot_permissions=bot
        )
        return Circle(
            self.loopback,
            guild,
            guild.add_member(f"Mod of {name}", permissions=MODERATOR, locale=locale),
            guild.add_member(f"Member of {name}", locale=locale),
        )

    async def with_text(
        self, name: str, upload: Upload, bot: discord.Permissions | None = None
    ) -> Circle:
        """A guild with one text, made when it is first asked for; whoever asks there is new.

        In a minute one member may ask only so much, and the tests of a file ask more.
        """
        if name not in self.circles:
            circle = self.circle(name, bot=bot)
            await circle.add(upload)
            self.circles[name] = circle
        circle = self.circles[name]
        return replace(circle, member=circle.guild.add_member("Ada"))

    async def readers(self) -> Circle:
        return await self.with_text("Readers", Upload.of(SAMPLE))

    async def pilots(self) -> Circle:
        return await self.with_text("Pilots", ALMANAC)

    async def restart(self) -> None:
        """Stop the bot as a service manager does, and start it again."""
        await self.bot.terminate()
        await self.bot.start()
        await self.connected()

    async def connected(self) -> None:
        """Wait until the bot hears what happens in its guilds."""
        await self.loopback.ready()
        # Events that come before discord.py has taken in its guilds concern guilds it lacks.
        await self.loopback.until(lambda: self.loopback.commands, 30, "commands")
        await asyncio.sleep(0.2)


def free_port() -> int:
    """A port that nobody listens on just now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
