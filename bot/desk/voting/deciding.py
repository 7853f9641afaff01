"""Decisions: challenged by petitions, and found again in the history."""

from datetime import datetime

from bot.desk.answers import checked_question
from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.voting.customs import customs
from bot.desk.voting.hall import acted, found_vote, looked, person_of, seen_votes, sees
from bot.desk.voting.petitions import petition_card
from bot.desk.voting.remembering import recalled
from bot.desk.voting.replies import (
    DecisionsShown,
    HistoryShown,
    PetitionShown,
    ReasonAsked,
    Signed,
)
from bot.desk.voting.requests import AskReason, RecallDecision, SearchHistory
from bot.desk.voting.views import VoteCard, card_of
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.decisions.deciding import challenge, find
from bot.voting.decisions.decision import HOLDS, Decision
from bot.voting.steps import Step
from index.progress import Report

_PER_PAGE = 5
_MOST_OFFERED = 25  # as many as a menu holds
LONGEST_REASON = 500


async def recall_decision(
    office: Office, request: RecallDecision, _: Report
) -> PetitionShown | DecisionsShown:
    """Petition against a decision, and sign; where a petition runs already, show it."""
    typed = request.vote
    if typed is None:
        return await _in_force(office, request.caller)
    caller, reason = request.caller, (request.reason or "").strip() or None
    if reason is not None and len(reason) > LONGEST_REASON:
        raise Refusal(Reason.LONG_DETAIL, option="reason", limit=LONGEST_REASON)
    how: list[Signed] = []
    agreed = customs(office, caller).recall

    def decide(circle: Circle, now: datetime) -> Step:
        vote = found_vote(circle, caller, typed)
        if find(circle.decisions, vote.id).challenge is not None:
            how.append(Signed.SHOWN)
            return Step()
        how.append(Signed.OPENED)
        person = person_of(circle, caller)
        return challenge(
            circle.decisions,
            circle.roll,
            vote.id,
            person,
            now,
            office.chance,
            text=reason,
            terms=agreed,
        )

    def look(circle: Circle) -> PetitionShown:
        vote = found_vote(circle, caller, typed)
        return _shown(circle, circle.decisions.all[vote.id], caller, how[-1])

    return await acted(office, caller, decide, look)


async def ask_reason(office: Office, request: AskReason, _: Report) -> ReasonAsked:
    """The form for why a decision is challenged."""
    caller, now = request.caller, office.clock()
    agreed = customs(office, caller).recall

    def look(circle: Circle) -> ReasonAsked:
        vote = found_vote(circle, caller, request.vote)
        person = person_of(circle, caller)
        challenge(circle.decisions, circle.roll, vote.id, person, now, office.chance, terms=agreed)
        return ReasonAsked(card_of(circle, vote, caller.member))

    return await looked(office, caller, look)


async def search_history(office: Office, request: SearchHistory, _: Report) -> HistoryShown:
    """What was decided about something; without words, the latest."""
    caller, query = request.caller, (request.query or "").strip()
    if query:
        cards, plain = await recalled(office, caller, checked_question(query))
        return _page(query, cards, request.page, plain)

    def look(circle: Circle) -> HistoryShown:
        newest = seen_votes(circle, caller)[::-1]
        ended = [vote for vote in newest if vote.id not in circle.votes.running]
        cards = tuple(card_of(circle, vote, caller.member) for vote in ended)
        return _page(None, cards, request.page, len(cards))

    return await looked(office, caller, look)


def _page(query: str | None, cards: tuple[VoteCard, ...], wanted: int, plain: int) -> HistoryShown:
    """The page that is wanted, or the last one; the first ``plain`` are what was looked for."""
    pages = max(-(-len(cards) // _PER_PAGE), 1)
    page = min(max(wanted, 1), pages)
    begin = (page - 1) * _PER_PAGE
    shown = cards[begin : begin + _PER_PAGE]
    further = len(cards[max(plain, begin) : begin + _PER_PAGE])
    return HistoryShown(query, shown, page, pages, len(cards), further)


async def _in_force(office: Office, caller: Caller) -> DecisionsShown:
    """The decisions that can be challenged, and those that are."""

    def look(circle: Circle) -> DecisionsShown:
        cards = [
            card_of(circle, vote, caller.member)
            for vote in seen_votes(circle, caller)[::-1]
            if vote.id in circle.decisions.all and circle.decisions.all[vote.id].standing in HOLDS
        ]
        free = [card for card in cards if card.ended is not None and card.ended.may_recall]
        challenged = tuple(card for card in cards if card not in free)
        return DecisionsShown(
            tuple(free[:_MOST_OFFERED]), challenged, max(len(free) - _MOST_OFFERED, 0)
        )

    return await looked(office, caller, look)


def challenge_shown(circle: Circle, petition: str, caller: Caller, how: Signed) -> PetitionShown:
    """A petition against a decision, and what the caller did."""
    decision = circle.decisions.all[circle.decisions.by_petition[petition]]
    return _shown(circle, decision, caller, how)


def petitions_seen(circle: Circle, caller: Caller) -> tuple[PetitionShown, ...]:
    """The petitions that are signed now or wait for their vote, and are there for the caller."""
    decisions = circle.decisions
    return tuple(
        challenge_shown(circle, each, caller, Signed.SHOWN)
        for each in circle.petitions.running.values()
        if each in decisions.by_petition
        and not decisions.votes_on(each)
        and sees(caller, circle.votes[decisions.by_petition[each]])
    )


def _shown(circle: Circle, decision: Decision, caller: Caller, how: Signed) -> PetitionShown:
    card = card_of(circle, circle.votes[decision.id], caller.member)
    last = decision.challenges[-1]
    petition = circle.petitions.all[last.petition]
    return PetitionShown(
        card, petition_card(petition, caller.member, petition.quarters(), opens=last.opens), how
    )
