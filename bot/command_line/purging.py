"""``purge``: everything of a circle deleted at once."""

import asyncio

import click

from bot.command_line.options import Shared, caller, places
from bot.compose import open_house
from bot.errors import Reason, Refusal
from bot.terminal.cleaning import clean
from bot.wording import phrase


@click.command()
@click.argument("circle")
@click.option("--yes", is_flag=True, help="Do not ask whether it is meant.")
@places
@click.pass_obj
def purge(shared: Shared, circle: str, *, yes: bool) -> None:
    """Delete everything of CIRCLE, a server's id or the name of a terminal's circle."""
    settings = shared.settings()
    locale = caller(settings).locale
    with open_house(settings, writable=True) as house:
        kept = {*asyncio.run(house.store.circles()), *house.places.circles()}
        if circle not in kept:
            raise Refusal(Reason.UNKNOWN_CIRCLE, circle=circle)
        if not yes:
            click.confirm(clean(phrase(locale, "purge-ask", circle=circle)), abort=True)
        asyncio.run(house.desk.purge(circle))
    click.echo(clean(phrase(locale, "purged", circle=circle)))
