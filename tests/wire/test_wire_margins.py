"""What is said beside a text, over the wire: references, message menus, notes and marks."""

import pytest
import pytest_asyncio

from tests.loopback import Message, Upload
from tests.wire.acting import QUESTION, SAMPLE, WORDS, Circle, Scene

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.asyncio(loop_scope="session"),
]

MOLE = (
    "The mole was built in 1803, of stone from the quarry behind the church. "
    "Nobody knows by whom: the plans burned with the customs house, and the harbour master "
    "keeps a copy that was drawn from memory. It is said to be two paces too short."
)
PLACE = "— The Lamplighters’ Circle › One in seven (Nora Pell, 2019), ¶ 2"
SLIP = "they carry a slip"


@pytest_asyncio.fixture(loop_scope="session")
async def margins(scene: Scene) -> Circle:
    """A guild whose library these tests may change."""
    return await scene.with_text("Margins", Upload.of(SAMPLE))


async def answered(circle: Circle, said: Message) -> Message:
    """What the bot replied to a message."""
    return await circle.room.message(
        lambda each: (each.reference or {}).get("message_id") == str(said.id)
    )


async def test_a_mention_with_a_reference_gives_the_paragraph(margins: Circle) -> None:
    bot = margins.loopback.bot_mention
    said = await margins.member.say(margins.room, f"{bot} @everyone, [One in seven 2]?")
    quoted = await answered(margins, said)
    assert SLIP in quoted.text
    assert PLACE in quoted.text
    assert (quoted.pings.users, quoted.pings.everyone) == (frozenset(), False)

    several = await margins.member.say(margins.room, f"{bot} [One in seven 2] or [Nowhere 99]?")
    found = await answered(margins, several)
    assert SLIP in found.text
    assert "I find nothing called [Nowhere 99]" in found.text
    asked = await margins.member.say(margins.room, f"{bot} {QUESTION}")
    assert WORDS in (await answered(margins, asked)).text
    # Who replies to it, and names nobody, does not speak to it.
    await margins.member.say(margins.room, "[One in seven 2]", reply_to=quoted)
    last = await margins.member.say(margins.room, f"{bot} [One in seven 1]")
    await answered(margins, last)
    replies = [each for each in margins.room.messages if each.reference is not None]
    assert sum(each.author_id != margins.member.id for each in replies) == 4


async def test_a_message_is_asked_about_in_its_thread(margins: Circle) -> None:
    said = await margins.member.say(margins.room, QUESTION)
    for who in (margins.member, margins.moderator):
        told = await who.message_menu("Ask about this message", said)
        assert told.ephemeral
        assert f"<#{said.id}>" in told.text
    (thread,) = [each for each in margins.room.threads if each.id == said.id]
    assert thread.name == QUESTION
    assert [WORDS in each.text for each in thread.messages] == [True, True]
    assert all(WORDS not in each.text for each in margins.room.messages if each.id > said.id)


async def test_a_message_becomes_a_text_that_is_noted_and_marked(margins: Circle) -> None:
    said = await margins.member.say(margins.room, MOLE)
    with pytest.raises(AssertionError, match="hidden"):
        await margins.member.message_menu("Add as text", said)
    added = await margins.moderator.message_menu("Add as text", said)
    assert added.ephemeral
    await margins.shows(added, "in the library")
    question = "When was the mole built?"
    answer = await margins.ask(question)
    assert "in 1803" in answer.text

    kept = await margins.member.submit(await margins.press(answer, "Note"), {"text": "See *p. 9*"})
    assert "Only you read it until you share it." in kept.text
    others = await margins.slash(margins.moderator, "note list", query="p. 9")
    assert "No note that you may read has these words" in others.text
    await margins.press(kept, "Share it")
    others = await margins.slash(margins.moderator, "note list", query="p. 9")
    assert r"See \*p. 9\*" in others.text
    assert "The mole was built in 1803" in others.text

    again = await margins.slash(margins.moderator, "ask", question=question)
    for who, on in ((margins.member, answer), (margins.moderator, again)):
        marked = await margins.press(on, "Unclear", who)
        assert "Marked as unclear to you" in marked.text
    shown = await margins.slash(margins.moderator, "text unclear", text="mole")
    assert "unclear to 2 members" in shown.text
    assert margins.member.mention not in shown.text
    (strip,) = shown.files
    assert strip.content_type == "image/png"
    assert strip.description
