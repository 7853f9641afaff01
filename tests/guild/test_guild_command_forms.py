"""A command with a form asks for what is to be changed, and changes nothing else."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import aiohttp
import discord
import pytest

from bot.desk.commands import COMMANDS, find
from bot.desk.replies import Refused, Reply, TextCard, TextEdited
from bot.desk.requests import EditText, Request, TextInfo
from bot.errors import Fact, Reason
from bot.guild.command_forms import fields, make_form, subject, submitted
from bot.guild.forms import (
    LONGEST_HINT,
    LONGEST_TITLE,
    LONGEST_VALUE,
    MOST_FIELDS,
    filled,
    window,
)
from bot.guild.listening import GuildClient
from bot.guild.shift import Shift
from bot.wording import LOCALES, phrase
from index.documents import Source
from index.progress import Report
from tests.guild.fakes import SOURCE, FakeDesk, refusing

EDIT = find("manage edit")
FORMS = [command for command in COMMANDS if command.form]


@pytest.fixture
def desk() -> FakeDesk:
    return FakeDesk(
        replies={
            TextInfo: lambda _request, _report: TextCard(SOURCE, (), 3),
            EditText: lambda _request, _report: TextEdited(SOURCE),
        }
    )


def inputs(modal: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """A form's fields by the names of their options."""
    found = [label["component"] for label in modal["components"]]
    return {each["custom_id"].partition(":")[0]: each for each in found}


def typed_into(modal: dict[str, Any], **typed: str) -> dict[str, str]:
    """Every field as Discord sends it: what stood in it, or what was typed instead."""
    return {
        field["custom_id"]: typed.get(name, field.get("value", ""))
        for name, field in inputs(modal).items()
    }


def edits(desk: FakeDesk) -> list[EditText]:
    return [each for each in desk.asked if isinstance(each, EditText)]


async def forge(member: Any, place: Any, custom_id: str, *parts: dict[str, Any]) -> Any:
    data = {"custom_id": custom_id, "components": list(parts)}
    return await member._dispatch_interaction(5, place, data)


async def test_a_form_shows_what_is_known(place: Any, mo: Any, desk: FakeDesk) -> None:
    result = await mo.slash(place, "manage edit", text="the open")

    assert [type(each) for each in desk.asked] == [TextInfo]
    assert result.modal["title"] == "Correct “The Open Door”"
    found = inputs(result.modal)
    assert {name: field.get("value") for name, field in found.items()} == {
        "title": "The Open Door",
        "author": "Mara Lind",
        "year": "1931",
        "extract": None,
    }
    assert not any(field["required"] for field in found.values())
    assert [each["label"] for each in result.modal["components"]] == [
        "Title",
        "Author",
        "Year",
        "Extract",
    ]
    assert found["extract"]["placeholder"] == phrase("en", "form-extract")


async def test_only_what_was_changed_is_sent(place: Any, mo: Any, desk: FakeDesk) -> None:
    form = await mo.slash(place, "manage edit", text="door")
    result = await mo.submit_modal(form, typed_into(form.modal, year="1932", author=""))

    (request,) = edits(desk)
    assert request == EditText(request.caller, "door", author="", year="1932")
    assert request.caller.moderator
    assert result.ephemeral
    assert phrase("en", "text-edited") in result.response.content


async def test_a_form_that_comes_back_as_it_was_changes_nothing(
    place: Any, mo: Any, desk: FakeDesk
) -> None:
    desk.replies[EditText] = refusing(Reason.NOTHING_TO_CHANGE)
    form = await mo.slash(place, "manage edit", text="door")
    values = typed_into(form.modal, title="  The Open  Door ")
    result = await mo.submit_modal(form, values)

    (request,) = edits(desk)
    assert request == EditText(request.caller, "door")
    assert result.response.content == phrase("en", f"refused-{Reason.NOTHING_TO_CHANGE}")


async def test_an_extract_is_named_in_the_form(place: Any, mo: Any, desk: FakeDesk) -> None:
    form = await mo.slash(place, "manage edit", text="door")
    await mo.submit_modal(
        form, typed_into(form.modal, extract="I. The Meeting", author="Tom Asher")
    )

    (request,) = edits(desk)
    assert (request.extract, request.author, request.title) == (
        "I. The Meeting",
        "Tom Asher",
        None,
    )


