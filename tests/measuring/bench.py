"""How long things take on this machine: `make bench`.

    python -m tests.measuring.bench DATA --to build/bench.md --kept FOLDER

Machines differ and are busy, so read the ratios: what is compared is done in turn, question by
question, in one run. Times are of the wall clock, in one process with one thread; those of presses
are of a bot in a process of its own, as a small Discord on this machine sees them.
"""

import argparse
import asyncio
import os
import platform
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from bot.voting.files import read_election
from bot.voting.lot import seeded_lot
from bot.voting.rules import RULES
from index import lexical
from index.answers import Hit
from index.embedding import DEFAULT_MODEL
from index.embedding.choosing import load
from index.evaluation.datasets import read_set
from index.finding import READ, Finder
from index.preparing import prepare
from index.ranking import NEAREST
from index.sentences import sentences
from tests.measuring.kept import kept_library
from tests.wire.pressing import pressed_by_many

ROOT = Path(__file__).resolve().parents[2]
SETS = ("squad2", "fairytaleqa")
QUESTIONS = 150
SAMPLE = ROOT / "examples" / "the-lamplighters-circle.md"
ROUNDS = 3
PRESSES, PRESSING = 50, 20
"""How many presses a second, and for how many seconds."""
_WARM = 10
# What BM25 counts beside the cosine, when no more is done than fusing them.
_WORDS = 0.65


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
    yield pressing(kept)


def questions(folder: Path, kept: Path) -> Iterator[tuple[str, str, str]]:
    """A question searched for and answered, against no more than fusing two rankings; in turn."""
    data = read_set(folder, QUESTIONS)
    # Questions are embedded anew each time: that is part of what they cost.
    embedder = load(DEFAULT_MODEL, kept / "models")
    built = kept_library(data, f"{folder.parent.name}-{folder.name}", kept, embedder)
    finder = Finder(built.library, embedder)
    ways: dict[str, Callable[[str], object]] = {
        "plain fusion": lambda asked: fused(finder, asked),
        "search": lambda asked: finder.search(asked, READ),
        "plain fusion, sentences read": lambda asked: read(*fused(finder, asked)),
        "whole answer": finder.ask,
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for number, question in enumerate(data.questions):
        # Whoever comes later finds the caches warm.
        for name, way in list(ways.items())[:: 1 if number % 2 else -1]:
            took = timed(partial(way, question.question))
            if number >= _WARM:
                times[name].append(took)
    built.library.close()
    of = f"{folder.name}, {len(built.names)} passages, {len(data.questions) - _WARM} questions"
    for name, measured in times.items():
        yield name, of, spread(measured)
    for name, plain in (
        ("search", "plain fusion"),
        ("whole answer", "plain fusion, sentences read"),
        ("whole answer", "plain fusion"),
    ):
        ratio = statistics.median(times[name]) / statistics.median(times[plain])
        yield f"{name} / {plain}", of, f"{ratio:.2f} (medians)"


def fused(finder: Finder, question: str) -> tuple[lexical.Evidence, list[Hit]]:
    """The best passages by BM25 and cosine, each stretched over its candidates: nothing else."""
    with finder._current() as snapshot:
        catalogue = finder._library.catalogue
        evidence = lexical.gather(catalogue.db, question, snapshot.layout)
        vector = finder._embedder.encode_question(question)
        dense = stretched(dict(snapshot.vectors.search(vector, NEAREST)))
        words = stretched(evidence.scores)
        scores = {
            each: _WORDS * words.get(each, 0.0) + (1 - _WORDS) * dense.get(each, 0.0)
            for each in words.keys() | dense.keys()
        }
        best = sorted(scores, key=lambda each: (-scores[each], each))[:READ]
        hits = catalogue.hits(best)
    return evidence, [hits[each] for each in best]


def stretched(scores: Mapping[int, float]) -> dict[int, float]:
    """Scores moved and scaled to 0…1; equal ones all become 1."""
    low, high = min(scores.values(), default=0.0), max(scores.values(), default=0.0)
    width = high - low
    return {each: (score - low) / width if width else 1.0 for each, score in scores.items()}


def read(evidence: lexical.Evidence, hits: Sequence[Hit]) -> str:
    """The sentence that has most of the question's words."""
    found = [hit.text[start:end] for hit in hits for start, end in sentences(hit.text)]
    return max(found, key=lambda each: lexical.coverage(each, evidence), default="")


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


def pressing(kept: Path) -> tuple[str, str, str]:
    """Presses in Discord, acknowledged while they rain."""
    load(DEFAULT_MODEL, kept / "models")  # it is built now, where it was not before
    with tempfile.TemporaryDirectory(dir=kept) as folder:
        rain = pressed_by_many(kept / "models", Path(folder), PRESSES, PRESSING)
        times = asyncio.run(rain)
    p99 = statistics.quantiles(times, n=100)[-1]
    of = f"{len(times)} presses, {PRESSES} a second"
    figure = f"{spread(times)}, p99 {1000 * p99:.1f} ms, longest {1000 * max(times):.1f} ms"
    return "acknowledging a press", of, figure


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
