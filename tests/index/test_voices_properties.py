"""Whatever the text: nothing raises, spans lie in it and in each other, time grows evenly."""

import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from index.quotations import UNNAMED, voices
from index.voices.collecting import quotations
from tests.voiced import document, heard

MARKS = "\"“”„‟«»‹›‘’‚'「」『』"
WORDS = st.sampled_from(
    [
        *MARKS,
        *MARKS,
        " ",
        " ",
        "\n\n",
        ".",
        ",",
        ":",
        "?",
        "—",
        "…",
        "s",
        "it",
        "he",
        "said",
        "that",
        "Ida",
        "Tom Asher",
        "the owner",
        "As",
        "and",
        "sagte",
        "wrote",
        "(",
        ")",
        "好",
        "́",
    ]
)
TEXTS = st.lists(WORDS, max_size=60).map("".join) | st.text(max_size=200)


@given(TEXTS)
@example("“")
@example('"\n\n"')
@example("“‘“‘“’”’”")
@example("said said said “a” said said")
def test_spans_lie_in_the_text_and_in_each_other(text: str) -> None:
    found = heard(text)
    around: list[int] = []
    for each in found:
        assert 0 <= each.start < each.end <= len(text)
        while around and around[-1] <= each.start:
            around.pop()
        assert each.depth == len(around)
        assert not around or each.end <= around[-1]
        around.append(each.end)
    assert len({(each.start, each.depth) for each in found}) == len(found)


@given(TEXTS, st.integers(0, 60), st.integers(0, 60))
def test_voices_end_with_the_author_and_name_nobody_twice_in_a_row(
    text: str, start: int, length: int
) -> None:
    chain = voices(quotations(document(text)), ("Ann Lee",), start, start + length)
    assert chain[-1] == "Ann Lee"
    assert UNNAMED not in chain[1:]
    assert all(one != other for one, other in pairwise(chain))


NARRATED = (
    "The ferry crossed the sound twice a day, and carried letters, sheep and the doctor. Nobody "
    "on the quay asked who paid for it, since Ida Frey had said that it was none of their "
    "business.\n\n“Go,” said Peter, and went. “Nobody is here,” he said.\n\n"
)


def seconds(text: str) -> float:
    """What it takes of the processor: waiting for others who use it does not count."""
    began = time.process_time()
    heard(text)
    return time.process_time() - began


def test_a_megabyte_of_a_novel_takes_less_than_two_seconds() -> None:
    text = NARRATED * (1_000_000 // len(NARRATED))
    # Others on the same core slow down even what is counted so; nothing makes it quicker.
    assert any(seconds(text) < 2 for _ in range(3))


@pytest.mark.parametrize(
    "part",
    [
        "“Go,” said Peter, and went. “Nobody is here,” he said.\n\n",
        "Peter sat in the chair by the door. “Go away,” he said. ",
        "Ida Frey said that the door was locked. ",
        "“Never closed, and then a few words more ",
        "the workers’ rights and the ‘so called’ clubs ",
        "“Over many paragraphs\n\nof plain words\n\n" + "and more of them\n\n" * 70,
        "Peter Lowe and Anna Marsh and ",
        '"It\'s \'the "end" of it\' then," ',
        "“",
        "“a” ",
        '“‘"«„ ”’"»“ ',
        "A",
    ],
)
def test_no_pattern_takes_more_than_even_time(part: str) -> None:
    # Far denser than any text: a quarter of a megabyte, beside an eighth of that. Even time is 8
    # times as long, squared is 64; a core that is shared may be half as quick from time to time.
    few = 250_000 // len(part) // 8
    heard(part)  # what is made at the first use is made
    # The best of three: what else the process does in between, such as collecting garbage, counts.
    assert min(map(seconds, [part * few * 8] * 3)) < 24 * max(seconds(part * few), 0.01)
