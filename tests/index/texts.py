"""Two small texts, and a look at what a library holds of them."""

from pathlib import Path

from index.documents import Source
from index.library import Library
from tests.fakes import NOW, prepared

MOON = """# The Moon’s Book

by Ada Quill, 1912

It rises late. It sets early, and nobody in the harbour minds.

## Tides

The xylophonist Quagmire counted eleven tides in a fortnight and wrote all of them down.

> ### A boxed letter
>
> *Bo Reed, 1899*
>
> We saw no tide at all that year, and were glad of it.
"""
SUN = "# The Sun\n\nIt rises in the east. The harbour sleeps."


def add(library: Library, folder: Path, text: str, name: str = "text.md") -> Source:
    return library.add(prepared(folder, name, text), NOW)


def sizes(library: Library) -> dict[str, int]:
    tables = ("sources", "sections", "passages", "passages_terms")
    shadows = ("passages_terms_content", "passages_terms_docsize")
    db = library.catalogue.db
    return {each: db.table(each).count for each in (*tables, *shadows)}


def indexed(library: Library, term: str) -> set[int]:
    db = library.catalogue.db
    found = db.execute("SELECT rowid FROM passages_terms WHERE passages_terms MATCH ?", [term])
    return {row[0] for row in found}


def passage_ids(library: Library, source: Source) -> list[int]:
    db = library.catalogue.db
    found = db.execute("SELECT id FROM passages WHERE source = ? ORDER BY id", [source.id])
    return [row[0] for row in found]
