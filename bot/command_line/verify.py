"""``verify``: whether a circle's ledger is whole. Reads only, beside a running bot."""

import sys

import click

from bot.command_line.options import FAILURE, Shared, caller, results, show_json
from bot.store.ledger_rows import stored
from bot.store.places import Places
from bot.terminal.cleaning import clean_line
from bot.voting.verifying import Verdict
from bot.voting.verifying import verify as verified
from bot.wording import phrase


@click.command()
@results
@click.pass_obj
def verify(shared: Shared) -> None:
    """Check that the ledger of a circle's votes is whole, and count everything again."""
    settings = shared.settings()
    circle = settings.circle
    Places(settings.data).circle(circle)
    with stored(settings.data, circle) as entries:
        verdict = verified(entries)
    if shared.json:
        show_json(record(verdict))
    else:
        for line in told(verdict, circle, caller(settings).locale):
            click.echo(line)
    sys.exit(0 if verdict.ok else FAILURE)


def record(verdict: Verdict) -> dict[str, int | str | bool | None]:
    """A verdict for programs."""
    return {
        "entries": verdict.entries,
        "head": verdict.head,
        "ok": verdict.ok,
        "first_bad": verdict.first_bad,
        "counts": verdict.counts,
        "sealed": verdict.sealed,
        "erased": verdict.erased,
    }


def told(verdict: Verdict, circle: str, locale: str) -> list[str]:
    """A verdict for people, line by line."""
    name = clean_line(circle)
    if verdict.first_bad is not None:
        return [phrase(locale, "verify-broken", circle=name, entry=verdict.first_bad)]
    if not verdict.entries:
        return [phrase(locale, "verify-empty", circle=name)]
    lines = [
        phrase(locale, "verify-whole", circle=name, count=verdict.entries),
        phrase(locale, "verify-head", head=verdict.head),
    ]
    lines.extend(
        phrase(locale, key, count=count)
        for key, count in (
            ("verify-counted", verdict.counts),
            ("verify-sealed", verdict.sealed),
            ("verify-erased", verdict.erased),
        )
        if count
    )
    return lines
