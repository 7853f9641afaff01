"""The chain of a decision's challenges: decided, challenged, upheld or revoked."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.desk.voting.petitions import PetitionCard, petition_card
from bot.voting.decisions.decision import Decision, Standing
from bot.voting.petitions.petition import Petitions


@dataclass(frozen=True, slots=True)
class ChallengeCard:
    """A petition against a decision, and what came of it.

    ``vote`` is the number of the new vote, once there is one; ``result`` what the decision became
    by it, ``None`` where it came to nothing. ``ended`` is ``None`` while the challenge runs.
    """

    petition: PetitionCard
    opened: datetime
    vote: int | None
    result: Standing | None
    ended: datetime | None


def chain(
    petitions: Petitions, decision: Decision, number: Mapping[str, int], member: str
) -> tuple[ChallengeCard, ...]:
    """The challenges of a decision, the first first; ``number`` are those of the votes."""
    challenges = []
    for each in decision.challenges:
        petition = petitions.all[each.petition]
        card = petition_card(petition, member, petition.quarters(), opens=each.opens)
        vote = number.get(each.vote or "")
        challenges.append(ChallengeCard(card, each.opened, vote, each.result, each.ended))
    return tuple(challenges)
