"""A vote as it stands, made of its events alone."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from bot.voting.counting import Option, Preference
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.outages import Outage, moved
from bot.voting.votes import events
from bot.voting.votes.differing import Since
from bot.voting.votes.publishing import Batches
from bot.voting.votes.terms import Passage, Terms

ABSTAINED: Option = 0


class State(StrEnum):
    """Where a vote is in its life. A stance that was counted has ended."""

    OPEN = "open"
    SUSPENDED = "suspended"
    CLOSED = "closed"
    COUNTED = "counted"
    INVALID = "invalid"
    CANCELLED = "cancelled"
    ANNULLED = "annulled"


RUNNING = frozenset({State.OPEN, State.SUSPENDED})


@dataclass(frozen=True, slots=True)
class Ballot:
    """A ballot that is in force. ``salt`` is for the voter's receipt.

    ``choice`` and ``salt`` are ``None`` where the opening is gone.
    """

    entry: int
    at: datetime
    choice: Preference | None
    salt: str | None


def said(choice: Preference) -> str:
    """One text for each choice: options in order, ranks apart."""
    return "|".join(",".join(map(str, sorted(rank))) for rank in choice)


def figures(piles: Mapping[Preference, int], standing: Iterable[Option]) -> dict[Option, int]:
    """How many ballots put each option first, or approve of it; ``ABSTAINED`` how many none.

    Of rankings nothing more is ever published: a whole one can be told like a fingerprint.
    """
    counts = dict.fromkeys((ABSTAINED, *standing), 0)
    for choice, count in piles.items():
        for option in choice[0] if choice else (ABSTAINED,):
            counts[option] += count
    return counts


@dataclass(slots=True)
class Vote:
    """A vote. What is called an entry is the number of one, so that its opening can be erased.

    ``on_roll`` and ``admissions`` go by the roll's pseudonyms, the rest by this vote's:
    ``voters`` says who is who on the roll (``None`` where that was erased), ``known_as`` the same
    the other way round. ``piles`` hold the ballots that count, by what they say. ``shifted`` is
    by how much outages moved the deadline; ``remaining`` is what was left of the time when the
    vote was suspended. ``moved`` is by what it came to be held elsewhere.
    """

    id: str
    opened: events.Opened
    on_roll: set[Pseudonym]
    text_entry: int
    state: State = State.OPEN
    question: str | None = None
    options: tuple[str, ...] | None = None
    passages: list[Passage] = field(default_factory=list)
    quotations: list[int | None] = field(default_factory=list)
    closes: datetime | None = None
    remaining: timedelta | None = None
    shifted: timedelta = timedelta()
    roll: int = 0
    seed: str | None = None
    key: str | None = None
    key_entry: int | None = None
    voters: dict[Pseudonym, Pseudonym | None] = field(default_factory=dict)
    known_as: dict[Pseudonym, Pseudonym] = field(default_factory=dict)
    enrolments: dict[Pseudonym, int] = field(default_factory=dict)
    admissions: dict[Pseudonym, int] = field(default_factory=dict)
    voted: bool = False
    ballots: dict[Pseudonym, Ballot] = field(default_factory=dict)
    withdrawals: dict[Pseudonym, int] = field(default_factory=dict)
    piles: Counter[Preference] = field(default_factory=Counter)
    struck: set[Pseudonym] = field(default_factory=set)
    struck_since: datetime | None = None
    struck_off: int = 0
    barred: set[str] = field(default_factory=set)
    batches: Batches = field(default_factory=Batches)
    session: Since = field(default_factory=Since)
    session_entry: int | None = None
    session_began: datetime | None = None
    before: str | None = None
    reasons: list[tuple[str, datetime, str | None]] = field(default_factory=list)
    counted: events.Counted | None = None
    closed_at: datetime | None = None
    again: str | None = None
    moved: events.Moved | None = None

    @property
    def terms(self) -> Terms:
        """The terms, fixed at the opening."""
        return self.opened.terms

    @property
    def seen_from(self) -> str | None:
        """The place whose seers see the vote: a public thread is seen by whoever sees its channel.

        ``None``: the whole circle does.
        """
        return self.within or self.place

    @property
    def place(self) -> str | None:
        """Where the vote is held."""
        return (self.moved or self.opened).place

    @property
    def within(self) -> str | None:
        """In which other place that lies."""
        return (self.moved or self.opened).within

    @property
    def seers(self) -> frozenset[Pseudonym] | None:
        """Those on the circle's roll who are known to see it; ``None``: all of them.

        They are who saw it when it opened, and whoever came to it later.
        """
        among = self.opened.among
        return None if among is None else among | frozenset(self.admissions)

    @property
    def standing(self) -> tuple[Option, ...]:
        """The options that can be chosen."""
        return self.opened.standing or tuple(range(1, self.terms.options + 1))

    @property
    def turnout(self) -> int:
        """How many ballots count, abstentions among them."""
        return sum(self.piles.values())

    def says(self, who: Pseudonym) -> str | None:
        """What somebody's ballot says, ``None`` where no ballot of theirs counts."""
        ballot = self.ballots.get(who)
        if ballot is None or ballot.choice is None or who in self.struck:
            return None
        return said(ballot.choice)

    def apply(self, number: int, event: Event) -> None:  # noqa: C901, PLR0912 - one case an event
        """Take an event of this vote in."""
        match event:
            case events.Cast():
                self._cast(number, event)
            case events.Withdrawn():
                self._withdrawn(number, event)
            case events.Keyed():
                self.key, self.key_entry = event.key, number
            case events.Seeded():
                self.seed = event.seed
            case events.Cited():
                self.passages.append(
                    Passage(event.source, event.start, event.end, event.citation, None)
                )
                self.quotations.append(None)
            case events.Quoted():
                self.passages[-1] = replace(self.passages[-1], quotation=event.quotation)
                self.quotations[-1] = None if event.quotation is None else number
            case events.Mended():
                self.question, self.options = event.question, event.options
                self.text_entry = number
                # The earlier texts may be erased with their opening: nothing here knows longer.
                self.opened = replace(self.opened, salt=None, question=None, options=None)
            case events.Published():
                self.batches.publish(dict(event.counts), event.at, event.key, number)
            case events.Barred():
                self.barred.add(event.mark)
            case events.Began():
                self.session_began, self.before = event.at, event.totals
            case events.Marked():
                self.session.restart(event.key)
                self.session_entry = number
            case events.Struck():
                self._struck(event)
            case _:
                self._moved_on(event)

    def _moved_on(self, event: Event) -> None:
        """Take in what moves the vote on in its life."""
        match event:
            case events.Suspended():
                self.state = State.SUSPENDED
                self.remaining = self.closes - event.at if self.closes else None
                self.closes = None
                self.reasons.append((event.KIND, event.at, event.reason))
            case events.Resumed():
                self.state = State.OPEN
                self.closes = event.at + self.remaining if self.remaining is not None else None
                self.remaining = None
            case events.Cancelled():
                self.state = State.CANCELLED
                self.reasons.append((event.KIND, event.at, event.reason))
                self.ballots.clear()
                self.piles.clear()
                self._end(event.at)
            case events.Closed():
                self.state = State.CLOSED
                self._end(event.at)
            case events.Counted():
                no_quorum = event.outcome is events.Outcome.NO_QUORUM
                self.state = State.INVALID if no_quorum else State.COUNTED
                self.counted = event
            case events.Moved():
                self.moved = event
            case events.Annulled():
                self.state, self.again = State.ANNULLED, event.again
                self.reasons.append((event.KIND, event.at, event.reason))
            case _:
                pass

    def enrol(self, number: int, who: Pseudonym, on_roll: Pseudonym | None) -> None:
        """Give somebody on the roll a pseudonym here."""
        self.voters[who] = on_roll
        if on_roll is not None:
            self.known_as[on_roll] = who
            self.enrolments[who] = number

    def admit(self, number: int, on_roll: Pseudonym | None, *, counted: bool) -> None:
        """Put one more on this vote's roll, which may have ``counted`` them before."""
        self.roll += not counted
        if on_roll is not None:
            self.on_roll.add(on_roll)
            self.admissions[on_roll] = number

    def forget(self, on_roll: Pseudonym) -> None:
        """Know no more who somebody was."""
        self.on_roll.discard(on_roll)
        self.admissions.pop(on_roll, None)
        who = self.known_as.pop(on_roll, None)
        if who is not None:
            self.voters[who] = None
            del self.enrolments[who]
            self.withdrawals.pop(who, None)
            self.batches.since.forget(who)
            self.session.forget(who)

    def take_down(self, source: str) -> None:
        """Keep no quotation of a source."""
        for at, passage in enumerate(self.passages):
            if passage.source == source:
                self.passages[at] = replace(passage, quotation=None)
                self.quotations[at] = None

    def outage(self, event: Outage) -> None:
        """Move the deadline by what an outage took of the last day before it."""
        if self.state is State.OPEN and self.closes is not None:
            closes = moved(self.closes, event)
            self.shifted += closes - self.closes
            self.closes = closes

    def _cast(self, number: int, event: events.Cast) -> None:
        self.voted = True
        self._take_out(event.who)
        self.withdrawals.pop(event.who, None)
        self.ballots[event.who] = Ballot(number, event.at, event.choice, event.salt)
        if event.choice is not None:
            self.piles[event.choice] += 1
        self._differ(event.who, event.batch, event.session)

    def _withdrawn(self, number: int, event: events.Withdrawn) -> None:
        self._take_out(event.who)
        self.ballots.pop(event.who, None)
        if event.salt is not None:
            self.withdrawals[event.who] = number
        self._differ(event.who, event.batch, event.session)

    def _differ(self, who: Pseudonym, batch: str | None, session: str | None) -> None:
        if self.terms.batched:
            self.batches.since.move(who, batch, self.says(who))
        if self.session_began is not None:
            self.session.move(who, session, self.says(who))

    def _take_out(self, who: Pseudonym) -> None:
        """Let somebody's ballot count no more."""
        ballot = self.ballots.get(who)
        if ballot is None or ballot.choice is None or who in self.struck:
            return
        self.piles[ballot.choice] -= 1
        if not self.piles[ballot.choice]:
            del self.piles[ballot.choice]

    def _struck(self, event: events.Struck) -> None:
        self.struck_since = event.since
        self.roll -= event.off_roll
        self.struck_off += event.off_roll
        for who in event.who:
            said_before = self.says(who)
            batch = self.batches.since.base(who, said_before)
            session = self.session.base(who, said_before)
            self._take_out(who)
            self.struck.add(who)
            self._differ(who, batch, session)
        self.reasons.append((event.KIND, event.at, event.reason))

    def _end(self, at: datetime) -> None:
        """Keep no more than the count needs: every key goes with the close."""
        self.closed_at, self.closes, self.remaining = at, None, None
        self.key = self.key_entry = None
        self.batches.since.restart(None)
        self.batches.entry = None
        self.on_roll.clear()
        self.withdrawals.clear()
        self.barred.clear()
        self.session.restart(None)
        self.session_entry = None
