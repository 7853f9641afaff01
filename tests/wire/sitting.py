"""Sessions as their facilitator begins them, by commands and presses."""

from tests.loopback import Message
from tests.wire.acting import TITLE
from tests.wire.living import Company


async def begun(company: Company, who: str, prompts: int) -> Message:
    """Somebody keeps so many of six prompts and begins a session; its first prompt."""
    shown = await company.slash(who, "session start", text=TITLE)
    await company.circle.shows(shown, "Only you see this.")
    (menu,) = shown.message.selects
    assert len(menu["options"]) == 6
    values = [each["value"] for each in menu["options"][:prompts]]
    kept = await company.members[who].select(shown.message, menu["custom_id"], *values)
    assert kept.text.count("— kept") == prompts
    assert not [each for each in company.room.messages if "Session" in each.text]
    told = await company.press(who, kept, "Begin")
    assert "The session has begun, and you lead it." in told.text
    await company.card("Session 1", "under way")
    return await company.result(f"prompt 1 of {prompts}")
