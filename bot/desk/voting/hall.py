"""What the use cases of votes share: who presses, which vote is meant, and what is shown of it."""

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.voting.views import VoteCard, card_of
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from bot.voting.roll import Person
from bot.voting.steps import Step
from bot.voting.votes.vote import Vote

T = TypeVar("T")

# Where there is no server to join, everybody has been there all along.
_ALWAYS = datetime(1970, 1, 1, tzinfo=UTC)
_NUMBER = re.compile(r"#?([0-9]{1,9})")


def person_of(circle: Circle, caller: Caller) -> Person:
    """The facts that came with a press, and the roles that bodies give their members."""
    person = Person(caller.member, caller.server_since or _ALWAYS, caller.roles)
    return circle.known(person)


def only_moderators(caller: Caller) -> None:
    """Refuse whoever is none."""
    if not caller.moderator:
        raise Refusal(Reason.NOT_MODERATOR)


def found_vote(circle: Circle, typed: str) -> Vote:
    """The vote of a number, as typed; refuses one that is none."""
    number = _NUMBER.fullmatch(typed.strip())
    known = list(circle.votes.by_id.values())
    if number is None or not 1 <= int(number[1]) <= len(known):
        raise Refusal(Reason.NO_SUCH_VOTE, vote=typed.strip())
    return known[int(number[1]) - 1]


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
        lambda circle, now: decide(circle, found_vote(circle, typed), now),
        lambda circle: card_of(circle, found_vote(circle, typed), caller.member),
    )
