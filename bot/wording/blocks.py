"""A message in words, before any front has laid it out: blocks of text and the buttons below.

Every string is plain: no Markdown, no colour codes. Formatting comes from the kind of block, so
that a front can escape foreign text without knowing where it came from.
"""

from dataclasses import dataclass

from bot.charts.figures import Figure


@dataclass(frozen=True, slots=True)
class Title:
    """The headline of a message."""

    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence or a paragraph of the bot's own words."""

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a text, verbatim; ``bold`` are offsets in ``text``. Never cut inside.

    ``citation`` stays with the quotation wherever a front has to break the message.
    """

    text: str
    citation: str | None = None
    bold: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Items:
    """A list, one line each: a name that stands out, and what is said of it (may be empty)."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Fine:
    """Small print: hints, figures, where to go next."""

    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure to be drawn; ``alt`` says in a sentence or two what is to be seen in it.

    ``instead`` says the same in blocks, for fronts without pictures and for *As text*.
    """

    name: str
    figure: Figure
    alt: str
    instead: "tuple[Block, ...]"


Block = Title | Text | Quote | Items | Fine | Picture


@dataclass(frozen=True, slots=True)
class Control:
    """A button: an action of ``bot.desk.commands.ACTIONS``, its argument, and its label.

    One that is ``plain`` does not stand out, although its action does elsewhere.
    """

    action: str
    argument: str
    label: str
    disabled: bool = False
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a menu's choices: its value, its label, what is said of it, whether it is chosen."""

    value: str
    label: str
    said: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """Up to 25 choices of which ``least`` to ``most`` are taken at once, by one interaction.

    ``action`` is one of ``ACTIONS`` that takes values; ``label`` stands where nothing is chosen.
    """

    action: str
    argument: str
    label: str
    choices: tuple[Choice, ...]
    least: int = 1
    most: int = 1


@dataclass(frozen=True, slots=True)
class Field:
    """A text to be typed, with what stands in it already; ``long`` ones have several lines.

    ``hint`` always stands with it, ``example`` only while it is empty. ``longest`` is in
    characters.
    """

    name: str
    label: str
    hint: str = ""
    value: str = ""
    required: bool = True
    long: bool = False
    example: str = ""
    longest: int = 4000


@dataclass(frozen=True, slots=True)
class Form:
    """Up to five texts to be typed at once; ``action`` is one of ``ACTIONS`` that takes fields.

    ``text`` stands above them, what has to be seen while typing; it takes the place of one.
    """

    action: str
    argument: str
    title: str
    fields: tuple[Field, ...]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """What a front shows. ``error`` marks a refusal.

    ``menus`` stand above ``controls``; at most four, and fewer the more controls there are.
    ``form`` is opened instead of everything else, where an action that opens one was pressed.
    ``files`` are handed over with it, each with its name and its text. ``subject`` is what a thread
    is called that begins with it, where its headline is something else.
    """

    blocks: tuple[Block, ...]
    controls: tuple[Control, ...] = ()
    menus: tuple[Menu, ...] = ()
    form: Form | None = None
    error: bool = False
    files: tuple[tuple[str, str], ...] = ()
    subject: str = ""
