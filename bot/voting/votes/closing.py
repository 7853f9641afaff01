"""The close of a vote and its count (VOTING.md, S2 to S5)."""

from dataclasses import replace
from datetime import datetime

from bot.voting.chance import Chance
from bot.voting.counting import Record
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.roll import Roll
from bot.voting.steps import Step
from bot.voting.votes import events
from bot.voting.votes.differing import Since
from bot.voting.votes.events import Outcome
from bot.voting.votes.opening import Plan, opened
from bot.voting.votes.tallying import (
    Urn,
    drawn,
    level,
    possible_winners,
    tally,
    totals,
    unstruck,
    urn,
    winners,
)
from bot.voting.votes.terms import RUN_OFF, Kind
from bot.voting.votes.vote import Vote


def close(roll: Roll, vote: Vote, chance: Chance, at: datetime | None = None) -> Step:
    """Close a vote at its deadline (or ``at``), count it, and hold the run-off that it needs."""
    when = at or vote.closes
    if when is None:
        raise ValueError(f"{vote.id} has no deadline")
    counted, further = _count(roll, vote, chance, when)
    keys = (vote.key_entry, vote.batches.entry, vote.session_entry)
    return Step(
        (events.Closed(at=when, about=vote.id), counted, *further),
        (*(key for key in keys if key is not None), *vote.withdrawals.values()),
    )


def moved_since(session: Since, vote: Vote) -> int:
    """How many had an opinion before the session, and have another now."""
    return sum(
        session.bases[who] is not None and vote.says(who) is not None for who in session.differing
    )


def _count(
    roll: Roll, vote: Vote, chance: Chance, at: datetime
) -> tuple[events.Counted, tuple[Event, ...]]:
    ballots = urn(vote)
    record = tally(vote, ballots)
    outcome, won = outcome_of(vote, ballots, record)
    further: tuple[Event, ...] = ()
    run_off = None
    if outcome is Outcome.CHOSEN and drawn(record) and _has_run_off(vote):
        tied = possible_winners(vote, ballots)
        if len(tied) > 1:
            outcome, won, run_off = Outcome.RUN_OFF, (), chance.id()
            further = opened(roll, _run_off(roll, vote, tied), at, chance, run_off).events
    counted = events.Counted(
        at=at,
        about=vote.id,
        salt=chance.salt(),
        outcome=outcome,
        winners=won,
        turnout=ballots.turnout,
        roll=vote.roll,
        seed=vote.seed or "",
        drawn=drawn(record) and run_off is None and vote.terms.kind is not Kind.POLL,
        run_off=run_off,
        moved=None if vote.session_began is None else moved_since(vote.session, vote),
        totals=totals(vote, ballots, record),
    )
    return _both(vote, counted), further


def outcome_of(vote: Vote, ballots: Urn, record: Record) -> tuple[Outcome, tuple[int, ...]]:
    """What a count means for a kind of vote, and who or what won.

    In a poll all that are level have won: it has no force, so no lot need be drawn.
    """
    terms = vote.terms
    if terms.quorum and ballots.turnout < terms.quorum * ballots.roll:
        return Outcome.NO_QUORUM, ()
    if terms.kind is Kind.STANCE:
        return Outcome.COUNTED, ()
    if terms.kind is Kind.POLL:
        return Outcome.COUNTED, level(record)
    won = winners(record)
    if terms.kind is Kind.MOTION:
        adopted = record.facts["outcome"] == "adopted"
        return (Outcome.ADOPTED if adopted else Outcome.REJECTED), won
    if not won:
        return Outcome.UNDECIDED, ()
    return (Outcome.ELECTED if terms.kind is Kind.COMMITTEE else Outcome.CHOSEN), won


def _both(vote: Vote, counted: events.Counted) -> events.Counted:
    """A count, beside it that without striking where striking changed who won (S1)."""
    if vote.struck_since is None:
        return counted
    ballots = unstruck(vote)
    record = tally(vote, ballots)
    _, won = outcome_of(vote, ballots, record)
    if set(won) == set(counted.winners):
        return counted
    return replace(counted, unstruck=won, unstruck_totals=totals(vote, ballots, record))


def _has_run_off(vote: Vote) -> bool:
    return vote.terms.run_off and vote.opened.run_off_of is None


def _run_off(roll: Roll, vote: Vote, tied: tuple[int, ...]) -> Plan:
    return replace(
        again_as(roll, vote),
        terms=replace(vote.terms, seconds=int(RUN_OFF.total_seconds()), run_off=False),
        run_off_of=vote.id,
        standing=tied,
    )


def again_as(roll: Roll, vote: Vote) -> Plan:
    """The plan to hold a vote once more, with the terms that it had."""
    opened_as = vote.opened
    return Plan(
        terms=vote.terms,
        question=vote.question,
        options=vote.options,
        passages=tuple(vote.passages),
        author=_member(roll, vote, opened_as.author),
        facilitator=_member(roll, vote, opened_as.facilitator),
        seconder=_member(roll, vote, opened_as.seconder),
        place=vote.place,
        within=vote.within,
        among=vote.seers,
        run_off_of=opened_as.run_off_of,
        standing=opened_as.standing,
    )


def _member(roll: Roll, vote: Vote, who: Pseudonym | None) -> str | None:
    on_roll = None if who is None else vote.voters.get(who)
    return None if on_roll is None else roll.members[on_roll].member
