"""Decisions that are challenged, and the history of what was decided."""

from bot.desk.voting.petitions import PetitionCard
from bot.desk.voting.replies import HistoryShown, PetitionShown
from bot.voting.petitions.petition import State
from bot.wording.blocks import Block, Control, Fine, Items, Message, Quote, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.lists import quoted
from bot.wording.marks import moment
from bot.wording.voting.parts import heading, key, timing
from bot.wording.voting.results import verdict


def petition_shown(reply: PetitionShown, locale: str) -> Message:
    """The decision, the petition against it, and how far it is, so far as that may be known."""
    card, petition = reply.card, reply.petition
    blocks: list[Block] = [
        Title(heading(card, locale)),
        Text(verdict(card, locale)),
        Text(phrase(locale, f"petition-{reply.how}")),
    ]
    blocks += petition_told(petition, locale)
    return Message(tuple(blocks), petition_keys(petition, locale))


def petition_told(petition: PetitionCard, locale: str) -> list[Block]:
    """What a petition says, and how it stands."""
    blocks: list[Block] = []
    if petition.text:
        blocks.append(Quote(petition.text))
    if petition.answer:
        blocks.append(Text(phrase(locale, "petition-answer")))
        blocks.append(Quote(petition.answer))
    if petition.state is State.QUALIFIED:
        opens = petition.opens or petition.until
        blocks.append(Text(phrase(locale, "petition-qualified", at=moment(opens))))
        return blocks
    if petition.state is not State.COLLECTING:
        blocks.append(Text(phrase(locale, "petition-over", state=str(petition.state))))
        return blocks
    if petition.needed is None:
        blocks.append(Text(phrase(locale, "petition-half")))
    else:
        needs = phrase(locale, "petition-needs", needed=petition.needed, electors=petition.electors)
        blocks.append(Text(needs))
    if petition.quarters is not None:
        progress = phrase(locale, "petition-quarters", quarters=petition.quarters)
        blocks.append(Text(progress))
    blocks.append(Fine(phrase(locale, "petition-until", at=moment(petition.until))))
    blocks.append(Fine(phrase(locale, "petition-secret")))
    return blocks


def petition_keys(petition: PetitionCard, locale: str) -> tuple[Control, ...]:
    """Sign, or take the signature back."""
    if petition.state is not State.COLLECTING:
        return ()
    return (key("unsign" if petition.signed else "sign", petition.id, locale),)


def history_shown(reply: HistoryShown, locale: str) -> Message:
    """What was decided, the newest first, with its present state."""
    if not reply.cards:
        if reply.query is None:
            return Message((Text(phrase(locale, "history-empty")),))
        query = quoted(locale, reply.query)
        return Message((Text(phrase(locale, "history-none", query=query)),))
    items = (
        (heading(card, locale), f"{verdict(card, locale)} {timing(card, locale)}")
        for card in reply.cards
    )
    controls = tuple(
        Control("result", str(card.number), phrase(locale, "control-see", number=card.number))
        for card in reply.cards[:5]
    )
    return Message((Title(phrase(locale, "history-title")), Items(tuple(items))), controls)