async def test_a_form_opened_before_a_restart_still_works(
    simcord_env: Any, place: Any, mo: Any, desk: FakeDesk, make_client: Callable[[], GuildClient]
) -> None:
    form = await mo.slash(place, "manage edit", text="door")
    await simcord_env.restart_bot(make_client())
    desk.asked.clear()
    result = await mo.submit_modal(form, typed_into(form.modal, title="The Closed Door"))

    (request,) = edits(desk)
    assert (request.text, request.title, request.year) == ("door", "The Closed Door", None)
    assert desk.asked == [request]
    assert result.ephemeral
    assert phrase("en", "text-edited") in result.response.content


async def test_what_another_moderator_corrected_meanwhile_stays(
    place: Any, mo: Any, desk: FakeDesk
) -> None:
    form = await mo.slash(place, "manage edit", text="door")
    corrected = replace(SOURCE, author="Mara Lindh")
    desk.replies[TextInfo] = lambda _request, _report: TextCard(corrected, (), 3)
    await mo.submit_modal(form, typed_into(form.modal, year="1932"))

    assert edits(desk)[0].author is None


async def test_no_form_is_kept(simcord_env: Any, place: Any, mo: Any) -> None:
    await mo.slash(place, "manage edit", text="door")

    assert not simcord_env.bot._connection._view_store._modals


@pytest.mark.parametrize("option", ["title", "edition"])
async def test_a_command_with_an_option_needs_no_form(
    place: Any, mo: Any, desk: FakeDesk, option: str
) -> None:
    result = await mo.slash(place, "manage edit", text="door", **{option: "Door"})

    assert result.modal is None
    (request,) = edits(desk)
    assert getattr(request, option) == "Door"


async def test_an_unknown_text_is_refused_without_a_form(
    place: Any, mo: Any, desk: FakeDesk
) -> None:
    facts: dict[str, Fact] = {"text": "mars"}
    desk.replies[TextInfo] = lambda _request, _report: Refused(Reason.UNKNOWN_TEXT, facts)
    result = await mo.slash(place, "manage edit", text="mars")

    assert result.modal is None
    assert result.ephemeral
    assert phrase("en", f"refused-{Reason.UNKNOWN_TEXT}", text="mars") in result.response.content


async def test_a_form_that_cannot_be_filled_in_soon_is_refused(
    simcord_env: Any, place: Any, mo: Any, desk: FakeDesk
) -> None:
    simcord_env.bot.front._forms.budget = 0.05
    desk.delay = 0.5
    result = await mo.slash(place, "manage edit", text="door")

    assert result.modal is None
    assert result.response.content == phrase("en", f"refused-{Reason.BUSY_ADDING}")


async def test_members_see_no_form(simcord_env: Any, place: Any, ann: Any, desk: FakeDesk) -> None:
    simcord_env.backend.find_command("manage", None, type=1)["default_member_permissions"] = None
    result = await ann.slash(place, "manage edit", text="door")

    assert result.modal is None
    assert result.response.content == phrase("en", f"refused-{Reason.NOT_MODERATOR}")
    assert desk.asked == []


async def test_a_member_cannot_submit_a_moderators_form(
    place: Any, mo: Any, ann: Any, desk: FakeDesk
) -> None:
    form = await mo.slash(place, "manage edit", text="door")
    title = {"type": 4, "custom_id": "title:0", "value": "Mine"}
    result = await forge(
        ann, place, form.modal["custom_id"], {"type": 18, "id": 1, "component": title}
    )

    assert result.ephemeral
    assert result.response.content == phrase("en", f"refused-{Reason.NOT_MODERATOR}")
    assert edits(desk) == []


@pytest.mark.parametrize(
    ("custom_id", "reason"),
    [
        ("old-form", Reason.UNKNOWN_ANSWER),
        ("sc1:share:a1", Reason.UNKNOWN_ANSWER),
        ("scf1:manage remove:door", Reason.UNKNOWN_ANSWER),
        ("scf1:manage burn:door", Reason.UNKNOWN_COMMAND),
        ("scf1:manage edit:", Reason.MISSING_OPTION),
    ],
)
async def test_forged_and_forgotten_forms_are_refused(
    place: Any, mo: Any, desk: FakeDesk, custom_id: str, reason: Reason
) -> None:
    result = await forge(mo, place, custom_id)

    assert result.ephemeral
    sentence = phrase("en", f"refused-{reason}", command=_typed(custom_id), option="text")
    assert result.response.content.replace("\\", "").startswith(sentence)
    assert desk.asked == []


def _typed(custom_id: str) -> str:
    return f"/{custom_id.split(':')[1]}" if ":" in custom_id else ""


