"""Logs without tokens and ids: whoever has an interaction's token may answer in the bot's name."""

import logging
import re

import discord

_SECRETS = (
    # The bot's token: its id, a time and a signature.
    (re.compile(r"[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}"), "[token]"),
    (re.compile(r"(?<=/webhooks/)\d+/[\w.-]+|(?<=/interactions/)\d+/[\w.-]+"), "[token]"),
    (re.compile(r"(?<=[?&])(?:ex|is|hm)=[0-9a-f]+"), "[signature]"),  # of an attachment's address
    (re.compile(r"\b\d{17,20}\b"), "[id]"),
)


def redact(text: str) -> str:
    """The text without tokens, signed addresses and the ids of members, servers and messages."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


class Redaction(logging.Filter):
    """Redacts what passes a handler, its traceback included, and the bot's own token."""

    def __init__(self, token: str = "") -> None:
        super().__init__()
        self._token = token

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record; let it pass."""
        record.msg, record.args = self._clean(record.getMessage()), ()
        if record.exc_info and not record.exc_text:
            record.exc_text = self._clean(logging.Formatter().formatException(record.exc_info))
        return True

    def _clean(self, text: str) -> str:
        return redact(text.replace(self._token, "[token]") if self._token else text)


def guard_logs(token: str) -> None:
    """Redact everything that the root's handlers write, and keep discord.py at INFO or above.

    Its DEBUG lines hold whole events: who pressed what, and the tokens to answer with.
    """
    hush_voice()
    for handler in logging.getLogger().handlers:
        handler.addFilter(Redaction(token))
    library = logging.getLogger("discord")
    if library.getEffectiveLevel() < logging.INFO:
        library.setLevel(logging.INFO)
    for name, logger in logging.Logger.manager.loggerDict.items():
        if name.startswith("discord.") and isinstance(logger, logging.Logger):
            logger.setLevel(logging.NOTSET if logger.level < logging.INFO else logger.level)


def hush_voice() -> None:
    """Keep discord.py from advising packages for voice, of which the bot has none."""
    discord.VoiceClient.warn_nacl = False
    discord.VoiceClient.warn_dave = False
