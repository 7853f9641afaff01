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
from tests.measuring.abstention.fitting import Fitting
from tests.measuring.abstention.logistic import Array
from tests.measuring.kept import KeptVectors

ROOT = Path(__file__).resolve().parents[3]
SETS = ("squad2", "fairytaleqa", "covidqa", "chunkeval", "xquad/en")
HELD_OUT = "article"
_MODULE = '''"""How much each signal weighs. Written by ``python -m tests.measuring.abstention``."""

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
    embedder = KeptVectors(options.kept)
    examples: list[Example] = []
    for name in SETS:
        examples += collect(options.data / name, embedder)
        embedder.save()
    held_out = collect(options.data / HELD_OUT, embedder)
    embedder.save()
    fitting = Fitting(examples)
    own, bias = fitting.fit()
    validated = fitting.validated(fitting.folds)
    show("AUROC, in sample", kinds_apart(fitting, fitting.likely(fitting.signals @ own + bias)))
    show("AUROC, 5 folds of texts", kinds_apart(fitting, validated))
    unseen = fitting.validated(fitting.data)
    show("AUROC, each set by what was fitted on the others", kinds_apart(fitting, unseen))
    show("Calibration, each set by the others", calibration(fitting, unseen))
    show("Operating points, each set by the others", operating_points(fitting, unseen))
    show("Held out: the article", article(fitting.names, own, bias, held_out))
    border = fitting.border()
    rows = zip(fitting.names, own, border, fitting.signals.std(axis=0), strict=True)
    show(
        "Weights",
        (f"{n:14} {w:6.2f} border {b:5.2f} per deviation {w * s:5.2f}" for n, w, b, s in rows),
    )
    if options.write:
        write(fitting.names, own, bias, border)


def show(title: str, lines: Iterator[str]) -> None:
    print(f"\n{title}", *lines, sep="\n  ")  # noqa: T201 - what it is for


def kinds_apart(fitting: Fitting, likely: Array) -> Iterator[str]:
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
                    cells.append(f"{scope} {auroc(likely[yes], likely[no]):.3f}")
            yield f"{data:12} {kind:20} {'  '.join(cells)}"


def calibration(fitting: Fitting, likely: Array) -> Iterator[str]:
    """In ten bins: how many, how likely they were said to be answered, and how many are."""
    weights = fitting.weights / fitting.weights.sum()
    error = 0.0
    for low in np.arange(10) / 10:
        inside = (likely >= low) & (likely < low + 0.1) & (weights > 0)
        share = weights[inside].sum()
        said = np.average(likely[inside], weights=weights[inside])
        true = np.average(fitting.answerable[inside], weights=weights[inside])
        error += share * abs(said - true)
        yield f"{low:.1f}  share {share:.3f}  said {said:.3f}  true {true:.3f}"
    yield f"expected calibration error {error:.3f}"


def operating_points(fitting: Fitting, likely: Array) -> Iterator[str]:
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
                    shares = "  ".join(f"{(likely[here] >= point).mean():.3f}" for point in points)
                    yield f"{data:12} {kind:20} {scope:5} {shares}"


def article(names: list[str], own: Array, bias: float, examples: list[Example]) -> Iterator[str]:
    """Each question with its probability, the likeliest first."""
    odds = {
        each.question: bias
        + sum(weight * each.signals[name] for name, weight in zip(names, own, strict=True))
        + sum(weight * each.signals[name] for name, weight in BY_HAND.items())
        for each in examples
    }
    for each in sorted(examples, key=lambda each: -odds[each.question]):
        likely = 1 / (1 + np.exp(-odds[each.question]))
        yield f"{likely:.3f} {'yes' if each.answerable else 'no ':3} {each.question}"


def write(names: list[str], own: Array, bias: float, border: Array) -> None:
    """Put the weights into the product, those set by hand among them."""
    weights = dict(zip(names, own, strict=True)) | BY_HAND
    borders = dict(zip(names, border, strict=True)) | dict.fromkeys(BY_HAND, 0.0)
    (ROOT / "index" / "weights.py").write_text(
        _MODULE.format(
            bias=bias,
            weights="\n".join(f'    "{name}": {weight:.2f},' for name, weight in weights.items()),
            border="\n".join(f'    "{name}": {value:.2f},' for name, value in borders.items()),
        ),
        encoding="utf-8",
    )


if __name__ == "__main__":
    main()
