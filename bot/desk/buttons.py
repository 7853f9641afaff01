"""The buttons under an answer, or under what could not be answered."""

from dataclasses import replace

from bot.desk.answers import unread
from bot.desk.asked import Asked, Quoted
from bot.desk.notes.placing import notes_at, spot_of
from bot.desk.office import Office
from bot.desk.plans.reading import scope_of
from bot.desk.replies import (
    Answered,
    Context,
    Explained,
    MorePassages,
    NotAnswered,
    Orphaned,
    ShareAsked,
    Spoken,
    Voices,
)
from bot.desk.requests import AskShare, Caller, Explain, Share, ShowContext, ShowMore, WhoSpeaks
from bot.desk.rewording.consent import service_of
from bot.desk.settings.holding import in_force
from bot.errors import Reason, Refusal
from index.anchoring import Fit
from index.answers import Answer, Hit, NotInText, Quote, Surroundings
from index.progress import Report
from index.quotations import Manner, Quotation


async def show_context(office: Office, request: ShowContext, _: Report) -> Context | Orphaned:
    """The answer's paragraph with its neighbours, wherever a new version of the text has it."""
    asked = await kept(office, request.caller, request.answer)
    passage, quoted = asked.passage, asked.quoted
    if passage is None or quoted is None:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    scope = await scope_of(office, request.caller, asked.library)
    around = await office.libraries.use(
        asked.library,
        # Who asked the whole text has seen these words already.
        lambda library: (
            library.around(passage, asked.start, asked.end, scope)
            or library.around(passage, asked.start, asked.end)
        ),
    )
    if around is not None:
        found = replace(context_of(around, Fit.SAME, quoted), second=await _other(office, asked))
        return await _noted(office, request.caller, asked, found)
    again = await _found_again(office, asked, quoted)
    if isinstance(again, Orphaned):
        return again
    return await _noted(office, request.caller, asked, again)


async def show_more(office: Office, request: ShowMore, _: Report) -> MorePassages | Orphaned:
    """The next passages that were found."""
    asked = await kept(office, request.caller, request.answer)
    hits = await office.libraries.use(asked.library, lambda library: library.passages(asked.more))
    if not hits:
        if asked.quoted is not None and asked.quoted.text is None:
            return Orphaned(asked.question, asked.quoted)
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return MorePassages(asked.question, hits)


async def who_speaks(office: Office, request: WhoSpeaks, _: Report) -> Voices | Context | Orphaned:
    """Whose words the answer's passage holds; where a new version has it, it is shown anew."""
    asked = await kept(office, request.caller, request.answer)
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


async def explain(office: Office, request: Explain, _: Report) -> Explained:
    """What was weighed, and how it counted."""
    asked = await kept(office, request.caller, request.answer)
    if asked.signals is None and not asked.missing:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return Explained(asked.question, asked.passage is not None, asked.signals, asked.missing)


async def share(
    office: Office, request: Share, _: Report
) -> Answered | NotAnswered | Context | Orphaned:
    """The same outcome again, for everyone; words whose passage is gone as a new version has them.

    Words that are no longer in the text at all are shown as they stood.
    """
    asked = await kept(office, request.caller, request.answer)
    # What is kept to roles is not for everybody, even if who shares it has them.
    if _is_hidden(office, request.caller, asked, frozenset()):
        raise Refusal(Reason.LIMITED_TEXT)
    if asked.passage is None:
        related = await office.libraries.use(
            asked.library, lambda library: library.passages(asked.more)
        )
        outcome = NotInText(asked.question, asked.missing, asked.confidence, related, asked.signals)
        foreign = unread(office, asked.question, related)
        return NotAnswered(asked.id, outcome, asked.texts, 0, shared=True, unread=foreign)
    answer = await answer_again(office, asked)
    if answer is None:
        if asked.quoted is None:
            raise Refusal(Reason.UNKNOWN_ANSWER)
        # Their passage is new when only a neighbour was edited: they are not said to be gone.
        return await _found_again(office, asked, asked.quoted, shared=True)
    own = asked.library == request.caller.circle
    rewords = service_of(office, request.caller.circle) is not None
    return Answered(asked.id, answer, took_ms=0, shared=True, own=own, rewords=rewords)


