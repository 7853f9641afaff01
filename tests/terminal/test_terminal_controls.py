"""Menus and forms in the terminal: numbers, lines, and what is said of slips."""

import io
from textwrap import dedent
from typing import Any

import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.cells import cell_len

from bot.desk.replies import TextList
from bot.desk.requests import Caller
from bot.errors import Reason
from bot.terminal.chat import Chat
from bot.terminal.completing import CommandCompleter
from bot.terminal.keys import Keys
from bot.terminal.layout import lay_out
from bot.terminal.lines import EMPTY, PipedLines, TypedLines
from bot.terminal.screen import Screen
from bot.wording.blocks import Choice, Control, Field, Form, Menu, Message, Text
from tests.staging import Played, Stage, set_stage
from tests.terminal.fake_desk import DOOR, FakeDesk

DRINKS = (Choice("a", "Tea", "green"), Choice("b", "Coffee", chosen=True), Choice("c", "Water"))
ONE = Menu("pick", "7", "Your next preference", DRINKS)
SEVERAL = Menu("pick", "8", "All that you like", DRINKS, least=0, most=2)
BUTTONS = (Control("press", "1", "Undo"), Control("edit", "2", "Withdraw"))
FORM = Form(
    "write",
    "7",
    "Your ranking",
    (
        Field("ranking", "Ranking", "Numbers, the best first", "3, 1", longest=9),
        Field("why", "Why", example="Because …", required=False),
        Field("who", "Who", "", "Ann", required=False),
    ),
)
SHORT = Form("write", "8", "A word", (Field("word", "Word"),))


