"""What every command shares: where the data lies, whose circle it is, and how a refusal is told."""

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn, TypeVar

import click

from bot.desk.requests import Caller
from bot.errors import MISUSE, Reason, Refusal
from bot.settings import Settings, read_settings
from bot.terminal.cleaning import clean_line
from bot.watching.errors import keep_errors
from bot.watching.formats import Telling
from bot.wording import choose_locale, sentence

Command = TypeVar("Command", bound=Callable[..., Any])

FAILURE, WRONG_USE = 1, 2

TOKEN = "DISCORD_TOKEN"  # noqa: S105 - the name of the variable


@dataclass(slots=True)
class Shared:
    """Options that may stand before or after the command's name; the later one counts."""

    data: Path | None = None
    circle: str | None = None
    json: bool = False

    def settings(self) -> Settings:
        """The settings of this run. From here on, what fails unexpectedly is kept in a file."""
        settings = read_settings(data=self.data, circle=self.circle)
        token = os.environ.get(TOKEN, "").strip()
        keep_errors(settings.data, Telling(settings.secrets(token), words=settings.log.questions))
        return settings


def _keep(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    shared = context.ensure_object(Shared)
    if value not in (None, False):
        setattr(shared, str(parameter.name), value)


_DATA = click.option(
    "--data",
    type=click.Path(path_type=Path),
    callback=_keep,
    expose_value=False,
    help="The folder that holds everything. Default: STUDY_CIRCLE_DATA, else the platform's.",
)
_CIRCLE = click.option(
    "--circle",
    callback=_keep,
    expose_value=False,
    help="Whose library: a name of your choice, or a Discord server's id. Default: local.",
)
_JSON = click.option(
    "--json", is_flag=True, callback=_keep, expose_value=False, help="Print JSON, for programs."
)


def places(command: Command) -> Command:
    """Take ``--data`` and ``--circle``."""
    return _DATA(_CIRCLE(command))


def results(command: Command) -> Command:
    """Take ``--data``, ``--circle`` and ``--json``."""
    return places(_JSON(command))


def caller(settings: Settings) -> Caller:
    """The person at the terminal: the moderator of what is theirs."""
    return Caller(settings.circle, "me", choose_locale(settings.language), moderator=True)


def complain(reason: Reason, facts: dict[str, Any], language: str) -> None:
    """Print a refusal's one sentence where errors go."""
    click.echo(clean_line(sentence(reason, facts, choose_locale(language))), err=True)


def show_json(value: Any) -> None:
    """Print a result for programs; in ASCII where the output takes no more."""
    encoding = getattr(sys.stdout, "encoding", None) or ""
    ascii_only = not encoding.casefold().startswith("utf")
    click.echo(json.dumps(value, ensure_ascii=ascii_only))


def status(reason: Reason) -> int:
    """The exit status of a refusal."""
    return WRONG_USE if reason in MISUSE else FAILURE


def refuse(refusal: Refusal, language: str) -> NoReturn:
    """End with a refusal's sentence and status."""
    complain(refusal.reason, refusal.facts, language)
    sys.exit(status(refusal.reason))


def check_writable(file: Path) -> None:
    """Refuse before the work what could not be written after it; nothing is changed."""
    new = not file.exists()
    try:
        file.open("ab").close()
    except (OSError, ValueError) as error:
        raise Refusal(Reason.UNWRITABLE_FILE, file=str(file)) from error
    if new:
        with suppress(OSError):
            file.unlink()
