"""A reranker puts the best passages in another order, and decides nothing else."""

from collections.abc import Sequence

import pytest

from index.abstaining import Strictness
from index.answers import Answer, NotInText
from index.finding import Finder
from index.library import Library
from index.ranking import Ranked
from index.reranking import RERANKED, reordered
from tests.fakes import NOW, SAMPLE, FakeEmbedder, prepared

QUESTION = "How often does the circle meet?"
FOREIGN = "Which bank sponsored the telephone exchange?"


class Favouring:
    """Likes passages with a word in them; remembers what it was given."""

    name = "favouring"

    def __init__(self, word: str) -> None:
        self._word = word
        self.read: list[int] = []

    def scores(self, question: str, passages: Sequence[str]) -> list[float]:
        assert question
        self.read.append(len(passages))
        return [float(passage.count(self._word)) for passage in passages]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    folder = tmp_path_factory.mktemp("reranking")
    library = Library.writable(folder / "circle")
    library.add(prepared(folder, "a.md", SAMPLE.read_text(encoding="utf-8")), NOW)
    return library


def ranked(*scores: float) -> list[Ranked]:
    return [Ranked(passage, score, 0.0, 0.0) for passage, score in enumerate(scores)]


def test_the_order_is_new_and_the_scale_is_the_old_one() -> None:
    found = reordered(ranked(0.9, 0.7, 0.2), [0.1, -3.0, 8.0])
    assert [(each.passage, each.score) for each in found] == [(2, 0.9), (0, 0.7), (1, 0.2)]


def test_equals_keep_their_order() -> None:
    assert reordered(ranked(0.9, 0.7, 0.2), [1.0, 1.0, 1.0]) == ranked(0.9, 0.7, 0.2)
    assert reordered([], []) == []


@pytest.mark.parametrize("none", [float("nan"), float("inf"), float("-inf")])
def test_a_broken_model_changes_nothing(none: float) -> None:
    assert reordered(ranked(0.9, 0.7, 0.2), [0.1, none, 8.0]) == ranked(0.9, 0.7, 0.2)


def test_only_the_best_are_read_and_the_others_follow(library: Library) -> None:
    favouring = Favouring("stove")
    plain = Finder(library, FakeEmbedder()).search(QUESTION, 100)
    found = Finder(library, FakeEmbedder(), reranker=favouring).search(QUESTION, 100)
    assert favouring.read == [min(RERANKED, len(plain))]
    assert {hit.id for hit in found} == {hit.id for hit in plain}
    assert [hit.score for hit in found] == [hit.score for hit in plain]
    assert [hit.id for hit in found[RERANKED:]] == [hit.id for hit in plain[RERANKED:]]
    counts = [hit.text.count("stove") for hit in found[:RERANKED]]
    assert max(counts) > 0
    assert [hit.id for hit in found] != [hit.id for hit in plain]


def test_an_answer_is_read_where_the_reranker_says_with_the_confidence_from_before(
    library: Library,
) -> None:
    plain = Finder(library, FakeEmbedder()).ask(QUESTION)
    away = Favouring("a")
    moved = Finder(library, FakeEmbedder(), reranker=away).ask(QUESTION)
    assert isinstance(plain, Answer)
    assert isinstance(moved, Answer)
    assert moved.signals == plain.signals
    assert moved.confidence == plain.confidence
    assert [hit.id for hit in (moved.passage, *moved.more)] != [
        hit.id for hit in (plain.passage, *plain.more)
    ]
    assert moved.text == moved.passage.text[moved.start : moved.end]


@pytest.mark.parametrize("strictness", Strictness)
@pytest.mark.parametrize("question", [QUESTION, FOREIGN, "What did Kerensky say?", "chairs"])
def test_a_reranker_never_decides_whether_there_is_an_answer(
    library: Library, question: str, strictness: Strictness
) -> None:
    plain = Finder(library, FakeEmbedder())
    sure = Finder(library, FakeEmbedder(), reranker=Favouring("the"))
    before = plain.ask(question, strictness=strictness)
    after = sure.ask(question, strictness=strictness)
    assert type(before) is type(after)
    assert before.confidence == after.confidence
    if isinstance(before, NotInText):
        assert before == after
