"""Full text: terms, safe look-ups, and statistics of the scope alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from index import lexical
from index.database import open_in_memory
from index.schema import migrations


@pytest.fixture
def postings() -> Database:
    db = open_in_memory(migrations)
    passages = {
        1: "The Petrograd Soviet consisted of about 1,200 deputies.",
        2: "Dockers in Barcelona said “no”; the workers’ committee agreed.",
        3: "Лодка плывёт по реке. 読書会は毎週あります。",
    }
    for number, text in passages.items():
        db.table("passages_terms").insert(
            {"rowid": number, "text": lexical.stream(text), "headings": lexical.stream("Town")}
        )
    lexical.open_postings(db)
    return db


LENGTHS = lexical.Layout.apart({1: 8, 2: 9, 3: 10})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("workers’ councils", "WORKERS' council"),
        ("“Soviet”", '"soviet"'),
        ("café", "cafe"),
        ("Émile", "emile"),
        ("caf\u00e9s", "cafe\u0301s"),
        ("\u00e9toile", "e\u0301toile"),
        ("25,000 voters", "25000 voter"),
    ],
)
def test_case_quotes_marks_and_endings_make_no_difference(one: str, other: str) -> None:
    assert [t.term for t in lexical.terms(one)] == [t.term for t in lexical.terms(other)]


def test_scripts_without_spaces_become_pairs() -> None:
    assert [t.term for t in lexical.terms("読書会")] == ["読書", "書会"]


def test_a_question_is_reduced_to_what_carries_meaning() -> None:
    assert [t.word for t in lexical.query_terms("What did the dockers say?")] == ["dockers"]
    assert [t.word for t in lexical.query_terms("who is it")] == ["who", "is", "it"]


def test_the_passage_with_the_terms_scores(postings: Database) -> None:
    evidence = lexical.gather(postings, "How many deputies had the Soviet?", LENGTHS)
    assert max(evidence.scores, key=lambda each: evidence.scores[each]) == 1
    assert not evidence.missing
    assert 0 < evidence.scores[1] <= evidence.ideal


def test_terms_that_never_occur_are_named_as_typed(postings: Database) -> None:
    evidence = lexical.gather(postings, "What did Kerensky tell the dockers?", LENGTHS)
    assert [t.word for t in evidence.missing] == ["Kerensky", "tell"]


def test_nothing_outside_of_the_scope_scores_or_counts(postings: Database) -> None:
    evidence = lexical.gather(postings, "dockers", lexical.Layout.apart({1: 8, 3: 10}))
    assert evidence.scores == {}
    assert [t.word for t in evidence.missing] == ["dockers"]


def test_words_in_a_heading_count_half(postings: Database) -> None:
    scores = lexical.gather(postings, "town", LENGTHS).scores
    assert set(scores) == {1, 2, 3}
    assert max(scores.values()) < lexical.gather(postings, "dockers", LENGTHS).scores[2]


@pytest.mark.parametrize("question", ['"foo" OR NEAR(', "a* AND b:c", "text:x", "-", "'; DROP", ""])
def test_query_syntax_is_only_text(postings: Database, question: str) -> None:
    lexical.gather(postings, question, LENGTHS)


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_terms_that_the_index_keeps_whole(text: str) -> None:
    for term in lexical.terms(text):
        assert term.term.strip()
        assert " " not in term.term
        assert term.word in text


@given(st.lists(st.text(max_size=40), min_size=20, max_size=20))
@settings(max_examples=50, deadline=None)
def test_any_question_can_be_looked_up(questions: list[str]) -> None:
    db = open_in_memory(migrations)
    lexical.open_postings(db)
    for question in questions:
        clean = question.encode("utf-8", "replace").decode()
        assert lexical.gather(db, clean, lexical.Layout.apart({})).scores == {}


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\0"), max_size=80))
@settings(max_examples=200, deadline=None)
def test_what_was_indexed_is_found_again(text: str) -> None:
    wanted = lexical.query_terms(text)
    db = open_in_memory(migrations)
    db.table("passages_terms").insert({"rowid": 7, "text": lexical.stream(text), "headings": ""})
    lexical.open_postings(db)
    evidence = lexical.gather(db, text, lexical.Layout.apart({7: max(1, len(lexical.terms(text)))}))
    assert not evidence.missing
    assert set(evidence.scores) == ({7} if wanted else set())
