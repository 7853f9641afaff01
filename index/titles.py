"""Titles: how they are compared, and the short ids that are made of them."""

import re
import unicodedata
from collections.abc import Callable

from index.documents import Source

_ID_LENGTH = 40


def new_id(title: str, taken: Callable[[str], bool]) -> str:
    """A short name that can be typed: the title's first words, numbered where it is taken."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().casefold()
    name = "-".join(re.findall(r"[a-z0-9]+", plain.replace("'", ""))) or "text"
    if len(name) > _ID_LENGTH:
        name = name[: _ID_LENGTH + 1].rpartition("-")[0] or name[:_ID_LENGTH]
    if not taken(name):
        return name
    number = 2
    while taken(f"{name}-{number}"):
        number += 1
    return f"{name}-{number}"


def is_called(source: Source, name: str) -> bool:
    """Whether that is a source's id, or its title."""
    return name == source.id or folded(name) == folded(source.title)


def folded(name: str) -> str:
    """A title as it is compared: no case, straight quotes, single spaces."""
    straight = name.translate(str.maketrans("’‘‚‛“”„‟", "''''\"\"\"\""))
    return " ".join(straight.casefold().split())
