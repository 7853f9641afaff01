"""The whole way from Discord to the library and back: stopping a file, and its new versions."""

from collections.abc import Iterator
from typing import Any

import discord
import pytest
from simcord.backend import serializers

from bot.desk.desk import Desk
from bot.errors import Reason
from bot.wording import phrase
from index.anchoring import Fit
from tests.desk.test_editing_bylines import Bureau, HeldJobs, open_bureau
from tests.desk.test_versions import BIRDS, EGRET, QUESTION, written
from tests.guild.fakes import KeptGreetings

CANCELLED = phrase("en", f"refused-{Reason.CANCELLED}")
CITATION = "— Birds (Ada Quill, 1912), ¶ 5"


class WatchedJobs(HeldJobs):
    """Waiting for a moderator is no standstill: simcord goes on meanwhile."""

    env: Any = None

    async def wait(self) -> None:
        if not self.go_on.is_set():
            await self.env.external_wait(self.go_on.wait(), reason="a file is being read")


@pytest.fixture
def bureau() -> Iterator[Bureau]:
    with open_bureau(WatchedJobs) as bureau:
        yield bureau


@pytest.fixture
def desk(bureau: Bureau) -> Desk:
    return bureau.desk


@pytest.fixture
def jobs(bureau: Bureau, simcord_env: Any) -> WatchedJobs:
    """Nobody has to wait, unless a test says so."""
    jobs = bureau.office.jobs
    assert isinstance(jobs, WatchedJobs)
    jobs.env = simcord_env
    jobs.go_on.set()
    return jobs


@pytest.fixture
async def progress(place: Any, mo: Any, jobs: WatchedJobs) -> Any:
    """The message of a file that is being read."""
    jobs.go_on.clear()
    return (await mo.slash(place, "manage add", file=birds(BIRDS))).response


def birds(paragraphs: list[str]) -> tuple[str, bytes]:
    return "birds.md", written(paragraphs).encode()


def pressable(message: Any) -> list[str]:
    return [button["custom_id"] for row in message.components for button in row["components"]]


async def forged(env: Any, member: Any, place: Any, message: Any) -> Any:
    """A press of somebody else's button: no client shows it, but any can send it."""
    stored = next(
        channel[message.id] for channel in env.backend.messages.values() if message.id in channel
    )
    (custom_id,) = pressable(message)
    data = {"component_type": 2, "custom_id": custom_id}
    extra = {"message": dict(serializers.message_payload(env.backend, stored))}
    return await member._dispatch_interaction(3, place, data, extra=extra)


# Stopping


async def test_a_file_can_be_stopped_where_its_progress_is_shown(
    mo: Any, jobs: WatchedJobs, bureau: Bureau, progress: Any
) -> None:
    assert progress.content == phrase("en", "progress-reading")
    (upload,) = jobs.begun
    assert pressable(progress) == [f"sc1:cancel:{upload}"]

    pressed = await mo.click(progress, label="Cancel")

    assert (pressed.ephemeral, pressed.response.content) == (True, phrase("en", "cancelled"))
    assert (progress.content, pressable(progress)) == (CANCELLED, [])
    assert jobs.ended == {upload}
    assert bureau.titles(str(mo.guild.id)) == []


async def test_the_button_goes_with_the_result(
    simcord_env: Any, jobs: WatchedJobs, progress: Any
) -> None:
    jobs.go_on.set()
    await simcord_env.settle()

    assert "is in the library" in progress.content
    assert [each.split(":")[1] for each in pressable(progress)] == ["page", "setup-ask"]


async def test_a_member_cannot_stop_a_moderators_file(
    simcord_env: Any, place: Any, ann: Any, jobs: WatchedJobs, progress: Any
) -> None:
    pressed = await forged(simcord_env, ann, place, progress)

    assert pressed.ephemeral
    assert pressed.response.content == phrase("en", f"refused-{Reason.NOT_MODERATOR}")
    assert not jobs.ended
    jobs.go_on.set()


