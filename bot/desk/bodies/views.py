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
    """A mandate of a seat. ``broken`` are the numbers of the votes that went against it."""

    seat: int
    text: str | None
    scope: str | None
    bound: tuple[int, ...]
    broken: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SeatPetition:
    """A petition against a delegate (``member``), by the number of the seat."""

    seat: int | None
    member: str | None
    petition: PetitionCard


@dataclass(frozen=True, slots=True)
class AssemblyCard:
    """An assembly as a member may see it. ``supports`` and ``stands`` are the member's own lists.

    ``numbers`` are those of the lists, by their ids. ``latest`` are the last moments at which the
    seats moved, ``history`` all of them; ``parties`` are the lists that there ever were: id,
    number, name.
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
    latest: tuple[Moment, ...]
    history: tuple[Moment, ...] = ()
    parties: tuple[tuple[str, int, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class GroupCard:
    """A group of a council. ``nominations`` is until when candidates gather, ``vote`` its ballot.

    ``seats`` are the numbers of its seats with who holds each, ``standing`` the names for the next
    ballot. ``mine``: the reader belongs to it; ``stands``: and stands there.
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


BodyCard = AssemblyCard | CouncilCard
