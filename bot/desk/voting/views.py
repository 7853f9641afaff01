"""What of a vote is shown, as values that do not change when the circle does."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.desk.caller import EVERYWHERE, Sight
from bot.desk.voting.challenges import ChallengeCard, chain
from bot.voting.circle import Circle
from bot.voting.counting import Election, Option, Preference, Record
from bot.voting.decisions.decision import Standing
from bot.voting.votes.events import Outcome
from bot.voting.votes.forgetting import is_barred
from bot.voting.votes.memory import names
from bot.voting.votes.showing import Shown, shown
from bot.voting.votes.terms import Passage, Terms
from bot.voting.votes.vote import RUNNING, State, Vote


class Office(StrEnum):
    """What a vote of a body is for."""

    GROUP = "group"  # a group of a council elects its delegates
    EXECUTIVE = "executive"
    CHAIR = "chair"
    REMOVAL = "removal"  # of the chair


@dataclass(frozen=True, slots=True)
class Mine:
    """A member's own ballot. It ``counts`` unless the account is struck."""

    choice: Preference
    at: datetime
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Ended:
    """What came of a count. Votes are named by their numbers.

    ``unstruck`` is who would have won, had no account been struck (``None``: the same).
    ``may_recall``: it is a decision in force, and may be petitioned against. ``challenges`` are
    those of the decision, the first first; ``barred`` is until when no other may begin.
    """

    outcome: Outcome
    winners: tuple[Option, ...]
    drawn: bool
    run_off: int | None = None
    unstruck: tuple[Option, ...] | None = None
    standing: Standing | None = None
    may_recall: bool = False
    superseded_by: int | None = None
    challenges: tuple[ChallengeCard, ...] = ()
    barred: datetime | None = None


@dataclass(frozen=True, slots=True)
class VoteCard:
    """A vote as a member may see it. People are the front's ids of members.

    ``text_entry`` tells whether a ballot shows the texts as they are. ``roll`` is how many may
    vote, of those who joined the circle, ``checked`` the oldest check among them. ``ballots`` are
    there where names are visible. ``recalls`` is the decision that this vote may revoke, ``again``
    the vote that runs instead of an annulled one, ``instead`` the one that this runs instead of.
    ``own``: the caller asked the question. ``fresh``: nobody has voted yet. ``body`` is what the
    vote is for and the title of the body, where it is one of a body's; ``people`` are its options
    where they are members. ``barred``: the caller had their data deleted while it ran, and votes
    no second time. ``demand`` is why a petition asked for it, if one did. ``moot``: it was to
    revoke a decision that, when it ended, did not hold any more, so nothing follows from it.
    """

    number: int
    id: str
    text_entry: int
    terms: Terms
    question: str | None
    options: tuple[str, ...] | None
    standing: tuple[Option, ...]
    state: State
    opened: datetime
    closes: datetime | None
    shifted: timedelta
    closed: datetime | None
    roll: int
    checked: datetime | None
    shown: Shown
    passages: tuple[Passage, ...]
    author: str | None
    seconder: str | None
    ballots: tuple[tuple[str | None, Preference], ...]
    reasons: tuple[tuple[str, datetime, str | None], ...]
    mine: Mine | None
    on_roll: bool
    own: bool
    fresh: bool
    session_began: bool
    ended: Ended | None = None
    run_off_of: int | None = None
    recalls: int | None = None
    again: int | None = None
    instead: int | None = None
    body: tuple[Office, str | None] | None = None
    people: tuple[str | None, ...] | None = None
    barred: bool = False
    demand: str | None = None
    moot: bool = False

    @property
    def running(self) -> bool:
        """Whether it is open or suspended."""
        return self.state in RUNNING


@dataclass(frozen=True, slots=True)
class Count:
    """A count that may be shown in full; ``election`` calls the options by their texts."""

    election: Election
    record: Record


def _of_body(
    circle: Circle, vote: Vote
) -> tuple[tuple[Office, str | None] | None, tuple[str | None, ...] | None]:
    """What a vote of a body is for, and who its options are where they are delegates."""
    ballot = circle.councils.ballots.get(vote.id)
    if ballot is not None:
        return (Office.GROUP, circle.councils[ballot[0]].title), None
    body = circle.offices.ballots.get(vote.id)
    if body is not None:
        held = circle.offices.office(body).ballots[vote.id]
        delegates = circle.offices.body(body)
        people = tuple(delegates.delegates.get(who) for who in held.candidates)
        return (Office(str(held.post)), delegates.title), people
    petition = circle.offices.removals.get(vote.id)
    if petition is not None:
        removed = circle.petitions.all[petition].target.of
        return (Office.REMOVAL, circle.offices.body(removed).title), None
    return None, None


