"""A member's data: shown, handed over, and deleted to the last byte."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.desk.bodies.replies import RecallShown
from bot.desk.bodies.requests import (
    AnswerRecall,
    Found,
    JoinGroup,
    RecallDelegate,
    Stand,
    Support,
)
from bot.desk.caller import Sight
from bot.desk.privacy.holding import Held
from bot.desk.privacy.replies import (
    DataExported,
    ForgetAsked,
    Forgotten,
    KeptAsIs,
    PrivacyShown,
)
from bot.desk.privacy.requests import AskToForget, ExportData, ForgetMember, Keep, ShowPrivacy
from bot.desk.replies import Answered, TextAdded
from bot.desk.requests import AddText, Ask, Caller
from bot.desk.voting.replies import (
    BallotCast,
    BallotShown,
    HistoryShown,
    LogShown,
    ResultShown,
    VoteProposed,
)
from bot.desk.voting.requests import CastBallot, Join, OpenVote, SearchHistory, ShowResult, Sign
from bot.desk.voting.steering_requests import ShowLog
from bot.study.sessions.values import Session, State
from bot.wording import render
from bot.wording.blocks import Items, Text
from tests.desk.privacy.lasting import files_with
from tests.desk.voting.meeting import Hall
from tests.fakes import write

ID, NAME = "71717171717171", "Quinella Kanary"
QUIN = Caller("one", ID, name=NAME)
QUESTION = "How many tides did the pilot zyxquestion count?"
PROPOSAL = "The zyxproposal is locked."
ANSWER = "I was zyxill."
TIDES = "# Tides\n\nThe pilot counted eleven tides in a fortnight and wrote all of them down."


async def lived(hall: Hall, folder: Path) -> None:
    """Quin takes part in everything that there is; the last vote is open."""
    await hall.ask(Join(QUIN))
    await hall.get(TextAdded, AddText(hall["mo"], write(folder.parent, "tides.md", TIDES)))
    await hall.get(Answered, Ask(QUIN, QUESTION))
    await hall.get(Answered, Ask(hall["ben"], "How many tides did the pilot count?"))
    await hall.ask(Found(hall["mo"], "The Council", "groups", seats=1, tenure=0))
    await hall.ask(Found(hall["mo"], "Harbour", "group"))
    for member in (QUIN, hall["ben"], hall["cleo"], hall["dan"]):
        await hall.ask(JoinGroup(member, "harbour"))
    for member in (QUIN, hall["ben"]):
        await hall.ask(Stand(member))
    await hall.ask(
        Found(hall["mo"], "The Assembly", "programmes", seats=2, names="visible", tenure=0)
    )
    await hall.ask(Found(hall["ada"], "Night", programme="Meet at night", body="The Assembly"))
    await hall.ask(Stand(QUIN, "Night", "The Assembly"))
    for member in (QUIN, hall["cleo"], hall["dan"], hall["eva"]):
        await hall.ask(Support(member, "Night", "The Assembly"))
    await hall.wait(hours=73)
    for member in (QUIN, hall["cleo"], hall["dan"]):
        await hall.get(BallotCast, CastBallot(member, "1", NAME))
    await hall.wait(hours=73)
    opened = await hall.get(RecallShown, RecallDelegate(hall["cleo"], "2", body="The Assembly"))
    await hall.ask(AnswerRecall(QUIN, ANSWER, "The Assembly"))
    assert (await hall.get(HistoryShown, SearchHistory(hall["eva"], NAME))).cards
    for names in ("secret", "visible"):
        await hall.ask(OpenVote(hall["ada"], f"A {names} one?", "Tea; Milk", names=names))
    for vote in ("2", "3"):
        await hall.get(BallotCast, CastBallot(QUIN, vote, "1"))
        await hall.get(BallotCast, CastBallot(QUIN, vote, "2"))
    await hall.get(VoteProposed, OpenVote(QUIN, PROPOSAL))
    await hall.get(RecallShown, Sign(hall["dan"], opened.recall.petition.id))
    await hall.get(VoteProposed, OpenVote(hall["ben"], "The door is locked."))


async def held(hall: Hall, caller: Caller = QUIN) -> Held:
    return (await hall.get(PrivacyShown, ShowPrivacy(caller))).held


async def exported(hall: Hall, caller: Caller) -> dict[str, Any]:
    record = json.loads((await hall.get(DataExported, ExportData(caller))).record)
    assert isinstance(record, dict)
    return record


async def test_what_is_kept_is_shown_handed_over_and_deleted_to_the_last_byte(
    hall: Hall, folder: Path
) -> None:
    await lived(hall, folder)
    for words in (ID, NAME, QUESTION, PROPOSAL, ANSWER):
        # Else nothing would be proved by what is not found below.
        assert "circle.db" in files_with(folder, words), words
    assert "circles/one/memory/library.db" in files_with(folder, NAME)
    before = Held(
        known=True, on_roll=True, ballots=2, past=1, supports=1, seats=2, questions=1, proposals=1
    )
    assert await held(hall) == before
    ended = (await hall.get(ResultShown, ShowResult(hall["eva"], "1"))).card.ended

    asked = await hall.get(ForgetAsked, AskToForget(QUIN))
    assert (asked.held, asked.backup_days) == (before, 30)
    await hall.get(KeptAsIs, Keep(QUIN))
    assert await held(hall) == before

    assert (await hall.get(Forgotten, ForgetMember(QUIN))).ballots == 2
    for words in (ID, NAME, QUESTION, PROPOSAL, ANSWER):
        assert files_with(folder, words) == set(), words
    verdict = (await hall.get(LogShown, ShowLog(hall["mo"]))).verdict
    assert verdict.ok
    assert verdict.erased
    card = (await hall.get(ResultShown, ShowResult(hall["eva"], "1"))).card
    assert ended is not None
    assert (card.ended, card.shown.turnout, card.options) == (ended, 3, ("", "ben"))
    assert await held(hall) == Held()
    # Whoever presses twice is told the same, and nothing happens.
    head = await hall.house.office.ledgers.head("one", hall.clock())
    assert (await hall.get(Forgotten, ForgetMember(QUIN))).ballots == 0
    assert await hall.house.office.ledgers.head("one", hall.clock()) == head
    # What others have is still theirs.
    assert await held(hall, hall["ben"]) == Held(known=True, on_roll=True, questions=1, proposals=1)


async def test_what_is_handed_over_is_ones_own_and_all_of_it(hall: Hall, folder: Path) -> None:
    await lived(hall, folder)
    record = await exported(hall, QUIN)
    assert [each["question"] for each in record["asked"]] == [QUESTION]
    assert [each["text"]["asked"]["question"] for each in record["drafts"]] == [PROPOSAL]
    assert record["roll"]["on"]
    assert [(each["number"], each["ballot"]["choice"]) for each in record["votes"]] == [
        (1, [[1]]),
        (2, [[2]]),
        (3, [[2]]),
    ]
    assert record["assemblies"][0]["stands_on"]
    assert record["councils"][0]["seat"] == 1
    kinds = [each["entry"]["kind"] for each in record["ledger"]]
    assert {"joined", "enrolled", "cast", "changed", "council-enrolled"} <= set(kinds)
    text = json.dumps(record)
    for name in ("ben", "cleo", "dan", "eva"):
        # On a ballot everybody can read who stands.
        assert f'"member": "{name}"' not in text
    # Others' pseudonyms are nowhere: what is exported can be linked with nobody.
    own = {each["entry"]["who"] for each in record["ledger"] if "who" in each["entry"]}
    for name in ("ben", "cleo"):
        theirs = await exported(hall, hall[name])
        for each in theirs["ledger"]:
            assert each["entry"].get("who") not in own
            assert str(each["entry"].get("who")) not in text


async def test_a_question_asked_where_one_sees_nothing_any_more_is_not_handed_over(
    hall: Hall,
) -> None:
    there = replace(hall["ada"], channel="attic")
    await hall.ask(OpenVote(there, "Which zyxlamp?", "Oil; Gas"))
    await hall.get(BallotCast, CastBallot(hall["ben"], "1", "2"))
    assert "zyxlamp" in json.dumps(await exported(hall, hall["ben"]))
    away = replace(hall["ben"], sight=Sight(frozenset({"attic"})))
    record = await exported(hall, away)
    assert "zyxlamp" not in json.dumps(record)
    assert record["votes"][0]["ballot"]["choice"] == [[2]]
    assert (await hall.get(Forgotten, ForgetMember(away))).ballots == 1


async def test_a_signature_is_withdrawn_and_never_told_to_others(hall: Hall, folder: Path) -> None:
    await lived(hall, folder)
    cleo = hall["cleo"]
    assert (await held(hall, cleo)).signatures == 1
    assert [each["aim"] for each in (await exported(hall, cleo))["signatures"]] == ["recall-listed"]
    assert (await exported(hall, QUIN))["signatures"] == []
    await hall.get(Forgotten, ForgetMember(cleo))
    assert (await held(hall, cleo)) == Held()
    assert (await hall.get(LogShown, ShowLog(hall["mo"]))).verdict.ok


@pytest.mark.parametrize("back", [True, False])
async def test_the_ballot_of_whoever_voted_before_says_why_they_cannot(
    hall: Hall,
    back: bool,
) -> None:
    await hall.ask(OpenVote(hall["ada"], "Which lamp?", "Oil; Gas"))
    cast = await hall.get(BallotCast, CastBallot(hall["ben"], "1", "2"))
    await hall.get(Forgotten, ForgetMember(hall["ben"]))
    if back:
        await hall.ask(Join(hall["ben"]))
    shown = await hall.get(BallotShown, CastBallot(hall["ben"], "1"))
    assert (shown.card.barred, shown.card.roll) == (True, cast.card.roll)
    message = render(shown, "en")
    assert not message.menus
    assert not [each for each in message.controls if each.action.startswith("cast")]
    text = str(message.blocks)
    assert "You had your data deleted while this vote was running" in text
    assert "casting a ballot joins you" not in text
    assert not (await hall.get(BallotShown, CastBallot(hall["cleo"], "1"))).card.barred


async def test_another_circle_keeps_what_it_has(hall: Hall, folder: Path) -> None:
    elsewhere = Caller("two", "ada")
    await hall.ask(Join(elsewhere))
    await hall.get(Forgotten, ForgetMember(hall["ada"]))
    assert (await held(hall, elsewhere)).on_roll
    assert b'"member":"ada"' in (folder / "circle.db").read_bytes()


async def test_nothing_is_kept_of_a_stranger(hall: Hall) -> None:
    stranger = Caller("one", "stranger")
    assert await held(hall, stranger) == Held()
    assert not (await hall.get(ForgetAsked, AskToForget(stranger))).held.anything
    assert (await exported(hall, stranger))["ledger"] == []


async def test_a_session_that_is_only_prepared_is_no_session_in_which_one_took_part(
    hall: Hall,
) -> None:
    sessions, now = hall.house.office.sessions, hall.clock.now
    made = await sessions.add(
        "one", lambda number: Session("one", number, None, None, ID, None, None, now, now)
    )
    shown = await hall.get(PrivacyShown, ShowPrivacy(QUIN))
    assert shown.held == Held(prepared=1)
    for locale, prepares in (("en", "One session that you prepare"), ("de", "du vorbereitest")):
        (line,) = (
            line
            for block in render(shown, locale).blocks
            if isinstance(block, Items)
            for line in block.items
        )
        assert prepares in line[0]
    await sessions.change("one", made.number, lambda each: replace(each, state=State.RUNNING))
    assert await held(hall) == Held(sessions=1)
    asked = await hall.get(ForgetAsked, AskToForget(QUIN))
    for locale, turns in (("en", "your turns there"), ("de", "wie oft du dort gesprochen hast")):
        words = [each.text for each in render(asked, locale).blocks if isinstance(each, Text)]
        assert any(turns in each for each in words)
    await hall.get(Forgotten, ForgetMember(QUIN))
    assert await held(hall) == Held()
