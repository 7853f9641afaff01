"""All votes of a circle."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from bot.errors import Reason, Refusal
from bot.voting.chance import Chance
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.outages import Outage
from bot.voting.roll import Forgotten, Roll
from bot.voting.steps import Due, Step, joined_up
from bot.voting.votes import events
from bot.voting.votes.closing import close
from bot.voting.votes.forgetting import forget
from bot.voting.votes.vote import RUNNING, State, Vote


@dataclass(slots=True)
class Votes:
    """The votes by their ids, the oldest first; ``running`` are the ids of those under way."""

    roll: Roll = field(compare=False)
    by_id: dict[str, Vote] = field(default_factory=dict)
    running: dict[str, None] = field(default_factory=dict)

    def __getitem__(self, vote: str) -> Vote:
        """A vote; refuses an id that is none."""
        known = self.by_id.get(vote)
        if known is None:
            raise Refusal(Reason.UNKNOWN_VOTE)
        return known

    def under_way(self) -> Iterator[Vote]:
        """The votes that are open or suspended."""
        return (self.by_id[vote] for vote in self.running)

    def apply(self, number: int, event: Event) -> None:
        """Hand an event to the vote that it is about."""
        match event:
            case events.Opened():
                eligible = self.roll.eligible(event.terms.electorate, event.at, among=event.among)
                on_roll = {member.who for member in eligible}
                self.by_id[event.about] = Vote(
                    event.about,
                    event,
                    on_roll,
                    number,
                    question=event.question,
                    options=event.options,
                    closes=event.closes,
                    roll=event.roll,
                )
                self.running[event.about] = None
            case events.Enrolled() if event.about in self.by_id:
                self.by_id[event.about].enrol(number, event.who, self._on_roll(event.member))
            case events.Admitted() if event.about in self.by_id:
                self.by_id[event.about].admit(
                    number, self._on_roll(event.member), counted=event.counted
                )
            case Outage():
                for vote in self.under_way():
                    vote.outage(event)
            case events.TakenDown():
                for vote in self.by_id.values():
                    vote.take_down(event.source)
            case Forgotten():
                for vote in self.by_id.values():
                    vote.forget(event.who)
            case _:
                self._hand_on(number, event)

    def due(self) -> Iterator[Due]:
        """The closing of every vote that has a deadline."""
        for vote in self.under_way():
            if vote.state is State.OPEN and vote.closes is not None:
                yield Due(vote.closes, vote.id, partial(self._close, vote))

    def forget(self, member: str, now: datetime, chance: Chance) -> Step:
        """Withdraw a member's ballots in votes under way; erase who it was everywhere."""
        known = self.roll.of(member)
        if known is None:
            return Step()
        return joined_up(forget(vote, known, now, chance) for vote in self.by_id.values())

    def _close(self, vote: Vote, chance: Chance) -> Step:
        return close(self.roll, vote, chance)

    def _hand_on(self, number: int, event: Event) -> None:
        vote = self.by_id.get(event.about)
        if vote is not None:
            vote.apply(number, event)
            if vote.state not in RUNNING:
                self.running.pop(vote.id, None)

    def _on_roll(self, member: str | None) -> Pseudonym | None:
        known = None if member is None else self.roll.of(member)
        return None if known is None else known.who
