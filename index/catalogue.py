"""Sources, sections and passages as rows: the SQL of a circle's library."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from index import rows
from index.database import transaction
from index.documents import Document, Hit, Passage, Source
from index.prepared import NewVectors, Prepared
from index.quotations import Quotation


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

    def add(self, prepared: Prepared, source: str, added: str) -> None:
        """Write a prepared text as the source of that id: whole, or not at all."""
        with transaction(self.db):
            self.db.table("sources").insert(
                {"id": source, "added": added, **rows.source_row(prepared)}
            )
            self._write_sections(prepared.document, source)
            first = self._next_passage()
            self._insert(prepared, source, {place: first + place for place in _places(prepared)})
            self._write_quotations(prepared, source)
            self._stamp(prepared)

    def revise(self, prepared: Prepared, source: str, kept: Mapping[int, int]) -> None:
        """Write a new version of a source: whole, or not at all.

        ``kept`` maps places in ``prepared.passages`` to the ids of the passages that already
        hold these words: they keep their ids, all others get new ones.
        """
        with transaction(self.db):
            self.db.table("sources").update(source, rows.source_row(prepared))
            self._write_sections(prepared.document, source)
            gone = set(self.passages_of(source)) - set(kept.values())
            self._delete_passages(gone)
            for place, passage in kept.items():
                self.db.table("passages").update(passage, rows.passage_row(prepared, place))
                self.db.table("passages_terms").update(passage, rows.terms_row(prepared, place))
            new = [place for place in _places(prepared) if place not in kept]
            first = self._next_passage()
            self._insert(prepared, source, {place: first + n for n, place in enumerate(new)})
            self.db.table("sections").delete_where(
                "source = ? AND number >= ?", [source, len(prepared.document.sections)]
            )
            self._write_quotations(prepared, source)
            self._stamp(prepared)

    def edit(self, source: str, title: str, author: str | None, year: str | None) -> None:
        """Write the details of a source; title and author are part of what full text finds."""
        with transaction(self.db):
            self.db.execute(
                "UPDATE sources SET title = ?, author = ?, year = ? WHERE id = ?",
                [title, author, year, source],
            )
            self._signpost(source, title, author)
            self.db.execute("UPDATE library SET generation = generation + 1")

    def edit_bylines(
        self, source: Source, bylines: Mapping[int, tuple[str | None, str | None]]
    ) -> None:
        """Write author and year of sections by number; full text finds them by their author."""
        with transaction(self.db):
            for number, (author, year) in bylines.items():
                self.db.table("sections").update(
                    (source.id, number), {"author": author, "year": year}
                )
            self._signpost(source.id, source.title, source.author)
            self.db.execute("UPDATE library SET generation = generation + 1")

    def link(self, source: str, other: str) -> None:
        """Put a source among the editions of another's work, or (with itself) among nobody's."""
        with transaction(self.db):
            self._leave_work(source)
            if source != other:
                self.db.execute(
                    "UPDATE sources SET work = (SELECT coalesce(work, id) FROM sources"
                    " WHERE id = ?) WHERE id IN (?, ?)",
                    [other, source, other],
                )

    def editions(self, source: str) -> tuple[Source, ...]:
        """The other sources of the same work."""
        found = self.db.query(f"{_SOURCE} {_EDITIONS}", [source, source])
        return tuple(Source(**row) for row in found)

    def _leave_work(self, source: str) -> None:
        """Take a source from its work. The others keep theirs, named after one of them.

        Named after the source that has left, it would come along when that source, or a new one
        of the same id, is linked again.
        """
        self.db.execute(
            "UPDATE sources SET work = (SELECT min(id) FROM sources WHERE work = ? AND id <> ?)"
            " WHERE work = ?",
            [source, source, source],
        )
        self.db.execute("UPDATE sources SET work = NULL WHERE id = ?", [source])

    def remove(self, source: str) -> None:
        """Delete a source with everything that was made of it."""
        with transaction(self.db):
            self._delete_passages(self.passages_of(source))
            # A deleted row's terms stay in the full-text index until its parts are merged.
            self.db.execute("INSERT INTO passages_terms(passages_terms) VALUES ('optimize')")
            self._leave_work(source)
            self.db.execute("DELETE FROM sources WHERE id = ?", [source])
            self.db.execute("UPDATE library SET generation = generation + 1")
            if not self.db.table("sources").count:
                self.db.execute("UPDATE library SET model = NULL, dimension = NULL")

    def passages_of(self, source: str) -> dict[int, str]:
        """Id and text of a source's passages, in reading order."""
        found = self.db.execute(
            "SELECT id, text FROM passages WHERE source = ? ORDER BY section, start", [source]
        )
        return dict(found)

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

    def wordings(self) -> Iterable[tuple[int, tuple[str, ...], str]]:
        """Every passage's id, headings and text, in order of id."""
        found = self.db.execute(
            "SELECT p.id, s.headings, p.text FROM passages p"
            " JOIN sections s ON s.source = p.source AND s.number = p.section ORDER BY p.id"
        )
        return ((each, tuple(json.loads(headings)), text) for each, headings, text in found)

    def replace_vectors(self, new: NewVectors) -> bool:
        """Put vectors of another model in place of all; not where the library has changed."""
        with transaction(self.db):
            if self.generation() != new.generation:
                return False
            for passage, vector in new.vectors.items():
                self.db.execute("UPDATE passages SET vector = ? WHERE id = ?", [vector, passage])
            self._stamp(new)
        return True

    def _signpost(self, source: str, title: str, author: str | None) -> None:
        """Index anew what stands above a source's passages."""
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

    def _write_sections(self, document: Document, source: str) -> None:
        self.db.table("sections").upsert_all(
            (
                {"source": source, "number": number, **rows.section_row(section)}
                for number, section in enumerate(document.sections)
            ),
            pk=("source", "number"),
        )

    def _write_quotations(self, prepared: Prepared, source: str) -> None:
        """Write all of a text's quotations, in place of those that it had."""
        self.db.table("quotations").delete_where("source = ?", [source])
        self.db.table("quotations").insert_all(
            {"source": source, **rows.quotation_row(each)} for each in prepared.quotations
        )

    def _insert(self, prepared: Prepared, source: str, ids: Mapping[int, int]) -> None:
        """Write the passages at these places of a prepared text, under these ids."""
        self.db.table("passages").insert_all(
            {"id": passage, "source": source, **rows.passage_row(prepared, place)}
            for place, passage in ids.items()
        )
        self.db.table("passages_terms").insert_all(
            {"rowid": passage, **rows.terms_row(prepared, place)} for place, passage in ids.items()
        )

    def _delete_passages(self, ids: Iterable[int]) -> None:
        wanted = json.dumps(list(ids))
        among = "IN (SELECT value FROM json_each(?))"
        self.db.table("passages_terms").delete_where(f"rowid {among}", [wanted])
        self.db.table("passages").delete_where(f"id {among}", [wanted])

    def _stamp(self, prepared: Prepared | NewVectors) -> None:
        """Count the change, and remember the model that made the vectors."""
        self.db.execute(
            "UPDATE library SET generation = generation + 1, model = ?, dimension = ?",
            [prepared.model, prepared.dimension],
        )

    def _sections(self, source: str) -> Iterable[rows.Row]:
        found: Iterable[rows.Row] = self.db.query(
            "SELECT * FROM sections WHERE source = ? ORDER BY number", [source]
        )
        return found

    def _next_passage(self) -> int:
        row = self.db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'passages'").fetchone()
        return int(row[0]) + 1 if row else 1


def _places(prepared: Prepared) -> range:
    return range(len(prepared.passages))
