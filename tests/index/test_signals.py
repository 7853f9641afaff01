"""The signals: what is seen of a question, worked out by hand on a small library."""

from dataclasses import replace

import pytest

from index.database import open_in_memory
from index.documents import Citation, Hit
from index.lexical import Evidence, gather, open_postings, stream
from index.schema import migrations
from index.signals import missing_words, observe

TEXTS = (
    "In October 1917 the Petrograd Soviet had about 1,200 deputies. John Reed was there.",
    "The dockers of Barcelona said no; twelve of them were hungry. Émile Zola was not.",
    "読書会は毎週あります。",
    "Geese fly by the moon at night.",
)
LENGTHS = {number: len(stream(text).split()) for number, text in enumerate(TEXTS, start=1)}


def hits(*order: int, sources: str = "aaaa") -> list[Hit]:
    where = Citation("T", (), 1, 1)
    return [Hit(n, sources[n - 1], where, TEXTS[n - 1]) for n in order]


def evidence(question: str) -> Evidence:
    db = open_in_memory(migrations)
    for number, text in enumerate(TEXTS, start=1):
        row = {"rowid": number, "text": stream(text), "headings": ""}
        db.table("passages_terms").insert(row)
    open_postings(db)
    return gather(db, question, LENGTHS)


def seen(question: str, cosines: dict[int, float], found: list[Hit]) -> dict[str, float]:
    return observe(question, evidence(question), cosines, found)


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        # names and numbers that the texts never have, as they were typed
        ("What did Kerensky say?", ("Kerensky",)),
        ("What did Alexander Kerensky say to Reed?", ("Alexander", "Kerensky")),
        ("Who led in 1918?", ("1918",)),
        ("1918?", ("1918",)),
        ("Were there 1,300 deputies?", ("1,300",)),
        ("Did Kamenev meet Kamenev or KAMENEV?", ("Kamenev",)),
        # else whatever they never have
        ("Who ate breakfast?", ("ate", "breakfast")),
        # what they have, however it is written
        ("What did Reed say in October 1917?", ()),
        ("Did the Soviets have 1200 deputies?", ()),
        ("Was E\u0301mile Zola there?", ()),
        ("", ()),
    ],
)
def test_what_is_missing_is_named(question: str, missing: tuple[str, ...]) -> None:
    assert missing_words(question, evidence(question), hits(1, 2)) == missing


def test_a_number_in_words_is_not_missing_where_it_was_found() -> None:
    question = "Which 12 dockers were hungry?"
    assert seen(question, {2: 0.5}, hits(2, 1))["numbers"] == 0.0
    assert seen(question, {2: 0.5}, hits(1))["numbers"] == 1.0


def test_shares_of_names_and_numbers() -> None:
    found = seen("Did Reed meet Kerensky or Kamenev on 7 October 1917?", {}, hits(1))
    assert found["names"] == pytest.approx(2 / 4)
    assert found["numbers"] == pytest.approx(1 / 2)


def test_words_are_the_best_passages_share_of_the_idf_mass() -> None:
    question = "Did geese fly in October?"
    known = evidence(question)
    mass = sum(known.idf.values())
    geese = known.idf["gees"] + known.idf["fli"]
    assert known.idf.keys() == {"gees", "fli", "octob"}
    assert seen(question, {}, hits(1, 4))["words"] == pytest.approx(geese / mass)
    assert seen(question, {}, hits(1))["words"] == pytest.approx(known.idf["octob"] / mass)


def test_what_is_ahead_is_so_by_the_mean_of_what_follows() -> None:
    cosines = {1: 0.2, 2: 0.7, 3: 0.1}
    found = seen("geese", cosines, hits(4))
    assert found["meaning"] == 0.7
    assert found["meaning_ahead"] == pytest.approx(0.7 - 0.15)
    # One passage has the word; the others, as many as have a cosine, score nothing.
    known = evidence("geese")
    assert found["words_ahead"] == pytest.approx(known.scores[4] / known.ideal)


def test_phrases_are_neighbours_in_one_passage() -> None:
    # geese–fly and fly–by are, moon–of is not, and of–the says nothing
    assert seen("Geese fly by moon of the", {}, hits(1, 4))["phrases"] == pytest.approx(2 / 4)
    assert seen("of the", {}, hits(1))["phrases"] == 0.0


def test_rankings_agree_by_the_share_of_their_best() -> None:
    question = "Which dockers of Barcelona saw geese?"  # by words 2, then 4
    assert seen(question, {2: 0.9, 4: 0.8}, [])["agreement"] == 2 / 5
    assert seen(question, {2: 0.9, 3: 0.8}, [])["agreement"] == 1 / 5
    assert seen(question, {1: 0.9, 3: 0.8}, [])["agreement"] == 0.0


def test_focus_is_on_the_best_passages_text() -> None:
    assert seen("geese", {}, hits(4, 1, 2, 3))["focus"] == 1.0
    assert seen("geese", {}, hits(4))["focus"] == 1.0
    assert seen("geese", {}, hits(4, 1, 2, sources="bbba"))["focus"] == 0.0
    # Behind the best stand 1, from its own text, and 2, from another: they weigh ½ and ⅓.
    mixed = seen("geese", {}, hits(4, 1, 2, sources="baxb"))
    assert mixed["focus"] == pytest.approx((1 / 2) / (1 / 2 + 1 / 3))


@pytest.mark.parametrize("question", ["", "?!", "the", "読書会はいつですか", "Who?"])
def test_any_question_has_every_signal(question: str) -> None:
    names = seen("geese", {1: 0.5}, hits(1)).keys()
    for cosines, found in (({}, []), ({1: 0.5}, hits(1)), ({1: -0.5, 2: 0.1}, hits(2, 1))):
        signals = seen(question, cosines, found)
        assert signals.keys() == names
        assert all(-1.5 <= each <= 1.5 for each in signals.values())


def test_a_text_of_one_passage_has_nothing_behind_it() -> None:
    one = replace(hits(1)[0], id=1)
    found = seen("October", {1: 0.6}, [one])
    assert found["meaning_ahead"] == found["words_ahead"] < 0.6
