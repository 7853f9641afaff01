"""Sources, sections and passages as they are read: the SQL of a circle's library."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from index import aside, rows
from index.answers import Hit
from index.aside import Removal
from index.documents import Document, Outline, Passage, Section, Source
from index.lexical import Layout
from index.prepared import FORM
from index.quotations import Quotation


@dataclass(frozen=True, slots=True)
class StoredModel:
    """Which model made the vectors of a library, how long they are, and in which form."""

    name: str
    dimension: int
    form: int = FORM

    def is_of(self, model: str) -> bool:
        """Whether what is stored is what that model would give today."""
        return (self.name, self.form) == (model, FORM)

    def __str__(self) -> str:
        """The model's name, and that the form is an older one."""
        return self.name if self.form == FORM else f"{self.name} (older index)"


@dataclass(frozen=True, slots=True)
class Wording:
    """A passage's text, and what stands above it."""

    passage: int
    source: str
    title: str
    author: str | None
    section: Section
    text: str


_SOURCE = """
    SELECT id, title, author, year, filename, sha256, words,
           (SELECT count(*) FROM passages WHERE source = sources.id) AS passages, added
    FROM sources
"""

_EDITIONS = "WHERE id <> ? AND work = (SELECT work FROM sources WHERE id = ?) ORDER BY added, rowid"

_BY_ID = "WHERE p.id IN (SELECT value FROM json_each(?))"

_HIT = """
    SELECT p.id, p.source, p.section, p.first, p.start, p."end", p.text, p.paragraphs, p.pages,
           s.headings, s.author AS own_author, s.year AS own_year,
           d.title, d.author, d.year
    FROM passages p
    JOIN sections s ON s.source = p.source AND s.number = p.section
    JOIN sources d ON d.id = p.source
"""

# Those that begin in a passage, and those around its beginning: what the last outermost one
# before it holds.
_QUOTATIONS = """
    SELECT p.id AS passage, q.start - p.start AS start, q."end" - p.start AS "end",
           q.speaker, q.kind, q.reported, q.depth
    FROM passages p
    JOIN quotations q ON q.source = p.source AND q.start < p."end" AND q."end" > p.start
        AND q.start >= coalesce(
            (SELECT max(start) FROM quotations
             WHERE source = p.source AND depth = 0 AND start <= p.start), p.start)
    WHERE p.id IN (SELECT value FROM json_each(?))
    ORDER BY q.start, q.depth
"""


