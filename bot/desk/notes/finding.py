"""Members' notes that bear on a question: on the paragraphs that answer it, or in words of its own.

A note fits by its words if it has half of those in the question that carry meaning, and two of them
at least. On the questions of ``tests/cases/notes/bearing.json`` that finds 24 of 26 notes and no
other; one word in common brings seven others, two without half of them one.
"""

from collections.abc import Iterator, Sequence

from bot.desk.caller import Caller
from bot.desk.notes.kept import Note
from bot.desk.notes.placing import Spot, shown_at, stands
from bot.desk.notes.replies import Beside, NoteShown
from bot.desk.office import Office
from index.answers import Answer, NotInText, Quote
from index.documents import Document, Scope
from index.lexical import query_terms, terms
from index.lexical.languages import languages
from index.library import Library

SHOWN = 3
"""Notes below an answer: the words of the text come first."""

SHARE, LEAST = 0.5, 2
"""Of the question's words that carry meaning, what a note has to have of them."""


async def bearing(
    office: Office, caller: Caller, outcome: Answer | NotInText, scope: Scope, *, public: bool
) -> Beside:
    """The notes that the caller may read; of what everybody reads (``public``), the shared ones."""
    seen = await office.notes.seen(caller.circle, caller.member)
    notes = tuple(each for each in seen if each.shared or not public)
    if not notes:
        return Beside()

    def find(library: Library) -> tuple[NoteShown, ...]:
        return _found(library, caller, notes, outcome, scope)

    # Words that were edited are looked for in all of the text: not on the event loop.
    found = await office.libraries.use(caller.circle, find)
    return Beside(found[:SHOWN], max(0, len(found) - SHOWN))


def fit(question: str, note: str) -> float:
    """How much of what a question asks about a note speaks of, 0 to 1; 0 where that is too little.

    >>> fit("Why did the roof leak?", "A roof may leak for a month.")
    1.0
    """
    wanted = {each.term for each in query_terms(question, tuple(languages()))}
    had = len(wanted & {each.term for each in terms(note)})
    share = had / max(1, len(wanted))
    return share if had >= min(LEAST, len(wanted)) and share >= SHARE else 0.0


def _found(
    library: Library,
    caller: Caller,
    notes: Sequence[Note],
    outcome: Answer | NotInText,
    scope: Scope,
) -> tuple[NoteShown, ...]:
    """Those on the paragraphs that answer first, then those whose words fit best, the latest."""
    places = tuple(_places(outcome))
    sources = {source for source, _, _ in places}
    seen = {each.id for each in library.sources(scope)}
    documents: dict[str, Document | None] = {}
    ranked: list[tuple[bool, float, int, NoteShown]] = []
    for note in notes:
        fits = fit(outcome.question, note.text)
        if note.source not in seen or (not fits and note.source not in sources):
            continue
        if note.source not in documents:
            documents[note.source] = library.document(note.source)
        document = documents[note.source]
        at = None if document is None else stands(note, document)
        # Of a paragraph that is gone nobody knows any more whether the channel has read it.
        if at is None or not scope.reaches(note.source, at[1].start):
            continue
        on = _is_on(at[1], places)
        if on or fits:
            ranked.append((on, fits, note.number, shown_at(note, caller, *at)))
    ranked.sort(key=lambda each: each[:3], reverse=True)
    return tuple(each for *_, each in ranked)


def _places(outcome: Answer | NotInText) -> Iterator[tuple[str, int, int]]:
    """The paragraphs that an answer shows: their text, and from where to where they stand in it."""
    if isinstance(outcome, NotInText):
        return  # what is shown instead is near, and no answer
    quotes: tuple[Answer | Quote, ...] = (outcome, *((outcome.second,) if outcome.second else ()))
    for each in quotes:
        hit = each.passage
        begin = max((start for start in hit.starts if start <= each.start), default=0)
        end = min((start for start in hit.starts if start >= each.end), default=len(hit.text))
        yield hit.source, hit.offset + begin, hit.offset + end


def _is_on(spot: Spot, places: Sequence[tuple[str, int, int]]) -> bool:
    # A paragraph may have begun before the passage that holds a part of it.
    end = spot.start + len(spot.text)
    return any(
        spot.source == source and spot.start < finish and begin < end
        for source, begin, finish in places
    )
