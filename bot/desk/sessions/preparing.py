"""Preparing a session: six prompts are offered to whoever starts it, who keeps three of them.

In a channel that reads by a plan, they come from what it has read.
"""

from dataclasses import replace

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.plans.reading import scope_of
from bot.desk.rewording.consent import service_of
from bot.desk.sessions.claims import begin_claims
from bot.desk.sessions.finding import changed, leading, running_here, sees
from bot.desk.sessions.replies import SessionDropped, SessionPrepared, SessionShown, Told
from bot.desk.sessions.requests import KeepPrompts, StartSession
from bot.desk.settings.holding import in_force
from bot.desk.texts import known_text
from bot.errors import Reason, Refusal
from bot.study.prompting.dealing import Wanted
from bot.study.prompting.values import Prompt
from bot.study.sessions import steps
from bot.study.sessions.values import OFFERED, Posed, Session, State, Words
from index.answers import Hit, Quote
from index.documents import Source
from index.progress import Report


async def start_session(
    office: Office, request: StartSession, _: Report
) -> SessionPrepared | SessionShown:
    """Offer prompts to whoever starts; they lead it. Where one runs already, it is shown."""
    caller = request.caller
    running = await running_here(office, caller)
    if running is not None and sees(caller, running):
        return SessionShown(running, Told.RUNNING, caller.member, caller.leads)
    source = await _text(office, caller, request.text)
    offered = await _dealt(office, caller, None if source is None else source.id, "")
    now = office.clock()

    def make(number: int) -> Session:
        return Session(
            caller.circle,
            number,
            caller.channel,
            caller.within,
            caller.member,
            None if source is None else source.title,
            None if source is None else source.id,
            now,
            now,
            offered=offered,
        )

    return prepared(office, await office.sessions.add(caller.circle, make))


async def keep_prompts(office: Office, request: KeepPrompts, _: Report) -> SessionPrepared:
    """Keep these prompts."""
    kept = await changed(
        office,
        request.caller,
        request.number,
        lambda session, now: steps.keep(session, request.prompts, now),
    )
    return prepared(office, kept)


async def offer_others(office: Office, caller: Caller, session: Session) -> SessionPrepared:
    """Offer other prompts beside those that are kept."""
    prepared_by(caller, session)
    seen = frozenset(each.id for each in session.offered)
    offered = await _dealt(office, caller, session.source, str(session.touched), seen)
    after = await changed(
        office, caller, session.number, lambda known, now: steps.offer(known, offered, now)
    )
    return prepared(office, after)


async def begin(office: Office, caller: Caller, session: Session) -> SessionShown:
    """Begin what was prepared; pressed twice, it has begun once."""
    leading(caller, session)
    if session.state is State.RUNNING:
        return SessionShown(session, Told.BEGUN, caller.member, caller.leads)
    other = await running_here(office, caller)
    if other is not None:
        raise Refusal(Reason.SESSION_RUNNING)
    begun = await changed(office, caller, session.number, steps.begin)
    await begin_claims(office, begun, begun.began)
    role = in_force(office, caller).session_role
    return SessionShown(begun, Told.BEGUN, caller.member, caller.leads, role)


async def drop(office: Office, caller: Caller, session: Session) -> SessionDropped:
    """Throw away what was prepared."""
    prepared_by(caller, session)
    await office.sessions.drop(caller.circle, session.number)
    return SessionDropped()


def prepared(
    office: Office, session: Session, worded: tuple[int, int] | None = None
) -> SessionPrepared:
    """A session in preparation, with what can be done with its prompts."""
    rewords = service_of(office, session.circle) is not None
    return SessionPrepared(session, rewords, worded)


def prepared_by(caller: Caller, session: Session) -> None:
    """Refuse whoever does not prepare a session, and one that has begun."""
    leading(caller, session)
    if session.state is not State.PREPARING:
        raise Refusal(Reason.UNKNOWN_SESSION)


async def _text(office: Office, caller: Caller, named: str | None) -> Source | None:
    """The text that is meant; the only one where none is named, ``None`` where there are more."""
    if named:
        return await known_text(office, caller.circle, named)
    sources = await office.libraries.use(caller.circle, lambda library: library.sources())
    if not sources:
        raise Refusal(Reason.NO_TEXTS)
    return sources[0] if len(sources) == 1 else None


async def _dealt(
    office: Office,
    caller: Caller,
    source: str | None,
    seed: str,
    seen: frozenset[str] = frozenset(),
) -> tuple[Posed, ...]:
    """The next prompts of the deck: none that was posed before it is exhausted."""
    earlier = await office.sessions.all(caller.circle)
    posed = seen | {each.id for session in earlier for each in session.posed}
    scope = await scope_of(office, caller, caller.circle)
    if source is not None:
        scope = replace(scope, sources=frozenset({source}))
    wanted = Wanted(OFFERED, None, seed, posed)
    dealt = await office.jobs.prompts(caller.circle, wanted, scope)
    if not dealt:
        raise Refusal(Reason.NO_PROMPTS)
    return tuple(map(posed_of, dealt))


def posed_of(prompt: Prompt) -> Posed:
    """A prompt as a session keeps it, with its words as they stand."""
    quotes = (prompt.quote, *((prompt.second,) if prompt.second else ()))
    quoted = {quote.passage.id for quote in quotes}
    return Posed(
        prompt.id,
        str(prompt.kind),
        prompt.language,
        prompt.stem,
        prompt.facts,
        quotes=tuple(map(_words, quotes)),
        places=tuple(
            _place(hit, prompt.quote.passage.source)
            for hit in prompt.passages
            if hit.id not in quoted
        ),
    )


def _place(hit: Hit, source: str) -> str:
    """Where a passage stands; in the text that is quoted already its last heading will do."""
    citation = hit.citation
    if hit.source != source:
        return str(citation)
    last = f"–{citation.last}" if citation.last != citation.first else ""
    return " ".join((*citation.headings[-1:], f"¶ {citation.first}{last}"))


def _words(quote: Quote) -> Words:
    hit = quote.passage
    return Words(
        hit.source,
        quote.text,
        str(quote.citation),
        hit.id,
        quote.start,
        quote.end,
        hit.offset + quote.start,
        quote.voices,
    )
