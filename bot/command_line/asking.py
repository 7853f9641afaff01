"""``ask`` and ``search``: reading beside a running bot."""

import asyncio
import json
import sys
from dataclasses import replace
from pathlib import Path

import click

from bot.command_line.batch import entries
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
from bot.command_line.showing import show
from bot.compose import House, open_house
from bot.desk.answers import checked_question
from bot.desk.replies import Answered, MorePassages, NotAnswered, Refused, Reply
from bot.desk.requests import Ask, Caller, ListTexts
from bot.errors import Reason, Refusal
from bot.terminal.screen import Screen
from bot.terminal.working import reply_to
from bot.wording import sentence
from index.abstaining import Strictness
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
@click.option(
    "--strictness",
    type=click.Choice([each.value for each in Strictness]),
    help="How sure an answer has to be. Default: STUDY_CIRCLE_STRICTNESS, else balanced.",
)
@results
@click.pass_obj
def ask(
    shared: Shared,
    question: str | None,
    text: str | None,
    batch: Path | None,
    strictness: str | None,
) -> None:
    """Answer a question from the texts, word for word with its place."""
    if (question is None) == (batch is None):
        raise click.UsageError("Give one question, or --batch with a file of questions.")
    settings = shared.settings()
    who = caller(settings)
    asking = Ask(who, question or "", text, Strictness(strictness) if strictness else None)
    with open_house(settings, writable=False) as house:
        if batch is not None:
            sys.exit(asyncio.run(_ask_all(house, asking, batch)))
        reply = asyncio.run(reply_to(asking, house.desk, Screen(sys.stderr), who.locale))
    if reply is None:
        raise KeyboardInterrupt
    if isinstance(reply, Refused):
        complain(reply.reason, reply.facts, who.locale)
        sys.exit(FAILURE if reply.reason is Reason.UNKNOWN_TEXT else status(reply.reason))
    if shared.json and isinstance(reply, Answered | NotAnswered):
        show_json(answer_record(reply))
    else:
        show(reply, who.locale)


async def _ask_all(house: House, asking: Ask, batch: Path) -> int:
    """One line out for every line in, in order; the exit status.

    A line that is no question, or one that is refused, does not keep the others from their answer.
    """
    worst = 0
    for entry in entries(batch):
        reply: Reply
        if entry.refusal is not None:
            reply = Refused(entry.refusal.reason, entry.refusal.facts)
        else:
            reply = await house.desk.handle(replace(asking, question=entry.question or ""))
        if isinstance(reply, Answered | NotAnswered):
            record = answer_record(reply, entry.id)
        elif isinstance(reply, Refused):
            worst = FAILURE
            record = {
                "id": entry.id,
                "question": entry.question,
                "status": "refused",
                "reason": sentence(reply.reason, reply.facts, asking.caller.locale),
            }
        click.echo(json.dumps(record, ensure_ascii=True))
    return worst


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
        show(reply, who.locale)


async def _search(house: House, who: Caller, query: str, k: int) -> MorePassages:
    texts = await house.desk.handle(ListTexts(who))
    if isinstance(texts, Refused):
        raise Refusal(texts.reason, **texts.facts)
    if not getattr(texts, "sources", ()):
        raise Refusal(Reason.NO_TEXTS)
    return MorePassages(query, await house.jobs.search(who.circle, query, k, EVERYTHING))
