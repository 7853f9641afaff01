"""``reembed``: new vectors for the libraries, after another model was chosen."""

import asyncio
import json
import sys

import click

from bot.command_line.options import Shared, caller, results
from bot.compose import House, open_house
from bot.errors import Reason, Refusal
from bot.wording import phrase
from index.progress import Progress, Stage

Record = dict[str, str | int]


@click.command()
@results
@click.pass_obj
def reembed(shared: Shared) -> None:
    """Make all vectors anew, after another model was set. Without --circle: of every circle."""
    settings = shared.settings()
    locale = caller(settings).locale
    with open_house(settings, writable=True) as house:
        circles = (shared.circle,) if shared.circle else house.places.circles()
        records: list[Record] = []
        for circle in circles:
            record = asyncio.run(_reembed(house, circle, settings.model, locale))
            if record is not None:
                records.append(record)
                if not shared.json:
                    click.echo(phrase(locale, "reembedded", **record))
    if shared.json:
        click.echo(json.dumps(records, ensure_ascii=False))
    elif not records:
        click.echo(phrase(locale, "reembedded-none", model=settings.model))


async def _reembed(house: House, circle: str, model: str, locale: str) -> Record | None:
    """What was done in a circle; ``None`` where nothing had to be done."""
    stored = await house.libraries.use(circle, lambda library: library.model())
    if stored is None or stored.is_of(model):
        return None
    bar = click.progressbar(
        length=1, label=phrase(locale, "reembedding", circle=circle), file=sys.stderr
    )
    with bar:

        def show(progress: Progress) -> None:
            if progress.stage is Stage.EMBEDDING:
                bar.length = progress.total
                bar.update(progress.done - bar.pos)

        new = await house.jobs.reembed(circle, show)
    if not await house.libraries.use(circle, lambda library: library.reembed(new)):
        raise Refusal(Reason.BUSY_ADDING)
    return {"circle": circle, "model": new.model, "count": len(new.passages)}
