"""Ballots that are tapped together, one cast after another."""

from dataclasses import replace

import pytest

from bot.desk.requests import Request
from bot.desk.voting.ballot_requests import (
    AskRanking,
    ChooseOptions,
    PressOption,
    RankNext,
    ShowRules,
    TypeRanking,
    UndoRank,
)
from bot.desk.voting.replies import (
    BallotCast,
    BallotShown,
    BallotWithdrawn,
    Cast,
    RankingAsked,
    RulesShown,
    VoteOpened,
)
from bot.desk.voting.requests import CastBallot, OpenVote
from bot.desk.voting.views import VoteCard
from bot.errors import Reason
from bot.voting.votes.ballots import ABSTAIN, one, ranked, some
from tests.desk.voting.meeting import Hall

OPTIONS = "Tea; Coffee; Milk; Water"


async def opened(hall: Hall, rule: str, kind: str = "choose") -> VoteCard:
    request = OpenVote(hall["mo"], "Which?", OPTIONS, kind, rule=rule)
    return (await hall.get(VoteOpened, request)).card


async def test_a_ranking_is_tapped_and_every_tap_is_a_ballot(hall: Hall) -> None:
    seen = (await opened(hall, "irv")).text_entry
    ben = hall["ben"]
    for place, option in enumerate((3, 1, 4), 1):
        cast = await hall.get(BallotCast, RankNext(ben, "1", option, seen))
        assert cast.choice == ranked(3, 1, 4)[:place]
        assert cast.how is (Cast.FIRST if place == 1 else Cast.CHANGED)
        assert (cast.card.mine is not None, cast.card.shown.turnout) == (True, 1)


async def test_a_tap_that_comes_twice_counts_once(hall: Hall) -> None:
    seen = (await opened(hall, "irv")).text_entry
    ben = hall["ben"]
    await hall.get(BallotCast, RankNext(ben, "1", 3, seen))
    again = await hall.get(BallotCast, RankNext(ben, "1", 3, seen))
    assert (again.choice, again.how) == (ranked(3), Cast.SAME)


async def test_undoing_takes_the_last_one_and_the_first_withdraws(hall: Hall) -> None:
    seen = (await opened(hall, "schulze")).text_entry
    ben = hall["ben"]
    for option in (3, 1):
        await hall.get(BallotCast, RankNext(ben, "1", option, seen))
    undone = await hall.get(BallotCast, UndoRank(ben, "1", 2, seen))
    assert (undone.choice, undone.how) == (ranked(3), Cast.CHANGED)
    # The same press once more: it was about two ranks, and there is only one left.
    twice = await hall.get(BallotShown, UndoRank(ben, "1", 2, seen))
    assert twice.card.mine is not None
    assert twice.card.mine.choice == ranked(3)
    gone = await hall.get(BallotWithdrawn, UndoRank(ben, "1", 1, seen))
    assert gone.card.mine is None
    assert (await hall.get(BallotShown, UndoRank(ben, "1", 1, seen))).card.mine is None


async def test_ranking_goes_on_after_abstaining(hall: Hall) -> None:
    seen = (await opened(hall, "irv")).text_entry
    ben = hall["ben"]
    abstained = await hall.get(BallotCast, PressOption(ben, "1", 0, seen))
    assert abstained.choice == ABSTAIN
    assert (await hall.get(BallotShown, UndoRank(ben, "1", 0, seen))).card.mine is not None
    assert (await hall.get(BallotCast, RankNext(ben, "1", 2, seen))).choice == ranked(2)


async def test_a_menu_casts_the_whole_set(hall: Hall) -> None:
    seen = (await opened(hall, "approval")).text_entry
    ben = hall["ben"]
    for options in ((4, 1), (1, 2, 3, 4), (2,)):
        cast = await hall.get(BallotCast, ChooseOptions(ben, "1", options, seen))
        assert cast.choice == some(*options)


async def test_one_choice_is_replaced_by_the_next(hall: Hall) -> None:
    seen = (await opened(hall, "plurality", "ask")).text_entry
    ben = hall["ben"]
    assert (await hall.get(BallotCast, ChooseOptions(ben, "1", (4,), seen))).choice == one(4)
    assert (await hall.get(BallotCast, PressOption(ben, "1", 2, seen))).choice == one(2)


