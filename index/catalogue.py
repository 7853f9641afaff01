"""Sources, sections and passages as rows: the SQL of a circle's library."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from index import rows
from index.database import transaction
from index.documents import Document, Hit, Passage, Source


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text read, split and embedded, ready to be written in one transaction.

    ``vectors`` are little-endian half-precision rows of unit length, ``terms`` the full-text
    streams; both in the order of ``passages``.
    """

    document: Document
    filename: str
    sha256: str
    passages: tuple[Passage, ...]
    terms: tuple[str, ...]
    vectors: tuple[bytes, ...]
    model: str
    dimension: int

    @property
    def words(self) -> int:
        """Words of the whole text, as a reader counts them."""
        return len(self.document.text.split())


@dataclass(frozen=True, slots=True)
class StoredModel:
    """Which model made the vectors of a library, and how long they are."""

    name: str
    dimension: int


_SOURCE = """
    SELECT id, title, author, year, filename, sha256, words,
           (SELECT count(*) FROM passages WHERE source = sources.id) AS passages, added
    FROM sources
"""

_BY_ID = "WHERE p.id IN (SELECT value FROM json_each(?))"

_HIT = """
    SELECT p.id, p.source, p.section, p.first, p.start, p."end", p.text, p.paragraphs,
           s.headings, s.author AS own_author, s.year AS own_year,
           d.title, d.author, d.year
    FROM passages p
    JOIN sections s ON s.source = p.source AND s.number = p.section
    JOIN sources d ON d.id = p.source
"""


class Catalogue:
    """Reads and writes the rows of one library over a connection that its owner opened."""

    def __init__(self, db: Database) -> None:
        self.db = db

    def generation(self) -> int:
        """A number that rises with every change: what was read before it may be out of date."""
        return int(self.db.execute("SELECT generation FROM library").fetchone()[0])

    def model(self) -> StoredModel | None:
        """The model of the stored vectors; ``None`` while there are none."""
        name, dimension = self.db.execute("SELECT model, dimension FROM library").fetchone()
        return StoredModel(name, dimension) if name is not None else None

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

    def document(self, source: str) -> Document | None:
        """The whole text of a source with its structure."""
        row = next(
            iter(
                self.db.query(
                    "SELECT title, author, year, text FROM sources WHERE id = ?", [source]
                )
            ),
            None,
        )
        if row is None:
            return None
        sections = tuple(rows.section(each) for each in self._sections(source))
        return Document(sections=sections, **row)

    def add(self, prepared: Prepared, source: str, added: str) -> None:
        """Write a prepared text as the source of that id: whole, or not at all."""
        document = prepared.document
        with transaction(self.db):
            self.db.table("sources").insert(
                {
                    "id": source,
                    "title": document.title,
                    "author": document.author,
                    "year": document.year,
                    "filename": prepared.filename,
                    "sha256": prepared.sha256,
                    "text": document.text,
                    "words": prepared.words,
                    "added": added,
                }
            )
            self.db.table("sections").insert_all(
                {
                    "source": source,
                    "number": number,
                    "headings": json.dumps(section.headings, ensure_ascii=False),
                    "author": section.author,
                    "year": section.year,
                    "first": section.first,
                    "paragraphs": rows.offsets(section.paragraphs),
                }
                for number, section in enumerate(document.sections)
            )
            first = self._next_passage()
            self.db.table("passages").insert_all(
                {
                    "id": first + place,
                    "source": source,
                    "section": passage.section,
                    "first": passage.first,
                    "start": passage.start,
                    "end": passage.end,
                    "text": passage.text,
                    "paragraphs": rows.offsets(passage.paragraphs),
                    "length": max(1, len(prepared.terms[place].split())),
                    "vector": prepared.vectors[place],
                }
                for place, passage in enumerate(prepared.passages)
            )
            self.db.table("passages_terms").insert_all(
                {
                    "rowid": first + place,
                    "text": prepared.terms[place],
                    "headings": rows.signpost(
                        document.title, document.author, document.sections[passage.section]
                    ),
                }
                for place, passage in enumerate(prepared.passages)
            )
            self.db.execute(
                "UPDATE library SET generation = generation + 1, model = ?, dimension = ?",
                [prepared.model, prepared.dimension],
            )

    def edit(self, source: str, title: str, author: str | None, year: str | None) -> None:
        """Write the details of a source; title and author are part of what full text finds."""
        with transaction(self.db):
            self.db.execute(
                "UPDATE sources SET title = ?, author = ?, year = ? WHERE id = ?",
                [title, author, year, source],
            )
            for section in list(self._sections(source)):
                self.db.execute(
                    "UPDATE passages_terms SET headings = ? WHERE rowid IN"
                    " (SELECT id FROM passages WHERE source = ? AND section = ?)",
                    [
                        rows.signpost(title, author, rows.section(section)),
                        source,
                        section["number"],
                    ],
                )
            self.db.execute("UPDATE library SET generation = generation + 1")

    def remove(self, source: str) -> None:
        """Delete a source with everything that was made of it."""
        with transaction(self.db):
            self.db.execute(
                "DELETE FROM passages_terms WHERE rowid IN"
                " (SELECT id FROM passages WHERE source = ?)",
                [source],
            )
            # A deleted row's terms stay in the full-text index until its parts are merged.
            self.db.execute("INSERT INTO passages_terms(passages_terms) VALUES ('optimize')")
            self.db.execute("DELETE FROM sources WHERE id = ?", [source])
            self.db.execute("UPDATE library SET generation = generation + 1")
            if not self.db.table("sources").count:
                self.db.execute("UPDATE library SET model = NULL, dimension = NULL")

    def hits(self, ids: Sequence[int]) -> dict[int, Hit]:
        """The passages of these ids that exist, by id."""
        wanted = json.dumps(list(ids))
        found = self.db.query(f"{_HIT} {_BY_ID}", [wanted])
        return {row["id"]: rows.hit(row) for row in found}

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

    def lengths(self) -> dict[int, tuple[str, int]]:
        """Source and number of terms by passage id."""
        rows = self.db.execute("SELECT id, source, length FROM passages ORDER BY id")
        return {passage: (source, length) for passage, source, length in rows}

    def vectors(self) -> Iterable[tuple[int, bytes]]:
        """Every passage's id and half-precision vector, in order of id."""
        rows: Iterable[tuple[int, bytes]] = self.db.execute(
            "SELECT id, vector FROM passages ORDER BY id"
        )
        return rows

    def _sections(self, source: str) -> Iterable[rows.Row]:
        found: Iterable[rows.Row] = self.db.query(
            "SELECT * FROM sections WHERE source = ? ORDER BY number", [source]
        )
        return found

    def _next_passage(self) -> int:
        row = self.db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'passages'").fetchone()
        return int(row[0]) + 1 if row else 1
