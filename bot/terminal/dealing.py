"""Values without a name dealt out to a command's options, some of them in quotation marks.

Words without marks are one value where only one option could have them: a time has as many as it
takes, a text all that stand together, unless there is a text for each.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import takewhile

from bot.desk.commands import Kind, Option
from bot.desk.voting.deadlines import closing
from bot.desk.voting.past import since
from bot.errors import Reason, Refusal
from bot.terminal.splitting import Piece
from bot.terminal.vocabulary import Mistake
from bot.wording.names import word_meant

_ANY_DAY = datetime(2026, 1, 1, tzinfo=UTC)  # whether words are a time is the same on each
_FEWEST = 2  # words that are a time at the end of a text: one may be its own


def dealt(free: Sequence[Option], pieces: Sequence[Piece], locale: str) -> dict[str, str]:
    """The values of the options that are still free, in their order. Raises ``Mistake``."""
    values: dict[str, str] = {}
    while pieces:
        if not free:
            raise Mistake("terminal-too-many")
        place, count = _next(free, pieces, locale)
        values[free[place].name] = " ".join(piece.value for piece in pieces[:count])
        free, pieces = free[place + 1 :], pieces[count:]
    return values


def words_of_time(pieces: Sequence[Piece]) -> int:
    """How many words from the first on are a time together; a value in marks is one word."""
    run = _run(pieces)
    if not run:
        return int(bool(pieces) and _is_time(pieces[:1]))
    return next((count for count in range(len(run), 0, -1) if _is_time(run[:count])), 0)


def _next(free: Sequence[Option], pieces: Sequence[Piece], locale: str) -> tuple[int, int]:
    """The place of the option that has the next value, and of how many words that is."""
    for place, option in enumerate(free):
        if option.kind is Kind.TIME and (count := words_of_time(pieces)):
            return place, count
        if option.kind is Kind.WORD and _is_word(option, pieces[0].value, locale):
            return place, 1
        if option.kind not in (Kind.TIME, Kind.WORD):
            # A text takes anything, but is not looked for behind an option that has its turn.
            return (0, 1) if place else _text(free, pieces)
    return 0, 1


def _text(free: Sequence[Option], pieces: Sequence[Piece]) -> tuple[int, int]:
    """As ``_next``, where a text has its turn."""
    run = _run(pieces)
    times = [place for place, option in enumerate(free) if option.kind is Kind.TIME]
    if run and times and _is_time(run):
        return times[0], len(run)
    texts = len(list(takewhile(lambda each: each.kind not in (Kind.TIME, Kind.WORD), free)))
    if len(run) <= texts:
        return 0, 1
    ends = (count for count in range(1, len(run) - _FEWEST + 1) if _is_time(run[count:]))
    return 0, next(ends, len(run)) if times else len(run)


def _run(pieces: Sequence[Piece]) -> list[Piece]:
    """The words without quotation marks that come first."""
    return list(takewhile(lambda piece: not piece.quoted, pieces))


def _is_time(pieces: Sequence[Piece]) -> bool:
    text = " ".join(piece.value for piece in pieces)
    for read in (closing, since):
        try:
            read(text, _ANY_DAY, UTC)
        except Refusal as refusal:
            if refusal.reason is Reason.PAST_UNTIL:
                return True
        else:
            return True
    return False


def _is_word(option: Option, text: str, locale: str) -> bool:
    try:
        return not option.words or word_meant(option, text, locale) in option.words
    except Refusal:
        return False
