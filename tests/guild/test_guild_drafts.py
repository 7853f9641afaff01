"""Drafts of votes in Discord: previews with menus, forms and buttons; roles by their names."""

from collections.abc import Iterator
from typing import Any

import pytest

from bot.errors import Reason
from bot.guild.roles import called_in
from bot.wording import phrase
from bot.wording.called import by_id
from tests.fakes import FakeHouse, fake_house


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


@pytest.fixture
def desk(house: FakeHouse) -> Any:
    return house.desk


@pytest.fixture
async def member(place: Any, ann: Any) -> Any:
    page = await ann.slash(place, "now")
    await ann.click(page.response, label="Join the circle")
    return ann


async def drafted(place: Any, member: Any, **typed: str) -> Any:
    asked = {"question": "Which?", "options": "Tea; Coffee", **typed}
    return (await member.slash(place, "vote new", **asked)).response


def menus(message: Any) -> dict[str, dict[str, Any]]:
    """The menus of a message by the field that each sets."""
    found = (part for row in message.components for part in row["components"])
    return {part["custom_id"].split(":")[2]: part for part in found if part["type"] == 3}


def buttons(message: Any) -> list[str]:
    found = (part for row in message.components for part in row["components"])
    return [part["label"] for part in found if part["type"] == 2]


async def pick(member: Any, message: Any, field: str, *values: str) -> Any:
    custom_id = menus(message)[field]["custom_id"]
    picked = await member.select(message, values=list(values), custom_id=custom_id)
    assert not picked.followups
    return picked.response


async def test_a_poll_becomes_a_choice_by_one_menu_and_opens_by_one_button(
    place: Any, member: Any
) -> None:
    shown = await drafted(place, member)
    assert list(menus(shown)) == ["kind"]
    assert buttons(shown) == ["Open the vote", "Edit the words", "Advanced", "Discard"]
    chosen = await pick(member, shown, "kind", "choose")
    assert chosen.id == shown.id
    assert "A choice: one of these is taken." in chosen.content
    assert buttons(chosen)[0] == "Propose it"
    asked = await pick(member, chosen, "kind", "ask")
    opened = await member.click(asked, label="Open the vote")
    assert "Vote #1 is open." in opened.response.content
    assert opened.response.id == shown.id


async def test_the_advanced_page_has_four_menus_and_goes_back(place: Any, member: Any) -> None:
    shown = await drafted(place, member, kind="choose")
    page = (await member.click(shown, label="Advanced")).response
    assert page.id == shown.id
    assert list(menus(page)) == ["rule", "names", "counts", "runoff"]
    page = await pick(member, page, "rule", "irv")
    assert "Rank them: your favourite first" in page.content
    page = await pick(member, page, "names", "visible")
    assert "everyone sees who chose what" in page.content
    back = await member.click(page, label="Back")
    assert buttons(back.response)[0] == "Propose it"


async def test_words_are_edited_in_a_form_and_problems_are_told(place: Any, member: Any) -> None:
    shown = await drafted(place, member, until="soon")
    assert "I cannot tell when “soon” is." in shown.content
    opens = shown.components[-1]["components"][0]
    assert (opens["label"], opens["disabled"]) == ("Open the vote", True)
    form = await member.click(shown, label="Edit the words")
    values = {
        label["component"]["custom_id"]: label["component"].get("value")
        for label in form.modal["components"]
    }
    assert values == {"question": "Which?", "options": "Tea\nCoffee", "until": "soon"}
    typed = {"question": "Which one?", "options": "Tea\nCoffee\nMilk", "until": "3 days"}
    mended = await member.submit_modal(form, typed)
    assert mended.response.id == shown.id
    assert "I cannot tell" not in mended.response.content
    assert "Milk" in mended.response.content
    assert "<t:" in mended.response.content


async def test_roles_are_named_by_their_names(place: Any, member: Any) -> None:
    readers = place.guild.create_role("Readers")
    watch = place.guild.create_role("Night Watch")
    shown = await drafted(place, member, roles="readers; @Night Watch")
    assert f"<@&{readers.id}>" in shown.content
    assert f"<@&{watch.id}>" in shown.content
    page = (await member.click(shown, label="Advanced")).response
    form = await member.click(page, label="Figures and roles")
    fields = {
        each["component"]["custom_id"]: each["component"] for each in form.modal["components"]
    }
    assert fields["roles"]["value"] == "@Readers; @Night Watch"
    changed = await member.submit_modal(form, {"roles": "Night Watch, Cooks"})
    told = phrase("en", f"refused-{Reason.UNKNOWN_ROLE}", role="Cooks")
    assert told in changed.response.content


def test_names_of_no_role_or_of_several_stay() -> None:
    class Role:
        def __init__(self, number: int, name: str) -> None:
            self.id, self.name = number, name

    class Guild:
        roles = (Role(1, "@everyone"), Role(2, "Crew"), Role(3, "Twin"), Role(4, "twin"))

        channels = ()

    guild: Any = Guild()
    called = called_in(guild)
    for typed, meant in (
        ("Crew", "<@&2>"),
        ("@crew;<@&7>, 8", "<@&2>;<@&7>, 8"),
        ("@Crew @Twin", "<@&2> @Twin"),
        ("everyone", "<@&1>"),
        ("Cooks", "Cooks"),
        ("", ""),
        ("@", "@"),
    ):
        assert by_id({"roles": typed}, called) == {"roles": meant}
    assert by_id({"roles": None, "question": "Crew"}, called) == {"roles": None, "question": "Crew"}
    assert by_id({"roles": "Crew"}, called_in(None)) == {"roles": "Crew"}


async def test_a_draft_outlives_a_restart(
    simcord_env: Any, place: Any, member: Any, make_client: Any
) -> None:
    shown = await drafted(place, member)
    await simcord_env.restart_bot(make_client())
    opened = await member.click(shown, label="Open the vote")
    assert "Vote #1 is open." in opened.response.content


async def test_forged_choices_change_nothing(
    simcord_env: Any, place: Any, member: Any, house: FakeHouse
) -> None:
    shown = await drafted(place, member)
    before = await house.store.drafts(str(place.guild.id), str(member.id))
    custom_id = menus(shown)["kind"]["custom_id"]
    stored = simcord_env.backend.get_message(place.id, shown.id)
    for field, value in (
        ("kind", "guess"),
        ("rule", "dice"),
        ("caller", "mo"),
        ("passages", "99999"),
        ("passages", "x"),
        ("", "x"),
    ):
        forged = custom_id.replace(":kind:", f":{field}:")
        menu = stored.components[0]["components"][0]
        menu["custom_id"], menu["options"][0]["value"] = forged, value
        told = await member.select(shown, values=[value], custom_id=forged)
        assert told.followups[0].content == phrase("en", f"refused-{Reason.UNKNOWN_ANSWER}")
    assert await house.store.drafts(str(place.guild.id), str(member.id)) == before


async def test_a_typing_error_is_mended_in_a_form(place: Any, member: Any) -> None:
    shown = await drafted(place, member, question="Whihc?")
    opened = await member.click(shown, label="Open the vote")
    form = await member.click(opened.response, label="Mend a typing error")
    mended = await member.submit_modal(form, {"question": "Which?", "options": "Tea\nCoffee"})
    assert "#1 Which?" in mended.response.content
    assert mended.response.id == shown.id
