"""Paragraphs by what a button carries, and where the words of notes stand now."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.desk.asked import Quoted
from bot.desk.caller import Caller
from bot.desk.notes.kept import Mark, Note
from bot.desk.notes.replies import Looked, NoteShown
from bot.desk.office import Office
from bot.errors import Reason, Refusal
from index.anchoring import Fit
from index.documents import Citation, Document
from index.library import Library
from index.surroundings import anchored, cite

_DIGEST = 12  # hexadecimal digits
_SPOT = re.compile(r"(?P<source>[^:]+):(?P<start>[0-9]{1,9}):(?P<digest>[0-9a-f]{12})")


@dataclass(frozen=True, slots=True)
class Spot:
    """A paragraph of a text: its section and its place in it, both from 0."""

    source: str
    document: Document
    section: int
    place: int

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.document.sections[self.section].paragraphs[self.place].start

    @property
    def text(self) -> str:
        """Its words."""
        offsets = self.document.sections[self.section].paragraphs[self.place]
        return self.document.text[offsets.start : offsets.end]

    @property
    def citation(self) -> Citation:
        """Where it stands."""
        section = self.document.sections[self.section]
        number = section.first + self.place
        return cite(self.document, section, number, number)

    @property
    def name(self) -> str:
        """What a button carries: no other words are ever taken for these."""
        return f"{self.source}:{self.start}:{_digest(self.text)}"

    def looked(self, notes: int = 0) -> Looked:
        """It, as it is shown."""
        return Looked(self.name, self.citation, self.text, notes)


async def spot_of(office: Office, caller: Caller, name: str) -> Spot:
    """The paragraph that a button means; refuses where it is gone."""
    match = _SPOT.fullmatch(name)
    if match is None:
        return await _answered(office, caller, name)
    source, start = match["source"], int(match["start"])

    def find(library: Library) -> Spot | None:
        document = library.document(source)
        if document is None:
            return None
        same = [
            spot for spot in paragraphs(source, document) if _digest(spot.text) == match["digest"]
        ]
        return min(same, key=lambda spot: abs(spot.start - start), default=None)

    return _there(await office.libraries.use(caller.circle, find))


async def _answered(office: Office, caller: Caller, answer: str) -> Spot:
    """The paragraph that an answer quotes; the sample is nobody's text."""
    asked = await office.store.question(caller.circle, answer)
    quoted = None if asked is None else asked.quoted
    if asked is None or quoted is None or asked.library != caller.circle:
        raise Refusal(Reason.UNKNOWN_ANSWER)
    return _there(await spot_at(office, caller, quoted))


async def spot_at(office: Office, caller: Caller, quoted: Quoted) -> Spot | None:
    """The paragraph of the circle's own text in which something quoted stands, if it does."""
    source, words, start = quoted.source, quoted.text, quoted.start

    def find(library: Library) -> Spot | None:
        document = library.document(source)
        if document is None or words is None:
            return None
        found = where(source, document, words, start)
        return None if found is None else found[1]

    return await office.libraries.use(caller.circle, find)


def _there(spot: Spot | None) -> Spot:
    if spot is None:
        raise Refusal(Reason.PARAGRAPH_GONE)
    return spot


def source_of(name: str) -> str:
    """The text of the paragraph that a button means, by id."""
    return name.partition(":")[0]


def paragraphs(source: str, document: Document) -> Iterator[Spot]:
    """All paragraphs of a text in reading order."""
    for number, section in enumerate(document.sections):
        for place in range(len(section.paragraphs)):
            yield Spot(source, document, number, place)


def where(source: str, document: Document, quote: str, start: int) -> tuple[Fit, Spot] | None:
    """The paragraph that words which stood at ``start`` are in now, and how well they fit it."""
    found = anchored(document, quote, start)
    if found is None:
        return None
    number, place = found
    for count, each in enumerate(document.sections[number].paragraphs):
        if each.start <= place.start < each.end:
            return place.fit, Spot(source, document, number, count)
    return None


def stands(kept: Note | Mark, document: Document) -> tuple[Fit, Spot] | None:
    """Where the paragraph of a note or a mark is in its text now."""
    if kept.quote is None:
        return None
    return where(kept.source, document, kept.quote, kept.start)


def shown_at(note: Note, caller: Caller, fit: Fit, spot: Spot) -> NoteShown:
    """A note with the paragraph that it is on now."""
    return NoteShown(
        note.number,
        note.member,
        note.member == caller.member,
        note.shared,
        note.text,
        fit,
        str(spot.citation),
        spot.text,
    )


async def notes_at(office: Office, caller: Caller, spot: Spot) -> tuple[tuple[Note, Fit], ...]:
    """The notes on a paragraph that the caller may read, and how well they fit it."""
    seen = await office.notes.seen(caller.circle, caller.member)
    here = [each for each in seen if each.source == spot.source]

    def fitting(_: Library) -> tuple[tuple[Note, Fit], ...]:
        placed = ((note, stands(note, spot.document)) for note in here)
        return tuple(
            (note, at[0])
            for note, at in placed
            if at is not None and (at[1].section, at[1].place) == (spot.section, spot.place)
        )

    # Words that were edited are looked for in all of the text: not on the event loop.
    return await office.libraries.use(caller.circle, fitting) if here else ()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:_DIGEST]
