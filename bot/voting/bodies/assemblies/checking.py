"""Whether what the ledger says of an assembly follows from what it said before (S5, V2).

Each check sees the assembly as it was before the event. It gives ``None`` where rows that it
needs are erased: the counts that an allocation was made from are kept, and are checked instead.
"""

from collections.abc import Callable
from typing import TypeVar

from bot.voting import links
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.events import (
    Aimed,
    AssemblyChained,
    Ended,
    ListDissolved,
    Published,
    Seated,
    Settled,
    Struck,
    Supported,
)
from bot.voting.bodies.assemblies.following import claims, deserted, settlement, settles_at
from bot.voting.ledger.events import Event
from bot.voting.votes.checking import Found

COUNTS = (Published, Aimed)
"""The events that say what ballots were counted."""


def found(assembly: Assembly, event: Event) -> Found | None:
    """What a check of an event found; ``None`` where it holds and is no count."""
    follows = check(assembly, event)
    if follows is False:
        return Found.FAILS
    if not isinstance(event, COUNTS):
        return None
    return Found.HOLDS if follows else Found.ERASED


def check(assembly: Assembly, event: Event) -> bool | None:
    """Whether an event follows; ``None``: nobody can tell, or there is nothing to check."""
    follows = CHECKS.get(type(event))
    return None if follows is None else follows(assembly, event)


def _supported(assembly: Assembly, event: Supported) -> bool | None:
    if event.choice is None:
        return None
    known = assembly.lists.get(event.choice)
    return known is not None and not known.dissolved


def _published(assembly: Assembly, event: Published) -> bool | None:
    if not assembly.batches.ready:
        return False
    return None if not assembly.known else event.counts == assembly.publishable()


def _aimed(assembly: Assembly, event: Aimed) -> bool | None:
    if event.counts is None:
        return None
    counted = not (assembly.terms.secret or assembly.known) or event.counts == assembly.counted
    return counted and event.aim == assembly.asked_by(event.counts)


def _settled(assembly: Assembly, event: Settled) -> bool:
    """At its time, as the aim says, with the next link of the chain where a lot was drawn."""
    due = settles_at(assembly)
    if due is None or assembly.clock.at(due) != event.at:
        return False
    if (event.link is None) is bool(assembly.settling.aim.left):
        return False
    if event.link is not None and not links.follows(assembly.lots.shown, event.link):
        return False
    return settlement(assembly, event.link) == (event.house, event.drawn)


def _seated(assembly: Assembly, event: Seated) -> bool | None:
    """A vacant seat of one's list, of which one is the next; bars cannot be told of the erased."""
    seat, person = assembly.seats.by_number.get(event.seat), assembly.people.all.get(event.who)
    if seat is None or seat.holder is not None or person is None or person.list != seat.group:
        return False
    order = assembly.lists[person.list].order if person.list is not None else ()
    erased = any(assembly.people.all[who].member is None for who in order)
    if assembly.bars and (erased or assembly.key is None):
        return None
    now = assembly.clock.running(event.at)
    return any(
        (number, who) == (event.seat, event.who) and (since is None or since <= now)
        for number, who, since in claims(assembly)
    )


def _dissolved(assembly: Assembly, event: ListDissolved) -> bool | None:
    known = assembly.lists.get(event.list)
    if known is None or known.dissolved:
        return False
    return deserted(assembly, known)


def _struck(assembly: Assembly, event: Struck) -> bool | None:
    if not (assembly.terms.secret or assembly.known):
        return None
    return (event.before, event.after) == (assembly.asked(), assembly.asked_without(event.who))


def _chained(_: Assembly, event: AssemblyChained) -> bool | None:
    return None if event.seed is None else links.head(event.seed) == event.head


def _ended(assembly: Assembly, event: Ended) -> bool:
    return links.link(event.seed, assembly.lots.drawn) == assembly.lots.shown


_Checked = TypeVar("_Checked", bound=Event)


def _of(
    kind: type[_Checked], follows: Callable[[Assembly, _Checked], bool | None]
) -> tuple[type[Event], Callable[[Assembly, Event], bool | None]]:
    """A check beside the kind of event that it is for; of any other it finds nothing."""
    return (
        kind,
        lambda assembly, event: follows(assembly, event) if isinstance(event, kind) else None,
    )


CHECKS: dict[type[Event], Callable[[Assembly, Event], bool | None]] = dict(
    (
        _of(Supported, _supported),
        _of(Published, _published),
        _of(Aimed, _aimed),
        _of(Settled, _settled),
        _of(Seated, _seated),
        _of(ListDissolved, _dissolved),
        _of(AssemblyChained, _chained),
        _of(Struck, _struck),
        _of(Ended, _ended),
    )
)
"""The check of each kind of event that has one."""
