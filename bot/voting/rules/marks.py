"""What several rules read from ballots: the first choice, the options marked, the best few."""

from collections.abc import Mapping
from fractions import Fraction

from bot.voting.counting import Election, Lot, Option, Tie

MOST_COMMITTEES = 1000
"""More tied committees than this are of use to nobody: the one drawn by lot stands for them."""


def first_choices(election: Election) -> tuple[dict[Option, int], int]:
    """How many ballots put each option first, and how many put none or several there.

    Withdrawn options are passed over, as if they had not been printed on the ballot.
    """
    votes = dict.fromkeys(election.options, 0)
    void = 0
    for pile in election.piles:
        ranks = (rank & votes.keys() for rank in pile.preference)
        first = next((rank for rank in ranks if rank), frozenset())
        if len(first) == 1:
            votes[next(iter(first))] += pile.count
        else:
            void += pile.count
    return votes, void


def approvals(election: Election) -> dict[frozenset[Option], int]:
    """How many ballots approve of each set of options: of all that are marked on them.

    Where a file holds rankings, an option is approved by being ranked, as in the files of
    OpaVote, which keep approval ballots so.
    """
    standing = frozenset(election.options)
    marked: dict[frozenset[Option], int] = {}
    for pile in election.piles:
        liked = standing.intersection(frozenset[Option]().union(*pile.preference))
        if liked and pile.count:
            marked[liked] = marked.get(liked, 0) + pile.count
    return marked


def scores(marked: Mapping[frozenset[Option], int], election: Election) -> dict[Option, int]:
    """How many ballots approve of each option that stands."""
    return {
        option: sum(count for liked, count in marked.items() if option in liked)
        for option in election.options
    }


def best(
    votes: Mapping[Option, int], seats: int, lot: Lot
) -> tuple[tuple[Option, ...], Tie | None]:
    """The options with the most votes, best first, and the tie for the last seats among them.

    Nobody is elected where nobody has a vote.
    """
    if not any(votes.values()) or seats < 1:
        return (), None
    above, level = boundary(votes, seats)
    left = seats - len(above)
    chosen = level
    tie = None
    if len(level) > left:
        chosen = lot(level)[:left]
        tie = Tie(1, level, "lot", chosen)
    elected = sorted((*above, *chosen), key=lambda option: (-votes[option], option))
    return tuple(elected), tie


def boundary(
    votes: Mapping[Option, int], seats: int
) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    """Those who are safely in, and those level with the last seat."""
    ranked = sorted(votes.values(), reverse=True)
    last = ranked[min(seats, len(ranked)) - 1]
    return (
        tuple(option for option in votes if votes[option] > last),
        tuple(option for option in votes if votes[option] == last),
    )


def fractions(votes: Mapping[Option, int]) -> dict[Option, Fraction]:
    """Whole votes as a stage of a record holds them."""
    return {option: Fraction(count) for option, count in votes.items()}
