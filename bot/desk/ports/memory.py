"""What the bot remembers of every circle: questions, drafts, settings, posts, acts, chores."""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any, Protocol

from bot.desk.asked import Asked
from bot.desk.board.links import Link
from bot.desk.board.posts import Posted
from bot.desk.chronicle.acts import Act
from bot.desk.settings.chosen import Chosen
from bot.desk.upkeep.chores import Chore
from bot.desk.voting.drafted import Drafted


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


class Acts(Protocol):
    """What moderators did, for as long as it may still have to be told, or mended."""

    async def keep(self, circle: str, act: Act) -> None:
        """Keep what was done."""

    async def of(self, circle: str) -> tuple[Act, ...]:
        """What was done in a circle, in order."""

    async def drop(self, before: datetime) -> None:
        """Forget what was done before a time in any circle, and where that was told."""


class Chores(Protocol):
    """What is still to be done for circles."""

    async def note(self, circle: str, chore: Chore, since: datetime) -> bool:
        """Note what is to be done; whether that is new: what waits already waits on."""

    async def waiting(self, chore: Chore) -> dict[str, datetime]:
        """The circles for which it is to be done, each with the time since when."""

    async def done(self, circle: str, chore: Chore) -> None:
        """Take in that it is done, or need not be done any more."""
