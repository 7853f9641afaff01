"""What pypdf raises on damaged files."""

import struct
import zlib

from pypdf.errors import DependencyError, DeprecationError, PyPdfError

# Besides its own, pypdf lets through whatever a damaged file makes of its values. MemoryError is
# none of them: it ends the reader.
FAULTS: tuple[type[Exception], ...] = (
    PyPdfError,
    DependencyError,
    DeprecationError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    StopIteration,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