class Desk(FakeDesk):
    """A stage, and a text, so that the banner offers no keys."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._stage = stage

    async def handle(self, request: Any, report: Any = None) -> Any:
        return (
            self._stage.reply(request, report) if isinstance(request, Played) else TextList((DOOR,))
        )


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    return set_stage(monkeypatch)


async def chat(stage: Stage, *typed: str, first: Message) -> str:
    """What is shown below the message that offers the keys."""
    out = io.StringIO()
    talk = Chat(Desk(stage), Screen(out, width=40), Caller("local", "me", "en", moderator=True))
    talk._show(first)
    start = len(out.getvalue())
    await talk.run(PipedLines(io.StringIO("".join(f"{line}\n" for line in typed))))
    shown = out.getvalue()[start:]
    return shown.partition("leaves.\n")[2].strip()


def laid_out(message: Message, width: int = 40) -> str:
    keys = Keys.of(message, "en")
    return "\n".join(line.plain for line in lay_out(message, keys, width, styled=False))


@pytest.mark.usefixtures("stage")
def test_choices_continue_the_numbers_of_the_buttons() -> None:
    message = Message((Text("Paper"),), BUTTONS, (ONE, SEVERAL))
    assert laid_out(message) == dedent("""\
        Paper

        [1] Undo  [2] Withdraw

        Your next preference
        [3] Tea — green  [4] Coffee (chosen)
        [5] Water

        All that you like (several at once: 6,7)
        [6] Tea — green  [7] Coffee (chosen)
        [8] Water  [9] none of these""")


@pytest.mark.usefixtures("stage")
@pytest.mark.parametrize("width", [12, 20, 40])
def test_no_key_is_wider_than_the_terminal(width: int) -> None:
    long = (Choice("a", "A title that is much too long for one line", "and said " * 9),)
    menu = Menu("pick", "7", "A long label that has to be wrapped as well", (*long, *DRINKS))
    message = Message((Text("Paper"),), (Control("press", "1", "A very long label " * 4),), (menu,))
    assert max(map(cell_len, laid_out(message, width).split("\n"))) <= width


@pytest.mark.parametrize(
    ("typed", "played"),
    [
        ("1", ("press", "1", None)),
        ("3", ("pick", "7", ("a",))),
        ("[5]", ("pick", "7", ("c",))),
        ("8, 6", ("pick", "8", ("c", "a"))),
        ("7+7", ("pick", "8", ("b",))),
        ("9", ("pick", "8", ())),
    ],
)
async def test_numbers_choose(
    stage: Stage, typed: str, played: tuple[str, str, tuple[str, ...] | None]
) -> None:
    stage.shows(Message((Text("Done"),)))
    shown = await chat(stage, typed, first=Message((Text("Paper"),), BUTTONS, (ONE, SEVERAL)))
    assert stage.played == [played]
    assert shown == "Done"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("3,4", "Please choose one number only."),
        ("6,7,8", "Please choose at most 2 numbers."),
        ("3,6", "These numbers belong to different menus."),
        ("1,2", "One number at a time, please:"),
        ("6,9", "One number at a time, please:"),
        ("10", "Only [1]–[9] can be chosen here."),
        ("0", "Only [1]–[9] can be chosen here."),
    ],
)
async def test_slips_are_explained_and_change_nothing(stage: Stage, typed: str, told: str) -> None:
    shown = await chat(stage, typed, first=Message((Text("Paper"),), BUTTONS, (ONE, SEVERAL)))
    assert stage.played == []
    assert " ".join(shown.split()).startswith(told)


async def test_that_the_numbers_are_those_of_another_message_is_said_once(stage: Stage) -> None:
    paper = Message((Text("Paper"),), BUTTONS)
    stage.shows(Message((Text("Aside"),), (Control("press", "3", "Further"),)))
    told = "(from here on, these are the numbers)"
    shown = await chat(stage, "1", "1", first=paper)
    assert " ".join(shown.split()) == f"Aside [1] Further {told} Aside [1] Further"
    # Where there was one key, nobody goes back for another.
    assert told not in await chat(stage, "1", first=Message((Text("Paper"),), BUTTONS[:1]))
    # What takes the place of the message keeps its numbers.
    assert told not in await chat(stage, "2", first=paper)


async def test_public_menus_are_not_for_the_terminal(stage: Stage) -> None:
    public = Menu("show", "1", "Show", DRINKS)
    message = Message((Text("Paper"),), (Control("share", "1", "Share"), *BUTTONS), (public, ONE))
    assert "Show" not in laid_out(message)
    stage.shows(Message((Text("Done"),)))
    await chat(stage, "3", first=message)
    assert stage.played == [("pick", "7", ("a",))]


ASK = Message((Text("Paper"),), (Control("ask", "7", "Type it"),))


async def test_a_form_asks_field_after_field(stage: Stage) -> None:
    stage.shows(Message((), form=FORM), Message((Text("Done"),)))
    shown = await chat(stage, "1", "2, 3", "", "-", first=ASK)
    assert shown == dedent("""\
        Your ranking

        Type line after line. Ctrl-C or a
        command gives up.

        Ranking

        Numbers, the best first

        │ 3, 1

        Enter keeps this.

        Why

        Because …

        Enter leaves it empty.

        Who

        │ Ann

        Enter keeps this, - empties it.

        Done""")
    assert stage.played[-1] == ("write", "7", {"ranking": "2, 3", "why": "", "who": ""})


async def test_enter_keeps_what_stands_in_a_field(stage: Stage) -> None:
    stage.shows(Message((), form=FORM), Message((Text("Done"),)))
    await chat(stage, "1", "", "", "", first=ASK)
    assert stage.played[-1] == ("write", "7", {"ranking": "3, 1", "why": "", "who": "Ann"})


async def test_what_does_not_fit_is_asked_for_again(stage: Stage) -> None:
    stage.shows(Message((), form=FORM), Message((Text("Done"),)))
    shown = await chat(stage, "1", "0123456789", "2", "", "", first=ASK)
    assert "This is too long: 9 characters at most." in " ".join(shown.split())
    assert stage.played[-1][2] == {"ranking": "2", "why": "", "who": "Ann"}
    stage.shows(Message((), form=SHORT), Message((Text("Done"),)))
    shown = await chat(stage, "1", "", "-", first=ASK)
    assert "Something is needed here." in shown
    assert stage.played[-1][2] == {"word": "-"}


async def test_a_command_gives_a_form_up_and_is_answered(stage: Stage) -> None:
    stage.shows(Message((), form=FORM))
    shown = await chat(stage, "1", "2", "/text list", "1", first=ASK)
    assert "Given up. Nothing was changed." in shown
    assert [action for action, _, _ in stage.played] == ["ask", "ask"]
    assert "The Open Door" in shown


async def test_leaving_inside_a_form_leaves(stage: Stage) -> None:
    stage.shows(Message((), form=FORM))
    await chat(stage, "1", "/quit", "1", first=ASK)
    assert [action for action, _, _ in stage.played] == ["ask"]


async def test_the_end_of_the_input_gives_a_form_up(stage: Stage) -> None:
    stage.shows(Message((), form=FORM))
    assert (await chat(stage, "1", "2", first=ASK)).endswith("Given up. Nothing was changed.")


async def test_a_refused_form_is_told_and_the_keys_stay(stage: Stage) -> None:
    stage.shows(Message((), form=SHORT), Reason.UNKNOWN_ANSWER)
    await chat(stage, "1", "x", "1", first=ASK)
    assert [action for action, _, _ in stage.played] == ["ask", "write", "ask"]


@pytest.fixture
def keyboard() -> Any:
    with (
        create_pipe_input() as keys,
        create_app_session(input=keys, output=DummyOutput()),
    ):
        yield keys


@pytest.mark.parametrize(
    ("keys", "value", "typed"),
    [
        ("\r", "3, 1", "3, 1"),
        (", 2\r", "3, 1", "3, 1, 2"),
        ("\x15\r", "3, 1", EMPTY),
        ("\r", "", ""),
        ("\r", "one\ntwo", ""),
        ("\x03", "3, 1", None),
        ("\x04", "", None),
    ],
)
async def test_a_field_is_edited_at_the_prompt(
    keyboard: PipeInput, tmp_path: Any, keys: str, value: str, typed: str | None
) -> None:
    caller = Caller("local", "me", "en")
    history = tmp_path / "history"
    lines = TypedLines(CommandCompleter(FakeDesk(), lambda: caller), history)
    keyboard.send_text(keys)
    assert await lines.field("Ranking", value) == typed
    assert history.read_text() == ""
