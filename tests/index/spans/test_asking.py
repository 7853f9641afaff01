"""What questions ask for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.spans.asking import asked
from index.spans.nouns import Sort
from index.spans.questions import Kind, is_open


@pytest.mark.parametrize(
    ("question", "kind", "sort"),
    [
        ("Who founded the club?", Kind.WHO, Sort.PERSON),
        ("Whose boat was it?", Kind.WHO, Sort.PERSON),
        ("When did the ferry stop?", Kind.WHEN, Sort.TIME),
        ("In what year did the ferry stop?", Kind.WHEN, Sort.TIME),
        ("What was the date of the vote?", Kind.WHEN, Sort.TIME),
        ("Where did the ferry land?", Kind.WHERE, Sort.PLACE),
        ("Which city did he leave?", Kind.WHICH, Sort.PLACE),
        ("What kind of king was he?", Kind.WHICH, Sort.PERSON),
        ("What is the name of the river?", Kind.WHAT, Sort.PLACE),
        ("How many chairs were broken?", Kind.QUANTITY, Sort.QUANTITY),
        ("What percentage of members voted?", Kind.QUANTITY, Sort.QUANTITY),
        ("How often did it meet?", Kind.QUANTITY, Sort.FREQUENCY),
        ("What did the owner do?", Kind.DEED, Sort.ANY),
        ("What happened in March?", Kind.DEED, Sort.ANY),
        ("Why did he leave?", Kind.WHY, Sort.ANY),
        ("How did he leave?", Kind.HOW, Sort.ANY),
        ("Was it right to wait?", Kind.POLAR, Sort.ANY),
        ("Describe the boat.", Kind.OTHER, Sort.ANY),
        ("The man who left was called what?", Kind.WHAT, Sort.ANY),
    ],
)
def test_the_kind_of_a_question(question: str, kind: Kind, sort: Sort) -> None:
    taken = asked(question)
    assert (taken.kind, taken.sort) == (kind, sort)


def test_numbers_in_words_are_those_in_digits() -> None:
    assert asked("twelve boats").content == asked("12 boats").content


def test_forms_of_a_verb_are_one() -> None:
    assert asked("Who wrote it?").verb == asked("Who will write it?").verb


@pytest.mark.parametrize(
    ("question", "subject"),
    [("Who founded the club?", True), ("Who did the club elect?", False), ("What?", False)],
)
def test_whether_the_question_word_is_the_subject(question: str, subject: bool) -> None:
    assert asked(question).subject is subject


@given(st.text(max_size=100))
def test_any_string_is_a_question(question: str) -> None:
    asked(question)


@pytest.mark.parametrize(
    ("question", "is_told_in_a_clause"),
    [
        ("What did the fall of the town seem to prove?", True),
        ("What does the letter show?", True),
        ("What is the river known as?", False),
        ("Where do people wait for the ferry?", True),
        ("Where did the ferry land?", False),
        ("Why did he leave?", True),
        ("Who left?", False),
    ],
)
def test_some_questions_want_a_clause(question: str, is_told_in_a_clause: bool) -> None:
    assert is_open(asked(question)) == is_told_in_a_clause


@pytest.mark.parametrize(
    ("question", "many"),
    [
        ("What three things would it achieve?", 3),
        ("What are the two kinds of boats?", 2),
        ("Which boat is green?", 1),
        ("How many boats are green?", 1),
    ],
)
def test_how_many_things_are_to_be_named(question: str, many: int) -> None:
    assert asked(question).many == many


def test_a_question_may_choose_between_its_own_words() -> None:
    assert asked("Which is older, the mill or the school?").chooses
    assert asked("Is the mill old?").chooses
    assert not asked("Which mill is older?").chooses
