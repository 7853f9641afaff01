import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.sentences import break_near, sentences

# Sentences as they should be found, between bars.
CASES = [
    "One.| Two!| Three?| Four",
    "Mr. Reed met J. Reed.| He paid 1.5 roubles…| For example, e.g. this one.",
    "“Stop!” he said.| “Why?”| Nobody knew.",
    "He said: “We will go.”| And they went (it was late.)| Then night fell.",
    "He asked, ‘Who?’| She: “He said, ‘Me.’”| So.",
    "She was taller than I.| Then she sat down.",
    "Nicholas I. was a tsar.| Part I. The war.",
    "See No. 5 and vol. 2, p. 17.| Then go on.",
    "The U.S. Army came.| So did Dr. Hale and Prof. Holt.",
    "1. First comes this.| Then that.",
    "Am 7. November 1917 kam es.| Das war z.B. neu, d.h. ungewohnt.",
    "In 1917.| 20 people came.",
    "these workers…knew nothing.| What?!| Yes...| Really",
    "他说：“好。”|然后走了。|真的吗？|是的！",
    "हम गए।| वे आए।",
    "A line\nof verse.| And\nanother\n",
    "no mark here\n\n|Another paragraph",
    "www.example.org is a place.| So is a.b.c today.",
    "“I have found,” he wrote, “nothing.”| [Sic.]| Well.",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_are_found(case: str) -> None:
    text = case.replace("|", "")
    assert [text[a:b] for a, b in sentences(text)] == [part.strip() for part in case.split("|")]


def test_nothing_has_no_sentence() -> None:
    assert sentences("") == []
    assert sentences(" \n\t ") == []


TEXT = st.text(st.sampled_from('aAbI1.!?…。”’")( \n,—Mr中é'), max_size=80) | st.text(max_size=80)


@given(TEXT)
@settings(deadline=None, derandomize=True)
def test_every_character_is_in_one_sentence(text: str) -> None:
    covered = [at for start, end in sentences(text) for at in range(start, end)]
    assert len(covered) == len(set(covered))
    assert covered == sorted(covered)
    outside = set(range(len(text))) - set(covered)
    assert all(text[at].isspace() for at in outside)
    assert all(text[a:b] == text[a:b].strip() != "" for a, b in sentences(text))


@given(TEXT)
@settings(deadline=None, derandomize=True)
def test_a_sentence_by_itself_is_no_more_than_itself(text: str) -> None:
    # The rules look at most at the next word, so cutting a text there changes nothing before.
    found = sentences(text)
    for _, end in found[:1]:
        assert sentences(text[:end])[-1][1] == end


@pytest.mark.parametrize("part", [".", ". ", "A. ", ".”", " ", "\n", "\n ", "。", '"', "a", "I. "])
def test_time_is_linear(part: str) -> None:
    text = part * (300_000 // len(part))
    assert sum(end - start for start, end in sentences(text)) <= len(text)


@given(st.text(min_size=2, max_size=60), st.data())
@settings(deadline=None, derandomize=True)
def test_a_cut_lies_inside(text: str, data: st.DataObject) -> None:
    target = data.draw(st.integers(0, len(text)))
    assert 0 < break_near(text, 0, len(text), target) < len(text)


def test_cuts_prefer_clauses_then_words_then_letters() -> None:
    assert break_near("one two, three four five", 0, 24, 11) == 9
    assert break_near("one two three four five", 0, 23, 12) == 14
    assert break_near("abcdefgh", 0, 8, 4) == 4
    assert break_near("abce\u0301\u0302fgh", 0, 9, 4) == 6
