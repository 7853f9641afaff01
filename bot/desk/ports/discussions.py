"""What the bot remembers of reading together: sessions, plans, notes."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Protocol

from bot.desk.notes.kept import Mark, Note
from bot.desk.plans.events import Event
from bot.desk.plans.planned import Planned
from bot.study.sessions.values import Session


class Sessions(Protocol):
    """The sessions of all circles."""

    async def add(self, circle: str, make: Callable[[int], Session]) -> Session:
        """Keep a new session under the next number."""

    async def find(self, circle: str, number: int) -> Session | None:
        """A session of a circle by its number."""

    async def change(
        self, circle: str, number: int, how: Callable[[Session], Session]
    ) -> Session | None:
        """A session after a change, which nothing comes between; ``None`` where there is none.

        ``how`` runs in another thread, and changes nothing where it refuses.
        """

    async def drop(self, circle: str, number: int) -> None:
        """Forget a session that was only prepared; its number stays taken."""

    async def drop_over(self, before: Callable[[str], datetime | None]) -> None:
        """Forget the sessions of a circle that were over before its time, if it has one.

        Their numbers stay taken. ``before`` runs in another thread.
        """

    async def all(self, circle: str) -> tuple[Session, ...]:
        """The sessions of a circle, in order."""

    async def going(self, circle: str, now: datetime) -> tuple[Session, ...]:
        """Those that are not over, and those of the last seven days."""

    async def running(self) -> tuple[Session, ...]:
        """Those that run, in all circles."""

    async def tick(self, now: datetime) -> tuple[str, ...]:
        """Do what is due in any circle; the circles where something happened."""


class Plans(Protocol):
    """The reading plans of the circles."""

    async def keep_plan(self, planned: Planned) -> None:
        """Keep a new draft, and forget those whose time is over."""

    async def drop_drafts(self, now: datetime) -> None:
        """Forget the drafts whose time is over."""

    async def plan(self, circle: str, plan: str) -> Planned | None:
        """A plan of a circle by its id."""

    async def plans(self, circle: str) -> tuple[Planned, ...]:
        """All plans of a circle, the latest first."""

    async def change_plan(
        self, circle: str, plan: str, how: Callable[[Planned], Planned]
    ) -> Planned | None:
        """A plan after a change, which nothing comes between; ``None`` where there is none.

        ``how`` runs in another thread, and changes nothing where it refuses.
        """

    async def start_plan(
        self, circle: str, plan: str, how: Callable[[Planned, Planned | None], Planned]
    ) -> Planned | None:
        """A draft that ``how`` starts, in place of the plan of its channel; ``None`` if it is gone.

        ``how`` gets the draft and that plan; nothing comes between, so that of two that start at
        once one sees the other.
        """

    async def drop_plan(self, circle: str, plan: str) -> None:
        """Forget a plan."""

    async def events(self, circle: str) -> tuple[Event, ...]:
        """What is known of the events of a circle's meetings."""

    async def keep_event(self, circle: str, event: Event) -> None:
        """Keep what is known of an event, in place of what was known of its meeting."""

    async def drop_event(self, circle: str, plan: str, number: int) -> None:
        """Know no more of the event of a meeting."""


class Notes(Protocol):
    """Members' notes on paragraphs, and their marks on those that are unclear to them."""

    async def keep(self, note: Note) -> Note:
        """Keep a new note, under a number that no other note of its circle ever had."""

    async def note(self, circle: str, number: int) -> Note | None:
        """A note by its number."""

    async def seen(self, circle: str, member: str) -> tuple[Note, ...]:
        """A member's own notes and those that others shared, the oldest first."""

    async def share(self, circle: str, number: int) -> None:
        """Let everybody read a note."""

    async def drop(self, circle: str, number: int) -> None:
        """Delete a note."""

    async def marks(self, circle: str, source: str) -> tuple[Mark, ...]:
        """All marks on a text."""

    async def mark(self, mark: Mark) -> None:
        """Keep a new mark."""

    async def unmark(self, circle: str, ids: Collection[str]) -> None:
        """Delete marks."""
