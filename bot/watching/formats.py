"""What is logged, as a line of text or as an object of JSON.

Nothing that anybody wrote is in it, and no secret. Of this program's own messages that is known:
they are written here. Of the libraries' nobody knows it: only the numbers in them are told.
"""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from bot.watching.faults import describe, trace
from bot.watching.redaction import redact

_OWN = ("bot", "index")
_WITHHELD = "[…]"
_PLAIN = "circle"  # the one id that is told: a server's, in a fact of that name


@dataclass(frozen=True, slots=True)
class Telling:
    """How much is told. ``words``: what members wrote; ``library``: what discord.py says.

    Of ``secrets`` nothing is told whatever else is: the token, the key of the language model.
    """

    secrets: tuple[str, ...] = ()
    words: bool = False
    library: bool = False


class TextFormat(logging.Formatter):
    """One line a record, with its facts behind it; a traceback follows on lines of its own."""

    def __init__(self, telling: Telling) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: ")
        self._telling = telling

    def format(self, record: logging.LogRecord) -> str:
        """The lines of a record."""
        record.asctime = self.formatTime(record)
        facts = "".join(f" {name}={_bare(it)}" for name, it in _facts(record, self._telling))
        text = self.formatMessage(record) + _message(record, self._telling) + facts
        fault = _fault(record, self._telling)
        return f"{text}\n{fault}" if fault else text


class JsonFormat(logging.Formatter):
    """One JSON object a record, on one line: RFC 8259, times by RFC 3339 in UTC.

    ``event`` names what happened; for what has no name of its own it is ``message``.
    """

    def __init__(self, telling: Telling) -> None:
        super().__init__()
        self._telling = telling

    def format(self, record: logging.LogRecord) -> str:
        """The object of a record."""
        at = datetime.fromtimestamp(record.created, UTC)
        event = getattr(record, "event", "message")
        message = _message(record, self._telling)
        fault = _fault(record, self._telling)
        return json.dumps(
            {
                "time": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
                "level": record.levelname.lower(),
                "logger": record.name,
                "event": event,
                **({} if message == event else {"message": message}),
                **dict(_facts(record, self._telling)),
                **({"exception": fault} if fault else {}),
            },
            ensure_ascii=False,
        )


def _facts(record: logging.LogRecord, telling: Telling) -> list[tuple[str, Any]]:
    """What a record tells beside its message, in its order."""
    facts: Mapping[str, Any] = getattr(record, "facts", {})
    return [
        (name, redact(it, *telling.secrets) if isinstance(it, str) and name != _PLAIN else it)
        for name, it in facts.items()
    ]


def _bare(value: object) -> str:
    """A value without quotation marks, where it can stand without."""
    text = str(value)
    return text if text and text.isprintable() and not set(text) & set(' "=') else json.dumps(text)


def _message(record: logging.LogRecord, telling: Telling) -> str:
    own = record.name.partition(".")[0] in _OWN
    open_ = own or telling.words or (telling.library and record.name.startswith("discord"))
    return redact(record.getMessage() if open_ else _guarded(record), *telling.secrets)


def _guarded(record: logging.LogRecord) -> str:
    """A library's message: the first line of its pattern, with the numbers that belong in it."""
    pattern = str(record.msg).partition("\n")[0]
    if not record.args:
        return pattern
    given = record.args
    args = (
        {name: _number(each) for name, each in given.items()}
        if isinstance(given, Mapping)
        else tuple(_number(each) for each in given)
    )
    try:
        return pattern % args
    except (TypeError, ValueError, KeyError):
        return pattern


def _number(value: object) -> object:
    if isinstance(value, BaseException):
        return describe(value)
    return value if value is None or isinstance(value, int | float) else _WITHHELD


def _fault(record: logging.LogRecord, telling: Telling) -> str:
    """The traceback of a record, if it has one."""
    if not isinstance(record.exc_info, tuple) or record.exc_info[1] is None:
        return ""
    if telling.words:
        return redact(logging.Formatter().formatException(record.exc_info), *telling.secrets)
    return redact(trace(record.exc_info[1]), *telling.secrets)
