"""The single transferable vote by the Scottish rules.

Source: the Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to
52. Values are whole numbers of 1/100,000 of a vote, because the rules cut at five decimals.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from bot.voting.counting import (
    Election,
    Lot,
    Option,
    Pile,
    Preference,
    Record,
    Stage,
    Tie,
    Winner,
)

UNIT = 100_000
"""One vote."""

Paper = tuple[Preference, int, int]
"""A preference, the rank at which it lies, and how many ballots say the same."""


def standing(election: Election) -> Iterable[Pile]:
    """The ballots as if who withdrew had never been named."""
    gone = election.withdrawn
    if not gone:
        return election.piles
    return (
        Pile(tuple(rank - gone for rank in pile.preference if not rank or rank - gone), pile.count)
        for pile in election.piles
    )


def passed_on(
    papers: Iterable[Paper], continuing: Iterable[Option]
) -> Iterator[tuple[Paper, Option | None]]:
    """Each paper, at the rank where its next continuing candidate stands, with that candidate.

    A rank that several share, or that was left out, ends the paper, whoever still continues: so
    the Order defines a paper that cannot be transferred.
    """
    # One look-up a rank: this loop is the whole cost of a count.
    alone = {frozenset({option}): option for option in continuing}
    for paper in papers:
        preference, position, count = paper
        for at in range(position, len(preference)):
            option = alone.get(preference[at])
            if option is not None:
                yield (preference, at, count), option
                break
            if len(preference[at]) != 1:
                yield paper, None
                break
        else:
            yield paper, None


def settle(
    tied: Sequence[Option], stages: Sequence[Mapping[Option, int]], lot: Lot, *, first: bool
) -> tuple[Option, list[Tie]]:
    """One of several with equal votes, and the ties that had to be settled for it.

    It had the most (``first``) or the fewest votes at the most recent stage that tells them apart
    (rules 49 and 50); where none does, the lot favours (``first``) or forsakes it. Where a stage
    tells only some apart, it leaves fewer to the stages before it. The ties stand at the last
    stage, whose votes are equal.
    """
    ties: list[Tie] = []
    left = tuple(sorted(tied))
    pick = max if first else min
    for votes in reversed(stages):
        if len(left) == 1:
            break
        sought = pick(votes[option] for option in left)
        kept = tuple(option for option in left if votes[option] == sought)
        if kept != left:
            ties.append(Tie(len(stages), left, "previous stages", kept))
            left = kept
    if len(left) > 1:
        order = lot(left)
        chosen = order[0] if first else order[-1]
        ties.append(Tie(len(stages), left, "lot", (chosen,)))
        left = (chosen,)
    return left[0], ties


class _Count:
    """A count under way: each candidate's papers by their value, and the stages so far."""

    def __init__(self, election: Election, lot: Lot) -> None:
        options = election.options
        self.seats = election.seats
        self._lot = lot
        self._papers: dict[Option, dict[int, list[Paper]]] = {option: {} for option in options}
        self._votes = dict.fromkeys(options, 0)
        self._history: list[dict[Option, int]] = []
        self._exhausted = 0
        self._lost = 0
        self.continuing = set(options)
        self.surpluses: set[Option] = set()
        self.winners: list[Winner] = []
        self.stages: list[Stage] = []
        self.losses: list[str] = []
        self.ties: list[Tie] = []
        # Of those whose surplus went on: their papers by value, and the votes these made up.
        self._passed: dict[Option, tuple[dict[int, list[Paper]], int]] = {}
        self._deal(((pile.preference, 0, pile.count) for pile in standing(election)), UNIT)
        self.valid = sum(self._votes.values()) // UNIT
        # Papers without a clear first preference are rejected, not exhausted.
        self._exhausted = 0
        self.quota = self.valid // (self.seats + 1) + 1

    def _deal(self, papers: Iterable[Paper], value: int) -> None:
        """Give papers to the next continuing candidate on each, at a value."""
        for paper, option in passed_on(papers, self.continuing):
            credit = paper[2] * value
            if option is None:
                self._exhausted += credit
            else:
                self._votes[option] += credit
                self._papers[option].setdefault(value, []).append(paper)

    def transfer(self, option: Option) -> None:
        """Rule 48: every paper goes on at value x surplus / votes, what is left is cut off."""
        total, surplus = self._votes[option], self._votes[option] - self.quota * UNIT
        self._votes[option] -= surplus
        self.surpluses.discard(option)
        parcels, self._papers[option] = self._papers[option], {}
        self._passed[option] = (parcels, total)
        cut = 0
        for value, papers in parcels.items():
            passed, rest = divmod(value * surplus, total)
            self._deal(papers, passed)
            cut += rest * sum(count for _, _, count in papers)
        # Each rest is in parts of 1 / total; together they are whole again.
        self._lost += cut // total

    def exclude(self, option: Option) -> None:
        """Rule 50: every paper goes on at the value at which it came."""
        self._votes[option] = 0
        self.continuing.discard(option)
        parcels, self._papers[option] = self._papers[option], {}
        for value, papers in parcels.items():
            self._deal(papers, value)

    def end_stage(self, *excluded: Option) -> None:
        """Rules 47 and 52: elected are who has the quota, and all others when seats suffice."""
        self._history.append(dict(self._votes))
        quota = self.quota * UNIT
        elected = {option for option in self.continuing if self._votes[option] >= quota}
        self.surpluses.update(option for option in elected if self._votes[option] > quota)
        # No valid paper: by the letter lots would fill the seats; here they stay vacant (V6).
        if self.valid and len(self.continuing) + len(self.winners) <= self.seats:
            elected = set(self.continuing)
        self.continuing -= elected
        order = tuple(sorted(elected, key=lambda option: (-self._votes[option], option)))
        self.winners.extend(Winner(option, len(self._history)) for option in order)
        votes = {option: Fraction(value, UNIT) for option, value in self._votes.items()}
        self.stages.append(Stage(votes, Fraction(self._exhausted, UNIT), order, excluded))
        self.losses.append(f"{self._lost // UNIT}.{self._lost % UNIT:05}")

    def retained(self, option: Option) -> Iterator[tuple[Paper, Fraction]]:
        """The papers in an elected candidate's pile at election, and what each one left there.

        Where a surplus went on, a paper retains value x quota / votes: together they are the
        quota. What the rules cut off the part that goes on was not the pile's to keep.
        """
        parcels, total = self._passed.get(option, (self._papers[option], 0))
        share = Fraction(self.quota * UNIT, total) if total else Fraction(1)
        for value, papers in parcels.items():
            for paper in papers:
                yield paper, share * Fraction(value, UNIT)

    def pick(self, among: Collection[Option], *, first: bool) -> Option:
        """The one with the most (``first``) or the fewest votes, ties settled and noted."""
        sought = (max if first else min)(self._votes[option] for option in among)
        tied = [option for option in among if self._votes[option] == sought]
        option, ties = settle(tied, self._history, self._lot, first=first)
        self.ties.extend(ties)
        return option


