"""What the Desk needs of the world: work that is done elsewhere, and memory that lasts."""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import datetime
from typing import Any, Protocol, TypeVar

from bot.desk.asked import Asked
from bot.desk.board.links import Link
from bot.desk.board.posts import Posted
from bot.desk.chronicle.acts import Act
from bot.desk.notes.kept import Mark, Note
from bot.desk.plans.events import Event
from bot.desk.plans.planned import Planned
from bot.desk.requests import Upload
from bot.desk.rewording.values import Service
from bot.desk.settings.chosen import Chosen
from bot.desk.upkeep.chores import Chore
from bot.desk.voting.drafted import Drafted
from bot.study.prompting.dealing import Wanted
from bot.study.prompting.values import Prompt
from bot.study.sessions.values import Posed, Session
from bot.voting.circle import Circle
from bot.voting.ledger.chain import Entry
from bot.voting.steps import Step
from bot.voting.verifying import Stored
from index.abstaining import Strictness
from index.answers import Answer, Hit, NotInText, Quote
from index.documents import Scope
from index.library import Library
from index.prepared import Details, Prepared
from index.progress import Report

Clock = Callable[[], datetime]
"""The time in UTC."""

T = TypeVar("T")


class Jobs(Protocol):
    """Heavy work, done in worker processes. Failures come back as ``Refusal``."""

    async def ask(
        self, circle: str, question: str, scope: Scope, strictness: Strictness
    ) -> Answer | NotInText:
        """The answer to a question from a circle's library."""

    async def search(self, circle: str, query: str, k: int, scope: Scope) -> tuple[Hit, ...]:
        """The passages of a circle's library that fit a query best."""

    async def prompts(self, circle: str, wanted: Wanted, scope: Scope) -> tuple[Prompt, ...]:
        """The next prompts for a discussion of a circle's texts."""

    async def forget(self, circle: str) -> None:
        """Let go of a circle's libraries, whose files are to be deleted."""

    async def prepare(self, file: Upload, details: Details, report: Report) -> Prepared:
        """A file read, split and embedded."""


class Rephraser(Protocol):
    """A language model that words things otherwise; nothing it says comes out unchecked.

    Refuses where there is nothing to show: ``MODEL_SILENT`` or ``WORDING_REFUSED``.
    """

    @property
    def service(self) -> Service:
        """Which model that is, and where."""

    async def answer(self, question: str, passages: Sequence[Quote]) -> str:
        """The answer of these passages in other words, which quote nothing else."""

    async def question(self, prompt: Posed) -> str:
        """A prompt's question in other words."""


class Libraries(Protocol):
    """The libraries of all circles, each opened once, worked on one at a time."""

    async def use(self, circle: str, work: Callable[[Library], T]) -> T:
        """Run ``work`` with a circle's library, off the event loop."""

    async def circles(self) -> tuple[str, ...]:
        """The circles that have a library."""

    async def discard(self, circle: str) -> None:
        """Delete a circle's libraries, with the folder that they lie in."""


class Store(Protocol):
    """The bot's own memory: what was asked, so that buttons work after a restart."""

    async def keep_question(self, asked: Asked) -> None:
        """Keep an answered or unanswered question."""

    async def question(self, circle: str, answer: str) -> Asked | None:
        """A question of that circle by its answer's id."""

    async def drop_questions(self, before: Callable[[str], datetime]) -> None:
        """Forget the questions that were asked in a circle before its time.

        ``before`` runs in another thread.
        """

    async def drop_drafts(self, now: datetime) -> None:
        """Forget the drafts and proposals of votes whose time is over."""

    async def keep_draft(self, drafted: Drafted) -> None:
        """Keep a new draft of a vote; its author's oldest may go."""

    async def draft(self, circle: str, draft: str) -> Drafted | None:
        """A draft or a proposal by its id."""

    async def change_draft(
        self, circle: str, draft: str, how: Callable[[Drafted], Drafted]
    ) -> Drafted | None:
        """A draft after a change, which nothing comes between; ``None`` where there is none.

        ``how`` runs in another thread, and changes nothing where it refuses.
        """

    async def drop_draft(self, circle: str, draft: str) -> None:
        """Forget a draft or a proposal."""

    async def drafts(self, circle: str, author: str) -> tuple[Drafted, ...]:
        """What a member has drafted and not proposed yet, the latest first."""

    async def proposals(self, circle: str) -> tuple[Drafted, ...]:
        """The proposals that wait in a circle, the oldest first."""

    async def belongings(self, circle: str, member: str) -> dict[str, list[dict[str, Any]]]:
        """The rows that belong to a member, by the names of their tables, the ledger apart.

        ``asked`` are questions; all others are votes that are not open yet.
        """

    async def forget(self, circle: str, member: str) -> None:
        """Delete what belongs to a member, the ledger apart."""

    async def unquote(self, circle: str, kept: Collection[str]) -> int:
        """Take the words of all texts but those out of the kept answers; out of how many."""

    async def circles(self) -> frozenset[str]:
        """The circles of which anything is kept."""

    async def wipe(self) -> None:
        """Leave no trace of what was deleted."""

    async def fact(self, circle: str, name: str) -> str | None:
        """A small fact that was remembered of a circle."""

    async def remember(self, circle: str, name: str, value: str) -> None:
        """Remember a small fact, in place of an earlier one of that name."""


