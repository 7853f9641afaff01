"""A count's tables: the stages side by side as far as they fit, the pairs, the lists."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from rich.box import SIMPLE_HEAD
from rich.table import Table

from bot.voting.counting import Option, Record
from bot.voting.report import exact, votes_of
from bot.wording import phrase

_NAME, _FIGURE_GAP = 24, 2
_PAIRS = 6
_SHORT, _PLACES = 10, 5
"""A fraction of more characters is shown as a decimal that is close to it; JSON is exact."""
_NONE = "–"


def figure(record: Record, value: Fraction) -> str:
    """Votes as people read them."""
    written = votes_of(record, value)
    if "/" not in written or len(written) <= _SHORT:
        return written
    near = Fraction(round(value * 10**_PLACES), 10**_PLACES)
    return f"≈ {exact(near, _PLACES)}"


class Tables:
    """The tables of one count in one language, for a width in characters."""

    def __init__(
        self, record: Record, names: Mapping[Option, str], locale: str, width: int
    ) -> None:
        self._record = record
        self._names = names
        self._locale = locale
        self._width = width

    def lists(self) -> Table:
        """Every list with its votes and seats."""
        table = self._table("tally-column-list")
        for key in ("tally-column-votes", "tally-column-seats"):
            table.add_column(phrase(self._locale, key), justify="right")
        votes = self._record.stages[0].votes
        for option, seats in self._record.seats_by_list.items():
            table.add_row(self._names[option], exact(votes[option]), str(seats))
        return table

    def pairs(self) -> Iterator[Table]:
        """Schulze's matrix: the columns are numbers, as names do not fit; the rows have both."""
        matrix = self._record.facts.get("pairwise")
        if not isinstance(matrix, tuple):
            return
        rows = list(zip(self._names.items(), matrix, strict=True))
        for first in range(0, len(rows), _PAIRS):
            table = self._table("tally-column-option")
            for option in [*self._names][first : first + _PAIRS]:
                table.add_column(str(option), justify="right", no_wrap=True)
            for (option, name), row in rows:
                table.add_row(f"{option} {name}", *row[first : first + _PAIRS])
            yield table

    def stages(self) -> Iterator[Table]:
        """The stages side by side, as many as the width takes; then the next."""
        record = self._record
        columns = [self._column(number) for number in range(1, len(record.stages) + 1)]
        rows = [
            *self._names.values(),
            phrase(self._locale, "tally-row-rest"),
            phrase(self._locale, "tally-row-lost"),
        ]
        name_width = min(_NAME, max(map(len, rows)))
        place = 0
        while place < len(columns):
            table = self._table("tally-column-option", name_width)
            room = self._width - name_width - 2 * _FIGURE_GAP
            first = place
            while place < len(columns):
                room -= max(map(len, columns[place])) + _FIGURE_GAP
                if room < 0 and place > first:
                    break
                table.add_column(columns[place][0], justify="right", no_wrap=True)
                place += 1
            figures = [column[1:] for column in columns[first:place]]
            for row, name in enumerate(rows):
                if row < len(self._names) or any(column[row] != _NONE for column in figures):
                    table.add_row(name, *(column[row] for column in figures))
            yield table

    def _column(self, number: int) -> list[str]:
        """A stage: its heading, everybody's votes, and those that are nobody's any more."""
        stage = self._record.stages[number - 1]
        heading = phrase(self._locale, "tally-column-stage", stage=number)
        votes = [
            figure(self._record, stage.votes[option]) if option in stage.votes else ""
            for option in self._names
        ]
        rest = figure(self._record, stage.non_transferable) if stage.non_transferable else _NONE
        lost = self._record.facts.get("lost")
        cut = str(lost[number - 1]) if isinstance(lost, tuple) else "0"
        return [heading, *votes, rest, cut if Fraction(cut) else _NONE]

    def _table(self, first: str, width: int | None = None) -> Table:
        table = Table(box=SIMPLE_HEAD, padding=(0, 1), pad_edge=False)
        table.add_column(phrase(self._locale, first), width=width, overflow="fold")
        return table
