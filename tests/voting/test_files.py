from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.voting.counting import Election, Pile
from bot.voting.files import Damage, DamagedFile, read_election

CASES = Path(__file__).resolve().parents[1] / "cases" / "votes"
HEAD = "# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n"


def ranks(*options: set[int]) -> tuple[frozenset[int], ...]:
    return tuple(frozenset(rank) for rank in options)


def test_a_blt_file_of_openstv() -> None:
    read = read_election((CASES / "unclear-papers.blt").read_bytes(), "Unclear.BLT")
    assert read == Election(
        ("Ada", "Ben", "Cleo", "Dan"),
        (
            Pile(ranks({1}, {2, 3}), 6),
            Pile(ranks({1}, set(), {2}), 2),
            Pile(ranks({2}), 3),
            Pile(ranks({2, 3}, {1}), 1),
            Pile(ranks({2, 4}, {3}), 1),
            Pile(ranks({4}), 2),
            Pile(ranks({4}, {3}), 5),
            Pile((), 2),
        ),
        seats=2,
        withdrawn=frozenset({4}),
        title="Equal and missing ranks",
    )


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b'2 1\r\n1 1 0\r\n0\r\n"A"\r\n"Jos\xe9 "Pepe" P\xe9rez"\r\n', 'José "Pepe" Pérez'),
        (b'\xef\xbb\xbf2 1\n\n# remark\n1 1 0 # one\n0\n"A"\nB #2\n"T"', "B #2"),
        ("2 1\n1 1 0\n0\nA\nZoë\u2028X\nT".encode(), "Zoë\u2028X"),
    ],
)
def test_names_as_found_in_the_wild(data: bytes, name: str) -> None:
    assert read_election(data, "x.blt").names[1] == name


def test_a_title_may_be_missing() -> None:
    assert read_election(b"1 1\n1 1 0\n0\nA\n", "x.blt").title == ""


def test_preflib_files_keep_equals_and_ranks_left_out() -> None:
    read = read_election((CASES / "overvotes.toi").read_bytes(), "x.toi")
    assert read.title == "Where shall we meet?"
    assert read.names[1] == "Café: the old one"
    assert read.piles[2:] == (
        Pile(ranks({3}, {2, 4}, {1}), 2),
        Pile(ranks({3}, {2}), 1),
        Pile(ranks({4}, set(), {2}), 1),
        Pile(ranks({1, 2}, {3}), 1),
        Pile(ranks(set()), 2),
    )


@pytest.mark.parametrize(
    ("name", "text", "line", "reason"),
    [
        ("x.blt", "", 1, Damage.BAD_HEADER),
        ("x.blt", "2\n", 1, Damage.BAD_HEADER),
        ("x.blt", "\n2 0\n", 2, Damage.BAD_HEADER),
        ("x.blt", "2 ٣\n", 1, Damage.BAD_HEADER),
        ("x.blt", "2 1\n1 1 0\n", 3, Damage.ENDS_EARLY),
        ("x.blt", "2 1\n1 1 2\n0\nA\nB\n", 2, Damage.BAD_BALLOT),
        ("x.blt", "2 1\n0.5 1 0\n0\nA\nB\n", 2, Damage.BAD_BALLOT),
        ("x.blt", "2 1\n1 1= 0\n0\nA\nB\n", 2, Damage.BAD_BALLOT),
        ("x.blt", "2 1\n1 " + "9" * 5000 + " 0\n0\nA\nB\n", 2, Damage.BAD_BALLOT),
        ("x.blt", "2 1\n1 1 0\n1 3 0\n0\nA\nB\n", 3, Damage.UNKNOWN_CANDIDATE),
        ("x.blt", "2 1\n1 1 2 1 0\n0\nA\nB\n", 2, Damage.REPEATED_CANDIDATE),
        ("x.blt", "2 1\n1 1 2 0\n1 2 1 2 0\n0\nA\nB\n", 3, Damage.REPEATED_CANDIDATE),
        ("x.blt", "2 1\n1 1=1 0\n0\nA\nB\n", 2, Damage.REPEATED_CANDIDATE),
        ("x.blt", "2 1\n-3\n0\nA\nB\n", 2, Damage.UNKNOWN_CANDIDATE),
        ("x.blt", "2 1\n-1 1 0\n0\nA\nB\n", 2, Damage.BAD_WITHDRAWAL),
        ("x.blt", "2 1\n1 1 0\n0\nA", 4, Damage.MISSING_NAME),
        ("x.blt", "1 1\n1 1 0\n0\nA\nT\nX\n", 6, Damage.TRAILING_LINES),
        ("x.soi", "1: 1\n", 1, Damage.BAD_HEADER),
        ("x.soi", "# NUMBER ALTERNATIVES: 1\n1: 1\n", 1, Damage.MISSING_NAME),
        ("x.soi", HEAD + "1: 1\n1: {1,2}\n", 5, Damage.EQUAL_RANKS),
        ("x.soc", HEAD + "1: 1\n", 4, Damage.INCOMPLETE_BALLOT),
        ("x.toc", HEAD + "1: {1,2}\n1: 2\n", 5, Damage.INCOMPLETE_BALLOT),
        ("x.toi", HEAD + "1: {1,2\n", 4, Damage.BAD_BALLOT),
        ("x.toi", HEAD + "1: 1,,2\n", 4, Damage.BAD_BALLOT),
        ("x.toi", HEAD + "1: {1,,2}\n", 4, Damage.BAD_BALLOT),
        ("x.toi", HEAD + "one: 1\n", 4, Damage.BAD_BALLOT),
        ("x.toi", HEAD + "1 1\n", 4, Damage.BAD_BALLOT),
        ("x.toi", HEAD + "1: 7\n", 4, Damage.UNKNOWN_CANDIDATE),
        ("x.toi", HEAD + "# NUMBER VOTERS: 2\n1: 1", 5, Damage.WRONG_TOTAL),
        ("x.toi", HEAD + "1: 1\n\n\0", 6, Damage.NOT_TEXT),
        ("x.toi", HEAD + "# " + "A " * 50_000 + "\n1: 3", 5, Damage.UNKNOWN_CANDIDATE),
        ("x.odt", "", 0, Damage.UNKNOWN_FORMAT),
    ],
)
def test_a_damaged_file_says_where_and_why(name: str, text: str, line: int, reason: Damage) -> None:
    with pytest.raises(DamagedFile) as raised:
        read_election(text.encode(), name)
    assert (raised.value.line, raised.value.reason) == (line, reason)


@given(
    data=st.binary(max_size=60) | st.text('0123456789 -=#\n"AB{},:', max_size=80).map(str.encode),
    ending=st.sampled_from(["blt", "soc", "soi", "toc", "toi"]),
    head=st.sampled_from(["", "2 1\n", HEAD]),
)
def test_nothing_but_damage_is_ever_raised(data: bytes, ending: str, head: str) -> None:
    try:
        read = read_election(head.encode() + data, f"x.{ending}")
    except DamagedFile:
        return
    named = {option for pile in read.piles for rank in pile.preference for option in rank}
    assert named <= set(range(1, len(read.names) + 1))
