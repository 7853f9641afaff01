"""Pictures: nothing overlaps, everything can be read, by everybody, and on a phone."""

import itertools
import struct
import warnings

import pytest
from matplotlib.patches import Patch

from bot.charts import fonts
from bot.charts.canvas import Canvas, Words
from bot.charts.drawing import DRAWN, laid_out, png
from bot.charts.figures import Bar, Bars, Figure
from bot.charts.style import CARD, INNER, MARGIN, PALETTE, PATTERNS, WIDTH, channels
from tests.charts.examples import LONG, ORDINARY, WORST, bars, house

FIGURES = {**ORDINARY, **WORST}
SMALLEST = 11.0  # at the width of a phone, of which WIDTH is one point for each pixel
TEXT_CONTRAST, SHAPE_CONTRAST = 4.5, 3.0  # WCAG 2.2, 1.4.3 and 1.4.11

# Machado, Oliveira and Fernandes 2009, severity 1, for linear red, green and blue.
SEEN = {
    "by most": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "with protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "with deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "with tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
TOLD_APART = 30.0
"""A distance in CIELAB that is plain at a glance; 2.3 can just be noticed."""


def linear(colour: str) -> tuple[float, float, float]:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (channel / 255 for channel in channels(colour))
    )
    return red, green, blue


def contrast(one: str, other: str) -> float:
    lights = sorted(
        0.2126 * red + 0.7152 * green + 0.0722 * blue
        for red, green, blue in (linear(one), linear(other))
    )
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def lab(colour: str, seen: tuple[tuple[float, ...], ...]) -> tuple[float, float, float]:
    """CIELAB of a colour as it is seen, under D65."""
    mixed = linear(colour)
    red, green, blue = (
        min(max(sum(a * b for a, b in zip(row, mixed, strict=True)), 0.0), 1.0) for row in seen
    )
    x = (0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047
    y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    z = (0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883
    fx, fy, fz = (
        each ** (1 / 3) if each > 0.008856 else 7.787 * each + 16 / 116 for each in (x, y, z)
    )
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def overlapping(canvas: Canvas) -> list[tuple[str, str]]:
    """Texts whose letters lie over each other."""

    def cross(one: Words, other: Words) -> bool:
        left, top, right, bottom = one.box
        to_left, to_top, to_right, to_bottom = other.box
        return (
            min(right, to_right) - max(left, to_left) > 0.5
            and min(bottom, to_bottom) - max(top, to_top) > 0.5
        )

    return [
        (one.text, other.text)
        for one, other in itertools.combinations(canvas.words, 2)
        if cross(one, other)
    ]


@pytest.fixture(scope="module", params=FIGURES, ids=str)
def drawn(request: pytest.FixtureRequest) -> tuple[Figure, Canvas]:
    figure = FIGURES[request.param]
    return figure, laid_out(figure)


def test_no_words_lie_over_each_other(drawn: tuple[Figure, Canvas]) -> None:
    assert not overlapping(drawn[1])


def test_all_words_are_on_the_card(drawn: tuple[Figure, Canvas]) -> None:
    canvas = drawn[1]
    for words in canvas.words:
        left, top, right, bottom = words.box
        assert left >= MARGIN / 2, words
        assert right <= WIDTH - MARGIN / 2, words
        assert top >= MARGIN / 2, words
        assert bottom <= canvas.height - MARGIN / 2, words


def test_all_words_can_be_read_on_a_phone(drawn: tuple[Figure, Canvas]) -> None:
    for words in drawn[1].words:
        assert words.size >= SMALLEST, words
        assert contrast(words.colour, words.on) >= TEXT_CONTRAST, words


def test_all_shapes_stand_out(drawn: tuple[Figure, Canvas]) -> None:
    for shape in drawn[1].shapes:
        assert contrast(shape.colour, CARD) >= SHAPE_CONTRAST, shape


def test_a_picture_is_a_png_and_always_the_same(drawn: tuple[Figure, Canvas]) -> None:
    figure, canvas = drawn
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # of glyphs that no font has
        picture = png(figure)
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", picture[16:24]) == (2 * WIDTH, 2 * canvas.height)
    assert b"Software" not in picture
    assert canvas.png() == picture
    # Large parts are plain: what is drawn must show in the bytes.
    assert len(picture) > 2000


def test_every_figure_is_drawn() -> None:
    assert {type(figure) for figure in FIGURES.values()} == set(DRAWN)


@pytest.mark.parametrize("who", SEEN)
def test_neighbours_are_told_apart(who: str) -> None:
    for one, other in zip(PALETTE, (*PALETTE[1:], PALETTE[0]), strict=True):
        seen = [lab(each, SEEN[who]) for each in (one, other)]
        distance = sum((a - b) ** 2 for a, b in zip(*seen, strict=True)) ** 0.5
        assert distance >= TOLD_APART, (one, other)


def test_lists_are_told_apart_without_their_colour() -> None:
    canvas = laid_out(house(12, 60))
    for number in range(1, 13):
        # Once in each seat, once in the key.
        assert [words.text for words in canvas.words].count(str(number)) == 5 + 1
    assert len(set(PATTERNS)) == len(PATTERNS)


def test_the_winner_is_told_in_words_and_by_a_star() -> None:
    texts = [words.text for words in laid_out(bars(3)).words]
    assert "★ 1 Chapter 1" in texts
    assert "3 votes – chosen" in texts


def test_a_bar_is_as_long_as_its_amount() -> None:
    figure = Bars("?", (Bar("a", 10, "10"), Bar("b", 5, "5"), Bar("c", 0, "0")), 10)
    widths = [shape.patch.get_path().get_extents().width for shape in laid_out(figure).shapes]
    assert widths[1] == pytest.approx(widths[0] / 2)
    assert widths[2] < 2


@pytest.mark.parametrize("seats", [1, 2, 5, 12, 24, 61, 150, 400])
def test_seats_do_not_touch_and_are_all_there(seats: int) -> None:
    figure = house(1, seats)
    patches = [shape.patch for shape in laid_out(figure).shapes[:-1]]
    discs = [
        patch.get_path().get_extents(patch.get_patch_transform())
        for patch in patches
        if isinstance(patch, Patch)
    ]
    assert len(discs) == seats
    centres = [((each.x0 + each.x1) / 2, (each.y0 + each.y1) / 2) for each in discs]
    wide = discs[0].width
    for (x, y), (to_x, to_y) in itertools.combinations(centres, 2):
        assert (x - to_x) ** 2 + (y - to_y) ** 2 >= (wide * 0.98) ** 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\n b", "a b"),
        ("evil\u202etxt", "eviltxt"),
        ("\U000f0000\U000f0001x", "x"),
        ("\U00010600\U00010601 x", "… x"),  # Linear A, which no common font has
        ("Привет", "Привет"),
    ],
)
def test_what_no_font_has_becomes_an_ellipsis(text: str, shown: str) -> None:
    assert fonts.drawable(text) == shown


@pytest.mark.parametrize("text", [LONG, "x" * 200, "שלום " * 40, "a b"])
def test_lines_are_no_wider_than_their_room(text: str) -> None:
    for line in fonts.wrap(text, 12.5, INNER, 3):
        assert fonts.width(line, 12.5) <= INNER + 2
    assert len(fonts.wrap(text, 12.5, INNER, 3)) <= 3


def test_a_number_stays_before_a_name_from_right_to_left() -> None:
    assert fonts.directed("3  שלום").startswith("\u200e")
    assert fonts.directed("שלום") == "שלום"
