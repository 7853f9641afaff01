"""Decisions: challenged by petitions, and found again in the history."""

from datetime import datetime

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.voting.hall import acted, found_vote, looked, person_of
from bot.desk.voting.replies import HistoryShown, PetitionShown, Signed
from bot.desk.voting.requests import RecallDecision, SearchHistory, Sign, Unsign
from bot.desk.voting.views import PetitionCard, card_of
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.decisions.deciding import challenge, find, sign_against
from bot.voting.decisions.decision import Challenge, Decision
from bot.voting.petitions.deciding import find as find_petition
from bot.voting.petitions.deciding import unsign
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
        vote = found_vote(circle, request.vote)
        if find(circle.decisions, vote.id).challenge is not None:
            how.append(Signed.SHOWN)
            return Step()
        how.append(Signed.OPENED)
        person = person_of(caller)
        return challenge(
            circle.decisions, circle.roll, vote.id, person, now, office.chance, text=reason
        )

    def look(circle: Circle) -> PetitionShown:
        vote = found_vote(circle, request.vote)
        return _shown(circle, circle.decisions.all[vote.id], caller, how[-1])

    return await acted(office, caller, decide, look)


async def sign(office: Office, request: Sign, _: Report) -> PetitionShown:
    """Sign a petition."""
    caller, petition = request.caller, request.petition
    person = person_of(caller)

    def decide(circle: Circle, now: datetime) -> Step:
        found = find_petition(circle.petitions, petition)
        return sign_against(circle.decisions, circle.roll, found, person, now, office.chance)

    return await acted(
        office, caller, decide, lambda circle: _about(circle, petition, caller, Signed.SIGNED)
    )


async def take_back(office: Office, request: Unsign, _: Report) -> PetitionShown:
    """Withdraw one's signature."""
    caller, petition = request.caller, request.petition
    return await acted(
        office,
        caller,
        lambda circle, now: unsign(find_petition(circle.petitions, petition), caller.member, now),
        lambda circle: _about(circle, petition, caller, Signed.UNSIGNED),
    )


async def search_history(office: Office, request: SearchHistory, _: Report) -> HistoryShown:
    """What was decided about something; without words, the latest."""
    member, query = request.caller.member, (request.query or "").strip()
    words = query.casefold().split()

    def look(circle: Circle) -> HistoryShown:
        newest = reversed(circle.votes.by_id.values())
        ended = (vote for vote in newest if vote.id not in circle.votes.running)
        fitting = [
            vote
            for vote in ended
            if all(word in f"{vote.question} {vote.options}".casefold() for word in words)
        ]
        cards = tuple(card_of(circle, vote, member) for vote in fitting[:_MOST_FOUND])
        return HistoryShown(query or None, cards)

    return await looked(office, request.caller, look)


def _about(circle: Circle, petition: str, caller: Caller, how: Signed) -> PetitionShown:
    decision = circle.decisions.all[circle.decisions.by_petition[petition]]
    return _shown(circle, decision, caller, how)


def _shown(circle: Circle, decision: Decision, caller: Caller, how: Signed) -> PetitionShown:
    card = card_of(circle, circle.votes[decision.id], caller.member)
    last = decision.challenges[-1]
    return PetitionShown(card, _card(circle, last, caller.member), how)


def _card(circle: Circle, challenge_: Challenge, member: str) -> PetitionCard:
    petition = circle.petitions.all[challenge_.petition]
    return PetitionCard(
        id=petition.id,
        state=petition.state,
        text=petition.text,
        answer=petition.answer,
        opened=petition.opened,
        until=petition.until,
        needed=petition.needed,
        electors=petition.electors,
        quarters=petition.quarters(),
        signed=member in petition.signed,
        opens=challenge_.opens,
    )
