"""How long things take on this machine: `make bench`.

    python -m tests.measuring.bench DATA --to build/bench.md --kept FOLDER

Machines differ and are busy, so read the ratios: what is compared is done in turn, question by
question, in one run. Times are of the wall clock, in one process with one thread.
"""

import argparse
import os
import platform
import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.voting.files import read_election
from bot.voting.lot import seeded_lot
from bot.voting.rules import RULES
from index import lexical
from index.embedding import DEFAULT_MODEL
from index.embedding.choosing import load
from index.evaluation.building import Built
from index.evaluation.datasets import read_set
from index.finding import READ, Finder
from index.preparing import prepare
from index.ranking import NEAREST, candidates
from tests.measuring.kept import kept_library

ROOT = Path(__file__).resolve().parents[2]
SETS = ("squad2", "fairytaleqa")
QUESTIONS = 150
SAMPLE = ROOT / "examples" / "the-lamplighters-circle.md"
ROUNDS = 3
_WARM = 10


def main() -> None:
    """Measure, and write a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--kept", type=Path, required=True)
    options = parser.parse_args()
    lines = ["| what | of | figure |", "|---|---|---|"]
    lines += [f"| {' | '.join(row)} |" for row in rows(options.data, options.kept)]
    lines += [
        "",
        f"{platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}",
    ]
    options.to.parent.mkdir(parents=True, exist_ok=True)
    options.to.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(options.to.read_text("utf-8"))  # noqa: T201 - its purpose


def rows(data: Path, kept: Path) -> Iterator[tuple[str, str, str]]:
    """What was measured, of what, and the figures."""
    for name in SETS:
        if (data / name).is_dir():
            yield from questions(data / name, kept)
    yield adding(kept)
    elections = sorted((data / "elections" / "stv_scotland2017").glob("*.blt"))
    if elections:
        yield counting(elections)


def questions(folder: Path, kept: Path) -> Iterator[tuple[str, str, str]]:
    """A question answered, against no more than fusing both rankings; in turn."""
    data = read_set(folder, QUESTIONS)
    # Questions are embedded anew each time: that is part of what they cost.
    embedder = load(DEFAULT_MODEL, kept / "models")
    built = kept_library(data, f"{folder.parent.name}-{folder.name}", kept, embedder)
    finder = Finder(built.library, embedder)
    plain: list[float] = []
    whole: list[float] = []
    for number, question in enumerate(data.questions):
        pair = [
            (plain, lambda asked=question.question: fused(finder, built, asked)),
            (whole, lambda asked=question.question: finder.ask(asked)),
        ]
        # Whoever comes second finds the caches warm.
        for times, work in pair if number % 2 else reversed(pair):
            took = timed(work)
            if number >= _WARM:
                times.append(took)
    built.library.close()
    of = f"{folder.name}, {len(built.names)} passages, {len(whole)} questions"
    yield "plain fusion", of, spread(plain)
    yield "whole answer", of, spread(whole)
    yield (
        "whole / plain",
        of,
        f"{statistics.median(whole) / statistics.median(plain):.2f} (medians)",
    )


def fused(finder: Finder, built: Built, question: str) -> None:
    """Full text and vectors, fused, and the best passages fetched: nothing else."""
    with finder._current() as snapshot:
        evidence = lexical.gather(built.library.catalogue.db, question, snapshot.layout)
        vector = finder._embedder.encode_question(question)
        nearest = dict(snapshot.vectors.search(vector, NEAREST))
        ranked = candidates(evidence, nearest)
        built.library.catalogue.hits([each.passage for each in ranked[:READ]])


def adding(kept: Path) -> tuple[str, str, str]:
    """The sample: read, split and embedded; the best of some rounds."""
    embedder = load(DEFAULT_MODEL, kept / "models")
    prepared = prepare(SAMPLE, SAMPLE.name, lambda: embedder)
    took = min(timed(lambda: prepare(SAMPLE, SAMPLE.name, lambda: embedder)) for _ in range(ROUNDS))
    of = f"the sample, {prepared.words} words, {len(prepared.passages)} passages"
    return "adding a text", of, f"{took:.2f} s, {prepared.words / took:.0f} words a second"


def counting(files: list[Path]) -> tuple[str, str, str]:
    """Elections counted, their files read before; the best of some rounds."""
    elections = [read_election(path.read_bytes(), path.name) for path in files]
    votes = sum(pile.count for election in elections for pile in election.piles)

    def count() -> None:
        for election in elections:
            RULES["stv"](election, seeded_lot("bench"))

    took = min(timed(count) for _ in range(ROUNDS))
    of = f"{len(elections)} wards of Scotland 2017, {votes} votes"
    return "counting by STV", of, f"{took:.2f} s, {1000 * took / len(elections):.1f} ms a ward"


def timed(work: Callable[[], object]) -> float:
    """Seconds that some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def spread(times: list[float]) -> str:
    """Median and 95th percentile, in milliseconds."""
    p95 = statistics.quantiles(times, n=20)[-1]
    return f"median {1000 * statistics.median(times):.1f} ms, p95 {1000 * p95:.1f} ms"


if __name__ == "__main__":
    main()
