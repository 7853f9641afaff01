"""Telling whoever opens a vote or begins a session, at once, what is not allowed in a channel."""

from dataclasses import replace

import discord

from bot.desk.board.replies import Reposted
from bot.desk.replies import Reply
from bot.desk.sessions.replies import SessionShown, Told
from bot.desk.voting.replies import VoteOpened
from bot.guild.board.rooms import lacking
from bot.guild.calling import unheard
from bot.guild.sending import AnyInteraction
from bot.wording.blocks import Message, Text
from bot.wording.board.told import unposted
from bot.wording.sessions.calling import not_called


def warned(message: Message, reply: Reply, interaction: AnyInteraction, locale: str) -> Message:
    """The message, and below it which permission is missing here.

    Discord tells with every interaction what the bot may do where it happens. A vote that somebody
    else proposed may be held elsewhere.
    """
    begun = isinstance(reply, SessionShown) and reply.told is Told.BEGUN
    here = (
        begun
        or isinstance(reply, Reposted)
        or (isinstance(reply, VoteOpened) and reply.card.seconder is None)
    )
    thread = isinstance(interaction.channel, discord.Thread)
    failure = lacking(interaction.app_permissions, thread=thread) if here else None
    told = []
    if failure is not None:
        told.append(Text(unposted(failure, str(interaction.channel_id), locale)))
    elif isinstance(reply, SessionShown) and reply.role is not None:
        why = unheard(reply.role, interaction.app_permissions, interaction.guild)
        if why is not None:
            told.append(Text(not_called(reply.role, why, locale)))
    return replace(message, blocks=(*message.blocks, *told))
