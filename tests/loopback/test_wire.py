"""The loopback's wire, seen by a plain HTTP and websocket client."""

import asyncio
import json
import zlib
from typing import Any

import aiohttp
import pytest

from . import Fault, LoopbackDiscord, NoResponseError

pytestmark = pytest.mark.asyncio

IDENTIFY = {"token": "loopback.token", "intents": 513, "properties": {}}
HEADERS = {"Authorization": "Bot loopback.token"}


async def connect(
    loopback: LoopbackDiscord, client: aiohttp.ClientSession, op: int, data: Any
) -> aiohttp.ClientWebSocketResponse:
    websocket = await client.ws_connect(loopback.gateway.url)
    assert (await websocket.receive_json(timeout=5))["op"] == 10
    await websocket.send_json({"op": op, "d": data})
    return websocket


async def test_answers_look_like_discords(
    loopback: LoopbackDiscord, client: aiohttp.ClientSession
) -> None:
    async with client.get(f"{loopback.url}/api/v10/users/@me", headers=HEADERS) as answer:
        assert answer.headers["Content-Type"] == "application/json"
        assert (await answer.json())["bot"] is True
    async with client.get(f"{loopback.url}/api/v10/users/@me") as answer:
        assert answer.status == 401
        assert await answer.json() == {"message": "401: Unauthorized", "code": 0}
    async with client.get(f"{loopback.url}/api/v10/nothing", headers=HEADERS) as answer:
        assert answer.status == 404
        assert await answer.json() == {"message": "404: Not Found", "code": 0}
    assert loopback.unknown_requests == ["GET /nothing"]
    with pytest.raises(AssertionError):
        loopback.assert_clean()


async def test_events_missed_are_replayed(
    loopback: LoopbackDiscord, client: aiohttp.ClientSession
) -> None:
    loopback.add_guild("Readers")
    first = await connect(loopback, client, 2, IDENTIFY)
    ready = await first.receive_json(timeout=5)
    assert (ready["t"], ready["s"]) == ("READY", 1)
    assert (await first.receive_json(timeout=5))["t"] == "GUILD_CREATE"
    loopback.kill_socket()
    await first.close()
    await loopback.until(lambda: not loopback.gateway.connected, 5, "lost connection")
    loopback.add_guild("Writers")
    resume = {"token": "loopback.token", "session_id": ready["d"]["session_id"], "seq": 1}
    second = await connect(loopback, client, 6, resume)
    seen = [await second.receive_json(timeout=5) for _ in range(3)]
    assert [event["t"] for event in seen] == ["GUILD_CREATE", "GUILD_CREATE", "RESUMED"]
    assert [event["s"] for event in seen] == [2, 3, 4]


async def test_the_stream_is_compressed_on_request(
    loopback: LoopbackDiscord, client: aiohttp.ClientSession
) -> None:
    websocket = await client.ws_connect(f"{loopback.gateway.url}?compress=zlib-stream")
    unpack = zlib.decompressobj()
    assert json.loads(unpack.decompress(await websocket.receive_bytes(timeout=5)))["op"] == 10
    await websocket.send_json({"op": 1, "d": None})
    assert json.loads(unpack.decompress(await websocket.receive_bytes(timeout=5)))["op"] == 11


@pytest.mark.parametrize(
    ("op", "data", "code"),
    [
        (2, IDENTIFY | {"token": "wrong"}, 4004),
        (2, IDENTIFY | {"intents": 1 << 15}, 4014),
        (6, {"token": "wrong", "session_id": "s", "seq": 1}, 4004),
        (8, {}, 4003),
    ],
)
async def test_connections_discord_closes(
    loopback: LoopbackDiscord, client: aiohttp.ClientSession, op: int, data: Any, code: int
) -> None:
    websocket = await connect(loopback, client, op, data)
    assert (await websocket.receive(timeout=5)).data == code


async def test_an_unknown_session_cannot_be_resumed(
    loopback: LoopbackDiscord, client: aiohttp.ClientSession
) -> None:
    resume = {"token": "loopback.token", "session_id": "gone", "seq": 1}
    websocket = await connect(loopback, client, 6, resume)
    assert await websocket.receive_json(timeout=5) == {"op": 9, "d": False}


