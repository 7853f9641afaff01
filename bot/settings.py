"""Settings: read once from the environment and the command line, then never changed."""

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from platformdirs import user_data_path

from bot.errors import Reason, Refusal
from index.abstaining import Strictness
from index.embedding import DEFAULT_MODEL

PREFIX = "STUDY_CIRCLE_"
LOCAL_CIRCLE = "local"
PORTS = 65_535

Address = tuple[str, int]
"""A host and a port."""

Choice = TypeVar("Choice", bound=StrEnum)


class LogFormat(StrEnum):
    """How the log of a running bot is written."""

    TEXT = "text"
    JSON = "json"


class LogLevel(StrEnum):
    """From which level on."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


class _Unsafe(StrEnum):
    """What nobody switches on without having read what it does."""

    OFF = "off"
    ON = "unsafe"


@dataclass(frozen=True, slots=True)
class LogSettings:
    """What is logged: ``questions`` in their words, ``discord``: all that discord.py says."""

    format: LogFormat = LogFormat.TEXT
    level: LogLevel = LogLevel.INFO
    questions: bool = False
    discord: bool = False


@dataclass(frozen=True, slots=True)
class LanguageModel:
    """Which model may rephrase, by an OpenAI-compatible API.

    ``url`` is what stands before ``/chat/completions``. ``key`` may be empty. ``seconds`` is the
    longest that anybody waits for it.
    """

    url: str
    name: str
    key: str = field(default="", repr=False)
    seconds: int = 8

    @property
    def host(self) -> str:
        """Who gets what is sent."""
        return urlsplit(self.url).hostname or ""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that an operator can choose.

    ``model`` is a folder, or a name that sentence-transformers knows, and so is ``reranker``, or
    empty; ``discord_api`` points the bot at a loopback server for tests and is empty otherwise.
    Sizes are in MiB. ``backup_days`` is how long backups are kept, to be told to members (0: not
    said), ``grace_days`` for how long everything of a server is kept after the bot has left it.
    ``strictness`` and ``zone`` (an IANA name) hold where a server has chosen nothing else.
    ``metrics`` is where ``/metrics`` can be read beside this machine itself.
    """

    data: Path
    circle: str = LOCAL_CIRCLE
    model: str = DEFAULT_MODEL
    reranker: str = ""
    language: str = "en"
    operator: str | None = None
    strictness: Strictness | None = None
    zone: str = ""
    largest_file_mb: int = 200
    largest_attachment_mb: int = 10
    discord_api: str = ""
    health_port: int = 0
    metrics: Address | None = None
    log: LogSettings = LogSettings()
    backup_days: int = 0
    grace_days: int = 30
    language_model: LanguageModel | None = None

    def secrets(self, token: str) -> tuple[str, ...]:
        """What nobody may read in a log, beside the token of the bot."""
        return (token, self.language_model.key if self.language_model else "")

    @property
    def models(self) -> Path:
        """Where what was built of models lies: it can be deleted, and is built again."""
        return self.data / "models"


def language(environment: Mapping[str, str] = os.environ) -> str:
    """The tag of the terminal's language; needed even where the settings cannot be read."""
    names = (PREFIX + "LANGUAGE", "LC_ALL", "LANG")
    return next((tag for name in names if (tag := environment.get(name, "").strip())), "en")


