"""Every question of a set, asked as a member asks it; and what that comes to."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from index.answers import Answer
from index.embedding import Embedder
from index.evaluation import metrics
from index.evaluation.building import Built, build
from index.evaluation.datasets import Question, read_set
from index.evaluation.figures import COVERAGE, DEPTH, Abstention, Evaluation
from index.evaluation.intervals import contrast, mean
from index.evaluation.metrics import Figures
from index.finding import Finder
from index.progress import Progress, Report, Stage, silent

# Figures are worth reporting while the work goes on, not many times a second.
_EACH = 10


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a question: the best ``DEPTH`` passages by name and score, best first.

    ``golds`` are the names of the right ones, none where nothing is right; ``answer`` is the
    best span, with no regard to ``probability``, that of there being an answer at all.
    """

    question: Question
    golds: frozenset[str]
    ranking: tuple[tuple[str, float], ...]
    answer: str
    probability: float


_RANKING = {
    f"ndcg@{DEPTH}": partial(metrics.ndcg, depth=DEPTH),
    "recall@1": partial(metrics.recall, depth=1),
    "recall@5": partial(metrics.recall, depth=5),
    f"recall@{DEPTH}": partial(metrics.recall, depth=DEPTH),
    f"mrr@{DEPTH}": partial(metrics.reciprocal_rank, depth=DEPTH),
}
_ANSWERS = {"answer_f1": metrics.f1, "answer_em": metrics.exact_match}


def evaluate(
    folder: Path,
    load_embedder: Callable[[], Embedder],
    limit: int | None = None,
    report: Report = silent,
) -> tuple[Evaluation, list[Outcome]]:
    """Measure on the data in a folder, on its first ``limit`` questions.

    The embedder is loaded only after the data were read: bad ones are refused at once. Raises
    what ``index.evaluation.datasets.read_set`` and ``build`` raise.
    """
    data = read_set(folder, limit)
    report(Progress(Stage.LOADING))
    embedder = load_embedder()
    built = build(data, embedder, report)
    try:
        outcomes = ask_all(built, Finder(built.library, embedder), data.questions, report)
    finally:
        built.library.close()
    return summarise(outcomes), outcomes


def ask_all(
    built: Built, finder: Finder, questions: Sequence[Question], report: Report = silent
) -> list[Outcome]:
    """Ask every question; abstention is off."""
    outcomes = []
    for done, question in enumerate(questions):
        if done % _EACH == 0:
            report(Progress(Stage.MEASURING, done, len(questions)))
        hits = finder.search(question.question, DEPTH)
        reply = finder.ask(question.question, strictness=None)
        outcomes.append(
            Outcome(
                question,
                built.golds(question) if question.answerable else frozenset(),
                tuple((built.names[hit.id], hit.score) for hit in hits),
                reply.text if isinstance(reply, Answer) else "",
                reply.confidence,
            )
        )
    return outcomes


def summarise(outcomes: Sequence[Outcome]) -> Evaluation:
    """The figures with their intervals."""
    ranked = [([name for name, _ in each.ranking], each.golds) for each in outcomes if each.golds]
    answered = [(o.answer, o.question.answers) for o in outcomes if _has_answer(o.question)]
    by_question: dict[str, list[float]] = {
        **{name: [figure(*each) for each in ranked] for name, figure in _RANKING.items()},
        **{name: [figure(*each) for each in answered] for name, figure in _ANSWERS.items()},
    }
    answerable, kinds = _probabilities(outcomes)
    return Evaluation(
        n=len(outcomes),
        answerable=len(answerable),
        figures={
            name: mean(np.array(each)) if each else None for name, each in by_question.items()
        },
        abstention={
            kind: Abstention(
                len(unanswerable),
                contrast(metrics.auroc, answerable, unanswerable),
                contrast(
                    partial(metrics.false_answers, coverage=COVERAGE), answerable, unanswerable
                ),
            )
            for kind, unanswerable in sorted(kinds.items())
            if len(answerable)
        },
    )


def _has_answer(question: Question) -> bool:
    return question.answerable and bool(question.answers)


def _probabilities(outcomes: Sequence[Outcome]) -> tuple[Figures, dict[str, Figures]]:
    """Of answerable questions, and of each kind of the others."""
    answerable: list[float] = []
    kinds: defaultdict[str, list[float]] = defaultdict(list)
    for each in outcomes:
        own = answerable if each.question.answerable else kinds[each.question.kind]
        own.append(each.probability)
    return np.array(answerable), {kind: np.array(values) for kind, values in kinds.items()}
