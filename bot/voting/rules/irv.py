"""Instant runoff: the lowest is excluded until one has more than half of what still counts.

Source: the rules of the cities of the United States that use it (San Francisco Charter, section
13.102; RCTab calls it "exhaust immediately"): a rank with several options is an overvote and
exhausts the ballot there, whoever of them still continues; a rank left out is skipped.
"""

from collections.abc import Iterable
from fractions import Fraction

from bot.voting.counting import Election, Lot, Option, Record, Stage, Tie, Winner
from bot.voting.rules.stv import Paper, passed_on, settle, standing


class _Count:
    """A count under way: each option's ballots and the stages so far."""

    def __init__(self, election: Election, lot: Lot) -> None:
        options = election.options
        self.ties: list[Tie] = []
        self.stages: list[Stage] = []
        self._lot = lot
        self._ballots: dict[Option, list[Paper]] = {option: [] for option in options}
        self._continuing = set(options)
        self._votes = dict.fromkeys(options, 0)
        self._history: list[dict[Option, int]] = []
        self._exhausted = 0
        self._deal(
            (tuple(filter(None, pile.preference)), 0, pile.count) for pile in standing(election)
        )
        self.valid = sum(self._votes.values())
        # A ballot that is overvoted in the first place was never part of the count.
        self._exhausted = 0

    def _deal(self, ballots: Iterable[Paper]) -> None:
        for ballot, option in passed_on(ballots, self._continuing):
            if option is None:
                self._exhausted += ballot[2]
            else:
                self._votes[option] += ballot[2]
                self._ballots[option].append(ballot)

    def end_stage(self, *excluded: Option) -> Option | None:
        """Note the stage; the winner, if it has one."""
        self._history.append(dict(self._votes))
        most = max(self._continuing, key=self._votes.__getitem__, default=None)
        if most is not None and 2 * self._votes[most] <= sum(self._votes.values()):
            most = None
        self.stages.append(
            Stage(
                {option: Fraction(votes) for option, votes in self._votes.items()},
                Fraction(self._exhausted),
                () if most is None else (most,),
                excluded,
            )
        )
        return most

    def exclude_lowest(self) -> Option:
        """Pass on the ballots of the one with the fewest."""
        fewest = min(self._votes[option] for option in self._continuing)
        tied = [option for option in self._continuing if self._votes[option] == fewest]
        option, ties = settle(tied, self._history, self._lot, first=False)
        self.ties.extend(ties)
        self._continuing.discard(option)
        self._votes[option] = 0
        self._deal(self._ballots.pop(option))
        return option


def irv(election: Election, lot: Lot) -> Record:
    """Count for one seat, whatever the election has; two who tie at the end are settled alike.

    Without a valid ballot nobody wins.
    """
    count = _Count(election, lot)
    winner = count.end_stage()
    # While a ballot is valid somebody has votes, and the last one left has more than half.
    while winner is None and count.valid:
        winner = count.end_stage(count.exclude_lowest())
    return Record(
        "irv",
        1,
        winners=() if winner is None else (Winner(winner, len(count.stages)),),
        stages=tuple(count.stages),
        ties=tuple(count.ties),
        facts={"valid": str(count.valid)},
    )
