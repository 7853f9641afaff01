"""Landlock: of all files, only Python's own may still be opened, to read. Linux 5.13 or newer.

The filter of system calls sees no paths. Without this a file that takes over its reader could
have it read the circle's votes or a token and hand them out as the text of a book.

Sources: landlock(7), linux/landlock.h.
"""

import ctypes
import os
import struct
from collections.abc import Iterable

from index.sandbox import kernel

# Every right of the first version; newer ones are refused by the filter of system calls.
_ALL_RIGHTS = (1 << 13) - 1
_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
_RULE_PATH_BENEATH = 1
# Shared libraries of modules that are only imported when a file needs them.
_LIBRARIES = ("/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache")


def only(readable: Iterable[str]) -> None:
    """Close every file but those below ``readable`` and the system's libraries, for good.

    ``PR_SET_NO_NEW_PRIVS`` must be set. Raises OSError where the kernel has no Landlock.
    """
    attributes = struct.pack("Q", _ALL_RIGHTS)
    rules = kernel.call(
        kernel.LANDLOCK_CREATE_RULESET,
        ctypes.create_string_buffer(attributes, len(attributes)),
        len(attributes),
        0,
    )
    for path in (*readable, *_LIBRARIES):
        _allow(rules, path)
    kernel.call(kernel.LANDLOCK_RESTRICT_SELF, rules, 0)
    os.close(rules)


def _allow(rules: int, path: str) -> None:
    try:
        place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # what is not there need not be opened
    rights = _READ_FILE | (_READ_FOLDER if os.path.isdir(path) else 0)  # noqa: PTH112 - the child is quick without pathlib
    rule = struct.pack("=Qi", rights, place)
    kernel.call(
        kernel.LANDLOCK_ADD_RULE,
        rules,
        _RULE_PATH_BENEATH,
        ctypes.create_string_buffer(rule, len(rule)),
        0,
    )
    os.close(place)
