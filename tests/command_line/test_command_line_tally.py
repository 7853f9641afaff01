"""`study-circle tally`: the JSON that programs rely on, the words for people, the refusals."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.voting.lot import commitment, draw
from bot.voting.rules import RULES
from tests.command_line.conftest import InProcess
from tests.command_line.running import ROOT, study_circle

CASES = ROOT / "tests" / "cases" / "votes"
LISTS = CASES / "lists_tied.json"
BOOKS = CASES / "approvals_books.json"
MOTION = CASES / "motion_stove.json"
FOUR = '3 2\n4 1 2 0\n3 2 0\n3 3 2 0\n0\n"Ada"\n"Ben"\n"Cleo"\n"Librarians"\n'


@pytest.fixture
def ranked(tmp_path: Path) -> Path:
    path = tmp_path / "librarians.blt"
    path.write_text(FOUR, encoding="utf-8")
    return path


def told(run: InProcess, *arguments: str | Path) -> dict[str, Any]:
    ran = run("tally", *arguments, "--json")
    assert (ran.status, ran.err) == (0, ""), ran
    assert ran.out.count("\n") == 1
    report: dict[str, Any] = json.loads(ran.out)
    return report


def test_lists(run: InProcess) -> None:
    assert told(run, LISTS, "--rule", "dhondt") == {
        "rule": "dhondt",
        "seats": 4,
        "quota": None,
        "winners": [],
        "stages": [
            {
                "votes": {"1": "6", "2": "6", "3": "3"},
                "non_transferable": "0",
                "elected": [1, 2, 3],
                "excluded": [],
            }
        ],
        "ties": [{"stage": 1, "among": [1, 2, 3], "broken_by": "incumbent"}],
        "seats_by_list": {"Lamps": 1, "Stoves": 2, "Doors": 1},
        "committees": [],
    }
    assert told(run, LISTS, "--rule", "hare")["quota"] == "3.75"
    assert told(run, LISTS, "--rule", "hare", "--seats", "9")["quota"] == "5/3"
    assert told(run, LISTS, "--rule", "hare", "--seats", "5")["quota"] == 3


def test_approvals(run: InProcess) -> None:
    report = told(run, BOOKS, "--rule", "seqpav")
    assert report["committees"] == [[1, 3], [1, 4], [2, 3], [2, 4]]
    assert report["stages"][0]["votes"] == {"1": "3", "2": "3", "3": "2", "4": "2"}
    assert [tie["stage"] for tie in report["ties"]] == [1, 2]
    assert told(run, BOOKS, "--rule", "seqphragmen")["stages"][0]["votes"]["1"] == "1/3"
    assert told(run, BOOKS, "--rule", "approval", "--seats", "1")["committees"] == [[1], [2]]


def test_ranked_ballots_as_the_scottish_rules_write_them(run: InProcess, ranked: Path) -> None:
    report = told(run, ranked, "--rule", "stv")
    assert report["quota"] == 4
    assert report["stages"][0]["votes"] == {"1": "4.00000", "2": "3.00000", "3": "3.00000"}
    assert report["winners"][0] == {"candidate": 1, "name": "Ada", "stage": 1}
    assert [tie["broken_by"] for tie in report["ties"]] == ["lot"]


def test_the_seed_decides_and_is_shown(run: InProcess) -> None:
    one = ("--rule", "approval", "--seats", "1")
    won = {
        seed: told(run, BOOKS, *one, "--seed", seed)["winners"][0]["candidate"]
        for seed in map(str, range(12))
    }
    assert won == {seed: min((1, 2), key=lambda each: draw(seed, str(each))) for seed in won}
    assert set(won.values()) == {1, 2}
    shown = " ".join(run("tally", BOOKS, *one, "--seed", "lamp", "--explain").out.split())
    assert "Seed: “lamp”" in shown
    assert commitment("lamp") in shown
    assert f"1 Essays: {draw('lamp', '1')}" in shown
    assert told(run, BOOKS, *one) == told(run, BOOKS, *one)


EXPLAINED = {
    "plurality": (LISTS, "Stage 1", "Stufe 1"),
    "approval": (BOOKS, "Essays", "Zustimmungswahl"),
    "majority": (MOTION, "The motion is adopted.", "Der Antrag ist angenommen."),
    "irv": (None, "Ada", "Integrierte Stichwahl"),
    "stv": (None, "excluded. Stage 1: a tie", "ausgeschieden:"),
    "schulze": (None, "Row against column", "Zeile gegen Spalte"),
    "dhondt": (LISTS, "whoever holds the seat keeps it: Stoves, Doors", "Gleichstand zwischen"),
    "sainte-lague": (LISTS, "The last seat went to the quotient", "Der letzte Sitz ging"),
    "hare": (LISTS, "one more seat in all can cost a list one", "eine Liste einen kosten"),
    "seqpav": (BOOKS, "4 committees are level", "4 Besetzungen stehen gleich"),
    "seqphragmen": (BOOKS, "the lowest is elected", "gewählt wird die kleinste"),
}


@pytest.mark.parametrize("rule", RULES)
def test_a_person_can_follow_the_count(
    run: InProcess, monkeypatch: pytest.MonkeyPatch, ranked: Path, rule: str
) -> None:
    path, english, german = EXPLAINED[rule]
    for language, words in (("en", english), ("de", german)):
        monkeypatch.setenv("STUDY_CIRCLE_LANGUAGE", language)
        ran = run("tally", path or ranked, "--rule", rule, "--explain")
        assert (ran.status, ran.err) == (0, "")
        assert words in " ".join(ran.out.split()), ran.out
        assert max(map(len, ran.out.splitlines())) <= 80
        assert "\x1b" not in ran.out
        short = run("tally", path or ranked, "--rule", rule).out
        assert 0 < len(short) < len(ran.out)


def test_a_pipe_and_an_old_terminal(ranked: Path) -> None:
    """Without a data folder: counting needs none."""
    env = {"STUDY_CIRCLE_DATA": "/proc/nowhere", "PYTHONIOENCODING": "ascii"}
    for more in ("--json", "--explain"):
        ran = study_circle("tally", ranked, "--rule", "stv", more, env=env)
        assert (ran.status, ran.err) == (0, "")
        assert "Ada" in ran.out


def test_names_cannot_reach_the_terminal(run: InProcess, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps({"votes": {"R\x1b[31med\n": 2, "": 1, "[bold]": 1}, "seats": 2}))
    out = run("tally", path, "--rule", "dhondt", "--explain").out
    assert "\x1b" not in out
    assert "Red" in out
    assert "[bold]" in out


def test_refusals(run: InProcess, ranked: Path, tmp_path: Path) -> None:
    dhondt = ("--rule", "dhondt")
    run("tally", tmp_path / "none.blt", *dhondt).refused(1, "no file “none.blt”")
    run("tally", tmp_path, *dhondt).refused(1, "folder")
    (tmp_path / "x.odt").write_text("x")
    run("tally", tmp_path / "x.odt", *dhondt).refused(1, "(.odt)", ".blt", ".json")
    (tmp_path / "empty.blt").touch()
    run("tally", tmp_path / "empty.blt", *dhondt).refused(1, "empty")
    run("tally", ranked, "--rule", "dice").refused(2, "“dice”", "sainte-lague")
    for seats in ("0", "-1", "many", "1.5", "٣", "9" * 5000):
        run("tally", ranked, "--rule", "stv", f"--seats={seats}").refused(2, "--seats")
    run("tally", ranked, *dhondt).refused(1, "“dhondt” does not fit", "librarians.blt")
    run("tally", LISTS, "--rule", "stv").refused(1, "does not fit")
    run("tally", MOTION, "--rule", "seqpav").refused(1, "does not fit")
    run("tally", ranked).refused(2, "--rule")
    run("tally", *dhondt).refused(2, "FILE")


def test_a_damaged_file_says_where(
    run: InProcess, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = {
        "a.blt": ("2 1\n3 1 7 0\n0\n", 2),
        "b.json": ('{"parties": ["A"],\n\n"votes": [1,]}', 3),
        "c.toi": ("# NUMBER ALTERNATIVES: 1\n# ALTERNATIVE NAME 1: A\nx: 1\n", 3),
        "d.abc.yaml": ("num_cand: 1\ncommitteesize: 1\nprofile: [[1]]\n", 3),
    }
    for name, (text, line) in files.items():
        (tmp_path / name).write_text(text)
        run("tally", tmp_path / name, "--rule", "stv").refused(1, f"Line {line} of “{name}”")
    (tmp_path / "e.json").write_bytes(b"\xff\x00{")
    run("tally", tmp_path / "e.json", "--rule", "stv").refused(1, "e.json")
    monkeypatch.setenv("STUDY_CIRCLE_LANGUAGE", "de")
    run("tally", tmp_path / "a.blt", "--rule", "stv").refused(1, "Zeile 2 von „a.blt“")


def test_a_count_is_drawn_and_an_older_picture_overwritten(
    run: InProcess, ranked: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "count.png"
    picture.write_bytes(b"old")
    for path, rule in ((ranked, "stv"), (LISTS, "dhondt"), (MOTION, "majority"), (BOOKS, "seqpav")):
        before = picture.read_bytes()
        ran = run("tally", path, "--rule", rule, "--png", picture)
        assert (ran.status, ran.err) == (0, "")
        assert picture.read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
        assert picture.read_bytes() != before
    run("tally", ranked, "--rule", "stv", "--png", tmp_path / "no" / "x.png").refused(1, "x.png")
