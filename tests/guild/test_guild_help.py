"""Help in Discord: private, and each page takes the place of the one before."""

from typing import Any

import pytest

from bot.desk.replies import HelpShown
from bot.desk.requests import ShowHelp
from bot.wording import phrase
from tests.guild.fakes import FakeDesk


@pytest.fixture
def pages(desk: FakeDesk) -> None:
    def reply(request: Any, _: Any) -> HelpShown:
        if request.command == "vote":
            return HelpShown(("vote new", "vote list"), moderator=False, group="vote")
        return HelpShown(("ask", "vote new", "vote list"), moderator=False)

    desk.replies[ShowHelp] = reply


@pytest.mark.usefixtures("pages")
async def test_a_menu_leads_to_a_group_and_a_button_back(
    place: Any, ann: Any, desk: FakeDesk
) -> None:
    whole = await ann.slash(place, "help")
    (menu,) = whole.response.components[0]["components"]
    assert [each["label"] for each in menu["options"]] == ["/ask", "/vote"]

    group = await ann.select(whole.response, values=["vote"], custom_id=menu["custom_id"])

    assert desk.asked[-1] == ShowHelp(desk.asked[0].caller, "vote")
    assert group.response.id == whole.response.id
    assert "/vote list" in group.response.content
    assert group.response.ephemeral

    back = await ann.click(group.response, label=phrase("en", "control-help-all"))

    assert back.response.id == whole.response.id
    assert back.response.content == whole.response.content
    assert place.last_message is None


async def test_groups_are_suggested_before_commands(place: Any, ann: Any) -> None:
    choices = await ann.autocomplete(place, "help", "command", "")

    first = [choice["value"] for choice in choices][:3]
    assert first == ["text", "session", "plan"]
    assert not any(choice["value"].startswith("manage") for choice in choices)
