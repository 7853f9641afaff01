"""Whether what the ledger says of a body's offices follows from its seats and votes (V2)."""

from bot.voting.bodies.offices import balloting, events
from bot.voting.bodies.offices.composing import asked
from bot.voting.bodies.offices.events import Left
from bot.voting.bodies.offices.part import Offices
from bot.voting.ledger.events import Event
from bot.voting.petitions.events import Aim
from bot.voting.petitions.petition import State
from bot.voting.votes.checking import Found
from bot.voting.votes.events import Outcome

CHECKS = (
    events.OfficeVoteOpened,
    events.OfficeVoteFailed,
    events.ExecutiveFormed,
    events.ChairSeated,
    events.ChairGone,
)
"""The events that can be reckoned again from the state before them."""


def found(offices: Offices, event: Event) -> Found | None:
    """Reckon an event again; ``None`` where it holds, or where nobody can tell any more."""
    match event:
        case events.OfficeVoteOpened(post=post):
            office, body = offices.office(event.about), offices.body(event.about)
            holds = event.candidates == balloting.candidates(office, body, post)
        case events.OfficeVoteFailed(vote=str(vote)) | events.ChairSeated(vote=str(vote)):
            holds = _concluded(offices, event, vote)
        case events.ExecutiveFormed(vote=str(vote)):
            holds = _concluded(offices, event, vote)
        case events.ExecutiveFormed():
            holds = _composed(offices, event)
        case events.ChairGone():
            holds = _gone(offices, event)
        case _:
            holds = True
    return None if holds else Found.FAILS


def _concluded(offices: Offices, event: Event, vote: str) -> bool:
    """What came of a vote of the delegates, once, by whom it elected."""
    if vote not in offices.awaited or offices.ballots.get(vote) != event.about:
        return False
    office, body = offices.office(event.about), offices.body(event.about)
    return balloting.conclude(offices.votes[vote], office, body).events == (event,)


def _composed(offices: Offices, event: events.ExecutiveFormed) -> bool:
    """As the programmes' seats ask for it, or as those who sit no more left it."""
    office, body = offices.office(event.about), offices.body(event.about)
    who, link = asked(office, body) if office.seats else ((), None)
    if link is not None and not office.seed:
        # The seed of the lots is erased with the next setting: nobody can draw them again.
        return True
    return (event.who, event.link) == (who, link)


def _gone(offices: Offices, event: events.ChairGone) -> bool:
    """A chair who resigned, has no seat any more, or was removed by an enough signed petition."""
    if offices.office(event.about).chair != event.who:
        return False
    if event.why is Left.SEAT_LOST:
        return event.who not in offices.body(event.about).delegates
    if event.why is Left.RESIGNED:
        return True
    petition = offices.petitions.all[event.petition or ""]
    target = petition.target
    if (target.of, target.holder) != (event.about, event.who):
        return False
    if target.aim is Aim.REMOVE_CHAIR:
        return petition.state is State.QUALIFIED
    voted = (offices.votes[vote] for vote, of in offices.removals.items() if of == petition.id)
    counts = (vote.counted for vote in voted if vote.id in offices.awaited)
    return any(each is not None and each.outcome is Outcome.ADOPTED for each in counts)
