"""Answers: word for word from the text with the very paragraph, or honestly none."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.answering import Candidate, Span
from index.answers import Answer, NotInText
from index.documents import Document
from index.finding import Finder
from index.lexical import Evidence
from index.library import Library
from tests.fakes import NOW, SAMPLE, FakeEmbedder, prepared

VERSES = """# A Day Book

by Ada Quill, 1912

Rain at nine.

Wind at ten, and the ferry late.

Geese at noon. Nobody counted them.

## Evening

Soup.

Then the lantern was lit, and we read twelve pages aloud before anybody spoke of the geese.

> ### A boxed letter
>
> *Bo Reed, 1899*
>
> We saw no geese at all that year.
>
> The ferry had not been built.
"""


class Reading:
    """Two texts in a library, and what they say."""

    def __init__(self, folder: Path) -> None:
        self.library = Library.empty()
        for number, text in enumerate((SAMPLE.read_text(encoding="utf-8"), VERSES)):
            self.library.add(prepared(folder, f"{number}.md", text), NOW)
        self.finder = Finder(self.library, FakeEmbedder())
        documents = {each.id: self.library.document(each.id) for each in self.library.sources()}
        self.documents: dict[str, Document] = {k: d for k, d in documents.items() if d}


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    return Reading(tmp_path_factory.mktemp("texts"))


def check(texts: Reading, outcome: Answer | NotInText) -> None:
    """Word for word, in the library, cited by the paragraphs that it really stands in."""
    if isinstance(outcome, NotInText):
        assert 0 <= outcome.confidence <= 1
        return
    assert outcome.text
    assert outcome.text == outcome.passage.text[outcome.start : outcome.end]
    placed = texts.library.catalogue.passage(outcome.passage.id)
    assert placed is not None
    source, passage = placed
    document = texts.documents[source]
    start, end = passage.start + outcome.start, passage.start + outcome.end
    assert document.text[start:end] == outcome.text
    section = document.sections[passage.section]
    numbers = [
        number
        for number, each in enumerate(section.paragraphs, start=section.first)
        if each.start < end and start < each.end
    ]
    cited = outcome.citation
    assert list(range(cited.first, cited.last + 1)) == numbers
    assert cited.headings == section.headings
    assert cited.title == document.title
    assert cited.author == (section.author or document.author)


@pytest.mark.parametrize(
    ("question", "words", "citation"),
    [
        (
            "How often does the circle meet?",
            "every second Thursday",
            "The Lamplighters’ Circle › A room with a stove (Nora Pell, 2019), ¶ 2",
        ),
        (
            "When was Marsh recalled?",
            "9 November 2017",
            "The Lamplighters’ Circle › How Edwin Marsh was recalled (Nora Pell, 2019), ¶ 3",
        ),
        ("Did the ferry come late, with wind?", "Wind at ten", "A Day Book (Ada Quill, 1912), ¶ 2"),
        ("How many geese came at noon?", "Geese at noon.", "A Day Book (Ada Quill, 1912), ¶ 3"),
        (
            "Which year saw no geese at all?",
            "that year",
            "A Day Book › Evening › A boxed letter (Bo Reed, 1899), ¶ 1",
        ),
    ],
)
def test_an_answer_is_the_sentence_and_its_very_paragraph(
    texts: Reading, question: str, words: str, citation: str
) -> None:
    answer = texts.finder.ask(question)
    assert isinstance(answer, Answer)
    check(texts, answer)
    assert words in answer.text
    assert str(answer.citation) == citation


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("What did Kerensky say about the lantern?", ("Kerensky",)),
        ("How often did the circle meet in 1956?", ("1956",)),
        ("How do I bake sourdough bread?", ("bake", "sourdough", "bread")),
        ("qwertz", ("qwertz",)),
    ],
)
def test_what_is_not_in_the_texts_is_refused_and_named(
    texts: Reading, question: str, missing: tuple[str, ...]
) -> None:
    outcome = texts.finder.ask(question)
    assert isinstance(outcome, NotInText)
    assert outcome.missing == missing
    assert outcome.question == question


@pytest.mark.parametrize(
    "question",
    [
        "What did “Old Thorne” say of the lantern?",
        'What did "Old Thorne" say of the lantern?',
        "What did ‘Old Thorne’ say of the lantern?",
        "what did old thorne say of the lantern?",
        "WHAT DID OLD THORNE SAY OF THE LANTERN?",
        "What Did Old Thorne Say Of The Lantern?",
        "  What did Old Thorne say of the lantern",
    ],
)
def test_case_and_kinds_of_quotes_make_no_difference(texts: Reading, question: str) -> None:
    answer = texts.finder.ask(question)
    usual = texts.finder.ask("What did Old Thorne say of the lantern?")
    assert isinstance(answer, Answer)
    assert isinstance(usual, Answer)
    assert (answer.text, answer.citation) == (usual.text, usual.citation)
    assert answer.question == question


def test_straight_quotes_find_curly_ones_and_the_answer_keeps_the_texts_own(
    texts: Reading,
) -> None:
    answer = texts.finder.ask("Who said it isn't the lantern that makes us polite?")
    assert isinstance(answer, Answer)
    assert "“" in answer.passage.text
    check(texts, answer)


_WORDS = sorted(set((SAMPLE.read_text(encoding="utf-8") + VERSES).split()))
_ASKED = st.lists(
    st.sampled_from([*_WORDS, "who", "When", "how many", "Kerensky", "1999", '"', "NEAR("]),
    max_size=12,
).map(" ".join)


@given(st.one_of(_ASKED, st.text(st.characters(exclude_categories=["Cs"]), max_size=80)))
@settings(max_examples=80, deadline=None)
def test_any_question_is_answered_word_for_word_or_refused(texts: Reading, question: str) -> None:
    check(texts, texts.finder.ask(question))


class Unread:
    """A reader that counts how often it is asked, and finds nothing."""

    def __init__(self) -> None:
        self.reads = 0

    def read(
        self, question: str, candidates: Sequence[Candidate], evidence: Evidence
    ) -> list[Span]:
        assert question
        assert candidates
        assert evidence
        self.reads += 1
        return []


def test_what_is_refused_is_not_read(texts: Reading) -> None:
    reader = Unread()
    finder = Finder(texts.library, FakeEmbedder(), reader)
    refused = finder.ask("How do I bake sourdough bread?")
    assert isinstance(refused, NotInText)
    assert refused.signals is not None
    assert reader.reads == 0
    unread = finder.ask("How often does the circle meet?")
    assert isinstance(unread, NotInText)
    assert unread.signals is None
    assert reader.reads == 1
