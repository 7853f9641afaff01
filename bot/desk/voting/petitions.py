"""What of a petition is shown."""

from dataclasses import dataclass
from datetime import datetime

from bot.voting.petitions.petition import Petition
from bot.voting.petitions.petition import State as Petitioned


@dataclass(frozen=True, slots=True)
class PetitionCard:
    """A petition as anybody may see it: who signed is never shown.

    ``quarters`` is the progress in whole quarters of what is needed, ``None`` where it would show
    who signed. ``signed``: the caller did. ``opens`` is when the vote opens at the latest.
    """

    id: str
    state: Petitioned
    text: str | None
    answer: str | None
    opened: datetime
    until: datetime
    needed: int | None
    electors: int
    quarters: int | None
    signed: bool
    opens: datetime | None = None


def petition_card(
    petition: Petition,
    member: str,
    quarters: int | None,
    *,
    opens: datetime | None = None,
) -> PetitionCard:
    """What a member may see of a petition; ``quarters`` is its progress."""
    return PetitionCard(
        id=petition.id,
        state=petition.state,
        text=petition.text,
        answer=petition.answer,
        opened=petition.opened,
        until=petition.until,
        needed=petition.needed,
        electors=petition.electors,
        quarters=quarters,
        signed=member in petition.signed,
        opens=opens,
    )
