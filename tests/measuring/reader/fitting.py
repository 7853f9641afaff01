"""Weights of the span reader from questions and answers: expected F1, by gradient.

The reader's scores make a distribution over a question's candidates; what is raised is the F1
that a draw from it would have. Weights of a kind of question are kept near those of all kinds.
"""

import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from index.evaluation.metrics import normalised
from index.spans.asking import asked
from index.spans.candidates import before
from index.spans.choosing import choose, wanted
from index.spans.questions import Kind
from index.spans.scoring import SHARED_TABLES, TABLES, Features, Weights, spans
from tests.measuring.reader.examples import Example

Row = NDArray[Any]

FOLDS = 5
_UNITS = 24
_SEEDS = 2
# How strongly weights are held at zero: those of all kinds, those of one kind, and all of them.
_SHARED, _OWN, _ALL = 1.0, 2.0, 2e-3
_STEPS = 60
# Candidates of a question that are learnt from: with something right in them, and without.
_PARTLY_RIGHT, _WRONG = 80, 120
# A question whose best candidate is worse than this teaches nothing.
_HOPELESS = 0.2


@dataclass(frozen=True, slots=True)
class Prepared:
    """An example with its candidates; ``f1`` is how right each is."""

    example: Example
    kind: Kind
    features: Features
    f1: NDArray[np.float64]

    @property
    def fold(self) -> int:
        """Examples of one text are in one fold."""
        return zlib.crc32(self.example.group.encode()) % FOLDS


def prepare(example: Example) -> Prepared | None:
    """The candidates of an example; none where its passages have no words."""
    findings = example.findings
    question = asked(findings.question)
    needed = wanted(question, findings.evidence.idf)
    chosen = choose(findings.candidates, needed)
    if not chosen:
        return None
    found = spans(question, needed, chosen)
    right = _rightness(example, found.row.low, found.found.start, found.found.end)
    return Prepared(example, question.kind, found.features, right)


def _rightness(example: Example, words: Sequence[str], start: Row, end: Row) -> Row:
    """The F1 of each candidate ``[start, end)`` of a row of words."""
    plain = np.array([normalised(word) for word in words])
    length = before(plain != "")
    given = length[end] - length[start]
    found = np.zeros(len(start))
    for answer in example.answers:
        right = Counter(normalised(answer).split())
        common = np.zeros(len(start))
        for word, count in right.items():
            summed = before(plain == word)
            common += np.minimum(count, summed[end] - summed[start])
        found = np.maximum(found, 2 * common / np.maximum(given + right.total(), 1))
    return found


class _Model:
    """The weights while they are learnt."""

    def __init__(self, signs: int, seed: int) -> None:
        chance = torch.Generator().manual_seed(seed)

        def zeros(*shape: int) -> torch.Tensor:
            return torch.zeros(*shape, requires_grad=True)

        def small(*shape: int) -> torch.Tensor:
            return (0.05 * torch.randn(*shape, generator=chance)).requires_grad_()

        kinds = len(Kind)
        self.linear, self.linear_of_kind = zeros(signs), zeros(kinds, signs)
        self.shared = [zeros(size) for size in SHARED_TABLES]
        self.tables = [zeros(size) for size in TABLES]
        self.tables_of_kind = [zeros(kinds, size) for size in TABLES]
        self.seen, self.bias, self.out = small(signs, _UNITS), zeros(kinds, _UNITS), small(_UNITS)
        self.loose = [self.linear, *self.shared, *self.tables, self.seen, self.bias, self.out]
        self.tight = [self.linear_of_kind, *self.tables_of_kind]

    def scores(self, kind: int, signs: torch.Tensor, entries: torch.Tensor) -> torch.Tensor:
        total = signs @ (self.linear + self.linear_of_kind[kind])
        total = total + torch.relu(signs @ self.seen + self.bias[kind]) @ self.out
        own = [
            table + of_kind[kind]
            for table, of_kind in zip(self.tables, self.tables_of_kind, strict=True)
        ]
        for column, table in zip(entries.T, [*self.shared, *own], strict=True):
            total = total + table[column]
        return total

    def penalty(self) -> torch.Tensor:
        """How far the weights are from zero."""
        loose = torch.stack([(each**2).sum() for each in self.loose]).sum()
        tight = torch.stack([(each**2).sum() for each in self.tight]).sum()
        return _ALL * (_SHARED * loose + _OWN * tight)

    def weights(self, names: tuple[str, ...], mean: Row, scale: Row) -> Weights:
        def plain(tensor: torch.Tensor) -> Row:
            return tensor.detach().numpy().astype(np.float32)

        return Weights(
            names, mean, scale,
            linear=plain(self.linear + self.linear_of_kind),
            shared=tuple(plain(each) for each in self.shared),
            tables=tuple(
                plain(table + of_kind)
                for table, of_kind in zip(self.tables, self.tables_of_kind, strict=True)
            ),
            seen=plain(self.seen), bias=plain(self.bias), out=plain(self.out),
        )  # fmt: skip


