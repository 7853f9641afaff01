"""Fits the weights of the signals, says how good they are, and writes them into the product.

    python -m tests.measuring.abstention [--data ../shared/eval] [--kept build/kept] [--write]

To be run again after a change of ranking or of signals. The data are no part of the project.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from index.abstaining import BY_HAND, Strictness, operating_point
from index.evaluation.metrics import auroc
from tests.measuring.abstention.examples import Example, collect
from tests.measuring.abstention.fitting import Fitting, likely
from tests.measuring.abstention.logistic import Array
from tests.measuring.kept import KeptQuestions

ROOT = Path(__file__).resolve().parents[3]
SETS = ("squad2", "fairytaleqa", "covidqa", "chunkeval", "xquad/en")
HELD_OUT = "article"
WEIGHTS = ROOT / "index" / "weights.py"
_MODULE = '''"""How much each signal weighs. Written by ``python -m tests.measuring.abstention``."""

MODEL = "{model}"
"""Cosines of another model mean something else."""

BIAS = {bias:.2f}
WEIGHTS = {{
{weights}
}}
BORDER = {{
{border}
}}
"""What a signal is halfway between questions with and without an answer."""
'''


def main() -> None:
    """Collect, fit, report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "eval")
    parser.add_argument("--kept", type=Path, default=ROOT / "build" / "kept")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    embedder = KeptQuestions(options.kept)
    examples: list[Example] = []
    for name in SETS:
        examples += collect(options.data / name, options.kept, embedder)
    held_out = collect(options.data / HELD_OUT, options.kept, embedder)
    fitting = Fitting(examples)
    report(fitting, held_out)
    if options.write:
        write(embedder.name, fitting)


def report(fitting: Fitting, held_out: list[Example]) -> None:
    """Print how good what was fitted is."""
    own, bias = fitting.fit()
    show("AUROC, in sample", kinds_apart(fitting, fitting.in_sample(own, bias)))
    show("AUROC, 5 folds of texts", kinds_apart(fitting, fitting.validated(fitting.folds)))
    unseen = fitting.validated(fitting.data)
    show("AUROC, each set by what was fitted on the others", kinds_apart(fitting, unseen))
    show("Calibration, each set by the others", calibration(fitting, unseen))
    show("Operating points, each set by the others", operating_points(fitting, unseen))
    show("Held out: the article", article(fitting, held_out))
    rows = zip(fitting.names, own, fitting.border(), fitting.signals.std(axis=0), strict=True)
    show("Weights", (f"{n:14} {w:6.2f} border {b:5.2f} deviation {s:5.2f}" for n, w, b, s in rows))


def show(title: str, lines: Iterator[str]) -> None:
    print(f"\n{title}", *lines, sep="\n  ")  # noqa: T201 - what it is for


def kinds_apart(fitting: Fitting, found: Array) -> Iterator[str]:
    """The area under the curve of each kind, within each scope."""
    for data in dict.fromkeys(fitting.data):
        for kind in dict.fromkeys(
            fitting.kinds[(fitting.data == data) & (fitting.answerable == 0)]
        ):
            cells = []
            for scope in ("all", "few", "one"):
                here = (fitting.data == data) & (fitting.scopes == scope)
                yes, no = here & (fitting.answerable == 1), here & (fitting.kinds == kind)
                if yes.any() and no.any():
                    cells.append(f"{scope} {auroc(found[yes], found[no]):.3f}")
            yield f"{data:12} {kind:20} {'  '.join(cells)}"


def calibration(fitting: Fitting, found: Array) -> Iterator[str]:
    """In ten bins: how many, how likely they were said to be answered, and how many are."""
    weights = fitting.weights / fitting.weights.sum()
    error = 0.0
    for low in np.arange(10) / 10:
        inside = (found >= low) & (found < low + 0.1) & (weights > 0)
        share = weights[inside].sum()
        said = np.average(found[inside], weights=weights[inside])
        true = np.average(fitting.answerable[inside], weights=weights[inside])
        error += share * abs(said - true)
        yield f"{low:.1f}  share {share:.3f}  said {said:.3f}  true {true:.3f}"
    yield f"expected calibration error {error:.3f}"


def operating_points(fitting: Fitting, found: Array) -> Iterator[str]:
    """The share answered at each strictness, by set, kind and scope."""
    points = [operating_point(each) for each in Strictness]
    yield " " * 40 + "  ".join(
        f"{each} {point}" for each, point in zip(Strictness, points, strict=True)
    )
    for data in dict.fromkeys(fitting.data):
        for kind in dict.fromkeys(fitting.kinds[fitting.data == data]):
            for scope in ("all", "few", "one"):
                here = (fitting.data == data) & (fitting.scopes == scope) & (fitting.kinds == kind)
                if here.any():
                    shares = "  ".join(f"{(found[here] >= point).mean():.3f}" for point in points)
                    yield f"{data:12} {kind:20} {scope:5} {shares}"


def article(fitting: Fitting, examples: list[Example]) -> Iterator[str]:
    """Each question with its probability, the likeliest first."""
    own, bias = fitting.fit()
    weights = dict(zip(fitting.names, own, strict=True)) | BY_HAND
    odds = [
        bias + sum(weight * each.signals.get(name, 0.0) for name, weight in weights.items())
        for each in examples
    ]
    for one, each in sorted(zip(odds, examples, strict=True), key=lambda pair: -pair[0]):
        yield f"{likely(one):.3f} {'yes' if each.answerable else 'no ':3} {each.question}"


def write(model: str, fitting: Fitting) -> None:
    """Put the weights into the product, those set by hand among them."""
    own, bias = fitting.fit()
    weights = dict(zip(fitting.names, own, strict=True)) | BY_HAND
    border = dict(zip(fitting.names, fitting.border(), strict=True)) | dict.fromkeys(BY_HAND, 0.0)
    WEIGHTS.write_text(
        _MODULE.format(
            model=model,
            bias=bias,
            weights="\n".join(f'    "{name}": {weight:.2f},' for name, weight in weights.items()),
            border="\n".join(f'    "{name}": {value:.2f},' for name, value in border.items()),
        ),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
