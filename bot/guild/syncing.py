"""Giving Discord the commands, only when they have changed: there is a daily limit on it."""

import hashlib
import json
import logging
from enum import Enum
from functools import cache
from typing import Any

from discord import app_commands

from bot.guild.persistence import FAILURES, describe, persist
from bot.guild.ports import SyncMemory
from bot.guild.translation import DEFAULT
from bot.wording import LOCALES
from bot.wording.catalogue import resources

log = logging.getLogger(__name__)


class Synced(Enum):
    """Whether Discord has the commands as they are."""

    BEFORE = "before"
    NOW = "now"
    NOT = "not"  # it did not take them: the next start tries again


async def sync_if_changed(tree: app_commands.CommandTree[Any], memory: SyncMemory) -> Synced:
    """Send the commands, if Discord does not have them as they are."""
    digest = _digest(tree)
    if await memory.get() == digest:
        return Synced.BEFORE
    try:
        commands = await persist("Sending the commands", tree.sync)
    except FAILURES as error:
        log.error("Discord did not take the commands: %s", describe(error))  # noqa: TRY400
        return Synced.NOT
    await memory.set(digest)
    log.info("Discord has been given %d commands and groups", len(commands))
    return Synced.NOW


def _digest(tree: app_commands.CommandTree[Any]) -> str:
    """Of the commands as they are in code, and of all texts from which they are translated.

    Translating them takes ten times as long, for each of Discord's languages; so a text that no
    command shows has them sent once more, and nothing else. With the application's id: the same
    commands are new to another bot.
    """
    untranslated = [each.to_dict(tree) for each in tree.get_commands()]
    known = [tree.client.application_id, untranslated, _texts()]
    return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()


@cache
def _texts() -> str:
    """A digest of the catalogues of all languages that commands are translated into."""
    others = [list(resources(locale)) for locale in LOCALES if locale != DEFAULT]
    return hashlib.sha256(json.dumps(others).encode()).hexdigest()
