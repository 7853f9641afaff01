"""What members do with petitions, decided: each a step, or a refusal with its reason."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction
from math import ceil

from bot.errors import Reason, Refusal
from bot.voting.chance import Chance
from bot.voting.ledger.events import Event, Pseudonym
from bot.voting.petitions.events import (
    PetitionAnswered,
    PetitionOpened,
    PetitionQualified,
    PetitionSigned,
    Target,
)
from bot.voting.petitions.petition import Petition, Petitions, State, lapse
from bot.voting.steps import Step
from bot.voting.votes.drafts import trimmed
from bot.voting.votes.terms import LONGEST_TEXT

LONGEST_ANSWER = 500
"""Characters of a delegate's answer (S8)."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """Those who may sign, at the opening: how many, and the weight that qualifies.

    ``needed`` is ``None`` where it follows a live electorate; whoever signs then brings it.
    """

    electors: int
    needed: int | None


def share_of(roll: int, share: Fraction, least: int) -> int:
    """How many must sign: ``max(least, ⌈share of the roll⌉)``, and never more than there are."""
    return min(max(least, ceil(share * roll)), max(roll, 1))


def majority_of(weight: int) -> int:
    """The least whole weight that is more than half."""
    return weight // 2 + 1


def open_petition(
    petitions: Petitions,
    target: Target,
    member: str,
    weight: int,
    threshold: Threshold,
    now: datetime,
    chance: Chance,
    *,
    days: int,
    text: str | None = None,
    needed: int | None = None,
) -> Step:
    """Open a petition and sign it. ``weight`` is the member's among the electors, 0 of nobody.

    ``days`` are those for which signatures are gathered.

    One petition runs against a target at a time, and none under a bar. It may qualify at once.
    """
    if weight < 1:
        raise Refusal(Reason.NOT_AN_ELECTOR)
    if target in petitions.running:
        raise Refusal(Reason.PETITION_RUNNING)
    until = petitions.bars.get(target)
    if until is not None and now < until:
        raise Refusal(Reason.PETITION_BARRED, until=until)
    if text is not None and len(text := trimmed(text)) > LONGEST_TEXT:
        raise Refusal(Reason.LONG_DETAIL, option="reason", limit=LONGEST_TEXT)
    about = chance.id()
    opened = PetitionOpened(
        at=now,
        about=about,
        salt=None if text is None else chance.salt(),
        target=target,
        electors=threshold.electors,
        needed=threshold.needed,
        until=now + timedelta(days=days),
        text=text,
    )
    enough = threshold.needed if needed is None else needed
    if enough is None or weight < enough:
        return Step((opened, _signed(about, member, weight, now, chance)))
    return Step((opened, *_last_signed(about, now, chance)))


def sign(
    petition: Petition,
    member: str,
    weight: int,
    now: datetime,
    chance: Chance,
    *,
    needed: int | None = None,
) -> Step:
    """Sign; where that is enough, the petition qualifies. ``needed`` is that of a live electorate.

    An elector's weight is that at signing.
    """
    _collecting(petition, now)
    if weight < 1:
        raise Refusal(Reason.NOT_AN_ELECTOR)
    if member in petition.signed:
        raise Refusal(Reason.ALREADY_SIGNED)
    if petition.weight + weight < _enough(petition, needed):
        return Step((_signed(petition.id, member, weight, now, chance),))
    return Step(_last_signed(petition.id, now, chance), petition.entries)


def qualify(petition: Petition, at: datetime) -> Step:
    """Qualify a petition whose live threshold has sunk to what has been signed already."""
    return Step((PetitionQualified(at=at, about=petition.id),), petition.entries)


def unsign(petition: Petition, member: str, now: datetime) -> Step:
    """Withdraw a signature. With the last one the petition is withdrawn."""
    _collecting(petition, now)
    if member not in petition.signed:
        raise Refusal(Reason.NOT_SIGNED)
    return lapse(petition, member, now, lapsed=False)


def answer(petition: Petition, text: str, now: datetime, chance: Chance) -> Step:
    """Set the delegate's answer beside the petition; the caller knows that it is the delegate's."""
    _collecting(petition, now)
    text = trimmed(text)
    if not text:
        raise Refusal(Reason.EMPTY_ANSWER)
    if len(text) > LONGEST_ANSWER:
        raise Refusal(Reason.LONG_ANSWER, length=len(text), limit=LONGEST_ANSWER)
    event = PetitionAnswered(at=now, about=petition.id, salt=chance.salt(), text=text)
    return Step((event,), (petition.answer_entry,) if petition.answer_entry else ())


def find(petitions: Petitions, about: str) -> Petition:
    """The petition of an id, or a refusal: an id may be forged, or older than the circle."""
    petition = petitions.all.get(about)
    if petition is None:
        raise Refusal(Reason.UNKNOWN_PETITION)
    return petition


def _collecting(petition: Petition, now: datetime) -> None:
    # A petition ends at its time, even where the tick that says so is late.
    if petition.state is not State.COLLECTING or now >= petition.until:
        raise Refusal(Reason.PETITION_OVER)


def _enough(petition: Petition, live: int | None) -> int:
    enough = live if petition.needed is None else petition.needed
    if enough is None:
        raise ValueError("a live threshold must be brought")
    return enough


def _signed(about: str, member: str, weight: int, now: datetime, chance: Chance) -> PetitionSigned:
    who = Pseudonym(chance.id())
    return PetitionSigned(
        at=now, about=about, salt=chance.salt(), who=who, member=member, weight=weight
    )


def _last_signed(about: str, now: datetime, chance: Chance) -> tuple[Event, ...]:
    # The signature that qualifies would be erased at once: nothing is sealed in it.
    who = Pseudonym(chance.id())
    return (
        PetitionSigned(at=now, about=about, who=who),
        PetitionQualified(at=now, about=about),
    )
