"""The reader: phrases where a phrase answers, clauses where more is asked, always verbatim."""

import json
import time
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.answering import Candidate
from index.answers import Answer, Hit
from index.documents import Citation
from index.finding import Finder
from index.lexical import Evidence, Term, terms
from index.library import Library
from index.ranking import Ranked
from index.spans.candidates import LONGEST
from index.spans.reader import SpanReader
from tests.fakes import NOW, ROOT, SAMPLE, FakeEmbedder, prepared

CASES = ROOT / "tests" / "cases" / "answers"


@dataclass(frozen=True, slots=True)
class Case:
    """A question to one of the small texts and what its answer holds or never holds."""

    text: str
    question: str
    holds: str
    never: str | None = None
    words: int = LONGEST
    second: str | None = None


def cases() -> list[Case]:
    found: list[Case] = []
    for path in sorted(CASES.glob("*.json")):
        rows: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        found += [Case(path.stem, **row) for row in rows]
    return found


@pytest.fixture(scope="module")
def finders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Finder]:
    folder = tmp_path_factory.mktemp("answers")
    found = {}
    for path in CASES.glob("*.md"):
        library = Library.empty()
        library.add(prepared(folder, path.name, path.read_text(encoding="utf-8")), NOW)
        found[path.stem] = Finder(library, FakeEmbedder())
    return found


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.question)
def test_the_answer_holds_what_was_asked_for(finders: dict[str, Finder], case: Case) -> None:
    answer = finders[case.text].ask(case.question, strictness=None)
    assert isinstance(answer, Answer)
    assert case.holds in answer.text
    assert case.never is None or case.never not in answer.text
    assert len(answer.text.split()) <= case.words
    assert (answer.second is None) == (case.second is None)
    if answer.second is not None and case.second is not None:
        assert case.second in answer.second.text
        place = answer.second
        assert place.text == place.passage.text[place.start : place.end]


def candidates(*texts: str) -> list[Candidate]:
    place = Citation("Book", (), 1, 1)
    return [
        Candidate(Hit(number, "book", place, text), Ranked(number, 1.0, 1.0, 1.0))
        for number, text in enumerate(texts, start=1)
    ]


def evidence(question: str) -> Evidence:
    found = tuple({each.term: each for each in terms(question)}.values())
    return Evidence(found, {}, {each.term: 1.0 for each in found}, (), 1.0)


def read(question: str, *texts: str) -> list[str]:
    given_ = candidates(*texts)
    spans = SpanReader().read(question, given_, evidence(question))
    return [given_[span.candidate].hit.text[span.start : span.end] for span in spans]


def test_the_better_passage_wins_between_equal_sentences() -> None:
    texts = ("The boat was green.", "The boat was green.")
    better, worse = candidates(*texts)
    worse = Candidate(worse.hit, Ranked(2, 0.2, 1.0, 1.0))
    spans = SpanReader().read("the boat", [better, worse], evidence("the boat"))
    assert [span.candidate for span in spans] == [0, 1]


def test_where_there_is_nothing_to_read_there_are_no_spans() -> None:
    assert SpanReader().read("who?", [], evidence("who?")) == []
    assert read("who?", "") == []


def test_a_question_in_the_text_is_no_answer() -> None:
    found = read("Was the boat green?", "Was the boat green? Nobody on the boat knew.")
    assert found[0] == "Nobody on the boat knew."


def test_a_long_sentence_is_cut_at_a_border_of_its_clauses() -> None:
    long = (
        "Because the lamp had gone out in the storm that came over the hills on Monday, the ferry"
        " waited at the pier until the morning, and the passengers slept in the hall of the school."
    )
    found = read("Why did the ferry wait at the pier?", long)[0]
    assert len(found.split()) <= LONGEST
    assert not found.endswith((",", " and", " the"))


def test_an_enumeration_is_shown_whole() -> None:
    text = "The vote would bring bread, end the war and open the mill. The mill is old and grey."
    found = read("What three things would the vote bring?", text)[0]
    assert "bread, end the war and open the mill" in found


def test_nothing_but_the_words_of_the_question_is_no_answer() -> None:
    found = read(
        "Whose boats did the harbour keep?", "The harbour kept the boats of widows and orphans."
    )
    assert "widows" in found[0]


def test_an_adjective_is_shown_with_its_noun() -> None:
    found = read("Whose influence did they fear?", "They feared the miller’s dubious influence.")[0]
    assert not found.endswith("dubious")


_WORDS = sorted(set(SAMPLE.read_text(encoding="utf-8").split()))
_TEXT = st.one_of(
    st.lists(st.sampled_from(_WORDS), max_size=120).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=300),
    st.text("“”‘’'\"()[],.;:?!-–—…。、，？ aBc1漢字 \n", max_size=120),
)
_QUESTION = st.one_of(
    st.sampled_from(
        ["Who said", "When was", "How many", "What did", "Was it", "Why is", ""]
    ).flatmap(
        lambda begin: st.lists(st.sampled_from(_WORDS), max_size=8).map(
            lambda rest: " ".join([begin, *rest])
        )
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=80),
)


@given(question=_QUESTION, texts=st.lists(_TEXT, max_size=3))
@settings(max_examples=150, deadline=None)
def test_spans_are_never_empty_nor_too_long_and_always_the_same(
    question: str, texts: list[str]
) -> None:
    given_ = candidates(*texts)
    known = evidence(question)
    spans = SpanReader().read(question, given_, known)
    assert spans == SpanReader().read(question, given_, known)
    for span in spans:
        text = given_[span.candidate].hit.text
        assert 0 <= span.start < span.end <= len(text)
        said = text[span.start : span.end]
        assert said.strip() == said
        assert len(said.split()) <= LONGEST


@pytest.mark.parametrize(
    "text", ["a " * 20_000, "(" * 20_000, "“" * 5_000, "x" * 50_000, "1." * 10_000, "漢" * 20_000]
)
def test_no_text_takes_long(text: str) -> None:
    start = time.process_time()
    read("How many a 1 x?", text)
    assert time.process_time() - start < 5.0


def test_what_full_text_does_not_know_is_still_read() -> None:
    known = Evidence((Term("boat", "boat"),), {}, {}, (), 0.0)
    spans = SpanReader().read("the boat", candidates("The boat was green."), known)
    assert spans
