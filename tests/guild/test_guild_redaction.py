"""Logs hold no token and no id."""

import logging
from collections.abc import Iterator

import pytest

from bot.guild.redaction import Redaction, guard_logs, redact

TOKEN = "MTIzNDU2Nzg5MDEyMzQ1Njc4.GAbCdE.abcdefghijklmnopqrstuvwxyz0123456789AB"


@pytest.mark.parametrize(
    ("text", "redacted"),
    [
        (f"Bot {TOKEN} said", "Bot [token] said"),
        ("PATCH /webhooks/1234/aW50ZXJ.x-y_z/messages", "PATCH /webhooks/[token]/messages"),
        ("/interactions/12/tok-en_1/callback", "/interactions/[token]/callback"),
        ("a.txt?ex=66&is=6f&hm=0a1b&", "a.txt?[signature]&[signature]&[signature]&"),
        ("guild 1456074443980800006 left", "guild [id] left"),
        ("in 42 servers, 10062", "in 42 servers, 10062"),
    ],
)
def test_secrets_are_taken_out(text: str, redacted: str) -> None:
    assert redact(text) == redacted


def test_records_are_rewritten_with_their_tracebacks() -> None:
    record = logging.LogRecord("x", logging.INFO, "f", 1, "%s in %s", ("secret!", 10**17), None)
    error = ValueError(TOKEN)
    record.exc_info = (ValueError, error, None)

    assert Redaction("secret!").filter(record)

    text = logging.Formatter().format(record)
    assert text.startswith("[token] in [id]\n")
    assert text.endswith("ValueError: [token]")


@pytest.fixture
def library() -> Iterator[logging.Logger]:
    loggers = [logging.getLogger(name) for name in ("discord", "discord.http", "discord.gateway")]
    levels = [logger.level for logger in loggers]
    yield loggers[0]
    for logger, level in zip(loggers, levels, strict=True):
        logger.setLevel(level)


def test_discords_library_never_tells_everything(library: logging.Logger) -> None:
    handler = logging.NullHandler()
    root = logging.getLogger()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    logging.getLogger("discord.http").setLevel(logging.DEBUG)
    logging.getLogger("discord.gateway").setLevel(logging.ERROR)
    try:
        guard_logs(TOKEN)
    finally:
        root.setLevel(level)
        root.removeHandler(handler)

    assert any(isinstance(each, Redaction) for each in handler.filters)
    assert library.getEffectiveLevel() == logging.INFO
    assert logging.getLogger("discord.http").getEffectiveLevel() == logging.INFO
    assert logging.getLogger("discord.gateway").getEffectiveLevel() == logging.ERROR
