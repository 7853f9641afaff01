"""Inviting the bot: the link with what it needs and nothing more, and a look at its token."""

import asyncio
from dataclasses import dataclass
from urllib.parse import urlencode

import aiohttp
import discord

from bot.errors import Reason, Refusal
from bot.guild.voice import hush_voice

PERMISSIONS = discord.Permissions(
    view_channel=True,  # to find the channels of votes, and that for its first message
    send_messages=True,  # cards of votes and that first message; answers to commands need nothing
    send_messages_in_threads=True,  # a result belongs into the thread of its vote
    create_public_threads=True,  # which is begun with the result, where nobody began it before
    attach_files=True,  # results have pictures
    read_message_history=True,  # after a crash, to know whether a card was sent: none comes twice
    create_events=True,  # the meetings of a reading plan; to change and delete those it made
)
"""Left out, each because nothing needs it: embed links (answers are plain text), manage anything,
mention everyone. Whoever wants delegates to have a role gives *Manage Roles* by hand."""

SCOPES = ("bot", "applications.commands")
_PATIENCE = 15.0  # seconds for Discord to say whose token it is


@dataclass(frozen=True, slots=True)
class Application:
    """The application behind a token. ``privileged`` names intents that are on without need."""

    id: int
    name: str
    privileged: tuple[str, ...] = ()


def invite_link(application: int) -> str:
    """The address at which a server's owner adds the bot."""
    query = {
        "client_id": application,
        "scope": " ".join(SCOPES),
        "permissions": PERMISSIONS.value,
        "integration_type": 0,  # into a server, not to a user
    }
    return f"https://discord.com/oauth2/authorize?{urlencode(query)}"


async def check_token(token: str) -> Application:
    """Whose token it is. Refuses a wrong one, and where Discord cannot be reached."""
    hush_voice()
    client = discord.Client(intents=discord.Intents.none())
    try:
        async with asyncio.timeout(_PATIENCE), client:
            await client.login(plain_token(token))
            application = await client.application_info()
    except discord.LoginFailure:
        raise Refusal(Reason.BAD_TOKEN) from None
    except (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError):
        raise Refusal(Reason.NO_DISCORD) from None
    return Application(application.id, application.name, _privileged(application.flags))


def plain_token(token: str) -> str:
    """The token without white space around it; refuses what cannot be sent as one."""
    token = token.strip()
    if not token or not token.isascii() or not token.isprintable() or " " in token:
        raise Refusal(Reason.BAD_TOKEN)
    return token


def _privileged(flags: discord.ApplicationFlags) -> tuple[str, ...]:
    """Discord has two flags for each: for bots in many servers, and for those in few."""
    switched = {
        "presences": flags.gateway_presence or flags.gateway_presence_limited,
        "members": flags.gateway_guild_members or flags.gateway_guild_members_limited,
        "message_content": flags.gateway_message_content or flags.gateway_message_content_limited,
    }
    return tuple(name for name, on in switched.items() if on)
