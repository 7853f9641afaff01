"""Rights: what a member may do in a channel, computed as Discord's documentation says."""

import discord

from .state import PRIVATE_THREAD, ChannelState, GuildState, MemberState, World

EVERYONE = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    create_public_threads=True,
    read_message_history=True,
    embed_links=True,
    attach_files=True,
    add_reactions=True,
    use_application_commands=True,
    change_nickname=True,
)
"""What everybody may do in a new guild."""


def permissions_in(
    world: World, guild: GuildState, member: MemberState, channel: ChannelState | None = None
) -> discord.Permissions:
    """The rights of `member` in `channel`, or in the guild as a whole."""
    everyone = guild.roles[guild.id]
    roles = [guild.roles[role_id] for role_id in member.role_ids]
    value = everyone.permissions
    for role in roles:
        value |= role.permissions
    if member.user.id == guild.owner_id or discord.Permissions(value).administrator:
        return discord.Permissions.all()
    if channel is None:
        return discord.Permissions(value)

    # A thread has no overwrites of its own: its parent's count.
    place = world.channels[channel.thread.parent_id] if channel.thread else channel
    if general := place.overwrites.get(guild.id):
        value = value & ~general.deny | general.allow
    allow = deny = 0
    for role in roles:
        if overwrite := place.overwrites.get(role.id):
            allow |= overwrite.allow
            deny |= overwrite.deny
    value = value & ~deny | allow
    if own := place.overwrites.get(member.user.id):
        value = value & ~own.deny | own.allow
    rights = discord.Permissions(value)
    outside = channel.type == PRIVATE_THREAD and not _inside(member, channel)
    if not rights.view_channel or (outside and not rights.manage_threads):
        return discord.Permissions.none()
    return rights


def _inside(member: MemberState, channel: ChannelState) -> bool:
    return channel.thread is not None and member.user.id in channel.thread.members
