"""The child of ``bot.working.worker``: tasks in, values out, until the other end is gone."""

import os
import pickle
import sys
from multiprocessing.connection import Connection
from typing import Any

from bot.settings import read_log_settings
from bot.watching.logs import log_as_worker
from index.progress import Progress


def serve(link: "Connection[Any, Any]") -> None:
    """Do what comes over the link, one task after the other."""
    make_state, arguments, nice = link.recv()
    os.nice(nice)

    def report(progress: Progress) -> None:
        link.send(("progress", progress))

    state: Any = None
    while True:
        task, given = link.recv()
        try:
            if state is None:
                state = make_state(*arguments)
            answer = ("done", task(state, *given, report=report))
        except BrokenPipeError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever it is, the caller hears of it
            answer = ("failed", _sendable(error))
        try:
            link.send(answer)
        except (TypeError, AttributeError, pickle.PicklingError) as error:
            link.send(("failed", RuntimeError(repr(error))))


def _sendable(error: Exception) -> Exception:
    """An exception that arrives; of those that hold what cannot be sent, or made anew, the text."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - what was written on the line itself
    except Exception:  # noqa: BLE001 - it may fail in any way
        return RuntimeError(repr(error))
    return error


def main() -> None:
    """Serve on the inherited socket until the program that started this one hangs up."""
    log_as_worker(read_log_settings())
    try:
        serve(Connection(int(sys.argv[1])))
    except (EOFError, ConnectionError):
        return


if __name__ == "__main__":
    main()
