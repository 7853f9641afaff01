"""Where a post goes: into the thread of its card, else in answer to the card, else the channel."""

from dataclasses import dataclass

import discord

from bot.desk.board.posts import Posted, State
from bot.desk.board.replies import Hanging
from bot.guild.board.rooms import find_room, permissions
from bot.guild.cutting import shorten
from bot.guild.escaping import one_line
from bot.guild.persistence import persist
from bot.guild.posting import Room

_HAS_A_THREAD = 160004
_LONGEST_NAME = 100  # of a thread


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to post: a channel, and the message that is answered there."""

    room: Room
    answers: discord.MessageReference | None = None


async def spots(
    client: discord.Client, guild: discord.Guild, each: Hanging, title: str
) -> list[Spot]:
    """Where a post belongs, the best place first; ``title`` names a thread that is begun."""
    card = each.card
    if card is None or card.message is None or card.state is not State.THERE:
        room = await find_room(client, guild, each.post.place)
        return [] if room is None else [Spot(room)]
    room = await find_room(client, guild, card.channel)
    if room is None:
        return []
    above = room.get_partial_message(int(card.message))
    beside = Spot(room, above.to_reference(fail_if_not_exists=False))
    thread = await _thread(client, guild, above, title)
    return [beside] if thread is None else [Spot(thread), beside]


async def _thread(
    client: discord.Client, guild: discord.Guild, above: discord.PartialMessage, title: str
) -> Room | None:
    """The thread of a card: that which members began there, or a new one; if there can be."""
    room = above.channel
    if not isinstance(room, discord.TextChannel):  # threads and voice channels have none
        return None
    may = permissions(room, guild)
    if not may.send_messages_in_threads:
        return None
    # A thread that was begun at a message has its id.
    known = guild.get_thread(above.id)
    if known is not None or not may.create_public_threads:
        return known or await find_room(client, guild, str(above.id))
    name = shorten(one_line(title), _LONGEST_NAME) or "…"
    try:
        return await persist("A thread", lambda: above.create_thread(name=name))
    except discord.HTTPException as error:
        if error.code == _HAS_A_THREAD:  # archived, or just begun
            return await find_room(client, guild, str(above.id))
        if isinstance(error, discord.Forbidden | discord.NotFound):
            return None
        raise


async def take_down(client: discord.Client, guild: discord.Guild, stands: Posted | None) -> None:
    """Delete the message in whose place another comes: one that is not kept true misleads."""
    if stands is None or stands.before is None:
        return
    channel, _, number = stands.before.partition("/")
    room = await find_room(client, guild, channel)
    if room is None:
        return
    try:
        await persist("A card", room.get_partial_message(int(number)).delete)
    except (discord.NotFound, discord.Forbidden):
        return
