"""Start the readers' process: freshly executed, with nothing of this program's but its code."""

import os
import subprocess
import sys
from io import FileIO
from pathlib import Path

import index

# Isolated, and without site: no variable and no file in a home folder has a say.
_ISOLATED = ("-I", "-S")
_MAIN = "import sys; sys.path[:] = {path}; from index.sandbox import child; child.main(**{given})"
# Where a Python that is not installed in the usual places finds its own library.
_KEPT = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")


class SandboxBroken(Exception):
    """The process ended before its reader began: the installation is at fault, not the file."""


def start(file: FileIO, outgoing: int, lifeline: int, **given: object) -> "subprocess.Popen[bytes]":
    """The process, in a session of its own, with ``file`` as its standard input.

    ``given`` are the other arguments of ``child.main``. Raises SandboxBroken.
    """
    given |= {
        "outgoing": outgoing,
        "lifeline": lifeline,
        "parent": os.getpid(),
        "readable": _code(),
    }
    # In ASCII, as a file's name may hold what is no text.
    main = _MAIN.format(path=ascii(_import_path()), given=ascii(given))
    try:
        return subprocess.Popen(  # noqa: S603 - this very program
            [sys.executable, *_ISOLATED, *_caching(), "-c", main],
            stdin=file,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            pass_fds=(outgoing, lifeline),
            cwd="/",
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
            start_new_session=True,
        )
    except OSError as error:
        raise SandboxBroken(str(error)) from error


def _caching() -> tuple[str, ...]:
    """Whether compiled modules are kept, which is before the reader begins: as for this one."""
    return ("-B",) if sys.dont_write_bytecode else ()


def _import_path() -> list[str]:
    """Where this program imports from, in its order, with the folder of this very package.

    In a checkout that is not installed only the first finds ``index``; without ``site`` the
    rest, an environment's packages among it, must be named.
    """
    root = str(Path(index.__file__).parent.parent)
    path = [os.path.abspath(each) for each in sys.path if each]  # noqa: PTH100 - as it stands
    return path if root in path else [root, *path]


def _code() -> list[str]:
    """Of that, what holds code alone, for libraries that a reader imports when it needs them.

    The folder that a program starts in, or a checkout, may hold anything beside the code.
    """
    package = str(Path(index.__file__).parent)
    return [package, *(each for each in _import_path() if _holds_code_alone(each))]


def _holds_code_alone(folder: str) -> bool:
    if folder.startswith((f"{sys.prefix}/", f"{sys.base_prefix}/")):
        return True
    return any(Path(folder).glob("*.dist-info"))  # what an installer fills
