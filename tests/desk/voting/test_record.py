"""The record of a vote: what its members may see, as a page to read and as JSON."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.desk.voting.replies import (
    BallotCast,
    PetitionShown,
    ResultShown,
    VoteExported,
    VoteOpened,
    VoteSteered,
)
from bot.desk.voting.requests import (
    CastBallot,
    ExportVote,
    Join,
    OpenVote,
    RecallDecision,
    ShowResult,
    Sign,
    Unsign,
)
from bot.desk.voting.steering_requests import StrikeAccounts
from bot.wording import render
from tests.desk.voting.meeting import NAMES, Hall

HOUR = timedelta(hours=1)


async def exported(hall: Hall, vote: str = "1", locale: str = "en") -> tuple[str, dict[str, Any]]:
    reply = await hall.get(VoteExported, ExportVote(hall["mo"], vote))
    (page, text), (data, record) = render(reply, locale).files
    assert (page, data) == (f"vote-{vote}.md", f"vote-{vote}.json")
    return text, json.loads(record)


async def test_a_motion_is_told_from_its_question_to_its_challenges(hall: Hall) -> None:
    question = "The door is *locked* | at night."
    await hall.get(VoteOpened, OpenVote(hall["mo"], question, kind="adopt"))
    for name, choice in (("ada", "yes"), ("ben", "yes"), ("cleo", "no")):
        await hall.get(BallotCast, CastBallot(hall[name], "1", choice))
    await hall.wait(hours=49)
    challenged = await hall.get(PetitionShown, RecallDecision(hall["dan"], "1", "We slept"))
    for name in ("eva", "finn"):
        await hall.ask(Sign(hall[name], challenged.petition.id))
    await hall.wait(hours=49)
    page, _ = await exported(hall)
    assert page.startswith(r"# \#1 The door is \*locked\* \| at night.")
    for part in (
        "Asked by mo",
        "Adopted.",
        "## The rules",
        "| 1 | yes | 2 |",
        "| 2 | no | 1 |",
        "| ada | yes |",
        "## Petitions for a new vote",
        "> We slept",
        "The new vote is #2.",
        "## The ledger",
    ):
        assert part in page
    reply = await hall.get(VoteExported, ExportVote(hall["mo"], "1"))
    assert reply.result.head in page
    assert all(f"| {number} | {digest} |" in page for number, digest in reply.entries)
    assert len(reply.entries) > 5
    german, _ = await exported(hall, locale="de")
    assert "## Die Regeln" in german


async def test_stages_and_the_draw_are_tables(hall: Hall) -> None:
    opened = OpenVote(hall["mo"], "Who?", "Ada; Ben; Cleo", "choose", rule="irv")
    await hall.get(VoteOpened, opened)
    for name, choice in zip(NAMES, ("1", "1", "2", "2", "3", "abstain"), strict=True):
        await hall.get(BallotCast, CastBallot(hall[name], "1", choice))
    await hall.wait(hours=49)
    page, _ = await exported(hall)
    assert "| Option | Stage 1 | Stage 2 |" in page
    assert "| --- | ---: | ---: |" in page
    assert "to be checked by anybody" in page
    assert "| # | Option | SHA-256 |".replace("#", r"\#") in page


async def test_a_strike_that_changes_the_winner_shows_both(hall: Hall) -> None:
    await hall.get(VoteOpened, OpenVote(hall["mo"], "Which?", "Tea; Coffee", "ask"))
    for number in range(2):
        new = replace(hall["new"], member=f"new {number}", server_since=hall.clock.now - HOUR)
        await hall.ask(Join(new))
        await hall.get(BallotCast, CastBallot(new, "1", "Coffee"))
    await hall.get(BallotCast, CastBallot(hall["ada"], "1", "Tea"))
    await hall.get(VoteSteered, StrikeAccounts(hall["mo"], "1", "2025-12-31", "A crowd"))
    await hall.wait(hours=49)
    page, _ = await exported(hall)
    assert "the result would have been: Coffee" in page
    assert "A crowd" in page


@pytest.mark.parametrize("over", [False, True])
async def test_a_secret_vote_shows_no_ballot_to_anybody(hall: Hall, *, over: bool) -> None:
    opened = OpenVote(hall["mo"], "Which?", "Tea; Coffee", "choose", rule="plurality")
    await hall.get(VoteOpened, opened)
    for name in NAMES:
        await hall.get(BallotCast, CastBallot(hall[name], "1", "Coffee"))
    if over:
        await hall.wait(hours=49)
    page, record = await exported(hall)
    for name in NAMES:
        assert not re.search(rf"\b{name}\b", page + json.dumps(record))
    assert ("| 2 | Coffee | 6 |" in page) is over
    assert ("| 2 | Coffee | – |" in page) is not over
    assert (record["counts"], record["ballots"]) == (
        {"0": 0, "1": 0, "2": 6} if over else None,
        None,
    )


async def test_who_signs_a_petition_is_in_no_record(hall: Hall) -> None:
    await hall.get(VoteOpened, OpenVote(hall["mo"], "Lock the door?", kind="adopt"))
    for name in ("ada", "ben", "cleo"):
        await hall.get(BallotCast, CastBallot(hall[name], "1", "yes"))
    await hall.wait(hours=49)
    opened = await hall.get(PetitionShown, RecallDecision(hall["dan"], "1"))
    before, record = await exported(hall)
    await hall.ask(Sign(hall["eva"], opened.petition.id))
    await hall.ask(Unsign(hall["dan"], opened.petition.id))
    await hall.ask(Sign(hall["finn"], opened.petition.id))
    after, signed = await exported(hall)
    # But the head of the whole ledger: that it moves on tells that anything happened, anywhere.
    heads = [record.pop("head"), signed.pop("head")]
    assert heads[0] != heads[1]
    assert signed == record
    assert after.replace(heads[1], heads[0]) == before
    kinds = {json.loads(each["text"])["kind"] for each in record["entries"]}
    assert not any("sign" in kind for kind in kinds)
    shown = await hall.get(ResultShown, ShowResult(hall["ada"], "1"))
    assert shown.card.ended is not None
