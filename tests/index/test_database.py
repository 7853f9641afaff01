"""Opening SQLite files: what is refused, and that writing is all or nothing."""

import os
import signal
import sqlite3
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from index.database import (
    DatabaseDamaged,
    DatabaseTooNew,
    has_full_text,
    open_in_memory,
    open_readonly,
    open_writable,
    reading,
    transaction,
)
from tests.fakes import in_a_process_of_its_own

today = Migrations("notes")
tomorrow = Migrations("notes")


@today(name="0001_notes")
@tomorrow(name="0001_notes")
def notes(db: Database) -> None:
    db.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT")


@tomorrow(name="0002_pages")
def pages(db: Database) -> None:
    db.execute("CREATE TABLE pages (note INTEGER REFERENCES notes(id) ON DELETE CASCADE) STRICT")


def count(db: Database) -> int:
    return int(db.execute("SELECT count(*) FROM notes").fetchone()[0])


def write(db: Database, words: str) -> None:
    db.table("notes").insert({"words": words})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "deep" / "notes.db"
    db = open_writable(path, today)
    write(db, "first")
    db.close()
    return path


def test_a_new_file_is_made_with_its_folder(path: Path) -> None:
    assert path.exists()


def test_what_was_written_is_there_when_the_file_opens_again(path: Path) -> None:
    for db in (open_readonly(path, today), open_writable(path, today)):
        assert count(db) == 1
        db.close()


def test_a_later_version_brings_the_file_up_to_date_and_keeps_its_rows(path: Path) -> None:
    db = open_writable(path, tomorrow)
    assert count(db) == 1
    assert db.table("pages").exists()
    db.close()


def test_a_file_of_a_later_version_is_refused(path: Path) -> None:
    open_writable(path, tomorrow).close()
    with pytest.raises(DatabaseTooNew, match=str(path)):
        open_writable(path, today)
    with pytest.raises(DatabaseTooNew, match=str(path)):
        open_readonly(path, today)


def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 400)
    with pytest.raises(DatabaseDamaged, match=str(path)):
        open_writable(path, today)
    with pytest.raises(DatabaseDamaged, match=str(path)):
        open_readonly(path, today)
    assert path.read_bytes() == b"Dear diary, " * 400


def test_a_file_that_was_cut_off_is_refused(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 3])
    with pytest.raises(DatabaseDamaged):
        open_writable(path, today)
    with pytest.raises(DatabaseDamaged):
        open_readonly(path, today)


def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DatabaseDamaged):
        open_writable(tmp_path, today)


def test_there_is_nothing_to_read_where_there_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        open_readonly(tmp_path / "none.db", today)
    assert not (tmp_path / "none.db").exists()


def test_there_is_nothing_to_read_in_a_file_without_tables(tmp_path: Path) -> None:
    (tmp_path / "begun.db").touch()
    with pytest.raises(FileNotFoundError):
        open_readonly(tmp_path / "begun.db", today)


def test_a_reader_cannot_write(path: Path) -> None:
    db = open_readonly(path, today)
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        write(db, "second")
    db.close()


def test_a_transaction_is_all_or_nothing(path: Path) -> None:
    db = open_writable(path, today)

    def write_one_of_two() -> None:
        with transaction(db):
            write(db, "second")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write_one_of_two()
    assert count(db) == 1
    with transaction(db):
        write(db, "second")
        write(db, "third")
    assert count(db) == 3
    db.close()


def test_a_transaction_keeps_other_writers_out_from_its_beginning(path: Path) -> None:
    one, other = open_writable(path, today), open_writable(path, today)
    other.execute("PRAGMA busy_timeout = 0")
    with transaction(one):
        assert count(one) == 1
        with pytest.raises(sqlite3.OperationalError, match="locked"), transaction(other):
            pass
    with transaction(other):
        write(other, "second")
    one.close()
    other.close()


def test_whoever_reads_sees_one_state_to_the_end(path: Path) -> None:
    writer, reader = open_writable(path, today), open_readonly(path, today)
    writer.execute("PRAGMA busy_timeout = 0")
    with reading(reader):
        assert count(reader) == 1
        with pytest.raises(sqlite3.OperationalError, match="locked"), transaction(writer):
            write(writer, "second")
        assert count(reader) == 1
    assert count(writer) == 1
    with transaction(writer):
        write(writer, "second")
    assert count(reader) == 2
    writer.close()
    reader.close()


def test_rows_that_hang_on_another_go_with_it_in_a_file_and_in_memory(path: Path) -> None:
    for db in (open_writable(path, tomorrow), open_in_memory(tomorrow)):
        db.execute("INSERT OR IGNORE INTO notes VALUES (1, 'first')")
        db.execute("INSERT INTO pages VALUES (1)")
        db.execute("DELETE FROM notes WHERE id = 1")
        assert db.execute("SELECT count(*) FROM pages").fetchone() == (0,)
        with pytest.raises(sqlite3.IntegrityError):
            db.execute("INSERT INTO pages VALUES (9)")
        db.close()


def test_what_a_killed_writer_left_half_done_is_undone_for_a_reader(path: Path) -> None:
    def write_and_die() -> None:
        db = open_writable(path, today)
        db.execute("PRAGMA cache_size = 5")  # so that half of it is in the file already
        with transaction(db):
            db.execute("UPDATE notes SET words = 'changed'")
            for _ in range(200):
                write(db, "more " * 200)
            os.kill(os.getpid(), signal.SIGKILL)

    assert in_a_process_of_its_own(write_and_die) == -signal.SIGKILL
    assert path.with_name("notes.db-journal").exists()
    db = open_readonly(path, today)
    assert db.execute("SELECT id, words FROM notes").fetchall() == [(1, "first")]
    db.close()


def test_this_sqlite_has_full_text_search() -> None:
    assert has_full_text()
