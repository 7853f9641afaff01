"""Discord and the network fail; members are answered or told, and nothing is sent twice."""

from typing import Any

import aiohttp
import discord
import pytest

from bot.desk.replies import Reply
from bot.desk.requests import Ask, Request
from bot.errors import Reason
from bot.guild import persistence
from bot.guild.persistence import describe, persist
from bot.wording import phrase
from index.progress import Report
from tests.guild.fakes import FakeDesk

UNEXPECTED = phrase("en", f"refused-{Reason.UNEXPECTED}")


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(persistence, "PAUSES", (0.0, 0.0, 0.0))


class Response:
    """As much of an HTTP response as discord.py's errors look at."""

    def __init__(self, status: int) -> None:
        self.status = status
        self.reason = "told by a test"


def http_error(status: int, code: int = 0) -> discord.HTTPException:
    kinds = {403: discord.Forbidden, 404: discord.NotFound, 503: discord.DiscordServerError}
    kind = kinds.get(status, discord.HTTPException)
    return kind(Response(status), {"code": code, "message": "/webhooks/1/secret"})


class Failing:
    """Fails as told, then gives 7."""

    def __init__(self, *errors: Exception) -> None:
        self.errors = list(errors)
        self.attempts = 0

    async def __call__(self) -> int:
        self.attempts += 1
        if self.errors:
            raise self.errors.pop(0)
        return 7


@pytest.mark.parametrize(
    "error",
    [
        http_error(503),
        aiohttp.ServerDisconnectedError(),
        ConnectionResetError(104, "reset"),
        TimeoutError(),
    ],
)
async def test_what_was_dropped_is_tried_again(error: Exception) -> None:
    attempt = Failing(error, error)

    assert await persist("It", attempt) == 7
    assert attempt.attempts == 3


async def test_trying_again_has_an_end() -> None:
    attempt = Failing(*[aiohttp.ServerDisconnectedError() for _ in range(9)])

    with pytest.raises(aiohttp.ServerDisconnectedError):
        await persist("It", attempt)

    assert attempt.attempts == 1 + len(persistence.PAUSES)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429])
async def test_a_refusal_is_not_tried_again(status: int) -> None:
    attempt = Failing(http_error(status))

    with pytest.raises(discord.HTTPException):
        await persist("It", attempt)

    assert attempt.attempts == 1


def test_a_failure_is_described_without_what_it_was_about() -> None:
    assert describe(http_error(400, 50035)) == "HTTP 400, code 50035"
    assert describe(ConnectionResetError("10.0.0.1")) == "ConnectionResetError"


async def test_an_answer_survives_503(simcord_env: Any, place: Any, ann: Any) -> None:
    simcord_env.inject_error("PATCH", "/webhooks/*/messages/@original", status=503, times=2)

    result = await ann.slash(place, "ask", question="Who?")

    assert "Every member" in result.response.content


@pytest.mark.parametrize("error", [(404, 10062), (400, 40060)])
async def test_an_interaction_that_is_gone_costs_no_work(
    place: Any,
    ann: Any,
    desk: FakeDesk,
    caplog: pytest.LogCaptureFixture,
    error: tuple[int, int],
) -> None:
    status, code = error
    ann._env.inject_error("POST", "/interactions/*/callback", status=status, code=code)

    await ann.slash(place, "ask", question="Who?")

    assert desk.asked == []
    assert f"code {code}" in caplog.text
    assert "Traceback" not in caplog.text


async def test_a_dropped_acknowledgement_that_had_arrived_counts(
    place: Any, ann: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    defer = discord.InteractionResponse.defer
    dropped: list[bool] = []

    async def losing(self: Any, **options: Any) -> Any:
        answer = await defer(self, **options)
        if not dropped:
            dropped.append(True)
            self._response_type = None
            raise aiohttp.ServerDisconnectedError
        return answer

    monkeypatch.setattr(discord.InteractionResponse, "defer", losing)
    result = await ann.slash(place, "ask", question="Who?")

    assert "Every member" in result.response.content


async def test_content_that_discord_refuses_becomes_a_sentence(
    simcord_env: Any, place: Any, ann: Any, caplog: pytest.LogCaptureFixture
) -> None:
    simcord_env.inject_error("PATCH", "/webhooks/*/messages/@original", status=400, code=50035)

    result = await ann.slash(place, "ask", question="Who?")

    assert result.response.content == UNEXPECTED
    assert "Traceback" not in caplog.text


async def test_a_failing_desk_is_told_in_a_sentence(place: Any, ann: Any, desk: FakeDesk) -> None:
    def reply(_request: Request, _report: Report) -> Reply:
        raise ZeroDivisionError

    desk.replies[Ask] = reply
    result = await ann.slash(place, "ask", question="Who?")

    assert result.response.content == UNEXPECTED


async def test_a_command_from_before_an_update_is_told_in_a_sentence(
    simcord_env: Any, place: Any, ann: Any
) -> None:
    simcord_env.bot.tree.remove_command("help")
    result = await ann.slash(place, "help")

    assert result.response.content == UNEXPECTED
    assert len(simcord_env.errors) == 1


async def test_choices_that_come_too_late_are_no_error(
    simcord_env: Any, place: Any, ann: Any, caplog: pytest.LogCaptureFixture
) -> None:
    simcord_env.inject_error("POST", "/interactions/*/callback", status=404, code=10062)

    assert await ann.autocomplete(place, "text info", "text", "op") == []

    assert "Traceback" not in caplog.text


async def test_a_member_outside_a_server_is_told(
    place: Any, ann: Any, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = discord.Interaction._from_data

    def outside(self: Any, data: Any) -> None:
        original(self, data)
        self.guild_id = None

    monkeypatch.setattr(discord.Interaction, "_from_data", outside)
    result = await ann.slash(place, "ask", question="Who?")

    assert result.response.content == UNEXPECTED
    assert desk.asked == []


async def test_a_late_result_of_long_work_goes_to_the_channel(
    simcord_env: Any, place: Any, mo: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discord.Interaction, "is_expired", lambda _: True)

    await mo.slash(place, "manage add", file=("door.txt", b"Words."))

    assert "is in the library" in place.last_message.content
    posts = [r for r in simcord_env.http_requests if r.path == f"/channels/{place.id}/messages"]
    assert [post.json["enforce_nonce"] for post in posts] == [True]
    assert len(posts[0].json["nonce"]) <= 25


async def test_late_private_answers_stay_private(
    place: Any, ann: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discord.Interaction, "is_expired", lambda _: True)

    await ann.slash(place, "ask", question="Who?")

    assert place.last_message is None