class _Environment:
    """Reads ``STUDY_CIRCLE_…``; refuses what cannot be meant."""

    def __init__(self, variables: Mapping[str, str]) -> None:
        self._variables = variables

    def text(self, name: str, default: str = "") -> str:
        return self._variables.get(PREFIX + name, "").strip() or default

    def number(self, name: str, default: int, largest: int) -> int:
        value = self.text(name, str(default))
        if not value.isascii() or not value.isdigit() or not 0 <= int(value[:9]) <= largest:
            raise _bad(name, value)
        return int(value)

    def one_of(self, name: str, kind: type[Choice]) -> Choice | None:
        value = self.text(name)
        if not value:
            return None
        try:
            return kind(value.lower())
        except ValueError as error:
            raise _bad(name, value) from error

    def zone(self, name: str) -> str:
        value = self.text(name)
        if value and value not in available_timezones():
            raise _bad(name, value)
        return value

    def address(self, name: str) -> Address | None:
        value = self.text(name)
        host, _, port = value.rpartition(":")
        if not value:
            return None
        if not host or not port.isascii() or not port.isdigit() or not 0 < int(port[:9]) <= PORTS:
            raise _bad(name, value)
        return host.removeprefix("[").removesuffix("]"), int(port)

    def language_model(self) -> LanguageModel | None:
        url, name, key = self.text("LLM_URL"), self.text("LLM_MODEL"), self.text("LLM_KEY")
        seconds = self.number("LLM_SECONDS", 8, 60)
        plain = self.one_of("LLM_HTTP", _Unsafe) is _Unsafe.ON
        if not url:
            return None
        if not _may_be_sent_to(url, plain=plain):
            # It may hold a password, and is shown where others read.
            raise _bad("LLM_URL", url.rpartition("@")[2])
        if not name:
            raise _bad("LLM_MODEL", name)
        if not key.isascii() or not key.isprintable():
            raise _bad("LLM_KEY", "…")  # whatever it is, it is not shown
        if not seconds:
            raise _bad("LLM_SECONDS", str(seconds))
        return LanguageModel(url.rstrip("/"), name, key, seconds)


def _may_be_sent_to(url: str, *, plain: bool) -> bool:
    """Whether texts may go there: encrypted, or on this machine, or as the operator says."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        # Reading it checks it.
        if parts.port == 0 or not host or parts.username or parts.query or parts.fragment:
            return False
    except ValueError:
        return False
    if parts.scheme == "https":
        return True
    return parts.scheme == "http" and (plain or _is_this_machine(host))


def _is_this_machine(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _bad(name: str, value: str) -> Refusal:
    return Refusal(Reason.BAD_SETTING, setting=PREFIX + name, value=value)


def read_log_settings(environment: Mapping[str, str] = os.environ) -> LogSettings:
    """What is logged in this run."""
    given = _Environment(environment)
    return LogSettings(
        format=given.one_of("LOG", LogFormat) or LogFormat.TEXT,
        level=given.one_of("LOG_LEVEL", LogLevel) or LogLevel.INFO,
        questions=given.one_of("LOG_QUESTIONS", _Unsafe) is _Unsafe.ON,
        discord=given.one_of("LOG_DISCORD", _Unsafe) is _Unsafe.ON,
    )


def read_settings(
    environment: Mapping[str, str] = os.environ,
    *,
    data: Path | None = None,
    circle: str | None = None,
) -> Settings:
    """The settings of this run: the command line, else ``STUDY_CIRCLE_…``, else the default."""
    given = _Environment(environment)
    chosen = str(data) if data is not None else given.text("DATA")
    return Settings(
        data=Path(chosen).expanduser() if chosen else user_data_path("study-circle"),
        circle=circle or given.text("CIRCLE", LOCAL_CIRCLE),
        model=given.text("MODEL", DEFAULT_MODEL),
        reranker=given.text("RERANKER"),
        language=language(environment),
        operator=given.text("OPERATOR") or None,
        strictness=given.one_of("STRICTNESS", Strictness),
        zone=given.zone("ZONE"),
        largest_file_mb=given.number("LARGEST_FILE_MB", 200, 10_000),
        largest_attachment_mb=given.number("LARGEST_ATTACHMENT_MB", 10, 500),
        discord_api=given.text("DISCORD_API"),
        health_port=given.number("HEALTH_PORT", 0, PORTS),
        metrics=given.address("METRICS"),
        log=read_log_settings(environment),
        backup_days=given.number("BACKUP_DAYS", 0, 36_500),
        grace_days=given.number("GRACE_DAYS", 30, 36_500),
        language_model=given.language_model(),
    )