def numbers(circle: Circle, sight: Sight = EVERYWHERE) -> dict[str, int]:
    """The votes' numbers, by their ids: counted from 1 in the order of opening, in all places.

    Those of the votes only that are within ``sight``.
    """
    return {
        vote: number
        for number, (vote, known) in enumerate(circle.votes.by_id.items(), start=1)
        if sight.reaches(known.seen_from)
    }


def card_of(circle: Circle, vote: Vote, member: str) -> VoteCard:
    """What a member may see of a vote now."""
    # What is said of other votes is seen by whoever sees this one.
    place = vote.seen_from
    number = numbers(circle, Sight(frozenset() if place is None else frozenset({place}), only=True))
    seen = shown(vote)
    people = names(circle.votes, vote)
    author = vote.opened.author
    petition = circle.decisions.by_vote.get(vote.id)
    choices = seen.choices or {}
    body, people_of_body = _of_body(circle, vote)
    known = circle.votes.roll.of(member)
    return VoteCard(
        number=number[vote.id],
        id=vote.id,
        text_entry=vote.text_entry,
        terms=vote.terms,
        question=vote.question,
        options=vote.options,
        standing=vote.standing,
        state=vote.state,
        opened=vote.opened.at,
        closes=vote.closes,
        shifted=vote.shifted,
        closed=vote.closed_at,
        roll=vote.roll,
        checked=vote.opened.checked,
        shown=Shown(
            seen.turnout,
            seen.roll,
            None if seen.counts is None else dict(seen.counts),
            seen.at,
            seen.withheld,
            None,
            seen.full,
        ),
        passages=tuple(vote.passages),
        author=None if author is None else people.get(author),
        seconder=None if vote.opened.seconder is None else people.get(vote.opened.seconder),
        ballots=tuple(
            sorted(
                ((people.get(who), choice) for who, choice in choices.items()),
                key=lambda each: each[0] or "",
            )
        ),
        reasons=tuple(vote.reasons),
        mine=mine(circle, vote, member),
        on_roll=known is not None and known.on,
        own=author is not None and people.get(author) == member,
        fresh=not vote.voted,
        session_began=vote.session_began is not None,
        ended=_ended(circle, vote, number, member),
        run_off_of=number.get(vote.opened.run_off_of or ""),
        recalls=None if petition is None else number.get(circle.decisions.by_petition[petition]),
        again=number.get(vote.again or ""),
        instead=number.get(vote.opened.again or ""),
        body=body,
        people=people_of_body,
        barred=is_barred(vote, member),
        demand=_demand(circle, vote),
        moot=circle.decisions.moot(vote.id),
    )


def _demand(circle: Circle, vote: Vote) -> str | None:
    """The reason of the petition that a vote on a decision, or on a chair, comes from."""
    petition = circle.decisions.by_vote.get(vote.id) or circle.offices.removals.get(vote.id)
    return None if petition is None else circle.petitions.all[petition].text


def mine(circle: Circle, vote: Vote, member: str) -> Mine | None:
    """A member's own ballot in a vote, if there is one."""
    on_roll = circle.votes.roll.of(member)
    who = None if on_roll is None else vote.known_as.get(on_roll.who)
    ballot = None if who is None else vote.ballots.get(who)
    if ballot is None or ballot.choice is None:
        return None
    return Mine(ballot.choice, ballot.at, who not in vote.struck)


def _ended(circle: Circle, vote: Vote, number: dict[str, int], member: str) -> Ended | None:
    counted = vote.counted
    if counted is None:
        return None
    decision = circle.decisions.all.get(vote.id)
    bars = circle.petitions.bars
    holds = decision is not None and decision.standing in (Standing.IN_FORCE, Standing.UPHELD)
    return Ended(
        outcome=counted.outcome,
        winners=counted.winners,
        drawn=counted.drawn,
        run_off=number.get(counted.run_off or ""),
        unstruck=counted.unstruck,
        standing=None if decision is None else decision.standing,
        may_recall=holds and decision is not None and decision.challenge is None,
        superseded_by=None if decision is None else number.get(decision.superseded_by or ""),
        challenges=() if decision is None else chain(circle.petitions, decision, number, member),
        barred=None if decision is None else bars.get(decision.target),
    )
