"""From a vote's ballots to its count, with the rule that was agreed."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.voting.counting import Election, Kind, Lot, Option, Pile, Preference, Record, Terms
from bot.voting.ledger.codec import canonical, plain
from bot.voting.lot import seeded_lot
from bot.voting.report import as_json
from bot.voting.rules import RULES
from bot.voting.votes.terms import MOTION
from bot.voting.votes.vote import Vote

_ABSTAINING: Preference = (frozenset({len(MOTION)}),)


@dataclass(frozen=True, slots=True)
class Urn:
    """What is counted: how many ballots say each thing, and how many are on the roll."""

    piles: Mapping[Preference, int]
    roll: int

    @property
    def turnout(self) -> int:
        """How many ballots there are, abstentions among them."""
        return sum(self.piles.values())


def urn(vote: Vote) -> Urn:
    """The ballots that count."""
    return Urn(vote.piles, vote.roll)


def unstruck(vote: Vote) -> Urn:
    """The ballots and the roll as they would be had no account been struck."""
    piles = Counter(vote.piles)
    for who in vote.struck:
        ballot = vote.ballots.get(who)
        if ballot is not None and ballot.choice is not None:
            piles[ballot.choice] += 1
    return Urn(piles, vote.roll + vote.struck_off)


def election(vote: Vote, counted: Urn) -> Election:
    """The ballots as an election. Options are called by their numbers: their texts may go."""
    terms = vote.terms
    motion = terms.rule == "majority"
    names = MOTION if motion else tuple(map(str, range(1, terms.options + 1)))
    return Election(
        names=names,
        piles=tuple(
            Pile(choice or (_ABSTAINING if motion else choice), count)
            for choice, count in sorted(counted.piles.items(), key=lambda pile: _order(pile[0]))
        ),
        seats=terms.seats,
        withdrawn=frozenset(range(1, terms.options + 1)) - frozenset(vote.standing),
        terms=Terms(
            roll=counted.roll if terms.quorum else None,
            quorum=terms.quorum,
            majority=terms.majority,
            or_equal=terms.or_equal,
        ),
        kind=Kind.MOTION if motion else Kind.BALLOTS,
    )


def tally(vote: Vote, counted: Urn, lot: Lot | None = None) -> Record:
    """Count ballots by the vote's rule; without a lot of its own, by that of the vote's seed."""
    return RULES[vote.terms.rule](election(vote, counted), lot or seeded_lot(vote.seed or ""))


def totals(vote: Vote, counted: Urn, record: Record) -> str:
    """A count as the canonical JSON that the ledger commits to."""
    shown = as_json(election(vote, counted), record)
    return canonical(shown | {"facts": plain(record.facts)})


def drawn(record: Record) -> bool:
    """Whether a lot decided anything."""
    return any(tie.broken_by == "lot" for tie in record.ties)


def winners(record: Record) -> tuple[Option, ...]:
    """Who is elected, in the order of election."""
    return tuple(winner.option for winner in record.winners)


def possible_winners(vote: Vote, counted: Urn) -> tuple[Option, ...]:
    """Who may win under one lot or another, of those that put each option first or last in turn.

    Where a tie decides nothing, there is one.
    """
    options = vote.standing
    found: set[Option] = set()
    for turn in range(len(options)):
        order = (*options[turn:], *options[:turn])
        for each in (order, order[::-1]):
            found.update(winners(tally(vote, counted, _ordered(each))))
    return tuple(sorted(found))


def level(record: Record) -> tuple[Option, ...]:
    """Who won, or all that are level with the winner where only a lot told them apart."""
    for tie in record.ties:
        if tie.broken_by == "lot":
            return tuple(sorted(tie.among))
    return winners(record)


def _ordered(order: Sequence[Option]) -> Lot:
    place = {option: at for at, option in enumerate(order)}
    return lambda options: tuple(sorted(options, key=place.__getitem__))


def _order(choice: Preference) -> list[list[Option]]:
    return [sorted(rank) for rank in choice]
