"""What every reader turns its format into before ``composing`` makes a Document of it.

``pages`` of a block are those that begin at its first character or inside of it, their ``start``
counted in the block's own text: a paragraph that runs over two pages holds the second one's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from index.documents import Page


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; ``level`` counts from 1, the outermost, and 0 is a certain title."""

    text: str
    level: int
    pages: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph. ``item``: one of a list, so that it stands close to its neighbours."""

    text: str
    item: bool = False
    pages: tuple[Page, ...] = ()


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
            flat.append(Prose(block.text, pages=block.pages))
        else:
            flat.append(block)
    return flat
