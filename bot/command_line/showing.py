"""Replies on the command line: what a chat says of its own commands is said of the shell's."""

import re
import sys

from bot.desk.replies import NotAnswered, Reply, TextAdded, TextList, TextRemoved
from bot.terminal.screen import Screen
from bot.wording import phrase, render
from bot.wording.blocks import Block, Fine, Message

# A command of the chat, such as /text open; no path and no address.
_CHAT_COMMAND = re.compile(r"(?<![\w:/.])/[^\W\d]")


def show(reply: Reply, locale: str) -> None:
    """Print a reply for a person."""
    Screen(sys.stdout).show(worded(reply, locale))


def worded(reply: Reply, locale: str) -> Message:
    """A reply in words, with hints that can be typed where it is read."""
    message = render(reply, locale)
    blocks: list[Block] = [
        block
        for block in message.blocks
        if not (isinstance(block, Fine) and _CHAT_COMMAND.search(block.text))
    ]
    if len(blocks) < len(message.blocks):
        blocks += (Fine(hint) for hint in _hints(reply, locale))
    return Message(tuple(blocks), error=message.error)


def _hints(reply: Reply, locale: str) -> list[str]:
    match reply:
        case TextAdded():
            return [phrase(locale, "shell-text-added")]
        case TextList(sources):
            return [phrase(locale, "shell-library" if sources else "shell-library-empty")]
        case TextRemoved(source):
            return [phrase(locale, "shell-text-removed", id=source.id)]
        case NotAnswered():
            return [phrase(locale, "shell-not-answered")]
    return []
