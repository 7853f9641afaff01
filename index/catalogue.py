"""Sources, sections and passages as they are written: the SQL of a circle's library."""

import json
from collections.abc import Iterable, Mapping

from index import aside, rows
from index.aside import Removal
from index.catalogue_reads import CatalogueReads
from index.database import transaction
from index.documents import Document, Source
from index.prepared import FORM, NewVectors, Prepared


class Catalogue(CatalogueReads):
    """Writes the rows of one library, and reads them."""

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
            self.db.execute(
                "INSERT OR IGNORE INTO versions SELECT id, sha256 FROM sources WHERE id = ?",
                [source],
            )
            self.db.table("sources").update(source, rows.source_row(prepared))
            self._write_sections(prepared.document, source)
            gone = set(self.passages_of(source)) - set(kept.values())
            self._delete_passages(gone)
            for place, passage in kept.items():
                self.db.table("passages").update(passage, rows.passage_row(prepared, place))
                self.db.table("passages_terms").update(passage, rows.terms_row(prepared, place))
                self.db.table("passages_words").update(passage, rows.words_row(prepared, place))
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
                self._join_work(source, other)

    def _join_work(self, source: str, other: str | None) -> None:
        """Put a source among the editions of another's work, if that is there."""
        self.db.execute(
            "UPDATE sources SET work = (SELECT coalesce(work, id) FROM sources"
            " WHERE id = ?) WHERE id IN (?, ?) AND EXISTS (SELECT 1 FROM sources WHERE id = ?)",
            [other, source, other, other],
        )

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
            self._delete(source)

    def set_aside(self, source: str, at: str) -> int:
        """Take a source out, so that it can be put back; the number that it lies under."""
        with transaction(self.db):
            number = aside.put(self.db, source, at)
            self._delete(source)
        return number

    def put_back(self, removal: Removal) -> None:
        """Put a source back under the ids that it had."""
        with transaction(self.db):
            aside.take_back(self.db, removal.number)
            self.db.execute("UPDATE sources SET work = NULL WHERE id = ?", [removal.source.id])
            self._join_work(removal.source.id, removal.edition)
            self.db.execute(
                "UPDATE library SET generation = generation + 1,"
                " (model, dimension, form) ="
                " (SELECT model, dimension, form FROM removed WHERE number = ?)",
                [removal.number],
            )
            aside.drop(self.db, removal.number)

    def drop_aside(self, numbers: Iterable[int]) -> None:
        """Delete for good what lies aside."""
        with transaction(self.db):
            for number in numbers:
                aside.drop(self.db, number)

    def _delete(self, source: str) -> None:
        self._delete_passages(self.passages_of(source))
        # A deleted row's terms stay in the full-text index until its parts are merged.
        self.db.execute("INSERT INTO passages_terms(passages_terms) VALUES ('optimize')")
        self._leave_work(source)
        self.db.execute("DELETE FROM sources WHERE id = ?", [source])
        self.db.execute("UPDATE library SET generation = generation + 1")
        if not self.db.table("sources").count:
            self.db.execute("UPDATE library SET model = NULL, dimension = NULL")

    def replace_vectors(self, new: NewVectors) -> bool:
        """Put what another model makes in place of all; not where the library has changed."""
        with transaction(self.db):
            if self.generation() != new.generation:
                return False
            for source, language in new.languages.items():
                self.db.table("sources").update(source, {"terms_language": language})
            for passage, each in new.passages.items():
                length = rows.length(each.terms)
                self.db.table("passages").update(passage, {"vector": each.vector, "length": length})
                self.db.table("passages_terms").update(
                    passage, {"text": each.terms, "headings": each.headings}
                )
                self.db.table("passages_words").upsert(
                    {"passage": passage, "bits": each.word_bits}, pk="passage"
                )
            self._stamp(new)
        return True

    def _signpost(self, source: str, title: str, author: str | None) -> None:
        """Index anew what stands above a source's passages."""
        for section in list(self._sections(source)):
            self.db.execute(
                "UPDATE passages_terms SET headings = ? WHERE rowid IN"
                " (SELECT id FROM passages WHERE source = ? AND section = ?)",
                [
                    rows.signpost(title, author, rows.section(section), section["terms_language"]),
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
        self.db.table("passages_words").insert_all(
            {"passage": passage, **rows.words_row(prepared, place)}
            for place, passage in ids.items()
        )

    def _delete_passages(self, ids: Iterable[int]) -> None:
        wanted = json.dumps(list(ids))
        among = "IN (SELECT value FROM json_each(?))"
        self.db.table("passages_terms").delete_where(f"rowid {among}", [wanted])
        self.db.table("passages").delete_where(f"id {among}", [wanted])

    def _stamp(self, prepared: Prepared | NewVectors) -> None:
        """Count the change, and remember the model that made the vectors."""
        self.db.execute(
            "UPDATE library SET generation = generation + 1, model = ?, dimension = ?, form = ?",
            [prepared.model, prepared.dimension, FORM],
        )

    def _next_passage(self) -> int:
        row = self.db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'passages'").fetchone()
        return int(row[0]) + 1 if row else 1


def _places(prepared: Prepared) -> range:
    return range(len(prepared.passages))
