"""Exceptions for a log: where they happened and of what kind, without the words of anybody.

The text of an exception may hold what a member wrote: the word that a query could not be made of,
the number that was none. What operators need of it is found in its attributes.
"""

import errno
import os
import sqlite3
import traceback
from collections.abc import Iterator

from bot.errors import Refusal

_BECAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_WHILE = "\nDuring handling of the above exception, another exception occurred:\n\n"


def describe(error: BaseException) -> str:
    """The kind of an exception, and what of it is no word of anybody."""
    kind = type(error)
    name = kind.__qualname__
    if kind.__module__ != "builtins":
        name = f"{kind.__module__}.{name}"
    return f"{name}: {_known(error)}"


def _known(error: BaseException) -> str:
    if isinstance(error, Refusal):
        return error.reason.value
    if isinstance(error, OSError) and error.errno is not None:
        return f"{errno.errorcode.get(error.errno, error.errno)}, {os.strerror(error.errno)}"
    if isinstance(error, sqlite3.Error):
        # Python's own errors of that kind have no name.
        return getattr(error, "sqlite_errorname", "[…]")
    numbers = ((name, getattr(error, name, None)) for name in ("status", "code"))
    return ", ".join(f"{name} {it}" for name, it in numbers if type(it) is int) or "[…]"


def trace(error: BaseException) -> str:
    """An exception with what led to it, as Python prints it; its texts are left out."""
    return "".join(_parts(error, set())).rstrip("\n")


def _parts(error: BaseException, told: set[int]) -> Iterator[str]:
    told.add(id(error))
    cause, context = error.__cause__, error.__context__
    if cause is not None and id(cause) not in told:
        yield from _parts(cause, told)
        yield _BECAUSE
    elif context is not None and not error.__suppress_context__ and id(context) not in told:
        yield from _parts(context, told)
        yield _WHILE
    if error.__traceback__ is not None:
        yield "Traceback (most recent call last):\n"
        yield from traceback.format_tb(error.__traceback__)
    yield f"{describe(error)}\n"
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            if id(each) not in told:
                yield "\nOne of them:\n"
                yield from _parts(each, told)
