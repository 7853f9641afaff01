"""What holds for every history of ballots: V2 to V5, V15, V18 and V19 of the design."""

import json
from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from bot.voting.exporting import export
from bot.voting.lot import commitment, seeded_lot
from bot.voting.roll import leave, missed, notice
from bot.voting.secrecy import FEWEST
from bot.voting.verifying import verify
from bot.voting.votes import steering
from bot.voting.votes.memory import remembered
from bot.voting.votes.showing import Moved, shift, shown
from bot.voting.votes.terms import Counts, Draft, Kind, Names
from tests.voting.histories import (
    OPTIONS,
    VOTERS,
    Act,
    choices,
    drafts,
    hall_for,
    histories,
    last_of,
    play,
    result,
    votes_in,
)
from tests.voting.holding import Hall

DATED = drafts((Kind.POLL, Kind.MOTION, Kind.CHOICE, Kind.COMMITTEE))


@st.composite
def held(draw: st.DrawFn) -> tuple[Draft, list[Act]]:
    draft = draw(DATED)
    return draft, draw(histories(draft))


@given(held(), st.data())
def test_v2_every_prefix_replays_to_the_same_and_the_whole_holds(
    vote: tuple[Draft, list[Act]], data: st.DataObject
) -> None:
    draft, history = vote
    hall = hall_for(draft)
    for act in history:
        play(hall, [act])
        if data.draw(st.booleans()):
            hall.restart()
    hall.wait(days=4)
    hall.restart()
    verdict = verify((entry, hall.openings.get(entry.number)) for entry in hall.entries)
    assert verdict.ok
    assert verdict.sealed == 0
    assert verdict.counts == sum(
        each.counted is not None for each in hall.circle.votes.by_id.values()
    )


@given(held(), st.randoms(use_true_random=False))
def test_v3_the_order_of_the_voters_changes_nothing(
    vote: tuple[Draft, list[Act]], random: Random
) -> None:
    draft, history = vote
    ballots = last_of(history)
    shuffled = list(ballots)
    random.shuffle(shuffled)
    others = list(range(len(VOTERS)))
    random.shuffle(others)
    exchanged = [(others[number], choice) for number, choice in ballots]
    first = result(play(hall_for(draft), ballots))
    assert result(play(hall_for(draft), shuffled)) == first
    assert result(play(hall_for(draft), exchanged)) == first


@given(held())
def test_v4_only_the_last_ballot_of_a_voter_matters(vote: tuple[Draft, list[Act]]) -> None:
    draft, history = vote
    whole = result(play(hall_for(draft), history))
    assert whole == result(play(hall_for(draft), last_of(history)))


@given(held(), st.data())
def test_v5_a_ballot_that_is_withdrawn_was_never_cast(
    vote: tuple[Draft, list[Act]], data: st.DataObject
) -> None:
    draft, history = vote
    who = data.draw(st.integers(0, len(VOTERS) - 1))
    others = [act for act in history if act[0] != who]
    at = data.draw(st.integers(0, len(others)))
    again = data.draw(st.integers(at, len(others)))
    choice = data.draw(choices(draft))
    regretted = [*others[:at], (who, choice), *others[at:again], (who, None), *others[again:]]
    whole = result(play(hall_for(draft), regretted))
    assert whole == result(play(hall_for(draft), others))


@given(held(), st.sets(st.integers(0, len(VOTERS) - 1)), st.sets(st.integers(0, 7)), st.data())
def test_v15_who_leaves_after_the_opening_is_in_the_result_all_the_same(
    vote: tuple[Draft, list[Act]], leaving: set[int], lost: set[int], data: st.DataObject
) -> None:
    draft, history = vote
    draft = replace(draft, roles=frozenset({"reader"}))
    readers = [replace(each, roles=frozenset({"reader"})) for each in VOTERS]

    def until_the_close(*, purged: bool) -> tuple[object, ...]:
        hall = Hall()
        hall.join(readers)
        hall.open(draft)
        for number, choice in history:
            if choice is not None:
                hall.cast(readers[number], choice)
            elif votes_in(hall, number):
                hall.withdraw(readers[number])
        if purged:
            roll = hall.circle.roll
            for number in sorted(leaving):
                hall.do(leave(roll, VOTERS[number].member, hall.now))
            for number in sorted(lost):
                if data.draw(st.booleans()):
                    hall.do(missed(roll, VOTERS[number].member, hall.now))
                else:
                    hall.do(notice(roll, VOTERS[number], hall.now, hall.chance))
        return result(hall)

    assert until_the_close(purged=True) == until_the_close(purged=False)


