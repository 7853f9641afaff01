"""Small tasks for a worker, and what it keeps between them. Runs in the child process."""

import os
import signal
import time
from pathlib import Path

from bot.errors import Reason, Refusal
from index.progress import Progress, Report, Stage


class State:
    """Counts the tasks that it was used for."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.times = 0


class Unsendable(Exception):
    """Holds what cannot be pickled."""

    def __init__(self) -> None:
        super().__init__("holds a function")
        self.held = lambda: None


class Unmakeable(Exception):
    """Can be sent, but not made anew where it arrives."""

    def __init__(self, one: str, other: str) -> None:
        super().__init__(f"{one} and {other}")


def broken_state(*_: object) -> State:
    raise Refusal(Reason.NO_MODEL, model="broken")


def count(state: State, *, report: Report) -> tuple[str, int]:  # noqa: ARG001 - every task has one
    state.times += 1
    return state.name, state.times


def identity(_: State, *, report: Report) -> tuple[int, int, int]:  # noqa: ARG001
    return os.getpid(), os.getsid(0), os.nice(0)


def echo(_: State, value: object, *, report: Report) -> object:  # noqa: ARG001
    return value


def steps(_: State, number: int, *, report: Report) -> int:
    for done in range(number):
        report(Progress(Stage.EMBEDDING, done + 1, number))
    return number


def fail(_: State, kind: str, *, report: Report) -> None:  # noqa: ARG001
    failures: dict[str, Exception] = {
        "refusal": Refusal(Reason.TOO_LARGE, file="a.md", megabytes=3, limit=2),
        "value": ValueError("no such thing"),
        "ended": EOFError("a file that ends too soon"),
        "connection": ConnectionResetError("some server"),
        "unsendable": Unsendable(),
        "unmakeable": Unmakeable("this", "that"),
    }
    raise failures[kind]


def give_what_cannot_be_sent(_: State, *, report: Report) -> object:  # noqa: ARG001
    return lambda: None


def die(_: State, *, report: Report) -> None:  # noqa: ARG001
    os.kill(os.getpid(), signal.SIGKILL)


def leave(_: State, *, report: Report) -> None:  # noqa: ARG001
    raise SystemExit(3)


def sleep(_: State, started: Path, *, report: Report) -> None:
    """Work for a minute, telling of it all the time."""
    started.write_text(str(os.getpid()), encoding="ascii")
    for _second in range(600):
        time.sleep(0.1)
        report(Progress(Stage.EMBEDDING))


def wait(_: State, started: Path, go_on: Path, *, report: Report) -> str:  # noqa: ARG001
    """Wait for a file."""
    started.touch()
    end = time.monotonic() + 60
    while not go_on.exists() and time.monotonic() < end:
        time.sleep(0.01)
    return "done"
