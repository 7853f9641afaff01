"""Verification: a ledger replayed with the rows that still exist must say the same (S5, V2, V17).

Each entry is checked four ways: it follows from the one before it, its opening is the one that
was sealed, it can be applied to what came before, and a count says what its ballots say.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.voting.bodies.assemblies import checking as assemblies
from bot.voting.bodies.councils import checking as councils
from bot.voting.bodies.mandates import checking as mandates
from bot.voting.bodies.offices import checking as offices
from bot.voting.circle import Circle
from bot.voting.decisions import checking as decisions
from bot.voting.ledger.chain import GENESIS, Entry, link
from bot.voting.ledger.codec import decode
from bot.voting.ledger.events import Event
from bot.voting.votes.checking import Found, check_count
from bot.voting.votes.events import Counted

Stored = tuple[Entry, str | None]
"""An entry and its opening, where it has one that was not erased."""

CHECKS: dict[type[Event], Callable[[Circle, Event], Found | None]] = {
    Counted: lambda circle, event: check_count(circle.votes[event.about], event),  # type: ignore[arg-type]  # the key says which it is
    **dict.fromkeys(
        assemblies.CHECKS,
        lambda circle, event: assemblies.found(circle.assemblies.all[event.about], event),
    ),
    **dict.fromkeys(
        councils.CHECKS,
        lambda circle, event: councils.found(circle.councils.house(event.about), event),
    ),
    **dict.fromkeys(
        decisions.CHECKS, lambda circle, event: decisions.found(circle.decisions, event)
    ),
    **dict.fromkeys(offices.CHECKS, lambda circle, event: offices.found(circle.offices, event)),
    **dict.fromkeys(mandates.CHECKS, lambda circle, event: mandates.found(circle.mandates, event)),
}
"""What has to follow from the state of the circle before it. A part adds its events here.

What holds and is no count is ``None``.
"""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What verifying a ledger found.

    ``entries`` is how many hold, up to the ``first_bad`` one (``None``: all hold), and ``head``
    the hash of the last of them: that which was published with a result tells whether the tail
    is whole. ``erased`` openings are gone; ``counts`` were counted again, ``sealed`` ones could
    not be, because ballots are erased: there the sealed record of the count stands.
    """

    entries: int
    head: str
    first_bad: int | None = None
    erased: int = 0
    counts: int = 0
    sealed: int = 0

    @property
    def ok(self) -> bool:
        """Whether everything holds."""
        return self.first_bad is None


def verify(stored: Iterable[Stored]) -> Verdict:
    """Verify a circle's ledger, from its first entry to its last."""
    circle = Circle()
    number, head = 0, GENESIS
    erased = 0
    found = dict.fromkeys(Found, 0)
    for entry, opening in stored:
        expected = link(head, entry.text)
        if (entry.number, entry.hash) != (number + 1, expected):
            return _broken(number, head, erased, found)
        try:
            event = decode(entry.text, opening)
            check = CHECKS.get(type(event))
            if check is not None:
                result = check(circle, event)
                if result is not None:
                    found[result] += 1
                if result is Found.FAILS:
                    return _broken(number, head, erased, found)
            circle.apply(entry.number, event)
        except Exception:  # noqa: BLE001 - an entry that was made up can fail in any way
            return _broken(number, head, erased, found)
        erased += opening is None and '"seal":"' in entry.text
        number, head = entry.number, expected
    return Verdict(number, head, None, erased, found[Found.HOLDS], found[Found.ERASED])


def _broken(number: int, head: str, erased: int, found: dict[Found, int]) -> Verdict:
    return Verdict(number, head, number + 1, erased, found[Found.HOLDS], found[Found.ERASED])
