"""``doctor``: what is well, what is not, and what to do. Reads only, beside a running bot."""

import asyncio
import json
import sys
from collections.abc import Iterator

import click

from bot.command_line.options import FAILURE, Shared, caller, results
from bot.settings import Settings
from bot.store.places import Places
from bot.terminal.cleaning import clean
from bot.upkeep import embedding, storage
from bot.upkeep.findings import Finding
from bot.wording import phrase


@click.command()
@results
@click.pass_obj
def doctor(shared: Shared) -> None:
    """Check everything and say what to do."""
    settings = shared.settings()
    locale = caller(settings).locale
    all_well = True
    records = []
    for finding in findings(settings):
        all_well = all_well and finding.well
        sentence = clean(phrase(locale, finding.code, **finding.facts))
        records.append(
            {"check": finding.check, "well": finding.well, **finding.facts, "says": sentence}
        )
        if not shared.json:
            mark = phrase(locale, "doctor-well" if finding.well else "doctor-wrong")
            click.echo(f"{mark:<7}{sentence}")
    if shared.json:
        click.echo(json.dumps(records, ensure_ascii=False))
    sys.exit(0 if all_well else FAILURE)


def findings(settings: Settings) -> Iterator[Finding]:
    """Every check, in the order in which one rests on the other."""
    places = Places(settings.data)
    yield storage.data_folder(places)
    yield storage.writer(places)
    yield storage.sqlite()
    yield embedding.model_file(settings.model)
    yield embedding.embedding(settings.model, settings.models)
    yield from embedding.prompts(settings.model)
    if settings.reranker:
        yield embedding.reranker(settings.reranker)
    yield from storage.libraries(places, settings.model)
    yield from storage.memories(places, settings.model)
    yield from storage.ledgers(places)
    if settings.language_model is not None:
        # What speaks HTTP takes a tenth of a second to import; no other check needs it.
        from bot.upkeep.language_model import language_model  # noqa: PLC0415

        yield asyncio.run(language_model(settings.language_model))
