"""What the use cases of votes share: who presses, which vote is meant, and what is shown of it.

A vote that was opened in a channel is found by whoever sees the channel, and by nobody else
(VOTING.md, S14): for all others it is as if there were none of that number. So whatever names or
lists votes gets them here. A gap in the numbers tells that something is voted on elsewhere, as
a gap in Discord's own ids would; it tells neither where nor what, nor whether it is over.
"""

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import TypeVar

from bot.desk.bodies.channels import with_channels
from bot.desk.caller import Audience, Caller
from bot.desk.office import Office
from bot.desk.voting.views import VoteCard, card_of
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.ledger.events import Pseudonym
from bot.voting.petitions.deciding import find
from bot.voting.petitions.petition import Petition
from bot.voting.roll import Person, Roll
from bot.voting.steps import Step
from bot.voting.votes.vote import Vote

T = TypeVar("T")

ALWAYS = datetime(1970, 1, 1, tzinfo=UTC)
"""Since when everybody has been there where there is no server to join."""

_NUMBER = re.compile(r"#?([0-9]{1,9})")


def person_of(circle: Circle, caller: Caller) -> Person:
    """The facts that came with a press, and the roles that bodies give their members."""
    sight = None if caller.audience is None else caller.sight
    roles = with_channels(circle, caller.member, caller.roles, sight)
    person = Person(caller.member, caller.server_since or ALWAYS, roles)
    return circle.known(person)


def on_roll(circle: Circle, member: str) -> bool:
    """Whether somebody has joined the circle and not left it."""
    known = circle.roll.of(member)
    return known is not None and known.on


def only_moderators(caller: Caller) -> None:
    """Refuse whoever is none."""
    if not caller.moderator:
        raise Refusal(Reason.NOT_MODERATOR)


def sees(caller: Caller, vote: Vote) -> bool:
    """Whether a vote is there for somebody."""
    return caller.sight.reaches(vote.seen_from)


def seen_votes(circle: Circle, caller: Caller) -> tuple[Vote, ...]:
    """The votes that are there for somebody, in the order of opening."""
    return tuple(vote for vote in circle.votes.by_id.values() if sees(caller, vote))


def found_vote(circle: Circle, caller: Caller, typed: str) -> Vote:
    """The vote of a number, as typed; refuses one that is none, or none for this caller."""
    number = _NUMBER.fullmatch(typed.strip())
    known = list(circle.votes.by_id.values())
    vote = known[int(number[1]) - 1] if number and 1 <= int(number[1]) <= len(known) else None
    if vote is None or not sees(caller, vote):
        raise Refusal(Reason.NO_SUCH_VOTE, vote=typed.strip())
    return vote


def found_petition(circle: Circle, caller: Caller, typed: str) -> Petition:
    """The petition of an id; refuses one against a decision that is not there for this caller."""
    petition = find(circle.petitions, typed)
    decision = circle.decisions.by_petition.get(petition.id)
    if decision is not None and not sees(caller, circle.votes[decision]):
        raise Refusal(Reason.UNKNOWN_PETITION)
    return petition


def audience_of(caller: Caller, place: str | None) -> Audience | None:
    """Who sees a place, as the caller's front knows; ``None`` where everybody does."""
    return None if place is None or caller.audience is None else caller.audience(place)


def seers(
    roll: Roll, audience: Audience | None, present: Iterable[str]
) -> frozenset[Pseudonym] | None:
    """Those on the roll who see a place, by their roles when last checked (``None``: everybody).

    The bot cannot list who sees a channel (S1), but it knows the channel's permissions and the
    roles of those who joined the circle: of these the quorum of a vote there is reckoned. Whoever
    comes to the channel later counts from the first ballot on. ``present`` see it for sure.
    """
    if audience is None:
        return None
    there = frozenset(present)
    return frozenset(
        each.who
        for each in roll.members.values()
        if each.member is not None and (each.member in there or audience(each.member, each.roles))
    )


async def acted(
    office: Office,
    caller: Caller,
    decide: Callable[[Circle, datetime], Step],
    look: Callable[[Circle], T],
) -> T:
    """Do what is decided at this moment, and give what is seen once it is stored."""
    now = office.clock()
    return await office.ledgers.act(caller.circle, now, lambda circle: decide(circle, now), look)


async def looked(office: Office, caller: Caller, look: Callable[[Circle], T]) -> T:
    """What is seen in the caller's circle."""
    return await office.ledgers.look(caller.circle, office.clock(), look)


async def voted(
    office: Office,
    caller: Caller,
    typed: str,
    decide: Callable[[Circle, Vote, datetime], Step],
) -> VoteCard:
    """Do what is decided about the vote that is meant, and give its card."""
    return await acted(
        office,
        caller,
        lambda circle, now: decide(circle, found_vote(circle, caller, typed), now),
        lambda circle: card_of(circle, found_vote(circle, caller, typed), caller.member),
    )
