"""A discussion on a card to share: the words that were disputed, how opinions moved, decisions."""

from bot.charts import fonts
from bot.charts.canvas import Canvas
from bot.charts.card import closed, paragraph
from bot.charts.figures import Cited, Claimed, Decided, Page, Pair
from bot.charts.style import (
    BODY,
    BORDER,
    INNER,
    LINE,
    MARGIN,
    PALETTE,
    QUIET,
    SMALL,
    TITLE,
)

_SIZES = ((150, 18.0), (300, 16.0), (600, 14.0))
"""Up to so many characters, words are written so large; longer ones as all else is."""

_LINES = 16  # of a quotation
_BAR, _INDENT, _GAP, _SECTION = 3.0, 14.0, 8.0, 14.0
_NAMES, _FIGURES = 128.0, 62.0  # the columns beside the line on which an opinion moves
_RING, _DISC = 6.5, 4.5
_BEFORE, _AFTER = PALETTE[1], PALETTE[0]


def draw(figure: Page) -> Canvas:
    """The quotation first and largest, the question that was put to it, then what came of it."""
    canvas = Canvas()
    y = paragraph(canvas, figure.line, MARGIN, MARGIN - 4, size=SMALL, colour=QUIET)
    y = paragraph(canvas, figure.title, MARGIN, y, size=TITLE, bold=True) + _GAP
    for place, quote in enumerate(figure.quotes):
        y = _quotation(canvas, quote, PALETTE[place], y, len(figure.quotes)) + _GAP
    size = BODY if figure.quotes else _size(figure.question)
    y = paragraph(canvas, figure.question, MARGIN, y, size=size, bold=True, most=6)
    if figure.note:
        y = paragraph(canvas, figure.note, MARGIN, y + 2, size=SMALL, colour=QUIET)
    moved, decided = figure.headings
    if figure.claims:
        y = _heading(canvas, moved, y)
        for claim in figure.claims:
            y = _claim(canvas, claim, figure.ends, y) + _GAP
        y -= _GAP
    if figure.decisions:
        y = _heading(canvas, decided, y)
        for decision in figure.decisions:
            y = _decision(canvas, decision, y) + _GAP
        y -= _GAP
    if figure.more:
        y = paragraph(canvas, figure.more, MARGIN, y + _GAP, size=SMALL, colour=QUIET)
    return closed(canvas, y, figure.foot)


def _size(text: str) -> float:
    return next((size for longest, size in _SIZES if len(text) <= longest), BODY)


def _quotation(canvas: Canvas, quote: Cited, shade: str, y: float, of: int) -> float:
    """Words with a bar at their side, and where they stand."""
    begin, x, room = y, MARGIN + _INDENT, INNER - _INDENT
    size = _size(quote.text)
    y = paragraph(canvas, quote.text, x, y, room=room, size=size, most=_LINES // of)
    y = paragraph(canvas, f"— {quote.citation}", x, y + 2, room=room, size=SMALL, colour=QUIET)
    canvas.box(MARGIN, begin + 2, _BAR, y - begin - 2, shade)
    return y


def _heading(canvas: Canvas, text: str, y: float) -> float:
    """A line across, and what follows it."""
    y += _SECTION
    canvas.line([(MARGIN, y), (MARGIN + INNER, y)], BORDER)
    return paragraph(canvas, text, MARGIN, y + _GAP, size=SMALL, bold=True, colour=_AFTER) + 2


def _claim(canvas: Canvas, claim: Claimed, ends: tuple[str, str], y: float) -> float:
    """The claim; an answer a line, a ring where it stood before and a disc where it stands."""
    y = paragraph(canvas, claim.title, MARGIN, y, bold=True, most=3) + 4
    most = max((max(pair.before, pair.after) for pair in claim.pairs), default=0) or 1
    for pair in claim.pairs:
        y = _moved(canvas, pair, most, y)
    if claim.pairs:
        y = _legend(canvas, ends, y + 2)
    return paragraph(canvas, claim.said, MARGIN, y, size=SMALL, colour=QUIET)


def _moved(canvas: Canvas, pair: Pair, most: int, y: float) -> float:
    lines = fonts.wrap(pair.name, SMALL, _NAMES, 2)
    for place, line in enumerate(lines):
        canvas.write(line, MARGIN, y + place * SMALL * LINE, size=SMALL)
    said = f"{pair.before} → {pair.after}"
    canvas.write(said, MARGIN + INNER, y, size=SMALL, bold=True, anchor="right")
    left, right = MARGIN + _NAMES + 10 + _RING, MARGIN + INNER - _FIGURES
    middle = y + SMALL * LINE / 2
    at, to = (left + (right - left) * count / most for count in (pair.before, pair.after))
    canvas.line([(left, middle), (right, middle)], BORDER, thick=0.8)
    canvas.line([(at, middle), (to, middle)], _AFTER, thick=2.4)
    canvas.disc(at, middle, _RING, _BEFORE, hollow=True)
    canvas.disc(to, middle, _DISC, _AFTER)
    return y + max(len(lines), 1) * SMALL * LINE + 5


def _legend(canvas: Canvas, ends: tuple[str, str], y: float) -> float:
    middle, x = y + SMALL * LINE / 2, MARGIN
    for name, hollow, ring in ((ends[0], True, _RING), (ends[1], False, _DISC)):
        canvas.disc(x + _RING, middle, ring, _BEFORE if hollow else _AFTER, hollow=hollow)
        said = fonts.shorten(fonts.drawable(name), SMALL, INNER / 3)
        x += 2 * _RING + 6
        x += canvas.write(said, x, y, size=SMALL, colour=QUIET) + 16
    return y + SMALL * LINE + 2


def _decision(canvas: Canvas, decision: Decided, y: float) -> float:
    y = paragraph(canvas, decision.title, MARGIN, y, bold=True)
    y = paragraph(canvas, decision.said, MARGIN, y, most=3)
    if decision.citation:
        said = f"— {decision.citation}"
        y = paragraph(canvas, said, MARGIN, y, size=SMALL, colour=QUIET)
    return y
