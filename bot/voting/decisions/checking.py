"""Whether what the ledger says of a decision follows from its votes (V2)."""

from bot.voting.decisions import judging
from bot.voting.decisions.events import DecisionMade, DecisionRevoked, DecisionUpheld
from bot.voting.decisions.part import Decisions
from bot.voting.ledger.events import Event
from bot.voting.votes.checking import Found

CHECKS = (DecisionMade, DecisionRevoked, DecisionUpheld)
"""The events that can be reckoned again from the state before them."""


def found(decisions: Decisions, event: Event) -> Found | None:
    """Reckon an event again; ``None`` where it holds."""
    match event:
        case DecisionMade(about=vote):
            if vote not in decisions.awaited:
                return Found.FAILS
            expected = judging.made(decisions.votes, vote, decisions.replacing.get(vote))
            return None if event == expected else Found.FAILS
        case DecisionRevoked(petition=petition) | DecisionUpheld(petition=petition):
            decision = decisions.all[event.about]
            challenge = next(each for each in decision.challenges if each.petition == petition)
            if challenge.vote not in decisions.awaited:
                return Found.FAILS
            held = decisions.votes[challenge.vote]
            verdict = judging.verdict(held, decision, challenge).events[0]
            return None if event == verdict else Found.FAILS
        case _:
            return None
