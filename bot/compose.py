"""The composition root: settings in, a Desk with everything behind it out."""

import os
import secrets
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.desk.desk import Desk
from bot.desk.office import Office
from bot.desk.ports import Clock
from bot.desk.rewording.values import Service
from bot.errors import Reason, Refusal
from bot.settings import Settings
from bot.store.places import Places, writing
from bot.store.shelves import Shelves
from bot.store.store import SqliteStore
from bot.working.drawing import Drawer
from bot.working.processes import Processes
from index.embedding import MODEL_LANGUAGES

if TYPE_CHECKING:
    from bot.rephrasing.rephraser import Rephraser

SAMPLE = "the-lamplighters-circle.md"
SAMPLE_QUESTION = "How often does the circle meet?"


class SystemChance:
    """Satisfies ``bot.voting.chance.Chance`` with the system's own source."""

    def id(self) -> str:
        """128 bits, in hexadecimal."""
        return secrets.token_hex(16)

    def salt(self) -> str:
        """256 bits, in hexadecimal."""
        return secrets.token_hex(32)


@dataclass(frozen=True, slots=True)
class House:
    """A Desk, and the parts that a front needs beside it."""

    desk: Desk
    jobs: Processes
    store: SqliteStore
    places: Places
    libraries: Shelves
    pictures: Drawer
    rephraser: "Rephraser | None" = None


def system_clock() -> datetime:
    """The time by the clock of this machine."""
    return datetime.now(UTC)


@contextmanager
def open_house(
    settings: Settings, *, writable: bool, clock: Clock = system_clock
) -> Generator[House, None, None]:
    """Everything, opened and closed again; refuses a second writer on the same data.

    Without ``writable`` the libraries are only read, beside a running bot if need be, and what
    the Desk remembers is forgotten at the end. All that the Desk does has its time by ``clock``.
    """
    places = Places(settings.data)
    with ExitStack() as stack:
        if writable:
            stack.enter_context(writing(places))
        elif not _readable(places.root):
            raise Refusal(Reason.BAD_DATA_FOLDER, folder=str(places.root))
        store = SqliteStore.writable(places.root) if writable else SqliteStore.forgetful()
        stack.callback(store.close)
        shelves = Shelves(places, writable=writable)
        stack.callback(shelves.close)
        jobs = Processes(places, settings.model, settings.models, settings.reranker)
        stack.callback(jobs.close)
        pictures = Drawer(settings.models / "fonts")
        stack.callback(pictures.close)
        rephraser = _rephraser(settings)
        chance = SystemChance()
        office = Office(
            jobs=jobs,
            libraries=shelves,
            store=store,
            ledgers=store.ledgers(chance),
            board=store.board(),
            plans=store.plans(),
            notes=store.notes(),
            sessions=store.sessions(),
            chores=store.chores(),
            settings=store.settings(),
            acts=store.acts(),
            chance=chance,
            clock=clock,
            new_id=lambda: secrets.token_urlsafe(9),
            sample=sample_text(),
            sample_question=SAMPLE_QUESTION,
            operator=settings.operator,
            operator_settings=_chosen_by_operator(settings),
            model_language=MODEL_LANGUAGES.get(settings.model),
            largest_file_mb=settings.largest_file_mb,
            backup_days=settings.backup_days,
            data=str(places.root),
            model=settings.model,
            grace_days=settings.grace_days,
            rephraser=rephraser,
        )
        yield House(Desk(office), jobs, store, places, shelves, pictures, rephraser)


def _rephraser(settings: Settings) -> "Rephraser | None":
    if settings.language_model is None:
        return None
    # What speaks HTTP takes a tenth of a second to import, and hardly anybody sets up a model.
    from bot.rephrasing.client import Client  # noqa: PLC0415
    from bot.rephrasing.rephraser import Rephraser  # noqa: PLC0415
    from bot.wording.sessions.parts import sentence  # noqa: PLC0415

    model = settings.language_model
    return Rephraser(Service(model.name, model.host), Client(model), sentence)


def _chosen_by_operator(settings: Settings) -> dict[str, str]:
    """What holds in servers that have chosen nothing else."""
    chosen = {"strictness": settings.strictness or "", "zone": settings.zone}
    return {name: str(value) for name, value in chosen.items() if value}


def _readable(folder: Path) -> bool:
    """Whether a data folder may be read; one that is not there yet is merely empty."""
    try:
        with os.scandir(folder):
            return True
    except FileNotFoundError:
        return True
    except OSError:
        return False


def sample_text() -> Path:
    """The sample: packed into the wheel, or in the checkout's ``examples/``."""
    here = Path(__file__).parent
    packed = here / "examples" / SAMPLE
    return packed if packed.exists() else here.parent / "examples" / SAMPLE
