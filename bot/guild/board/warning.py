"""Telling whoever opens a vote, at once, that its card cannot be posted in this channel."""

from dataclasses import replace

import discord

from bot.desk.board.replies import Reposted
from bot.desk.replies import Reply
from bot.desk.voting.replies import VoteOpened
from bot.guild.board.rooms import lacking
from bot.guild.sending import AnyInteraction
from bot.wording.blocks import Message, Text
from bot.wording.board.told import unposted


def warned(message: Message, reply: Reply, interaction: AnyInteraction, locale: str) -> Message:
    """The message, and below it which permission is missing here.

    Discord tells with every interaction what the bot may do where it happens. A vote that somebody
    else proposed may be held elsewhere.
    """
    here = isinstance(reply, Reposted) or (
        isinstance(reply, VoteOpened) and reply.card.seconder is None
    )
    thread = isinstance(interaction.channel, discord.Thread)
    failure = lacking(interaction.app_permissions, thread=thread) if here else None
    if failure is None:
        return message
    told = Text(unposted(failure, str(interaction.channel_id), locale))
    return replace(message, blocks=(*message.blocks, told))
