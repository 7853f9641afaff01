"""Whether what the ledger says of a mandate follows from the delegate's ballot (V2)."""

from bot.voting.bodies.mandates.events import MandateBroken, MandateHeeded
from bot.voting.bodies.mandates.part import Mandates
from bot.voting.ledger.events import Event
from bot.voting.votes.checking import Found

CHECKS = (MandateHeeded, MandateBroken)
"""The events that can be reckoned again from the state before them."""


def found(mandates: Mandates, event: Event) -> Found | None:
    """Reckon an event again; ``None`` where it holds, or where nobody can tell any more."""
    if not isinstance(event, CHECKS):
        return None
    at = mandates.awaited.get((event.mandate, event.vote))
    if at is None:
        return Found.FAILS
    ballots = mandates.votes[event.vote].ballots.values()
    people = mandates.roll.members.values()
    if any(each.choice is None for each in ballots) or any(each.member is None for each in people):
        # Whose ballot was the delegate's, only those who know the members can tell.
        return None
    expected = mandates.look(mandates.all[event.mandate], event.vote, at)
    return None if event == expected else Found.FAILS
