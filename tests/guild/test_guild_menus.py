"""Menus, and answers that take the place of the private message that was pressed under."""

from typing import Any

import aiohttp
import discord
import pytest
from simcord.backend import serializers

from bot.errors import Reason
from bot.guild.controls import LONGEST_CHOICE, LONGEST_PLACEHOLDER, encode_menu, view_of
from bot.wording import phrase
from bot.wording.blocks import Choice, Control, Menu, Message, Text, Title
from tests.guild.fakes import FakeDesk
from tests.staging import Stage, set_stage

DRINKS = (Choice("1", "Tea", "green"), Choice("2", "Coffee", chosen=True), Choice("3", "Water"))
PICK = Menu("pick", "7:1", "Your next preference", DRINKS, most=2)


def paper(text: str, *menus: Menu) -> Message:
    return Message((Text(text),), (Control("edit", "7", "Undo"),), menus or (PICK,))


@pytest.fixture(autouse=True)
def stage(monkeypatch: pytest.MonkeyPatch, desk: FakeDesk) -> Stage:
    stage = set_stage(monkeypatch)
    desk.replies |= stage.replies()
    stage.shows(paper("Paper"))
    return stage


async def select(member: Any, message: Any, *values: str, custom_id: str = "scm1:pick:7:1") -> Any:
    return await member.select(message, values=list(values), custom_id=custom_id)


async def test_a_menu_shows_its_choices(place: Any, ann: Any) -> None:
    result = await ann.slash(place, "help")

    (menu,) = result.response.components[0]["components"]
    assert menu["placeholder"] == "Your next preference"
    assert (menu["min_values"], menu["max_values"]) == (1, 2)
    shown = [
        (each["value"], each["label"], each.get("description"), each.get("default", False))
        for each in menu["options"]
    ]
    assert shown == [
        ("1", "Tea", "green", False),
        ("2", "Coffee", None, True),
        ("3", "Water", None, False),
    ]
    assert result.response.components[1]["components"][0]["label"] == "Undo"


async def test_values_reach_the_desk_and_its_answer_takes_the_place(
    place: Any, ann: Any, stage: Stage
) -> None:
    result = await ann.slash(place, "help")
    stage.shows(Message((Text("Chosen"),)))
    picked = await select(ann, result.response, "3", "1")

    assert stage.played == [("pick", "7:1", ("3", "1"))]
    assert picked.response.id == result.response.id
    assert picked.response.content == "Chosen"
    assert not picked.response.components
    assert not picked.followups
    assert place.last_message is None


async def test_a_menu_outlives_a_restart(
    simcord_env: Any, place: Any, ann: Any, stage: Stage, make_client: Any
) -> None:
    result = await ann.slash(place, "help")
    await simcord_env.restart_bot(make_client())
    await select(ann, result.response, "2")

    assert stage.played == [("pick", "7:1", ("2",))]


async def test_a_refusal_leaves_what_was_pressed_under(place: Any, ann: Any, stage: Stage) -> None:
    result = await ann.slash(place, "help")
    stage.shows(Reason.UNKNOWN_ANSWER)
    picked = await select(ann, result.response, "1")

    assert picked.response.content == "Paper"
    (told,) = picked.followups
    assert told.ephemeral
    assert told.content == phrase("en", f"refused-{Reason.UNKNOWN_ANSWER}")


async def test_under_a_public_message_the_answer_is_a_new_private_one(
    place: Any, ann: Any, stage: Stage
) -> None:
    public = Menu("show", "7", "Show", DRINKS)
    stage.shows(paper("Paper", public))
    result = await ann.slash(place, "help")
    stage.shows(paper("For all"))
    await select(ann, result.response, "1", custom_id="scm1:show:7")
    card = place.last_message
    assert card.content == "For all"
    stage.shows(Message((Text("Chosen"),)))
    picked = await select(ann, card, "1")

    assert picked.ephemeral
    assert picked.response.content == "Chosen"
    assert place.last_message.content == "For all"


async def test_an_answer_of_several_messages_follows_the_first(
    place: Any, ann: Any, stage: Stage
) -> None:
    result = await ann.slash(place, "help")
    long = Message((Title("Long"), Text("word " * 700)), menus=(PICK,))
    stage.shows(long)
    picked = await ann.click(result.response, label="Undo")

    assert picked.response.content.startswith("### **Long**")
    assert not picked.response.components
    (rest,) = picked.followups
    assert rest.ephemeral
    assert rest.components


async def test_a_message_that_was_dismissed_meanwhile_is_sent_again(
    simcord_env: Any, place: Any, ann: Any, stage: Stage
) -> None:
    result = await ann.slash(place, "help")
    simcord_env.inject_error("PATCH", "/webhooks/*/messages/@original", status=404, code=10008)
    stage.shows(Message((Text("Chosen"),)))
    picked = await select(ann, result.response, "1")

    assert [each.content for each in picked.followups] == ["Chosen"]


