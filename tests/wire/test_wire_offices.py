"""Offices and mandates over the wire: roles of delegates, an executive, a chair, a by-election."""

import discord
import pytest

from tests.loopback import Reply, Role
from tests.loopback.permissions import EVERYONE
from tests.wire.living import Company, Later, labels
from tests.wire.seating import divided, founded, grouped, listed, ranked, shown

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.xdist_group("later"),
    pytest.mark.asyncio(loop_scope="session"),
]

GIVES_ROLES = EVERYONE | discord.Permissions(manage_roles=True)


async def linked(company: Company, body: str) -> Role:
    """A role of the server that sitting in a body gives."""
    role = company.circle.guild.add_role("Delegates")
    told = await company.slash("mo", "manage delegates", body=body, role=role.mention)
    assert role.mention in told.text
    return role


async def holding(company: Company, role: Role, *names: str) -> None:
    """Wait until these have the role, and nobody else."""

    def have() -> bool:
        return {each for each, who in company.members.items() if who.has_role(role)} == {*names}

    await company.circle.loopback.until(have, 20, f"{role.name} for {names}")


async def petitioned(company: Company, who: str, reason: str) -> Reply:
    """Petition to remove the chair."""
    page = await company.press(who, await shown(company, who), "Recall …")
    form = await company.take(who, page, "Whom to recall?", "Chair")
    petition = await company.fill(who, form, reason=reason)
    assert "Your petition is open, and you have signed it." in petition.text
    return petition


async def test_a_chair_is_elected_and_recalled_by_delegates_and_by_all(later: Later) -> None:
    company = await later.company("Governors", GIVES_ROLES)
    await founded(company, "The Assembly", "Everyone supports programmes")
    role = await linked(company, "The Assembly")
    await listed(company, cleo="Bread")
    await divided(company)
    await holding(company, role, "ada", "ben", "cleo")

    page = await company.press("mo", await shown(company, "mo"), "Manage")
    form = await company.take("mo", page, "What to do?", "An executive")
    body = await company.fill("mo", form, number="1")
    page = await company.press("mo", body, "Manage")
    body = await company.press("mo", page, "Let delegates elect a chair")
    await company.wait(minutes=1)
    await ranked(company, "1", ada="1", ben="1", cleo="1")
    await company.wait(hours=73)
    ada, ben = (company.members[who].mention for who in ("ada", "ben"))
    body = await shown(company, "ada")
    assert f"Executive** — {ada}" in body.text
    assert f"Chair** — {ada}" in body.text

    # More than half of the delegates: she is removed at once, and they elect another.
    await petitioned(company, "ben", "Too loud")
    card = await company.card("a petition for the recall of the chair", "Too loud")
    signed = await company.press("cleo", card, "Sign")
    assert "no longer chair" in signed.text
    await ranked(company, "2", ada="3", ben="3", cleo="3")
    await company.wait(hours=73)
    assert f"Chair** — {ben}" in (await shown(company, "ada")).text

    # A fifth of all members, and never fewer than three: all vote on it.
    petition = await petitioned(company, "dan", "Too quiet")
    assert "It needs 3 signatures; 7 members may sign." in petition.text
    card = await company.card("a petition for the recall of the chair", "Too quiet")
    await company.press("eva", card, "Sign")
    signed = await company.press("finn", card, "Sign")
    assert "All members vote on it: #3." in signed.text
    card = await company.card("Shall the chair of The Assembly go?")
    for who in ("dan", "eva", "finn", "mo"):
        await company.press(who, await company.press(who, card, "Vote"), "Yes")
    await company.wait(hours=73)
    body = await shown(company, "ada")
    assert "Chair** — vacant" in body.text
    assert "Vote in #4" in labels(body)


async def test_a_delegate_breaks_a_mandate_and_nobody_else_would_sit(later: Later) -> None:
    company = await later.company("Mandators", GIVES_ROLES)
    await founded(company, "The Council", "Groups elect people")
    role = await linked(company, "The Council")
    await grouped(company, "ada", "ben", "cleo", "dan", "eva", standing=("ada", "ben"))
    await ranked(company, "1", ada="1", ben="2", cleo="1", dan="1", eva="2")
    await company.wait(hours=73)
    await holding(company, role, "ada")

    page = await company.press("mo", await shown(company, "mo"), "Mandates")
    form = await company.take("mo", page, "Give a mandate to …", "seat 1")
    given = await company.fill("mo", form, text="Vote for open doors")
    assert "The mandate is given." in given.text
    draft = await company.slash(
        "mo", "vote new", question="The doors stay open.", kind="adopt", names="visible"
    )
    await company.press("mo", draft, "Open the vote")
    page = await company.press("mo", await shown(company, "mo"), "Mandates")
    page = await company.take("mo", page, "Bind to a vote …", "seat 1")
    page = await company.take("mo", page, "Which vote?", "The doors stay open.")
    bound = await company.take("mo", page, "It asks for …", "yes")
    assert "The vote falls under the mandate now." in bound.text
    card = await company.card("The doors stay open.", "Open until")
    for who, choice in (("ada", "no"), ("cleo", "yes"), ("dan", "yes"), ("eva", "yes")):
        await company.press(who, await company.press(who, card, "Vote"), choice.capitalize())
    await company.wait(days=14)
    broken = "Seat 1 of The Council voted against its mandate in #2."
    assert broken not in (await company.slash("eva", "now")).text  # who did not elect her
    told = await company.slash("cleo", "now")
    assert broken in told.text
    form = await company.press("cleo", told, "Recall")
    await company.fill("cleo", form, reason="She closed them")
    told = await company.slash("dan", "now")
    assert broken in told.text
    signed = await company.press("dan", await company.press("dan", told, "The petition"), "Sign")
    assert "recalled." in signed.text
    await holding(company, role)  # nobody

    asked = await company.press("ben", await company.slash("ben", "now"), "Seat 1: answer")
    body = await company.press("ben", asked, "No")
    assert "by-election: candidates gather until" in body.text
    await company.press("dan", await shown(company, "dan"), "Stand for election")
    await company.wait(hours=73)
    await ranked(company, "3", cleo="1", eva="1")
    await company.wait(hours=73)
    await holding(company, role, "dan")
    body = await shown(company, "eva")
    assert f"seat 1: {company.members['dan'].mention}" in body.text
    assert "voted against its mandate" not in body.text  # that was another delegate
