"""What operators see of a bot at work: its log, its health, its figures; and no word of anybody."""

import asyncio
import json
import urllib.error
import urllib.request

import pytest

from bot.watching.errors import FILENAME
from tests.loopback import Upload
from tests.wire.acting import PATIENCE, Scene

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.asyncio(loop_scope="session"),
]

WORD = "canary"


async def fetch(scene: Scene, path: str) -> tuple[int, str]:
    def get() -> tuple[int, str]:
        url = f"http://127.0.0.1:{scene.health}{path}"
        try:
            with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, ""

    return await asyncio.to_thread(get)


async def test_the_bot_is_well(scene: Scene) -> None:
    status, told = await fetch(scene, "/healthz")
    health = json.loads(told)
    assert (status, health["status"]) == (200, "pass")
    assert {name: each[0]["status"] for name, each in health["checks"].items()} == {
        "loop:lag": "pass",
        "gateway:heartbeat-age": "pass",
        "database:write": "pass",
        "worker:alive": "pass",
    }
    assert (await fetch(scene, "/"))[0] == 404


async def test_nothing_that_members_write_is_told(scene: Scene) -> None:
    begun = len(scene.bot.output)
    circle = scene.circle(f"{WORD} server")
    await circle.add(Upload(f"{WORD}.md", f"# The {WORD} book\n\nThe {WORD} sings.\n".encode()))
    await circle.ask(f"Who saw the {WORD}?")
    await circle.slash(circle.member, "note add", reference=f"{WORD} 1", text=f"A {WORD}!")
    await circle.slash(circle.member, "text info", text=f"{WORD}less")
    for who in (circle.member, circle.moderator):
        page = await circle.slash(who, "now")
        await circle.press(page, "Join the circle", who)
    draft = await circle.slash(
        circle.moderator, "vote new", question=f"{WORD}?", options=f"{WORD} A; {WORD} B"
    )
    await circle.press(draft, "Open the vote", circle.moderator)
    card = await circle.room.message(lambda each: "Vote" in [b["label"] for b in each.buttons])
    ballot = await circle.press(card, "Vote")
    await circle.press(ballot, f"{WORD} A")

    figures = (await fetch(scene, "/metrics"))[1]
    said = scene.bot.output[begun:]
    kept = scene.data / FILENAME
    for kind in ("Ask", "AddNote", "AddText", "OpenDraft", "Ballot"):
        assert f"request kind={kind} circle={circle.guild.id} " in said
        assert f'study_circle_requests_total{{kind="{kind}"' in figures
    told = said + figures + (kept.read_text() if kept.exists() else "")
    assert WORD not in told
    assert scene.loopback.token not in told
    assert str(circle.member.id) not in told
    assert str(circle.guild.id) not in figures
    assert 'study_circle_acknowledgement_seconds_count{on="press",outcome="taken"}' in figures
    assert "process_resident_memory_bytes" in figures
