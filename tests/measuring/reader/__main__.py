"""Fit the weights of the span reader anew, and measure them on texts they were not fitted on.

    python -m tests.measuring.reader ../shared/eval --examples build/examples.pickle [--write]

The sets are those of ``SETS``, the passages those that the program finds for each question (which
takes some minutes the first time; ``--examples`` keeps them). Each figure is the mean F1 and exact
match over all answerable questions, those whose passage was not found included: once as fitted on
all, once by five folds of texts. ``--write`` puts the weights where the reader takes them from.
"""

import argparse
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import torch

from index.answering import conclude
from index.answers import Answer
from index.embedding.choosing import load
from index.evaluation.metrics import exact_match, f1
from index.spans.reader import SpanReader
from index.spans.scoring import FITTED, Weights
from tests.measuring.reader.examples import examples
from tests.measuring.reader.fitting import FOLDS, Prepared, fit, prepare

MODEL = "all-MiniLM-L6-v2"
SETS = ("squad2", "xquad/en", "covidqa", "fairytaleqa", "chunkeval")


Figures = dict[tuple[str, str], list[tuple[float, float]]]


def measure(weights: Weights, prepared: Iterable[Prepared], figures: Figures) -> None:
    """Add F1 and exact match of each example, by set and by kind of question."""
    reader = SpanReader(weights)
    for each in prepared:
        said = conclude(each.example.findings, reader, strictness=None)
        answer = said.text if isinstance(said, Answer) else ""
        right = each.example.answers
        figure = (f1(answer, right), exact_match(answer, right))
        for kind in ("all", each.kind.name.lower()):
            figures.setdefault((each.example.set, kind), []).append(figure)


def table(figures: Figures) -> str:
    """A line for each set and kind."""
    rows = [
        f"{name:12} {kind:9} {len(each):4}  F1 {np.mean([f for f, _ in each]):.3f}"
        f"  EM {np.mean([e for _, e in each]):.3f}"
        for (name, kind), each in sorted(figures.items())
    ]
    return "\n".join(rows)


def main() -> None:
    """Fit, measure, and write if asked to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", type=Path)
    parser.add_argument("--examples", type=Path, required=True)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    torch.set_num_threads(1)
    found = examples(given.root, SETS, lambda: load(MODEL, given.examples.parent), given.examples)
    prepared = [each for each in map(prepare, found) if each is not None]
    crossed: Figures = {}
    for fold in range(FOLDS):
        weights = fit([each for each in prepared if each.fold != fold])
        measure(weights, [each for each in prepared if each.fold == fold], crossed)
    print("by folds of texts", table(crossed), sep="\n")  # noqa: T201 - a script
    weights = fit(prepared)
    inside: Figures = {}
    measure(weights, prepared, inside)
    print("as fitted", table(inside), sep="\n")  # noqa: T201 - a script
    if given.write:
        weights.save(FITTED)


if __name__ == "__main__":
    main()
