"""The tables of ``library.db``, as numbered migrations: one file for each circle."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("library")


@migrations(name="0001_sources_and_passages")
def sources_and_passages(db: Database) -> None:
    """Sources with their structure, passages with vectors, and the full-text index.

    ``passages_terms`` holds the terms of ``index.lexical`` (stemmed, split), not the wording:
    the wording is ``passages.text``. Its tokenizer does no more than split at spaces. Passage
    ids are never reused, so that an old button cannot show other words than it did.
    """
    db.execute(
        """
        CREATE TABLE library (
            only INTEGER PRIMARY KEY CHECK (only = 1),
            generation INTEGER NOT NULL,
            model TEXT,
            dimension INTEGER
        ) STRICT
        """
    )
    db.execute("INSERT INTO library (only, generation) VALUES (1, 0)")
    db.execute(
        """
        CREATE TABLE sources (
            id TEXT PRIMARY KEY,
            title TEXT NOT NULL,
            author TEXT,
            year TEXT,
            filename TEXT NOT NULL,
            sha256 TEXT NOT NULL UNIQUE,
            text TEXT NOT NULL,
            words INTEGER NOT NULL,
            added TEXT NOT NULL
        ) STRICT
        """
    )
    db.execute(
        """
        CREATE TABLE sections (
            source TEXT NOT NULL REFERENCES sources(id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            headings TEXT NOT NULL,
            author TEXT,
            year TEXT,
            first INTEGER NOT NULL,
            paragraphs TEXT NOT NULL,
            PRIMARY KEY (source, number)
        ) STRICT
        """
    )
    db.execute(
        """
        CREATE TABLE passages (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            source TEXT NOT NULL,
            section INTEGER NOT NULL,
            first INTEGER NOT NULL,
            start INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            text TEXT NOT NULL,
            paragraphs TEXT NOT NULL,
            length INTEGER NOT NULL,
            vector BLOB NOT NULL,
            FOREIGN KEY (source, section) REFERENCES sections(source, number) ON DELETE CASCADE
        ) STRICT
        """
    )
    db.execute("CREATE INDEX passages_source ON passages(source, section, start)")
    db.execute(
        "CREATE VIRTUAL TABLE passages_terms USING fts5"
        "(text, headings, tokenize = \"ascii tokenchars '._'\")"
    )


@migrations(name="0002_pages")
def pages(db: Database) -> None:
    """Where pages begin, in a text and in each passage, and the language of a text."""
    db.execute("ALTER TABLE sources ADD COLUMN pages TEXT NOT NULL DEFAULT '[]'")
    db.execute("ALTER TABLE sources ADD COLUMN language TEXT")
    db.execute("ALTER TABLE passages ADD COLUMN pages TEXT NOT NULL DEFAULT '[]'")


@migrations(name="0003_quotations")
def quotations(db: Database) -> None:
    """Who is quoted where in a text; offsets are those of the text, marks included.

    A passage is in the quotations that begin in it, and in those around its beginning: the
    last outermost one before it, and what that holds. The index finds that one. The key's
    columns come first: else SQLite's own check (3.40) sees NULLs where there are none.
    """
    db.execute(
        """
        CREATE TABLE quotations (
            source TEXT NOT NULL REFERENCES sources(id) ON DELETE CASCADE,
            start INTEGER NOT NULL,
            depth INTEGER NOT NULL,
            "end" INTEGER NOT NULL,
            speaker TEXT,
            kind TEXT NOT NULL,
            reported INTEGER NOT NULL,
            PRIMARY KEY (source, start, depth)
        ) STRICT, WITHOUT ROWID
        """
    )
    db.execute("CREATE INDEX quotations_depth ON quotations(source, depth, start)")


@migrations(name="0004_work")
def work(db: Database) -> None:
    """Which sources are editions or translations of one work."""
    db.execute("ALTER TABLE sources ADD COLUMN work TEXT")


@migrations(name="0005_words")
def words(db: Database) -> None:
    """The vectors of a passage's words, and the language in which its terms were made.

    They lie apart, since only those of a few candidates are read for a question. A library of
    an older ``form`` has no words, and terms without sentences: it has to be made anew.
    """
    db.execute("ALTER TABLE library ADD COLUMN form INTEGER NOT NULL DEFAULT 1")
    db.execute("ALTER TABLE sources ADD COLUMN terms_language TEXT NOT NULL DEFAULT 'en'")
    db.execute(
        """
        CREATE TABLE passages_words (
            passage INTEGER PRIMARY KEY REFERENCES passages(id) ON DELETE CASCADE,
            bits BLOB NOT NULL
        ) STRICT
        """
    )


@migrations(name="0006_versions")
def versions(db: Database) -> None:
    """The hashes of a text's former files: what once quoted one of them quoted this text."""
    db.execute(
        """
        CREATE TABLE versions (
            source TEXT NOT NULL REFERENCES sources(id) ON DELETE CASCADE,
            sha256 TEXT NOT NULL,
            PRIMARY KEY (source, sha256)
        ) STRICT, WITHOUT ROWID
        """
    )


@migrations(name="0007_removed")
def removed(db: Database) -> None:
    """Texts that can still be put back: of each table with rows of a text one aside.

    They have the same columns, behind the number of the removal, and nothing else: no index
    finds what lies there.
    """
    db.execute(
        """
        CREATE TABLE removed (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            at TEXT NOT NULL,
            edition TEXT,
            model TEXT NOT NULL,
            dimension INTEGER NOT NULL,
            form INTEGER NOT NULL
        ) STRICT
        """
    )
    tables = ("sources", "versions", "sections", "quotations", "passages", "passages_words")
    for table in tables:
        db.execute(
            f"CREATE TABLE removed_{table} AS SELECT 0 AS removal, * FROM {table} WHERE 0"  # noqa: S608 - names written here
        )
    db.execute(
        "CREATE TABLE removed_passages_terms AS"
        " SELECT 0 AS removal, rowid, text, headings FROM passages_terms WHERE 0"
    )
