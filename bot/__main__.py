"""The ``study-circle`` command."""

# ruff: noqa: E402 - what is imported stays: to look for garbage in it takes a quarter of a start
import gc

gc.disable()

import importlib.metadata
import logging
import os
import sys
from pathlib import Path

import click

from bot.command_line import (
    asking,
    backups,
    doctor,
    evaluating,
    prompting,
    purging,
    reembedding,
    serving,
    tally,
    texts,
    verify,
)
from bot.command_line.options import FAILURE, WRONG_USE, Shared, complain, refuse, results
from bot.errors import Reason, Refusal
from bot.settings import language as settings_language
from bot.wording import choose_locale, phrase
from index.database import DatabaseDamaged, DatabaseTooNew

gc.freeze()
gc.enable()

log = logging.getLogger(__name__)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(importlib.metadata.version("study-circle"), prog_name="study-circle")
@results
@click.pass_context
def cli(context: click.Context) -> None:
    """A companion for groups that read together, in Discord and in a terminal."""
    context.ensure_object(Shared)


for command in (
    texts.add,
    texts.sources,
    texts.remove,
    asking.search,
    asking.ask,
    prompting.prompts,
    evaluating.evaluate,
    tally.tally,
    verify.verify,
    serving.chat,
    serving.setup,
    serving.run,
    doctor.doctor,
    backups.backup,
    backups.restore,
    purging.purge,
    reembedding.reembed,
):
    cli.add_command(command)


def main() -> None:
    """Run a command. Whatever fails is one sentence and an exit status, never a traceback."""
    _open_streams()
    language = settings_language()
    try:
        sys.exit(cli(standalone_mode=False))
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        sys.exit(0)
    except click.ClickException as error:
        click.echo(f"{error.format_message()} See study-circle --help.", err=True)
        sys.exit(WRONG_USE)
    except (click.Abort, KeyboardInterrupt):
        click.echo(phrase(choose_locale(language), "terminal-stopped"), err=True)
        sys.exit(FAILURE)
    except Refusal as refusal:
        refuse(refusal, language)
    except DatabaseTooNew as error:
        complain(Reason.NEWER_DATA, {"file": str(error)}, language)
    except DatabaseDamaged as error:
        complain(Reason.DAMAGED, {"file": str(error)}, language)
    except BrokenPipeError:
        # Whoever read the output (head, less) has gone; there is nobody to complain to.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception:
        # Whatever it is, the user reads one sentence. The traceback is kept in the data folder's
        # file of errors, once that is known; never on the screen.
        logging.lastResort = None
        log.exception("a command failed")
        complain(Reason.UNEXPECTED, {}, language)
    sys.exit(FAILURE)


def _open_streams() -> None:
    """Give a program that was started without its streams empty ones.

    Else the first file that it opens, a database, would take the place of its output.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nothing = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115 - stays open
            setattr(sys, name, nothing)


if __name__ == "__main__":
    main()
