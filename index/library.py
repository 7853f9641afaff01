"""Library: the texts of one circle, in a folder of its own. The door of this package.

Nothing heavy is loaded here: preparing a text is ``index.preparing``, searching ``index.finding``.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Self

from index.anchoring import Fit
from index.answers import Hit, Surroundings
from index.aside import Removal
from index.catalogue import Catalogue
from index.catalogue_reads import StoredModel
from index.database import check, open_in_memory, open_readonly, open_writable, wipe
from index.documents import EVERYTHING, Document, Scope, Source, up_to
from index.prepared import NewVectors, Prepared
from index.revising import SAME_TEXT, Revision, compare
from index.schema import migrations
from index.surroundings import anchored, surroundings

FILENAME = "library.db"
SHORTEST_BEGINNING = 3
_ID_LENGTH = 40


class OtherModel(Exception):
    """The library's vectors were made by another model. ``stored`` and ``configured`` name them."""

    def __init__(self, stored: str, configured: str) -> None:
        super().__init__(stored, configured)
        self.stored = stored
        self.configured = configured


class NameTaken(Exception):
    """A text cannot be put back: ``args[0]`` is the source that has its name, or its file."""


class Library:
    """The texts of a circle. Every call takes a scope: what lies outside of it does not exist."""

    def __init__(self, catalogue: Catalogue, hidden: frozenset[str] = frozenset()) -> None:
        """``hidden`` are sources that lie outside of every scope."""
        self._catalogue = catalogue
        self._hidden = hidden

    @classmethod
    def writable(cls, folder: Path) -> Self:
        """Open a circle's library for its one writer; made where there is none."""
        return cls(Catalogue(open_writable(folder / FILENAME, migrations)))

    @classmethod
    def readonly(cls, folder: Path) -> Self:
        """Open a library beside its writer; ``FileNotFoundError`` where there is none."""
        return cls(Catalogue(open_readonly(folder / FILENAME, migrations)))

    @classmethod
    def empty(cls) -> Self:
        """A library without texts that lies nowhere."""
        return cls(Catalogue(open_in_memory(migrations)))

    def without(self, hidden: frozenset[str]) -> "Library":
        """The same library, as if some sources were not there. What is added is added to it."""
        return Library(self._catalogue, self._hidden | hidden) if hidden else self

    @property
    def catalogue(self) -> Catalogue:
        """The rows, for the searching side of this package."""
        return self._catalogue

    def close(self) -> None:
        """Let go of the file."""
        self._catalogue.db.close()

    def check(self) -> None:
        """Read the whole file; raises ``index.database.DatabaseDamaged``."""
        check(self._catalogue.db)

    def model(self) -> StoredModel | None:
        """The model that made the library's vectors."""
        return self._catalogue.model()

    def sources(self, scope: Scope = EVERYTHING) -> tuple[Source, ...]:
        """The sources in the scope, in the order in which they were added."""
        seen = scope.without(self._hidden)
        return tuple(each for each in self._catalogue.sources() if seen.admits(each.id))

    def find(self, name: str, scope: Scope = EVERYTHING) -> Source | None:
        """A source by its id or title; case and kinds of quotes make no difference.

        Where neither is equal, the only one is meant with a word of its title at which ``name``
        begins: *lamp* finds *The Lamplighters’ Circle*. Two letters are too few for that.
        """
        sources = self.sources(scope)
        wanted = folded(name)
        # Ids before titles: a button carries an id, and must never mean another text.
        for same in (lambda s: s.id == name, lambda s: folded(s.title) == wanted):
            for source in sources:
                if same(source):
                    return source
        if len(wanted) < SHORTEST_BEGINNING:
            return None
        begun = [each for each in sources if f" {wanted}" in f" {folded(each.title)}"]
        return begun[0] if len(begun) == 1 else None

    def holds(self, sha256: str) -> Source | None:
        """The source that was made from these very bytes."""
        return self._catalogue.source_of_file(sha256)

    def versions(self, source: Source) -> frozenset[str]:
        """The hashes of a source's file and of those before it."""
        return self._catalogue.versions(source.id) | {source.sha256}

    def of_version(self, sha256: str) -> Source | None:
        """The source whose file, now or before, had that hash."""
        return next((each for each in self.sources() if sha256 in self.versions(each)), None)

    def document(self, source: str, scope: Scope = EVERYTHING) -> Document | None:
        """The text of a source with its structure, so far as it lies in the scope."""
        seen = scope.without(self._hidden)
        found = self._catalogue.document(source) if seen.admits(source) else None
        return None if found is None else up_to(found, seen.end(source))

    def bounds(self, source: str) -> list[tuple[int, int, int]]:
        """Section, start and end of a source's passages, in reading order."""
        return self._catalogue.bounds(source)

    def passages(self, ids: tuple[int, ...], scope: Scope = EVERYTHING) -> tuple[Hit, ...]:
        """The passages of these ids, in their order; those that are gone are left out."""
        found, seen = self._catalogue.hits(ids), scope.without(self._hidden)
        return tuple(
            hit
            for each in ids
            if (hit := found.get(each)) is not None and seen.reaches(hit.source, hit.offset)
        )

    def around(
        self, passage: int, start: int, end: int, scope: Scope = EVERYTHING
    ) -> Surroundings | None:
        """The whole paragraphs that hold a passage's ``text[start:end]``, and their neighbours."""
        placed = self._catalogue.passage(passage)
        if placed is None or not scope.without(self._hidden).reaches(placed[0], placed[1].start):
            return None
        document = self.document(placed[0], scope)
        if document is None:
            return None
        place = placed[1]
        return surroundings(document, place.section, place.start + start, place.start + end)

    def anchored(
        self, source: str, quote: str, start: int, scope: Scope = EVERYTHING
    ) -> tuple[Fit, Surroundings] | None:
        """Where words that stood at ``start`` in a source are now; ``None`` for orphaned ones."""
        document = self.document(source, scope)
        if document is None:
            return None
        found = anchored(document, quote, start)
        if found is None:
            return None
        section, where = found
        return where.fit, surroundings(document, section, where.start, where.end)

    def add(self, prepared: Prepared, now: datetime) -> Source:
        """Write a prepared text; the same bytes twice are the source that is there already."""
        known = self.holds(prepared.sha256)
        if known is not None:
            return known
        self._check_model(prepared)
        taken = {each.id for each in self._catalogue.sources()}
        source = _new_id(prepared.document.title, lambda each: each in taken)
        self._catalogue.add(prepared, source, now.isoformat(timespec="seconds"))
        return self._known(source)

    def former(self, prepared: Prepared) -> tuple[Source, Revision] | None:
        """The source of which a prepared text is a new version, and which passages it changes.

        That is the one of the very same file, read in another way, or else one with the same file
        name or title, most of whose paragraphs are in it.
        """
        same = self.holds(prepared.sha256)
        if same is not None:
            return same, self._revision(same, prepared)
        title = folded(prepared.document.title)
        new = _paragraphs(prepared.document)
        likeness = {
            source: compare(_paragraphs(document), new).likeness
            for source in self._catalogue.sources()
            if source.filename == prepared.filename or folded(source.title) == title
            if (document := self._catalogue.document(source.id)) is not None
        }
        best = max(likeness, key=lambda each: likeness[each], default=None)
        if best is None or likeness[best] < SAME_TEXT:
            return None
        return best, self._revision(best, prepared)

    def revise(self, source: Source, prepared: Prepared, revision: Revision) -> Source:
        """Write a new version of a source. What was not changed keeps its ids."""
        self._check_model(prepared)
        ids = list(self._catalogue.passages_of(source.id))
        kept = {new: ids[old] for old, new in revision.kept}
        self._catalogue.revise(prepared, source.id, kept)
        return self._known(source.id)

    def edit(
        self, source: Source, title: str | None, author: str | None, year: str | None
    ) -> Source:
        """Correct the details of a source; ``None`` leaves one as it is, ``""`` empties it.

        An emptied author is kept as such: a new version of the file does not fill it again.
        ``LookupError`` where it is gone.
        """
        changed = replace(
            source,
            title=source.title if title is None else title,
            author=source.author if author is None else author,
            year=source.year if year is None else year,
        )
        self._catalogue.edit(source.id, changed.title, changed.author, changed.year)
        return self._known(source.id)

    def edit_extract(
        self, source: Source, heading: str, author: str | None, year: str | None
    ) -> bool:
        """Correct whose extract stands under a heading; whether there is such a heading.

        ``None`` leaves a detail as it is, ``""`` empties it: an extract by nobody that is named is
        still no part of its document's author's words.
        """
        document = self._catalogue.document(source.id)
        wanted = folded(heading)
        bylines = {
            number: (
                section.author if author is None else author,
                section.year if year is None else year,
            )
            for number, section in enumerate(document.sections if document else ())
            if section.headings and folded(section.headings[-1]) == wanted
        }
        if bylines:
            self._catalogue.edit_bylines(source, bylines)
        return bool(bylines)

    def link(self, source: Source, other: Source) -> None:
        """Make two sources editions of one work. ``ValueError`` for a source and itself."""
        if source.id == other.id:
            raise ValueError("a text is no edition of itself")
        self._catalogue.link(source.id, other.id)

    def unlink(self, source: Source) -> None:
        """Make a source an edition of nobody's work but its own."""
        self._catalogue.link(source.id, source.id)

    def editions(self, source: Source, scope: Scope = EVERYTHING) -> tuple[Source, ...]:
        """The other sources of the same work."""
        seen = scope.without(self._hidden)
        return tuple(each for each in self._catalogue.editions(source.id) if seen.admits(each.id))

    def reembed(self, new: NewVectors) -> bool:
        """Take vectors of another model for all passages; not if texts have changed meanwhile."""
        return self._catalogue.replace_vectors(new)

    def remove(self, source: Source) -> None:
        """Delete a source, its passages and what was indexed of it; one that is gone is gone."""
        self._catalogue.remove(source.id)

    def set_aside(self, source: Source, now: datetime) -> Removal:
        """Take a source out of all that is read, so that it can be put back.

        ``LookupError`` where it is gone.
        """
        self._known(source.id)
        number = self._catalogue.set_aside(source.id, now.isoformat(timespec="seconds"))
        return next(each for each in self.removals() if each.number == number)

    def removals(self) -> tuple[Removal, ...]:
        """The texts that can be put back, the latest first."""
        return self._catalogue.removals()

    def removed(self, name: str) -> Removal | None:
        """What can be put back, by the id or title of the text."""
        return next((each for each in self.removals() if _is(each.source, name)), None)

    def put_back(self, removal: Removal) -> Source:
        """Put a source back, every id as it was.

        ``LookupError`` where it does not lie aside any more, ``NameTaken`` where another text has
        its name or its very file by now, ``OtherModel`` where vectors are made by another one.
        """
        if removal not in self.removals():
            raise LookupError(removal.number)
        there = self._catalogue.source(removal.source.id) or self.holds(removal.source.sha256)
        if there is not None:
            raise NameTaken(there)
        stored, made = self.model(), self._catalogue.removed_model(removal.number)
        if stored is not None and stored != made:
            raise OtherModel(str(made), str(stored))
        self._catalogue.put_back(removal)
        return self._known(removal.source.id)

    def removed_versions(self, removal: Removal) -> frozenset[str]:
        """The hashes of the file of a text that lies aside, and of those before it."""
        return self._catalogue.removed_hashes(removal.number)

    def drop_removed(self, removals: Iterable[Removal]) -> None:
        """Delete for good what could be put back."""
        self._catalogue.drop_aside([each.number for each in removals])

    def wipe(self) -> None:
        """Leave no trace in the file of what was removed."""
        wipe(self._catalogue.db)

    def _revision(self, source: Source, prepared: Prepared) -> Revision:
        old = self._catalogue.passages_of(source.id).values()
        return compare(list(old), [passage.text for passage in prepared.passages])

    def _check_model(self, prepared: Prepared) -> None:
        stored = self.model()
        if stored is not None and not stored.is_of(prepared.model):
            raise OtherModel(str(stored), prepared.model)

    def _known(self, source: str) -> Source:
        found = self._catalogue.source(source)
        if found is None:
            raise LookupError(source)
        return found


def _new_id(title: str, taken: Callable[[str], bool]) -> str:
    """A short name that can be typed: the title's first words, numbered where it is taken."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    name = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", ""))) or "text"
    if len(name) > _ID_LENGTH:
        name = name[: _ID_LENGTH + 1].rpartition("-")[0] or name[:_ID_LENGTH]
    if not taken(name):
        return name
    number = 2
    while taken(f"{name}-{number}"):
        number += 1
    return f"{name}-{number}"


def _paragraphs(document: Document) -> list[str]:
    return [
        document.text[each.start : each.end]
        for section in document.sections
        for each in section.paragraphs
    ]


def _is(source: Source, name: str) -> bool:
    """Whether that is a source's id, or its title."""
    return name == source.id or folded(name) == folded(source.title)


def folded(name: str) -> str:
    """A title as it is compared: no case, straight quotes, single spaces."""
    straight = name.translate(str.maketrans("’‘‚‛“”„‟", "''''\"\"\"\""))
    return " ".join(straight.casefold().split())