@st.composite
def twins(draw: st.DrawFn) -> tuple[Draft, list[Act], list[Act]]:
    """Two histories of one vote, in which the same voters do the same with other choices."""
    draft = replace(draw(DATED), counts=Counts.CLOSE)
    history = draw(histories(draft))
    other = [
        (number, None if choice is None else draw(choices(draft))) for number, choice in history
    ]
    return draft, history, other


@given(twins())
def test_v18_before_the_close_nothing_tells_what_ballots_say(
    pair: tuple[Draft, list[Act], list[Act]],
) -> None:
    draft, history, other = pair
    first, second = play(hall_for(draft), history), play(hall_for(draft), other)
    assert shown(first.it()) == shown(second.it())
    assert remembered(first.it()) == remembered(second.it())
    assert outwardly(first) == outwardly(second)
    due = [hall.circle.next_due() for hall in (first, second)]
    assert len({(each.at, each.about) for each in due if each}) == 1


def outwardly(hall: Hall) -> list[object]:
    """The record of a vote and the whole ledger, less seals and hashes: they tell nothing."""
    record = export(hall.circle, hall.entries, "v")
    record.pop("head")
    for each in record["entries"]:
        each.pop("before")
        each.pop("hash")
        each["text"] = {**json.loads(each["text"]), "seal": None}
    entries = [{**json.loads(entry.text), "seal": None} for entry in hall.entries]
    return [record, entries]


@given(st.data())
def test_v18_live_secret_counts_are_those_of_the_last_batch_of_five_who_differ(
    data: st.DataObject,
) -> None:
    draft = Draft(Kind.POLL, "Which?", OPTIONS, names=Names.SECRET, counts=Counts.LIVE)
    hall = hall_for(draft)
    live: dict[int, object] = {}
    batch: dict[int, object] = {}
    counts = None
    for number, choice in data.draw(histories(draft, longest=60)):
        play(hall, [(number, choice)])
        if choice is None:
            live.pop(number, None)
        else:
            live[number] = choice
        if sum(live.get(each) != batch.get(each) for each in range(len(VOTERS))) >= FEWEST:
            batch = dict(live)
            said = [next(iter(one[0])) if one else 0 for one in live.values()]  # type: ignore[index]  # a ballot
            counts = {option: said.count(option) for option in range(len(OPTIONS) + 1)}
        assert shown(hall.it()).counts == counts
        if data.draw(st.booleans()):
            hall.restart()


@given(held(), st.data())
def test_v19_no_ballot_moves_the_seed_or_the_order_of_the_lot(
    vote: tuple[Draft, list[Act]], data: st.DataObject
) -> None:
    draft, history = vote
    other = data.draw(histories(draft))
    first, second = play(hall_for(draft), history), play(hall_for(draft), other)
    promised = first.it().opened.commitment
    assert promised == second.it().opened.commitment
    result(first)
    result(second)
    seeds = {first.counted().seed, second.counted().seed}
    assert {commitment(seed) for seed in seeds} == {promised}
    orders = {seeded_lot(seed)(tuple(range(1, 5))) for seed in seeds}
    assert len(orders) == 1


@given(st.data())
def test_a_stance_tells_how_many_moved_whatever_came_between(data: st.DataObject) -> None:
    draft = Draft(Kind.STANCE, "He is right.", OPTIONS, counts=data.draw(st.sampled_from(Counts)))
    hall = hall_for(draft)
    before = data.draw(histories(draft))
    play(hall, before)
    hall.do(steering.begin_session(hall.circle.votes, "v", hall.now, hall.chance))
    after = data.draw(histories(draft, longest=40))
    for act in after:
        play(hall, [act])
        if data.draw(st.booleans()):
            hall.restart()
    hall.do(steering.end(hall.circle.votes, "v", hall.now, hall.chance))
    hall.restart()
    then, now = dict(last_of(before)), dict(last_of([*before, *after]))
    moved = sum(then[who] != now[who] for who in then.keys() & now.keys())
    assert shift(hall.it()) == (moved if moved >= FEWEST else Moved.FEW)
