"""When a text does not answer: names that it never names, and signals that speak against it."""

import pytest

from index.abstaining import Strictness, absent_names, operating_point, weighed
from index.database import open_in_memory
from index.lexical import Evidence, Layout, gather, open_postings, stream
from index.schema import migrations

TEXT = """In October 1917 the Petrograd Soviet had about 1,200 deputies. John Reed was there and
wrote that the dockers of Barcelona said no; I believe him.
Émile Zola was not. 読書会は毎週あります。"""
LENGTH = len(stream(TEXT).split())


def evidence(question: str) -> Evidence:
    db = open_in_memory(migrations)
    db.table("passages_terms").insert({"rowid": 1, "text": stream(TEXT), "headings": ""})
    open_postings(db)
    return gather(db, question, Layout.apart({1: LENGTH}))


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        # a name or number that the text never has, as it was typed
        ("What did Kerensky say?", ("Kerensky",)),
        ("What did Alexander Kerensky say to Reed?", ("Alexander", "Kerensky")),
        ("Who led in 1918?", ("1918",)),
        ("1918?", ("1918",)),
        ("Were there 1,300 deputies?", ("1,300",)),
        ("Did Zinoviev meet “Kamenev”?", ("Zinoviev", "Kamenev")),
        ("Did Kamenev meet Kamenev or KAMENEV?", ("Kamenev",)),
        # what it has, however it is written
        ("What did Reed say in October 1917?", ()),
        ("What did REED say?", ()),
        ("Did the Soviets have 1200 deputies?", ()),
        ("Was Emile Zola there?", ()),
        ("Was E\u0301mile Zola there?", ()),
        ("What did I believe?", ()),
        # the first word has its capital from the sentence, and ordinary words are no names
        ("Kerensky", ()),
        ("Describe breakfast in Petrograd", ()),
        ("what did kerensky say?", ()),
        # in a title every word has a capital
        ("Who Was In Petrograd When The Bread Ran Out", ()),
        ("WHAT DID THE BAKERS SAY", ()),
        ("How Many Deputies Did The Soviet Have In 1918", ("1918",)),
        # a number in words is a word
        ("Were there seventy deputies?", ()),
        # nothing to look for
        ("", ()),
        ("?!", ()),
        ("読書会はいつですか", ()),
    ],
)
def test_names_and_numbers_that_the_text_never_has_are_named(
    question: str, absent: tuple[str, ...]
) -> None:
    assert absent_names(question, evidence(question)) == absent


NAMES = ("cosine", "passage", "sentence", "agreement")
NOTHING = dict.fromkeys(NAMES, 0.0)


def likely(observed: dict[str, float]) -> float:
    return weighed(observed, Strictness.BALANCED).probability


@pytest.mark.parametrize("signal", NAMES)
def test_every_signal_speaks_for_an_answer(signal: str) -> None:
    rising = [likely({**NOTHING, signal: share / 10}) for share in range(11)]
    assert rising == sorted(set(rising))
    assert all(0 < each < 1 for each in rising)


def test_without_any_sign_a_text_does_not_answer_and_with_all_it_does() -> None:
    assert likely(NOTHING) < operating_point(Strictness.GENEROUS) / 10
    assert likely({**NOTHING, "cosine": -1.0}) > 0
    assert likely(dict.fromkeys(NAMES, 1.0)) > 0.99


def test_who_is_stricter_answers_less() -> None:
    points = [operating_point(each) for each in Strictness]
    assert points == sorted(points, reverse=True)
    assert all(0 < point < 1 for point in points)
