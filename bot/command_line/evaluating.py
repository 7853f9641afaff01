"""``eval``: how well questions are answered, measured on data; the library is left alone."""

import asyncio
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import click
from rich.box import SIMPLE_HEAD
from rich.table import Table

from bot.command_line.options import Shared, caller, check_writable, refuse, results, show_json
from bot.compose import open_house
from bot.errors import Reason, Refusal
from bot.terminal.cleaning import clean_line
from bot.terminal.screen import Screen
from bot.terminal.working import watched
from bot.wording import phrase
from index.evaluation.figures import Estimate, Evaluation

_PLACES = 4
_NONE = "–"
_NAMES = {
    "ndcg@10": "nDCG@10",
    "recall@1": "Recall@1",
    "recall@5": "Recall@5",
    "recall@10": "Recall@10",
    "mrr@10": "MRR@10",
    "answer_f1": "F1",
    "answer_em": "EM",
}


@click.command(name="eval")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@click.option(
    "--run", type=click.Path(path_type=Path), help="Write the rankings there, as trec_eval reads."
)
@click.option("--limit", metavar="N", type=click.IntRange(1), help="Ask only the first N.")
@results
@click.pass_obj
def evaluate(shared: Shared, folder: Path, run: Path | None, limit: int | None) -> None:
    """Measure on data: DIR holds questions.jsonl, and corpus.jsonl or texts."""
    settings = shared.settings()
    who = caller(settings)
    try:
        if run is not None:
            check_writable(run)
        with open_house(settings, writable=False) as house:
            measured = asyncio.run(
                watched(
                    lambda report: house.jobs.evaluate(folder, limit, report),
                    Screen(sys.stderr),
                    who.locale,
                )
            )
        if measured is None:
            raise KeyboardInterrupt
        evaluation, lines = measured
        if run is not None:
            _write(run, lines)
    except Refusal as refusal:
        refuse(refusal, who.locale)
    if shared.json:
        show_json(_record(evaluation))
        return
    _show(evaluation, Screen(sys.stdout), who.locale)
    if run is not None:
        click.echo(phrase(who.locale, "eval-run", file=clean_line(str(run))))


def _write(run: Path, lines: Iterable[str]) -> None:
    try:
        run.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    except OSError as error:
        raise Refusal(Reason.UNWRITABLE_FILE, file=str(run)) from error


def _record(evaluation: Evaluation) -> dict[str, Any]:
    """The figures as JSON; one that no question bears on is null."""
    figures, kinds = evaluation.figures, evaluation.abstention
    return {
        "n": evaluation.n,
        "answerable": evaluation.answerable,
        **{name: each and round(each.value, _PLACES) for name, each in figures.items()},
        "abstention": {
            kind: {
                "n": each.n,
                "auroc": round(each.auroc.value, _PLACES),
                "far_at_90": round(each.far_at_90.value, _PLACES),
            }
            for kind, each in kinds.items()
        },
        "intervals": {
            **{name: each and _interval(each) for name, each in figures.items()},
            "abstention": {
                kind: {"auroc": _interval(each.auroc), "far_at_90": _interval(each.far_at_90)}
                for kind, each in kinds.items()
            },
        },
    }


def _interval(estimate: Estimate) -> list[float]:
    return [round(estimate.low, _PLACES), round(estimate.high, _PLACES)]


def _show(evaluation: Evaluation, screen: Screen, locale: str) -> None:
    count, answerable = evaluation.n, evaluation.answerable
    click.echo(phrase(locale, "eval-questions", count=count, answerable=answerable))
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    table.add_column(phrase(locale, "eval-figure"))
    for key in ("eval-value", "eval-interval"):
        table.add_column(phrase(locale, key), justify="right")
    for name, estimate in evaluation.figures.items():
        table.add_row(_NAMES.get(name, name), *_cells(estimate))
    for kind, each in evaluation.abstention.items():
        table.add_section()
        title = phrase(locale, "eval-kind", kind=clean_line(kind), asked=each.n)
        table.add_row(title)
        table.add_row("AUROC", *_cells(each.auroc))
        table.add_row(phrase(locale, "eval-false-answers"), *_cells(each.far_at_90))
    screen.console.print(table)


def _cells(estimate: Estimate | None) -> tuple[str, str]:
    if estimate is None:
        return _NONE, ""
    return f"{estimate.value:.3f}", f"{estimate.low:.3f} – {estimate.high:.3f}"
