"""A writer that is killed leaves a text whole or absent."""

import os
import random
import signal
from pathlib import Path

from index.documents import Document, Source
from index.library import Library
from tests.fakes import NOW, in_a_process_of_its_own, prepared
from tests.index.texts import sizes


def _steps(folder: Path, document_of: Path) -> int:
    """How many steps of SQLite's machine it takes to add a text, in hundreds."""
    library = Library.writable(folder)
    steps = 0

    def tick() -> int:
        nonlocal steps
        steps += 1
        return 0

    given = prepared(document_of, "book.md", _book())
    library.catalogue.db.conn.set_progress_handler(tick, 100)
    library.add(given, NOW)
    library.close()
    return steps


def _book() -> str:
    chapters = (
        f"## Chapter {each}\n\n" + f"The ferry of day {each} was late and full of geese. " * 12
        for each in range(150)
    )
    return "# A long book\n\n" + "\n\n".join(chapters)


def test_a_writer_killed_at_any_moment_leaves_a_text_whole_or_absent(tmp_path: Path) -> None:
    steps = _steps(tmp_path / "measured", tmp_path)
    given = prepared(tmp_path, "book.md", _book())
    chosen = random.Random(1917).sample(range(1, steps), 8)  # noqa: S311 - moments, no secrets
    for fatal in sorted(chosen):
        folder = tmp_path / f"killed-{fatal}"

        def add_and_die(folder: Path = folder, fatal: int = fatal) -> None:
            library = Library.writable(folder)
            db = library.catalogue.db
            db.execute("PRAGMA cache_size = 5")  # so that the file changes before the end
            left = fatal

            def tick() -> int:
                nonlocal left
                left -= 1
                if not left:
                    os.kill(os.getpid(), signal.SIGKILL)
                return 0

            db.conn.set_progress_handler(tick, 100)
            library.add(given, NOW)

        assert in_a_process_of_its_own(add_and_die) == -signal.SIGKILL
        _is_whole_or_absent(folder)
        library = Library.writable(folder)
        _is_whole(library, library.add(given, NOW), given.document)
        library.close()


def _is_whole_or_absent(folder: Path) -> None:
    reader = Library.readonly(folder)
    assert reader.sources() == ()
    assert set(sizes(reader).values()) == {0}
    assert reader.catalogue.generation() == 0
    reader.close()


def _is_whole(library: Library, source: Source, document: Document) -> None:
    db = library.catalogue.db
    assert library.document(source.id) == document
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    db.execute("INSERT INTO passages_terms(passages_terms) VALUES ('integrity-check')")
    assert sizes(library)["passages"] == sizes(library)["passages_terms"] == source.passages
