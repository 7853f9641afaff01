"""Giving a mandate, saying which votes fall under it, and taking it back (S12).

Who may is for the Desk to ask: the electors by a decision of theirs, or a moderator for them.
"""

from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.bodies.councils.recalling import weight
from bot.voting.bodies.mandates import events
from bot.voting.bodies.mandates.part import Mandate, Mandates
from bot.voting.chance import Chance
from bot.voting.counting import Option
from bot.voting.decisions.decision import HOLDS
from bot.voting.decisions.part import Decisions
from bot.voting.petitions.events import Aim
from bot.voting.petitions.petition import Petitions
from bot.voting.steps import Step
from bot.voting.votes.casting import open_now
from bot.voting.votes.drafts import trimmed
from bot.voting.votes.terms import LONGEST_TEXT, Names


def give(
    mandates: Mandates,
    decisions: Decisions,
    body: str,
    seat: int,
    text: str,
    scope: str,
    now: datetime,
    chance: Chance,
    *,
    decision: str | None = None,
) -> Step:
    """Give whoever holds a seat a mandate; where it was decided, the decision must be in force."""
    if seat not in mandates.seats(body).by_number:
        raise Refusal(Reason.UNKNOWN_SEAT)
    if decision is not None:
        known = decisions.all.get(decision)
        if known is None:
            raise Refusal(Reason.UNKNOWN_DECISION)
        if known.standing not in HOLDS:
            raise Refusal(Reason.DECISION_NOT_IN_FORCE)
    given = events.MandateGiven(
        at=now,
        about=body,
        salt=chance.salt(),
        mandate=chance.id(),
        seat=seat,
        decision=decision,
        text=_words(text, "text"),
        scope=_words(scope, "scope"),
    )
    return Step((given,))


def bind(mandates: Mandates, mandate: str, vote: str, option: Option, now: datetime) -> Step:
    """Say that an open vote falls under a mandate, and what it asks for there.

    Only a vote with visible names: a delegate's secret ballot is on no record.
    """
    known, held = mandates[mandate], open_now(mandates.votes[vote], now)
    if held.terms.names is Names.SECRET:
        raise Refusal(Reason.NO_RECORD)
    if option not in held.standing:
        raise Refusal(Reason.UNKNOWN_CHOICE, choice=option)
    if vote in known.bound:
        raise Refusal(Reason.NOTHING_TO_CHANGE)
    bound = events.MandateBound(at=now, about=known.body, mandate=mandate, vote=vote, option=option)
    return Step((bound,))


def take_back(mandates: Mandates, mandate: str, now: datetime) -> Step:
    """Take a mandate back; its words are erased."""
    known = mandates[mandate]
    ended = events.MandateEnded(at=now, about=known.body, mandate=mandate)
    return Step((ended,), (known.entry,))


def electors(mandates: Mandates, mandate: Mandate) -> frozenset[str]:
    """The members who are told when a mandate is broken: those who could sign a recall."""
    council = mandates.councils.by_id.get(mandate.body)
    if council is not None:
        house = mandates.councils.house(council.id)
        return frozenset(member for member in council.known if weight(house, mandate.seat, member))
    assembly = mandates.assemblies.all[mandate.body]
    group = assembly.seats.by_number[mandate.seat].group
    return frozenset(
        person.member
        for person in assembly.people.all.values()
        if person.member is not None and person.choice is not None and person.choice == group
    )


def petition_against(petitions: Petitions, mandate: Mandate) -> str | None:
    """The petition that runs against whoever holds the seat of a mandate in a council, if any."""
    running = petitions.against(Aim.RECALL_DELEGATE, mandate.body, str(mandate.seat))
    return next((each.id for each in running), None)


def _words(text: str, option: str) -> str:
    words = trimmed(text)
    if not words:
        raise Refusal(Reason.EMPTY_DETAIL, option=option)
    if len(words) > LONGEST_TEXT:
        raise Refusal(Reason.LONG_DETAIL, option=option, limit=LONGEST_TEXT)
    return words
