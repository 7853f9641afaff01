"""The chat itself: read a line, understand it, ask the Desk, show what it says."""

import sys
from contextlib import suppress
from dataclasses import replace
from datetime import tzinfo
from pathlib import Path
from typing import TextIO

from bot.desk.commands import ACTIONS, press
from bot.desk.replies import Refused
from bot.desk.requests import Caller, ListTexts, Request
from bot.errors import Refusal
from bot.terminal import own
from bot.terminal.completing import CommandCompleter
from bot.terminal.door import Door, Pictures
from bot.terminal.lines import Lines, PipedLines, TypedLines
from bot.terminal.parsing import Leave, Press, Save, Send, Speak, parse
from bot.terminal.screen import Screen
from bot.terminal.vocabulary import Mistake
from bot.terminal.working import reply_to
from bot.wording import choose_locale, phrase
from bot.wording.blocks import Control, Fine, Message, Picture
from bot.wording.lists import listed
from bot.wording.pictures.words import in_words


async def chat(
    desk: Door,
    *,
    circle: str,
    locale: str,
    member: str = "me",
    history: Path | None = None,
    stdin: TextIO | None = None,
    stdout: TextIO | None = None,
    width: int | None = None,
    pictures: Pictures | None = None,
) -> int:
    """Chat until the end of the input; the exit status. Without ``pictures`` none is drawn.

    ``locale`` may be any tag; ``history`` is a file that keeps the typed lines; the streams are
    the process's own unless given. With a pipe at either end nothing is prompted or drawn.
    """
    source = sys.stdin if stdin is None else stdin
    screen = Screen(sys.stdout if stdout is None else stdout, width)
    caller = Caller(circle, member, choose_locale(locale), moderator=True)
    talk = Chat(desk, screen, caller, pictures=pictures)
    lines: Lines = (
        TypedLines(CommandCompleter(desk, lambda: talk.caller), history)
        if screen.live and source.isatty()
        else PipedLines(source)
    )
    return await talk.run(lines)


class Chat:
    """One conversation: who speaks, and which controls the last numbers stand for."""

    def __init__(
        self,
        desk: Door,
        screen: Screen,
        caller: Caller,
        zone: tzinfo | None = None,
        folder: Path = Path(),
        pictures: Pictures | None = None,
    ) -> None:
        """``zone`` is that of the times that are shown; ``None`` is this machine's.

        ``folder`` is where files go that are handed over.
        """
        self._folder = folder
        self._drawer = pictures
        self._pictures: tuple[Picture, ...] = ()
        self.caller = caller
        self._zone = zone
        self._desk = desk
        self._screen = screen
        self._controls: tuple[Control, ...] = ()
        self._explained = False

    async def run(self, lines: Lines) -> int:
        """Answer line after line until the last; the exit status."""
        await self._greet()
        while (line := await lines.next(self.caller.member)) is not None:
            # Whatever time has brought about came before what is typed.
            await self._desk.tick()
            if not await self._answer(line):
                break
        if self._screen.live:
            with suppress(OSError):  # the window may be closed by now
                self._show(own.said("terminal-goodbye", self.caller.locale))
        return 0

    async def _greet(self) -> None:
        texts = await reply_to(ListTexts(self.caller), self._desk, self._screen, self.caller.locale)
        self._show(own.banner(texts, self.caller.locale))

    async def _answer(self, line: str) -> bool:
        """Do what a line means; False if it ends the chat."""
        locale = self.caller.locale
        try:
            match parse(line, self.caller):
                case Leave():
                    return False
                case Speak(name):
                    self.caller = replace(self.caller, member=name)
                    self._show(own.said("terminal-speaking", locale, name=name))
                case Save(file):
                    await self._save(file)
                case Press(number):
                    await self._send(self._pressed(number, line))
                case Send(request):
                    await self._send(request)
        except Mistake as mistake:
            self._show(own.corrected(mistake, locale))
        except Refusal as refusal:
            self._show(own.worded(Refused(refusal.reason, refusal.facts), locale))
        return True

    def _pressed(self, number: int, typed: str) -> Request:
        control = dict(enumerate(self._controls, start=1)).get(number)
        if control is None or control.disabled:
            keys = [
                f"[{key}]" for key, each in enumerate(self._controls, start=1) if not each.disabled
            ]
            raise Mistake(
                "terminal-no-number",
                count=len(keys),
                keys=listed(self.caller.locale, keys),
                typed=typed.strip().strip("[]"),
            )
        return press(control.action, control.argument, self.caller)

    async def _send(self, request: Request) -> None:
        locale = self.caller.locale
        reply = await reply_to(request, self._desk, self._screen, locale)
        if reply is None:
            self._show(own.said("terminal-stopped", locale, error=True))
        else:
            self._show(own.worded(reply, locale))

    async def _save(self, file: Path) -> None:
        """Save the pictures that were offered last; the second beside the first."""
        locale = self.caller.locale
        if not self._pictures:
            raise Mistake("terminal-no-picture")
        name = file.name if file.suffix else f"{file.name}.png"
        for picture in self._pictures:
            png = None if self._drawer is None else await self._drawer.draw(picture.figure)
            if png is None:
                self._show(own.said("terminal-not-drawn", locale, error=True))
            else:
                self._show(own.saved(name, png, self._folder / file.parent, locale))

    def _show(self, message: Message) -> None:
        """Show a message; its numbers hold until the next message that has controls.

        Nobody else is there to share with, so the terminal has no such key. How keys are used is
        said once.
        """
        message = own.spelled(message, self.caller.locale, self._zone)
        pictures = tuple(block for block in message.blocks if isinstance(block, Picture))
        # What the pictures show is in words here already, and nothing need say it in words.
        message = in_words(message)
        if pictures and self._drawer is not None:
            self._pictures = pictures
            offer = Fine(phrase(self.caller.locale, "terminal-picture"))
            message = replace(message, blocks=(*message.blocks, offer))
        controls = tuple(each for each in message.controls if not ACTIONS[each.action].public)
        if message.controls:
            self._controls = controls
        hint = phrase(self.caller.locale, "terminal-number") if not self._explained else ""
        self._explained = self._explained or bool(controls)
        self._screen.show(message, controls, hint)
        for name, text in message.files:
            self._screen.show(own.saved(name, text, self._folder, self.caller.locale))
