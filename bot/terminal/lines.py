"""Where the lines come from: a person at a prompt, or a pipe."""

import asyncio
import io
import os
from pathlib import Path
from typing import Protocol, TextIO

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.completion import Completer
from prompt_toolkit.filters import Condition
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.output import ColorDepth

PROMPT = "› "
EMPTY = "-"
"""Typed alone, it empties a field; nothing at all leaves the field as it is."""


class Lines(Protocol):
    """The lines of a chat."""

    async def next(self, speaker: str) -> str | None:
        """The next line; empty where it was given up, None at the end."""

    async def field(self, label: str, value: str) -> str | None:
        """What is typed into a field that holds ``value``; None where that was given up."""


class PipedLines:
    """The lines of a stream that is no terminal: nothing is printed before them."""

    def __init__(self, stream: TextIO) -> None:
        if isinstance(stream, io.TextIOWrapper):
            # A line in another encoding is answered, wrongly spelt, instead of ending the chat.
            stream.reconfigure(errors="replace")
        self._stream = stream

    async def next(self, speaker: str) -> str | None:  # noqa: ARG002 - nobody is prompted
        """The next line, read beside the event loop, which workers need meanwhile."""
        return await asyncio.to_thread(self._stream.readline) or None

    async def field(self, label: str, value: str) -> str | None:  # noqa: ARG002 - see above
        """The next line."""
        return await self.next(label)


class TypedLines:
    """A prompt with history and completion. Ctrl-C gives the line up, Ctrl-D ends the chat."""

    def __init__(self, completer: Completer, history: Path | None) -> None:
        self._session: PromptSession[str] = PromptSession(
            completer=completer,
            history=_history(history),
            # Words of a question need no suggestions.
            complete_while_typing=Condition(lambda: get_app().current_buffer.text.startswith("/")),
            color_depth=ColorDepth.MONOCHROME if os.environ.get("NO_COLOR") else None,
        )
        # What is typed into forms is no command: nothing completes it, and no file keeps it.
        self._fields: PromptSession[str] = PromptSession(history=InMemoryHistory())

    async def next(self, speaker: str) -> str | None:
        """The next line that is typed."""
        try:
            return await self._session.prompt_async([("", f"{speaker} {PROMPT}")])
        except KeyboardInterrupt:
            return ""
        except (EOFError, OSError):  # Ctrl-D, or a terminal whose window was closed
            return None

    async def field(self, label: str, value: str) -> str | None:
        """The field's text, to be edited; one of several lines is typed anew or kept."""
        known = "" if "\n" in value else value
        try:
            typed = await self._fields.prompt_async([("", f"{label} {PROMPT}")], default=known)
        except (KeyboardInterrupt, EOFError, OSError):
            return None
        return typed if typed.strip() or not known else EMPTY


def _history(path: Path | None) -> History:
    """The history in its file; in memory where the file cannot be written."""
    if path is None:
        return InMemoryHistory()
    try:
        # A member's questions are for nobody else on the machine.
        path.touch(mode=0o600)
        with path.open("ab"):
            return FileHistory(path)
    except OSError:
        return InMemoryHistory()
