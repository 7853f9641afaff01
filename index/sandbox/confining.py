"""The child gives up its rights, in two steps: before it imports a reader, and before it reads.

====================  ==========================  =====================================
against               everywhere                  on Linux besides
====================  ==========================  =====================================
memory                RLIMIT_AS (not on macOS)    shared memory: filter
time                  RLIMIT_CPU; parent's clock
writing files         RLIMIT_FSIZE 0              filter; Landlock
reading other files                               Landlock
children, programs    RLIMIT_NPROC (not root)     filter
network                                           filter
signals, other limits                             filter
outliving the parent  end of a pipe               PR_SET_PDEATHSIG
powers of root                                    capset, PR_SET_NO_NEW_PRIVS
core dumps            RLIMIT_CORE 0               PR_SET_DUMPABLE
====================  ==========================  =====================================

The filter (``system_calls``) and Landlock (``folders``) are used where the kernel has them; a
kernel or a container that has not leaves the rest in force.
"""

import contextlib
import ctypes
import os
import resource
import signal
import struct
import sys
import threading
from collections.abc import Sequence

from index.sandbox import folders, kernel, system_calls

_LINUX = sys.platform == "linux"
_NICEST = 19
_MOST_FILES = 16  # an import has one or two open
_CAPABILITIES_VERSION = 0x20080522


def before_importing(parent: int, lifeline: int, memory: int, seconds: int) -> None:
    """End with the process ``parent``; at most ``memory`` bytes and ``seconds`` of processor.

    ``lifeline`` is the end of a pipe whose other end the parent alone holds.
    """
    if _LINUX:
        kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it ended before it could be followed
            os._exit(1)
        kernel.prctl(kernel.PR_SET_DUMPABLE, 0)
    else:
        follow(lifeline)
    os.nice(_NICEST)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_AS, memory)
    # The signal of the soft limit says why; whoever ignores it is killed a second later.
    _lower(resource.RLIMIT_CPU, seconds, seconds + 1)


def before_reading(readable: Sequence[str]) -> None:
    """Keep nothing but the memory, the open file, and what lies below ``readable``."""
    _lower(resource.RLIMIT_NOFILE, _MOST_FILES)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_NPROC, 0)
    if not _LINUX:
        return
    kernel.prctl(kernel.PR_SET_NO_NEW_PRIVS, 1)
    with contextlib.suppress(OSError):
        folders.only(readable)
    here = kernel.architecture()
    if here is not None:
        with contextlib.suppress(OSError):
            _drop_capabilities(here)
        with contextlib.suppress(OSError):
            system_calls.forbid(here)


def follow(lifeline: int) -> threading.Thread:
    """End this process when the other end of a pipe is closed."""

    def wait() -> None:
        os.read(lifeline, 1)
        os._exit(1)

    thread = threading.Thread(target=wait, daemon=True)
    thread.start()
    return thread


def _lower(kind: int, soft: int, hard: int | None = None) -> None:
    """Lower a limit, never raise one that somebody set lower before."""
    allowed = resource.getrlimit(kind)[1]
    wanted = (soft, soft if hard is None else hard)
    if allowed != resource.RLIM_INFINITY:
        wanted = (min(wanted[0], allowed), min(wanted[1], allowed))
    try:
        resource.setrlimit(kind, wanted)
    except (OSError, ValueError):
        # macOS knows RLIMIT_AS but takes no figure for it.
        if _LINUX:
            raise


def _drop_capabilities(here: kernel.Architecture) -> None:
    """Make root an ordinary user, who may do no more than root's own files allow."""
    header = struct.pack("Ii", _CAPABILITIES_VERSION, 0)
    none = struct.pack("6I", *(6 * [0]))
    kernel.call(
        here.capset,
        ctypes.create_string_buffer(header, len(header)),
        ctypes.create_string_buffer(none, len(none)),
    )
