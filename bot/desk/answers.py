"""Questions: answered from the texts, and kept for the buttons under their answers."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.desk.asked import Asked, Place, Quoted
from bot.desk.notes.finding import bearing
from bot.desk.office import SAMPLE_CIRCLE, Office
from bot.desk.plans.reading import reading, scope_of
from bot.desk.replies import Answered, NotAnswered, Unread
from bot.desk.requests import Ask, AskWhole, Caller, TrySample, Upload
from bot.desk.rewording.consent import service_of
from bot.desk.sessions.hearing import heard
from bot.desk.settings.holding import in_force
from bot.desk.texts import known_text
from bot.errors import Reason, Refusal
from index.abstaining import Strictness
from index.answers import Answer, Hit, NotInText
from index.documents import EVERYTHING, Scope, Source
from index.languages import language_of
from index.prepared import UNTOLD
from index.progress import Report

LONGEST_QUESTION = 1000

# A lone surrogate cannot be stored or sent; other controls have no place in a question.
NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


async def ask(office: Office, request: Ask, _: Report) -> Answered | NotAnswered:
    """Answer from the circle's texts, or from the named one; before everybody inside a session."""
    question = checked_question(request.question)
    here = in_force(office, request.caller)
    circle = request.caller.circle
    sources: tuple[Source, ...]
    if request.text:
        sources = (await known_text(office, circle, request.text),)
    else:
        sources = await office.libraries.use(circle, lambda library: library.sources())
    if not sources:
        raise Refusal(Reason.NO_TEXTS)
    if not request.text and here.texts is not None:
        sources = tuple(source for source in sources if source.id in here.texts)
    asked = {source.id for source in sources}
    read = tuple(each for each in await reading(office, request.caller) if each.source in asked)
    scope = Scope(
        frozenset(asked) if request.text else None, tuple((each.source, each.end) for each in read)
    )
    strictness = request.strictness or here.strictness
    caller = request.caller
    reply = await _asked(office, caller, circle, question, scope, strictness, len(sources))
    outcome = _outcome(reply)
    # Inside a session everybody sees the answer; there is nothing left to share.
    shared = await heard(office, caller, reply.id, outcome) or here.public
    return replace(
        reply,
        read=read,
        text=sources[0].id if request.text else None,
        shared=shared,
        beside=await bearing(
            office, caller, outcome, replace(scope, sources=frozenset(asked)), public=shared
        ),
    )


async def ask_whole(office: Office, request: AskWhole, _: Report) -> Answered | NotAnswered:
    """Ask a question once more, also of what the channel has not read yet."""
    asked = await office.store.question(request.caller.circle, request.answer)
    if asked is None or asked.library != request.caller.circle:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    scope = EVERYTHING
    if request.text is not None:
        source = await known_text(office, asked.library, request.text)
        scope = Scope(frozenset({source.id}))
    caller, texts = request.caller, asked.texts
    strictness = in_force(office, caller).strictness
    reply = await _asked(office, caller, asked.library, asked.question, scope, strictness, texts)
    outcome = _outcome(reply)
    beside = await bearing(office, caller, outcome, scope, public=False)
    read = await scope_of(office, caller, asked.library)
    ahead = any(not read.reaches(each.source, start) for each, start in _shown(outcome))
    return replace(reply, beside=beside, ahead=ahead)


async def try_sample(office: Office, request: TrySample, report: Report) -> Answered | NotAnswered:
    """Answer the ready question; the first time, the sample is added to a library of its own."""
    if not await office.libraries.use(SAMPLE_CIRCLE, lambda library: library.sources()):
        upload = Upload(office.sample.name, office.sample)
        prepared = await office.jobs.prepare(upload, UNTOLD, report)
        await office.libraries.use(
            SAMPLE_CIRCLE, lambda library: library.add(prepared, office.clock())
        )
    return await _asked(
        office,
        request.caller,
        SAMPLE_CIRCLE,
        office.sample_question,
        EVERYTHING,
        in_force(office, request.caller).strictness,
        texts=1,
    )


def checked_question(question: str) -> str:
    """A question as it is asked of the texts: trimmed, of a sensible length, nothing but text."""
    if NOT_TEXT.search(question):
        raise Refusal(Reason.BAD_CHARACTERS)
    trimmed = " ".join(question.split())
    if not re.search(r"\w", trimmed):
        raise Refusal(Reason.EMPTY_QUESTION)
    if len(trimmed) > LONGEST_QUESTION:
        raise Refusal(Reason.LONG_QUESTION, length=len(trimmed), limit=LONGEST_QUESTION)
    return trimmed


def unread(office: Office, question: str, related: tuple[Hit, ...]) -> Unread | None:
    """Whether question and texts are in languages that the model cannot bring together.

    Nothing is said where too little tells the languages.
    """
    model = office.model_language
    if model is None:
        return None
    asked, read = language_of(question), language_of("\n".join(hit.text for hit in related))
    return Unread(asked, read, model) if asked and read and asked != read else None


def _shown(outcome: Answer | NotInText) -> Iterator[tuple[Hit, int]]:
    """The passages that are shown, and where in the text the words are."""
    if isinstance(outcome, NotInText):
        yield from ((each, each.offset) for each in outcome.related)
        return
    for each in (outcome, outcome.second):
        if each is not None:
            yield each.passage, each.passage.offset + each.start


def _outcome(reply: Answered | NotAnswered) -> Answer | NotInText:
    return reply.answer if isinstance(reply, Answered) else reply.outcome


async def _asked(
    office: Office,
    caller: Caller,
    library: str,
    question: str,
    scope: Scope,
    strictness: Strictness,
    texts: int,
) -> Answered | NotAnswered:
    began = office.clock()
    outcome = await office.jobs.ask(library, question, scope, strictness)
    now = office.clock()
    took_ms = round((now - began).total_seconds() * 1000)
    asked = _to_keep(office.new_id(), caller, library, outcome, texts, now)
    await office.store.keep_question(asked)
    if isinstance(outcome, Answer):
        rewords = service_of(office, caller.circle) is not None
        return Answered(asked.id, outcome, took_ms, own=library == caller.circle, rewords=rewords)
    foreign = unread(office, question, outcome.related)
    return NotAnswered(asked.id, outcome, texts, took_ms, unread=foreign)


def _to_keep(
    new_id: str,
    caller: Caller,
    library: str,
    outcome: Answer | NotInText,
    texts: int,
    now: datetime,
) -> Asked:
    shown = outcome.more if isinstance(outcome, Answer) else outcome.related
    asked = Asked(
        circle=caller.circle,
        id=new_id,
        library=library,
        question=outcome.question,
        confidence=outcome.confidence,
        more=tuple(hit.id for hit in shown),
        texts=texts,
        at=now,
        signals=outcome.signals,
        member=caller.member,
    )
    if isinstance(outcome, NotInText):
        return replace(asked, missing=outcome.missing)
    quoted = Quoted(
        source=outcome.passage.source,
        text=outcome.text,
        citation=str(outcome.citation),
        start=outcome.passage.offset + outcome.start,
    )
    second = outcome.second
    return replace(
        asked,
        passage=outcome.passage.id,
        start=outcome.start,
        end=outcome.end,
        quoted=quoted,
        second=Place(second.passage.id, second.start, second.end) if second else None,
    )
