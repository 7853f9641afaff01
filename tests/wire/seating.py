"""Bodies of a circle as its members found and fill them, by commands and presses."""

from tests.loopback import Reply
from tests.wire.living import Company


async def founded(company: Company, name: str, design: str) -> None:
    """A moderator founds a body, whose choices are visible."""
    shown = await company.slash("mo", "assembly found", name=name)
    shown = await company.press("mo", await company.press("mo", shown, design), "Advanced")
    if design != "Groups elect people":
        shown = await company.take("mo", shown, "Who supports what", "visible")
        form = await company.press("mo", shown, "Name and seats")
        shown = await company.fill("mo", form, name=name, seats="3")
    shown = await company.press("mo", shown, "Found it")
    assert "It is founded." in shown.text


async def shown(company: Company, who: str) -> Reply:
    return await company.slash(who, "assembly show")


async def supported(company: Company, who: str, title: str) -> None:
    moved = await company.take(who, await shown(company, who), "Support a programme", title)
    assert f"You support {title}." in moved.text


def seats(shown: Reply) -> dict[str, int]:
    """How many members sit for each list."""
    lines = [line for line in shown.text.splitlines() if line.startswith("- **")]
    return {
        title: line.count("(seat ")
        for title in ("Bread", "Peace")
        for line in lines
        if title in line
    }
