"""Whatever is asked of the Desk, in whatever words: none of them gets into a log or a figure."""

import dataclasses
import itertools
import json
import types
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

import pytest

from bot.desk.desk import HANDLERS, Desk
from bot.desk.replies import Refused, Reply
from bot.desk.requests import Ask, Caller, Request, Upload
from bot.errors import Reason
from bot.settings import LogFormat, LogLevel, LogSettings, Settings
from bot.watching.metrics import Metrics
from bot.watching.watched import Watched
from index.progress import Report, silent
from tests.fakes import FakeHouse, fake_house, write
from tests.watching.catching import Caught, caught

CANARY = "canary"
CIRCLE = "1456074443980800006"
_NUMBERS = itertools.count(1)


@pytest.fixture
def house() -> Iterator[FakeHouse]:
    house = fake_house()
    yield house
    house.store.close()


def word() -> str:
    return f"{CANARY}{next(_NUMBERS)}"


def caller() -> Caller:
    return Caller(CIRCLE, f"{CANARY}-member", moderator=True, name=f"{CANARY} name")


def made(kind: Any, folder: Path) -> Any:
    """A value of a type, with a canary wherever a member may write something."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return made(inner[0], folder)
    if origin is tuple:
        return tuple(made(each, folder) for each in inner if each is not ...)
    if origin in (list, frozenset):
        return origin([made(inner[0], folder)])
    if origin is not None:
        return {word(): word()}
    return plain(kind, folder)


def plain(kind: Any, folder: Path) -> Any:
    if issubclass(kind, Enum):
        return next(iter(kind))
    if kind not in (Caller, Upload) and dataclasses.is_dataclass(kind):
        hints = get_type_hints(kind)
        return cast(Any, kind)(
            **{each.name: made(hints[each.name], folder) for each in fields(kind)}
        )
    values: dict[Any, Callable[[], Any]] = {
        str: word,
        Any: word,
        int: lambda: 1,
        float: lambda: 0.5,
        bool: lambda: True,
        type(None): lambda: None,
        datetime: lambda: datetime(2026, 1, 2, tzinfo=UTC),
        Caller: caller,
        Upload: lambda: write(folder, f"{word()}.md", f"# {word()}\n\nThe {word()} is rung."),
    }
    return values[kind]()


def written(catch: Caught, metrics: Metrics) -> str:
    return catch.text + catch.kept + metrics.text().decode()


@pytest.mark.parametrize("kind", LogFormat)
async def test_every_request_is_told_without_its_words(
    house: FakeHouse, tmp_path: Path, kind: LogFormat
) -> None:
    metrics = Metrics()
    desk = Watched(house.desk, metrics)
    settings = Settings(tmp_path / "data", log=LogSettings(format=kind, level=LogLevel.DEBUG))
    with caught(settings) as catch:
        for each in HANDLERS:
            for _ in range(2):  # the second finds what the first has made
                await desk.handle(made(each, tmp_path))
        await desk.handle(Ask(caller(), f"Which whale swims below the harbour of {CANARY}?"))
        await desk.tick()
        requests = [line for line in catch.lines if "bot.watching.watched" in line]
    assert len(requests) >= 2 * len(HANDLERS)
    assert all(CIRCLE in line for line in requests)
    assert "not-in-text" in requests[-1]
    assert CANARY not in written(catch, metrics)


class Refusing(Desk):
    """A Desk that refuses in the words of the request."""

    async def handle(self, request: Request, report: Report = silent) -> Reply:  # noqa: ARG002
        return Refused(Reason.UNKNOWN_TEXT, {"text": repr(request)})


async def test_what_fails_is_told_without_its_words(
    house: FakeHouse, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fail(*arguments: object) -> Reply:
        raise ValueError(repr(arguments[1]))

    monkeypatch.setattr("bot.desk.desk.HANDLERS", dict.fromkeys(HANDLERS, fail))
    metrics = Metrics()
    with caught(Settings(tmp_path / "data", log=LogSettings(level=LogLevel.DEBUG))) as catch:
        for each in HANDLERS:
            request = made(each, tmp_path)
            await Watched(house.desk, metrics).handle(request)
            await Watched(Refusing(house.office), metrics).handle(request)
    assert catch.kept.count("ValueError: […]") == len(HANDLERS)
    assert CANARY not in written(catch, metrics)


async def test_questions_are_told_to_whoever_insists(house: FakeHouse, tmp_path: Path) -> None:
    settings = Settings(tmp_path / "data", log=LogSettings(format=LogFormat.JSON, questions=True))
    with caught(settings) as catch:
        desk = Watched(house.desk, Metrics(), questions=True)
        await desk.handle(Ask(caller(), f"Who saw the {CANARY}?"))
    assert json.loads(catch.lines[-1])["question"] == f"Who saw the {CANARY}?"


@pytest.mark.parametrize(
    "kind",
    [each for each in HANDLERS if each.__name__ in ("CastBallot", "WithdrawBallot")],
)
async def test_what_a_ballot_says_is_not_told_by_its_kind(
    house: FakeHouse, tmp_path: Path, kind: type[Request]
) -> None:
    with caught(Settings(tmp_path / "data", log=LogSettings(format=LogFormat.JSON))) as catch:
        await Watched(house.desk, Metrics()).handle(made(kind, tmp_path))
    told = json.loads(catch.lines[-1])
    assert (told["kind"], told["outcome"]) == ("Ballot", "refused")
    assert "reason" not in told
