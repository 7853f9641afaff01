"""Verification: V2 (counts follow from ballots), V17 (no byte can be changed unseen)."""

import json
from dataclasses import replace
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.voting.exporting import export
from bot.voting.ledger.chain import GENESIS, Entry, append, link
from bot.voting.ledger.codec import canonical, seal
from bot.voting.verifying import Stored, verify
from bot.voting.votes.ballots import some
from bot.voting.votes.memory import remembered, take_down
from bot.voting.votes.terms import Counts, Draft, Kind, Names, Passage
from tests.voting.holding import ADA, COLOURS, FIVE, MOTION, NO, YES, Hall
from tests.voting.ledger_house import person

PASSAGE = Passage("a" * 64, 10, 20, "A book, ¶ 2", "as it stood there")
SECRET = Draft(Kind.MOTION, "Adopt.", names=Names.SECRET, passages=(PASSAGE,), place="channel 7")


def held(draft: Draft = MOTION) -> Hall:
    hall = Hall.holding(draft)
    for each in FIVE[:3]:
        hall.cast(each, YES)
    hall.cast(ADA, NO)
    hall.withdraw(FIVE[1])
    hall.cast(FIVE[1], YES)
    hall.wait(days=3)
    return hall


def stored(hall: Hall) -> list[Stored]:
    return [(entry, hall.openings.get(entry.number)) for entry in hall.entries]


HELD = held()
STORED = stored(HELD)


def test_a_whole_ledger_holds_and_its_counts_are_done_again() -> None:
    verdict = verify(STORED)
    assert verdict.ok
    assert (verdict.entries, verdict.head) == (len(STORED), HELD.entries[-1].hash)
    assert (verdict.counts, verdict.sealed) == (1, 0)
    # Two replaced ballots and the key.
    assert verdict.erased == 3


def test_no_ledger_is_whole() -> None:
    assert verify([]).ok
    assert verify([]).head == GENESIS


@settings(deadline=None)
@given(st.data())
def test_flipping_any_byte_breaks_it_from_that_entry_on(data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(STORED) - 1), label="entry")
    entry, opening = STORED[at]
    field = data.draw(st.sampled_from(["text", "hash", "opening"] if opening else ["text", "hash"]))
    whole = {"text": entry.text, "hash": entry.hash, "opening": opening or ""}[field].encode()
    place = data.draw(st.integers(0, len(whole) - 1), label="byte")
    bits = data.draw(st.integers(1, 255), label="bits")
    flipped = bytearray(whole)
    flipped[place] ^= bits
    text = flipped.decode("utf-8", "surrogateescape")
    if field == "opening":
        broken: Stored = (entry, text)
    else:
        changed = replace(entry, text=text) if field == "text" else replace(entry, hash=text)
        broken = (changed, opening)
    verdict = verify([*STORED[:at], broken, *STORED[at + 1 :]])
    assert (verdict.ok, verdict.first_bad, verdict.entries) == (False, at + 1, at)


@pytest.mark.parametrize("at", range(len(STORED) - 1))
def test_what_is_left_out_or_moved_shows(at: int) -> None:
    assert verify([*STORED[:at], *STORED[at + 1 :]]).first_bad == at + 1
    swapped = [*STORED[:at], STORED[at + 1], STORED[at], *STORED[at + 2 :]]
    assert verify(swapped).first_bad == at + 1


def test_a_tail_that_was_cut_off_shows_in_the_head() -> None:
    assert verify(STORED[:-1]).ok
    assert verify(STORED[:-1]).head != HELD.entries[-1].hash


def forged(change: dict[str, object]) -> list[Stored]:
    """The ledger with another count at its end, sealed and chained anew by whoever forged it."""
    last = max(at for at, (entry, _) in enumerate(STORED) if '"kind":"counted"' in entry.text)
    entry, opening = STORED[last]
    fields = json.loads(entry.text)
    hidden = json.loads(opening or "")
    for name, value in change.items():
        (hidden if name in hidden else fields)[name] = value
    new = canonical(hidden)
    fields["seal"] = seal(new)
    head = STORED[last - 1][0].hash
    return [*STORED[:last], (append(entry.number - 1, head, [canonical(fields)])[0], new)]


