"""Where the chat writes: a terminal with its colours, or a pipe in plain text."""

import io
from typing import TextIO

from rich.console import Console

from bot.terminal.keys import Keys
from bot.terminal.layout import lay_out
from bot.wording.blocks import Message

# Longer lines are hard to follow, however wide the window is.
WIDEST = 88
_NONE = Keys()


class Screen:
    """Shows messages on a stream. ``live`` says whether somebody watches it change."""

    def __init__(self, stream: TextIO, width: int | None = None) -> None:
        if isinstance(stream, io.TextIOWrapper):
            # An old terminal's character set must not end the chat.
            stream.reconfigure(errors="replace")
        self.live = stream.isatty()
        # Rich itself heeds NO_COLOR, and wants to be told of a terminal: FORCE_COLOR is no tty.
        self.console = Console(
            file=stream, width=width, force_terminal=self.live, highlight=False, markup=False
        )

    def show(self, message: Message, keys: Keys = _NONE, hint: str = "") -> None:
        """Print a message, its keys by their numbers with a hint, and an empty line."""
        styled = self.live and self.console.color_system is not None
        width = min(self.console.width, WIDEST)
        if self.live:
            self.console.print()
        for line in lay_out(message, keys, width, styled=styled, hint=hint):
            self.console.print(line, soft_wrap=True)
        self.console.print()
