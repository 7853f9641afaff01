"""What holds for every election: V3, V10, V11 of the design, and that no count ever fails."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from hashlib import sha256
from itertools import pairwise, permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.voting.counting import Election, Option, Pile, Record, Rule
from bot.voting.rules.irv import irv
from bot.voting.rules.schulze import schulze
from bot.voting.rules.stv import stv

RULES: list[Rule] = [stv, irv, schulze]


def drawn(tied: Sequence[Option]) -> tuple[Option, ...]:
    return tuple(sorted(tied, key=lambda option: sha256(b"seed%d" % option).digest()))


@st.composite
def elections(draw: st.DrawFn, *, strict: bool = False) -> Election:
    """Small ones, where everything that is odd is frequent."""
    number = draw(st.integers(1 if strict else 0, 5))
    options = list(range(1, number + 1))
    piles = []
    for _ in range(draw(st.integers(0, 8))):
        order = draw(st.permutations(options))[: draw(st.integers(0, number))]
        ranks = [frozenset({option}) for option in order]
        if not strict:
            if len(ranks) > 1 and draw(st.booleans()):
                at = draw(st.integers(0, len(ranks) - 2))
                ranks[at : at + 2] = [ranks[at] | ranks[at + 1]]
            if draw(st.booleans()):
                ranks.insert(draw(st.integers(0, len(ranks))), frozenset())
        piles.append(Pile(tuple(ranks), draw(st.integers(0, 7))))
    gone = draw(st.sets(st.sampled_from(options))) if options and not strict else set()
    seats = draw(st.integers(1, 4))
    return Election(tuple("ABCDE"[:number]), tuple(piles), seats, frozenset(gone))


@pytest.mark.parametrize("rule", RULES)
@given(election=elections())
def test_any_election_is_counted(rule: Rule, election: Election) -> None:
    record = rule(election, drawn)
    won = [winner.option for winner in record.winners]
    assert len(set(won)) == len(won) <= record.seats
    assert set(won) <= set(election.options)
    assert all(set(stage.votes) == set(election.options) for stage in record.stages)
    assert all(set(tie.chosen) < set(tie.among) for tie in record.ties)
    assert rule(election, drawn) == record
    if record.facts.get("valid", "0") != "0":
        assert len(won) == min(record.seats, len(election.options))


@pytest.mark.parametrize("rule", RULES)
@given(election=elections(), chance=st.randoms(use_true_random=False))
def test_the_order_of_voters_says_nothing(rule: Rule, election: Election, chance: Random) -> None:
    ballots = [Pile(pile.preference) for pile in election.piles for _ in range(pile.count)]
    chance.shuffle(ballots)
    assert rule(replace(election, piles=tuple(ballots)), drawn) == rule(election, drawn)


@pytest.mark.parametrize("rule", RULES)
@given(data=st.data(), election=elections())
def test_names_say_nothing_but_through_the_lot(
    rule: Rule, data: st.DataObject, election: Election
) -> None:
    new = [0, *data.draw(st.permutations(range(1, len(election.names) + 1)))]

    def lot(tied: Sequence[Option]) -> tuple[Option, ...]:
        return tuple(new[option] for option in drawn([new.index(option) for option in tied]))

    renamed = replace(
        election,
        piles=tuple(
            Pile(tuple(frozenset(new[one] for one in rank) for rank in pile.preference), pile.count)
            for pile in election.piles
        ),
        withdrawn=frozenset(new[option] for option in election.withdrawn),
    )
    before = {(new[winner.option], winner.stage) for winner in rule(election, drawn).winners}
    assert {(winner.option, winner.stage) for winner in rule(renamed, lot).winners} == before


@given(election=elections())
def test_no_vote_comes_from_nowhere(election: Election) -> None:
    record = stv(election, drawn)
    lost = [Fraction(loss) for loss in lost_votes(record)]
    for stage, loss in zip(record.stages, lost, strict=True):
        total = sum(stage.votes.values()) + stage.non_transferable + loss
        assert total == Fraction(str(record.facts["valid"]))
    assert all(before <= after for before, after in pairwise([Fraction(0), *lost]))
    assert all(
        before.non_transferable <= after.non_transferable
        for before, after in pairwise(record.stages)
    )


def lost_votes(record: Record) -> tuple[str, ...]:
    lost = record.facts["lost"]
    assert isinstance(lost, tuple)
    return lost


@pytest.mark.parametrize("most", [3, 40, 20_000])
@given(data=st.data())
def test_a_solid_coalition_gets_its_seats(data: st.DataObject, most: int) -> None:
    seats = data.draw(st.integers(1, 5))
    options = range(1, data.draw(st.integers(seats, 8)) + 1)
    solid = data.draw(st.sets(st.sampled_from(options), min_size=1))
    rest = [option for option in options if option not in solid]
    piles = []
    for _ in range(data.draw(st.integers(1, 10))):
        order = [*data.draw(st.permutations(sorted(solid))), *data.draw(st.permutations(rest))]
        piles.append((True, order, data.draw(st.integers(1, most))))
    for _ in range(data.draw(st.integers(0, 10))):
        others = data.draw(st.permutations(options))[: data.draw(st.integers(1, len(options)))]
        piles.append((False, others, data.draw(st.integers(1, most))))
    election = Election(
        tuple("ABCDEFGH"[: len(options)]),
        tuple(Pile(tuple(frozenset({one}) for one in order), n) for _, order, n in piles),
        seats,
    )
    record = stv(election, drawn)
    assert record.quota is not None
    due = min(sum(n for mine, _, n in piles if mine) // int(record.quota), len(solid))
    assert len({winner.option for winner in record.winners} & solid) >= due


@given(election=elections(strict=True))
def test_one_seat_by_the_scottish_rules_is_an_instant_runoff(election: Election) -> None:
    single = replace(election, seats=1)
    assert [winner.option for winner in stv(single, drawn).winners] == [
        winner.option for winner in irv(single, drawn).winners
    ]


@given(election=elections())
def test_the_order_of_schulze_is_that_of_all_paths(election: Election) -> None:
    facts = schulze(election, drawn).facts
    matrix, paths, order = facts["pairwise"], facts["paths"], facts["order"]
    assert isinstance(matrix, tuple)
    assert isinstance(paths, tuple)
    assert isinstance(order, tuple)
    votes = [[int(cell) for cell in row] for row in matrix]
    size = len(votes)

    def strength(path: tuple[int, ...]) -> int:
        return min(votes[a][b] if votes[a][b] > votes[b][a] else 0 for a, b in pairwise(path))

    best = [[0] * size for _ in range(size)]
    for length in range(2, size + 1):
        for path in permutations(range(size), length):
            best[path[0]][path[-1]] = max(best[path[0]][path[-1]], strength(path))
    assert [[int(cell) for cell in row] for row in paths] == best
    place = {option: at for at, tier in enumerate(order) for option in tier}
    options = election.options
    for one, other in permutations(range(size), 2):
        if best[one][other] > best[other][one]:
            assert place[options[one]] < place[options[other]]
        if all(votes[one][rival] > votes[rival][one] for rival in range(size) if rival != one):
            assert order[0] == (options[one],)
