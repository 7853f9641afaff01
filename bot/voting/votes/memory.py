"""What a circle remembers of its votes (VOTING.md, S13 to S15): for the index beside the texts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.voting.ledger.events import Pseudonym
from bot.voting.outages import CIRCLE
from bot.voting.steps import Step
from bot.voting.votes import events
from bot.voting.votes.events import Outcome
from bot.voting.votes.showing import Shown, shown
from bot.voting.votes.terms import Kind, Passage
from bot.voting.votes.vote import State, Vote
from bot.voting.votes.votes import Votes


@dataclass(frozen=True, slots=True)
class Remembered:
    """A vote as it is remembered: nothing that its secrecy hides.

    ``winners`` are the texts of the options that won. The vote is found only by whoever sees
    ``seen_from`` (``None``: by everybody). ``reasons`` are public ones: which
    event, when, and why.
    """

    vote: str
    kind: Kind
    question: str | None
    options: tuple[str, ...]
    state: State
    outcome: Outcome | None
    winners: tuple[str, ...]
    shown: Shown
    passages: tuple[Passage, ...]
    reasons: tuple[tuple[str, datetime, str | None], ...]
    opened: datetime
    closed: datetime | None
    seen_from: str | None

    @property
    def text(self) -> str:
        """The words that it is found by: those of members and of the texts."""
        words = (
            self.question,
            *self.options,
            *(each.quotation for each in self.passages),
            *(why for _, _, why in self.reasons),
        )
        return "\n".join(each for each in words if each)


def remembered(vote: Vote) -> Remembered:
    """A vote as it is remembered now."""
    options = vote.options or ()
    counted = vote.counted
    return Remembered(
        vote=vote.id,
        kind=vote.terms.kind,
        question=vote.question,
        # Yes, no and abstaining say nothing of what a motion is about.
        options=() if vote.terms.kind is Kind.MOTION else options,
        state=vote.state,
        outcome=None if counted is None else counted.outcome,
        winners=tuple(
            options[option - 1] for option in (counted.winners if counted and options else ())
        ),
        shown=shown(vote),
        passages=tuple(vote.passages),
        reasons=tuple(vote.reasons),
        opened=vote.opened.at,
        closed=vote.closed_at,
        seen_from=vote.seen_from,
    )


def names(votes: Votes, vote: Vote) -> Mapping[Pseudonym, str]:
    """The members behind a vote's pseudonyms, so far as they are known and may be shown."""
    may = shown(vote).choices or {}
    people = {vote.opened.author, vote.opened.facilitator, vote.opened.seconder}
    found = {}
    for who, on_roll in vote.voters.items():
        member = None if on_roll is None else votes.roll.members[on_roll].member
        if member is not None and (who in may or who in people):
            found[who] = member
    return found


def take_down(votes: Votes, source: str, now: datetime) -> Step:
    """Take the quotations of a source out of every vote; citations and hashes stay."""
    erase = [
        entry
        for vote in votes.by_id.values()
        for passage, entry in zip(vote.passages, vote.quotations, strict=True)
        if passage.source == source and entry is not None
    ]
    if not erase:
        return Step()
    return Step((events.TakenDown(at=now, about=CIRCLE, source=source),), tuple(erase))
