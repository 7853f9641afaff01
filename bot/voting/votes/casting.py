"""Casting, changing and withdrawing a ballot: each is one step (VOTING.md, S2)."""

from collections import Counter
from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.chance import Chance
from bot.voting.counting import Preference
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.roll import Member, Person, notice, required
from bot.voting.steps import Step
from bot.voting.votes import events
from bot.voting.votes.ballots import checked
from bot.voting.votes.forgetting import is_barred, is_counted
from bot.voting.votes.vote import State, Vote, figures, said
from bot.voting.votes.votes import Votes


def cast(
    votes: Votes,
    vote: str,
    person: Person,
    choice: Preference,
    now: datetime,
    chance: Chance,
    *,
    seen: int | None = None,
    joining: Member | None = None,
) -> Step:
    """Cast a ballot, or put it in place of an earlier one.

    ``seen`` is the ``text_entry`` of the vote as the ballot showed it; one that shows an older
    text is refused. ``joining`` is who joins the circle in the same step, just before. Casting the
    same again is a change like any other: whether an entry is there must not tell what a ballot
    says (V18).
    """
    known = open_now(votes[vote], now)
    member = _voter(votes, known, person, joining)
    if seen is not None and seen != known.text_entry:
        raise Refusal(Reason.STALE_BALLOT)
    checked(known, choice)
    noticed = Step() if joining else notice(votes.roll, person, now, chance)
    first = [*noticed.events, *_introduced(known, member, person, now, chance)]
    who = known.known_as.get(member.who)
    if who is None:
        who = next(each.who for each in first if isinstance(each, events.Enrolled))
    held = known.ballots.get(who)
    make = events.Cast if held is None else events.Changed
    batch, session = bases(known, who)
    ballot = make(
        at=now,
        about=vote,
        salt=chance.salt(),
        who=who,
        choice=choice,
        batch=batch,
        session=session,
    )
    published, erased = publication(known, who, batch, choice, now, chance)
    erase = [*erased, *([] if held is None else [held.entry])]
    if who in known.withdrawals:
        erase.append(known.withdrawals[who])
    return Step((*first, ballot, *published), tuple(erase))


def withdraw(votes: Votes, vote: str, member: str, now: datetime, chance: Chance) -> Step:
    """Take a ballot back: its voter is absent, as if they had never voted."""
    known = open_now(votes[vote], now)
    on_roll = votes.roll.of(member)
    who = None if on_roll is None else known.known_as.get(on_roll.who)
    if who is None or who not in known.ballots:
        raise Refusal(Reason.NO_BALLOT)
    batch, session = bases(known, who)
    needs_salt = batch is not None or session is not None
    gone = events.Withdrawn(
        at=now,
        about=vote,
        salt=chance.salt() if needs_salt else None,
        who=who,
        batch=batch,
        session=session,
    )
    published, erased = publication(known, who, batch, None, now, chance)
    return Step((gone, *published), (*erased, known.ballots[who].entry))


def open_now(vote: Vote, now: datetime) -> Vote:
    """A vote in which ballots may be cast; its deadline holds even before it is closed."""
    if vote.state is State.SUSPENDED:
        raise Refusal(Reason.VOTE_SUSPENDED)
    if vote.state is not State.OPEN or (vote.closes is not None and now >= vote.closes):
        raise Refusal(Reason.VOTE_CLOSED)
    return vote


def admission(vote: Vote, member: Member, person: Person, now: datetime, chance: Chance) -> Step:
    """Somebody's place on the roll of a vote under way, where they have none yet."""
    if (
        member.who in vote.on_roll
        or not vote.terms.electorate.takes(person, vote.opened.at)
        or is_struck(vote, person)
    ):
        return Step()
    admitted = events.Admitted(
        at=now,
        about=vote.id,
        salt=chance.salt(),
        member=person.member,
        counted=is_counted(vote, person.member),
    )
    return Step((admitted,))


def is_struck(vote: Vote, person: Person) -> bool:
    """Whether an account joined the server too late to take part, as a moderator has said."""
    return vote.struck_since is not None and person.server_since > vote.struck_since


def bases(vote: Vote, who: Pseudonym) -> tuple[str | None, str | None]:
    """What tells later whether somebody differs from the last batch, and from before the session.

    Nothing where the vote has neither.
    """
    now = vote.says(who)
    batch = vote.batches.since.base(who, now) if vote.terms.batched else None
    session = vote.session.base(who, now) if vote.session_began is not None else None
    return batch, session


def publication(
    vote: Vote,
    who: Pseudonym,
    base: str | None,
    choice: Preference | None,
    now: datetime,
    chance: Chance,
) -> tuple[tuple[Event, ...], tuple[int, ...]]:
    """The batch that a ballot completes, if any, and the entry whose key goes with it."""
    says = None if choice is None else said(choice)
    if not vote.terms.batched or not vote.batches.ready((who, base, says)):
        return (), ()
    piles = Counter(vote.piles)
    held = vote.ballots.get(who)
    if held is not None and held.choice is not None and vote.says(who) is not None:
        piles[held.choice] -= 1
    if choice is not None:
        piles[choice] += 1
    return batch_of(vote, +piles, now, chance)


def batch_of(
    vote: Vote, piles: Counter[Preference], now: datetime, chance: Chance
) -> tuple[tuple[Event, ...], tuple[int, ...]]:
    """The batch of these ballots, and the entry whose key goes with it."""
    batch = events.Published(
        at=now,
        about=vote.id,
        salt=chance.salt(),
        counts=tuple(figures(piles, vote.standing).items()),
        key=chance.salt(),
    )
    old = vote.batches.entry
    return (batch,), (() if old is None else (old,))


def _voter(votes: Votes, vote: Vote, person: Person, joining: Member | None) -> Member:
    member = required(votes.roll, person, vote.terms.electorate, vote.opened.at, joining)
    if is_barred(vote, person.member):
        raise Refusal(Reason.FORGOTTEN_VOTER)
    if is_struck(vote, person):
        raise Refusal(Reason.ACCOUNT_STRUCK)
    return member


def _introduced(
    vote: Vote, member: Member, person: Person, now: datetime, chance: Chance
) -> list[Event]:
    first = list(admission(vote, member, person, now, chance).events)
    if member.who not in vote.known_as:
        first.append(
            events.Enrolled(
                at=now,
                about=vote.id,
                salt=chance.salt(),
                who=Pseudonym(chance.id()),
                member=person.member,
            )
        )
    return first