class CatalogueReads:
    """Reads the rows of one library over a connection that its owner opened."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self._outlined: tuple[int, tuple[Outline, ...]] | None = None

    def generation(self) -> int:
        """A number that rises with every change: what was read before it may be out of date."""
        return int(self.db.execute("SELECT generation FROM library").fetchone()[0])

    def model(self) -> StoredModel | None:
        """The model of the stored vectors; ``None`` while there are none."""
        name, dimension, form = self.db.execute(
            "SELECT model, dimension, form FROM library"
        ).fetchone()
        return StoredModel(name, dimension, form) if name is not None else None

    def sources(self) -> tuple[Source, ...]:
        """Every source, in the order in which they were added."""
        found = self.db.query(f"{_SOURCE} ORDER BY added, rowid")
        return tuple(Source(**row) for row in found)

    def source(self, source: str) -> Source | None:
        """One source by its id."""
        return next(
            (Source(**row) for row in self.db.query(f"{_SOURCE} WHERE id = ?", [source])), None
        )

    def source_of_file(self, sha256: str) -> Source | None:
        """The source that was made from these very bytes."""
        found = self.db.query(f"{_SOURCE} WHERE sha256 = ?", [sha256])
        return next((Source(**row) for row in found), None)

    def versions(self, source: str) -> frozenset[str]:
        """The hashes of the files that a source was made from before its present one."""
        found = self.db.execute("SELECT sha256 FROM versions WHERE source = ?", [source])
        return frozenset(row[0] for row in found)

    def removals(self) -> tuple[Removal, ...]:
        """What lies aside, the latest first."""
        return aside.removals(self.db)

    def removed_hashes(self, removal: int) -> frozenset[str]:
        """The hashes of the file of a text that lies aside, and of those before it."""
        return aside.hashes(self.db, removal)

    def removed_model(self, removal: int) -> StoredModel:
        """The model that made the vectors of a text that lies aside."""
        found = self.db.execute(
            "SELECT model, dimension, form FROM removed WHERE number = ?", [removal]
        )
        return StoredModel(*found.fetchone())

    def document(self, source: str) -> Document | None:
        """The whole text of a source with its structure."""
        row = next(
            iter(
                self.db.query(
                    "SELECT title, author, year, text, pages, language FROM sources WHERE id = ?",
                    [source],
                )
            ),
            None,
        )
        if row is None:
            return None
        sections = tuple(rows.section(each) for each in self._sections(source))
        row["pages"] = rows.pages(row["pages"])
        return Document(sections=sections, **row)

    def outlines(self) -> tuple[Outline, ...]:
        """The outline of every source, in the order in which they were added.

        They are kept until anything of the library changes.
        """
        generation = self.generation()
        if self._outlined is None or self._outlined[0] != generation:
            self._outlined = (generation, tuple(self._read_outlines()))
        return self._outlined[1]

    def _read_outlines(self) -> Iterator[Outline]:
        sections: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
        for source, headings, count in self.db.execute(
            "SELECT source, headings, json_array_length(paragraphs) FROM sections"
            " ORDER BY source, number"
        ):
            sections[source].append((tuple(json.loads(headings)), count))
        for source, title in self.db.execute("SELECT id, title FROM sources ORDER BY added, rowid"):
            yield Outline(source, title, tuple(sections[source]))

    def editions(self, source: str) -> tuple[Source, ...]:
        """The other sources of the same work."""
        found = self.db.query(f"{_SOURCE} {_EDITIONS}", [source, source])
        return tuple(Source(**row) for row in found)

    def passages_of(self, source: str) -> dict[int, str]:
        """Id and text of a source's passages, in reading order."""
        found = self.db.execute(
            "SELECT id, text FROM passages WHERE source = ? ORDER BY section, start", [source]
        )
        return dict(found)

    def bounds(self, source: str) -> list[tuple[int, int, int]]:
        """Section, start and end of a source's passages, in reading order."""
        found = self.db.execute(
            'SELECT section, start, "end" FROM passages WHERE source = ? ORDER BY section, start',
            [source],
        )
        return list(found)

    def hits(self, ids: Sequence[int]) -> dict[int, Hit]:
        """The passages of these ids that exist, by id."""
        wanted = json.dumps(list(ids))
        quoted: defaultdict[int, list[Quotation]] = defaultdict(list)
        for row in self.db.query(_QUOTATIONS, [wanted]):
            quoted[row["passage"]].append(rows.quotation(row))
        found = self.db.query(f"{_HIT} {_BY_ID}", [wanted])
        return {row["id"]: rows.hit(row, quoted[row["id"]]) for row in found}

    def passage(self, passage: int) -> tuple[str, Passage] | None:
        """A passage with its place in its document, and the document's id."""
        row = next(iter(self.db.query(f"{_HIT} WHERE p.id = ?", [passage])), None)
        if row is None:
            return None
        return row["source"], Passage(
            section=row["section"],
            first=row["first"],
            start=row["start"],
            end=row["end"],
            text=row["text"],
            paragraphs=rows.paragraphs(row["paragraphs"]),
        )

    def layout(self) -> Layout:
        """Every passage with what its place says of it, in the order of reading."""
        return Layout.of(
            self.db.execute(
                "SELECT p.id, p.source, p.length, d.terms_language, p.start FROM passages p"
                " JOIN sources d ON d.id = p.source ORDER BY p.source, p.section, p.start"
            )
        )

    def streams(self) -> dict[int, str]:
        """The terms of every passage as full text has them, by id."""
        return dict(self.db.execute("SELECT rowid, text FROM passages_terms"))

    def word_bits(self, ids: Iterable[int]) -> dict[int, bytes]:
        """The words of these passages, as ``index.interaction`` packs them, by id."""
        found = self.db.execute(
            "SELECT passage, bits FROM passages_words"
            " WHERE passage IN (SELECT value FROM json_each(?))",
            [json.dumps(list(ids))],
        )
        return dict(found)

    def vectors(self) -> Iterable[tuple[int, bytes]]:
        """Every passage's id and half-precision vector, in order of id."""
        rows: Iterable[tuple[int, bytes]] = self.db.execute(
            "SELECT id, vector FROM passages ORDER BY id"
        )
        return rows

    def texts(self) -> Iterable[tuple[str, str, str | None]]:
        """Every source's id, whole text, and the language that its file names."""
        found: Iterable[tuple[str, str, str | None]] = self.db.execute(
            "SELECT id, text, language FROM sources"
        )
        return found

    def wordings(self) -> Iterable[Wording]:
        """Every passage with what stands above it, in order of id."""
        found = self.db.query(
            "SELECT p.id, p.source, p.text, d.title, d.author AS signed, s.* FROM passages p"
            " JOIN sections s ON s.source = p.source AND s.number = p.section"
            " JOIN sources d ON d.id = p.source ORDER BY p.id"
        )
        return (
            Wording(
                row["id"],
                row["source"],
                row["title"],
                row["signed"],
                rows.section(row),
                row["text"],
            )
            for row in found
        )

    def _sections(self, source: str) -> Iterable[rows.Row]:
        found: Iterable[rows.Row] = self.db.query(
            "SELECT s.*, d.terms_language FROM sections s JOIN sources d ON d.id = s.source"
            " WHERE s.source = ? ORDER BY s.number",
            [source],
        )
        return found
