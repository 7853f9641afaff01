"""What comes about by itself in an assembly: at once, as a consequence, or when time has passed.

At equal times an allocation settles first, for it stood until then; then ballots lapse; then
whoever is not barred any more takes a vacant seat.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial

from bot.voting import links
from bot.voting.bodies.assemblies.aiming import draw
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.events import (
    Aimed,
    AssemblyChained,
    Lapsed,
    ListDissolved,
    Published,
    Recalled,
    Seated,
    Settled,
)
from bot.voting.bodies.assemblies.keeping import Recall
from bot.voting.bodies.assemblies.lists import PartyList, layout
from bot.voting.chance import Chance
from bot.voting.ledger.events import Pseudonym
from bot.voting.petitions.deciding import majority_of, qualify
from bot.voting.petitions.events import End, PetitionEnded
from bot.voting.petitions.petition import Petition, Petitions, State, end
from bot.voting.secrecy import mark
from bot.voting.steps import Due, Step, joined_up

LAPSE = timedelta(hours=72)
"""How long after the first failed check a ballot still counts (S1)."""

Deciding = Callable[[Chance], Step]


def due(assembly: Assembly, petitions: Petitions) -> Due | None:
    """What comes about next."""
    if assembly.ended is not None:
        return None
    decide = next(_consequences(assembly, petitions), None)
    if decide is not None:
        return Due(assembly.changed, assembly.id, decide)
    waiting = min(_waiting(assembly), key=lambda each: each[:2], default=None)
    at = None if waiting is None else assembly.clock.at(waiting[0])
    if waiting is None or at is None:
        return None
    return Due(at, assembly.id, partial(waiting[2], at))


def settles_at(assembly: Assembly) -> datetime | None:
    """The running time at which what the counts ask for takes effect, if it is not what sits."""
    settling = assembly.settling
    if settling.aimed is None or settling.since is None:
        return None
    return min(settling.aimed + assembly.window, settling.since + 2 * assembly.window)


def deserted(assembly: Assembly, which: PartyList) -> bool:
    """Whether a list has neither candidates nor counted supporters nor seats."""
    return not (which.order or assembly.counted.get(which.id) or assembly.seats.of(which.id))


def strength(recall: Recall, petition: Petition) -> int:
    """How many signatures of a petition count."""
    return len(petition.signatures) - len(recall.lapsed)


def _consequences(assembly: Assembly, petitions: Petitions) -> Iterator[Deciding]:
    if assembly.batches.ready:
        yield partial(_publish, assembly)
    for recall in assembly.recalls.values():
        petition = petitions.all[recall.petition]
        seat = assembly.seats.held_by(recall.delegate)
        if seat is None or seat.group != recall.list:
            yield partial(_drop, assembly, petition)
        elif petition.state is State.QUALIFIED or _qualifies(assembly, recall, petition):
            yield partial(_recall, assembly, recall, petition)
    for each in assembly.standing:
        if deserted(assembly, each):
            yield partial(_dissolve, assembly, each.id)
    for number, who, since in claims(assembly):
        if since is None or since <= assembly.now:
            yield partial(_seat, assembly, number, who, assembly.changed)
    if assembly.asked() != assembly.settling.aim:
        yield partial(_aim, assembly)


def _waiting(
    assembly: Assembly,
) -> Iterator[tuple[datetime, int, Callable[[datetime, Chance], Step]]]:
    """What waits for a running time, its rank among equal times, and what decides it then."""
    settles = settles_at(assembly)
    if settles is not None:
        yield settles, 0, partial(_settle, assembly)
    for who in assembly.people.away:
        away = assembly.people.all[who].away
        if away is not None:
            yield away + LAPSE, 1, partial(_lapse, assembly, who)
        break  # whoever is away the longest comes first
    for number, who, since in claims(assembly):
        if since is not None:
            yield since, 2, partial(_seat, assembly, number, who)


def claims(assembly: Assembly) -> Iterator[tuple[int, Pseudonym, datetime | None]]:
    """For each list with a vacant seat, who takes it, and from when if there is a bar.

    That is the next in the list's order without a bar, else the one whose bar ends first. A list
    claims one seat at a time.
    """
    served = set()
    for seat in assembly.seats.vacant:
        if seat.group is None or seat.group in served:
            continue
        served.add(seat.group)
        free = [
            (assembly.barred(who), who)
            for who in assembly.lists[seat.group].order
            if assembly.seats.held_by(who) is None
        ]
        claim = min(free, key=lambda each: max(each[0] or assembly.now, assembly.now), default=None)
        if claim is not None:
            yield seat.number, claim[1], claim[0]


def _publish(assembly: Assembly, chance: Chance) -> Step:
    counts = assembly.publishable()
    return Step(
        (Published(at=assembly.changed, about=assembly.id, salt=chance.salt(), counts=counts),)
    )


def _qualifies(assembly: Assembly, recall: Recall, petition: Petition) -> bool:
    signed = strength(recall, petition)
    return (
        petition.state is State.COLLECTING
        and signed > 0
        and signed >= majority_of(assembly.counted.get(recall.list, 0))
    )


def _drop(assembly: Assembly, petition: Petition, _: Chance) -> Step:
    """A petition whose delegate does not sit any more, for whatever reason, has no aim."""
    return end(petition, End.WITHDRAWN, assembly.changed)


def _recall(assembly: Assembly, recall: Recall, petition: Petition, _: Chance) -> Step:
    at = assembly.changed
    delegate = assembly.people.all[recall.delegate].member
    if delegate is None or assembly.key is None:
        raise ValueError("nobody sits in an assembly without being known there")
    recalled = Recalled(
        at=at,
        about=assembly.id,
        who=recall.delegate,
        petition=petition.id,
        mark=mark(assembly.key, assembly.id, delegate),
    )
    # Who signed is erased with the qualifying.
    first = qualify(petition, at) if petition.state is State.COLLECTING else Step()
    ended = PetitionEnded(at=at, about=petition.id, end=End.EFFECTED)
    return joined_up((first, Step((recalled, ended))))


def _dissolve(assembly: Assembly, which: str, _: Chance) -> Step:
    return Step((ListDissolved(at=assembly.changed, about=assembly.id, list=which),))


def _seat(assembly: Assembly, number: int, who: Pseudonym, at: datetime, _: Chance) -> Step:
    return Step((Seated(at=at, about=assembly.id, seat=number, who=who),))


def _aim(assembly: Assembly, chance: Chance) -> Step:
    aimed = Aimed(
        at=assembly.changed,
        about=assembly.id,
        salt=chance.salt(),
        aim=assembly.asked(),
        counts=dict(assembly.counted),
    )
    return Step((aimed,))


def _settle(assembly: Assembly, at: datetime, chance: Chance) -> Step:
    lots = assembly.lots
    link = links.link(lots.seed, lots.drawn + 1) if assembly.settling.aim.left else None
    house, drawn = settlement(assembly, link)
    settled = Settled(at=at, about=assembly.id, house=house, link=link, drawn=drawn)
    if link is None or lots.drawn + 1 < links.LENGTH:
        return Step((settled,))
    return Step((settled, chained(assembly.id, at, chance)))


def settlement(
    assembly: Assembly, link: str | None
) -> tuple[dict[int, str | None], tuple[str, ...]]:
    """The house once what the counts ask for takes effect, and whom the lot of a link favours."""
    aim = assembly.settling.aim
    allocation = dict(aim.seats)
    drawn = draw(aim, link) if link is not None else ()
    for each in drawn:
        allocation[each] = allocation.get(each, 0) + 1
    return layout(assembly.seats, assembly.standing, allocation, aim.size), drawn


def chained(about: str, at: datetime, chance: Chance) -> AssemblyChained:
    """A chain of lots that begins."""
    seed = chance.salt()
    return AssemblyChained(at=at, about=about, salt=chance.salt(), head=links.head(seed), seed=seed)


def _lapse(assembly: Assembly, who: Pseudonym, at: datetime, _: Chance) -> Step:
    ballot = assembly.people.all[who].ballot
    return Step((Lapsed(at=at, about=assembly.id, who=who),), (ballot,) if ballot else ())
