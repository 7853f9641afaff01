"""Decisions: challenged by petitions, and found again in the history."""

from datetime import datetime

from bot.desk.answers import checked_question
from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.voting.hall import acted, found_vote, looked, person_of, seen_votes
from bot.desk.voting.petitions import petition_card
from bot.desk.voting.remembering import recalled
from bot.desk.voting.replies import HistoryShown, PetitionShown, Signed
from bot.desk.voting.requests import RecallDecision, SearchHistory
from bot.desk.voting.views import card_of
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.decisions.deciding import challenge, find
from bot.voting.decisions.decision import Decision
from bot.voting.steps import Step
from index.progress import Report

_MOST_FOUND = 10
LONGEST_REASON = 500


async def recall_decision(office: Office, request: RecallDecision, _: Report) -> PetitionShown:
    """Petition against a decision, and sign; where a petition runs already, show it."""
    caller, reason = request.caller, (request.reason or "").strip() or None
    if reason is not None and len(reason) > LONGEST_REASON:
        raise Refusal(Reason.LONG_DETAIL, option="reason", limit=LONGEST_REASON)
    how: list[Signed] = []

    def decide(circle: Circle, now: datetime) -> Step:
        vote = found_vote(circle, caller, request.vote)
        if find(circle.decisions, vote.id).challenge is not None:
            how.append(Signed.SHOWN)
            return Step()
        how.append(Signed.OPENED)
        person = person_of(circle, caller)
        return challenge(
            circle.decisions, circle.roll, vote.id, person, now, office.chance, text=reason
        )

    def look(circle: Circle) -> PetitionShown:
        vote = found_vote(circle, caller, request.vote)
        return _shown(circle, circle.decisions.all[vote.id], caller, how[-1])

    return await acted(office, caller, decide, look)


async def search_history(office: Office, request: SearchHistory, _: Report) -> HistoryShown:
    """What was decided about something; without words, the latest."""
    caller, query = request.caller, (request.query or "").strip()
    if query:
        return HistoryShown(query, await recalled(office, caller, checked_question(query)))

    def look(circle: Circle) -> HistoryShown:
        newest = seen_votes(circle, caller)[::-1]
        ended = [vote for vote in newest if vote.id not in circle.votes.running][:_MOST_FOUND]
        return HistoryShown(None, tuple(card_of(circle, vote, caller.member) for vote in ended))

    return await looked(office, caller, look)


def challenge_shown(circle: Circle, petition: str, caller: Caller, how: Signed) -> PetitionShown:
    """A petition against a decision, and what the caller did."""
    decision = circle.decisions.all[circle.decisions.by_petition[petition]]
    return _shown(circle, decision, caller, how)


def _shown(circle: Circle, decision: Decision, caller: Caller, how: Signed) -> PetitionShown:
    card = card_of(circle, circle.votes[decision.id], caller.member)
    last = decision.challenges[-1]
    petition = circle.petitions.all[last.petition]
    return PetitionShown(
        card, petition_card(petition, caller.member, petition.quarters(), opens=last.opens), how
    )
