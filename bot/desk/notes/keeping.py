"""Members' notes: written, listed, shared, removed. Private until their author shares them."""

import re
from collections.abc import Sequence

from bot.desk.answers import NOT_TEXT
from bot.desk.caller import Caller
from bot.desk.notes.kept import Note
from bot.desk.notes.mentioning import looked_up, places
from bot.desk.notes.placing import Spot, notes_at, shown_at, spot_of, stands
from bot.desk.notes.replies import (
    LookedUp,
    NoteForm,
    NoteKept,
    NoteList,
    NoteRemoved,
    NoteShared,
    NoteShown,
    NotesShown,
)
from bot.desk.notes.requests import (
    AddNote,
    ListNotes,
    NotesAt,
    OpenNote,
    RemoveNote,
    ShareNote,
    WriteNote,
)
from bot.desk.office import Office
from bot.errors import Reason, Refusal
from bot.study.references import references
from index.anchoring import Fit
from index.documents import Document
from index.lexical import query_terms, terms
from index.library import Library
from index.progress import Report

LONGEST_NOTE = 1000
MOST_NOTES = 500
"""Notes that a member may keep in a circle."""

SHOWN = 10
"""Notes of one list."""

_BRACKETS = re.compile(r"\s*\[([^\[\]]*)\]\s*(.*)", re.DOTALL)


async def add_note(office: Office, request: AddNote, _: Report) -> NoteKept | LookedUp:
    """Keep a note on the paragraph of a reference, or tell which paragraph that is, or is not."""
    match = _BRACKETS.fullmatch(request.reference)
    named, behind = (match[1], match[2]) if match else (request.reference, "")
    found = references(f"[{named}]")
    if not found:
        raise Refusal(Reason.NO_REFERENCE, reference=request.reference)
    text = (request.text or behind).strip()
    ((spots, missed),) = await places(office, request.caller, found)
    if missed is not None or not text:
        return await looked_up(office, request.caller, found)
    return await _kept(office, request.caller, spots[0], text)


async def open_note(office: Office, request: OpenNote, _: Report) -> NoteForm:
    """The paragraph, for the form to show."""
    return NoteForm((await spot_of(office, request.caller, request.spot)).looked())


async def write_note(office: Office, request: WriteNote, _: Report) -> NoteKept:
    """Keep what was typed."""
    spot = await spot_of(office, request.caller, request.spot)
    return await _kept(office, request.caller, spot, request.fields.get("text", ""))


async def list_notes(office: Office, request: ListNotes, _: Report) -> NoteList:
    """The notes that the caller may read, those that fit a query best first."""
    caller, query = request.caller, (request.query or "").strip()
    seen = await office.notes.seen(caller.circle, caller.member)
    found = _fitting(seen, query) if query else sorted(seen, key=lambda each: -each.number)
    shown = await office.libraries.use(
        caller.circle, lambda library: _all_shown(library, found, caller)
    )
    return NoteList(shown[:SHOWN], query, max(0, len(shown) - SHOWN))


async def notes_here(office: Office, request: NotesAt, _: Report) -> NotesShown:
    """The notes on a paragraph."""
    spot = await spot_of(office, request.caller, request.spot)
    notes = await notes_at(office, request.caller, spot)
    shown = tuple(shown_at(note, request.caller, fit, spot) for note, fit in notes)
    return NotesShown(spot.looked(len(shown)), shown)


async def share_note(office: Office, request: ShareNote, _: Report) -> NoteShared:
    """Let everybody read it. Only its author can."""
    caller = request.caller
    note = await office.notes.note(caller.circle, request.note)
    if note is None or note.member != caller.member:
        raise Refusal(Reason.UNKNOWN_NOTE, note=request.note)
    if note.shared:
        return NoteShared(note.number, before=True)
    await office.notes.share(caller.circle, note.number)
    return NoteShared(note.number)


async def remove_note(office: Office, request: RemoveNote, _: Report) -> NoteRemoved:
    """Delete it. What nobody else may read, nobody else is told of."""
    caller = request.caller
    note = await office.notes.note(caller.circle, request.note)
    theirs = note is not None and (
        note.member == caller.member or (note.shared and caller.moderator)
    )
    if note is None or not theirs:
        raise Refusal(Reason.UNKNOWN_NOTE, note=request.note)
    await office.notes.drop(caller.circle, note.number)
    return NoteRemoved(note.number)


async def _kept(office: Office, caller: Caller, spot: Spot, text: str) -> NoteKept:
    words = _checked(text)
    seen = await office.notes.seen(caller.circle, caller.member)
    if sum(each.member == caller.member for each in seen) >= MOST_NOTES:
        raise Refusal(Reason.TOO_MANY_NOTES, limit=MOST_NOTES)
    note = Note(
        caller.circle,
        caller.member,
        spot.source,
        spot.start,
        spot.text,
        str(spot.citation),
        words,
        office.clock(),
    )
    return NoteKept(shown_at(await office.notes.keep(note), caller, Fit.SAME, spot))


def _checked(text: str) -> str:
    """A note as it is kept: trimmed, of a sensible length, nothing but text."""
    if NOT_TEXT.search(text):
        raise Refusal(Reason.BAD_CHARACTERS)
    trimmed = text.strip()
    if not trimmed:
        raise Refusal(Reason.EMPTY_NOTE)
    if len(trimmed) > LONGEST_NOTE:
        raise Refusal(Reason.LONG_NOTE, length=len(trimmed), limit=LONGEST_NOTE)
    return trimmed


def _fitting(notes: Sequence[Note], query: str) -> list[Note]:
    """The notes that have words of the query, in them or in what they are on; most words first."""
    wanted = {each.term for each in query_terms(query)}

    def fit(note: Note) -> int:
        words = f"{note.text}\n{note.citation}\n{note.quote or ''}"
        return len(wanted & {each.term for each in terms(words)})

    scored = [(fit(note), note) for note in notes]
    best = sorted(
        (each for each in scored if each[0]), key=lambda each: (-each[0], -each[1].number)
    )
    return [note for _, note in best]


def _all_shown(library: Library, notes: Sequence[Note], caller: Caller) -> tuple[NoteShown, ...]:
    """The notes where they stand now; of texts that are gone, nobody's but the caller's."""
    documents: dict[str, Document | None] = {}
    there = {each.id for each in library.sources()}
    shown = []
    for note in notes:
        if note.source not in documents:
            documents[note.source] = library.document(note.source) if note.source in there else None
        document = documents[note.source]
        if document is None:
            if note.member == caller.member:
                shown.append(_lost(note, caller, None))
            continue
        at = stands(note, document)
        if at is None:
            shown.append(_lost(note, caller, note.quote))
        else:
            shown.append(shown_at(note, caller, *at))
    return tuple(shown)


def _lost(note: Note, caller: Caller, quote: str | None) -> NoteShown:
    """A note whose paragraph is no longer there, under the citation of then."""
    return NoteShown(
        note.number,
        note.member,
        note.member == caller.member,
        note.shared,
        note.text,
        Fit.ORPHANED,
        note.citation,
        quote,
        removed=note.quote is None,
    )
