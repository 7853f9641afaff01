"""The terminal chat: the same commands as in Discord, over the same Desk."""

from bot.terminal.chat import chat

__all__ = ["chat"]