async def test_another_servers_moderator_cannot_stop_it(
    simcord_env: Any, jobs: WatchedJobs, progress: Any, greeted: KeptGreetings
) -> None:
    other = simcord_env.create_guild("Others")
    greeted.circles.add(str(other.id))
    lobby = other.create_text_channel("lobby")
    rights = discord.Permissions(manage_guild=True, view_channel=True)
    role = other.create_role("Moderators", permissions=rights)
    bo = other.add_member(simcord_env.create_user("bo"), roles=[role])
    pressed = await forged(simcord_env, bo, lobby, progress)

    assert pressed.ephemeral
    assert pressed.response.content == phrase("en", f"refused-{Reason.NOTHING_UNDER_WAY}")
    assert not jobs.ended
    jobs.go_on.set()


async def test_an_old_button_says_that_nothing_is_under_way(
    simcord_env: Any, place: Any, mo: Any, jobs: WatchedJobs, progress: Any
) -> None:
    stale = simcord_env.backend.get_message(place.id, progress.id).components
    jobs.go_on.set()
    await simcord_env.settle()
    simcord_env.backend.get_message(place.id, progress.id).components = stale
    pressed = await mo.click(progress, label="Cancel")

    assert pressed.response.content == phrase("en", f"refused-{Reason.NOTHING_UNDER_WAY}")


# New versions


async def test_a_new_version_is_announced_with_its_figures(
    place: Any,
    mo: Any,
    jobs: WatchedJobs,  # noqa: ARG001 - let go
) -> None:
    await mo.slash(place, "manage add", file=birds(BIRDS))
    result = await mo.slash(
        place, "manage add", file=birds([BIRDS[0].replace("eggs", "chicks"), *BIRDS[2:]])
    )

    assert result.ephemeral
    assert phrase("en", "text-revised", title="Birds") in result.response.content
    assert "1 passage changed · 1 gone · 6 kept" in result.response.content
    assert phrase("en", "text-revised-hint") in result.response.content


@pytest.mark.parametrize(
    ("edited", "fit"),
    [
        ([*BIRDS[:EGRET], *BIRDS[EGRET + 1 :], BIRDS[EGRET]], Fit.MOVED),
        (
            [
                *BIRDS[:EGRET],
                BIRDS[EGRET].replace("counted its eggs", "counted all its eggs"),
                *BIRDS[EGRET + 1 :],
            ],
            Fit.EDITED,
        ),
    ],
)
async def test_context_says_what_became_of_the_words(
    place: Any,
    mo: Any,
    jobs: WatchedJobs,  # noqa: ARG001 - let go
    edited: list[str],
    fit: Fit,
) -> None:
    await mo.slash(place, "manage add", file=birds(BIRDS))
    answer = await mo.slash(place, "ask", question=QUESTION)
    assert CITATION in answer.response.content
    await mo.slash(place, "manage add", file=birds(edited))
    context = await mo.click(answer.response, label="Context")

    assert context.ephemeral
    shown = context.response.content
    assert phrase("en", f"context-{fit}") in shown
    assert (CITATION in shown) is (fit is Fit.EDITED)
    assert "**" in shown


async def test_words_that_are_gone_are_shared_as_they_stood(
    place: Any,
    mo: Any,
    jobs: WatchedJobs,  # noqa: ARG001 - let go
) -> None:
    await mo.slash(place, "manage add", file=birds(BIRDS))
    answer = await mo.slash(place, "ask", question=QUESTION)
    gone = [*BIRDS[:EGRET], *BIRDS[EGRET + 1 :]]
    await mo.slash(place, "manage add", file=birds(gone))
    context = await mo.click(answer.response, label="Context")
    shared = await mo.click(answer.response, label="Share")

    assert (context.ephemeral, shared.ephemeral) == (True, False)
    for shown in (context.response.content, place.last_message.content):
        assert "The warden of the Egret counted its eggs" in shown
        assert CITATION in shown
        assert phrase("en", "orphaned") in shown
    assert phrase("en", "question-asked", question=QUESTION) in place.last_message.content
