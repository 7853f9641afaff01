"""The chat at a pipe and at a (pretended) terminal: keys, waiting, giving up."""

import asyncio
import io
import os
import signal
import stat
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.desk import requests
from bot.desk.commands import COMMANDS
from bot.desk.requests import Caller
from bot.terminal.chat import Chat, chat
from bot.terminal.completing import CommandCompleter
from bot.terminal.lines import TypedLines
from bot.terminal.screen import Screen
from bot.terminal.working import reply_to
from bot.wording import LOCALES, phrase
from bot.wording.names import command_name
from tests.terminal.fake_desk import DOOR, TEA, FakeDesk

ME = Caller("local", "me", "en", moderator=True)


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


async def piped(text: str, desk: FakeDesk | None = None, locale: str = "en") -> str:
    out = io.StringIO()
    desk = desk or FakeDesk(DOOR, TEA)
    status = await chat(
        desk, circle="local", locale=locale, stdin=io.StringIO(text), stdout=out, width=80
    )
    assert status == 0
    return out.getvalue()


async def test_a_pipe_gets_plain_text_and_ends_with_its_input() -> None:
    shown = await piped("Who may call a meeting?\n1")
    assert "\x1b" not in shown
    assert "›  " not in shown
    assert "**Any three members may call a meeting.**" in shown
    assert "In context" in shown


async def test_an_empty_pipe_shows_the_banner() -> None:
    assert "Texts here: “The Open Door” and “Tea at Four”." in await piped("")


async def test_lines_after_quit_are_not_read() -> None:
    desk = FakeDesk(DOOR)
    await piped("/quit\nWho?\n", desk)
    assert [type(each) for each in desk.asked] == [requests.ListTexts]


async def test_the_speaker_is_a_moderator_and_may_change() -> None:
    desk = FakeDesk(DOOR)
    await piped("/me Anna\n/manage remove The Open Door\n", desk, "de_DE.UTF-8")
    assert desk.asked[-1] == requests.RemoveText(
        Caller("local", "Anna", "de", moderator=True), "The Open Door"
    )


async def test_adding_is_quiet_in_a_pipe() -> None:
    shown = await piped("/manage add a.txt\n", FakeDesk(DOOR))
    assert "Taking in" not in shown
    assert "“The Open Door” is in the library." in shown


async def test_bytes_that_are_no_utf8_do_not_end_the_chat() -> None:
    source = io.TextIOWrapper(io.BytesIO(b"Wer \xfc?\n/text list\n"), encoding="utf-8")
    out = io.StringIO()
    assert await chat(FakeDesk(DOOR), circle="c", locale="en", stdin=source, stdout=out) == 0
    assert "One text in the library" in out.getvalue()


async def test_an_old_character_set_does_not_end_the_chat() -> None:
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    assert await chat(
        FakeDesk(DOOR), circle="c", locale="en", stdin=io.StringIO("Who?\n"), stdout=out
    ) == 0  # fmt: skip
    out.flush()
    assert b"Any three members" in raw.getvalue()


