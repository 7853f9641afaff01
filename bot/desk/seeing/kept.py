"""What the store keeps of texts, such as notes and sessions, as somebody sees the texts."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime

from bot.desk.notes.kept import Mark, Note
from bot.desk.plans.events import Event
from bot.desk.plans.planned import Planned
from bot.desk.ports import Notes, Plans, Sessions
from bot.study.sessions.values import Session


@dataclass(frozen=True, slots=True)
class SeenNotes:
    """Satisfies ``bot.desk.ports.Notes`` without those on hidden texts."""

    notes: Notes
    hidden: frozenset[str]

    async def keep(self, note: Note) -> Note:
        """Keep a new note."""
        return await self.notes.keep(note)

    async def note(self, circle: str, number: int) -> Note | None:
        """A note by its number."""
        found = await self.notes.note(circle, number)
        return None if found is None or found.source in self.hidden else found

    async def seen(self, circle: str, member: str) -> tuple[Note, ...]:
        """A member's own notes and those that others shared."""
        found = await self.notes.seen(circle, member)
        return tuple(each for each in found if each.source not in self.hidden)

    async def share(self, circle: str, number: int) -> None:
        """Let everybody read a note."""
        await self.notes.share(circle, number)

    async def drop(self, circle: str, number: int) -> None:
        """Delete a note."""
        await self.notes.drop(circle, number)

    async def marks(self, circle: str, source: str) -> tuple[Mark, ...]:
        """All marks on a text."""
        return () if source in self.hidden else await self.notes.marks(circle, source)

    async def mark(self, mark: Mark) -> None:
        """Keep a new mark."""
        await self.notes.mark(mark)

    async def unmark(self, circle: str, ids: Collection[str]) -> None:
        """Delete marks."""
        await self.notes.unmark(circle, ids)


@dataclass(frozen=True, slots=True)
class SeenPlans:
    """Satisfies ``bot.desk.ports.Plans`` without those of hidden texts."""

    kept: Plans
    hidden: frozenset[str]

    async def keep_plan(self, planned: Planned) -> None:
        """Keep a new draft."""
        await self.kept.keep_plan(planned)

    async def plan(self, circle: str, plan: str) -> Planned | None:
        """A plan of a circle by its id."""
        found = await self.kept.plan(circle, plan)
        return None if found is None or self._hides(found) else found

    async def plans(self, circle: str) -> tuple[Planned, ...]:
        """All plans of a circle, the latest first."""
        found = await self.kept.plans(circle)
        return tuple(each for each in found if not self._hides(each))

    async def change_plan(
        self, circle: str, plan: str, how: Callable[[Planned], Planned]
    ) -> Planned | None:
        """A plan after a change."""
        return await self.kept.change_plan(circle, plan, how)

    async def start_plan(
        self, circle: str, plan: str, how: Callable[[Planned, Planned | None], Planned]
    ) -> Planned | None:
        """A draft that is started, in place of the plan of its channel."""
        return await self.kept.start_plan(circle, plan, how)

    async def drop_plan(self, circle: str, plan: str) -> None:
        """Forget a plan."""
        await self.kept.drop_plan(circle, plan)

    async def drop_drafts(self, now: datetime) -> None:
        """Forget the drafts whose time is over."""
        await self.kept.drop_drafts(now)

    async def events(self, circle: str) -> tuple[Event, ...]:
        """What is known of all events: those of hidden texts are to be deleted."""
        return await self.kept.events(circle)

    async def keep_event(self, circle: str, event: Event) -> None:
        """Keep what is known of an event."""
        await self.kept.keep_event(circle, event)

    async def drop_event(self, circle: str, plan: str, number: int) -> None:
        """Know no more of the event of a meeting."""
        await self.kept.drop_event(circle, plan, number)

    def _hides(self, planned: Planned) -> bool:
        text = planned.asked.get("text") if planned.plan is None else planned.plan.source
        return text in self.hidden


@dataclass(frozen=True, slots=True)
class SeenSessions:
    """Satisfies ``bot.desk.ports.Sessions`` without those in which hidden texts are quoted."""

    sessions: Sessions
    hidden: frozenset[str]

    async def add(self, circle: str, make: Callable[[int], Session]) -> Session:
        """Keep a new session under the next number."""
        return await self.sessions.add(circle, make)

    async def find(self, circle: str, number: int) -> Session | None:
        """A session of a circle by its number."""
        found = await self.sessions.find(circle, number)
        return None if found is None or self._hides(found) else found

    async def change(
        self, circle: str, number: int, how: Callable[[Session], Session]
    ) -> Session | None:
        """A session after a change."""
        return await self.sessions.change(circle, number, how)

    async def drop(self, circle: str, number: int) -> None:
        """Forget a session that was only prepared."""
        await self.sessions.drop(circle, number)

    async def drop_over(self, before: Callable[[str], datetime | None]) -> None:
        """Forget the sessions of a circle that were over before its time."""
        await self.sessions.drop_over(before)

    async def all(self, circle: str) -> tuple[Session, ...]:
        """The sessions of a circle, in order."""
        found = await self.sessions.all(circle)
        return tuple(each for each in found if not self._hides(each))

    async def going(self, circle: str, now: datetime) -> tuple[Session, ...]:
        """Those that are not over, and those of the last seven days."""
        found = await self.sessions.going(circle, now)
        return tuple(each for each in found if not self._hides(each))

    async def running(self) -> tuple[Session, ...]:
        """Those that run, in all circles."""
        found = await self.sessions.running()
        return tuple(each for each in found if not self._hides(each))

    async def tick(self, now: datetime) -> tuple[str, ...]:
        """Do what is due in any circle."""
        return await self.sessions.tick(now)

    def _hides(self, session: Session) -> bool:
        quoted = {words.source for each in session.posed for words in each.quotes}
        return bool(self.hidden & (quoted | {session.source}))
