"""The few calls to the kernel that Python has no name for. Linux only, x86_64 and aarch64."""

import ctypes
import os
import platform
import sys
from dataclasses import dataclass
from functools import cache

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_NO_NEW_PRIVS = 38

# Numbered alike on every architecture, as all newer calls are.
LANDLOCK_CREATE_RULESET = 444
LANDLOCK_ADD_RULE = 445
LANDLOCK_RESTRICT_SELF = 446


@dataclass(frozen=True, slots=True)
class Architecture:
    """``audit`` is its AUDIT_ARCH number; ``column`` where its numbers stand in the tables."""

    audit: int
    column: int
    capset: int
    seccomp: int


_ARCHITECTURES = {
    "x86_64": Architecture(0xC000003E, 0, capset=126, seccomp=317),
    "aarch64": Architecture(0xC00000B7, 1, capset=91, seccomp=277),
}


def architecture() -> Architecture | None:
    """The architecture of this process; None where the filters are not known to fit.

    A 32-bit Python on a 64-bit kernel has other numbers than its machine's name says.
    """
    known = sys.platform == "linux" and sys.maxsize > 2**32
    return _ARCHITECTURES.get(platform.machine()) if known else None


@cache
def _libc() -> ctypes.CDLL:
    return ctypes.CDLL(None, use_errno=True)


def call(number: int, *arguments: "int | ctypes.Array[ctypes.c_char] | ctypes.c_void_p") -> int:
    """A system call by its number. Raises OSError."""
    result: int = _libc().syscall(ctypes.c_long(number), *map(_widened, arguments))
    if result < 0:
        raise _failure()
    return result


def prctl(option: int, value: int) -> None:
    """Change a property of this process. Raises OSError."""
    arguments = [ctypes.c_ulong(each) for each in (value, 0, 0, 0)]
    if _libc().prctl(ctypes.c_int(option), *arguments) != 0:
        raise _failure()


def _widened(argument: object) -> object:
    # ctypes would pass an int as 32 bits and leave the upper half to chance.
    return ctypes.c_long(argument) if isinstance(argument, int) else argument


def _failure() -> OSError:
    number = ctypes.get_errno()
    return OSError(number, os.strerror(number))