async def answer_again(office: Office, asked: Asked) -> Answer | None:
    """An answer as it was given; ``None`` where there was none, or its passage is gone."""
    if asked.passage is None:
        return None
    wanted = (asked.passage, *asked.more)
    hits = await office.libraries.use(asked.library, lambda library: library.passages(wanted))
    if not hits or hits[0].id != asked.passage:
        return None
    return Answer(
        question=asked.question,
        text=hits[0].text[asked.start : asked.end],
        start=asked.start,
        end=asked.end,
        citation=hits[0].cite(asked.start, asked.end),
        passage=hits[0],
        confidence=asked.confidence,
        more=hits[1:],
        second=await _second(office, asked),
        signals=asked.signals,
    )


async def ask_share(office: Office, request: AskShare, _: Report) -> ShareAsked:
    """Whether to share an answer of which somebody asked the whole text."""
    return ShareAsked((await kept(office, request.caller, request.answer)).id)


async def _noted(office: Office, caller: Caller, asked: Asked, context: Context) -> Context:
    """The context with what its buttons need, where the text is the circle's own."""
    if asked.library != caller.circle:
        return context
    spot = await spot_of(office, caller, asked.id)
    return replace(context, spot=asked.id, notes=len(await notes_at(office, caller, spot)))


async def _other(office: Office, asked: Asked) -> Context | None:
    """An answer's other place in its surroundings, if its passage is still there."""
    place = asked.second
    if place is None:
        return None
    around = await office.libraries.use(
        asked.library, lambda library: library.around(place.passage, place.start, place.end)
    )
    return context_of(around, Fit.SAME) if around else None


async def _second(office: Office, asked: Asked) -> Quote | None:
    """An answer's other place, if its passage is still there."""
    place = asked.second
    if place is None:
        return None
    hits = await office.libraries.use(
        asked.library, lambda library: library.passages((place.passage,))
    )
    if not hits:
        return None
    text, citation = hits[0].text[place.start : place.end], hits[0].cite(place.start, place.end)
    return Quote(text, place.start, place.end, citation, hits[0])


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
    words = quoted.text
    if words is None:
        return Orphaned(asked.question, quoted, shared)
    found = await office.libraries.use(
        asked.library, lambda library: library.anchored(quoted.source, words, quoted.start)
    )
    if found is not None:
        return context_of(found[1], found[0], quoted)
    sources = await office.libraries.use(asked.library, lambda library: library.sources())
    if quoted.source not in {source.id for source in sources}:
        # A text that was removed is not to be read here any more, not even in quotations.
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return Orphaned(asked.question, quoted, shared)


def context_of(around: Surroundings, fit: Fit, quoted: Quoted | None = None) -> Context:
    """Words in their surroundings; ``quoted`` is how they stood when they were shown first."""
    return Context(
        citation=around.citation,
        before=around.before,
        text=around.text,
        bold=(around.start, around.end),
        after=around.after,
        fit=fit,
        quoted=quoted,
    )


async def kept(office: Office, caller: Caller, answer: str) -> Asked:
    """A question by its answer's id; refuses one that is not there for the caller."""
    asked = await office.store.question(caller.circle, answer)
    if asked is None:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    if _is_hidden(office, caller, asked, caller.roles):
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return asked


def _is_hidden(office: Office, caller: Caller, asked: Asked, roles: frozenset[str]) -> bool:
    """Whether what is quoted is kept to another channel, or to other roles, by now."""
    if asked.quoted is None or asked.library != caller.circle:
        return False
    return asked.quoted.source in in_force(office, caller).hidden(roles)
