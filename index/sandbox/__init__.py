"""Readers run in a process of their own that can do nothing but read one file.

A file comes from anyone and readers are large: what a file can make a reader do ends here. Each
file is read by a freshly executed Python (nothing of the worker's memory is in it) that gives up
every right after it has imported the reader and before it sees a byte of the file; the parent
believes nothing that it says. Where each limit is enforced stands in ``confining``.
"""

from index.sandbox.limits import Limits
from index.sandbox.running import ReaderFailed, read_file
from index.sandbox.starting import SandboxBroken

__all__ = ["Limits", "ReaderFailed", "SandboxBroken", "read_file"]
