"""All assemblies of a circle, as one of its parts."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies.assembly import Assembly, founded
from bot.voting.bodies.assemblies.events import (
    AssemblyFounded,
    Forgot,
    Lapsed,
    Struck,
    Supported,
    Unsupported,
)
from bot.voting.bodies.assemblies.following import due
from bot.voting.bodies.assemblies.keeping import Recall
from bot.voting.chance import Chance
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.petitions.events import (
    Aim,
    PetitionAnswered,
    PetitionEnded,
    PetitionOpened,
    PetitionSigned,
    PetitionUnsigned,
)
from bot.voting.petitions.petition import Petition, Petitions
from bot.voting.roll import Checked, Joined, Left, Roll
from bot.voting.steps import Due, Step


@dataclass(slots=True)
class Assemblies:
    """The assemblies by their id, and which of them a petition is about.

    Roll and petitions take every event in before this part does.
    """

    roll: Roll = field(compare=False, repr=False)
    petitions: Petitions = field(compare=False, repr=False)
    all: dict[str, Assembly] = field(default_factory=dict)
    recalls: dict[str, str] = field(default_factory=dict)

    def apply(self, number: int, event: Event) -> None:
        """Take in what happens to an assembly, to those on the roll, and to petitions."""
        match event:
            case AssemblyFounded():
                self.all[event.about] = founded(event)
                self.all[event.about].apply(number, event)
            case Joined(who=who) | Left(who=who) | Checked(who=who):
                self._checked(who, event.at)
            case PetitionOpened() if event.target.aim is Aim.RECALL_LISTED:
                self._petitioned(event)
            case _ if event.about in self.recalls:
                self._signed(event)
            case _ if event.about in self.all:
                self._lapse_signatures(event)
                self.all[event.about].apply(number, event)

    def due(self) -> Iterator[Due]:
        """What comes about next in each assembly."""
        for assembly in self.all.values():
            next_due = due(assembly, self.petitions)
            if next_due is not None:
                yield next_due

    def forget(self, member: str, now: datetime, _: Chance) -> Step:
        """Withdraw what a member has in force in any assembly, and erase who it was."""
        events: list[Event] = []
        erase: list[int] = []
        for assembly in self.all.values():
            who = assembly.people.by_member.get(member)
            if who is None:
                continue
            person = assembly.people.all[who]
            events.append(Forgot(at=now, about=assembly.id, who=who))
            erase += [entry for entry in (person.entry, person.ballot) if entry]
            for petition in self._answered(assembly, who):
                # An answer of no text takes the place of what was said.
                events.append(PetitionAnswered(at=now, about=petition.id))
                erase.append(petition.answer_entry)
        return Step(tuple(events), tuple(erase))

    def _answered(self, assembly: Assembly, delegate: Pseudonym) -> list[Petition]:
        """The petitions, running or over, that somebody answered as their delegate."""
        return [
            petition
            for petition in self.petitions.all.values()
            if petition.answer is not None
            and (petition.target.of, petition.target.holder) == (assembly.id, delegate)
        ]

    def _checked(self, who: Pseudonym, at: datetime) -> None:
        member = self.roll.members[who]
        for assembly in self.all.values():
            here = None if member.member is None else assembly.people.by_member.get(member.member)
            if here is not None:
                belongs = member.belongs(assembly.electorate)
                assembly.people.checked(here, assembly.clock.running(at), belongs=belongs)

    def _petitioned(self, event: PetitionOpened) -> None:
        assembly, target = self.all[event.target.of], event.target
        if target.holder is not None:
            self.recalls[event.about] = assembly.id
            assembly.recalls[event.about] = Recall(event.about, target.place, target.holder)
            assembly.touch(event.at)

    def _signed(self, event: Event) -> None:
        assembly = self.all[self.recalls[event.about]]
        match event:
            case PetitionEnded():
                del self.recalls[event.about], assembly.recalls[event.about]
            case PetitionUnsigned(who=who):
                assembly.recalls[event.about].lapsing.discard(who)
                assembly.recalls[event.about].lapsed.discard(who)
            case PetitionSigned():
                pass
        assembly.touch(event.at)

    def _lapse_signatures(self, event: Event) -> None:
        """Whoever moves or withdraws support takes the signatures along (S8).

        The ledger does not say which signature that was: it would show who had signed.
        """
        assembly = self.all[event.about]
        if not assembly.recalls:
            return
        match event:
            case Supported(who=who) | Unsupported(who=who) | Lapsed(who=who) | Forgot(who=who):
                moved: tuple[Pseudonym, ...] = (who,)
            case Struck(who=struck):
                moved = struck
            case _:
                return
        for recall in assembly.recalls.values():
            signed = self.petitions.all[recall.petition].signed
            for who in moved:
                signature = signed.get(assembly.people.all[who].member or "")
                if signature is not None:
                    (recall.lapsing if assembly.terms.secret else recall.lapsed).add(signature)


def find(assemblies: Assemblies, about: str) -> Assembly:
    """The assembly of an id, or a refusal: an id may be forged, or older than the circle."""
    assembly = assemblies.all.get(about)
    if assembly is None:
        raise Refusal(Reason.UNKNOWN_ASSEMBLY)
    return assembly
