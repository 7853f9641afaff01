"""Colours, patterns and sizes of all pictures.

Every picture is an opaque dark card, so it looks the same on Discord's dark and light grounds;
a dark ground leaves a palette for the colour-blind more room than a light one. Lengths are in
points of a picture 400 wide, as a phone shows it: nothing is written smaller than 11.
"""

WIDTH = 400.0
PIXELS = 2  # for each point: 800 wide, sharp on screens of high resolution
POINTS = 72  # in an inch
MARGIN = 14.0
INNER = WIDTH - 2 * MARGIN

CARD = "#17181c"
BORDER = "#6d7079"
TEXT = "#f4f4f6"
QUIET = "#c3c6ce"
ASIDE = "#8b8f99"
"""Of what does not compete: abstentions, votes for nobody."""

STAR = "★ "
"""Before the names of winners: no colour stands alone."""

TITLE, BODY, SMALL = 15.0, 12.5, 11.0
LINE = 1.28
"""The height of a line, in sizes of its letters."""

# Okabe and Ito (jfly.uni-koeln.de/color), their black left out, in an order in which neighbours
# differ most for the colour-blind; blue and vermilion are lightened for the dark ground.
PALETTE = ("#56b4e9", "#e69f00", "#0d87d4", "#f0e442", "#cc79a7", "#db6208", "#009e73", "#e8e8e8")
# Where there are more lists than colours, the second round is striped, the third dotted.
PATTERNS = ("", "//", "..", "xx")


def colour(place: int) -> str:
    """The colour of the list, lane or option at a place, from 0."""
    return PALETTE[place % len(PALETTE)]


def pattern(place: int) -> str:
    """The hatching that tells it from others of its colour."""
    return PATTERNS[place // len(PALETTE) % len(PATTERNS)]


def channels(hexadecimal: str) -> tuple[int, int, int]:
    """Red, green and blue of ``#rrggbb``, 0 to 255."""
    red, green, blue = bytes.fromhex(hexadecimal.removeprefix("#"))
    return red, green, blue


def tint(of: str, part: float = 0.36) -> str:
    """A colour thinned on the card."""
    mixed = (
        round(over * part + under * (1 - part))
        for over, under in zip(channels(of), channels(CARD), strict=True)
    )
    return "#" + "".join(f"{each:02x}" for each in mixed)
