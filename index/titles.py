"""Titles: how they are compared, and the short ids that are made of them."""

import re
import unicodedata
from collections.abc import Callable, Sequence

from index.documents import Source

_ID_LENGTH = 40
_SHORTEST_BEGINNING = 3


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


def meant(sources: Sequence[Source], name: str) -> Source | None:
    """The source of that id or title; case and kinds of quotes make no difference.

    Where neither is equal, the only one is meant with a word of its title at which ``name``
    begins: *lamp* finds *The Lamplighters’ Circle*. Two letters are too few for that.
    """
    wanted = folded(name)
    # Ids before titles: a button carries an id, and must never mean another text.
    for same in (lambda s: s.id == name, lambda s: folded(s.title) == wanted):
        for source in sources:
            if same(source):
                return source
    if len(wanted) < _SHORTEST_BEGINNING:
        return None
    begun = [each for each in sources if f" {wanted}" in f" {folded(each.title)}"]
    return begun[0] if len(begun) == 1 else None


def folded(name: str) -> str:
    """A title as it is compared: no case, straight quotes, single spaces."""
    straight = name.translate(str.maketrans("’‘‚‛“”„‟", "''''\"\"\"\""))
    return " ".join(straight.casefold().split())
