"""The lot: the same for whoever checks it, and for every ballot."""

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from bot.voting.lot import commitment, draw, seeded_lot

OPTIONS = st.lists(st.integers(1, 30), unique=True, max_size=8)


def test_anybody_can_check_it() -> None:
    by_hand = sorted(
        [1, 2, 3], key=lambda option: hashlib.sha256(f"lamp{option}".encode()).hexdigest()
    )
    assert seeded_lot("lamp")([3, 1, 2]) == tuple(by_hand)
    assert commitment("lamp") == hashlib.sha256(b"lamp").hexdigest()
    assert draw("lamp", "2") == hashlib.sha256(b"lamp2").hexdigest()


def test_ids_of_options_are_drawn_where_there_are_any() -> None:
    ids = {1: "zeta", 2: "alpha"}
    by_hand = sorted([1, 2], key=lambda option: draw("lamp", ids[option]))
    assert seeded_lot("lamp", ids)([1, 2]) == tuple(by_hand)


@given(st.text(), OPTIONS, st.randoms())
def test_the_order_hangs_on_seed_and_options_only(
    seed: str, options: list[int], chance: object
) -> None:
    shuffled = list(options)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert seeded_lot(seed)(options) == seeded_lot(seed)(shuffled)
    assert sorted(seeded_lot(seed)(options)) == sorted(options)


@given(st.text(), OPTIONS)
def test_who_stands_by_does_not_change_the_order_of_the_others(
    seed: str, options: list[int]
) -> None:
    order = seeded_lot(seed)(options)
    assert seeded_lot(seed)(options[1:]) == tuple(each for each in order if each in options[1:])


def test_seeds_favour_different_options() -> None:
    firsts = {seeded_lot(str(seed))([1, 2, 3])[0] for seed in range(30)}
    assert firsts == {1, 2, 3}
