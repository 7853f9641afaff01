"""Fit what a sentence's vector tells of a discussion on it, and measure it on texts left out.

    python -m tests.measuring.discussing [--data ../shared/eval] [--write]

``marks.csv`` holds the marks, 0 to 3, that seven leaders of discussions gave quotations as a basis
for ten minutes of talk: of each its file among the data and the beginning of its SHA-256, for the
texts are no part of the project. The article and the three books that prompts are read on
(docs/study.md) are not among them. ``--write`` puts the weights where the product takes them from.
"""

import argparse
from pathlib import Path

import numpy as np

from index.debatable import FITTED, MODEL
from index.embedding.choosing import load
from index.evaluation.metrics import auroc
from tests.measuring.discussing.fitting import fit, validated
from tests.measuring.discussing.marks import marked

ROOT = Path(__file__).resolve().parents[3]
_WORTH_IT, _VERY = 2, 3
_FIRST = 20  # of so many, one: what would be asked first


def main() -> None:
    """Find the quotations, fit, report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument("--models", type=Path, default=ROOT / "build" / "models")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    found, missing = marked(options.data)
    vectors = load(MODEL, options.models).encode_passages([each.text for each in found])
    marks = np.array([each.mark for each in found], dtype=np.float64)
    said = validated(vectors, marks, [each.file for each in found])
    worth, very = marks >= _WORTH_IT, marks >= _VERY
    first = np.argsort(-said)[: len(said) // _FIRST]
    print(  # noqa: T201 - what it is for
        f"{len(found)} quotations found, {missing} not; each file by what the others say:\n"
        f"AUROC of marks of 2 and more {auroc(said[worth], said[~worth]):.3f},"
        f" of 3 {auroc(said[very], said[~very]):.3f}\n"
        f"of the first twentieth {worth[first].mean():.2f} have 2 and more,"
        f" {very[first].mean():.2f} have 3 (of all {worth.mean():.2f} and {very.mean():.2f})"
    )
    if options.write:
        own, bias = fit(vectors, marks)
        np.savez_compressed(FITTED, own=own.astype(np.float16), bias=np.float32(bias))


if __name__ == "__main__":
    main()
