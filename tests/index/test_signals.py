"""The signals: what is seen of a question, worked out by hand on a small library."""

import pytest

from index.answers import Hit
from index.database import open_in_memory
from index.documents import Citation
from index.lexical import Evidence, Layout, gather, open_postings, stream
from index.ranking import Ranked
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
    return gather(db, question, Layout.apart(LENGTHS))


def seen(
    question: str,
    found: list[Hit],
    cosines: dict[int, float] | None = None,
    ranked: tuple[Ranked, ...] = (),
    *,
    comparable: bool = True,
) -> dict[str, float]:
    return observe(
        question, evidence(question), cosines or {}, ranked, found, comparable=comparable
    )


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
    assert seen(question, hits(2, 1))["numbers"] == 0.0
    assert seen(question, hits(1))["numbers"] == 1.0


def test_shares_of_names_and_numbers() -> None:
    found = seen("Did Reed meet Kerensky or Kamenev on 7 October 1917?", hits(1))
    assert found["names"] == pytest.approx((2 / 4) ** 2)
    assert found["numbers"] == pytest.approx(1 / 2)
    assert seen("Did Kerensky meet Kamenev?", hits(1))["names"] == 1.0


def test_words_are_the_best_share_of_the_ideal_score() -> None:
    question = "Did geese fly in October?"
    known = evidence(question)
    assert set(known.scores) == {1, 4}
    assert seen(question, [])["words"] == pytest.approx(known.scores[4] / known.ideal)
    assert seen("kangaroo", [])["words"] == 0.0


def test_meaning_is_the_nearest_cosine_where_cosines_mean_the_same() -> None:
    cosines = {1: 0.2, 2: 0.7, 3: 0.1}
    assert seen("geese", hits(4), cosines)["meaning"] == 0.7
    assert "meaning" not in seen("geese", hits(4), cosines, comparable=False)


def test_what_is_ahead_is_so_by_the_mean_of_what_follows() -> None:
    ranked = (
        Ranked(4, 0.9, 0.0, 0.0, match=0.2, pairs=0.1),
        Ranked(1, 0.5, 0.0, 0.0, match=0.6, pairs=0.4),
        Ranked(2, 0.3, 0.0, 0.0, match=0.1),
    )
    found = seen("geese", hits(4, 1, 2), {}, ranked)
    assert found["score_ahead"] == pytest.approx(0.9 - 0.4)
    assert found["match_ahead"] == pytest.approx(0.6 - 0.15)
    assert found["phrases"] == 0.4
    many = tuple(Ranked(n, 1.0 - n / 100, 0.0, 0.0) for n in range(20))
    ten = sum(1.0 - n / 100 for n in range(1, 10)) / 9
    assert seen("geese", hits(4), {}, many)["score_ahead"] == pytest.approx(1.0 - ten)


def test_rankings_agree_by_the_share_of_their_best() -> None:
    question = "Which dockers of Barcelona saw geese?"  # by words 2, then 4
    assert seen(question, [], {2: 0.9, 4: 0.8})["agreement"] == 2 / 5
    assert seen(question, [], {2: 0.9, 3: 0.8})["agreement"] == 1 / 5
    assert seen(question, [], {1: 0.9, 3: 0.8})["agreement"] == 0.0


def test_focus_is_on_the_best_passages_text() -> None:
    assert seen("geese", hits(4, 1, 2, 3))["focus"] == 1.0
    assert seen("geese", hits(4, 1, 2, sources="bbba"))["focus"] == 0.0
    # Behind the best stand 1, from its own text, and 2, from another: they weigh ½ and ⅓.
    mixed = seen("geese", hits(4, 1, 2, sources="baxb"))
    assert mixed["focus"] == pytest.approx((1 / 2) / (1 / 2 + 1 / 3))


@pytest.mark.parametrize("question", ["", "?!", "the", "読書会はいつですか", "Who?"])
def test_any_question_has_signals(question: str) -> None:
    one, two = Ranked(1, 0.5, 1.0, -0.5, match=-0.2), Ranked(2, 0.1, 0.0, 0.1)
    every = seen("geese", hits(1, 2), {1: -0.5, 2: 0.1}, (one, two, two)).keys()
    for cosines, ranked, found in (
        ({}, (), []),
        ({1: 0.5}, (one,), hits(1)),
        ({1: -0.5, 2: 0.1}, (one, two), hits(1, 2)),
    ):
        signals = seen(question, found, cosines, ranked)
        assert signals.keys() <= every | {"match_ahead"}
        assert {"names", "numbers"} <= signals.keys()
        assert all(-2 <= each <= 2 for each in signals.values())


def test_the_only_passage_is_ahead_of_nothing() -> None:
    found = seen("October", hits(1), {1: 0.6}, (Ranked(1, 0.5, 1.0, 0.6, match=0.4),))
    assert not found.keys() & {"match_ahead", "score_ahead", "focus"}


@pytest.mark.parametrize(
    ("question", "refers"),
    [
        ("How often did it meet in full?", 1.0),
        ("Why didn’t they wait?", 1.0),
        ("What did Reed do when he was there?", 0.0),
        ("Where was Reed when he wrote, and was he alone?", 0.0),
        ("Who said no?", 0.0),
        ("How often did the geese fly?", 0.0),
    ],
)
def test_a_pronoun_that_stands_for_nothing_in_the_question_refers_to_the_text(
    question: str, refers: float
) -> None:
    assert seen(question, hits(1))["refers"] == refers
