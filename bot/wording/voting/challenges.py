"""The life of a decision: in force, challenged, upheld or revoked, with the chain of challenges."""

from bot.desk.voting.challenges import ChallengeCard
from bot.desk.voting.petitions import PetitionCard
from bot.desk.voting.replies import PetitionShown
from bot.desk.voting.views import VoteCard
from bot.voting.petitions.petition import State
from bot.wording.blocks import Block, Control, Fine, Items
from bot.wording.catalogue import phrase
from bot.wording.marks import moment
from bot.wording.voting.parts import heading, key


def chain_told(card: VoteCard, locale: str) -> list[Block]:
    """Each challenge with what came of it, and from when on another may begin."""
    ended = card.ended
    if ended is None or not ended.challenges:
        return []
    blocks = [_chain(ended.challenges, locale)]
    if ended.barred is not None and ended.may_recall:
        blocks.append(Fine(phrase(locale, "challenge-barred", at=moment(ended.barred))))
    return blocks


def earlier_told(card: VoteCard, locale: str) -> list[Block]:
    """The challenges before the last one, which is told at length beside them."""
    challenges = () if card.ended is None else card.ended.challenges[:-1]
    return [_chain(challenges, locale)] if challenges else []


def _chain(challenges: tuple[ChallengeCard, ...], locale: str) -> Block:
    return Items(
        tuple(
            (phrase(locale, "challenged-at", at=moment(each.opened)), challenge_told(each, locale))
            for each in challenges
        )
    )


def challenge_told(each: ChallengeCard, locale: str) -> str:
    """How a challenge stands, or what came of it."""
    petition = each.petition
    if each.result is not None:
        return phrase(locale, f"challenge-{each.result}", number=each.vote or 0)
    if each.ended is not None:
        return phrase(locale, "petition-over", state=str(petition.state))
    if each.vote is not None:
        return phrase(locale, "challenge-voting", number=each.vote)
    return petition_progress(petition, locale)


def challenge_of(card: VoteCard, petition: PetitionCard) -> ChallengeCard | None:
    """What a petition is among the challenges of a decision."""
    challenges = () if card.ended is None else card.ended.challenges
    return next((each for each in challenges if each.petition.id == petition.id), None)


def voted_on(card: VoteCard, petition: PetitionCard, locale: str) -> str:
    """That the new vote runs, or what came of it; nothing before."""
    challenge = challenge_of(card, petition)
    return challenge_told(challenge, locale) if challenge and challenge.vote else ""


def petition_progress(petition: PetitionCard, locale: str) -> str:
    """How far a petition is, so far as that may be known, and what it waits for until when."""
    if petition.state is State.QUALIFIED:
        return phrase(locale, "challenge-qualified", at=moment(petition.opens or petition.until))
    told = phrase(locale, "petition-until", at=moment(petition.until))
    if petition.quarters is not None:
        told = f"{phrase(locale, 'petition-quarters', quarters=petition.quarters)} {told}"
    return told


def petition_key(card: VoteCard, petition: PetitionCard, locale: str) -> Control:
    """To the petition against a decision, where its reason stands and where it is signed."""
    label = phrase(locale, "control-petition-on", number=card.number)
    return Control("petition", petition.id, label)


def challenge_keys(card: VoteCard, locale: str) -> list[Control]:
    """To challenge a decision, to see and sign the petition that runs, to vote on it."""
    ended = card.ended
    if ended is None:
        return []
    keys = [key("recall", str(card.number), locale)] if ended.may_recall else []
    last = ended.challenges[-1] if ended.challenges else None
    if last is None or last.ended is not None:
        return keys
    if last.vote is not None:
        label = phrase(locale, "control-ballot", number=last.vote)
        return [*keys, Control("ballot", str(last.vote), label)]
    return [*keys, key("petition", last.petition.id, locale)]


def petitions_told(petitions: tuple[PetitionShown, ...], locale: str) -> Items:
    """What is to be voted on once more, and how far each petition for that is."""
    return Items(tuple(_petitioned(each, locale) for each in petitions))


def petitions_keys(
    petitions: tuple[PetitionShown, ...], locale: str, most: int = 5
) -> tuple[Control, ...]:
    """A button to each of the first petitions."""
    return tuple(petition_key(each.card, each.petition, locale) for each in petitions[:most])


def _petitioned(each: PetitionShown, locale: str) -> tuple[str, str]:
    told = [petition_progress(each.petition, locale)]
    if each.petition.signed:
        told.insert(0, phrase(locale, "now-signed"))
    return heading(each.card, locale), " ".join(told)
