"""What some models want in front of a question, and of a passage."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

# The names under which models save the prompt of a passage; the first that says something counts.
_PASSAGE = ("document", "passage", "corpus")

# Models that were trained with prompts and do not save them, by their name or folder.
_FAMILIES = (
    (
        re.compile(r"(?:^|[/\\_-])e5-(?:small|base|large)(?:-v2|-unsupervised)?(?:$|[/\\])"),
        ("query: ", "passage: "),
    ),
)


@dataclass(frozen=True, slots=True)
class Prompts:
    """Put in front of a text before it is embedded; empty where the model wants nothing."""

    question: str = ""
    passage: str = ""


def prompts_of(name: str, saved: Mapping[str, str | None]) -> Prompts:
    """The prompts of a model: those that it saves, else those of its family.

    ``saved`` is ``prompts`` of its ``config_sentence_transformers.json``. sentence-transformers 6
    itself overlooks a passage's prompt that is saved as ``passage``.
    """
    found = Prompts(
        saved.get("query") or "",
        next((prompt for key in _PASSAGE if (prompt := saved.get(key))), ""),
    )
    if found != Prompts():
        return found
    return next((Prompts(*own) for family, own in _FAMILIES if family.search(name)), found)
