"""The state as Discord sends it: JSON objects for REST answers and gateway events."""

from typing import Any

from .errors import Json
from .messages import Attachment, Message
from .permissions import permissions_in
from .state import ChannelState, EventState, GuildState, MemberState, RoleState, UserState, World

DEFAULT_SIZE_LIMIT = 10 * 1024 * 1024
"""Bytes per uploaded file in a guild without boosts."""


def user(who: UserState) -> Json:
    return {
        "id": str(who.id),
        "username": who.name,
        "discriminator": "0",
        "global_name": None if who.bot else who.name,
        "avatar": None,
        "bot": who.bot,
        "public_flags": 0,
    }


def role(which: RoleState) -> Json:
    return {
        "id": str(which.id),
        "name": which.name,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "position": which.position,
        "permissions": str(which.permissions),
        "managed": which.managed,
        "mentionable": False,
        "flags": 0,
    }


def member(who: MemberState, *, with_user: bool = True) -> Json:
    payload: Json = {
        "roles": [str(role_id) for role_id in sorted(who.role_ids)],
        "nick": None,
        "avatar": None,
        "joined_at": who.joined_at.isoformat(),
        "premium_since": None,
        "deaf": False,
        "mute": False,
        "pending": False,
        "flags": 0,
        "communication_disabled_until": None,
    }
    return payload | {"user": user(who.user)} if with_user else payload


def channel(world: World, which: ChannelState) -> Json:
    last = max(which.messages, default=None)
    payload: Json = {
        "id": str(which.id),
        "type": which.type,
        "flags": 0,
        "last_message_id": None if last is None else str(last),
    }
    if which.recipient_id is not None:
        return payload | {"recipients": [user(world.users[which.recipient_id])]}
    payload |= {"name": which.name, "guild_id": str(which.guild_id), "rate_limit_per_user": 0}
    if which.thread is None:
        return payload | {
            "position": which.position,
            "topic": which.topic,
            "nsfw": False,
            "parent_id": None,
            "permission_overwrites": [
                {
                    "id": str(o.id),
                    "type": int(o.is_member),
                    "allow": str(o.allow),
                    "deny": str(o.deny),
                }
                for o in which.overwrites.values()
            ],
        }
    thread = which.thread
    return payload | {
        "parent_id": str(thread.parent_id),
        "owner_id": str(thread.owner_id),
        "message_count": len(which.messages),
        "total_message_sent": len(which.messages),
        "member_count": len(thread.members),
        "thread_metadata": {
            "archived": thread.archived,
            "locked": thread.locked,
            "auto_archive_duration": thread.auto_archive_minutes,
            "archive_timestamp": thread.created_at.isoformat(),
            "create_timestamp": thread.created_at.isoformat(),
            "invitable": True,
        },
    }


def guild(which: GuildState) -> Json:
    """The guild as `GET /guilds/{id}` gives it."""
    system = which.system_channel_id
    return {
        "id": str(which.id),
        "name": which.name,
        "icon": None,
        "owner_id": str(which.owner_id),
        "preferred_locale": which.locale,
        "system_channel_id": None if system is None else str(system),
        "system_channel_flags": 0,
        "roles": [role(each) for each in which.roles.values()],
        "emojis": [],
        "stickers": [],
        "features": [],
        "verification_level": 0,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "afk_timeout": 300,
        "afk_channel_id": None,
        "description": None,
    }


def guild_create(world: World, which: GuildState) -> Json:
    """The guild as the gateway announces it: without the members intent, only the bot is listed."""
    bot = which.members[world.bot.id]
    return guild(which) | {
        "joined_at": bot.joined_at.isoformat(),
        "large": False,
        "member_count": len(which.members),
        "members": [member(bot)],
        "channels": [channel(world, c) for c in world.channels_of(which)],
        "threads": [
            channel(world, thread)
            for thread in world.threads_of(which)
            if permissions_in(world, which, bot, thread).view_channel
        ],
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [scheduled_event(each) for each in which.events.values()],
        "soundboard_sounds": [],
    }


def scheduled_event(which: EventState) -> Json:
    return {
        "id": str(which.id),
        "guild_id": str(which.guild_id),
        "channel_id": None,
        "creator_id": str(which.creator_id),
        "name": which.name,
        "description": which.description,
        "scheduled_start_time": which.starts.isoformat(),
        "scheduled_end_time": which.ends.isoformat(),
        "privacy_level": 2,
        "status": which.status,
        "entity_type": 3,
        "entity_id": None,
        "entity_metadata": {"location": which.location},
        "recurrence_rule": None,
        "image": None,
        "user_count": 0,
    }


def attachment(which: Attachment) -> Json:
    payload: Json = {
        "id": str(which.id),
        "filename": which.filename,
        "size": len(which.data),
        "content_type": which.content_type,
        "url": which.url,
        "proxy_url": which.url,
    }
    if which.description:
        payload["description"] = which.description
    if which.title:
        payload["title"] = which.title
    return payload | {"ephemeral": True} if which.ephemeral else payload


def message(world: World, which: Message) -> Json:
    place = world.channels[which.channel_id]
    payload: Json = {
        "id": str(which.id),
        "channel_id": str(which.channel_id),
        "author": user(world.users[which.author_id]),
        "content": which.content,
        "timestamp": which.created_at.isoformat(),
        "edited_timestamp": which.edited_at and which.edited_at.isoformat(),
        "tts": False,
        "mention_everyone": which.pings.everyone,
        "mentions": [user(world.users[i]) for i in which.pings.users if i in world.users],
        "mention_roles": [str(i) for i in which.pings.roles],
        "attachments": [attachment(a) for a in which.attachments],
        "embeds": [{"type": "rich"} | embed for embed in which.embeds],
        "components": which.components,
        "reactions": [_reaction(emoji, n) for emoji, n in which.reactions.items()],
        "pinned": False,
        "type": which.type,
        "flags": which.flags,
    }
    if which.author_id == world.bot.id:
        payload["application_id"] = str(world.application_id)
    if which.nonce is not None:
        payload["nonce"] = which.nonce
    if which.interaction is not None:
        payload |= {
            "webhook_id": str(world.application_id),
            "interaction_metadata": which.interaction,
        }
    if which.reference is not None:
        payload["message_reference"] = which.reference
        target = place.messages.get(int(which.reference["message_id"]))
        payload["referenced_message"] = None if target is None else message(world, target)
    return payload


def message_event(world: World, which: Message) -> Json:
    """A message as the gateway sends it: in a guild, with the guild and the author's membership."""
    payload = message(world, which)
    guild_id = world.channels[which.channel_id].guild_id
    if guild_id is not None:
        payload["guild_id"] = str(guild_id)
        author = world.guilds[guild_id].members.get(which.author_id)
        if author is not None:
            payload["member"] = member(author, with_user=False)
    return payload


def application(world: World) -> Json:
    return {
        "id": str(world.application_id),
        "name": world.bot.name,
        "icon": None,
        "description": "",
        "rpc_origins": [],
        "bot_public": True,
        "bot_require_code_grant": False,
        "owner": user(world.owner),
        "team": None,
        "verify_key": "0" * 64,
        "flags": 0,
        "bot": user(world.bot),
        "interactions_endpoint_url": None,
        "integration_types_config": {"0": {}},
    }


def _reaction(emoji: str, count: int) -> dict[str, Any]:
    return {
        "count": count,
        "count_details": {"normal": count, "burst": 0},
        "me": True,
        "me_burst": False,
        "emoji": {"id": None, "name": emoji},
        "burst_colors": [],
    }
