"""What may be asked with a ballot in hand, beside casting what was typed.

``seen`` is the entry of the vote's texts that the ballot showed: a ballot that shows older texts
is refused. ``joins``: the ballot said that casting it joins the circle, too.
"""

from dataclasses import dataclass

from bot.desk.caller import Caller


@dataclass(frozen=True, slots=True)
class PressOption:
    """Cast a ballot for this option alone; 0 abstains."""

    caller: Caller
    vote: str
    option: int
    seen: int
    joins: bool = False


@dataclass(frozen=True, slots=True)
class ChooseOptions:
    """Cast a ballot for exactly these options."""

    caller: Caller
    vote: str
    options: tuple[int, ...]
    seen: int
    joins: bool = False


@dataclass(frozen=True, slots=True)
class RankNext:
    """Put an option behind those that one's ballot ranks; one that is ranked stays where it is."""

    caller: Caller
    vote: str
    option: int
    seen: int
    joins: bool = False


@dataclass(frozen=True, slots=True)
class UndoRank:
    """Take the last of ``ranks`` ranks off one's ballot; without any it is withdrawn.

    A ballot that ranks more or fewer is left as it is: the press came twice.
    """

    caller: Caller
    vote: str
    ranks: int
    seen: int


@dataclass(frozen=True, slots=True)
class AskRanking:
    """What a form for typing a ranking is filled in with."""

    caller: Caller
    vote: str


@dataclass(frozen=True, slots=True)
class TypeRanking:
    """Cast a ranking as typed: ``3, 1, 5``."""

    caller: Caller
    vote: str
    ranking: str
    seen: int
    joins: bool = False


@dataclass(frozen=True, slots=True)
class AskReceipt:
    """A form for a receipt that is to be checked."""

    caller: Caller


@dataclass(frozen=True, slots=True)
class ShowRules:
    """The rules of a vote."""

    caller: Caller
    vote: str


BallotRequest = (
    PressOption
    | ChooseOptions
    | RankNext
    | UndoRank
    | AskRanking
    | TypeRanking
    | AskReceipt
    | ShowRules
)
