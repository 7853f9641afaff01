"""What is logged, how, and what is not."""

import asyncio
import json
import logging
import re
import sqlite3
import warnings
from pathlib import Path
from typing import Any

import pytest

from bot.errors import Reason, Refusal
from bot.settings import LogFormat, LogLevel, LogSettings, Settings
from bot.watching.faults import describe
from bot.watching.logs import tell_lost
from tests.watching.catching import TOKEN, Caught, caught

OWN = logging.getLogger("bot.watching.watched")
DISCORD = logging.getLogger("discord.http")
WORD = "canary"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "data")


def objects(catch: Caught) -> list[dict[str, Any]]:
    return [json.loads(line) for line in catch.lines]


def facts(**them: object) -> dict[str, object]:
    return {"event": "request", "facts": them}


def test_text_is_a_line_with_its_facts(settings: Settings) -> None:
    with caught(settings) as catch:
        OWN.info("request", extra=facts(kind="Ask", circle="1456074443980800006", seconds=0.25))
    [line] = catch.lines
    assert re.fullmatch(
        r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} INFO bot\.watching\.watched: request"
        r" kind=Ask circle=1456074443980800006 seconds=0\.25",
        line,
    )


def test_json_is_an_object_a_line(settings: Settings) -> None:
    with caught(Settings(settings.data, log=LogSettings(format=LogFormat.JSON))) as catch:
        OWN.info("request", extra=facts(kind="Ask", circle="1456074443980800006", seconds=0.25))
        OWN.warning("A post was refused: %s\nin %d", "HTTP 403", 1456074443980800007)
    request, message = objects(catch)
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", request.pop("time"))
    assert request == {
        "level": "info",
        "logger": "bot.watching.watched",
        "event": "request",
        "kind": "Ask",
        "circle": "1456074443980800006",
        "seconds": 0.25,
    }
    assert message["event"] == "message"
    assert message["message"] == "A post was refused: HTTP 403\nin [id]"


@pytest.mark.parametrize("kind", LogFormat)
def test_nobody_writes_a_line_of_the_log(settings: Settings, kind: LogFormat) -> None:
    with caught(Settings(settings.data, log=LogSettings(format=kind, questions=True))) as catch:
        begun = len(catch.lines)
        OWN.info("request", extra=facts(question="a b\n2026 ERROR bot: all is lost=1"))
    assert len(catch.lines) - begun == 1


@pytest.mark.parametrize("kind", LogFormat)
def test_the_token_is_in_no_line(settings: Settings, kind: LogFormat) -> None:
    with caught(
        Settings(settings.data, log=LogSettings(format=kind)), "a-token-unlike-others"
    ) as catch:
        for secret in (TOKEN, "a-token-unlike-others"):
            OWN.error("Bot %s", secret, extra=facts(about=secret))
            OWN.error("failed", exc_info=ValueError(secret))
            DISCORD.error("with %s", secret, exc_info=ValueError(secret))
    written = catch.text + catch.kept
    assert written.count("[token]") >= 8
    assert TOKEN not in written
    assert "a-token-unlike-others" not in written


@pytest.mark.parametrize("kind", LogFormat)
def test_an_exception_is_told_without_its_words(settings: Settings, kind: LogFormat) -> None:
    with caught(Settings(settings.data, log=LogSettings(format=kind))) as catch:
        try:
            try:
                int(WORD)
            except ValueError as error:
                raise ExceptionGroup(WORD, [KeyError(WORD), error]) from error
        except ExceptionGroup:
            OWN.exception("failed")
    for written in (catch.text, catch.kept):
        assert WORD not in written
        assert "Traceback (most recent call last):" in written
        assert "test_logs.py" in written
        assert "ValueError: […]" in written
        assert "KeyError: […]" in written


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(28, "canary", "canary.txt"), "OSError: ENOSPC, No space left on device"),
        (Refusal(Reason.NO_TEXT, file="canary"), "bot.errors.Refusal: no-text"),
        (ValueError("canary"), "ValueError: […]"),
        (sqlite3.OperationalError("near canary"), "sqlite3.OperationalError: […]"),
    ],
)
def test_what_operators_need_of_an_exception(error: Exception, told: str) -> None:
    assert describe(error) == told


def test_a_database_tells_its_own_name_of_an_error() -> None:
    with pytest.raises(sqlite3.OperationalError) as raised:
        sqlite3.connect(":memory:").execute("SELECT canary")
    assert describe(raised.value) == "sqlite3.OperationalError: SQLITE_ERROR"


def test_of_libraries_only_the_numbers_are_told(settings: Settings) -> None:
    with caught(settings) as catch:
        DISCORD.warning("%s responded with %d in %.1f s: %r", "canary", 429, 0.5, {"a": "canary"})
        DISCORD.warning("It failed\ncanary")
        DISCORD.warning("%(what)s of %(count)d", {"what": "canary", "count": 3})
        DISCORD.error("Ignoring exception in %r", "canary", exc_info=ValueError("canary"))
    assert [line.partition(": ")[2] for line in catch.lines] == [
        "[…] responded with 429 in 0.5 s: '[…]'",
        "It failed",
        "[…] of 3",
        "Ignoring exception in '[…]'",
        "[…]",
    ]
    assert "canary" not in catch.text + catch.kept


def test_words_are_told_to_whoever_insists(settings: Settings) -> None:
    with caught(Settings(settings.data, log=LogSettings(questions=True))) as catch:
        OWN.error("failed", exc_info=ValueError("canary"))
    assert "STUDY_CIRCLE_LOG_QUESTIONS is set" in catch.lines[0]
    assert "ValueError: canary" in catch.text
    assert TOKEN not in catch.text


def test_discords_library_never_tells_everything(settings: Settings) -> None:
    DISCORD.setLevel(logging.DEBUG)
    logging.getLogger("discord.gateway").setLevel(logging.ERROR)
    with caught(Settings(settings.data, log=LogSettings(level=LogLevel.DEBUG))) as catch:
        OWN.debug("shown")
        DISCORD.debug("canary")
        assert logging.getLogger("discord").getEffectiveLevel() == logging.INFO
        assert logging.getLogger("discord.gateway").getEffectiveLevel() == logging.ERROR
    assert len(catch.lines) == 1


def test_discords_library_tells_everything_to_whoever_insists(settings: Settings) -> None:
    unsafe = Settings(settings.data, log=LogSettings(level=LogLevel.DEBUG, discord=True))
    with caught(unsafe) as catch:
        DISCORD.debug("POST %s with %s", "/interactions/12/tok-en_1/callback", "{}")
    warning, line = catch.lines
    assert "STUDY_CIRCLE_LOG_DISCORD is set" in warning
    assert line.endswith("discord.http: POST /interactions/[token]/callback with {}")


def test_warnings_are_lines_of_the_log(settings: Settings) -> None:
    with caught(settings) as catch:
        warnings.showwarning("canary", DeprecationWarning, "file.py", 3)
    [line] = catch.lines
    assert line.endswith("WARNING bot.watching.logs: DeprecationWarning at file.py:3")


async def test_a_task_that_nobody_waits_for_is_told_without_words(settings: Settings) -> None:
    async def fail(canary: str) -> None:
        raise ValueError(canary)

    loop = asyncio.get_running_loop()
    loop.set_exception_handler(tell_lost)
    with caught(settings) as catch:
        task = asyncio.create_task(fail("canary"), name="canary")
        await asyncio.wait({task})
        del task
    loop.set_exception_handler(None)
    assert "Task exception was never retrieved" in catch.lines[0]
    assert "canary" not in catch.text.replace("raise ValueError(canary)", "")