def fit(prepared: Sequence[Prepared]) -> Weights:
    """Learn the weights; the same examples give the same ones.

    The average of a few that began elsewhere: on texts that none was fitted on, their errors
    differ.
    """
    mean, scale = _spread(prepared)
    return _average([_fit(prepared, mean, scale, seed) for seed in range(_SEEDS)])


def _fit(prepared: Sequence[Prepared], mean: Row, scale: Row, seed: int) -> Weights:
    batches = _batches(prepared, mean, scale, seed)
    names = prepared[0].features.names
    model = _Model(len(names), seed)
    optimiser = torch.optim.LBFGS(
        [*model.loose, *model.tight], max_iter=_STEPS, history_size=8, line_search_fn="strong_wolfe"
    )

    def step() -> torch.Tensor:
        optimiser.zero_grad()
        expected = torch.stack([each.expected(model) for each in batches]).sum()
        count = sum(each.questions for each in batches)
        loss = -expected / count + model.penalty()
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimiser.step(step)  # type: ignore[no-untyped-call]
    return model.weights(names, mean, scale)


def _average(found: Sequence[Weights]) -> Weights:
    """Weights whose scores are the mean of the scores of these: their units side by side."""
    first = found[0]

    def mean(tables: Iterable[tuple[Row, ...]]) -> tuple[Row, ...]:
        return tuple(np.mean(each, axis=0) for each in zip(*tables, strict=True))

    return Weights(
        first.names, first.mean, first.scale,
        linear=np.mean([each.linear for each in found], axis=0),
        shared=mean(each.shared for each in found),
        tables=mean(each.tables for each in found),
        seen=np.concatenate([each.seen for each in found], axis=1),
        bias=np.concatenate([each.bias for each in found], axis=1),
        out=np.concatenate([each.out / np.float32(len(found)) for each in found]),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Batch:
    """All questions of a kind; ``owner`` says whose candidate each is."""

    kind: Kind
    questions: int
    signs: torch.Tensor
    entries: torch.Tensor
    owner: torch.Tensor
    f1: torch.Tensor

    def expected(self, model: _Model) -> torch.Tensor:
        """The expected F1, summed over the questions."""
        scores = model.scores(self.kind, self.signs, self.entries)
        best = torch.full((self.questions,), -1e9)
        best = best.scatter_reduce(0, self.owner, scores.detach(), "amax")
        raised = torch.exp(scores - best[self.owner])
        sums = torch.zeros(self.questions).index_add(0, self.owner, raised)
        gains = torch.zeros(self.questions).index_add(0, self.owner, raised * self.f1)
        return (gains / sums).sum()


def _batches(prepared: Sequence[Prepared], mean: Row, scale: Row, seed: int) -> list[_Batch]:
    chance = np.random.default_rng(seed)
    found: list[_Batch] = []
    useful = [each for each in prepared if each.f1.max() > _HOPELESS]
    for kind in Kind:
        of_kind = [each for each in useful if each.kind is kind]
        if not of_kind:
            continue
        drawn = [_drawn(each.f1, chance) for each in of_kind]
        pairs = list(zip(of_kind, drawn, strict=True))
        signs = np.concatenate([each.features.signs[some] for each, some in pairs])
        found.append(
            _Batch(
                kind,
                len(of_kind),
                torch.from_numpy((signs - mean) / scale),
                torch.from_numpy(
                    np.concatenate([each.features.entries[some] for each, some in pairs])
                ),
                torch.from_numpy(np.repeat(np.arange(len(pairs)), [len(each) for each in drawn])),
                torch.from_numpy(
                    np.concatenate([each.f1[some] for each, some in pairs]).astype(np.float32)
                ),
            )
        )
    return found


def _drawn(right: Row, chance: np.random.Generator) -> NDArray[np.int64]:
    """The best candidates, many that are partly right, and some that are wrong."""
    partly = np.flatnonzero(right > 0)
    if len(partly) > _PARTLY_RIGHT:
        likely = right[partly] + 0.05
        partly = chance.choice(partly, _PARTLY_RIGHT, replace=False, p=likely / likely.sum())
    wrong = np.flatnonzero(right == 0)
    wrong = chance.choice(wrong, min(_WRONG, len(wrong)), replace=False)
    best = np.flatnonzero(right >= right.max() - 1e-9)
    return np.concatenate([np.union1d(partly, best), wrong])


def _spread(prepared: Sequence[Prepared]) -> tuple[Row, Row]:
    """Mean and standard deviation of each sign over all candidates."""
    count = sum(len(each.f1) for each in prepared)
    mean = np.sum([each.features.signs.sum(0, dtype=np.float64) for each in prepared], 0) / count
    squares = [np.square(each.features.signs, dtype=np.float64).sum(0) for each in prepared]
    variance = np.sum(squares, 0) / count - mean**2
    # A sign that never varies says nothing, and must not be divided by zero.
    return mean.astype(np.float32), np.sqrt(np.maximum(variance, 1e-4)).astype(np.float32)
