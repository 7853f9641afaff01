"""``ask`` and ``search``: reading beside a running bot."""

import asyncio
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from bot.command_line.options import (
    FAILURE,
    Shared,
    caller,
    complain,
    refuse,
    results,
    show_json,
    status,
)
from bot.command_line.records import answer_record, hit_records
from bot.compose import House, open_house
from bot.desk.answers import checked_question
from bot.desk.replies import Answered, MorePassages, NotAnswered, Refused
from bot.desk.requests import Ask, Caller, ListTexts
from bot.errors import Reason, Refusal
from bot.terminal.screen import Screen
from bot.terminal.working import reply_to
from bot.wording import render, sentence
from index.documents import EVERYTHING

MOST_HITS = 100


@click.command()
@click.argument("question", required=False)
@click.option("--text", help="Ask only this text, by its id or title.")
@click.option(
    "--batch",
    type=click.Path(path_type=Path),
    help='A file of questions, one {"id": …, "question": …} a line; one answer a line comes out.',
)
@results
@click.pass_obj
def ask(shared: Shared, question: str | None, text: str | None, batch: Path | None) -> None:
    """Answer a question from the texts, word for word with its place."""
    if (question is None) == (batch is None):
        raise click.UsageError("Give one question, or --batch with a file of questions.")
    settings = shared.settings()
    who = caller(settings)
    with open_house(settings, writable=False) as house:
        if batch is not None:
            sys.exit(asyncio.run(_ask_all(house, who, batch, text)))
        reply = asyncio.run(
            reply_to(Ask(who, question or "", text), house.desk, Screen(sys.stderr), who.locale)
        )
    if reply is None:
        raise KeyboardInterrupt
    if isinstance(reply, Refused):
        complain(reply.reason, reply.facts, who.locale)
        sys.exit(FAILURE if reply.reason is Reason.UNKNOWN_TEXT else status(reply.reason))
    if shared.json and isinstance(reply, Answered | NotAnswered):
        show_json(answer_record(reply))
    else:
        Screen(sys.stdout).show(render(reply, who.locale))


async def _ask_all(house: House, who: Caller, batch: Path, text: str | None) -> int:
    """One line out for every line in, in order; the exit status."""
    worst = 0
    for number, question in _questions(batch):
        reply = await house.desk.handle(Ask(who, question, text))
        if isinstance(reply, Answered | NotAnswered):
            record = answer_record(reply, number)
        elif isinstance(reply, Refused):
            worst = FAILURE
            record = {
                "id": number,
                "question": question,
                "status": "refused",
                "reason": sentence(reply.reason, reply.facts, who.locale),
            }
        click.echo(json.dumps(record, ensure_ascii=True))
    return worst


def _questions(batch: Path) -> Iterator[tuple[str | int, str]]:
    """Id and question of each line; refuses the first line that is not one."""
    try:
        # Some editors begin a file in UTF-8 with a mark that JSON does not know.
        with batch.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, start=1):
                if not line.strip():
                    continue
                try:
                    entry = json.loads(line)
                    name, question = entry.get("id", number), entry["question"]
                except (ValueError, KeyError, AttributeError, RecursionError) as error:
                    raise Refusal(Reason.BAD_BATCH, file=batch.name, line=number) from error
                if not isinstance(name, str | int) or not isinstance(question, str):
                    raise Refusal(Reason.BAD_BATCH, file=batch.name, line=number)
                yield name, question
    except UnicodeDecodeError as error:
        raise Refusal(Reason.NOT_UTF8, file=batch.name, offset=error.start) from error
    except IsADirectoryError as error:
        raise Refusal(Reason.NOT_A_FILE, file=str(batch)) from error
    except OSError as error:
        raise Refusal(Reason.NO_FILE, file=str(batch)) from error


@click.command()
@click.argument("query")
@click.option(
    "-k", default=10, show_default=True, type=click.IntRange(1, MOST_HITS), help="How many."
)
@results
@click.pass_obj
def search(shared: Shared, query: str, k: int) -> None:
    """List the passages that fit best."""
    settings = shared.settings()
    who = caller(settings)
    with open_house(settings, writable=False) as house:
        try:
            wanted = checked_question(query)
            reply = asyncio.run(_search(house, who, wanted, k))
        except Refusal as refusal:
            refuse(refusal, who.locale)
    if shared.json:
        show_json(hit_records(reply.hits))
    else:
        Screen(sys.stdout).show(render(reply, who.locale))


async def _search(house: House, who: Caller, query: str, k: int) -> MorePassages:
    texts = await house.desk.handle(ListTexts(who))
    if isinstance(texts, Refused):
        raise Refusal(texts.reason, **texts.facts)
    if not getattr(texts, "sources", ()):
        raise Refusal(Reason.NO_TEXTS)
    return MorePassages(query, await house.jobs.search(who.circle, query, k, EVERYTHING))
