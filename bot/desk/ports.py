"""What the Desk needs of the world: work that is done elsewhere, and memory that lasts."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Protocol, TypeVar

from bot.desk.asked import Asked
from bot.desk.requests import Upload
from bot.desk.voting.proposed import Proposal
from bot.study.prompting.dealing import Wanted
from bot.study.prompting.values import Prompt
from bot.voting.circle import Circle
from bot.voting.ledger.chain import Entry
from bot.voting.steps import Step
from bot.voting.verifying import Stored
from index.abstaining import Strictness
from index.answers import Answer, Hit, NotInText
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

    async def prepare(self, file: Upload, details: Details, report: Report) -> Prepared:
        """A file read, split and embedded."""


class Libraries(Protocol):
    """The libraries of all circles, each opened once, worked on one at a time."""

    async def use(self, circle: str, work: Callable[[Library], T]) -> T:
        """Run ``work`` with a circle's library, off the event loop."""


class Store(Protocol):
    """The bot's own memory: what was asked, so that buttons work after a restart."""

    async def keep_question(self, asked: Asked) -> None:
        """Keep an answered or unanswered question."""

    async def question(self, circle: str, answer: str) -> Asked | None:
        """A question of that circle by its answer's id."""

    async def keep_proposal(self, proposal: Proposal) -> None:
        """Keep a vote that a member proposes."""

    async def proposals(self, circle: str) -> tuple[Proposal, ...]:
        """The proposals that wait in a circle, the oldest first."""

    async def take_proposal(self, circle: str, proposal: str) -> Proposal | None:
        """A proposal by its id; nobody else is given it any more."""

    async def drop_proposals(self, circle: str, author: str) -> None:
        """Forget what a member proposed."""


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
