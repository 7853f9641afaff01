"""What failed unexpectedly, kept in the data folder for whoever runs this."""

import logging
from pathlib import Path

from bot.watching.formats import Telling, TextFormat

FILENAME = "errors.log"


class _ErrorFile(logging.FileHandler):
    """A file that is made when there is something to keep; where it cannot be, nothing is said."""

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a record."""
        try:
            Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
            super().emit(record)
        except OSError:
            # The folder cannot be written: the member's sentence says already that it failed.
            return


def keep_errors(folder: Path, telling: Telling) -> None:
    """From here on, keep errors with their tracebacks in this folder, and in no other."""
    root = logging.getLogger()
    for handler in [each for each in root.handlers if isinstance(each, _ErrorFile)]:
        root.removeHandler(handler)
        handler.close()
    errors = _ErrorFile(folder / FILENAME, encoding="utf-8", delay=True)
    errors.setLevel(logging.ERROR)
    errors.setFormatter(TextFormat(telling))
    root.addHandler(errors)
