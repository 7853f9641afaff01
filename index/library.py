"""Library: the texts of one circle, in a folder of its own. The door of this package.

Nothing heavy is loaded here: preparing a text is ``index.preparing``, searching ``index.finding``.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from index.aside import Removal
from index.database import wipe
from index.documents import Document, Source
from index.library_reads import LibraryReads
from index.prepared import NewVectors, Prepared
from index.revising import SAME_TEXT, Revision, compare
from index.titles import folded, new_id


class OtherModel(Exception):
    """The library's vectors were made by another model. ``stored`` and ``configured`` name them."""

    def __init__(self, stored: str, configured: str) -> None:
        super().__init__(stored, configured)
        self.stored = stored
        self.configured = configured


class NameTaken(Exception):
    """A text cannot be put back: ``args[0]`` is the source that has its name, or its file."""


class Library(LibraryReads):
    """The texts of a circle. Every call takes a scope: what lies outside of it does not exist."""

    def add(self, prepared: Prepared, now: datetime) -> Source:
        """Write a prepared text; the same bytes twice are the source that is there already."""
        known = self.holds(prepared.sha256)
        if known is not None:
            return known
        self._check_model(prepared)
        taken = {each.id for each in self._catalogue.sources()}
        source = new_id(prepared.document.title, lambda each: each in taken)
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


def _paragraphs(document: Document) -> list[str]:
    return [
        document.text[each.start : each.end]
        for section in document.sections
        for each in section.paragraphs
    ]