async def test_foreign_text_reaches_no_terminal_unclean(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    out = Terminal()
    talk = Chat(FakeDesk(DOOR), Screen(out, width=80), ME)
    await talk.run(Typed("what of tea"))
    shown = out.getvalue()
    assert "[bold]Tea[/bold] is red neerg" in shown
    assert "\x1b[2J" not in shown
    assert "\x1b]0;" not in shown
    assert "\u202e" not in shown
    assert "\x07" not in shown


class Typed:
    """Lines that are typed one after the other."""

    def __init__(self, *lines: str) -> None:
        self._lines = iter(lines)

    async def next(self, speaker: str) -> str | None:
        assert speaker
        return next(self._lines, None)

    async def field(self, label: str, value: str) -> str | None:
        assert value is not None
        return await self.next(label)


async def test_a_terminal_has_colours_and_bold_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    out = Terminal()
    await Chat(FakeDesk(DOOR), Screen(out, width=80), ME).run(Typed("Who?"))
    assert "\x1b[36m" in out.getvalue()
    assert "\x1b[1mAny three members may call a meeting.\x1b[0m" in out.getvalue()
    assert "**" not in out.getvalue()
    assert "Goodbye." in out.getvalue()


async def test_no_color_leaves_only_the_bold_face(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("NO_COLOR", "1")
    out = Terminal()
    await Chat(FakeDesk(DOOR), Screen(out, width=80), ME).run(Typed("Who?"))
    assert "\x1b[3" not in out.getvalue().replace("\x1b[3m", "")  # italics are no colour
    assert "\x1b[1m" in out.getvalue()


async def test_a_dumb_terminal_gets_the_words_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")
    out = Terminal()
    await Chat(FakeDesk(DOOR), Screen(out, width=80), ME).run(Typed("Who?"))
    assert "\x1b" not in out.getvalue()
    assert "**Any three" in out.getvalue()


async def test_a_wide_window_has_lines_of_88_at_most() -> None:
    out = io.StringIO()
    await Chat(FakeDesk(DOOR), Screen(out, width=200), ME).run(Typed("Kerensky?"))
    widths = [len(line) for line in out.getvalue().splitlines()]
    assert 80 < max(widths) <= 88


async def test_long_work_shows_how_far_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    out = Terminal()
    request = requests.AddText(ME, requests.Upload("a.txt", Path("a.txt")))
    await reply_to(request, FakeDesk(DOOR, pause=0.2), Screen(out, width=80), "en")
    assert "Taking in 1 of 2 passages" in out.getvalue()


async def test_ctrl_c_ends_the_work_and_not_the_chat() -> None:
    out = io.StringIO()
    talk = Chat(FakeDesk(DOOR, pause=30), Screen(out, width=80), ME)
    loop = asyncio.get_running_loop()
    before = signal.getsignal(signal.SIGINT)
    loop.call_later(0.1, os.kill, os.getpid(), signal.SIGINT)
    assert await asyncio.wait_for(talk.run(Typed("Who?", "/text list")), 5) == 0
    assert "Stopped before it was done." in out.getvalue()
    assert "One text in the library" in out.getvalue()
    assert signal.getsignal(signal.SIGINT) is before


async def test_leaving_the_chat_leaves_no_work_behind() -> None:
    talk = Chat(FakeDesk(DOOR, pause=30), Screen(io.StringIO(), width=80), ME)
    running = asyncio.ensure_future(talk.run(Typed("Who?")))
    await asyncio.sleep(0.05)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    await asyncio.sleep(0)
    assert len(asyncio.all_tasks()) == 1


@contextmanager
def keyboard() -> Iterator[PipeInput]:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        yield keys


async def test_keys_at_the_prompt(tmp_path: Path) -> None:
    desk, history = FakeDesk(DOOR), tmp_path / "history"
    with keyboard() as keys:
        lines = TypedLines(CommandCompleter(desk, lambda: ME), history)
        keys.send_text("Who?\r")
        assert await lines.next("me") == "Who?"
        keys.send_text("half a line\x03")
        assert not await lines.next("me")
        keys.send_text("\x1b[A\r")
        assert await lines.next("me") == "Who?"
        keys.send_text("\x04")
        assert await lines.next("me") is None
    assert "Who?" in history.read_text("utf-8")
    assert stat.S_IMODE(history.stat().st_mode) == 0o600


async def test_a_history_that_cannot_be_written_is_no_obstacle(tmp_path: Path) -> None:
    with keyboard() as keys:
        lines = TypedLines(CommandCompleter(FakeDesk(), lambda: ME), tmp_path / "no" / "folder")
        keys.send_text("Who?\r")
        assert await lines.next("me") == "Who?"


async def completions(line: str, locale: str = "en") -> list[str]:
    caller = Caller("local", "me", locale, moderator=True)
    completer = CommandCompleter(FakeDesk(DOOR, TEA), lambda: caller)
    found: AsyncIterator[object] = completer.get_completions_async(Document(line), CompleteEvent())
    return [str(getattr(each, "text", "")) async for each in found]


@pytest.mark.parametrize(
    ("line", "locale", "offered"),
    [
        ("Who", "en", []),
        ("/te", "en", ["text list", "text info", "text open", "text unclear"]),
        ("/q", "en", ["quit"]),
        ("/fr", "de", ["fragen"]),
        ("/text info ", "en", ['"The Open Door"', '"Tea at Four"']),
        ("/text info The O", "en", ['"The Open Door"']),
        ('/text info "tea', "en", ['"Tea at Four"']),
        ('/text open "Tea at Four" p', "en", ["page:"]),
        ("/ask Who decides? te", "en", ["text:"]),
        ("/ask Who decides? text:tea", "en", ['"Tea at Four"']),
        ("/help text o", "en", ["text open"]),
        ("/hilfe text ö", "de", ["text öffnen"]),
        ("/xyzzy ", "en", []),
        ("/abstimmung w", "de", ["abstimmung wählen", "abstimmung widerruf"]),
        ('/vote new "Which?" kind:', "en", ["ask", "choose", "adopt", "elect"]),
        ('/vote new "Which?" kind:ad', "en", ["adopt"]),
        ('/abstimmung neu "Wer?" namen:g', "de", ["geheim"]),
    ],
)  # fmt: skip
async def test_completions(line: str, locale: str, offered: list[str]) -> None:
    assert await completions(line, locale) == offered


@pytest.mark.parametrize("locale", LOCALES)
async def test_a_slash_offers_every_command(locale: str) -> None:
    own = [phrase(locale, f"terminal-{name}-name") for name in ("speaker", "place", "png", "quit")]
    names = [command_name(command.path, locale) for command in COMMANDS]
    assert await completions("/", locale) == [*names, *own]


async def test_files_are_completed(tmp_path: Path) -> None:
    (tmp_path / "the door.txt").touch()
    assert await completions(f"/manage add {tmp_path}/the") == [f'"{tmp_path}/the door.txt"']


BEGINNINGS = st.sampled_from(
    ["", "/", "/ask ", "/text open ", "/manage add ", "/help ", "/me ", "1"]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(BEGINNINGS, st.text(max_size=20)).map("".join), max_size=4))
def test_whatever_is_typed_nothing_is_raised(lines: list[str]) -> None:
    out = io.StringIO()
    asyncio.run(Chat(FakeDesk(DOOR, TEA), Screen(out, width=40), ME).run(Typed(*lines)))
    assert "Traceback" not in out.getvalue()
    assert "\x1b" not in out.getvalue()


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(["/", "/text ", "/text open ", "/ask x ", "/help "]), st.text(max_size=12))
def test_completing_anything_raises_nothing(beginning: str, rest: str) -> None:
    asyncio.run(completions(beginning + rest))
