"""What the Desk replies about votes that are not open yet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.desk.voting.reading import Problem
from bot.desk.voting.views import VoteCard
from index.answers import Hit


@dataclass(frozen=True, slots=True)
class DraftShown:
    """A draft, to its author alone. ``card`` is the vote as members would see it.

    ``kind`` is one of ``KINDS``, ``None`` for a stance; ``rules`` are those it may have. ``chosen``
    are the passages that the ballot shows, ``offered`` others that bear on the question, ``most``
    how many it has room for. What is wrong stands in ``problems``; ``told`` is what has just
    happened. ``aside`` are fields that its kind does not have. ``seconded``: it needs a seconder.
    ``timed``: the card's time is what was typed, or what holds where nothing was.
    """

    draft: str
    revision: int
    kind: str | None
    card: VoteCard
    rules: tuple[str, ...]
    chosen: tuple[Hit, ...]
    offered: tuple[Hit, ...]
    most: int
    problems: tuple[Problem, ...]
    aside: tuple[str, ...]
    seconded: bool
    expires: datetime
    advanced: bool = False
    told: Problem | None = None
    timed: bool = True


@dataclass(frozen=True, slots=True)
class WordsAsked:
    """What goes into the form of a draft: ``fields`` with what stands in them, options in lines."""

    draft: str
    stance: bool
    fields: Mapping[str, str]
    advanced: bool


@dataclass(frozen=True, slots=True)
class MendingAsked:
    """What goes into the form that mends a vote."""

    card: VoteCard


@dataclass(frozen=True, slots=True)
class DraftDiscarded:
    """A draft was thrown away, or a proposal taken back (``proposed``)."""

    question: str
    proposed: bool


DraftingReply = DraftShown | WordsAsked | MendingAsked | DraftDiscarded
