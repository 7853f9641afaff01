"""Questions and the buttons under their answers."""

import re
from dataclasses import replace
from datetime import datetime

from bot.desk.asked import Asked, Quoted
from bot.desk.office import SAMPLE_CIRCLE, Office
from bot.desk.replies import (
    Answered,
    Context,
    MorePassages,
    NotAnswered,
    Orphaned,
    Spoken,
    Voices,
)
from bot.desk.requests import (
    Ask,
    Caller,
    Share,
    ShowContext,
    ShowMore,
    TrySample,
    Upload,
    WhoSpeaks,
)
from bot.desk.texts import known_text
from bot.errors import Reason, Refusal
from index.abstaining import Strictness
from index.anchoring import Fit
from index.documents import EVERYTHING, Answer, Hit, NotInText, Scope, Source, Surroundings
from index.prepared import UNTOLD
from index.progress import Report
from index.quotations import Manner, Quotation

LONGEST_QUESTION = 1000

# A lone surrogate cannot be stored or sent; other controls have no place in a question.
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


async def ask(office: Office, request: Ask, _: Report) -> Answered | NotAnswered:
    """Answer from the circle's texts, or from the named one."""
    question = checked_question(request.question)
    circle = request.caller.circle
    sources: tuple[Source, ...]
    if request.text:
        sources = (await known_text(office, circle, request.text),)
    else:
        sources = await office.libraries.use(circle, lambda library: library.sources())
    if not sources:
        raise Refusal(Reason.NO_TEXTS)
    scope = Scope(frozenset(source.id for source in sources)) if request.text else EVERYTHING
    strictness = request.strictness or office.strictness
    return await _asked(office, request.caller, circle, question, scope, strictness, len(sources))


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
        office.strictness,
        texts=1,
    )


async def show_context(office: Office, request: ShowContext, _: Report) -> Context | Orphaned:
    """The answer's paragraph with its neighbours, wherever a new version of the text has it."""
    asked = await _kept(office, request.caller, request.answer)
    passage, quoted = asked.passage, asked.quoted
    if passage is None or quoted is None:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    around = await office.libraries.use(
        asked.library, lambda library: library.around(passage, asked.start, asked.end)
    )
    if around is not None:
        return _context(around, Fit.SAME, quoted)
    return await _found_again(office, asked, quoted)


async def show_more(office: Office, request: ShowMore, _: Report) -> MorePassages:
    """The next passages that were found."""
    asked = await _kept(office, request.caller, request.answer)
    hits = await office.libraries.use(asked.library, lambda library: library.passages(asked.more))
    if not hits:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return MorePassages(asked.question, hits)


async def who_speaks(office: Office, request: WhoSpeaks, _: Report) -> Voices | Context | Orphaned:
    """Whose words the answer's passage holds; where a new version has it, it is shown anew."""
    asked = await _kept(office, request.caller, request.answer)
    passage, quoted = asked.passage, asked.quoted
    if passage is None or quoted is None:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    hits = await office.libraries.use(asked.library, lambda library: library.passages((passage,)))
    if not hits:
        return await _found_again(office, asked, quoted)
    hit = hits[0]
    return Voices(
        citation=hit.cite(asked.start, asked.end),
        voices=hit.speaking(asked.start, asked.end),
        reported=hit.reported(asked.start, asked.end),
        spoken=tuple(_spoken(hit, each) for each in hit.quotations if _is_voice(each)),
    )


async def share(
    office: Office, request: Share, _: Report
) -> Answered | NotAnswered | Context | Orphaned:
    """The same outcome again, for everyone; words whose passage is gone as a new version has them.

    Words that are no longer in the text at all are shown as they stood.
    """
    asked = await _kept(office, request.caller, request.answer)
    if asked.passage is None:
        related = await office.libraries.use(
            asked.library, lambda library: library.passages(asked.more)
        )
        outcome = NotInText(asked.question, asked.missing, asked.confidence, related)
        return NotAnswered(asked.id, outcome, asked.texts, took_ms=0, shared=True)
    wanted = (asked.passage, *asked.more)
    hits = await office.libraries.use(asked.library, lambda library: library.passages(wanted))
    if not hits or hits[0].id != asked.passage:
        if asked.quoted is None:
            raise Refusal(Reason.UNKNOWN_ANSWER)
        # Their passage is new when only a neighbour was edited: they are not said to be gone.
        return await _found_again(office, asked, asked.quoted, shared=True)
    answer = Answer(
        question=asked.question,
        text=hits[0].text[asked.start : asked.end],
        start=asked.start,
        end=asked.end,
        citation=hits[0].cite(asked.start, asked.end),
        passage=hits[0],
        confidence=asked.confidence,
        more=hits[1:],
    )
    return Answered(asked.id, answer, took_ms=0, shared=True)


def checked_question(question: str) -> str:
    """A question as it is asked of the texts: trimmed, of a sensible length, nothing but text."""
    if _NOT_TEXT.search(question):
        raise Refusal(Reason.BAD_CHARACTERS)
    trimmed = " ".join(question.split())
    if not re.search(r"\w", trimmed):
        raise Refusal(Reason.EMPTY_QUESTION)
    if len(trimmed) > LONGEST_QUESTION:
        raise Refusal(Reason.LONG_QUESTION, length=len(trimmed), limit=LONGEST_QUESTION)
    return trimmed


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
        return Answered(asked.id, outcome, took_ms)
    return NotAnswered(asked.id, outcome, texts, took_ms)


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
    )
    if isinstance(outcome, NotInText):
        return replace(asked, missing=outcome.missing)
    quoted = Quoted(
        source=outcome.passage.source,
        text=outcome.text,
        citation=str(outcome.citation),
        start=outcome.passage.offset + outcome.start,
    )
    return replace(
        asked, passage=outcome.passage.id, start=outcome.start, end=outcome.end, quoted=quoted
    )


def _is_voice(quotation: Quotation) -> bool:
    return quotation.kind is not Manner.TERM


def _spoken(hit: Hit, quotation: Quotation) -> Spoken:
    """A quotation so far as it stands in a passage."""
    start, end = max(0, quotation.start), min(len(hit.text), quotation.end)
    reported = quotation.speaker if quotation.reported else None
    return Spoken(hit.text[start:end], hit.speaking(start, end), reported)


async def _found_again(
    office: Office, asked: Asked, quoted: Quoted, *, shared: bool = False
) -> Context | Orphaned:
    """Where an answer's words stand in the text as it is now."""
    found = await office.libraries.use(
        asked.library, lambda library: library.anchored(quoted.source, quoted.text, quoted.start)
    )
    if found is not None:
        return _context(found[1], found[0], quoted)
    sources = await office.libraries.use(asked.library, lambda library: library.sources())
    if quoted.source not in {source.id for source in sources}:
        # A text that was removed is not to be read here any more, not even in quotations.
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return Orphaned(asked.question, quoted, shared)


def _context(around: Surroundings, fit: Fit, quoted: Quoted) -> Context:
    return Context(
        citation=around.citation,
        before=around.before,
        text=around.text,
        bold=(around.start, around.end),
        after=around.after,
        fit=fit,
        quoted=quoted,
    )


async def _kept(office: Office, caller: Caller, answer: str) -> Asked:
    asked = await office.store.question(caller.circle, answer)
    if asked is None:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return asked
