"""Deleting one's data and taking a text down, over the wire: what stands in channels is edited."""

import json

import pytest

from tests.loopback import Message, Upload
from tests.wire.acting import QUESTION, SAMPLE, TITLE, WORDS
from tests.wire.living import Company, Later, labels
from tests.wire.sitting import begun

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.asyncio(loop_scope="session"),
]

SLIP = "they carry a slip"
CITATION = "— The Lamplighters’ Circle › One in seven (Nora Pell, 2019), ¶ 2"
REMOVED = "[removed on request]"


async def opened(company: Company, who: str, question: str) -> Message:
    """Just ask something; the card."""
    draft = await company.slash(who, "vote new", question=question, options="Yes; No", kind="ask")
    for menu in draft.message.selects:
        if menu["placeholder"] == "Show passages with it":
            place = CITATION.removeprefix("— ")
            draft = await company.take(who, draft, menu["placeholder"], place)
    await company.press(who, draft, "Open the vote")
    return await company.card(question, "Open until")


async def changed(company: Company, message: Message, gone: str) -> None:
    """Wait until words no longer stand in a message."""
    await company.circle.loopback.until(
        lambda: gone not in message.text, 30, f"message without {gone!r}"
    )


async def test_whoever_deletes_their_data_is_gone_from_posts_and_votes_no_more(
    later: Later,
) -> None:
    company = await later.company("Leavers")
    ben = company.members["ben"]
    card = await opened(company, "ben", "Do we meet?")
    assert ben.mention in card.text
    for who in ("ada", "ben"):
        await company.press(who, await company.press(who, card, "Vote"), "Yes")

    kept = await company.slash("ben", "privacy show")
    assert "Your ballot in an open vote" in kept.text
    exported = await company.slash("ben", "privacy export")
    assert "Do we meet?" in json.dumps(json.loads(exported.files[0].data))
    asked = await company.press("ben", kept, "Delete my data")
    assert "Your ballot in one open vote will be withdrawn." in asked.text
    asked = await company.press("ben", asked, "Keep")
    assert "Nothing was deleted." in asked.text
    asked = await company.slash("ben", "privacy delete")
    done = await company.press("ben", asked, "Delete")
    assert "Your ballot in one open vote is withdrawn" in done.text

    await changed(company, card, ben.mention)
    assert "1 of 7 voted" in card.text
    assert "Nothing is stored about you" in (await company.slash("ben", "privacy show")).text
    ballot = await company.press("ben", card, "Vote")
    assert "You had your data deleted while this vote was running" in ballot.text
    assert "No" not in labels(ballot)
    log = await company.slash("mo", "manage log")
    assert "is whole" in log.text


async def test_a_text_that_is_taken_down_is_gone_from_posts(later: Later) -> None:
    company = await Company.around(await later.scene.with_text("Erasers", Upload.of(SAMPLE)))
    card = await opened(company, "mo", "Should a slip bind its delegate?")
    assert SLIP in card.text
    prompt = await begun(company, "ada", 1)
    quoted = next(line for line in prompt.text.splitlines() if line.startswith("> "))
    answer = await company.slash("ben", "ask", question=QUESTION)
    assert WORDS in answer.text
    form = await company.press("ben", answer, "Note")
    await company.fill("ben", form, text="See also the stove")

    with pytest.raises(AssertionError, match="hidden"):
        await company.slash("ben", "manage takedown", text="Lamplighters")
    asked = await company.slash("mo", "manage takedown", text=TITLE)
    assert "One vote quotes it." in asked.text
    done = await company.press("mo", asked, "Take down")
    assert "Its words are gone from one vote." in done.text

    for message, words in ((card, SLIP), (prompt, quoted)):
        await changed(company, message, words)
        assert REMOVED in message.text
    assert CITATION in card.text
    assert "Vote" in labels(card)
    ballot = await company.press("cleo", card, "Vote")
    assert SLIP not in ballot.text
    assert CITATION in ballot.text
    notes = await company.slash("ben", "note list")
    assert "See also the stove" in notes.text
    assert WORDS not in notes.text
    gone = await company.press("ben", answer, "Context")
    assert REMOVED in gone.text
    assert WORDS not in gone.text
    empty = await company.slash("ben", "ask", question=QUESTION)
    assert "There is no text here" in empty.text
    assert "is whole" in (await company.slash("mo", "manage log")).text
