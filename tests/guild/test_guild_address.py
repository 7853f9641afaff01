"""The bot's token goes to Discord or to this very machine, and nowhere else."""

from collections.abc import Iterator

import discord
import pytest
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot.errors import Reason, Refusal
from bot.guild.address import point_at


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    before = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE
    yield
    Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE = before


@pytest.mark.parametrize(
    ("address", "base"),
    [
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"),
        ("http://localhost:9/api/v10", "http://localhost:9"),
        ("http://[::1]:8080/api/v10/", "http://[::1]:8080"),
        ("http://127.8.9.1", "http://127.8.9.1"),
    ],
)
def test_everything_goes_to_a_loopback_address(address: str, base: str) -> None:
    point_at(address)

    assert Route("GET", "/users/@me").url == f"{base}/api/v10/users/@me"
    assert str(DiscordWebSocket.DEFAULT_GATEWAY) == f"{base.replace('http', 'ws')}/gateway"
    assert f"{base}/cdn" == discord.Asset.BASE


@pytest.mark.parametrize(
    "address",
    [
        "",
        "nonsense",
        "127.0.0.1:80",
        "https://discord.com/api/v10",
        "http://example.org",
        "http://127.0.0.1.example.org",
        "http://localhost.example.org",
        "http://user@127.0.0.1",
        "http://127.0.0.1@example.org",
        "http://127.0.0.1/elsewhere",
        "http://0.0.0.0:80",
        "http://169.254.169.254",
        "http://127.0.0.1:99999",
        "ftp://127.0.0.1",
        "http://[::1",
    ],
)
def test_any_other_address_is_refused(address: str) -> None:
    untouched = Route.BASE

    with pytest.raises(Refusal) as refused:
        point_at(address)

    assert refused.value.reason is Reason.NOT_LOOPBACK
    assert refused.value.facts == {"address": address}
    assert untouched == Route.BASE