async def test_members_come_in_a_chunk(
    loopback: LoopbackDiscord, client: aiohttp.ClientSession
) -> None:
    guild = loopback.add_guild("Readers")
    ada = guild.add_member("Ada")
    websocket = await connect(loopback, client, 2, IDENTIFY)
    await websocket.receive_json(timeout=5)
    await websocket.receive_json(timeout=5)
    wanted = {"guild_id": str(guild.id), "user_ids": [str(ada.id), "7"], "limit": 0, "nonce": "n"}
    await websocket.send_json({"op": 8, "d": wanted})
    chunk = (await websocket.receive_json(timeout=5))["d"]
    assert [member["user"]["username"] for member in chunk["members"]] == ["Ada"]
    assert (chunk["not_found"], chunk["nonce"]) == (["7"], "n")


async def test_guilds_are_spread_over_shards(
    loopback: LoopbackDiscord, client: aiohttp.ClientSession
) -> None:
    loopback.gateway.shards = 2
    guild = loopback.add_guild("Readers")
    own = (guild.id >> 22) % 2
    sockets = [
        await connect(loopback, client, 2, IDENTIFY | {"shard": [shard, 2]}) for shard in (0, 1)
    ]
    await loopback.ready(timeout=5)
    guilds = [len((await s.receive_json(timeout=5))["d"]["guilds"]) for s in sockets]
    assert guilds[own] == 1
    assert guilds[1 - own] == 0


async def test_silence_on_both_sides(
    loopback: LoopbackDiscord, client: aiohttp.ClientSession
) -> None:
    websocket = await connect(loopback, client, 2, IDENTIFY)
    await websocket.receive_json(timeout=5)
    loopback.silence_gateway()
    await websocket.send_json({"op": 1, "d": None})
    with pytest.raises(asyncio.TimeoutError):
        await websocket.receive_json(timeout=0.2)
    loopback.fail("GET", "/gateway$", Fault.silence())
    with pytest.raises(asyncio.TimeoutError):
        await client.get(
            f"{loopback.url}/api/v10/gateway", timeout=aiohttp.ClientTimeout(total=0.2)
        )


async def test_the_gateway_can_refuse_a_connection(
    loopback: LoopbackDiscord, client: aiohttp.ClientSession
) -> None:
    loopback.fail("WS", "/gateway", Fault.http(503))
    with pytest.raises(aiohttp.WSServerHandshakeError):
        await client.ws_connect(loopback.gateway.url)
    await client.ws_connect(loopback.gateway.url)


async def test_files_expire(loopback: LoopbackDiscord, client: aiohttp.ClientSession) -> None:
    guild = loopback.add_guild("Readers")
    url = f"{loopback.url}/api/v10/channels/{guild.channel('general').id}/messages"
    form = aiohttp.FormData(quote_fields=False)
    form.add_field("payload_json", json.dumps({"content": "here"}))
    form.add_field("files[0]", b"bytes", filename="a b.txt")
    async with client.post(url, data=form, headers=HEADERS) as answer:
        [file] = (await answer.json())["attachments"]
    assert (file["filename"], file["title"]) == ("a_b.txt", "a b")
    async with client.get(file["url"]) as answer:
        assert await answer.read() == b"bytes"
    loopback.expire_attachments()
    async with client.get(file["url"]) as answer:
        assert answer.status == 404


async def test_a_nonce_is_taken_once(
    loopback: LoopbackDiscord, client: aiohttp.ClientSession
) -> None:
    general = loopback.add_guild("Readers").channel("general")
    url = f"{loopback.url}/api/v10/channels/{general.id}/messages"
    body = {"content": "due", "nonce": "7", "enforce_nonce": True}
    for _ in range(2):
        async with client.post(url, json=body, headers=HEADERS) as answer:
            assert answer.status == 200
    assert [message.content for message in general.messages] == ["due"]
    async with client.post(url, json={"content": ""}, headers=HEADERS) as answer:
        assert (await answer.json())["code"] == 50006
    assert len(loopback.violations) == 1


async def test_waiting_names_what_did_not_come(loopback: LoopbackDiscord) -> None:
    general = loopback.add_guild("Readers").channel("general")
    with pytest.raises(NoResponseError, match=r"no message with 'due' in #general within 0\.2 s"):
        await general.message("due")
