"""`study-circle chat` as a whole: through a pipe, and at a terminal."""

import os
import re
from pathlib import Path

import pytest

from tests.command_line.running import command, environment, study_circle
from tests.command_line.terminal import Terminal

pytestmark = pytest.mark.real_model

CONVERSATION = """\
How often does the circle meet?
2
3
9
1
Which bank sponsored the telephone exchange?

/ask
/tex list
/text list
/text info The Lamplighters’ Circle
1
2
/me Ada
/text open "the lamplighters’ circle" page:99
/manage edit text:"The Lamplighters’ Circle" year:2020
/manage add {door} author:"Mara Lind"
/ask Who has the key of the hall? text:"The door"
/manage remove "The door
/manage remove The door
/help text open
/quit
never asked
"""

SEEN = [
    r"Study Circle\. Ask your texts",
    r"Texts here: “The Lamplighters’ Circle”\.",
    r"│ Today the circle meets \*\*every second Thursday",
    r"— The Lamplighters’ Circle › A room with a stove \(Nora Pell, 2019\), ¶ 2",
    r"\[1\] Context  \[2\] More passages",
    r"\[4\] Unclear  \[5\] Note",
    r"More passages",
    r"Why this answer\?  These signs were weighed",
    r"Only \[1\]–\[5\] can be chosen here",
    r"In context",
    r"\[1\] Unclear  \[2\] Note",
    r"Not in this text\.",
    r"The words? .*“telephone”.* never occur",
    r"“/ask” needs the option “question”",
    r"There is no command “/tex”\. Did you mean /text list\?",
    r"One text in the library",
    r"1,983 words",
    r"\[1\] Read",
    r"Part 1 of \d",
    r"Part 2 of \d",
    r"Ada speaks now\.",
    r"There is no part 99: the text has parts 1 to \d",
    r"The details are corrected\.",
    r"Nora Pell, 2020",
    r"“The door” is in the library\.",
    r"Mara Lind",
    r"\*\*Nobody has the key",
    r"A quotation mark is not closed",
    r"“The door” is no longer in the library",
    r"/text open text \[page\]",
]


def test_a_whole_conversation_through_a_pipe(own_library: Path, tmp_path: Path) -> None:
    door = tmp_path / "door.md"
    door.write_text("# The door\n\nThe hall stands open till ten. Nobody has the key of the hall.")

    ran = study_circle("--data", own_library, "chat", stdin=CONVERSATION.format(door=door))

    assert (ran.status, ran.err) == (0, "")
    assert "\x1b" not in ran.out
    assert "›  " not in ran.out  # nobody is prompted
    assert "never asked" not in ran.out
    place = 0
    for pattern in SEEN:
        found = re.compile(pattern).search(" ".join(ran.out.split("\n")), place)
        assert found, f"{pattern!r} is not in:\n{ran.out[place:]}"
        place = found.start()
    assert max(map(len, ran.out.splitlines())) <= 88


def test_the_input_ends_without_a_goodbye(empty: Path) -> None:
    ran = study_circle("--data", empty, "chat", stdin=b"\xff\xfe\n/help\nWho?\n/quit now please")
    assert (ran.status, ran.err) == (0, "")
    assert "There is no text in the library yet" in ran.out
    assert "/manage add" in ran.out


def test_the_sample_comes_first_and_once(own_library: Path) -> None:
    ran = study_circle("--data", own_library, "chat", "--sample", stdin="")
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("Study Circle.")


@pytest.mark.parametrize("columns", [40, 80])
def test_a_person_at_a_terminal(own_library: Path, columns: int) -> None:
    env = environment(
        {"TERM": "xterm", "COLUMNS": str(columns), "LINES": "24", "PROMPT_TOOLKIT_NO_CPR": "1"}
    )
    with Terminal(command("--data", str(own_library), "chat"), env) as terminal:
        terminal.see("me ›")
        os.kill(terminal.pid, 0)
        terminal.type("How often does the circle meet?\r")
        terminal.see("[2] More passages")
        terminal.type("/quit\r")
        assert terminal.end() == 0
    assert "Goodbye." in terminal.shown
    history = own_library / "history"
    assert "How often does the circle meet?" in history.read_text()
    assert history.stat().st_mode & 0o077 == 0