@pytest.mark.parametrize(
    "change",
    [
        {"outcome": "rejected"},
        {"winners": [2]},
        {"turnout": 4},
        {"roll": 4},
        {"seed": "0" * 64},
        {"totals": "{}"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_a_count_that_its_ballots_do_not_say_does_not_hold(change: dict[str, object]) -> None:
    assert verify(forged({})).ok
    assert verify(forged(change)).first_bad == len(forged(change))


def test_an_event_that_nobody_knows_does_not_hold() -> None:
    text = canonical({"kind": "dance", "at": "2026-03-02T18:00:00+00:00", "about": "v"})
    assert verify([(Entry(1, text, link(GENESIS, text)), None)]).first_bad == 1


def test_where_ballots_are_erased_the_sealed_count_stands() -> None:
    gone = [(e, None if o and '"choice"' in o else o) for e, o in STORED]
    verdict = verify(gone)
    assert verdict.ok
    assert (verdict.counts, verdict.sealed) == (0, 1)
    assert verdict.erased > verify(STORED).erased


def test_what_is_deleted_and_taken_down_leaves_a_ledger_that_holds() -> None:
    hall = held(SECRET)
    hall.do(hall.circle.forget("ada", hall.now, hall.chance))
    hall.do(take_down(hall.circle.votes, PASSAGE.source, hall.now))
    hall.restart()
    assert not any("as it stood there" in text for text in hall.openings.values())
    assert hall.it().passages == [replace(PASSAGE, quotation=None)]
    assert not take_down(hall.circle.votes, PASSAGE.source, hall.now).events
    verdict = verify(stored(hall))
    assert verdict.ok
    assert verdict.counts == 1


def test_the_record_of_a_vote_has_all_that_may_be_known() -> None:
    record = export(HELD.circle, HELD.entries, "v")
    assert record["outcome"]["outcome"] == "adopted"
    assert record["outcome"]["count"]["facts"]["yes"] == "2"
    assert {each["member"]: each["choice"] for each in record["ballots"]} == {
        "ada": [[2]],
        "bo": [[1]],
        "cy": [[1]],
    }
    for each in record["entries"]:
        assert link(each["before"], each["text"]) == each["hash"]
    assert record["head"] == HELD.entries[-1].hash
    assert json.loads(json.dumps(record)) == record


@pytest.mark.parametrize("counts", list(Counts))
def test_the_record_of_a_secret_vote_hides_what_its_secrecy_hides(counts: Counts) -> None:
    hall = Hall.holding(replace(SECRET, counts=counts))
    hall.cast(ADA, YES)
    seed = hall.it().seed
    assert seed is not None
    before = json.dumps(export(hall.circle, hall.entries, "v"))
    assert seed not in before
    hall.wait(days=3)
    record = export(hall.circle, hall.entries, "v")
    assert record["ballots"] is None
    assert record["counts"] is None
    assert record["outcome"]["count"] is None
    assert record["outcome"]["seed"] == seed
    assert record["author"] == "ada"


def test_what_is_remembered_is_found_by_its_words_and_hides_what_is_secret() -> None:
    hall = held(SECRET)
    found = remembered(hall.it())
    assert found.text == "Adopt.\nas it stood there"
    assert (found.winners, found.seen_from) == (("yes",), "channel 7")
    assert found.shown.counts is None
    poll = Hall.holding(Draft(Kind.CHOICE, "Which?", COLOURS))
    poll.cast(ADA, some(3))
    poll.wait(days=3)
    assert remembered(poll.it()).text == "Which?\nred\ngreen\nblue"
    assert remembered(poll.it()).winners == ("blue",)
    assert remembered(poll.it()).shown.counts == {0: 0, 1: 0, 2: 0, 3: 1}


def test_a_hundred_thousand_entries_would_take_five_seconds_at_most() -> None:
    readers = [person(f"reader {number}") for number in range(500)]
    hall = Hall.holding(replace(SECRET, counts=Counts.LIVE), readers)
    for choice in (YES, NO, YES, NO):
        for each in readers:
            hall.cast(each, choice)
    hall.wait(days=3)
    whole = stored(hall)
    began = process_time()
    assert verify(whole).ok
    assert process_time() - began <= 5 * len(whole) / 100_000
