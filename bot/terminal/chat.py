"""The chat itself: read a line, understand it, ask the Desk, show what it says."""

import sys
from contextlib import suppress
from dataclasses import replace
from datetime import tzinfo
from pathlib import Path
from typing import TextIO

from bot.desk.board.requests import NoteCheck
from bot.desk.commands import ACTIONS, press
from bot.desk.replies import Refused
from bot.desk.requests import Caller, ListTexts, Request
from bot.desk.voting.hall import ALWAYS
from bot.errors import Refusal
from bot.terminal import own
from bot.terminal.asking import GivenUp, ask
from bot.terminal.completing import CommandCompleter
from bot.terminal.door import Door, Pictures
from bot.terminal.keys import Keys
from bot.terminal.lines import Lines, PipedLines, TypedLines
from bot.terminal.parsing import Leave, Press, Save, Send, parse
from bot.terminal.playing import Go, Server, Speak
from bot.terminal.screen import Screen
from bot.terminal.vocabulary import Mistake
from bot.terminal.working import reply_to
from bot.wording import choose_locale, phrase
from bot.wording.blocks import Fine, Form, Message, Picture
from bot.wording.called import by_id, by_name
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
    caller = Caller(circle, member, choose_locale(locale), moderator=True)
    screen = Screen(sys.stdout if stdout is None else stdout, width)
    talk = Chat(desk, screen, caller, pictures=pictures)
    lines: Lines = (
        TypedLines(CommandCompleter(desk, lambda: talk.caller), history)
        if screen.live and source.isatty()
        else PipedLines(source)
    )
    return await talk.run(lines)


class Chat:
    """One conversation: who speaks, and which keys the last numbers stand for."""

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
        self._keys = Keys()
        self._server = Server()
        self._explained = False
        self._renumbered = False
        self._offered = False

    async def run(self, lines: Lines) -> int:
        """Answer line after line until the last; the exit status."""
        await self._greet()
        while (line := await lines.next(own.prompt(self.caller.member, self._server))) is not None:
            # Whatever time has brought about came before what is typed.
            await self._desk.tick()
            if not await self._answer(line, lines):
                break
        if self._screen.live:
            with suppress(OSError):  # the window may be closed by now
                self._show(own.said("terminal-goodbye", self.caller.locale))
        return 0

    async def _greet(self) -> None:
        texts = await reply_to(ListTexts(self.caller), self._desk, self._screen, self.caller.locale)
        self._show(own.banner(texts, self.caller.locale))

    async def _answer(self, line: str, lines: Lines) -> bool:
        """Do what a line means; False if it ends the chat."""
        locale = self.caller.locale
        try:
            match parse(line, self.caller, self._server.called(self.caller.member)):
                case Leave():
                    return False
                case Speak() as speak:
                    await self._speak(speak)
                case Go() as go:
                    await self._go(go)
                case Save(file):
                    await self._save(file)
                case Press(numbers):
                    typed = line.strip().strip("[]")
                    key = self._keys.pressed(numbers, typed)
                    request = press(key.action, key.argument, self.caller, key.given)
                    return await self._send(request, lines, aside=not ACTIONS[key.action].edits)
                case Send(request):
                    return await self._send(request, lines)
        except Mistake as mistake:
            self._show(own.corrected(mistake, locale))
        except Refusal as refusal:
            self._show(own.worded(Refused(refusal.reason, refusal.facts), locale))
        return True

    async def _send(self, request: Request, lines: Lines, *, aside: bool = False) -> bool:
        """Ask the Desk and show what it says; False if what was typed then ends the chat.

        ``aside``: it comes from a key, and does not take the place of its message.
        """
        locale = self.caller.locale
        reply = await reply_to(request, self._desk, self._screen, locale)
        if reply is None:
            self._show(own.said("terminal-stopped", locale, error=True))
            return True
        message = own.worded(reply, locale)
        if message.form is not None:
            message = own.spelled(message, locale, self._zone)
            return message.form is None or await self._fill(message.form, lines)
        self._show(message, aside=aside)
        return True

    async def _fill(self, form: Form, lines: Lines) -> bool:
        typed = await ask(
            by_name(form, self._server.called(self.caller.member)),
            lines,
            self._screen,
            self.caller.locale,
        )
        if isinstance(typed, GivenUp):
            self._show(own.said("terminal-form-left", self.caller.locale))
            return typed.line is None or await self._answer(typed.line, lines)
        await self._desk.tick()
        given = by_id(typed, self._server.called(self.caller.member))
        return await self._send(press(form.action, form.argument, self.caller, given), lines)

    async def _speak(self, speak: Speak) -> None:
        """Let somebody speak, or leave the server; what is new of them the Desk hears at once."""
        if speak.gone:
            if speak.name == self.caller.member:
                raise Mistake("terminal-gone-speaks", name=speak.name)
            await self._desk.handle(NoteCheck(self.caller, speak.name, here=False))
            self._show(own.said("terminal-gone", self.caller.locale, name=speak.name))
            return
        before, self._server = self._server, self._server.cast(speak, self._zone)
        self.caller = self._server.caller(self.caller, speak.name)
        if speak.changes:
            await self._note(speak.name)
        left = before.here if self._server.here is None else None
        locale = self.caller.locale
        self._show(own.spoken(speak, self._server, left, locale, self._zone))

    async def _go(self, go: Go) -> None:
        """Take the talk to a channel; who sees less or more now, the Desk hears at once."""
        speaker = self.caller.member
        self._server = self._server.moved(go, speaker)
        self.caller = self._server.caller(self.caller, speaker)
        if go.members is not None:
            for member in self._server.parts:
                await self._note(member)
        self._show(own.gone_to(go, self._server, speaker, self.caller.locale))

    async def _note(self, member: str) -> None:
        """Tell the Desk what looking for a member on a server would find."""
        known = self._server.caller(self.caller, member)
        since = known.server_since or ALWAYS
        await self._desk.handle(
            NoteCheck(
                known, member, here=True, roles=known.roles, server_since=since, sight=known.sight
            )
        )

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

    def _show(self, message: Message, *, aside: bool = False) -> None:
        """Show a message; its numbers hold until the next message that has keys.

        How they are used is said once, that those of the message before hold no more, and that a
        picture can be saved.
        """
        message = own.spelled(message, self.caller.locale, self._zone)
        pictures = tuple(block for block in message.blocks if isinstance(block, Picture))
        # What the pictures show is in words here already, and nothing need say it in words.
        message = in_words(message)
        if pictures and self._drawer is not None:
            self._pictures = pictures
            if not self._offered and any(own.shows(each) for each in pictures):
                self._offered = True
                offer = Fine(phrase(self.caller.locale, "terminal-picture"))
                message = replace(message, blocks=(*message.blocks, offer))
        keys = Keys.of(message, self.caller.locale)
        hint = self._hint(keys, aside=aside)
        if message.controls or message.menus:
            self._keys = keys
        self._screen.show(message, keys, hint)
        for name, text in message.files:
            self._screen.show(own.saved(name, text, self._folder, self.caller.locale))

    def _hint(self, keys: Keys, *, aside: bool) -> str:
        """What is still to be said of the numbers of a message, before they hold.

        ``aside``: one may want to go back to those before it, if there were several.
        """
        if not keys.any:
            return ""
        if not self._explained:
            self._explained = True
            return phrase(self.caller.locale, "terminal-number")
        if aside and self._keys.several and not self._renumbered:
            self._renumbered = True
            return phrase(self.caller.locale, "terminal-renumbered")
        return ""