class Chores(Protocol):
    """What is still to be done for circles."""

    async def note(self, circle: str, chore: Chore, since: datetime) -> bool:
        """Note what is to be done; whether that is new: what waits already waits on."""

    async def waiting(self, chore: Chore) -> dict[str, datetime]:
        """The circles for which it is to be done, each with the time since when."""

    async def done(self, circle: str, chore: Chore) -> None:
        """Take in that it is done, or need not be done any more."""


class Board(Protocol):
    """What stands in the channels of the circles, and who was given a role for sitting."""

    async def posts(self, circle: str) -> dict[str, Posted]:
        """What stands, or should, by its key."""

    async def keep_post(self, circle: str, posted: Posted) -> None:
        """Keep what stands, in place of what was known of that key."""

    async def lose_posts(
        self, circle: str, at: datetime, *, messages: Collection[str] = (), channel: str = ""
    ) -> None:
        """Keep that these messages were deleted, or all of a channel with it."""

    async def keep_answer(
        self, circle: str, channel: str, message: str, sources: Collection[str]
    ) -> None:
        """Keep that a public message quotes texts."""

    async def take_down_answers(self, circle: str, kept: Collection[str], at: datetime) -> int:
        """Make posts of the messages that quote any but the kept texts; of how many."""

    async def links(self, circle: str) -> tuple[Link, ...]:
        """The roles that sitting in a body gives."""

    async def keep_link(self, circle: str, link: Link) -> None:
        """Link a role to a body, in place of another."""

    async def drop_link(self, circle: str, body: str) -> None:
        """Link no role to a body any more."""

    async def grants(self, circle: str) -> frozenset[tuple[str, str]]:
        """The roles that the bot has given, each with its member."""

    async def keep_grant(self, circle: str, role: str, member: str) -> None:
        """Keep that the bot gave a role to a member."""

    async def drop_grant(self, circle: str, role: str, member: str) -> None:
        """Know no more that the bot gave a role to a member."""


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


class Settings(Protocol):
    """What moderators chose for their circles."""

    def of(self, circle: str) -> tuple[Chosen, ...]:
        """All that a circle has chosen. Waits for nothing."""

    async def keep(self, circle: str, chosen: Chosen) -> None:
        """Keep a choice, in place of an earlier one."""

    async def drop(self, circle: str, place: str, role: str, name: str) -> None:
        """Let nothing be chosen there."""

    def forget(self, circle: str) -> None:
        """Have nothing of a circle in mind: its rows are deleted."""


class Acts(Protocol):
    """What moderators did, for as long as it may still have to be told, or mended."""

    async def keep(self, circle: str, act: Act) -> None:
        """Keep what was done."""

    async def of(self, circle: str) -> tuple[Act, ...]:
        """What was done in a circle, in order."""

    async def drop(self, before: datetime) -> None:
        """Forget what was done before a time in any circle, and where that was told."""


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


class Ledgers(Protocol):
    """The votes of all circles. What is decided is stored before anybody hears of it."""

    async def act(
        self,
        circle: str,
        now: datetime,
        decide: Callable[[Circle], Step],
        look: Callable[[Circle], T],
    ) -> T:
        """Do what ``decide`` decides at ``now``, and give what ``look`` sees once it is stored.

        What was due before is done before. Both run in another thread: they may only read the
        circle, and what ``look`` gives must not change with it. A refusal changes nothing.
        """

    async def look(self, circle: str, now: datetime, look: Callable[[Circle], T]) -> T:
        """What ``look`` sees in a circle at ``now``."""

    async def record(
        self, circle: str, now: datetime, read: Callable[[Circle, Iterable[Entry]], T]
    ) -> T:
        """What ``read`` makes of a circle at ``now`` and of all its entries, in order."""

    async def head(self, circle: str, now: datetime) -> str:
        """The hash of the last entry of a circle's ledger, which goes with every result."""

    async def tick(self, now: datetime) -> tuple[str, ...]:
        """Do all that is due in any circle; the circles where something happened, by name."""

    async def entries(self, circle: str) -> tuple[Stored, ...]:
        """A circle's ledger as it is stored, in order."""

    async def purge(self, circle: str) -> None:
        """Delete every row of a circle, of whatever kind, and the circle in memory with them."""
