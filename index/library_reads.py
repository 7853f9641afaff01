"""What is read of a library: its sources, passages and places, each call within a scope."""

from pathlib import Path
from typing import Self

from index.anchoring import Fit
from index.answers import Hit, Surroundings
from index.aside import Removal
from index.catalogue import Catalogue
from index.catalogue_reads import StoredModel
from index.database import check, open_in_memory, open_readonly, open_writable
from index.documents import EVERYTHING, Document, Outline, Scope, Source, up_to
from index.schema import migrations
from index.surroundings import anchored, surroundings
from index.titles import meant

FILENAME = "library.db"


class LibraryReads:
    """What is read of a library: what lies outside of a scope does not exist."""

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

    def without(self, hidden: frozenset[str]) -> Self:
        """The same library, as if some sources were not there. What is added is added to it."""
        return type(self)(self._catalogue, self._hidden | hidden) if hidden else self

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
        """A source by its id or title, or the beginning of a word of its title."""
        return meant(self.sources(scope), name)

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

    def outlines(self, scope: Scope = EVERYTHING) -> tuple[Outline, ...]:
        """The outlines of the sources in the scope; no text is read for them."""
        seen = scope.without(self._hidden)
        return tuple(each for each in self._catalogue.outlines() if seen.admits(each.source))

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

    def editions(self, source: Source, scope: Scope = EVERYTHING) -> tuple[Source, ...]:
        """The other sources of the same work."""
        seen = scope.without(self._hidden)
        return tuple(each for each in self._catalogue.editions(source.id) if seen.admits(each.id))

    def removals(self) -> tuple[Removal, ...]:
        """The texts that can be put back, the latest first."""
        return self._catalogue.removals()

    def removed(self, name: str) -> Removal | None:
        """What can be put back, by what finds a text that is there."""
        removals = self.removals()
        source = meant([each.source for each in removals], name)
        return next((each for each in removals if each.source is source), None)

    def removed_versions(self, removal: Removal) -> frozenset[str]:
        """The hashes of the file of a text that lies aside, and of those before it."""
        return self._catalogue.removed_hashes(removal.number)
