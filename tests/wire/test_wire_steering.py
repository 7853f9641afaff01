"""What time, chance and moderators do with votes, over the wire: run-offs, lots, strikes."""

import hashlib
import re
from datetime import UTC, datetime, timedelta

import pytest

from tests.loopback import Message, Reply
from tests.wire.living import Company, Later, labels

pytestmark = [
    pytest.mark.wire,
    pytest.mark.real_model,
    pytest.mark.xdist_group("later"),
    pytest.mark.asyncio(loop_scope="session"),
]

CROWD = ("gil", "hana", "ida")


async def opened(company: Company, who: str, question: str, options: str, **rest: str) -> Message:
    """Open a vote; its card."""
    draft = await company.slash(who, "vote new", question=question, options=options, **rest)
    await company.press(who, draft, "Open the vote")
    return await company.card(question, "Open until")


async def cast(company: Company, card: Message, **choices: str) -> Reply:
    """Members vote from the card; what the last of them is told."""
    for who, choice in choices.items():
        told = await company.press(who, await company.press(who, card, "Vote"), choice)
        assert f"Your ballot is cast: {choice}." in told.text
    return told


async def test_a_tie_runs_off_then_a_lot_decides_and_it_is_annulled(later: Later) -> None:
    company = await later.company("Drawers")
    question = "What do we drink?"
    card = await opened(
        company, "mo", question, "Tea; Coffee; Milk", kind="choose", rule="plurality", runoff="yes"
    )
    await cast(company, card, ada="Tea", ben="Tea", cleo="Coffee", dan="Coffee", eva="Milk")
    await company.wait(hours=49)
    first = await company.result(question, "A tie. The run-off is vote #2.")
    assert "Check the draw" not in labels(first)
    again = await company.card(question, "A run-off: these were level in #1.")
    assert "Milk" not in again.text
    await cast(company, again, eva="Tea", finn="Coffee")
    await company.wait(hours=25)

    result = await company.result(question, "#2", "A tie was broken by a lot")
    draw = await company.press("cleo", result, "Check the draw")
    assert lowest(draw) in result.text
    annulled = await company.slash("mo", "manage annul", vote="2", reason="A ballot leaked")
    assert "It runs again with fresh ballots, as #3." in annulled.text
    fresh = await company.card(question, "This runs again in place of #2", "0 of 7 voted")
    assert "Vote" in labels(fresh)
    shown = await company.slash("dan", "vote result", vote="2")
    assert "A ballot leaked" in shown.text


def lowest(draw: Reply) -> str:
    """Do what the steps of a draw say; which result comes of it."""
    (seed,) = re.findall(r"the seed is known: ([0-9a-f]{64})", draw.text)
    assert hashlib.sha256(seed.encode()).hexdigest() in draw.text  # fixed before the first ballot
    options = re.findall(r"\*\*(\d) (\w+)\*\* — ([0-9a-f]{64})", draw.text)
    assert len(options) == 2
    for number, _, digest in options:
        assert hashlib.sha256((seed + number).encode()).hexdigest() == digest
    return f"Chosen: {min(options, key=lambda each: each[2])[1]}."


async def test_a_vote_is_suspended_and_a_crowd_is_struck(later: Later) -> None:
    company = await later.company("Strikers")
    question = "Which door?"
    card = await opened(company, "ada", question, "North; South", kind="ask")
    await cast(company, card, ada="North", ben="North", cleo="South")
    joined = datetime.now(UTC) + timedelta(days=5)  # as the bot has it, that is past
    for name in CROWD:
        company.members[name] = company.circle.guild.add_member(name, joined=joined)
        ballot = await company.press(name, card, "Vote")
        await company.press(name, ballot, "South")  # which joins them

    reason = "They came in an hour"
    await company.slash("mo", "manage pause", vote="1", reason=reason)
    ballot = await company.slash("dan", "vote cast", vote="1")
    assert "until it goes on, no time runs out" in ballot.text
    assert "North" not in labels(ballot)
    since = (joined - timedelta(days=2)).date().isoformat()
    struck = await company.slash("mo", "manage strike", vote="1", since=since, reason=reason)
    assert "3 ballots count no more." in struck.text
    ballot = await company.slash("gil", "vote cast", vote="1")
    assert "it does not count, because your account was struck" in ballot.text
    await company.wait(hours=49)
    shown = await company.slash("eva", "vote result", vote="1")
    assert "Still open." in shown.text
    assert shown.text.count(reason) == 2

    resumed = await company.slash("mo", "manage resume", vote="1")
    assert "the time that was left is left again" in resumed.text
    await company.wait(hours=49)
    result = await company.result(question, "Most votes: North.", "3 of 7 voted")
    assert "Had no accounts been struck, the result would have been: South." in result.text
