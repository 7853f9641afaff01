"""Ballots: shown, cast, changed, withdrawn, and proved by their receipts."""

import re
from collections.abc import Callable
from datetime import datetime

from bot.desk.office import Office
from bot.desk.voting.ballot_requests import ChooseOptions, PressOption, RankNext, TypeRanking
from bot.desk.voting.choices import preference
from bot.desk.voting.hall import (
    acted,
    found_vote,
    looked,
    on_roll,
    person_of,
    seen_votes,
    sees,
    voted,
)
from bot.desk.voting.replies import (
    BallotCast,
    BallotShown,
    BallotsShown,
    BallotWithdrawn,
    Cast,
    ReceiptProved,
    ReceiptShown,
)
from bot.desk.voting.requests import (
    CastBallot,
    MyBallots,
    ShowReceipt,
    WithdrawBallot,
)
from bot.desk.voting.views import card_of, mine
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle, join_and_cast
from bot.voting.counting import Preference
from bot.voting.steps import Step
from bot.voting.votes.casting import cast, open_now, withdraw
from bot.voting.votes.receipts import Receipt, prove, receipt
from bot.voting.votes.vote import Vote
from index.progress import Report

_RECEIPT = re.compile(r"([0-9]{1,9})-([0-9a-f]{64})")
_MOST_BALLOTS = 20


async def cast_ballot(office: Office, request: CastBallot, _: Report) -> BallotCast | BallotShown:
    """Cast or change a ballot; without a choice, show the ballot paper.

    Who has not joined the circle is shown it in any case: it says that casting it joins them.
    """
    typed = request.choice
    if typed is None or not typed.strip():
        return await show_ballot(office, request, _)

    def choose(vote: Vote, _: Preference | None) -> Preference:
        return preference(typed, vote.terms.rule, vote.options or (), vote.standing)

    try:
        return await cast_as(office, request, choose)
    except Refusal as refusal:
        if refusal.reason is not Reason.NOT_ON_ROLL:
            raise
        return await show_ballot(office, request, _)


async def cast_as(
    office: Office,
    request: CastBallot | PressOption | ChooseOptions | RankNext | TypeRanking,
    choose: Callable[[Vote, Preference | None], Preference],
) -> BallotCast:
    """Cast what ``choose`` makes of a vote and of the ballot that is there already.

    What was typed showed no text of the vote before, and did not say that it would join anybody.
    """
    caller, typed = request.caller, request.vote
    seen, joins = (
        (None, False) if isinstance(request, CastBallot) else (request.seen, request.joins)
    )
    done: list[tuple[Cast, Preference, bool]] = []

    def decide(circle: Circle, now: datetime) -> Step:
        # What is wrong with a choice is of no use to whoever comes too late.
        vote = open_now(found_vote(circle, caller, typed), now)
        person = person_of(circle, caller)
        held = mine(circle, vote, caller.member)
        choice = choose(vote, None if held is None else held.choice)
        how = Cast.FIRST if held is None else Cast.CHANGED
        if held is not None and held.choice == choice:
            how = Cast.SAME
        done.append((how, choice, joins and not on_roll(circle, caller.member)))
        if not joins:
            return cast(circle.votes, vote.id, person, choice, now, office.chance, seen=seen)
        return join_and_cast(
            circle,
            vote.id,
            person,
            choice,
            now,
            office.chance,
            seen=seen,
            sees=lambda each: sees(caller, each),
        )

    card = await acted(
        office,
        caller,
        decide,
        lambda circle: card_of(circle, found_vote(circle, caller, typed), caller.member),
    )
    how, choice, joined = done[-1]
    return BallotCast(card, choice, how, joined)


async def show_ballot(office: Office, request: CastBallot, _: Report) -> BallotShown:
    """The ballot paper of a vote."""
    return await looked(
        office,
        request.caller,
        lambda circle: BallotShown(
            card_of(
                circle,
                found_vote(circle, request.caller, request.vote),
                request.caller.member,
            )
        ),
    )


async def withdraw_ballot(office: Office, request: WithdrawBallot, _: Report) -> BallotWithdrawn:
    """Take one's ballot back."""
    caller = request.caller
    return BallotWithdrawn(
        await voted(
            office,
            caller,
            request.vote,
            lambda circle, vote, now: withdraw(
                circle.votes, vote.id, caller.member, now, office.chance
            ),
        )
    )


async def my_ballots(
    office: Office, request: MyBallots, _: Report
) -> BallotsShown | BallotShown | ReceiptProved:
    """One's ballots, one of them, or what a receipt proves."""
    caller = request.caller
    if request.receipt is not None:
        return await _proved(office, request, request.receipt)
    if request.vote is not None:
        return await show_ballot(office, CastBallot(caller, request.vote), _)

    def look(circle: Circle) -> BallotsShown:
        votes = [
            vote
            for vote in seen_votes(circle, caller)
            if mine(circle, vote, caller.member) is not None
        ]
        cards = [card_of(circle, vote, caller.member) for vote in reversed(votes)]
        cards.sort(key=lambda card: not card.running)
        return BallotsShown(tuple(cards[:_MOST_BALLOTS]))

    return await looked(office, caller, look)


async def show_receipt(office: Office, request: ShowReceipt, _: Report) -> ReceiptShown:
    """The receipt of one's ballot."""
    caller = request.caller

    def look(circle: Circle) -> ReceiptShown:
        vote = found_vote(circle, caller, request.vote)
        proof = receipt(circle.votes, vote.id, caller.member)
        card = card_of(circle, vote, caller.member)
        return ReceiptShown(card, f"{proof.entry}-{proof.salt}")

    return await looked(office, caller, look)


async def _proved(office: Office, request: MyBallots, typed: str) -> ReceiptProved:
    parts = _RECEIPT.fullmatch(typed.strip().casefold())
    if parts is None:
        raise Refusal(Reason.UNKNOWN_RECEIPT)
    shown = Receipt(int(parts[1]), parts[2])

    def look(circle: Circle) -> ReceiptProved:
        proof = prove(circle.votes, shown)
        vote = circle.votes[proof.vote]
        if not sees(request.caller, vote):
            raise Refusal(Reason.UNKNOWN_RECEIPT)
        card = card_of(circle, vote, request.caller.member)
        return ReceiptProved(card, proof.choice, proof.counts)

    return await looked(office, request.caller, look)
