"""Giving Discord the commands, only when they have changed: there is a daily limit on it."""

import hashlib
import json
import logging
from typing import Any

from discord import app_commands

from bot.guild.persistence import FAILURES, describe, persist
from bot.guild.ports import SyncMemory

log = logging.getLogger(__name__)


async def sync_if_changed(tree: app_commands.CommandTree[Any], memory: SyncMemory) -> bool:
    """Whether the commands were sent. Where it fails, the next start tries again."""
    digest = await _digest(tree)
    if await memory.get() == digest:
        return False
    try:
        commands = await persist("Sending the commands", tree.sync)
    except FAILURES as error:
        log.error("Discord did not take the commands: %s", describe(error))  # noqa: TRY400
        return False
    await memory.set(digest)
    log.info("Discord has been given %d commands and groups", len(commands))
    return True


async def is_synced(tree: app_commands.CommandTree[Any], memory: SyncMemory) -> bool:
    """Whether Discord has the commands as they are."""
    return await memory.get() == await _digest(tree)


async def payload_of(tree: app_commands.CommandTree[Any]) -> list[dict[str, Any]]:
    """The commands with their translations, as Discord is given them."""
    translator = tree.translator or app_commands.Translator()
    return [await each.get_translated_payload(tree, translator) for each in tree.get_commands()]


async def _digest(tree: app_commands.CommandTree[Any]) -> str:
    # With the application's id: the same commands are new to another bot.
    known = [tree.client.application_id, await payload_of(tree)]
    return hashlib.sha256(json.dumps(known, sort_keys=True).encode()).hexdigest()
