"""What is offered while an option is typed. Discord waits three seconds and takes 25 choices."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Iterable
from typing import Any

from discord.app_commands import Choice

from bot.desk.bodies.requests import SuggestBodies
from bot.desk.commands import COMMANDS, Option, topics
from bot.desk.replies import Suggestions
from bot.desk.requests import Caller, Request, SuggestTexts
from bot.desk.voting.requests import SuggestVotes
from bot.errors import Refusal
from bot.guild.callers import caller_of
from bot.guild.cutting import shorten
from bot.guild.escaping import one_line, units
from bot.guild.ports import Desk
from bot.guild.sending import AnyInteraction
from bot.wording.names import command_name, word_name

log = logging.getLogger(__name__)

MOST_CHOICES = 25
LONGEST_CHOICE = 100  # of its name and of its value
BUDGET = 2.5  # seconds


Complete = Callable[[AnyInteraction, str], Coroutine[Any, Any, list[Choice[str]]]]
"""Gives what may be meant by what was typed so far."""


def among(option: Option) -> Complete:
    """Completes one of an option's words, where they are more than Discord lists by itself."""

    async def words(interaction: AnyInteraction, typed: str) -> list[Choice[str]]:
        wanted, locale = typed.strip().casefold(), interaction.locale.value
        names = ((word_name(option, word, locale), word) for word in option.words)
        return _choices((name, word) for name, word in names if wanted in name.casefold())

    return words


class Suggester:
    """Completes the names of texts, commands, votes and bodies."""

    def __init__(self, desk: Desk, budget: float = BUDGET) -> None:
        self._desk = desk
        self.budget = budget

    async def texts(self, interaction: AnyInteraction, typed: str) -> list[Choice[str]]:
        """Texts of the circle that fit."""
        return await self._suggested(interaction, SuggestTexts, typed)

    async def votes(self, interaction: AnyInteraction, typed: str) -> list[Choice[str]]:
        """Votes of the circle that fit, by their number and question."""
        return await self._suggested(interaction, SuggestVotes, typed)

    async def bodies(self, interaction: AnyInteraction, typed: str) -> list[Choice[str]]:
        """Bodies of the circle that fit, by their title."""
        return await self._suggested(interaction, SuggestBodies, typed)

    async def commands(self, interaction: AnyInteraction, typed: str) -> list[Choice[str]]:
        """Commands that the member may use, by their names in the member's language."""
        return self._named(interaction, typed, (each.path for each in COMMANDS))

    async def topics(self, interaction: AnyInteraction, typed: str) -> list[Choice[str]]:
        """What the member may ask help about: groups of commands, then the commands."""
        return self._named(interaction, typed, topics())

    def _named(
        self, interaction: AnyInteraction, typed: str, paths: Iterable[tuple[str, ...]]
    ) -> list[Choice[str]]:
        wanted = typed.strip().removeprefix("/").casefold()
        moderator = self._desk.known(caller_of(interaction)).moderator
        hidden = () if moderator else {each.path[0] for each in COMMANDS if each.moderator}
        names = {
            " ".join(path): command_name(path, interaction.locale.value)
            for path in paths
            if path[0] not in hidden
        }
        return _choices(
            (f"/{name}", path)
            for path, name in names.items()
            if wanted in name.casefold() or wanted in path
        )

    async def _suggested(
        self,
        interaction: AnyInteraction,
        request: Callable[[Caller, str], Request],
        typed: str,
    ) -> list[Choice[str]]:
        """What the Desk suggests; nothing rather than too late."""
        try:
            async with asyncio.timeout(self.budget):
                reply = await self._desk.handle(request(caller_of(interaction), typed))
        except (Refusal, TimeoutError) as error:
            log.info("Nothing was suggested: %s", type(error).__name__)
            return []
        found = reply.texts if isinstance(reply, Suggestions) else ()
        return _choices((title, text) for text, title in found)


def _choices(found: Iterable[tuple[str, str]]) -> list[Choice[str]]:
    choices = [
        Choice(name=shorten(one_line(name) or value, LONGEST_CHOICE), value=value)
        for name, value in found
        if 0 < units(value) <= LONGEST_CHOICE
    ]
    return choices[:MOST_CHOICES]
