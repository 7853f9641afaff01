"""What a check found: a value with its facts; the sentence is chosen at the edge."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.errors import Fact


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of a check. ``code`` is the key of its sentence, which names the facts.

    What is not well has a sentence that says what to do.
    """

    check: str
    well: bool
    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)
