"""What a message says, as a digest: to edit only what has changed, and to know one's own again."""

import hashlib
import json
from collections.abc import Sequence

import discord

from bot.guild.controls import encode
from bot.guild.rendering import Sheet


def of_sheet(sheet: Sheet) -> str:
    """The digest of a message that is to be sent."""
    return _digest(sheet.content, [encode(each.action, each.argument) for each in sheet.controls])


def of_message(message: discord.Message) -> str:
    """The digest of a message as Discord has it: that of the sheet from which it was made."""
    ids = [
        part.custom_id or ""
        for row in message.components
        if isinstance(row, discord.ActionRow)
        for part in row.children
        if isinstance(part, discord.Button)
    ]
    return _digest(message.content, ids)


def nonce_of(key: str, channel: int, at: str) -> str:
    """The same for every attempt to send one post; Discord takes 25 characters."""
    return "b" + hashlib.sha256(f"{key} {channel} {at}".encode()).hexdigest()[:20]


def _digest(content: str, ids: Sequence[str]) -> str:
    # Discord trims what is sent.
    packed = json.dumps([content.strip(), list(ids)], ensure_ascii=False)
    return hashlib.sha256(packed.encode()).hexdigest()
