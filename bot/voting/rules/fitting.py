"""Which rules an election can be counted by: its ballots must say what the rule asks."""

from collections.abc import Callable

from bot.voting.counting import Election, Kind
from bot.voting.rules.majority import answers


def fits(rule: str, election: Election) -> bool:
    """Whether the ballots say what the rule counts.

    Every rule bears every election all the same; but a result that nobody was asked for is worse
    than none.
    """
    return _NEEDS[rule](election)


def _one_each(election: Election) -> bool:
    """A list's supporters name one list."""
    return election.kind is not Kind.MOTION and all(
        sum(map(len, pile.preference)) <= 1 for pile in election.piles
    )


def _orders(election: Election) -> bool:
    return election.kind is Kind.BALLOTS and not _only_approvals(election)


def _single(election: Election) -> bool:
    return not _only_approvals(election)


def _marks(election: Election) -> bool:
    """Full rankings approve of everybody, which says nothing."""
    if election.kind in (Kind.LISTS, Kind.MOTION):
        return False
    everyone = len(election.options)
    full = [
        sum(map(len, pile.preference)) >= everyone and len(pile.preference) > 1
        for pile in election.piles
        if sum(map(len, pile.preference)) > 1
    ]
    return not full or not all(full)


def _only_approvals(election: Election) -> bool:
    """Options marked, several at a time and none before the other."""
    if election.kind is Kind.APPROVALS:
        return True
    filled = [[rank for rank in pile.preference if rank] for pile in election.piles]
    return all(len(ranks) <= 1 for ranks in filled) and any(
        len(rank) > 1 for ranks in filled for rank in ranks
    )


def _motion(election: Election) -> bool:
    return {"yes", "no"} <= answers(election).keys()


_NEEDS: dict[str, Callable[[Election], bool]] = {
    "plurality": _single,
    "approval": _marks,
    "majority": _motion,
    "irv": _orders,
    "stv": _orders,
    "schulze": _orders,
    "dhondt": _one_each,
    "sainte-lague": _one_each,
    "hare": _one_each,
    "seqpav": _marks,
    "seqphragmen": _marks,
}
