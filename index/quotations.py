"""Words of somebody else inside a text, and whose they are: values that cross every seam."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class Manner(StrEnum):
    """What a quotation is. ``WORDS`` are quoted without a verb that says how they came about."""

    SPEECH = "speech"
    THOUGHT = "thought"
    WRITING = "writing"
    WORDS = "words"
    TERM = "term"  # a title, a word talked about, a word held at arm's length: nobody speaks
    EXTRACT = "extract"  # all of a section: its author's words, where it has one of its own


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words of somebody else: ``text[start:end]``, quotation marks included.

    ``speaker`` is ``None`` where the text does not say for certain who it is. ``reported``: told
    in the words of whoever reports it, without quotation marks. ``depth`` counts the quotations
    around it, so two of one depth never overlap.
    """

    start: int
    end: int
    speaker: str | None
    kind: Manner
    depth: int = 0
    reported: bool = False


UNNAMED = "?"
"""The first of a chain of voices where words are quoted, but not clearly from whom."""


def voices(
    quotations: Sequence[Quotation], authors: Sequence[str], start: int, end: int
) -> tuple[str, ...]:
    """Whose words ``[start:end]`` are, the nearest speaker first: *a workman, John Reed, 1918*.

    ``authors`` are those of the text itself, an extract's before its document's. A quotation
    counts that holds all of the span; one whose speaker is not named adds nothing, but that the
    words are quoted at all is said by ``UNNAMED`` in the first place.
    """
    around = [
        each
        for each in quotations
        if each.start <= start
        and end <= each.end
        and each.kind is not Manner.TERM
        and not each.reported
    ]
    around.sort(key=lambda each: -each.depth)
    chain = [UNNAMED] if around and around[0].speaker is None else []
    for speaker in (*(each.speaker for each in around if each.speaker), *authors):
        if not chain or chain[-1] != speaker:
            chain.append(speaker)
    return tuple(chain)


def reported_from(quotations: Sequence[Quotation], start: int, end: int) -> str | None:
    """Whose thought ``[start:end]`` retells, where the nearest voice reports instead of quoting."""
    around = [
        each
        for each in quotations
        if each.start <= start and end <= each.end and each.kind is not Manner.TERM
    ]
    nearest = max(around, key=lambda each: each.depth, default=None)
    return nearest.speaker if nearest is not None and nearest.reported else None
