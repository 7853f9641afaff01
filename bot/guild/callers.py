"""Who acts, and what they may do, as Discord says with every interaction."""

import discord

from bot.desk.commands import Command
from bot.desk.requests import Caller
from bot.errors import Reason, Refusal
from bot.guild.places import around, audience_in, parent, sight, sight_of, within
from bot.guild.sending import AnyInteraction
from bot.guild.surveying import survey
from bot.wording import choose_locale


def caller_of(interaction: AnyInteraction) -> Caller:
    """Who acts, and whether Discord says with this very interaction that they manage the server."""
    if interaction.guild_id is None:
        raise Refusal(Reason.UNEXPECTED)
    guild, client = interaction.guild, interaction.client
    return Caller(
        circle=str(interaction.guild_id),
        member=str(interaction.user.id),
        locale=choose_locale(interaction.locale.value),
        channel=str(interaction.channel_id),
        moderator=interaction.permissions.manage_guild,
        roles=frozenset(str(role.id) for role in getattr(interaction.user, "roles", ())),
        server_since=getattr(interaction.user, "joined_at", None),
        name=interaction.user.display_name,
        within=within(interaction),
        parent=parent(interaction.channel),
        sight=sight_of(interaction),
        audience=None if guild is None else lambda place: audience_in(guild, place),
        survey=None if guild is None else lambda places: survey(client, guild, places),
    )


def speaker_of(message: discord.Message, locale: str) -> Caller:
    """Who wrote a message, which lets nobody manage anything: it does not say who may."""
    guild, member = message.guild, message.author
    if guild is None:
        raise Refusal(Reason.UNEXPECTED)
    place = str(message.channel.id)
    inside = around(message.channel)
    return Caller(
        circle=str(guild.id),
        member=str(member.id),
        locale=locale,
        channel=place,
        roles=frozenset(str(role.id) for role in getattr(member, "roles", ())),
        server_since=getattr(member, "joined_at", None),
        name=member.display_name,
        within=inside,
        parent=parent(message.channel),
        sight=sight(guild, member, {place, inside or place}),
        audience=lambda each: audience_in(guild, each),
    )


def check_right(command: Command, caller: Caller) -> None:
    """Refuse a moderators' command to others, before anything is done for it."""
    if command.moderator and not caller.moderator:
        raise Refusal(Reason.NOT_MODERATOR)
