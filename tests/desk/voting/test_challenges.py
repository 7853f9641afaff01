"""Decisions that are challenged by tapping: the menu, the form, the chain, the bars."""

from dataclasses import replace
from datetime import timedelta

from bot.desk.board.replies import VotePosted
from bot.desk.commands import press
from bot.desk.voting.replies import (
    BallotCast,
    DecisionsShown,
    HistoryShown,
    NowShown,
    PetitionShown,
    ReasonAsked,
    ResultShown,
    VoteList,
    VoteOpened,
    VoteSteered,
)
from bot.desk.voting.requests import (
    CastBallot,
    ListVotes,
    Now,
    OpenVote,
    RecallDecision,
    SearchHistory,
    ShowResult,
    Sign,
)
from bot.desk.voting.steering_requests import AnnulVote
from bot.desk.voting.views import Ended
from bot.errors import Reason
from bot.voting.decisions.decision import Standing
from bot.voting.petitions.petition import State
from bot.voting.votes.vote import State as Voted
from bot.wording import render
from bot.wording.blocks import Items, Message
from bot.wording.catalogue import phrase
from bot.wording.marks import moment
from bot.wording.voting.ballots import vote_list
from bot.wording.voting.circle import now_shown
from bot.wording.voting.results import verdict
from tests.desk.voting.meeting import Hall


def lines(message: Message) -> list[tuple[str, str]]:
    return [line for block in message.blocks if isinstance(block, Items) for line in block.items]


async def decided(hall: Hall, question: str = "The door is locked.") -> str:
    """A motion that was adopted; its number."""
    card = (await hall.get(VoteOpened, OpenVote(hall["mo"], question))).card
    for name in ("ada", "ben", "cleo"):
        await hall.ask(CastBallot(hall[name], str(card.number), "yes"))
    await hall.wait(hours=49)
    return str(card.number)


async def ended(hall: Hall, vote: str) -> Ended:
    card = (await hall.get(ResultShown, ShowResult(hall["eva"], vote))).card
    assert card.ended is not None
    return card.ended


async def petitioned(hall: Hall, vote: str) -> str:
    """A petition that three have signed, by the form and the buttons; its id."""
    await hall.get(ReasonAsked, press("recall", vote, hall["dan"]))
    typed = press("challenge", vote, hall["dan"], {"reason": "Too cold"})
    petition = (await hall.get(PetitionShown, typed)).petition.id
    for name in ("eva", "finn"):
        await hall.get(PetitionShown, press("sign", petition, hall[name]))
    return petition


async def test_a_new_vote_ends_with_the_decision_that_it_was_about(hall: Hall) -> None:
    vote = await decided(hall)
    await petitioned(hall, vote)
    await hall.wait(hours=49)
    await hall.get(BallotCast, CastBallot(hall["ada"], "2", "yes"))
    await hall.get(VoteSteered, AnnulVote(hall["mo"], vote, "Two of us voted twice"))
    assert await hall.refused(CastBallot(hall["ben"], "2", "yes")) is Reason.VOTE_CLOSED
    result = await hall.get(ResultShown, ShowResult(hall["eva"], "2"))
    card = result.card
    # No ballot of it is kept, so nothing is said of how many there were.
    for shown in (result, VotePosted(card)):
        texts = [getattr(each, "text", "") for each in render(shown, "en").blocks]
        assert not any("voted" in each for each in texts)
    assert (card.state, [reason for _, _, reason in card.reasons]) == (
        Voted.CANCELLED,
        ["Two of us voted twice"],
    )
    assert verdict(card, "en") == "Called off: #1, which it was about, no longer holds."
    assert verdict(card, "de") == "Abgesagt: #1, worum es ging, gilt nicht mehr."
    (challenge,) = (await ended(hall, vote)).challenges
    assert (challenge.vote, challenge.result) == (2, None)
    assert challenge.petition.state is State.WITHDRAWN
    # Neither is it held again, nor does the vote that runs instead know of it.
    await hall.wait(hours=73)
    listed = await hall.get(VoteList, ListVotes(hall["eva"]))
    assert [each.number for each in (*listed.running, *listed.ended)] == [3, 2, 1]
    assert (await ended(hall, "3")).challenges == ()


async def test_a_petition_stands_on_the_page_of_the_circle_while_it_is_signed(hall: Hall) -> None:
    vote = await decided(hall)
    opened = await hall.get(PetitionShown, RecallDecision(hall["dan"], vote, "Too cold"))
    (shown,) = (await hall.get(NowShown, Now(hall["eva"]))).petitions
    assert (shown.card.number, shown.petition.signed) == (int(vote), False)
    keys = now_shown(await hall.get(NowShown, Now(hall["dan"])), "en").controls
    assert ("petition", opened.petition.id, f"Petition on #{vote}") in [
        (each.action, each.argument, each.label) for each in keys
    ]
    for name in ("eva", "finn"):
        await hall.get(PetitionShown, Sign(hall[name], opened.petition.id))
    # Until the new vote opens, it is said that it will.
    for locale in ("en", "de"):
        (shown,) = (await hall.get(NowShown, Now(hall["ada"]))).petitions
        assert shown.petition.opens is not None
        assert timedelta(hours=47) < shown.petition.opens - hall.clock.now <= timedelta(hours=48)
        soon = phrase(locale, "challenge-qualified", at=moment(shown.petition.opens))
        now = now_shown(await hall.get(NowShown, Now(hall["ada"])), locale)
        listed = vote_list(await hall.get(VoteList, ListVotes(hall["ada"])), locale)
        for message in (now, listed):
            assert soon in [said for _, said in lines(message)]
            assert ("petition", opened.petition.id) in [
                (each.action, each.argument) for each in message.controls
            ]
    await hall.wait(hours=48)
    assert not (await hall.get(NowShown, Now(hall["ada"]))).petitions
    assert not (await hall.get(VoteList, ListVotes(hall["ada"]))).petitions


