"""What every reader turns its format into before ``composing`` makes a Document of it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` counts from 1, the outermost, and 0 is a certain title."""

    text: str
    level: int


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph. ``item``: one of a list, so that it stands close to its neighbours."""

    text: str
    item: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A break without a name: a line across the page, or a wide gap."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation or a box, set off from the text around it."""

    blocks: tuple[Heading | Prose | Rule, ...]


Block = Heading | Prose | Rule | Quote


def without_structure(blocks: Sequence[Block]) -> list[Block]:
    """Everything as paragraphs, for a text in which nothing but headings was found."""
    flat: list[Block] = []
    for block in blocks:
        if isinstance(block, Quote):
            flat.extend(without_structure(block.blocks))
        elif isinstance(block, Heading):
            flat.append(Prose(block.text))
        else:
            flat.append(block)
    return flat
