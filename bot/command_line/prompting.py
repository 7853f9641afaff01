"""``prompts``: questions for a discussion, made beside a running bot."""

import asyncio
import sys

import click

from bot.command_line.options import Shared, caller, refuse, results, show_json
from bot.command_line.records import prompt_record
from bot.compose import House, open_house
from bot.desk.replies import Refused
from bot.desk.requests import Caller, ListTexts
from bot.errors import Reason, Refusal
from bot.study.prompting.dealing import Wanted
from bot.study.prompting.values import Kind, Prompt
from bot.terminal.screen import Screen
from bot.wording.study import prompts as worded
from index.documents import EVERYTHING, Scope

# An article gives about as many; nobody reads more at a time.
USUAL, MOST = 30, 200


@click.command()
@click.option(
    "--kind", type=click.Choice([each.value for each in Kind]), help="Only questions of one kind."
)
@click.option(
    "-n", "number", default=USUAL, show_default=True, type=click.IntRange(1, MOST), help="How many."
)
@click.option("--text", help="Only on this text, by its id or title.")
@click.option("--seed", default="", help="Another word, another choice.")
@results
@click.pass_obj
def prompts(shared: Shared, kind: str | None, number: int, text: str | None, seed: str) -> None:
    """Ask questions on the texts that are worth discussing, each with its quotation."""
    settings = shared.settings()
    who = caller(settings)
    wanted = Wanted(number, Kind(kind) if kind else None, seed)
    with open_house(settings, writable=False) as house:
        try:
            found = asyncio.run(_prompts(house, who, wanted, text))
        except Refusal as refusal:
            refuse(refusal, who.locale)
    if shared.json:
        show_json([prompt_record(each, who.locale) for each in found])
    else:
        Screen(sys.stdout).show(worded(found, who.locale))


async def _prompts(
    house: House, who: Caller, wanted: Wanted, text: str | None
) -> tuple[Prompt, ...]:
    texts = await house.desk.handle(ListTexts(who))
    if isinstance(texts, Refused):
        raise Refusal(texts.reason, **texts.facts)
    if not getattr(texts, "sources", ()):
        raise Refusal(Reason.NO_TEXTS)
    scope = EVERYTHING
    if text is not None:
        source = await house.libraries.use(who.circle, lambda library: library.find(text))
        if source is None:
            raise Refusal(Reason.UNKNOWN_TEXT, text=text)
        scope = Scope(frozenset({source.id}))
    return await house.jobs.prompts(who.circle, wanted, scope)
