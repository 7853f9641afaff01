"""Votes that ended, for tests of how their results are seen."""

from collections.abc import Iterator

from bot.desk.voting.replies import ResultShown
from bot.desk.voting.views import Count, card_of
from bot.voting.ledger.chain import GENESIS
from bot.voting.votes.ballots import one
from bot.voting.votes.casting import cast
from bot.voting.votes.opening import open_vote
from bot.voting.votes.showing import before, shift
from bot.voting.votes.steering import begin_session, end
from bot.voting.votes.tallying import election, tally, urn
from bot.voting.votes.terms import Draft, Kind, Names
from tests.voting.ledger_house import House, person

MEMBERS = tuple(person(f"m{number:02}") for number in range(12))
NOTHING = (frozenset({0}),)
"""Stands for somebody who leaves their ballot alone."""


def house_of(size: int) -> House:
    house = House()
    house.join(MEMBERS[:size])
    return house


def voted(draft: Draft, ballots: Iterator[tuple[frozenset[int], ...]], size: int = 12) -> House:
    house = house_of(size)
    house.do(open_vote(house.circle.roll, draft, house.now, house.chance, author=MEMBERS[0]))
    give(house, ballots)
    return house


def give(house: House, ballots: Iterator[tuple[frozenset[int], ...]]) -> None:
    (vote,) = house.circle.votes.by_id
    for member, choice in zip(MEMBERS, ballots, strict=False):
        if choice != NOTHING:
            house.do(cast(house.circle.votes, vote, member, choice, house.now, house.chance))


def result(house: House) -> ResultShown:
    (vote,) = house.circle.votes.by_id.values()
    record = tally(vote, urn(vote))
    return ResultShown(
        card_of(house.circle, vote, "m00"),
        GENESIS,
        Count(election(vote, urn(vote)), record),
        moved=shift(vote) if vote.terms.kind is Kind.STANCE else None,
        before=before(vote),
    )


def stance(begin: int, moved: int, names: Names = Names.SECRET, late: int = 0) -> ResultShown:
    """So many say *agree*, then so many of them *disagree*; some come late."""
    draft = Draft(Kind.STANCE, "Tea is best.", ("agree", "disagree"), names=names)
    house = voted(draft, iter([one(1)] * begin))
    (vote,) = house.circle.votes.by_id
    house.do(begin_session(house.circle.votes, vote, house.now, house.chance))
    give(house, iter([one(2)] * moved + [NOTHING] * (begin - moved) + [one(2)] * late))
    house.do(end(house.circle.votes, vote, house.now, house.chance))
    return result(house)
