"""The child's side: one file in, one document out. Run by ``running``, and only once."""

import importlib
import os
from collections.abc import Callable, Sequence

from index.documents import Document
from index.reading.unreadable import Reason, Unreadable
from index.sandbox import confining, sending

Read = Callable[[bytes, str], Document]

_FILE = 0


def main(
    outgoing: int,
    lifeline: int,
    parent: int,
    memory: int,
    seconds: int,
    readable: Sequence[str],
    reader: str,
    filename: str,
) -> None:
    """Read the file on standard input, and say on ``outgoing`` what is in it."""
    try:
        confining.before_importing(parent, lifeline, memory, seconds)
        module, _, name = reader.partition(":")
        read: Read = getattr(importlib.import_module(module), name)
        confining.before_reading(readable)
        _say(outgoing, sending.ready())
        _say(outgoing, _last_words(outgoing, read, filename))
    except BaseException as error:  # noqa: BLE001 - there is nobody else to tell
        _say(outgoing, sending.failure(error))
    # No library is asked to tidy up.
    os._exit(0)


def _last_words(outgoing: int, read: Read, filename: str) -> bytes:
    """Say all of the document but its last line, and give that, or why there is no document."""
    try:
        with open(_FILE, "rb", 0) as file:
            document = read(file.readall(), filename)
        before = b""
        for line in sending.lines(document):
            _say(outgoing, before)
            before = line
    except MemoryError:
        return _TOO_MUCH
    except Unreadable as error:
        return sending.refusal(error)
    return before


def _say(outgoing: int, line: bytes) -> None:
    while line:
        line = line[os.write(outgoing, line) :]


# Made beforehand: when it is needed there may be no memory left.
_TOO_MUCH = sending.refusal(Unreadable(Reason.TOO_MUCH, {"what": "memory"}))
