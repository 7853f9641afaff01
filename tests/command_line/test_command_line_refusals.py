"""Everything that can be wrong is one clear sentence on stderr, and never a traceback."""

import json
import os
import sqlite3
import subprocess
from pathlib import Path

import pytest

from bot.desk.desk import Desk
from index.embedding import DEFAULT_MODEL
from index.embedding.folders import model_folder
from tests.command_line.conftest import InProcess
from tests.command_line.running import PATIENCE, SAMPLE, command, environment, study_circle

pytestmark = pytest.mark.real_model

FILES = {
    "empty.txt": (b"", "is empty"),
    "blank.txt": (b" \n\t\n", "empty.txt|no readable words|is empty"),
    "nul.txt": (b"words\x00words", "binary"),
    "binary.txt": (b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 8, "program"),
    "picture.md": (b"\x89PNG\r\n\x1a\n" + bytes(64), "picture"),
    "pdf.txt": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "PDF"),
    "garbage.txt": (b"\xff\xfe garbage \xd8", "UTF-8"),
    "latin1.txt": ("Die Tür ist zu. Öffnen!\n".encode("latin-1"), "byte 5"),
    "cut.txt": ("Genug für alle. ".encode()[:8] + b" und mehr", "UTF-8"),
    "book.xyz": (b"words", "(.xyz)"),
    "book.pdf": (b"words", "cannot be read as PDF"),
    "book": (b"words", "no ending"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_is_no_text(run: InProcess, empty: Path, tmp_path: Path, name: str) -> None:
    content, words = FILES[name]
    path = tmp_path / name
    path.write_bytes(content)
    ran = run("--data", empty, "add", path)
    ran.refused(1, f"“{name}”")
    assert any(each in ran.err for each in words.split("|")), ran


def test_a_file_that_is_not_there(run: InProcess, empty: Path, tmp_path: Path) -> None:
    run("--data", empty, "add", tmp_path / "none.txt").refused(1, "no file “none.txt”")
    run("--data", empty, "add", tmp_path).refused(1, "folder")
    run("--data", empty, "add", "/dev/null").refused(1, "“null”")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    run("--data", empty, "add", tmp_path / "loop.txt").refused(1, "“loop.txt”")


def test_a_file_that_is_too_large(
    run: InProcess, empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDY_CIRCLE_LARGEST_FILE_MB", "1")
    (tmp_path / "large.txt").write_bytes(b"words " * 200_000)
    run("--data", empty, "add", tmp_path / "large.txt").refused(1, "too large", "1 MB")


def test_a_file_with_a_name_that_is_no_text(empty: Path, tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/\xff\xfe.txt"
    Path(os.fsdecode(path)).write_bytes(b"\xff")
    study_circle("--data", empty, "add", path).refused(1, "UTF-8")
    study_circle("--data", empty, "add", path + b"x").refused(1, "no file")


def test_an_unknown_text(run: InProcess, library: Path, own_library: Path) -> None:
    run("--data", own_library, "remove", "The Open Door").refused(1, "“The Open Door”")
    run("--data", library, "ask", "Who?", "--text", "Door").refused(1, "no text called “Door”")


QUESTIONS = {
    "": "empty",
    " \t ": "empty",
    "?!…": "empty",
    "q" * 10_000: "10,000",
    "what \x1b[31m is": "no text",
    "what \udcff is": "no text",
}


@pytest.mark.parametrize("verb", ["ask", "search"])
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: ascii(question[:9]))
def test_a_question_that_is_none(run: InProcess, library: Path, verb: str, question: str) -> None:
    run("--data", library, verb, question).refused(2, QUESTIONS[question])


def test_bytes_that_are_no_text(library: Path) -> None:
    study_circle("--data", library, "ask", b"what \xff is it").refused(2, "no text")
    study_circle("--data", library, "--circle", b"\xff", "sources").refused(2, "circle")


@pytest.mark.parametrize("circle", ["../x", "/etc", ".", "..", "a b", "x" * 65, "-x", "é", "a\nb"])
@pytest.mark.parametrize("verb", [("sources",), ("ask", "Who?"), ("add", str(SAMPLE))])
def test_a_circle_leads_nowhere_else(
    run: InProcess, empty: Path, circle: str, verb: tuple[str, ...]
) -> None:
    run("--data", empty, f"--circle={circle}", *verb).refused(2, "circle")
    assert not [path for path in empty.rglob("*") if path.name not in ("lock", "circle.db")]


MISUSE: list[tuple[tuple[str, ...], str]] = [
    (("sing",), "No such command 'sing'"),
    (("--loud",), "--loud"),
    (("ask", "--loud", "Who?"), "--loud"),
    (("ask",), "--batch"),
    (("ask", "Who?", "--batch", "x"), "--batch"),
    (("ask", "Who", "else?"), "else?"),
    (("add",), "FILE"),
    (("add", "a.txt", "b.txt", "--title", "Both"), "--title"),
    (("ask", "Who?", "--strictness", "lax"), "--strictness"),
    (("search",), "QUERY"),
    (("search", "Who?", "-k", "0"), "-k"),
    (("search", "Who?", "-k", "many"), "-k"),
    (("remove",), "SOURCE"),
    (("run", "fast"), "fast"),
    (("--data",), "--data"),
]


@pytest.mark.parametrize(("arguments", "word"), MISUSE, ids=lambda each: str(each)[:30])
def test_misuse(run: InProcess, arguments: tuple[str, ...], word: str) -> None:
    run(*arguments).refused(2, word, "study-circle --help")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("HEALTH_PORT", "web"),
        ("HEALTH_PORT", "65536"),
        ("LARGEST_FILE_MB", "-1"),
        ("LARGEST_FILE_MB", "1e3"),
        ("LARGEST_ATTACHMENT_MB", "٣"),
        ("STRICTNESS", "lax"),
    ],
)
def test_a_setting_that_cannot_be(
    run: InProcess, empty: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(f"STUDY_CIRCLE_{name}", value)
    run("--data", empty, "sources").refused(2, f"STUDY_CIRCLE_{name}", value)


LINES = {
    "not json": (b'{"id": 1, "question": " "}\n\nWho?\n', 3),
    "a list": (b"[]\n", 1),
    "a word": (b'"Who?"\n', 1),
    "no question": (b'{"id": 1}\n', 1),
    "null": (b'{"id": 1, "question": null}\n', 1),
    "a number": (b'{"id": 1, "question": 7}\n', 1),
    "a strange id": (b'{"id": [1], "question": "Who?"}\n', 1),
    "too deep": (b"[" * 100_000 + b"\n", 1),
    "too many digits": (b'{"id": ' + b"9" * 5000 + b', "question": "Who?"}\n', 1),
}


@pytest.mark.parametrize("name", LINES)
def test_a_line_that_is_no_question(
    run: InProcess, library: Path, tmp_path: Path, name: str
) -> None:
    content, number = LINES[name]
    batch = tmp_path / "batch.jsonl"
    batch.write_bytes(content)
    ran = run("--data", library, "ask", "--batch", batch)
    assert (ran.status, ran.err) == (1, "")
    *before, record = [json.loads(line) for line in ran.out.splitlines()]
    assert [each["status"] for each in before] == ["refused"] * (number > 1)
    assert record == {
        "id": number,
        "question": None,
        "status": "refused",
        "reason": f"Line {number} of “batch.jsonl” is not a question. Please give each line as a "
        "JSON object with “id” and “question”.",
    }


def test_a_bad_line_does_not_stop_a_batch(run: InProcess, library: Path, tmp_path: Path) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_bytes(
        b'\xef\xbb\xbf{"id": "a", "question": "Who was recalled?"}\n'
        b"Who?\n"
        b'{"id": "c"}\n'
        b'{"id": "d", "question": "caf\xe9"}\n'
        b'{"id": "e", "question": "How often does the circle meet?"}'
    )
    ran = run("--data", library, "ask", "--batch", batch)
    records = [json.loads(line) for line in ran.out.splitlines()]
    assert (ran.status, ran.err) == (1, "")
    assert [each["id"] for each in records] == ["a", 2, "c", 4, "e"]
    assert [each["status"] == "refused" for each in records] == [False, True, True, True, False]
    place = batch.read_bytes().index(b"\xe9")
    assert f"byte {place} " in records[3]["reason"]


def test_a_batch_that_cannot_be_read(run: InProcess, library: Path, tmp_path: Path) -> None:
    data = ("--data", library)
    run(*data, "ask", "--batch", tmp_path / "none.jsonl").refused(1, "no file", "none.jsonl")
    run(*data, "ask", "--batch", tmp_path).refused(1, "folder")
    (tmp_path / "empty.jsonl").touch()
    assert run(*data, "ask", "--batch", tmp_path / "empty.jsonl").status == 0


READING = [("sources",), ("ask", "Who?"), ("search", "Who?")]
WRITING = [("add", str(SAMPLE)), ("remove", "x"), ("chat",)]


@pytest.mark.parametrize("verb", [*READING, *WRITING], ids=lambda verb: verb[0])
def test_a_data_folder_that_is_a_file(
    run: InProcess, tmp_path: Path, verb: tuple[str, ...]
) -> None:
    file = tmp_path / "file"
    file.write_text("kept")
    run("--data", file, *verb).refused(1, "data folder")
    run("--data", file / "inside", *verb).refused(1, "data folder")
    assert file.read_text() == "kept"


@pytest.mark.parametrize("verb", WRITING, ids=lambda verb: verb[0])
@pytest.mark.parametrize("folder", ["/proc", "/proc/study-circle"])
def test_a_data_folder_that_cannot_be_written(
    run: InProcess, folder: str, verb: tuple[str, ...]
) -> None:
    if not Path("/proc").is_dir():
        pytest.skip("there is no folder here that not even root may write to")
    run("--data", folder, *verb).refused(1, "data folder", folder)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read and write everything")
def test_a_data_folder_that_is_closed(run: InProcess, own_library: Path) -> None:
    own_library.chmod(0)
    try:
        for verb in (*READING, *WRITING):
            run("--data", own_library, *verb).refused(1, "data folder")
    finally:
        own_library.chmod(0o700)


def test_a_second_writer_is_told_who_the_first_is(
    run: InProcess, own_library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "x")
    data = ("--data", own_library)
    with subprocess.Popen(
        command(*data, "chat"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
        text=True,
    ) as chat:
        assert chat.stdin is not None
        assert chat.stdout is not None
        assert "Study Circle" in chat.stdout.readline()
        named = []
        for verb in (*WRITING, ("run",)):
            ran = run(*data, *verb)
            ran.refused(1, "already using this data folder", "Please stop that one first.")
            named.append(f"process {chat.pid})" in ran.err)
        assert run(*data, "sources").status == 0  # reading is for everyone
        chat.stdin.close()
        assert chat.wait(PATIENCE) == 0
    assert run(*data, "remove", "the-lamplighters-circle").status == 0
    assert all(named)


def damage(folder: Path, how: str) -> Path:
    [path] = folder.rglob("library.db")
    content = bytearray(path.read_bytes())
    if how == "no database":
        content = bytearray(b"This is no database. " * 500)
    elif how == "zeros":
        content[:] = bytes(len(content))
    elif how == "half":
        del content[len(content) // 2 :]
    elif how == "scribbled":
        content[4096:] = bytes(random_byte * 7 % 256 for random_byte in range(len(content) - 4096))
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("how", ["no database", "zeros", "half", "scribbled"])
def test_a_damaged_library(run: InProcess, own_library: Path, how: str) -> None:
    path = damage(own_library, how)
    for verb in (("sources",), ("ask", "Who was recalled?"), ("search", "lantern")):
        ran = run("--data", own_library, *verb)
        if how == "half" and ran.status == 0:
            continue  # the half that is left holds what was asked for
        ran.refused(1, "library.db", "damaged")
    assert path.exists()


def test_a_damaged_memory(run: InProcess, own_library: Path) -> None:
    (own_library / "circle.db").write_bytes(b"This is no database. " * 500)
    run("--data", own_library, "remove", "x").refused(1, "circle.db", "damaged")


def test_a_library_of_a_later_version(run: InProcess, own_library: Path) -> None:
    [path] = own_library.rglob("library.db")
    with sqlite3.connect(path) as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) "
            "SELECT migration_set, '9999_later', applied_at FROM _sqlite_migrations LIMIT 1"
        )
    db.close()
    run("--data", own_library, "remove", "x").refused(1, "library.db", "newer")


def test_what_nobody_expected_is_kept_in_a_file(
    run: InProcess, own_library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*_: object) -> None:
        words = "of a test"
        raise ZeroDivisionError(words)

    monkeypatch.setattr(Desk, "handle", fail)
    run("--data", own_library, "sources").refused(1, "did not expect")
    kept = (own_library / "errors.log").read_text()
    assert "ZeroDivisionError" in kept
    assert "of a test" not in kept  # it could hold a member's words


def test_a_model_that_is_not_there(
    run: InProcess, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDY_CIRCLE_MODEL", str(tmp_path))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    run("--data", library, "ask", "Who?").refused(1, f"“{tmp_path}”", "model")


def test_an_embedding_model_is_no_reranker(
    run: InProcess, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STUDY_CIRCLE_RERANKER", str(model_folder(DEFAULT_MODEL)))
    ran = run("--data", library, "ask", "Who was recalled?")
    ran.refused(1, "is no reranker", "STUDY_CIRCLE_RERANKER")


@pytest.mark.parametrize("verb", [("sources", "--json"), ("sources",), ("--help",)])
def test_nobody_reads_the_output(library: Path, verb: tuple[str, ...]) -> None:
    """`study-circle sources | head -0`: the other end of the pipe is closed from the start."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        command("--data", library, *verb),
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment(),
        timeout=PATIENCE,
        check=False,
    )
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode in (0, 1)


@pytest.mark.parametrize("verb", [("sources", "--json"), ("sources",), ("remove", "x")])
def test_there_is_no_output(own_library: Path, verb: tuple[str, ...]) -> None:
    """`study-circle sources >&- 2>&-`, as some schedulers start it."""
    line = 'exec "$@" >&- 2>&-'
    arguments = ["sh", "-c", line, "sh", *command("--data", own_library, *verb)]
    done = subprocess.run(arguments, env=environment(), timeout=PATIENCE, check=False)
    assert done.returncode == (1 if "remove" in verb else 0)
    assert not (own_library / "errors.log").exists()


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_terminal_with_an_old_character_set(library: Path, encoding: str) -> None:
    for verb in (("sources",), ("sources", "--json"), ("ask", "Who?", "--text", "Door")):
        done = subprocess.run(
            command("--data", library, *verb),
            capture_output=True,
            env=environment({"PYTHONIOENCODING": encoding}),
            timeout=PATIENCE,
            check=False,
        )
        assert b"Traceback" not in done.stderr
        assert b"Lamplighters" in done.stdout or b"no text called" in done.stderr, done
