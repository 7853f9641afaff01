"""Pointing discord.py at a Discord on this very machine, for tests of the wire."""

import ipaddress

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.errors import Reason, Refusal

_API = "/api/v10"


def point_at(address: str) -> None:
    """Send everything meant for Discord to ``address`` (``http://127.0.0.1:8080``) instead.

    There, REST is under ``/api/v10``, the gateway under ``/gateway``, files under ``/cdn``.

    Refuses any other machine's address: whoever sets it would be handed the bot's token.
    """
    url = _loopback(address)
    Route.BASE = f"{url}{_API}"
    # The address of the gateway comes with the answers; this is where discord.py goes when a
    # session was invalid.
    DiscordWebSocket.DEFAULT_GATEWAY = url.with_scheme("ws") / "gateway"
    discord.Asset.BASE = f"{url}/cdn"


def _loopback(address: str) -> yarl.URL:
    try:
        url = yarl.URL(address)
        port = url.port
    except ValueError:
        raise Refusal(Reason.NOT_LOOPBACK, address=address) from None
    path = url.path.rstrip("/").removesuffix(_API)
    plain = url.scheme == "http" and not url.user and not url.query_string and not path
    if not plain or not _is_this_machine(url.host or ""):
        raise Refusal(Reason.NOT_LOOPBACK, address=address)
    return yarl.URL.build(scheme="http", host=url.host or "", port=port)


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
