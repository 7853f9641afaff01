"""How good the answers are on a real magazine article, with the real model.

The article is no part of the project: these tests skip where it is not there.
"""

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from index.answers import Answer, Hit, NotInText
from index.finding import Finder
from index.library import Library
from index.preparing import prepare
from tests.fakes import NOW, ROOT

if TYPE_CHECKING:
    from index.embedding.sentence_transformers import SentenceTransformerEmbedder

ARTICLE = ROOT.parent / "shared" / "eval" / "article"
pytestmark = [
    pytest.mark.real_model,
    pytest.mark.skipif(not ARTICLE.is_dir(), reason=f"there is no article in {ARTICLE}"),
]

LEAST_FOUND = 18  # of the answerable questions: the right passage among the first three
LEAST_REFUSED = 6  # of the questions that the article does not answer
MOST_WRONGLY_REFUSED = 1
LEAST_RIGHT = 15  # answers in the span itself
FIRST = 3


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, what was found for it, and the snippet of the passage that is right."""

    id: str
    question: str
    gold: str | None
    answers: tuple[str, ...]
    hits: tuple[Hit, ...]
    outcome: Answer | NotInText

    @property
    def place(self) -> int | None:
        """The rank of the right passage."""
        wanted = plain(self.gold or "")
        return next((n for n, hit in enumerate(self.hits, 1) if wanted in plain(hit.text)), None)

    @property
    def refused(self) -> bool:
        return isinstance(self.outcome, NotInText)

    @property
    def right_words(self) -> bool:
        """Whether the span itself holds an expected answer."""
        if isinstance(self.outcome, NotInText):
            return False
        said = plain(self.outcome.text).casefold()
        return any(plain(each).casefold() in said for each in self.answers)


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def library(embedder: "SentenceTransformerEmbedder") -> Library:
    library = Library.empty()
    path = next(ARTICLE.glob("*.txt"))
    library.add(prepare(path, path.name, lambda: embedder), NOW)
    return library


@pytest.fixture(scope="module")
def asked(library: Library, embedder: "SentenceTransformerEmbedder") -> list[Asked]:
    finder = Finder(library, embedder)
    lines = (ARTICLE / "questions.jsonl").read_text(encoding="utf-8").splitlines()
    return [
        Asked(
            each["id"],
            each["question"],
            each["gold"],
            tuple(each["answers"]),
            finder.search(each["question"], 10),
            finder.ask(each["question"]),
        )
        for each in map(json.loads, lines)
    ]


def table(asked: list[Asked]) -> str:
    rows = []
    for each in asked:
        place = "–" if each.gold is None else str(each.place or "none")
        said = each.outcome.text if isinstance(each.outcome, Answer) else "not in this text"
        mark = "✓" if each.right_words or (each.refused and each.gold is None) else " "
        shown = plain(said)[:60]
        rows.append(
            f"{each.id:5}{place:>5}  {each.outcome.confidence:4.2f} {mark} "
            f"{each.question[:58]:58} {shown}"
        )
    return "\n".join(["id    rank  conf   question" + " " * 51 + "answer", *rows])


def test_the_article_is_answered_well(
    asked: list[Asked], capsys: pytest.CaptureFixture[str]
) -> None:
    answerable = [each for each in asked if each.gold is not None]
    others = [each for each in asked if each.gold is None]
    found = sum(1 for each in answerable if each.place is not None and each.place <= FIRST)
    refused = sum(1 for each in others if each.refused)
    wrongly = sum(1 for each in answerable if each.refused)
    right = sum(1 for each in answerable if each.right_words)
    with capsys.disabled():
        print(  # noqa: T201 - whoever runs it wants to see how good it is
            f"\n{table(asked)}\n"
            f"right passage among the first {FIRST}: {found} of {len(answerable)}; "
            f"answer in the span: {right}; rightly refused: {refused} of {len(others)}; "
            f"wrongly refused: {wrongly}"
        )
    assert found >= LEAST_FOUND
    assert refused >= LEAST_REFUSED
    assert wrongly <= MOST_WRONGLY_REFUSED
    assert right >= LEAST_RIGHT


def test_every_answer_on_the_article_is_verbatim_and_its_citation_leads_to_it(
    asked: list[Asked], library: Library
) -> None:
    (source,) = library.sources()
    document = library.document(source.id)
    assert document is not None
    for each in asked:
        if isinstance(each.outcome, NotInText):
            continue
        answer = each.outcome
        assert answer.text == answer.passage.text[answer.start : answer.end]
        assert answer.text in document.text
        cited = " ".join(
            document.text[paragraph.start : paragraph.end]
            for section in document.sections
            if section.headings == answer.citation.headings
            for number, paragraph in enumerate(section.paragraphs, section.first)
            if answer.citation.first <= number <= answer.citation.last
        )
        assert plain(answer.text) in plain(cited)


def test_a_name_that_the_article_never_has_is_shown(asked: list[Asked]) -> None:
    kerensky = next(each for each in asked if "Kerensky" in each.question)
    assert isinstance(kerensky.outcome, NotInText)
    assert kerensky.outcome.missing == ("Kerensky",)


def test_a_question_that_only_refers_to_the_text_is_answered_from_it(
    library: Library, embedder: "SentenceTransformerEmbedder"
) -> None:
    outcome = Finder(library, embedder).ask("How often did it meet in full?")
    assert isinstance(outcome, Answer)
    assert "every two weeks" in plain(outcome.text)