async def test_fields_that_a_form_has_not_are_passed_over(
    place: Any, mo: Any, desk: FakeDesk
) -> None:
    forged = [
        {"type": 4, "custom_id": "edition:0", "value": "mill"},
        {"type": 4, "custom_id": "text:0", "value": "mill"},
        {"type": 3, "custom_id": "year:0", "values": ["1932"]},
        {"type": 4, "custom_id": "author", "value": "Tom"},
    ]
    parts = [{"type": 1, "id": 1, "components": [each]} for each in forged]
    await forge(mo, place, "scf1:manage edit:door", *parts, {"type": 10, "id": 9})

    (request,) = edits(desk)
    assert request == EditText(request.caller, "door", author="Tom", year="")


async def test_a_form_whose_answer_was_dropped_counts_as_shown(
    place: Any, mo: Any, desk: FakeDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    send = discord.InteractionResponse.send_modal
    dropped: list[bool] = []

    async def losing(self: Any, form: discord.ui.Modal) -> Any:
        answer = await send(self, form)
        if not dropped:
            dropped.append(True)
            self._response_type = None
            raise aiohttp.ServerDisconnectedError
        return answer

    monkeypatch.setattr(discord.InteractionResponse, "send_modal", losing)
    form = await mo.slash(place, "manage edit", text="door")
    await mo.submit_modal(form, typed_into(form.modal, year="1932"))

    assert edits(desk)[0].year == "1932"


async def test_a_form_that_discord_refuses_becomes_a_sentence(
    simcord_env: Any, place: Any, mo: Any, caplog: pytest.LogCaptureFixture
) -> None:
    simcord_env.inject_error("POST", "/interactions/*/callback", status=400, code=50035)
    result = await mo.slash(place, "manage edit", text="door")

    assert result.response.content == phrase("en", f"refused-{Reason.UNEXPECTED}")
    assert "Traceback" not in caplog.text


async def test_a_failing_desk_is_told_instead_of_a_form(
    place: Any, mo: Any, desk: FakeDesk
) -> None:
    def fail(_request: Request, _report: Report) -> Reply:
        raise ZeroDivisionError

    desk.replies[TextInfo] = fail
    result = await mo.slash(place, "manage edit", text="door")

    assert result.response.content == phrase("en", f"refused-{Reason.UNEXPECTED}")


async def test_a_stopped_bot_opens_no_form(
    place: Any, mo: Any, desk: FakeDesk, shift: Shift
) -> None:
    await shift.end(0)
    result = await mo.slash(place, "manage edit", text="door")

    assert not result.acknowledged
    assert desk.asked == []


@pytest.mark.parametrize("command", FORMS, ids=lambda command: command.name)
def test_a_form_is_about_one_text_and_holds_every_other_detail(command: Any) -> None:
    required = [each for each in command.options if each.required]

    assert required == [subject(command)]
    assert 1 <= len(fields(command)) <= MOST_FIELDS


LONG = replace(
    SOURCE,
    id="x" * 45,
    title="*Long* \u202e title 𝄞\n" * 900,
    author="",
    year="y" * 300,
)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("command", FORMS, ids=lambda command: command.name)
@pytest.mark.parametrize("source", [SOURCE, LONG, replace(SOURCE, title="", author=None)])
async def test_a_form_is_within_discords_limits(command: Any, source: Source, locale: str) -> None:
    form = window(make_form(command, source, locale)).to_dict()

    assert 1 <= len(form["title"].encode("utf-16-le")) // 2 <= LONGEST_TITLE == 45
    assert len(form["custom_id"]) <= 100
    labels = form["components"]
    assert len({each["component"]["custom_id"] for each in labels}) == len(labels)
    for label in labels:
        assert label["type"] == 18
        assert 1 <= len(label["label"]) <= 45
        assert 1 <= len(label["description"]) <= LONGEST_HINT == 100
        field = label["component"]
        assert len(field.get("placeholder") or "") <= 100
        assert 1 <= field["max_length"] <= LONGEST_VALUE == 4000
        assert len(field.get("value") or "") <= field["max_length"]
        assert "\n" not in (field.get("value") or "")


@pytest.mark.parametrize("source", [SOURCE, LONG, replace(SOURCE, author=None, year=None)])
async def test_an_untouched_form_changes_nothing(source: Source) -> None:
    form = window(make_form(EDIT, source, "en")).to_dict()
    parts = [
        {"type": 18, "component": {"type": 4, **each["component"]}} for each in form["components"]
    ]

    back = filled({"custom_id": form["custom_id"], "components": parts})
    assert submitted(back) == (EDIT, {"text": source.id})
