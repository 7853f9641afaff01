"""Members use commands and buttons, and see what the Desk replies."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from simcord.backend import serializers

from bot.desk.commands import COMMANDS
from bot.desk.replies import HelpShown, Reply, Suggestions, TextAdded
from bot.desk.requests import (
    AddText,
    Ask,
    OpenText,
    Request,
    Share,
    ShowHelp,
    SuggestTexts,
)
from bot.errors import Reason
from bot.guild.listening import GuildClient
from bot.guild.shift import Shift
from bot.wording import phrase
from index.progress import Progress, Report, Stage, silent
from tests.guild.fakes import SOURCE, FakeDesk, KeptGreetings, answered, refusing

CITATION = "— The Open Door › I. The Meeting (Mara Lind, 1931), ¶ 2"


def bodies(env: Any) -> list[dict[str, Any]]:
    """What the bot sent as messages."""
    sent = [request.json for request in env.http_requests if isinstance(request.json, dict)]
    return [body for body in sent if "content" in body]


def leftovers(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def said(reason: Reason) -> str:
    return phrase("en", f"refused-{reason}")


async def test_an_answer_is_private(place: Any, ann: Any, desk: FakeDesk) -> None:
    result = await ann.slash(place, "ask", question="Who may call a meeting?", text="door")

    assert result.ephemeral
    assert not result.followups
    assert CITATION in result.response.content
    assert r"**Every member may call a meeting \*at once\*.**" in result.response.content
    (asked,) = desk.asked
    caller = asked.caller
    assert asked == Ask(caller, "Who may call a meeting?", "door")
    assert (caller.circle, caller.member) == (str(ann.guild.id), str(ann.id))
    assert (caller.locale, caller.channel, caller.moderator) == ("en", str(place.id), False)
    assert caller.name == "ann"
    # Whoever sees the server at all has the role that bears its number.
    assert caller.roles == {str(ann.guild.id)}
    assert caller.server_since is not None


async def test_it_is_acknowledged_before_any_work(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk
) -> None:
    seen: list[str] = []

    def reply(_request: Request, _report: Report) -> Reply:
        seen.append(simcord_env.http_requests[-1].path)
        return answered()

    desk.replies[Ask] = reply
    await ann.slash(place, "ask", question="Who?")

    assert seen[0].endswith("/callback")


async def test_nothing_that_is_sent_can_ping(simcord_env: Any, place: Any, ann: Any) -> None:
    result = await ann.slash(place, "ask", question="Who?")
    await ann.click(result.response, label="Share")

    assert bodies(simcord_env)
    assert all(body["allowed_mentions"] == {"parse": []} for body in bodies(simcord_env))


async def test_only_shared_answers_are_public(place: Any, ann: Any) -> None:
    result = await ann.slash(place, "ask", question="Who?")

    context = await ann.click(result.response, label="Context")
    shared = await ann.click(result.response, label="Share")

    assert (context.ephemeral, shared.ephemeral) == (True, False)
    assert CITATION in place.last_message.content


async def test_a_refused_share_is_told_to_the_presser_only(
    place: Any, ann: Any, desk: FakeDesk
) -> None:
    result = await ann.slash(place, "ask", question="Who?")
    desk.replies[Share] = refusing(Reason.UNKNOWN_ANSWER)
    shared = await ann.click(result.response, label="Share")

    assert shared.response is None
    assert [message.ephemeral for message in shared.followups] == [True]
    assert shared.followups[0].content == said(Reason.UNKNOWN_ANSWER)
    assert place.last_message is None


async def test_long_replies_go_as_several_private_messages(
    place: Any, ann: Any, desk: FakeDesk
) -> None:
    paths = tuple(command.name for command in COMMANDS)
    desk.replies[ShowHelp] = lambda _request, _report: HelpShown(paths * 4, moderator=True)
    result = await ann.slash(place, "help")

    assert result.followups
    for message in [result.response, *result.followups]:
        assert message.ephemeral
        assert 0 < len(message.content) <= 2000


async def test_a_button_works_after_a_restart(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk, make_client: Callable[[], GuildClient]
) -> None:
    result = await ann.slash(place, "ask", question="Who?")
    await simcord_env.restart_bot(make_client())
    desk.asked.clear()

    more = await ann.click(result.response, label="More passages")

    assert more.ephemeral
    assert [request.answer for request in desk.asked] == ["a1"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "custom_id", ["sc1:page:x:door", "sc1:page:99999999:door", "sc1:nothing:a1", "sc1::", "sc9:a:b"]
)
async def test_forged_buttons_are_refused(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk, custom_id: str
) -> None:
    result = await ann.slash(place, "ask", question="Who?")
    desk.asked.clear()
    simcord_env.backend.get_message(place.id, result.response.id).components[0]["components"][0][
        "custom_id"
    ] = custom_id

    pressed = await ann.click(result.response, custom_id=custom_id)

    assert pressed.ephemeral
    assert pressed.response.content == said(Reason.UNKNOWN_ANSWER)
    assert desk.asked == []


async def test_an_id_that_the_message_does_not_carry_is_refused(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk
) -> None:
    result = await ann.slash(place, "ask", question="Who?")
    desk.asked.clear()
    data = {"component_type": 2, "custom_id": "sc1:share:of-another-circle"}
    stored = simcord_env.backend.get_message(place.id, result.response.id)
    pressed = await ann._dispatch_interaction(
        3,
        place,
        data,
        extra={"message": dict(serializers.message_payload(simcord_env.backend, stored))},
        source_message_id=stored.id,
    )

    assert pressed.ephemeral
    assert pressed.response.content == said(Reason.UNKNOWN_ANSWER)
    assert desk.asked == []


async def test_moderators_are_recognized_by_their_rights(
    place: Any, ann: Any, mo: Any, desk: FakeDesk
) -> None:
    await mo.slash(place, "help")
    await ann.slash(place, "help")

    assert [request.caller.moderator for request in desk.asked] == [True, False]


async def test_rights_are_checked_again_where_a_server_opens_the_command(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk
) -> None:
    simcord_env.backend.find_command("manage", None, type=1)["default_member_permissions"] = None
    result = await ann.slash(place, "manage add", file=("door.txt", b"Words."))

    assert result.response.content == said(Reason.NOT_MODERATOR)
    assert desk.asked == []


async def test_two_servers_are_two_circles(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk, greeted: KeptGreetings
) -> None:
    other = simcord_env.create_guild("Others")
    greeted.circles.add(str(other.id))
    lobby = other.create_text_channel("lobby")
    bo = other.add_member(simcord_env.create_user("bo"))

    await ann.slash(place, "ask", question="Who?")
    result = await bo.slash(lobby, "ask", question="Who?")
    await bo.click(result.response, label="Context")

    circles = [request.caller.circle for request in desk.asked]
    assert circles == [str(ann.guild.id), str(other.id), str(other.id)]


async def test_texts_are_suggested(place: Any, ann: Any, desk: FakeDesk) -> None:
    many = tuple((f"id{n}", f"Title \u202e{n} " + "long " * 40) for n in range(40))
    desk.replies[SuggestTexts] = lambda _request, _report: Suggestions((("x" * 101, "No"), *many))

    choices = await ann.autocomplete(place, "ask", "text", "ti", question="Who?")

    assert len(choices) == 25
    assert choices[0]["value"] == "id0"
    assert all(len(choice["name"]) <= 100 for choice in choices)
    assert choices[0]["name"].startswith("Title 0 long")
    assert choices[0]["name"].endswith("long…")


async def test_suggestions_that_take_too_long_are_none(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk
) -> None:
    simcord_env.bot.suggester.budget = 0.05
    desk.delay = 0.5

    assert await ann.autocomplete(place, "text info", "text", "op") == []


@pytest.mark.parametrize(("who", "offered"), [("ann", False), ("mo", True)])
async def test_commands_are_suggested_to_whom_may_use_them(
    request: pytest.FixtureRequest, place: Any, who: str, *, offered: bool
) -> None:
    choices = await request.getfixturevalue(who).autocomplete(place, "help", "command", "/ma")

    assert any(choice["value"] == "manage add" for choice in choices) is offered
    assert all(choice["name"] == f"/{choice['value']}" for choice in choices)


async def test_free_text_is_taken_for_a_text(place: Any, ann: Any, desk: FakeDesk) -> None:
    await ann.slash(place, "text open", text="The Open", page=3)

    assert isinstance(desk.asked[0], OpenText)
    assert (desk.asked[0].text, desk.asked[0].page) == ("The Open", 3)


async def test_a_file_is_added_and_cleaned_up(
    place: Any, mo: Any, desk: FakeDesk, tmp_path: Path
) -> None:
    result = await mo.slash(place, "manage add", file=("door.txt", b"Words."), title="The Door")

    (request,) = desk.asked
    assert isinstance(request, AddText)
    assert (request.file.name, request.title, desk.uploads) == ("door.txt", "The Door", [b"Words."])
    assert result.ephemeral
    assert leftovers(tmp_path) == []


async def test_a_file_that_is_too_large_is_not_fetched(
    simcord_env: Any, place: Any, mo: Any, desk: FakeDesk
) -> None:
    result = await mo.slash(place, "manage add", file=("big.txt", b"x" * (10 * 1024 * 1024 + 1)))

    assert "big.txt" in result.response.content.replace("\\", "")
    assert "11" in result.response.content
    assert desk.asked == []
    assert not any(request.method == "GET" for request in simcord_env.http_requests[1:])


async def test_progress_is_shown_at_a_slow_pace(
    simcord_env: Any, place: Any, mo: Any, desk: FakeDesk
) -> None:
    def reply(_request: Request, report: Report) -> Reply:
        for done in range(50):
            report(Progress(Stage.EMBEDDING, done, 50))
        return TextAdded(SOURCE, (), 900)

    desk.replies[AddText] = reply
    result = await mo.slash(place, "manage add", file=("door.txt", b"Words."))

    assert len(bodies(simcord_env)) <= 2
    assert "is in the library" in result.response.content


class SlowDesk(FakeDesk):
    """Says how far it has come, and takes its time."""

    step = Progress(Stage.READING)

    async def tick(self) -> tuple[str, ...]:
        return ()

    async def handle(self, request: Request, report: Report = silent) -> Reply:
        report(self.step)
        await asyncio.sleep(0.05)
        return await super().handle(request, report)


@pytest.mark.parametrize(
    ("stage", "stoppable"), [(Stage.READING, True), (Stage.EMBEDDING, True), (Stage.WRITING, False)]
)
async def test_adding_can_be_stopped_until_it_is_written(
    simcord_env: Any, place: Any, mo: Any, stage: Stage, *, stoppable: bool
) -> None:
    simcord_env.bot.front._desk = desk = SlowDesk()
    desk.step = Progress(stage, 1, 2)
    await mo.slash(place, "manage add", file=("door.txt", b"Words."))

    (request,) = desk.asked
    assert isinstance(request, AddText)
    step, result = bodies(simcord_env)
    buttons = [button for row in step["components"] for button in row["components"]]
    wanted = [f"sc1:cancel:{request.file.id}"] if stoppable else []
    assert [button["custom_id"] for button in buttons] == wanted
    assert "sc1:cancel" not in str(result)


async def test_what_is_no_file_cannot_be_stopped(simcord_env: Any, place: Any, ann: Any) -> None:
    simcord_env.bot.front._desk = SlowDesk()
    await ann.slash(place, "ask", question="Who?")

    step, _ = bodies(simcord_env)
    assert step["components"] == []


async def test_every_file_has_an_id_of_its_own(place: Any, mo: Any, desk: FakeDesk) -> None:
    for _ in range(2):
        await mo.slash(place, "manage add", file=("door.txt", b"Words."))

    ids = [request.file.id for request in desk.asked if isinstance(request, AddText)]
    assert len(set(ids)) == 2
    assert all(ids)


async def test_a_member_is_answered_in_their_language(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk
) -> None:
    command = simcord_env.backend.find_command("help", None, type=1)
    data = {"id": command["id"], "name": "help", "type": 1, "options": []}
    result = await ann._dispatch_interaction(2, place, data, extra={"locale": "de"})

    assert desk.asked[0].caller.locale == "de"
    assert phrase("de", "help-title") in result.response.content


async def test_a_stopped_bot_takes_nothing_on(
    place: Any, ann: Any, desk: FakeDesk, shift: Shift
) -> None:
    await shift.end(0)
    result = await ann.slash(place, "ask", question="Who?")

    assert not result.acknowledged
    assert desk.asked == []
