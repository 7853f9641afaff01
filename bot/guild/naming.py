"""Members' names on buttons and in menus, where Discord shows no mentions.

The bot does not ask for the list of members, so it knows those who press something, and looks up
the others one by one. Of whom it learns no name in time, the number stands there alone: who that
is, the text above says.
"""

import asyncio
import logging
from dataclasses import replace

import discord

from bot.guild.persistence import FAILURES, describe
from bot.guild.sending import AnyInteraction
from bot.wording.blocks import Message
from bot.wording.marks import moment, people, spell_message

log = logging.getLogger(__name__)

_PATIENCE = 2.0  # seconds that a ballot waits for names
_MOST = 10_000  # names kept, of all servers together


class Names:
    """What members are called in their servers, as far as Discord has said since the start."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], str] = {}

    async def named(self, message: Message, interaction: AnyInteraction) -> Message:
        """The message with names on its buttons and in its menus; its text keeps its mentions."""
        guild = interaction.guild
        faces = Message((), message.controls, message.menus)
        wanted = {int(member) for member in people(faces) if member.isdecimal()}
        if guild is None or not wanted:
            return message
        self._learn(guild, interaction.user)
        names = await self._called(guild, wanted)
        spelled = spell_message(faces, moment, lambda member: names.get(member, ""))
        return replace(message, controls=spelled.controls, menus=spelled.menus)

    async def _called(self, guild: discord.Guild, wanted: set[int]) -> dict[str, str]:
        unknown = []
        for member in wanted:
            cached = guild.get_member(member)
            if cached is not None:
                self._learn(guild, cached)
            elif (guild.id, member) not in self._known:
                unknown.append(member)
        try:
            async with asyncio.timeout(_PATIENCE):
                await asyncio.gather(*(self._look_up(guild, member) for member in unknown))
        except TimeoutError:
            log.info("The names of %d members did not come in time", len(unknown))
        return {str(member): self._known.get((guild.id, member), "") for member in wanted}

    async def _look_up(self, guild: discord.Guild, member: int) -> None:
        try:
            self._learn(guild, await guild.fetch_member(member))
        except FAILURES as error:  # whoever has left is found no more
            log.info("A member's name could not be looked up: %s", describe(error))

    def _learn(self, guild: discord.Guild, member: discord.abc.User) -> None:
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[guild.id, member.id] = member.display_name
