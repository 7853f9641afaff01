"""Whole lives of votes and bodies, as the members of one server live them.

Nothing here knows the bot but by what it shows: a label, a menu, a form, the words of a message.
"""

from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import discord

from tests.loopback import Channel, Member, Message, Reply
from tests.wire.acting import SOON, Circle, Scene
from tests.wire.clocked import wait

NO_CLOCK = Path()
NAMES = ("ada", "ben", "cleo", "dan", "eva", "finn")


@dataclass(frozen=True, slots=True)
class Later:
    """A bot whose clock goes on by what its socket is told."""

    scene: Scene
    socket: Path

    async def company(self, name: str, bot: discord.Permissions | None = None) -> "Company":
        return await Company.gather(self.scene, self.socket, name, bot)


@dataclass(slots=True)
class Company:
    """The members of a server, by name, and ``mo``, who moderates it.

    ``interactions`` counts what each of them did to the bot.
    """

    circle: Circle
    socket: Path
    members: dict[str, Member]
    interactions: dict[str, int] = field(default_factory=dict)

    @classmethod
    async def gather(
        cls, scene: Scene, socket: Path, name: str, bot: discord.Permissions | None
    ) -> "Company":
        """Invite the bot to a server, where six members and a moderator join the circle."""
        return await cls.around(scene.circle(name, bot=bot), socket)

    @classmethod
    async def around(cls, circle: Circle, socket: Path = NO_CLOCK) -> "Company":
        """Six members join a circle, and its moderator; without a socket, no time goes by."""
        members = {each: circle.guild.add_member(each) for each in NAMES}
        company = cls(circle, socket, {**members, "mo": circle.moderator})
        for each in company.members:
            page = await company.slash(each, "now")
            await company.press(each, page, "Join the circle")
        return company

    @property
    def room(self) -> Channel:
        return self.circle.room

    async def slash(self, who: str, command: str, /, **options: Any) -> Reply:
        """Use a command; it is answered in time, and to nobody else."""
        self._count(who)
        reply = await self.members[who].slash(self.room, command, **options)
        assert reply.ephemeral
        return _in_time(reply)

    async def press(self, who: str, on: Reply | Message, button: str) -> Reply:
        self._count(who)
        return _in_time(await self.members[who].press(on, button))

    async def take(self, who: str, on: Reply | Message, menu: str, *labels: str) -> Reply:
        """Take from a menu, by its placeholder, what has these words in its labels."""
        self._count(who)
        message = on.message if isinstance(on, Reply) else on
        offered = next(each for each in message.selects if each.get("placeholder") == menu)
        values = [
            next(each["value"] for each in offered["options"] if label in each["label"])
            for label in labels
        ]
        return _in_time(await self.members[who].select(message, offered["custom_id"], *values))

    async def fill(self, who: str, form: Reply, **fields: str) -> Reply:
        """Send a form that was opened."""
        self._count(who)
        return _in_time(await self.members[who].submit(form, fields))

    async def wait(self, **span: float) -> None:
        """Let time go by, the bot awake; then somebody looks at the page of the circle."""
        await wait(self.socket, timedelta(**span))
        await self.slash("mo", "now")

    async def card(self, *words: str) -> Message:
        """What stands in the room and holds all these words, waited for."""
        return await self.room.message(lambda each: all(word in each.text for word in words))

    async def result(self, *words: str) -> Message:
        """What stands in a thread of the room and holds all these words, waited for."""

        def found() -> list[Message]:
            return [
                message
                for thread in self.room.threads
                for message in thread.messages
                if all(word in message.text for word in words)
            ]

        return (await self.circle.loopback.until(found, 20, f"{words} in a thread"))[0]

    def _count(self, who: str) -> None:
        self.interactions[who] = self.interactions.get(who, 0) + 1


def labels(shown: Reply | Message) -> list[str]:
    """What stands on the buttons that can be pressed."""
    message = shown.message if isinstance(shown, Reply) else shown
    return [each["label"] for each in message.buttons if not each.get("disabled")]


def custom_id(shown: Reply | Message, label: str) -> str:
    """The id of a button, to press it as a client does that still shows it."""
    message = shown.message if isinstance(shown, Reply) else shown
    return str(next(each for each in message.buttons if each["label"] == label)["custom_id"])


def _in_time(reply: Reply) -> Reply:
    assert reply.latency_s < SOON
    return reply
