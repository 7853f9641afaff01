"""What the ledger keeps of assemblies. Who supports what is sealed in every one of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.voting.bodies.assemblies.aiming import Aim
from bot.voting.ledger.events import Event, Pseudonym, event, sealed


@dataclass(frozen=True, slots=True)
class Terms:
    """What is fixed when an assembly is founded.

    ``window`` is the settling window in minutes; ``roles`` (none: everybody) and ``tenure``, in
    days, say who takes part; ``secret`` that nobody sees who supports what. A recalled delegate
    is not seated again for ``bar`` days (S8). Signatures are gathered for ``days``; a petition of
    all members asks for ``petitioning`` days in the server; a ballot is open for ``voting`` hours.
    """

    window: int = 12 * 60
    tenure: int = 14
    roles: frozenset[str] = frozenset()
    secret: bool = True
    # Ledgers of before these could be chosen have none of them.
    bar: int = 30
    days: int = 14
    petitioning: int = 7
    voting: int = 72


@event("assembly-founded")
@dataclass(frozen=True, slots=True, kw_only=True)
class AssemblyFounded(Event):
    """An assembly stands; all its seats are vacant."""

    seats: int
    terms: Terms
    title: str | None = sealed()


@event("assembly-keyed")
@dataclass(frozen=True, slots=True, kw_only=True)
class AssemblyKeyed(Event):
    """The key that marks whom a bar hits, even where who that was is erased; gone at the end."""

    key: str | None = sealed()


@event("assembly-chained")
@dataclass(frozen=True, slots=True, kw_only=True)
class AssemblyChained(Event):
    """A chain of lots begins; ``head`` commits to all of them."""

    head: str
    seed: str | None = sealed()


@event("assembly-enrolled")
@dataclass(frozen=True, slots=True, kw_only=True)
class AssemblyEnrolled(Event):
    """A member got the pseudonym that stands for them in this assembly."""

    who: Pseudonym
    member: str | None = sealed()


@event("assembly-list-founded")
@dataclass(frozen=True, slots=True, kw_only=True)
class ListFounded(Event):
    """A list was founded; its founder is its first candidate."""

    list: str
    who: Pseudonym
    name: str | None = sealed()
    programme: str | None = sealed()


@event("assembly-list-mended")
@dataclass(frozen=True, slots=True, kw_only=True)
class ListMended(Event):
    """A list got other texts."""

    list: str
    name: str | None = sealed()
    programme: str | None = sealed()


@event("assembly-list-dissolved")
@dataclass(frozen=True, slots=True, kw_only=True)
class ListDissolved(Event):
    """A list had neither candidates nor counted supporters nor seats any more."""

    list: str


@event("assembly-stood")
@dataclass(frozen=True, slots=True, kw_only=True)
class Stood(Event):
    """Somebody joined the end of a list, and consents to sit for it."""

    who: Pseudonym
    list: str


@event("assembly-stood-down")
@dataclass(frozen=True, slots=True, kw_only=True)
class StoodDown(Event):
    """Somebody left their list, and with it a seat."""

    who: Pseudonym


@event("assembly-supported")
@dataclass(frozen=True, slots=True, kw_only=True)
class Supported(Event):
    """Somebody supports a list, and no other any more."""

    who: Pseudonym
    choice: str | None = sealed()


@event("assembly-unsupported")
@dataclass(frozen=True, slots=True, kw_only=True)
class Unsupported(Event):
    """Somebody withdrew the ballot."""

    who: Pseudonym


@event("assembly-lapsed")
@dataclass(frozen=True, slots=True, kw_only=True)
class Lapsed(Event):
    """Somebody was away for too long: ballot, candidacy and seat are gone."""

    who: Pseudonym


@event("assembly-forgot")
@dataclass(frozen=True, slots=True, kw_only=True)
class Forgot(Event):
    """Somebody had all data about themselves deleted; nothing of theirs counts any more."""

    who: Pseudonym


@event("assembly-published")
@dataclass(frozen=True, slots=True, kw_only=True)
class Published(Event):
    """In a secret assembly: the ballots of each list, as of this time."""

    counts: Mapping[str, int] | None = sealed()


@event("assembly-aimed")
@dataclass(frozen=True, slots=True, kw_only=True)
class Aimed(Event):
    """From now on the counts ask for these seats. ``counts`` are those of the lists."""

    aim: Aim
    counts: Mapping[str, int] | None = sealed()


@event("assembly-settled")
@dataclass(frozen=True, slots=True, kw_only=True)
class Settled(Event):
    """An allocation took effect: the list of each seat by number, ``None`` where it is nobody's.

    Where a lot was drawn, ``link`` is the link revealed for it, and ``drawn`` whom it favoured.
    """

    house: Mapping[int, str | None]
    link: str | None = None
    drawn: tuple[str, ...] = ()


@event("assembly-seated")
@dataclass(frozen=True, slots=True, kw_only=True)
class Seated(Event):
    """The next of its list took a vacant seat."""

    seat: int
    who: Pseudonym


@event("assembly-recalled")
@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled(Event):
    """A delegate was recalled by a petition, and is barred for a time. ``mark``: see ``bars``."""

    who: Pseudonym
    petition: str
    mark: str


@event("assembly-resized")
@dataclass(frozen=True, slots=True, kw_only=True)
class Resized(Event):
    """The house is to have so many seats; ``decision`` is the vote that said so."""

    seats: int
    decision: str | None = None


@event("assembly-suspended")
@dataclass(frozen=True, slots=True, kw_only=True)
class Suspended(Event):
    """A moderator stopped all clocks, for a public reason."""

    reason: str | None = sealed()


@event("assembly-resumed")
@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed(Event):
    """The clocks run on."""


@event("assembly-struck")
@dataclass(frozen=True, slots=True, kw_only=True)
class Struck(Event):
    """Accounts that joined the server after ``since`` take no part; those in ``who`` did.

    ``before`` is what the counts asked for with them, ``after`` without; in a secret assembly that
    is ``None``: the next batch shows it.
    """

    since: datetime
    who: tuple[Pseudonym, ...]
    before: Aim
    after: Aim | None
    reason: str | None = sealed()


@event("assembly-ended")
@dataclass(frozen=True, slots=True, kw_only=True)
class Ended(Event):
    """An assembly ended. ``seed`` is that of the last chain of lots, for anybody to check."""

    seed: str
    reason: str | None = sealed()
    counts: Mapping[str, int] | None = sealed()
