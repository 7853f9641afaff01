"""A whole session over the wire: prepared, held in its thread, and written down."""

import discord
import pytest

from tests.loopback import Message, Role, Upload
from tests.loopback.messages import Pings
from tests.loopback.permissions import EVERYONE
from tests.wire.acting import QUESTION, SAMPLE, WORDS
from tests.wire.living import Company, Later, labels
from tests.wire.sitting import begun

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.asyncio(loop_scope="session"),
]

CALLS = EVERYONE | discord.Permissions(manage_roles=True, mention_everyone=True)
CLAIM = "The delegate was right."
VOTERS = ("ben", "cleo", "dan", "eva", "finn")


async def spoken(company: Company, prompt: Message) -> None:
    """Ben and Cleo speak; whose turn it is hears of it, and nobody else."""
    assert "It is your turn." in (await company.press("ben", prompt, "Speak")).text
    await company.press("cleo", prompt, "Speak")
    for who in ("ben", "cleo"):
        member = company.members[who]
        turn = await company.result(f"{member.mention}, it is your turn.")
        assert turn.pings.users == {member.id}
        await company.press(who, turn, "My word is said")


async def told(company: Company) -> Role:
    """A moderator chooses a role that hears of sessions; its members take it by themselves."""
    role = company.circle.guild.add_role("Evenings")
    await company.slash("mo", "manage settings", setting="session-role", value=role.mention)
    return role


async def called(company: Company, role: Role) -> None:
    """The card mentions the role and nobody else; Ben takes it by its button, and leaves it."""
    card = await company.card("Session 1", "under way")
    assert card.pings == Pings(roles=frozenset({role.id}))
    for has in (True, False):
        await company.press("ben", card, "Tell me when sessions start (or no more)")
        assert company.members["ben"].has_role(role) is has
    sent = [
        message
        for room in (company.room, *company.room.threads)
        for message in room.messages
        if message.pings.roles
    ]
    assert [each.id for each in sent] == [card.id]


async def moved(company: Company, prompt: Message) -> None:
    """All agree with a claim, discuss it, and five of them change their opinion."""
    more = await company.press("ada", prompt, "More")
    draft = await company.fill(
        "ada", await company.press("ada", more, "Ask about a claim"), claim=CLAIM
    )
    await company.press("ada", draft, "Open the vote")
    card = await company.result(CLAIM, "voted")
    ballots = {}
    for who in ("ada", *VOTERS):
        ballots[who] = await company.press(who, card, "Vote")
        await company.press(who, ballots[who], "Agree")
    paper = await company.press("ada", ballots["ada"], "The discussion begins")
    for who in VOTERS:
        await company.press(who, await company.press(who, card, "Vote"), "Disagree")
    await company.press("ada", paper, "The discussion ends")
    await company.result(CLAIM, "5 members changed their opinion during the discussion.")


async def test_a_session_is_held_and_its_minutes_are_posted(later: Later) -> None:
    circle = await later.scene.with_text("Holders", Upload.of(SAMPLE), CALLS)
    company = await Company.around(circle)
    role = await told(company)
    prompt = await begun(company, "ada", 3)
    (thread,) = [each for each in company.room.threads if "Session 1" in each.name]
    await spoken(company, prompt)
    await called(company, role)
    await moved(company, prompt)
    answer = await company.members["dan"].slash(thread, "ask", question=QUESTION)
    assert not answer.ephemeral
    more = await company.press("dan", prompt, "More")
    await company.press("dan", more, "Name me in the minutes")
    refused = await company.press("ben", prompt, "Next (facilitator)")
    assert "Only whoever leads the session" in refused.text
    for step in (2, 3):
        await company.press("ada", prompt, "Next (facilitator)")
        prompt = await company.result(f"prompt {step} of 3")
    await company.press("ada", prompt, "Next (facilitator)")
    await company.result("A last round")

    draft = await company.members["ada"].slash(thread, "session end")
    assert draft.ephemeral
    assert not [each for each in thread.messages if "Minutes" in each.text]
    assert "Post the minutes" in labels(draft)
    await company.press("ada", draft, "Post the minutes")
    minutes = await company.result("Minutes")
    assert f"named: {company.members['dan'].name}" in minutes.text
    (file,) = minutes.attachments
    written = file.data.decode()
    for words in (CLAIM, QUESTION, WORDS, "5 members changed their opinion", "dan"):
        assert words in written
    assert written.endswith("- dan\n")  # who wished to be named, and nobody else
    assert_verbatim(written)
    page = await company.slash("eva", "now")
    shown = await company.press("eva", page, "Minutes")
    assert WORDS in shown.text
    assert (await company.card("Session 1", "its minutes are there")).buttons


def assert_verbatim(written: str) -> None:
    """What the minutes quote stands so in the text."""
    text = " ".join(SAMPLE.read_text("utf-8").replace("*", "").split())
    quoted = [
        line.removeprefix("> ")
        for line in written.splitlines()
        if line.startswith("> ") and not line.startswith("> —")
    ]
    assert len(quoted) >= 4  # those of three prompts, and that of the answer
    for line in quoted:
        assert " ".join(line.replace("\\", "").split()) in text, line