async def test_a_ranking_is_typed(hall: Hall) -> None:
    seen = (await opened(hall, "schulze")).text_entry
    ben = hall["ben"]
    asked = await hall.get(RankingAsked, AskRanking(ben, "1"))
    assert asked.card.mine is None
    cast = await hall.get(BallotCast, TypeRanking(ben, "1", "3, 1=tea", seen))
    assert await hall.refused(TypeRanking(ben, "1", " ", seen)) is Reason.UNKNOWN_ANSWER
    assert cast.choice == (frozenset({3}), frozenset({1}))


async def test_what_cannot_be_ranked_or_not_now_is_shown_instead_of_a_form(hall: Hall) -> None:
    await opened(hall, "approval")
    await opened(hall, "irv")
    await hall.get(BallotShown, AskRanking(hall["ben"], "1"))
    await hall.get(RankingAsked, AskRanking(hall["ben"], "2"))
    await hall.wait(hours=72)
    await hall.get(BallotShown, AskRanking(hall["ben"], "2"))
    assert await hall.refused(AskRanking(hall["ben"], "3")) is Reason.NO_SUCH_VOTE


@pytest.mark.parametrize(
    ("rule", "given", "reason"),
    [
        ("irv", (1, 2), Reason.ONE_PER_RANK),
        ("schulze", (1, 9), Reason.UNKNOWN_CHOICE),
        ("approval", (0,), Reason.UNKNOWN_CHOICE),
        ("approval", (1, 5), Reason.UNKNOWN_CHOICE),
        ("plurality", (1, 2), Reason.ONE_CHOICE_ONLY),
        ("plurality", (26,), Reason.UNKNOWN_CHOICE),
    ],
)
async def test_values_that_were_not_on_offer_are_refused(
    hall: Hall, rule: str, given: tuple[int, ...], reason: Reason
) -> None:
    seen = (await opened(hall, rule)).text_entry
    assert await hall.refused(ChooseOptions(hall["ben"], "1", given, seen)) is reason
    shown = await hall.get(BallotShown, CastBallot(hall["ben"], "1"))
    assert (shown.card.mine, shown.card.shown.turnout) == (None, 0)


async def test_ranking_where_nothing_is_ranked_is_refused(hall: Hall) -> None:
    seen = (await opened(hall, "approval")).text_entry
    await hall.get(BallotCast, ChooseOptions(hall["ben"], "1", (1,), seen))
    assert await hall.refused(RankNext(hall["ben"], "1", 2, seen)) is Reason.NO_RANKING


async def test_every_tap_on_an_older_text_is_refused(hall: Hall) -> None:
    seen = (await opened(hall, "irv")).text_entry
    ben = hall["ben"]
    for option in (3, 1):
        await hall.get(BallotCast, RankNext(ben, "1", option, seen))
    stale: tuple[Request, ...] = (
        PressOption(ben, "1", 1, seen - 1),
        ChooseOptions(ben, "1", (1,), seen - 1),
        RankNext(ben, "1", 2, seen - 1),
        UndoRank(ben, "1", 2, seen - 1),
        TypeRanking(ben, "1", "2", seen - 1),
    )
    for request in stale:
        assert await hall.refused(request) is Reason.STALE_BALLOT
    shown = await hall.get(BallotShown, CastBallot(ben, "1"))
    assert shown.card.mine is not None
    assert shown.card.mine.choice == ranked(3, 1)


async def test_a_vote_of_another_circle_is_not_there(hall: Hall) -> None:
    seen = (await opened(hall, "irv")).text_entry
    elsewhere = replace(hall["ben"], circle="two")
    for request in (
        RankNext(elsewhere, "1", 1, seen),
        UndoRank(elsewhere, "1", 1, seen),
        ShowRules(elsewhere, "1"),
        AskRanking(elsewhere, "1"),
    ):
        assert await hall.refused(request) is Reason.NO_SUCH_VOTE


async def test_the_rules_name_the_seal_and_how_to_challenge(hall: Hall) -> None:
    await opened(hall, "irv")
    await opened(hall, "plurality", "ask")
    rules = await hall.get(RulesShown, ShowRules(hall["ben"], "1"))
    assert len(rules.commitment) == 64
    assert rules.recall is not None
    assert (await hall.get(RulesShown, ShowRules(hall["ben"], "2"))).recall is None
