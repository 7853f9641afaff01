"""What the Desk's use cases work with, handed to each of them."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.desk.ports import (
    Acts,
    Board,
    Chores,
    Clock,
    Jobs,
    Ledgers,
    Libraries,
    Notes,
    Plans,
    Rephraser,
    Sessions,
    Settings,
    Store,
)
from bot.desk.settings.pace import Pace
from bot.desk.upkeep.chores import Round
from bot.voting.chance import Chance
from index.prepared import Prepared

SAMPLE_CIRCLE = "sample"
"""The library of *Try the sample*: no guild's id and no name that a terminal may use."""


MEMORY = "/memory"
"""Behind a circle's name: the library of what it decided, which no front may name."""


@dataclass(frozen=True, slots=True)
class Office:
    """The ports, the clock, chance, the source of ids, a few settings, the texts being added.

    ``model_language`` is the tag of the one language that the embedding model reads; ``None``
    where it reads several, or where nobody knows.

    ``data`` is the folder in which everything lies, ``model`` what makes the vectors; both are for
    whoever sits at the machine.

    ``backup_days`` is how long the operator keeps backups (0: nothing is known of that).
    ``grace_days`` is for how long everything of a server is kept after the bot has left it.
    ``absent`` are servers where the bot is not, as the front knows just now. Whoever deletes, or
    notes what is to be deleted, holds ``upkeep``.
    ``operator_settings`` are settings of servers, by name, that hold where nothing else is chosen.
    ``rephraser`` is the language model that the operator set up, if any.
    ``under_way`` is keyed by circle and by the id of what was handed in.
    """

    jobs: Jobs
    libraries: Libraries
    store: Store
    ledgers: Ledgers
    board: Board
    plans: Plans
    notes: Notes
    sessions: Sessions
    chores: Chores
    settings: Settings
    acts: Acts
    chance: Chance
    clock: Clock
    new_id: Callable[[], str]
    sample: Path
    sample_question: str
    operator: str | None = None
    model_language: str | None = None
    largest_file_mb: int = 200
    operator_settings: Mapping[str, str] = field(default_factory=dict)
    pace: Pace = field(default_factory=Pace)
    backup_days: int = 0
    data: str = ""
    model: str = ""
    grace_days: int = 30
    rephraser: Rephraser | None = None
    under_way: dict[tuple[str, str], "asyncio.Future[Prepared]"] = field(default_factory=dict)
    absent: set[str] = field(default_factory=set)
    upkeep: asyncio.Lock = field(default_factory=asyncio.Lock)
    round: Round = field(default_factory=Round)