def stv(election: Election, lot: Lot) -> Record:
    """Count by the Scottish rules: one surplus at a time, the largest first; else the lowest goes.

    Papers without a clear first preference are not valid. Without a valid paper every seat stays
    vacant. ``facts`` hold the valid papers and, at each stage, the votes lost by cutting so far:
    votes, non-transferable and lost make up the valid papers.
    """
    count = _counted(election, lot)
    return Record(
        "stv",
        election.seats,
        winners=tuple(count.winners),
        quota=Fraction(count.quota),
        stages=tuple(count.stages),
        ties=tuple(count.ties),
        facts={"valid": str(count.valid), "lost": tuple(count.losses)},
    )


def piles_at_election(election: Election, lot: Lot) -> dict[Option, dict[Preference, Fraction]]:
    """For each elected candidate, the preferences in the pile and what one such paper left there.

    Values are in votes. All papers that say the same lie together: whose they are, a rule need
    not know. A surplus splits a paper, so that a preference may lie in several piles.
    """
    count = _counted(election, lot)
    said: dict[Preference, set[Preference]] = {}
    for pile, stands in zip(election.piles, standing(election), strict=True):
        said.setdefault(stands.preference, set()).add(pile.preference)
    return {
        winner.option: {
            preference: value
            for (stands, _, _), value in count.retained(winner.option)
            for preference in said[stands]
        }
        for winner in count.winners
    }


def _counted(election: Election, lot: Lot) -> _Count:
    count = _Count(election, lot)
    count.end_stage()
    while count.valid and count.continuing and len(count.winners) < count.seats:
        if count.surpluses:
            count.transfer(count.pick(count.surpluses, first=True))
            count.end_stage()
        else:
            excluded = count.pick(count.continuing, first=False)
            count.exclude(excluded)
            count.end_stage(excluded)
    return count
