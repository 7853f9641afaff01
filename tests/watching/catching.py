"""The logs of a running bot, caught as they would be written."""

import io
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr

from bot.settings import Settings
from bot.watching.errors import FILENAME
from bot.watching.logs import start_logs

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GAbCdE.abcdefghijklmnopqrstuvwxyz0123456789AB"
_LIBRARIES = ("discord", "discord.http", "discord.gateway")


class Caught:
    """What was written: to stderr, and into the file of errors."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.stderr = io.StringIO()

    @property
    def text(self) -> str:
        return self.stderr.getvalue()

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def kept(self) -> str:
        file = self._settings.data / FILENAME
        return file.read_text(encoding="utf-8") if file.exists() else ""


@contextmanager
def caught(settings: Settings, token: str = TOKEN) -> Iterator[Caught]:
    """Log as the settings say, for as long as the block runs."""
    root = logging.getLogger()
    before, level, shown = list(root.handlers), root.level, warnings.showwarning
    levels = {name: logging.getLogger(name).level for name in _LIBRARIES}
    catch = Caught(settings)
    with redirect_stderr(catch.stderr):
        start_logs(settings, token)
    try:
        yield catch
    finally:
        for handler in set(root.handlers) - set(before):
            root.removeHandler(handler)
            handler.close()
        for handler in set(before) - set(root.handlers):
            root.addHandler(handler)
        root.setLevel(level)
        warnings.showwarning = shown
        for name, each in levels.items():
            logging.getLogger(name).setLevel(each)
