"""The rules: of sentences about the same thing, the one with the sign of what is asked."""

import pytest

from index.answering import Candidate
from index.database import open_in_memory
from index.documents import Citation, Hit
from index.lexical import Evidence, Layout, gather, open_postings, stream
from index.ranking import Ranked
from index.rule_reader import RuleReader
from index.schema import migrations


def candidates(*texts: str) -> list[Candidate]:
    place = Citation("Book", (), 1, 1)
    return [
        Candidate(Hit(number, "book", place, text), Ranked(number, 1.0, 1.0, 1.0))
        for number, text in enumerate(texts, start=1)
    ]


def evidence(question: str, *texts: str) -> Evidence:
    db = open_in_memory(migrations)
    for number, text in enumerate(texts, start=1):
        db.table("passages_terms").insert({"rowid": number, "text": stream(text), "headings": ""})
    open_postings(db)
    return gather(
        db,
        question,
        Layout.apart({n: len(stream(t).split()) for n, t in enumerate(texts, start=1)}),
    )


def best(question: str, *texts: str) -> str:
    read = candidates(*texts)
    span = RuleReader().read(question, read, evidence(question, *texts))[0]
    return read[span.candidate].hit.text[span.start : span.end]


@pytest.mark.parametrize(
    ("question", "sentences", "right"),
    [
        (
            "How often does the circle meet?",
            ["The circle can meet upstairs.", "The circle will meet every week."],
            1,
        ),
        (
            "How frequently do we eat?",
            ["We eat soup.", "We eat soup twice a day.", "We eat soup with bread."],
            1,
        ),
        (
            "How many chairs were broken?",
            ["The chairs were broken by Easter.", "Eleven of the chairs were broken."],
            1,
        ),
        (
            "How many chairs were mended?",
            ["The chairs were mended badly.", "Of the chairs 11 were mended."],
            1,
        ),
        ("How old was the ship?", ["The ship was red.", "The ship was forty years old."], 1),
        (
            "What percentage of members voted?",
            ["Some members voted late.", "Of the members 80 % voted."],
            1,
        ),
        (
            "When did the ferry stop?",
            ["The ferry did stop at Holm.", "The ferry did stop in March."],
            1,
        ),
        (
            "Which year was the club founded?",
            ["The club was founded by friends.", "The club was founded in 1911."],
            1,
        ),
        (
            "Why did the lamp go out?",
            ["The lamp did go out with a hiss.", "The lamp did go out because of wind."],
            1,
        ),
        (
            "Who held the lantern?",
            ["The lantern was held up high.", "The lantern was held by Agnes Thorne."],
            1,
        ),
        (
            "Where did the ferry land?",
            ["The ferry did land softly.", "The ferry did land in Skerry Reach."],
            1,
        ),
        (
            "Whom did Agnes Thorne choose?",
            ["In the end Agnes Thorne did choose.", "In the end Agnes Thorne did choose Marsh."],
            1,
        ),
        # without a sign, words decide, and the earlier of two equals
        ("Describe the red boat", ["The boat was blue.", "The red boat leaked."], 1),
        ("the boat", ["The boat was blue.", "The boat was green."], 0),
    ],
)
def test_the_sentence_with_the_sign_is_chosen(
    question: str, sentences: list[str], right: int
) -> None:
    assert best(question, " ".join(sentences)) == sentences[right]


def test_a_name_that_the_question_gives_is_no_answer_to_who() -> None:
    text = "On the bench Edwin Marsh was recalled. On the bench Ruth Adeyemi asked for it."
    assert best("Who asked for Edwin Marsh on the bench?", text).startswith("On the bench Ruth")


def test_the_better_passage_wins_between_equal_sentences() -> None:
    texts = ("The boat was green.", "The boat was green.")
    read = candidates(*texts)
    worse = Candidate(read[0].hit, Ranked(1, 0.2, 1.0, 1.0))
    spans = RuleReader().read("the boat", [worse, read[1]], evidence("the boat", *texts))
    assert [span.candidate for span in spans] == [1, 0]


def test_every_sentence_is_a_span_of_its_passage() -> None:
    texts = ("One. “Two!” Three?", "Four.")
    read = candidates(*texts)
    spans = RuleReader().read("two", read, evidence("two", *texts))
    assert {read[s.candidate].hit.text[s.start : s.end] for s in spans} == {
        "One.",
        "“Two!”",
        "Three?",
        "Four.",
    }
    assert spans[0].coverage == 1.0


def test_where_there_is_nothing_to_read_there_are_no_spans() -> None:
    assert RuleReader().read("who?", [], evidence("who?")) == []
