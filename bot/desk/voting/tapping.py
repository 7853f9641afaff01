"""Ballots that are tapped together: options pressed, taken from menus, ranked one by one.

Every tap casts the ballot as it is then, in place of the one before (VOTING.md, S2): whoever stops
in the middle has voted.
"""

from datetime import datetime

from bot.desk.office import Office
from bot.desk.voting.ballot_requests import (
    AskRanking,
    AskReceipt,
    ChooseOptions,
    PressOption,
    RankNext,
    ShowRules,
    TypeRanking,
    UndoRank,
)
from bot.desk.voting.casting import cast_as, show_ballot
from bot.desk.voting.choices import RANKED, preference
from bot.desk.voting.customs import customs
from bot.desk.voting.hall import acted, found_vote, looked, person_of
from bot.desk.voting.replies import (
    BallotCast,
    BallotShown,
    BallotWithdrawn,
    Cast,
    RankingAsked,
    ReceiptAsked,
    RulesShown,
)
from bot.desk.voting.requests import CastBallot
from bot.desk.voting.views import VoteCard, card_of, mine
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.counting import Preference
from bot.voting.decisions.events import RecallTerms
from bot.voting.steps import Step
from bot.voting.votes.ballots import ABSTAIN
from bot.voting.votes.casting import cast, withdraw
from bot.voting.votes.terms import Kind
from bot.voting.votes.vote import State, Vote
from index.progress import Report

_DECIDING = frozenset({Kind.MOTION, Kind.CHOICE})


async def press_option(office: Office, request: PressOption, _: Report) -> BallotCast:
    """Cast a ballot for one option, or abstain."""
    option = request.option

    def choose(_: Vote, __: Preference | None) -> Preference:
        return (frozenset({option}),) if option else ABSTAIN

    return await cast_as(office, request, choose)


async def choose_options(office: Office, request: ChooseOptions, _: Report) -> BallotCast:
    """Cast a ballot for some options."""

    def choose(_: Vote, __: Preference | None) -> Preference:
        return (frozenset(request.options),)

    return await cast_as(office, request, choose)


async def rank_next(office: Office, request: RankNext, _: Report) -> BallotCast:
    """Rank one option more."""
    option = request.option

    def choose(_: Vote, held: Preference | None) -> Preference:
        ranks = held or ABSTAIN
        return ranks if any(option in rank for rank in ranks) else (*ranks, frozenset({option}))

    return await cast_as(office, request, choose)


async def undo_rank(
    office: Office, request: UndoRank, _: Report
) -> BallotCast | BallotShown | BallotWithdrawn:
    """Take the last rank off a ballot."""
    caller = request.caller
    done: list[Cast | None] = []

    def decide(circle: Circle, now: datetime) -> Step:
        vote = found_vote(circle, caller, request.vote)
        held = mine(circle, vote, caller.member)
        if held is None or not held.choice or len(held.choice) != request.ranks:
            done.append(None)
            return Step()
        done.append(Cast.CHANGED)
        if len(held.choice) == 1:
            return withdraw(circle.votes, vote.id, caller.member, now, office.chance)
        person, left = person_of(circle, caller), held.choice[:-1]
        return cast(circle.votes, vote.id, person, left, now, office.chance, seen=request.seen)

    def look(circle: Circle) -> VoteCard:
        return card_of(circle, found_vote(circle, caller, request.vote), caller.member)

    card = await acted(office, caller, decide, look)
    how = done[-1]
    if how is None:
        return BallotShown(card)
    return BallotWithdrawn(card) if card.mine is None else BallotCast(card, card.mine.choice, how)


async def ask_ranking(
    office: Office, request: AskRanking, report: Report
) -> RankingAsked | BallotShown:
    """What a form for a ranking needs; the ballot, where none can be typed."""
    shown = await show_ballot(office, CastBallot(request.caller, request.vote), report)
    card = shown.card
    possible = card.state is State.OPEN and card.terms.rule in RANKED
    return RankingAsked(card) if possible else shown


async def type_ranking(office: Office, request: TypeRanking, _: Report) -> BallotCast:
    """Cast a ranking as typed."""
    typed = request.ranking
    if not typed.strip():
        raise Refusal(Reason.UNKNOWN_ANSWER)

    def choose(vote: Vote, _: Preference | None) -> Preference:
        return preference(typed, vote.terms.rule, vote.options or (), vote.standing)

    return await cast_as(office, request, choose)


async def ask_receipt(_: Office, __: AskReceipt, ___: Report) -> ReceiptAsked:
    """A form for a receipt."""
    return ReceiptAsked()


async def show_rules(office: Office, request: ShowRules, _: Report) -> RulesShown:
    """The rules of a vote, and the seal of the lot that may decide a tie."""
    caller = request.caller
    agreed = customs(office, caller).recall

    def look(circle: Circle) -> RulesShown:
        vote = found_vote(circle, caller, request.vote)
        card = card_of(circle, vote, caller.member)
        recall = _recall(circle, vote, agreed) if vote.terms.kind in _DECIDING else None
        return RulesShown(card, vote.opened.commitment, recall, vote.seen_from is not None)

    return await looked(office, caller, look)


def _recall(circle: Circle, vote: Vote, agreed: RecallTerms) -> RecallTerms:
    """The figures of a petition against a decision: of one that runs, those it began with."""
    decision = circle.decisions.all.get(vote.id)
    running = None if decision is None else decision.challenge
    return agreed if running is None else running.terms
