"""A whole life of each kind of vote, as members live it: by commands and presses, over the wire."""

import json
from typing import Any

import pytest

from tests.wire.living import Company, Later, custom_id

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.asyncio(loop_scope="session"),
]

LIFE = 49  # hours, of a vote that runs for two days
CANDIDATES = ("Ada", "Ben", "Cleo", "Dan", "Eva", "Finn", "Gil")


async def opened(company: Company, who: str, question: str, button: str, **options: Any) -> None:
    """Write a draft, look at it, and open or propose it."""
    draft = await company.slash(who, "vote new", question=question, **options)
    assert "Preview: only you see this." in draft.message.text
    told = await company.press(who, draft, button)
    assert told.message.id == draft.message.id


async def tapped(company: Company, question: str, **choices: str) -> None:
    """Members open their ballots from the card, and press a button each."""
    for who, choice in choices.items():
        ballot = await company.press(who, await company.card(question, "voted"), "Vote")
        assert ballot.ephemeral
        cast = await company.press(who, ballot, choice[:1].upper() + choice[1:])
        assert f"Your ballot is cast: {choice}." in cast.text


async def test_a_poll_is_previewed_changed_withdrawn_and_told_in_its_thread(later: Later) -> None:
    company = await later.company("Pollsters")
    question = "Which chapter next?"
    draft = await company.slash(
        "ada", "vote new", question=question, options="; ".join(CANDIDATES), kind="choose"
    )
    draft = await company.take("ada", draft, "What is it?", "Just asking")
    opens = custom_id(draft, "Open the vote")
    told = await company.press("ada", draft, "Open the vote")
    assert "Vote #1 is open." in told.text
    card = await company.card(question, "0 of 7 voted")

    ballots = {who: await company.press(who, card, "Vote") for who in ("ben", "cleo", "dan")}
    for who, option in (("ben", "Cleo"), ("cleo", "Cleo"), ("dan", "Dan")):
        cast = await company.take(who, ballots[who], "Your choice", option)
        assert f"Your ballot is cast: {option}." in cast.text
    changed = await company.take("ben", ballots["ben"], "Your choice", "Dan")
    assert "Your ballot is changed: Dan." in changed.text
    receipt = await company.press("ben", changed, "Receipt")

    # Everything that was on screens before goes on working after a restart.
    await later.scene.restart()
    withdrawn = await company.press("cleo", ballots["cleo"], "Withdraw")
    assert "Your ballot is withdrawn" in withdrawn.text
    cast = await company.take("cleo", ballots["cleo"], "Your choice", "Eva")
    assert "Your ballot is cast: Eva." in cast.text
    await company.members["ada"].forge(told, opens)  # once more: it is open already
    checked = await company.press("ben", receipt, "Check the receipt")
    assert "The ballot that counts says: Dan." in checked.text
    shown = await company.card(question, "3 of 7 voted")
    assert shown.id == card.id

    await company.wait(hours=LIFE)
    result = await company.result(question, "Most votes: Dan.", "3 of 7 voted")
    assert "End of the record of votes" in result.text
    assert (await company.card(question, "Most votes: Dan.", "Closed")).id == card.id
    late = await company.take("cleo", ballots["cleo"], "Your choice", "Dan")
    assert "not open any more" in late.followups[0].text
    assert sum(question in each.text for each in company.room.messages) == 1
    assert sum(question in each.text for each in company.room.threads[0].messages) == 1


