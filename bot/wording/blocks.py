"""A message in words, before any front has laid it out: blocks of text and the buttons below.

Every string is plain: no Markdown, no colour codes. Formatting comes from the kind of block, so
that a front can escape foreign text without knowing where it came from.
"""

from dataclasses import dataclass


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


Block = Title | Text | Quote | Items | Fine


@dataclass(frozen=True, slots=True)
class Control:
    """A button: an action of ``bot.desk.commands.ACTIONS``, its argument, and its label."""

    action: str
    argument: str
    label: str
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """What a front shows. ``error`` marks a refusal.

    ``files`` are handed over with it, each with its name and its text.
    """

    blocks: tuple[Block, ...]
    controls: tuple[Control, ...] = ()
    error: bool = False
    files: tuple[tuple[str, str], ...] = ()
