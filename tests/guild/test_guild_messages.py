"""The menus of a message: asked about, it is answered where it stands; added, it is a text."""

from pathlib import Path
from typing import Any

import discord
import pytest

from bot.desk.notes.requests import Mention
from bot.desk.replies import Reply
from bot.desk.requests import AddText, Request
from bot.errors import Reason
from bot.wording import phrase
from index.progress import Report
from tests.guild.fakes import FakeDesk, answered, refusing

ASK, ADD = "Ask about this message", "Add as text"
CITATION = "— The Open Door › I. The Meeting (Mara Lind, 1931), ¶ 2"
LONG = "The harbour at noon\n" + "The pilot counted eleven tides in a fortnight. " * 6


@pytest.fixture(autouse=True)
def ready(desk: FakeDesk) -> None:
    def reply(request: Request, _: Report) -> Reply:
        assert isinstance(request, Mention)
        return answered(shared=request.public)

    desk.replies[Mention] = reply


def leftovers(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def room(place: Any, **rights: bool) -> Any:
    """A channel where the bot may or may not do this."""
    over = discord.PermissionOverwrite(**rights)
    return place.guild.create_text_channel("reading", overwrites={place.guild.me: over})


async def test_it_is_answered_in_a_thread_of_the_message(
    place: Any, ann: Any, mo: Any, desk: FakeDesk
) -> None:
    sent = await mo.send(place, "Who may call a meeting?")
    result = await ann.context_menu(place, ASK, sent)

    (request,) = desk.asked
    assert isinstance(request, Mention)
    assert (request.text, request.public) == ("Who may call a meeting?", True)
    assert request.caller.member == str(ann.id)
    (thread,) = place.threads
    assert thread.name == "Who may call a meeting?"
    assert CITATION in thread.last_message.content
    assert result.ephemeral
    assert f"<#{thread.id}>" in result.response.content

    again = await mo.context_menu(place, ASK, sent)
    assert [each.id for each in place.threads] == [thread.id]
    assert f"<#{thread.id}>" in again.response.content


async def test_in_a_thread_it_is_answered_there(
    simcord_env: Any, place: Any, ann: Any, mo: Any
) -> None:
    sent = await mo.send(place, "Who may call a meeting?")
    await ann.context_menu(place, ASK, sent)
    (thread,) = place.threads
    inside = await mo.send(thread, "And who may not?")
    await ann.context_menu(thread, ASK, inside)
    assert len(place.threads) == 1
    posts = [
        each.json
        for each in simcord_env.http_requests
        if each.method == "POST" and each.path.endswith(f"/channels/{thread.id}/messages")
    ]
    assert len(posts) == 2
    assert posts[-1]["message_reference"]["message_id"] == inside.id


async def test_without_the_right_to_open_threads_it_is_a_reply(
    place: Any, ann: Any, mo: Any
) -> None:
    quiet = room(place, create_public_threads=False)
    sent = await mo.send(quiet, "Who may call a meeting?")
    result = await ann.context_menu(quiet, ASK, sent)
    assert quiet.threads == []
    assert CITATION in quiet.last_message.content
    assert f"<#{quiet.id}>" in result.response.content


async def test_where_nobody_may_write_it_is_private_and_can_be_shared(
    simcord_env: Any, place: Any, ann: Any, mo: Any, desk: FakeDesk
) -> None:
    quiet = room(place, create_public_threads=False, send_messages=False)
    sent = await mo.send(quiet, "Who may call a meeting?")
    result = await ann.context_menu(quiet, ASK, sent)
    (request,) = desk.asked
    assert isinstance(request, Mention)
    assert not request.public
    assert result.ephemeral
    assert CITATION in result.response.content
    assert "sc1:share:a1" in str(simcord_env.http_requests[-1].json)


async def test_a_post_that_fails_is_told_privately(
    simcord_env: Any, place: Any, ann: Any, mo: Any
) -> None:
    quiet = room(place, create_public_threads=False)
    sent = await mo.send(quiet, "Who may call a meeting?")
    simcord_env.inject_error("POST", f"/channels/{quiet.id}/messages", status=403, code=50013)
    result = await ann.context_menu(quiet, ASK, sent)
    assert result.ephemeral
    assert CITATION in result.response.content


async def test_a_refusal_is_private_and_opens_no_thread(
    place: Any, ann: Any, mo: Any, desk: FakeDesk
) -> None:
    desk.replies[Mention] = refusing(Reason.EMPTY_QUESTION)
    sent = await mo.send(place, "?")
    result = await ann.context_menu(place, ASK, sent)
    assert result.ephemeral
    assert result.response.content == phrase("en", "refused-empty-question")
    assert place.threads == []


async def test_a_messages_file_is_added(
    place: Any, ann: Any, mo: Any, desk: FakeDesk, tmp_path: Path
) -> None:
    sent = await ann.send(place, "Read this", attachments=[("door.txt", b"Words.")])
    result = await mo.context_menu(place, ADD, sent)
    (request,) = desk.asked
    assert isinstance(request, AddText)
    assert (request.file.name, request.title, desk.uploads) == ("door.txt", None, [b"Words."])
    assert request.caller.moderator
    assert result.ephemeral
    assert leftovers(tmp_path) == []


async def test_a_long_message_is_a_text_under_its_first_line(
    place: Any, ann: Any, mo: Any, desk: FakeDesk, tmp_path: Path
) -> None:
    sent = await ann.send(place, LONG)
    await mo.context_menu(place, ADD, sent)
    (request,) = desk.asked
    assert isinstance(request, AddText)
    assert request.title == "The harbour at noon"
    assert request.file.name == "The harbour at noon.txt"
    assert desk.uploads == [LONG.strip().encode()]
    assert leftovers(tmp_path) == []


async def test_what_is_no_text_is_kindly_refused(
    place: Any, ann: Any, mo: Any, desk: FakeDesk
) -> None:
    short = await mo.context_menu(place, ADD, await ann.send(place, "Hello."))
    assert "200" in short.response.content
    files = [("a.txt", b"a"), ("b.txt", b"b")]
    many = await mo.context_menu(place, ADD, await ann.send(place, "", attachments=files))
    assert phrase("en", "refused-many-files") in many.response.content
    assert desk.asked == []


async def test_rights_are_checked_again(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk
) -> None:
    simcord_env.backend.find_command(ADD, None, type=3)["default_member_permissions"] = None
    result = await ann.context_menu(place, ADD, await ann.send(place, LONG))
    assert result.response.content == phrase("en", "refused-not-moderator")
    assert desk.asked == []


async def test_a_stopped_bot_takes_nothing_on(
    place: Any, ann: Any, desk: FakeDesk, shift: Any
) -> None:
    sent = await ann.send(place, "Who?")
    await shift.end(0)
    result = await ann.context_menu(place, ASK, sent)
    assert not result.acknowledged
    assert desk.asked == []
