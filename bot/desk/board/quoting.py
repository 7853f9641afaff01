"""Answers that everybody sees in a channel: kept with what they quote, so that it can be taken out.

Of private replies nothing is kept: only their reader sees them, and Discord lets them be edited for
a quarter of an hour.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from bot.desk.asked import Quoted
from bot.desk.board.posts import Post, Posted, is_answer
from bot.desk.board.replies import AnswerTakenDown, Noted, Shown
from bot.desk.board.requests import NoteShown
from bot.desk.notes.placing import source_of
from bot.desk.notes.replies import Looked
from bot.desk.office import Office
from bot.desk.replies import Answered
from index.answers import Answer, Hit
from index.progress import Report


async def note_shown(office: Office, request: NoteShown, _: Report) -> Noted:
    """Keep which messages show a reply, if it quotes any text of the circle."""
    sources = quoted_in(request.reply)
    if sources:
        circle = request.caller.circle
        for message in request.messages:
            await office.board.keep_answer(circle, request.channel, message, sources)
    return Noted()


def quoted_in(reply: Any) -> frozenset[str]:
    """The texts of the circle out of which a reply has words, by id; the sample is none of them."""
    if isinstance(reply, Answered) and not reply.own:
        return frozenset()
    return frozenset(_sources(reply))


def answers_taken_down(stands: Mapping[str, Posted]) -> Iterator[Post[Shown]]:
    """The answers out of which words are to be taken, in place of all that they say."""
    for key, each in stands.items():
        if is_answer(key):
            yield Post(key, each.channel, AnswerTakenDown())


def _sources(value: Any) -> Iterator[str]:
    """Whatever is found in a reply, at any depth, that has words of a text."""
    if isinstance(value, Hit):
        yield value.source
    elif isinstance(value, Answer):
        yield from _sources((value.passage, value.second))  # the others are only counted
    elif isinstance(value, Quoted):
        yield from () if value.text is None else (value.source,)
    elif isinstance(value, Looked):
        yield source_of(value.spot)
    elif isinstance(value, tuple):
        for each in value:
            yield from _sources(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _sources(getattr(value, field.name))
