"""Where logs go, from which level on, and what never gets into them."""

import asyncio
import logging
import warnings
from typing import Any, TextIO

from bot.settings import LogFormat, LogSettings, Settings
from bot.watching.errors import keep_errors
from bot.watching.formats import JsonFormat, Telling, TextFormat

log = logging.getLogger(__name__)


def start_logs(settings: Settings, token: str) -> None:
    """Tell on stderr what the bot does, as the settings say, beside the file of errors."""
    telling = Telling(
        settings.secrets(token), words=settings.log.questions, library=settings.log.discord
    )
    log_to_stderr(settings.log.format, telling, settings.log.level.upper())
    keep_errors(settings.data, telling)
    if settings.log.questions:
        log.warning(
            "STUDY_CIRCLE_LOG_QUESTIONS is set: what members ask is in this log, and what they "
            "wrote may be. Tell them, or take it out"
        )
    if settings.log.discord:
        log.warning(
            "STUDY_CIRCLE_LOG_DISCORD is set: with the level debug, this log tells who pressed "
            "what, ballots included. Take it out, and delete this log"
        )
    else:
        _hold_back("discord")


def log_as_worker(settings: LogSettings) -> None:
    """In a process that works for another: tell on its stderr what may be wrong, in its format."""
    log_to_stderr(settings.format, Telling(words=settings.questions), "WARNING")


def log_to_stderr(kind: LogFormat, telling: Telling, level: str) -> None:
    """Have everything from a level on written to stderr."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormat(telling) if kind is LogFormat.JSON else TextFormat(telling))
    logging.getLogger().addHandler(handler)
    logging.getLogger().setLevel(level)
    warnings.showwarning = _tell_warning


def _hold_back(library: str) -> None:
    """Keep a library at INFO or above.

    The DEBUG lines of discord.py hold whole events: who pressed what, and the tokens to answer
    with.
    """
    top = logging.getLogger(library)
    if top.getEffectiveLevel() < logging.INFO:
        top.setLevel(logging.INFO)
    for name, logger in logging.Logger.manager.loggerDict.items():
        if name.startswith(f"{library}.") and isinstance(logger, logging.Logger):
            logger.setLevel(logging.NOTSET if logger.level < logging.INFO else logger.level)


def _tell_warning(
    message: Warning | str,  # noqa: ARG001
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,  # noqa: ARG001
    line: str | None = None,  # noqa: ARG001
) -> None:
    """Log a warning of Python's, which would else be printed as it is."""
    log.warning("%s at %s:%d", category.__name__, filename, lineno)


def tell_lost(_: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """Log what a task failed with that nobody waits for; a handler of the event loop.

    The loop's own handler prints the whole task, its exception's words included.
    """
    message = str(context["message"]).partition("\n")[0]
    log.error("%s", message, exc_info=context.get("exception"))
