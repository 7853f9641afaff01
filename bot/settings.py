"""Settings: read once from the environment and the command line, then never changed."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar
from zoneinfo import available_timezones

from platformdirs import user_data_path

from bot.errors import Reason, Refusal
from index.abstaining import Strictness
from index.embedding import DEFAULT_MODEL

PREFIX = "STUDY_CIRCLE_"
LOCAL_CIRCLE = "local"

Choice = TypeVar("Choice", bound=StrEnum)


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that an operator can choose.

    ``model`` is a folder, or a name that sentence-transformers knows, and so is ``reranker``, or
    empty; ``discord_api`` points the bot at a loopback server for tests and is empty otherwise.
    Sizes are in MiB. ``backup_days`` is how long backups are kept, to be told to members (0: not
    said). ``strictness`` and ``zone`` (an IANA name) hold where a server has chosen nothing else.
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
    backup_days: int = 0

    @property
    def models(self) -> Path:
        """Where what was built of models lies: it can be deleted, and is built again."""
        return self.data / "models"


def language(environment: Mapping[str, str] = os.environ) -> str:
    """The tag of the terminal's language; needed even where the settings cannot be read."""
    names = (PREFIX + "LANGUAGE", "LC_ALL", "LANG")
    return next((tag for name in names if (tag := environment.get(name, "").strip())), "en")


def read_settings(
    environment: Mapping[str, str] = os.environ,
    *,
    data: Path | None = None,
    circle: str | None = None,
) -> Settings:
    """The settings of this run: the command line, else ``STUDY_CIRCLE_…``, else the default."""

    def text(name: str, default: str) -> str:
        return environment.get(PREFIX + name, "").strip() or default

    def number(name: str, default: int, largest: int) -> int:
        value = text(name, str(default))
        if not value.isascii() or not value.isdigit() or not 0 <= int(value[:9]) <= largest:
            raise Refusal(Reason.BAD_SETTING, setting=PREFIX + name, value=value)
        return int(value)

    def one_of(name: str, kind: type[Choice]) -> Choice | None:
        value = text(name, "")
        if not value:
            return None
        try:
            return kind(value.lower())
        except ValueError as error:
            raise Refusal(Reason.BAD_SETTING, setting=PREFIX + name, value=value) from error

    def zone(name: str) -> str:
        value = text(name, "")
        if value and value not in available_timezones():
            raise Refusal(Reason.BAD_SETTING, setting=PREFIX + name, value=value)
        return value

    chosen = str(data) if data is not None else text("DATA", "")
    return Settings(
        data=Path(chosen).expanduser() if chosen else user_data_path("study-circle"),
        circle=circle or text("CIRCLE", LOCAL_CIRCLE),
        model=text("MODEL", DEFAULT_MODEL),
        reranker=text("RERANKER", ""),
        language=language(environment),
        operator=text("OPERATOR", "") or None,
        strictness=one_of("STRICTNESS", Strictness),
        zone=zone("ZONE"),
        largest_file_mb=number("LARGEST_FILE_MB", 200, 10_000),
        largest_attachment_mb=number("LARGEST_ATTACHMENT_MB", 10, 500),
        discord_api=text("DISCORD_API", ""),
        health_port=number("HEALTH_PORT", 0, 65_535),
        backup_days=number("BACKUP_DAYS", 0, 36_500),
    )
