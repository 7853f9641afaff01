"""How much of a member is kept in a circle."""

from dataclasses import dataclass, replace

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.voting.hall import looked
from bot.desk.voting.views import mine
from bot.study.sessions.values import State
from bot.voting.circle import Circle


@dataclass(frozen=True, slots=True)
class Held:
    """What is kept of a member, in numbers.

    ``ballots`` are those in open votes, ``past`` those in votes that ended; ``supports`` those in
    assemblies. ``seats`` counts places in bodies, by election or sent; ``sessions`` those in which
    somebody took part, ``prepared`` those that have not begun; ``acts`` are what a moderator did
    lately.
    """

    known: bool = False
    on_roll: bool = False
    ballots: int = 0
    past: int = 0
    supports: int = 0
    signatures: int = 0
    seats: int = 0
    questions: int = 0
    proposals: int = 0
    notes: int = 0
    unclear: int = 0
    sessions: int = 0
    prepared: int = 0
    acts: int = 0

    @property
    def anything(self) -> bool:
        """Whether there is anything at all."""
        return self != Held()


async def held(office: Office, caller: Caller) -> Held:
    """What is kept of the caller in their circle."""
    rows = await office.store.belongings(caller.circle, caller.member)
    prepared = sum(each["state"] == State.PREPARING for each in rows["sessions"])
    found = await looked(office, caller, lambda circle: held_in(circle, caller.member))
    return replace(
        found,
        questions=len(rows["asked"]),
        proposals=len(rows["drafts"]),
        notes=len(rows["notes"]),
        unclear=len(rows["unclear"]),
        sessions=len(rows["sessions"]) - prepared,
        prepared=prepared,
        acts=len(rows["acts"]),
    )


def held_in(circle: Circle, member: str) -> Held:
    """What the circle's votes and bodies hold of a member."""
    known = circle.roll.of(member)
    running = circle.votes.running
    cast = [each.id for each in circle.votes.by_id.values() if mine(circle, each, member)]
    assemblies = [
        (assembly, who)
        for assembly in circle.assemblies.all.values()
        if (who := assembly.people.by_member.get(member)) is not None
    ]
    councils = [
        (council, who)
        for council in circle.councils.by_id.values()
        if (who := council.known.get(member)) is not None
    ]
    sent = [
        each
        for office in circle.offices.by_body.values()
        for each in office.sent.values()
        if each.member == member
    ]
    petitions = (circle.petitions.all[each] for each in circle.petitions.running.values())
    return Held(
        known=known is not None or bool(assemblies or councils),
        on_roll=known is not None and known.on,
        ballots=sum(vote in running for vote in cast),
        past=sum(vote not in running for vote in cast),
        supports=sum(bool(each.people.all[who].ballot) for each, who in assemblies),
        signatures=sum(member in each.signed for each in petitions),
        seats=len(sent)
        + sum(each.sits(who) for each, who in councils)
        + sum(each.seats.held_by(who) is not None for each, who in assemblies),
    )
