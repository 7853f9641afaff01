"""What of a body is shown, as values that do not change when the circle does."""

from dataclasses import dataclass
from datetime import datetime

from bot.desk.voting.petitions import PetitionCard
from bot.voting.bodies.assemblies.events import Terms
from bot.voting.bodies.assemblies.history import Moment
from bot.voting.bodies.assemblies.showing import Shown
from bot.voting.bodies.councils.terms import CouncilTerms


@dataclass(frozen=True, slots=True)
class OfficesCard:
    """The offices of a body, as members. ``votes`` are the numbers of the delegates' open votes.

    ``sent`` are those sent to the executive: member, by whom, and whether with a vote.
    """

    seats: int = 0
    executive: tuple[str | None, ...] = ()
    sent: tuple[tuple[str | None, str, bool], ...] = ()
    has_chair: bool = False
    chair: str | None = None
    votes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class MandateCard:
    """A mandate of a seat.

    ``broken`` are the numbers of the votes in which whoever sits there went against it.
    """

    seat: int
    text: str | None
    scope: str | None
    bound: tuple[int, ...]
    broken: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SeatPetition:
    """A petition against a delegate (``member``), by the number of the seat.

    ``ended`` is since when it stands as it does, where it is over or has qualified; ``vote`` the
    number of the vote of all members on the ``chair``, where it is against that.
    """

    seat: int | None
    member: str | None
    petition: PetitionCard
    ended: datetime | None = None
    vote: int | None = None
    chair: bool = False


@dataclass(frozen=True, slots=True)
class BodyPetition:
    """A petition on a body of that ``title``: against a ``seat``, or else for a new group."""

    title: str | None
    petition: PetitionCard
    seat: SeatPetition | None = None


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who held a seat (``None``: whoever it was, is erased), for which list or group, and when."""

    seat: int
    member: str | None
    group: str | None
    since: datetime
    until: datetime | None


@dataclass(frozen=True, slots=True)
class AssemblyCard:
    """An assembly as a member may see it. ``supports`` and ``stands`` are the member's own lists.

    ``numbers`` are those of the lists, by their ids; ``parties`` are the lists that there ever
    were: id, number, name. ``history`` are the moments at which the seats moved.
    ``delegates`` are who sits, by the number of the seat: ``None`` where it is vacant; ``sits``:
    the member does.
    """

    id: str
    terms: Terms
    shown: Shown
    numbers: tuple[tuple[str, int], ...]
    supports: str | None
    stands: str | None
    on_roll: bool
    offices: OfficesCard
    mandates: tuple[MandateCard, ...]
    petitions: tuple[SeatPetition, ...]
    history: tuple[Moment, ...]
    parties: tuple[tuple[str, int, str | None], ...]
    delegates: tuple[tuple[int, str | None], ...]
    sits: bool


@dataclass(frozen=True, slots=True)
class GroupCard:
    """A group of a council. ``nominations`` is until when candidates gather, ``vote`` its ballot.

    ``filling``: its election is a by-election, for vacant seats only.
    ``seats`` are the numbers of its seats with who holds each, ``standing`` the names for the next
    ballot. ``mine``: the reader belongs to it; ``stands``: and stands there. ``role`` is the one
    that its members have, ``channel`` the one that they see (empty: one that the reader does not),
    if it is made of either.
    """

    id: str
    number: int
    name: str | None
    members: int
    seats: tuple[tuple[int, str | None], ...]
    wanted: int
    standing: tuple[str | None, ...]
    nominations: datetime | None
    vote: int | None
    mine: bool
    stands: bool
    filling: bool = False
    role: str | None = None
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class AskingCard:
    """A vacant seat whose unelected candidates are asked; ``mine``: the reader is, and has said."""

    seat: int
    until: datetime
    asked: bool
    answer: bool | None


@dataclass(frozen=True, slots=True)
class CouncilCard:
    """A council as a member may see it. ``proposed`` are groups that gather signatures."""

    id: str
    title: str | None
    terms: CouncilTerms
    groups: tuple[GroupCard, ...]
    asking: tuple[AskingCard, ...]
    ex_officio: tuple[tuple[str | None, str, bool], ...]
    on_roll: bool
    sits: bool
    offices: OfficesCard
    mandates: tuple[MandateCard, ...]
    petitions: tuple[SeatPetition, ...]
    proposed: tuple[PetitionCard, ...]

    @property
    def delegates(self) -> tuple[tuple[int, str | None], ...]:
        """Who sits, by the number of the seat: ``None`` where it is vacant."""
        return tuple(sorted(seat for group in self.groups for seat in group.seats))


BodyCard = AssemblyCard | CouncilCard
