"""Forms of actions: opened by a press as its first answer, sent back as texts by their names."""

from typing import Any

import pytest

from bot.errors import Reason
from bot.guild.forms import LONGEST_HINT, LONGEST_TITLE, LONGEST_VALUE, filled, fitting, window
from bot.wording import phrase
from bot.wording.blocks import Control, Field, Form, Message, Text
from tests.guild.fakes import FakeDesk
from tests.staging import Stage, set_stage

PAPER = Message((Text("Paper"),), (Control("ask", "7", "Type it"),))
FORM = Form(
    "write",
    "7",
    "Your ranking",
    (Field("ranking", "Ranking", "Numbers", "3, 1"), Field("why", "Why", required=False)),
)


@pytest.fixture(autouse=True)
def stage(monkeypatch: pytest.MonkeyPatch, desk: FakeDesk) -> Stage:
    stage = set_stage(monkeypatch)
    desk.replies |= stage.replies()
    stage.shows(PAPER)
    return stage


async def opened(stage: Stage, place: Any, ann: Any) -> Any:
    paper = await ann.slash(place, "help")
    stage.shows(Message((Text("Type it."),), form=FORM))
    return await ann.click(paper.response, label="Type it")


async def test_a_press_opens_a_form_at_once(stage: Stage, place: Any, ann: Any) -> None:
    result = await opened(stage, place, ann)

    assert not result.response
    assert result.modal["title"] == "Your ranking"
    fields = [label["component"] for label in result.modal["components"]]
    assert [(each["custom_id"], each.get("value"), each["required"]) for each in fields] == [
        ("ranking", "3, 1", True),
        ("why", None, False),
    ]
    assert stage.played == [("ask", "7", None)]


async def test_what_is_typed_reaches_the_desk_by_its_names(
    stage: Stage, place: Any, ann: Any
) -> None:
    form = await opened(stage, place, ann)
    stage.shows(Message((Text("Done"),)))
    result = await ann.submit_modal(form, {"ranking": "2, 3"})

    assert stage.played[-1] == ("write", "7", {"ranking": "2, 3", "why": ""})
    # The paper is private, and what the form has changed stands in its place.
    assert result.response.content == "Done"
    assert not result.followups


async def test_a_refusal_is_told_instead_of_a_form(stage: Stage, place: Any, ann: Any) -> None:
    paper = await ann.slash(place, "help")
    stage.shows(Reason.UNKNOWN_ANSWER)
    result = await ann.click(paper.response, label="Type it")

    assert result.modal is None
    assert result.ephemeral
    assert result.response.content == phrase("en", f"refused-{Reason.UNKNOWN_ANSWER}")


async def test_an_answer_without_a_form_is_shown_as_a_message(
    stage: Stage, place: Any, ann: Any
) -> None:
    paper = await ann.slash(place, "help")
    stage.shows(Message((Text("It is over."),)))
    result = await ann.click(paper.response, label="Type it")

    assert result.modal is None
    assert result.response.content == "It is over."


async def test_a_form_that_takes_too_long_is_refused(
    simcord_env: Any, place: Any, ann: Any, desk: FakeDesk
) -> None:
    paper = await ann.slash(place, "help")
    simcord_env.bot.front._forms.budget = 0.05
    desk.delay = 0.5
    result = await ann.click(paper.response, label="Type it")

    assert result.response.content == phrase("en", f"refused-{Reason.BUSY}")


async def test_a_form_outlives_a_restart(
    simcord_env: Any, stage: Stage, place: Any, ann: Any, make_client: Any
) -> None:
    form = await opened(stage, place, ann)
    await simcord_env.restart_bot(make_client())
    stage.shows(Message((Text("Done"),)))
    await ann.submit_modal(form, {"ranking": "1"})

    assert stage.played[-1] == ("write", "7", {"ranking": "1", "why": ""})


@pytest.mark.parametrize("custom_id", ["scf1:pick:7", "scf1:ask:7", "scf1:share:a1"])
async def test_a_form_for_what_takes_none_is_refused(
    place: Any, ann: Any, desk: FakeDesk, custom_id: str
) -> None:
    parts = [{"type": 18, "id": 1, "component": {"type": 4, "custom_id": "a", "value": "b"}}]
    data = {"custom_id": custom_id, "components": parts}
    result = await ann._dispatch_interaction(5, place, data)

    shown = result.response or result.followups[0]
    assert shown.content == phrase("en", f"refused-{Reason.UNKNOWN_ANSWER}")
    assert shown.flags.ephemeral
    assert desk.asked == []


def test_a_window_keeps_discords_limits() -> None:
    long = "Ä 𝄞 " * 3000
    form = Form(
        "write",
        "7",
        long,
        (
            Field("short", long, long, f"one\n{long}", example=long),
            Field("long", "\u200b", "", f"one\ntwo {long}", long=True, longest=10),
        ),
    )
    made = window(form).to_dict()

    assert len(made["title"]) <= LONGEST_TITLE
    first, second = made["components"]
    assert len(first["label"]) <= LONGEST_TITLE
    assert second["label"] == "long"
    assert len(first["description"]) <= LONGEST_HINT
    assert len(first["component"]["placeholder"]) <= LONGEST_HINT
    assert "\n" not in first["component"]["value"]
    assert "\n" in second["component"]["value"]
    for each in (first["component"], second["component"]):
        assert len(each["value"].encode("utf-16-le")) // 2 <= each["max_length"] <= LONGEST_VALUE


def test_a_value_is_cut_no_more_than_it_must() -> None:
    assert fitting("x" * 5000) == "x" * LONGEST_VALUE
    assert fitting("𝄞" * 3000) == "𝄞" * (LONGEST_VALUE // 2)


def test_a_form_without_room_is_no_form() -> None:
    with pytest.raises(ValueError, match="does not fit"):
        window(Form("write", "x" * 100, "Title", ()))
    with pytest.raises(ValueError, match="does not fit"):
        window(Form("write", "x", "Title", tuple(Field(str(n), "a") for n in range(6))))


def test_what_comes_back_without_parts_is_an_empty_form() -> None:
    assert filled({"custom_id": "scf1:write:7:8"}).argument == "7:8"