async def test_one_decision_is_revoked_and_another_is_upheld(later: Later) -> None:
    company = await later.company("Deciders")
    questions = ("The door is locked at night.", "The lamp burns until ten.")
    for question in questions:
        await opened(company, "ada", question, "Propose it", kind="adopt")
    for question in questions:
        told = await company.press("ben", await company.card(question), "Back it")
        assert "is open." in told.text
        await tapped(company, question, ada="yes", ben="yes", cleo="no", dan="yes", eva="abstain")
    await company.wait(hours=LIFE)
    for number, question in enumerate(questions, 1):
        await company.result(question, "Adopted.", "5 of 7 voted")
        found = await company.slash("dan", "vote result", vote=str(number))
        form = await company.press("dan", found, "Demand a new vote")
        petition = await company.fill("dan", form, reason="Too cold outside")
        assert "you have signed it" in petition.text
        card = await company.card("A petition for a new vote", question, "Too cold outside")
        for who in ("eva", "finn"):
            signed = await company.press(who, card, "Sign")
            assert signed.ephemeral
        assert "Enough have signed." in signed.text
    await company.wait(hours=LIFE)  # within which the new votes open
    again = [await company.card(question, "yes revokes it") for question in questions]
    for card, choice in zip(again, ("yes", "no"), strict=True):
        for who in ("ada", "cleo", "dan", "finn"):
            ballot = await company.press(who, card, "Vote")
            await company.press(who, ballot, choice.capitalize())
    await company.wait(hours=LIFE)
    await company.card(questions[0], "Revoked by a later vote; it holds no more.")
    await company.card(questions[1], "Challenged and upheld.")
    history = await company.slash("eva", "vote history", query="the door at night")
    shown = await company.take("eva", history, "See a result", f"#1 {questions[0][:8]}")
    assert "Revoked by vote #3." in shown.text

    exported = await company.slash("finn", "vote export", vote="1")
    files = {each.filename.rpartition(".")[2]: each.data.decode() for each in exported.files}
    assert files.keys() == {"json", "md"}
    assert questions[0] in files["md"]
    record = json.loads(files["json"])
    assert record["question"] == questions[0]
    assert record["counts"] == {"0": 1, "1": 3, "2": 1, "3": 0}


async def test_a_choice_takes_what_most_would_gladly_read(later: Later) -> None:
    company = await later.company("Choosers")
    question = "What do we read?"
    await opened(
        company, "mo", question, "Open the vote", options="Tides; Lamps; Bells", kind="choose"
    )
    card = await company.card(question)
    for who, *options in (
        ("ada", "Tides", "Lamps"),
        ("ben", "Lamps"),
        ("cleo", "Lamps", "Bells"),
        ("dan", "Tides"),
        ("eva", "Tides", "Lamps", "Bells"),
    ):
        ballot = await company.press(who, card, "Vote")
        await company.take(who, ballot, "All that you would gladly take", *options)
    await company.wait(hours=LIFE)
    result = await company.result(question, "Lamps")
    assert "4 votes" in result.text


async def test_a_committee_is_ranked_by_tapping_or_in_a_form(later: Later) -> None:
    company = await later.company("Electors")
    question = "Who goes?"
    await opened(
        company,
        "mo",
        question,
        "Open the vote",
        options="; ".join(CANDIDATES),
        kind="elect",
        seats=2,
    )
    card = await company.card(question)
    ranking = ("Cleo", "Ada", "Gil", "Ben")
    company.interactions.clear()
    ballot = await company.press("ada", card, "Vote")
    for option in ranking:
        (menu,) = ballot.message.selects
        ballot = await company.take("ada", ballot, menu["placeholder"], option)
    assert r"4\. Ben" in ballot.text
    assert company.interactions["ada"] <= len(ranking) + 2

    for who, typed in (("ben", "3, 1"), ("cleo", "3"), ("dan", "1, 3"), ("eva", "4, 1, 2")):
        ballot = await company.press(who, card, "Vote")
        form = await company.press(who, ballot, "Type it")
        ballot = await company.fill(who, form, ranking=typed)
        assert "Your ballot is cast and counts as it stands:" in ballot.text
        assert company.interactions[who] == 3
    await company.wait(hours=LIFE)
    await company.result(question, "Cleo", "Ada", "5 of 7 voted")


async def test_a_stance_moves_from_before_to_after(later: Later) -> None:
    company = await later.company("Talkers")
    claim = "The keeper was right."
    draft = await company.slash("mo", "vote stance", claim=claim)
    await company.press("mo", draft, "Open the vote")
    voters = ("ada", "ben", "cleo", "dan", "eva", "finn")
    await tapped(company, claim, **dict.fromkeys(voters, "agree"))
    paper = await company.press("mo", await company.card(claim), "Vote")
    paper = await company.press("mo", paper, "The discussion begins")
    for who in voters[:5]:
        ballot = await company.press(who, await company.card(claim), "Vote")
        await company.press(who, ballot, "Disagree")
    await company.press("mo", paper, "The discussion ends")
    result = await company.result(claim, "The discussion has ended.")
    assert "5 members changed their opinion during the discussion." in result.text
    assert not any(company.members[who].mention in result.text for who in voters)
