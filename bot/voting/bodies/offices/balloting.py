"""What delegates elect from among themselves: by STV, so that minorities have their part."""

from collections.abc import Callable
from datetime import datetime

from bot.voting.bodies.offices import events
from bot.voting.bodies.offices.bodies import Body
from bot.voting.bodies.offices.events import Post
from bot.voting.bodies.offices.office import Office
from bot.voting.chance import Chance
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.roll import Person, Roll, notice
from bot.voting.steps import Step, joined_up
from bot.voting.votes.events import Outcome
from bot.voting.votes.opening import open_vote
from bot.voting.votes.terms import MOST_OPTIONS, Draft, Kind
from bot.voting.votes.vote import Vote

Deciding = Callable[[Chance], Step]


def candidates(office: Office, body: Body, post: Post) -> tuple[Pseudonym, ...]:
    """Who can be elected: every delegate; to the executive, who is not in it yet."""
    taken = office.executive if post is Post.EXECUTIVE else ()
    return tuple(who for who in body.delegates if who not in taken)[:MOST_OPTIONS]


def open_ballot(
    roll: Roll,
    body: Body,
    post: Post,
    standing: tuple[Pseudonym, ...],
    seats: int,
    at: datetime,
    chance: Chance,
) -> Step:
    """Let the delegates vote. Options are their pseudonyms in the body; the front has names."""
    vote = chance.id()
    draft = Draft(
        kind=Kind.COMMITTEE,
        question=body.title or body.id,
        options=standing,
        rule="stv",
        seats=min(seats, len(standing)),
        roles=frozenset({body.badge}),
        tenure=0,
        duration=body.voting,
    )
    link = events.OfficeVoteOpened(at=at, about=body.id, post=post, vote=vote, candidates=standing)
    return joined_up((Step((link,)), open_vote(roll, draft, at, chance, vote=vote)))


def conclude(vote: Vote, office: Office, body: Body) -> Step:
    """Give the post to whom the delegates elected, if they still sit."""
    ballot, counted = office.ballots[vote.id], vote.counted
    won: list[Pseudonym] = []
    if counted is not None and counted.outcome is Outcome.ELECTED:
        won = [ballot.candidates[option - 1] for option in counted.winners]
    sitting = tuple(who for who in won if who in body.delegates)
    at = vote.closed_at if counted is None else counted.at
    if at is None:
        raise ValueError(f"{vote.id} is still open")
    event: Event
    if not sitting:
        event = events.OfficeVoteFailed(at=at, about=body.id, post=ballot.post, vote=vote.id)
    elif ballot.post is Post.CHAIR:
        event = events.ChairSeated(at=at, about=body.id, who=sitting[0], vote=vote.id)
    else:
        # A ballot that ran again fills the places anew that its first run had filled.
        kept = tuple(who for who in office.executive if who not in ballot.candidates)
        event = events.ExecutiveFormed(at=at, about=body.id, who=(*kept, *sitting), vote=vote.id)
    return Step((event,))


def misknown(roll: Roll, body: Body) -> tuple[Person, ...]:
    """Those of whom the roll does not know yet that they sit, or sit no more."""
    sitting = set(body.delegates.values())
    wrong = []
    for known in roll.members.values():
        if known.member is None or known.server_since is None or not known.here:
            continue
        sits = known.member in sitting
        if sits is not (body.badge in known.roles):
            roles = known.roles | {body.badge} if sits else known.roles - {body.badge}
            wrong.append(Person(known.member, known.server_since, roles))
    return tuple(wrong)


def inform(roll: Roll, people: tuple[Person, ...], at: datetime, chance: Chance) -> Step:
    """Let the roll know who sits, so that a ballot's roll is right from its opening."""
    return joined_up(notice(roll, each, at, chance) for each in people)
