"""``backup`` and ``restore``: everything that is kept, in one file and back."""

import importlib.metadata
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.command_line.options import Shared, caller, results, show_json
from bot.store.places import Places
from bot.terminal.cleaning import clean
from bot.upkeep.backup import back_up
from bot.upkeep.restore import restore as put_back
from bot.wording import phrase

_MEBIBYTE = 1024 * 1024


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@results
@click.pass_obj
def backup(shared: Shared, file: Path) -> None:
    """Write everything into one FILE, beside a running bot if need be."""
    settings = shared.settings()
    program = importlib.metadata.version("study-circle")
    manifest = back_up(Places(settings.data), file, program, datetime.now(UTC))
    size = file.stat().st_size
    if shared.json:
        parts = [asdict(each) for each in manifest.parts]
        show_json({"file": str(file), "bytes": size, "parts": parts})
        return
    megabytes, count = round(size / _MEBIBYTE, 1), len(manifest.parts)
    told = phrase(caller(settings).locale, "backed-up", file=str(file), count=count, size=megabytes)
    click.echo(clean(told))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@results
@click.pass_obj
def restore(shared: Shared, file: Path) -> None:
    """Put the backup FILE in the place of what there is, which is moved aside."""
    settings = shared.settings()
    locale = caller(settings).locale
    restored = put_back(Places(settings.data), file, datetime.now(UTC))
    manifest, aside = restored.manifest, restored.aside
    if shared.json:
        parts = [asdict(each) for each in manifest.parts]
        moved = None if aside is None else str(aside)
        show_json({"file": str(file), "at": manifest.at, "parts": parts, "aside": moved})
        return
    count = len(manifest.parts)
    told = [phrase(locale, "restored", file=str(file), at=manifest.at, count=count)]
    if aside is not None:
        told.append(phrase(locale, "restored-aside", folder=str(aside)))
    told.append(phrase(locale, "restored-deleted"))
    click.echo(clean("\n".join(told)))