async def test_the_decisions_in_force_are_offered(hall: Hall) -> None:
    assert await hall.get(DecisionsShown, RecallDecision(hall["ada"])) == DecisionsShown((), ())
    first, second = await decided(hall), await decided(hall, "The window is open.")
    offered = await hall.get(DecisionsShown, RecallDecision(hall["ada"]))
    assert [str(card.number) for card in offered.cards] == [second, first]
    await hall.get(PetitionShown, RecallDecision(hall["ada"], first))
    offered = await hall.get(DecisionsShown, RecallDecision(hall["ada"]))
    assert [str(card.number) for card in offered.cards] == [second]
    assert [str(card.number) for card in offered.challenged] == [first]


async def test_a_decision_is_challenged_and_revoked(hall: Hall) -> None:
    vote = await decided(hall)
    petition = await petitioned(hall, vote)
    running = await ended(hall, vote)
    assert (running.standing, running.may_recall) == (Standing.CHALLENGED, False)
    (challenge,) = running.challenges
    assert (challenge.petition.id, challenge.vote, challenge.ended) == (petition, None, None)
    assert challenge.petition.opens is not None
    await hall.wait(hours=49)
    (challenge,) = (await ended(hall, vote)).challenges
    assert challenge.vote == 2
    for name in ("ada", "ben", "cleo"):
        await hall.ask(CastBallot(hall[name], "2", "yes"))
    await hall.wait(hours=49)
    revoked = await ended(hall, vote)
    assert (revoked.standing, revoked.barred) == (Standing.REVOKED, None)
    assert [each.result for each in revoked.challenges] == [Standing.REVOKED]
    refused = press("recall", vote, hall["ada"])
    assert await hall.refused(refused) is Reason.DECISION_NOT_IN_FORCE


async def test_an_upheld_decision_is_out_of_reach_for_longer_each_time(hall: Hall) -> None:
    vote = await decided(hall)
    spans = []
    for again in range(2):
        await petitioned(hall, vote)
        await hall.wait(hours=49)
        for name in ("ada", "ben", "cleo"):
            await hall.ask(CastBallot(hall[name], str(again + 2), "no"))
        await hall.wait(hours=49)
        upheld = await ended(hall, vote)
        assert upheld.standing is Standing.UPHELD
        assert upheld.barred is not None
        last = upheld.challenges[-1].ended
        assert last is not None
        spans.append(upheld.barred - last)
        assert await hall.refused(press("recall", vote, hall["dan"])) is Reason.PETITION_BARRED
        await hall.wait(days=spans[-1].days)
    assert spans == [timedelta(days=30), timedelta(days=60)]
    assert [each.result for each in (await ended(hall, vote)).challenges] == [Standing.UPHELD] * 2


async def test_a_challenge_that_nobody_joins_expires(hall: Hall) -> None:
    vote = await decided(hall)
    await hall.get(PetitionShown, RecallDecision(hall["dan"], vote))
    await hall.wait(days=15)
    over = await ended(hall, vote)
    assert over.may_recall
    (challenge,) = over.challenges
    assert (challenge.petition.state, challenge.result) == (State.EXPIRED, None)


async def test_only_decisions_are_challenged_and_only_here(hall: Hall) -> None:
    vote = await decided(hall)
    elsewhere = replace(hall["ada"], circle="two")
    assert await hall.refused(press("recall", vote, elsewhere)) is Reason.NO_SUCH_VOTE
    assert await hall.refused(press("recall-one", "", hall["ada"], ("9",))) is Reason.NO_SUCH_VOTE
    await hall.get(VoteOpened, OpenVote(hall["mo"], "Which?", "Tea; Coffee"))
    assert await hall.refused(press("recall", "2", hall["ada"])) is Reason.UNKNOWN_DECISION
    stranger = replace(hall["ada"], member="stranger")
    assert await hall.refused(press("recall", vote, stranger)) is Reason.NOT_ON_ROLL
    petition = (await hall.get(PetitionShown, RecallDecision(hall["ada"], vote))).petition.id
    assert await hall.refused(press("recall", vote, hall["ben"])) is Reason.PETITION_RUNNING
    assert await hall.refused(Sign(stranger, petition)) is Reason.NOT_ON_ROLL


async def test_the_history_has_pages(hall: Hall) -> None:
    for number in range(6):
        await hall.get(VoteOpened, OpenVote(hall["mo"], f"Motion {number}", until="1 hour"))
    await hall.wait(hours=2)
    first = await hall.get(HistoryShown, SearchHistory(hall["ada"]))
    assert [card.number for card in first.cards] == [6, 5, 4, 3, 2]
    assert (first.page, first.pages, first.found) == (1, 2, 6)
    second = await hall.get(HistoryShown, press("history", "2:", hall["ada"]))
    assert [card.number for card in second.cards] == [1]
    beyond = await hall.get(HistoryShown, press("history", "99:", hall["ada"]))
    assert beyond == second
    found = await hall.get(HistoryShown, press("history", "1:motion", hall["ada"]))
    assert (found.query, found.pages) == ("motion", 2)
