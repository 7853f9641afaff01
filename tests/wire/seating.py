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


async def grouped(company: Company, *people: str, standing: tuple[str, ...]) -> None:
    """The only group of a council is formed, and joined; candidates gather for three days."""
    form = await company.press("mo", await shown(company, "mo"), "New group")
    await company.fill("mo", form, name="Quay")
    for who in people:
        entered = await company.take(who, await shown(company, who), "Join a group", "Quay")
        assert "You belong to Quay." in entered.text
    for who in standing:
        await company.press(who, await shown(company, who), "Stand for election")
    await company.wait(hours=73)


async def listed(company: Company, **stand: str) -> None:
    """Ada founds the list Bread, Ben the list Peace; others stand on them."""
    for who, title in (("ada", "Bread"), ("ben", "Peace")):
        form = await company.press(who, await shown(company, who), "Found a list")
        await company.fill(who, form, name=title, programme=f"{title} for all.")
    for who, title in stand.items():
        page = await company.press(who, await shown(company, who), "Stand")
        await company.take(who, page, "Stand on a list", title)


async def ranked(company: Company, vote: str, **rankings: str) -> None:
    """Delegates or electors open their ballots from the card of the body, and type a ranking."""
    for who, ranking in rankings.items():
        ballot = await company.press(who, await shown(company, who), f"Vote in #{vote}")
        form = await company.press(who, ballot, "Type it")
        await company.fill(who, form, ranking=ranking)


async def shown(company: Company, who: str) -> Reply:
    return await company.slash(who, "assembly show")


async def supported(company: Company, who: str, title: str) -> None:
    moved = await company.take(who, await shown(company, who), "Support a programme", title)
    assert f"You support {title}." in moved.text


async def divided(company: Company) -> None:
    """Three members support Bread and two Peace, until two seats and one follow."""
    for who in ("ada", "cleo", "dan"):
        await supported(company, who, "Bread")
    for who in ("ben", "eva"):
        await supported(company, who, "Peace")
    await company.wait(hours=12)
    assert seats(await shown(company, "mo")) == {"Bread": 2, "Peace": 1}


def seats(shown: Reply) -> dict[str, int]:
    """How many members sit for each list."""
    lines = [line for line in shown.text.splitlines() if line.startswith("- **")]
    return {
        title: line.count("(seat ")
        for title in ("Bread", "Peace")
        for line in lines
        if title in line
    }
