"""Who takes part in an assembly, with what is in force of theirs."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.voting.ledger.events import Pseudonym


@dataclass(slots=True)
class Participant:
    """Somebody by their pseudonym in this assembly.

    ``entry`` holds who they are; ``ballot`` is that of the live ballot (0: none), ``choice`` the
    list that it supports, and ``list`` the one that they stand on. ``away`` is the running time
    of the first check that failed. ``choice`` is ``None`` where it is not known any more, and so
    is ``salt``, that of the ballot's opening.
    """

    member: str | None
    entry: int
    ballot: int = 0
    choice: str | None = None
    salt: str | None = None
    list: str | None = None
    away: datetime | None = None


@dataclass(slots=True)
class People:
    """The participants, the ballots of each list, and who is away, the longest first."""

    all: dict[Pseudonym, Participant] = field(default_factory=dict)
    by_member: dict[str, Pseudonym] = field(default_factory=dict)
    away: dict[Pseudonym, None] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    given: int = 0
    turnout: int = 0

    def of(self, member: str) -> Participant | None:
        """Somebody by the front's id."""
        who = self.by_member.get(member)
        return None if who is None else self.all[who]

    def enrol(self, who: Pseudonym, member: str | None, entry: int) -> None:
        """Somebody takes part from now on."""
        self.all[who] = Participant(member, entry)
        if member is not None:
            self.by_member[member] = who

    def support(self, who: Pseudonym, choice: str | None, entry: int, salt: str | None) -> None:
        """Somebody gave a ballot; one given before is replaced."""
        self.unsupport(who)
        person = self.all[who]
        person.ballot, person.choice, person.salt = entry, choice, salt
        self.given += 1
        self.turnout += 1
        if choice is not None:
            self.counts[choice] = self.counts.get(choice, 0) + 1

    def unsupport(self, who: Pseudonym) -> bool:
        """Somebody's ballot is gone; whether there was one."""
        person = self.all[who]
        if not person.ballot:
            return False
        self.turnout -= 1
        if person.choice is not None:
            self.counts[person.choice] -= 1
            # A list without ballots has no entry, so that equal counts are equal values.
            if not self.counts[person.choice]:
                del self.counts[person.choice]
        person.ballot, person.choice, person.salt = 0, None, None
        self.rest(who)
        return True

    def rest(self, who: Pseudonym) -> None:
        """Where nothing of somebody can lapse any more, no time away runs."""
        person = self.all[who]
        if not person.ballot and person.list is None:
            self.back(who)

    def checked(self, who: Pseudonym, running: datetime, *, belongs: bool) -> None:
        """A check found whether somebody still belongs to those who take part."""
        person = self.all[who]
        if belongs:
            self.back(who)
        elif person.away is None and (person.ballot or person.list is not None):
            person.away = running
            self.away[who] = None

    def back(self, who: Pseudonym) -> None:
        """Somebody's time away is over."""
        self.all[who].away = None
        self.away.pop(who, None)

    def forget(self, who: Pseudonym) -> None:
        """Somebody takes no part any more, and never did as far as anybody knows."""
        self.unsupport(who)
        self.back(who)
        member = self.all.pop(who).member
        if member is not None:
            del self.by_member[member]
