"""INTERACTION_CREATE: the envelope around what a member did, complete as Discord's is."""

from . import payloads
from .backend import Backend
from .errors import Json
from .interactions import Interaction
from .messages import Message
from .permissions import permissions_in
from .state import ChannelState, MemberState

IN_GUILD, IN_BOT_DM = 0, 1
"""Where an interaction takes place (`context`)."""


def dispatch(
    backend: Backend,
    who: MemberState,
    channel: ChannelState,
    kind: int,
    data: Json,
    *,
    source: Message | None = None,
    message_type: int = 0,
) -> Interaction:
    """Open an interaction and send it to the bot."""
    guild_id = channel.guild_id
    owners = {"0": str(guild_id or 0)}
    interaction = backend.interactions.open(
        kind,
        user_id=who.user.id,
        channel_id=channel.id,
        guild_id=guild_id,
        source=source,
        metadata={
            "type": kind,
            "user": payloads.user(who.user),
            "authorizing_integration_owners": owners,
        },
        message_type=message_type,
    )
    rights = backend.bot_permissions(channel).value
    event: Json = {
        "id": str(interaction.id),
        "application_id": str(backend.world.application_id),
        "type": kind,
        "token": interaction.token,
        "version": 1,
        "data": data,
        "channel_id": str(channel.id),
        "channel": payloads.channel(backend.world, channel),
        "app_permissions": str(rights),
        "locale": who.locale,
        "entitlements": [],
        "authorizing_integration_owners": owners,
        "context": IN_BOT_DM if guild_id is None else IN_GUILD,
        "attachment_size_limit": payloads.DEFAULT_SIZE_LIMIT,
    }
    if guild_id is None:
        event["user"] = payloads.user(who.user)
    else:
        guild = backend.world.guilds[guild_id]
        own = permissions_in(backend.world, guild, who, channel).value
        event["channel"]["permissions"] = str(own)
        event |= {
            "guild_id": str(guild_id),
            "guild": {"id": str(guild_id), "locale": guild.locale, "features": []},
            "guild_locale": guild.locale,
            "member": payloads.member(who) | {"permissions": str(own)},
        }
    if source is not None:
        event["message"] = payloads.message(backend.world, source)
    backend.gateway.dispatch("INTERACTION_CREATE", event, guild_id)
    return interaction
