"""``add``, ``sources`` and ``remove``."""

import asyncio
import sys
from pathlib import Path

import click

from bot.command_line.options import (
    FAILURE,
    Shared,
    caller,
    complain,
    places,
    results,
    show_json,
    status,
)
from bot.command_line.records import Record, added_record, revised_record, source_record
from bot.command_line.showing import show
from bot.compose import House, open_house
from bot.desk.replies import AlreadyAdded, Refused, Reply, TextAdded, TextList, TextRevised
from bot.desk.requests import AddText, Caller, ListTexts, PutBack, RemoveText, Request, Upload
from bot.errors import Reason
from bot.terminal.screen import Screen
from bot.terminal.working import reply_to
from bot.wording.texts import already_added_sentence, warned


@click.command()
@click.argument("files", nargs=-1, required=True, metavar="FILE…", type=click.Path(path_type=Path))
@click.option("--title", help="Its title, if the file does not say it rightly.")
@click.option("--author", help="Who wrote it.")
@click.option("--year", help="When it was written: 1918, or “c. 1848”.")
@click.option("--ocr", metavar="LANGS", help="Recognise the words of scanned pages: eng, eng+deu.")
@results
@click.pass_obj
def add(
    shared: Shared,
    files: tuple[Path, ...],
    title: str | None,
    author: str | None,
    year: str | None,
    ocr: str | None,
) -> None:
    """Add texts: PDF, EPUB, Word, HTML, Markdown, plain text, ODT, RTF, FB2."""
    if len(files) > 1 and (title or author or year):
        raise click.UsageError(
            "--title, --author and --year describe one file; give one at a time."
        )
    settings = shared.settings()
    who = caller(settings)
    with open_house(settings, writable=True) as house:
        requests = [
            AddText(who, Upload(path.name, path), title, author, year, ocr) for path in files
        ]
        records, worst = asyncio.run(_add_all(house, who, requests, quiet=shared.json))
    if shared.json:
        show_json(records)
    sys.exit(worst)


async def _add_all(
    house: House, who: Caller, requests: list[AddText], *, quiet: bool
) -> tuple[list[Record], int]:
    """Each file by itself: one that cannot be read does not keep the others out."""
    records: list[Record] = []
    worst = 0
    errors = Screen(sys.stderr)
    for request in requests:
        reply = await reply_to(request, house.desk, errors, who.locale)
        if reply is None:
            raise KeyboardInterrupt
        if isinstance(reply, Refused):
            complain(reply.reason, reply.facts, who.locale)
            worst = max(worst, status(reply.reason))
        elif isinstance(reply, TextAdded):
            records.append(added_record(reply.source, warned(reply.warnings, who.locale)))
        elif isinstance(reply, TextRevised):
            records.append(revised_record(reply, warned(reply.warnings, who.locale)))
        elif isinstance(reply, AlreadyAdded):
            records.append(added_record(reply.source, [already_added_sentence(reply, who.locale)]))
        if not quiet and not isinstance(reply, Refused):
            show(reply, who.locale)
    return records, worst


@click.command()
@results
@click.pass_obj
def sources(shared: Shared) -> None:
    """List the texts."""
    settings = shared.settings()
    who = caller(settings)
    with open_house(settings, writable=False) as house:
        reply = asyncio.run(house.desk.handle(ListTexts(who)))
    if shared.json and isinstance(reply, TextList):
        show_json([source_record(each) for each in reply.sources])
        return
    _show(reply, who)


@click.command()
@click.argument("source")
@click.option("--undo", is_flag=True, help="Put it back; for a day after it was removed.")
@places
@click.pass_obj
def remove(shared: Shared, source: str, *, undo: bool) -> None:
    """Remove a text, by its id or title; it is deleted for good after a day."""
    settings = shared.settings()
    who = caller(settings)
    request = PutBack(who, source) if undo else RemoveText(who, source)
    with open_house(settings, writable=True) as house:
        reply = asyncio.run(_after_upkeep(house, request))
    _show(reply, who)


async def _after_upkeep(house: House, request: Request) -> Reply:
    """The reply; what is over goes first, for whoever never has the chat or the bot running."""
    await house.desk.tick()
    return await house.desk.handle(request)


def _show(reply: Reply, who: Caller) -> None:
    if isinstance(reply, Refused):
        complain(reply.reason, reply.facts, who.locale)
        gone = {Reason.UNKNOWN_TEXT, Reason.NOTHING_TO_PUT_BACK}
        sys.exit(FAILURE if reply.reason in gone else status(reply.reason))
    show(reply, who.locale)