async def test_what_discord_refuses_to_show_is_told_beside_what_stands_there(
    simcord_env: Any, place: Any, ann: Any, stage: Stage
) -> None:
    result = await ann.slash(place, "help")
    simcord_env.inject_error("PATCH", "/webhooks/*/messages/@original", status=400, code=50035)
    stage.shows(Message((Text("Chosen"),)))
    picked = await select(ann, result.response, "1")

    assert picked.response.content == "Paper"
    assert [each.content for each in picked.followups] == [
        phrase("en", f"refused-{Reason.UNEXPECTED}")
    ]


async def test_an_acknowledgement_that_was_dropped_and_had_arrived_counts(
    place: Any, ann: Any, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    result = await ann.slash(place, "help")
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
    stage.shows(Message((Text("Chosen"),)))
    picked = await select(ann, result.response, "1")

    assert dropped
    assert picked.response.content == "Chosen"


async def test_an_expired_press_changes_nothing_and_raises_nothing(
    simcord_env: Any,
    place: Any,
    ann: Any,
    stage: Stage,
    caplog: pytest.LogCaptureFixture,
) -> None:
    result = await ann.slash(place, "help")
    simcord_env.inject_error("POST", "/interactions/*/callback", status=404, code=10062)
    await select(ann, result.response, "1")

    assert stage.played == []
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    ("custom_id", "values"),
    [
        ("scm1:pick:7:1", ["1", "1", "nothing", "x" * 500]),
        ("scm1:pick:7:1", []),
    ],
)
async def test_forged_values_reach_the_desk_as_they_are(
    simcord_env: Any, place: Any, ann: Any, stage: Stage, custom_id: str, values: list[str]
) -> None:
    result = await ann.slash(place, "help")
    await forged(simcord_env, ann, place, result, custom_id, values)

    assert stage.played == [("pick", "7:1", tuple(values))]


@pytest.mark.parametrize(
    "custom_id", ["scm1:nothing:7", "scm1:edit:7", "scm1:write:7", "scm1:pick", "sc1:edit:7", "x"]
)
async def test_forged_menus_are_refused(
    simcord_env: Any, place: Any, ann: Any, stage: Stage, custom_id: str
) -> None:
    result = await ann.slash(place, "help")
    picked = await forged(simcord_env, ann, place, result, custom_id, ["1"])

    shown = [*picked.followups, picked.response]
    assert phrase("en", f"refused-{Reason.UNKNOWN_ANSWER}") in [each.content for each in shown]
    assert stage.played == []


async def forged(
    env: Any, member: Any, place: Any, result: Any, custom_id: str, values: list[str]
) -> Any:
    """A selection as no client sends it."""
    stored = env.backend.get_message(place.id, result.response.id)
    message = dict(serializers.message_payload(env.backend, stored))
    data = {"custom_id": custom_id, "component_type": 3, "values": values}
    return await member._dispatch_interaction(3, place, data, extra={"message": message})


async def test_a_menu_keeps_discords_limits() -> None:
    many = tuple(Choice(str(n), "L" * 200 if n else "\u200b", "S" * 200, True) for n in range(40))
    menu = Menu("pick", "7", "P" * 200, (*many, Choice("1", "Again"), Choice("", "None")), 3, 30)
    view = view_of((), (menu, menu, Menu("pick", "8", "", ())))

    assert view is not None
    (row,) = view.to_components()
    (face,) = row["components"]
    assert len(face["placeholder"]) == LONGEST_PLACEHOLDER
    assert (face["min_values"], face["max_values"]) == (3, 25)
    values = [each["value"] for each in face["options"]]
    assert len(values) == len(set(values)) == 25
    assert all(0 < len(each["label"]) <= LONGEST_CHOICE for each in face["options"])
    assert all(len(each["description"]) <= LONGEST_CHOICE for each in face["options"])


async def test_no_more_is_chosen_than_may_be() -> None:
    menu = Menu("pick", "7", "One", tuple(Choice(n, n, chosen=True) for n in "123"))
    view = view_of((), (menu,))

    assert view is not None
    options = view.to_components()[0]["components"][0]["options"]
    assert [each.get("default", False) for each in options] == [True, False, False]


async def test_menus_and_buttons_share_five_rows() -> None:
    menus = tuple(Menu("pick", str(n), "One", DRINKS) for n in range(6))
    buttons = tuple(Control("edit", str(n), str(n)) for n in range(12))

    def rows(controls: int, picks: int) -> list[int]:
        view = view_of(buttons[:controls], menus[:picks])
        assert view is not None
        return [len(row["components"]) for row in view.to_components()]

    assert rows(0, 6) == [1] * 5
    assert rows(1, 6) == [1, 1, 1, 1, 1]
    assert rows(12, 2) == [1, 1, 5, 5, 2]
    assert rows(12, 4) == [1, 1, 1, 1, 5]


async def test_an_id_without_room_is_left_out() -> None:
    argument = "x" * (101 - len(encode_menu("pick", "")))
    assert view_of((), (Menu("pick", argument, "One", DRINKS),)) is None
