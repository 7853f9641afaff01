"""Measures on every set that there is, and writes one table of it all: `make eval`.

    python -m tests.measuring.evaluation DATA --to build/evaluation.md [--kept FOLDER] [SET …]

The data are no part of the project. What plain parts reach, and what is expected, stands in
expected.toml.
"""

import argparse
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

from index.embedding import Embedder
from index.evaluation.datasets import QUESTIONS, read_set
from index.evaluation.figures import Estimate, Evaluation
from index.evaluation.measuring import ask_all, summarise
from index.finding import Finder
from tests.measuring.kept import KeptQuestions, kept_library

HERE = Path(__file__).parent
Expected = dict[str, dict[str, dict[str, float]]]

_COLUMNS = ("ndcg@10", "recall@1", "recall@5", "recall@10", "mrr@10", "answer_f1", "answer_em")


def main() -> None:
    """Measure set by set; a table is written after each, so that nothing is lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("sets", nargs="*", help="Only these.")
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--kept", type=Path, required=True)
    options = parser.parse_args()
    sets = options.sets or list(_sets(options.data))
    if not sets:
        print(f"There are no data to measure on in {options.data}.")  # noqa: T201 - its purpose
        return
    expected = tomllib.loads((HERE / "expected.toml").read_text("utf-8"))
    embedder = KeptQuestions(options.kept)
    found: dict[str, Evaluation] = {}
    for name in sets:
        print(f"{name} …", end=" ", flush=True)  # noqa: T201 - likewise
        start = time.perf_counter()
        found[name] = _measured(options.data / name, options.kept, embedder)
        print(f"{time.perf_counter() - start:.0f} s")  # noqa: T201 - likewise
        options.to.parent.mkdir(parents=True, exist_ok=True)
        options.to.write_text("\n".join(table(found, expected)) + "\n", encoding="utf-8")
    print(options.to.read_text("utf-8"))  # noqa: T201 - likewise


def _sets(data: Path) -> Iterator[str]:
    """The folders that hold questions, in the order of their names."""
    return (
        path.parent.relative_to(data).as_posix() for path in sorted(data.glob(f"**/{QUESTIONS}"))
    )


def _measured(folder: Path, kept: Path, embedder: Embedder) -> Evaluation:
    data = read_set(folder)
    built = kept_library(data, f"{folder.parent.name}-{folder.name}", kept, embedder)
    try:
        return summarise(ask_all(built, Finder(built.library, embedder), data.questions))
    finally:
        built.library.close()


def table(found: dict[str, Evaluation], expected: Expected) -> Iterator[str]:
    """Markdown: the figures, those without an answer, and what was expected of either."""
    yield "| set | questions | " + " | ".join(_COLUMNS) + " |"
    yield "|---|---:|" + "---:|" * len(_COLUMNS)
    for name, each in found.items():
        cells = " | ".join(_cell(each.figures[column]) for column in _COLUMNS)
        yield f"| {name} | {each.n} | {cells} |"
    yield from ("", "| set | no answer | questions | AUROC | false answers at 90 % |")
    yield "|---|---|---:|---:|---:|"
    for name, each in found.items():
        for kind, apart in each.abstention.items():
            figures = f"{_cell(apart.auroc)} | {_cell(apart.far_at_90)}"
            yield f"| {name} | {kind} | {apart.n} | {figures} |"
    yield from (
        "",
        "| set | figure | measured | expected | plain parts |",
        "|---|---|---:|---:|---|",
    )
    for name, each in found.items():
        for figure, beside in expected.get(name, {}).items():
            yield _beside(name, figure, _figure(each, figure), beside)


def _figure(evaluation: Evaluation, name: str) -> Estimate | None:
    kind = evaluation.abstention.get(name)
    return kind.auroc if kind else evaluation.figures.get(name)


def _beside(name: str, figure: str, estimate: Estimate | None, beside: dict[str, float]) -> str:
    wanted = beside.get("expected")
    mark = ""
    if wanted is not None and estimate is not None:
        mark = " ✓" if estimate.value >= wanted else " ✗"
    plain = ", ".join(f"{part} {value:.3f}" for part, value in beside.items() if part != "expected")
    needed = "" if wanted is None else f"≥ {wanted:.3f}"
    return f"| {name} | {figure} | {_cell(estimate)}{mark} | {needed} | {plain} |"


def _cell(estimate: Estimate | None) -> str:
    if estimate is None:
        return "–"
    return f"{estimate.value:.3f} [{estimate.low:.3f}, {estimate.high:.3f}]"


if __name__ == "__main__":
    main()
