"""``tally``: count an election file, beside everything else: no library, no data folder."""

import sys
from dataclasses import replace
from pathlib import Path

import click

from bot.charts.loading import painter
from bot.command_line.counting import show_count
from bot.command_line.options import Shared, check_writable, results, show_json
from bot.errors import Reason, Refusal
from bot.settings import language
from bot.terminal.screen import Screen
from bot.voting.counting import Election, Record
from bot.voting.files import READERS, Damage, DamagedFile, read_election
from bot.voting.lot import seeded_lot
from bot.voting.report import as_json, list_names
from bot.voting.rules import RULES
from bot.voting.rules.fitting import fits
from bot.wording import choose_locale, phrase
from bot.wording.pictures.counts import figure_of

# Without a seed the lot is the same every time; whoever holds an election gives one beforehand.
DEFAULT_SEED = "study-circle"
_LARGEST_FILE = 256 * 1024 * 1024
_MOST_DIGITS = 9


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--rule", required=True, help=f"How to count: {', '.join(RULES)}.")
@click.option("--seats", metavar="N", help="How many are elected. Default: what the file says.")
@click.option("--seed", default=DEFAULT_SEED, metavar="TEXT", help="What the lot is drawn from.")
@click.option("--explain", is_flag=True, help="Show the count stage by stage.")
@click.option("--png", type=click.Path(path_type=Path), help="Draw the count there, as a picture.")
@results
@click.pass_obj
def tally(
    shared: Shared,
    file: Path,
    rule: str,
    seats: str | None,
    seed: str,
    explain: bool,
    png: Path | None,
) -> None:
    """Count an election file: .blt, PrefLib (.soi, .toi), .json, .abc.yaml."""
    if rule not in RULES:
        raise Refusal(Reason.UNKNOWN_RULE, rule=rule, supported=", ".join(RULES))
    election = _with_seats(_read(file), seats)
    if not fits(rule, election):
        raise Refusal(Reason.RULE_DOES_NOT_FIT, file=file.name, rule=rule)
    if png is not None:
        check_writable(png)
    record: Record = RULES[rule](election, seeded_lot(seed))
    locale = choose_locale(language())
    if png is not None:
        _draw(election, record, png, locale)
    if shared.json:
        show_json(as_json(election, record))
        return
    show_count(Screen(sys.stdout), locale, election, record, seed, explain=explain)


def _read(file: Path) -> Election:
    """The election in a file; whatever is wrong with it is one refusal."""
    name = file.name or str(file)
    try:
        if not file.exists():
            raise Refusal(Reason.NO_FILE, file=name)
        if not file.is_file():
            raise Refusal(Reason.NOT_A_FILE, file=name)
        if file.suffix.lower() not in READERS:
            raise Refusal(
                Reason.UNKNOWN_FORMAT, file=name, suffix=file.suffix, supported=", ".join(READERS)
            )
        size = file.stat().st_size
        if size > _LARGEST_FILE:
            megabytes, limit = (each // 1024**2 for each in (size, _LARGEST_FILE))
            raise Refusal(Reason.TOO_LARGE, file=name, megabytes=megabytes, limit=limit)
        data = file.read_bytes()
    except (OSError, ValueError):
        raise Refusal(Reason.UNREADABLE_FILE, file=name) from None
    if not data.strip():
        raise Refusal(Reason.EMPTY_FILE, file=name)
    try:
        return read_election(data, name)
    except DamagedFile as damaged:
        if damaged.reason == Damage.UNKNOWN_FORMAT:
            raise Refusal(
                Reason.UNKNOWN_FORMAT, file=name, suffix=file.suffix, supported=", ".join(READERS)
            ) from None
        raise Refusal(
            Reason.DAMAGED_ELECTION, file=name, line=damaged.line, damage=str(damaged.reason)
        ) from None


def _draw(election: Election, record: Record, png: Path, locale: str) -> None:
    """Write the picture of a count; a file that is there is overwritten."""
    names = {option: name or str(option) for option, name in list_names(election).items()}
    title = election.title or phrase(locale, "tally-rule", rule=record.rule)
    figure, _ = figure_of(title, names, election, record, locale)
    picture = painter()(figure)
    try:
        png.write_bytes(picture)
    except OSError as error:
        raise Refusal(Reason.UNWRITABLE_FILE, file=str(png)) from error


def _with_seats(election: Election, seats: str | None) -> Election:
    """The election with as many seats as were asked for."""
    if seats is None:
        return election
    plain = seats.isascii() and seats.isdigit() and len(seats) <= _MOST_DIGITS
    if not plain or int(seats) < 1:
        raise Refusal(Reason.BAD_NUMBER, option="--seats", value=seats)
    return replace(election, seats=int(seats))
