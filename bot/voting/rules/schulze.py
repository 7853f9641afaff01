"""The Schulze method by winning votes: who is beaten on no strongest path.

Source: M. Schulze, A new monotonic, clone-independent, reversal symmetric, and
Condorcet-consistent single-winner election method, Social Choice and Welfare 36 (2011), section
2. Equal ranks say nothing about each other; who is not ranked comes last, all equal.
"""

from bot.voting.counting import Election, Lot, Option, Record, Tie, Winner

Matrix = dict[Option, dict[Option, int]]
"""Rows against columns."""


def pairwise(election: Election) -> Matrix:
    """How many ballots prefer each option (row) to each other one (column)."""
    options = election.options
    matrix: Matrix = {one: dict.fromkeys(options, 0) for one in options}
    for pile in election.piles:
        below = set(options)
        for rank in pile.preference:
            named = rank & below
            below -= rank
            for one in named:
                row = matrix[one]
                for other in below:
                    row[other] += pile.count
    return matrix


def strongest_paths(matrix: Matrix) -> Matrix:
    """The strength of the strongest path between any two: that of its weakest link.

    A link is a won comparison and as strong as the votes that won it.
    """
    paths: Matrix = {
        one: {
            other: votes if one != other and votes > matrix[other][one] else 0
            for other, votes in row.items()
        }
        for one, row in matrix.items()
    }
    for middle, onward in paths.items():
        for one, row in paths.items():
            reach = row[middle]
            if one == middle or not reach:
                continue
            for other, strength in onward.items():
                if other != one and row[other] < min(reach, strength):
                    row[other] = min(reach, strength)
    return paths


def order(paths: Matrix) -> tuple[tuple[Option, ...], ...]:
    """All options in tiers: nobody in a tier is beaten by who is not in a tier before.

    "Beats on the strongest paths" is transitive (Schulze 2011, section 4.1), so there always is
    an unbeaten option; two of one tier beat neither each other.
    """
    left = set(paths)
    tiers = []
    while left:
        tier = tuple(
            sorted(
                one for one in left if all(paths[other][one] <= paths[one][other] for other in left)
            )
        )
        tiers.append(tier)
        left.difference_update(tier)
    return tuple(tiers)


def schulze(election: Election, lot: Lot) -> Record:
    """Fill the seats, mostly one, from the top of the order; a tier too large is cut by lot.

    Where no ballot ranks anybody, nobody wins. ``facts`` hold the matrix and the paths, by the
    options in the order of their numbers, and the order.
    """
    matrix = pairwise(election)
    paths = strongest_paths(matrix)
    tiers = order(paths)
    standing = set(election.options)
    winners: list[Option] = []
    ties: list[Tie] = []
    if any(rank & standing for pile in election.piles if pile.count for rank in pile.preference):
        for tier in tiers:
            vacant = election.seats - len(winners)
            if len(tier) <= vacant:
                winners.extend(tier)
            elif vacant > 0:
                chosen = tuple(lot(tier)[:vacant])
                ties.append(Tie(1, tier, "lot", chosen))
                winners.extend(chosen)
    return Record(
        "schulze",
        election.seats,
        winners=tuple(Winner(option) for option in winners),
        ties=tuple(ties),
        facts={
            "pairwise": _rows(matrix),
            "paths": _rows(paths),
            "order": tiers,
        },
    )


def _rows(matrix: Matrix) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(str, row.values())) for row in matrix.values())
