"""Decisions that are challenged, and the history of what was decided."""

from bot.desk.voting.deciding import LONGEST_REASON
from bot.desk.voting.petitions import PetitionCard
from bot.desk.voting.replies import DecisionsShown, HistoryShown, PetitionShown, ReasonAsked
from bot.desk.voting.views import VoteCard
from bot.voting.petitions.petition import State
from bot.wording.blocks import (
    Block,
    Choice,
    Control,
    Field,
    Fine,
    Form,
    Items,
    Menu,
    Message,
    Quote,
    Text,
    Title,
)
from bot.wording.catalogue import phrase
from bot.wording.lists import quoted, shortened
from bot.wording.marks import moment
from bot.wording.voting.challenges import challenge_told, earlier_told, petition_key, voted_on
from bot.wording.voting.parts import heading, key, timing
from bot.wording.voting.results import verdict

_LONGEST_CHOICE = 100
_LONGEST_QUERY = 60  # what the id of a button has room for
_MOST_KEYS = 5


def petition_shown(reply: PetitionShown, locale: str) -> Message:
    """The decision, the petition against it, and how far it is, so far as that may be known."""
    card, petition = reply.card, reply.petition
    blocks: list[Block] = [
        Title(heading(card, locale)),
        Text(verdict(card, locale)),
        Text(phrase(locale, f"petition-{reply.how}")),
    ]
    blocks += petition_told(petition, locale, came=voted_on(card, petition, locale))
    blocks += earlier_told(card, locale)
    see = Control("result", str(card.number), phrase(locale, "control-result"))
    return Message(tuple(blocks), (*petition_keys(petition, locale), see))


def petition_told(
    petition: PetitionCard, locale: str, half: str = "petition-half", came: str = ""
) -> list[Block]:
    """What a petition says, and how it stands; ``half`` says of whom more than half must sign.

    ``came`` is what came of it, where more is known than that it is over.
    """
    blocks: list[Block] = []
    if petition.text:
        blocks.append(Quote(petition.text))
    if petition.answer:
        blocks.append(Text(phrase(locale, "petition-answer")))
        blocks.append(Quote(petition.answer))
    if came:
        blocks.append(Text(came))
        return blocks
    if petition.state is State.QUALIFIED:
        opens = petition.opens or petition.until
        blocks.append(Text(phrase(locale, "petition-qualified", at=moment(opens))))
        return blocks
    if petition.state is not State.COLLECTING:
        blocks.append(Text(phrase(locale, "petition-over", state=str(petition.state))))
        return blocks
    if petition.needed is None:
        blocks.append(Text(phrase(locale, half)))
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
    """What was decided, the newest or the nearest first, with its present state."""
    if not reply.cards:
        if reply.query is None:
            return Message((Text(phrase(locale, "history-empty")),))
        query = quoted(locale, reply.query)
        return Message((Text(phrase(locale, "history-none", query=query)),))
    title = phrase(locale, "history-title")
    if reply.query is not None:
        title += f": {quoted(locale, reply.query)}"
    items = [(heading(card, locale), _state(card, locale)) for card in reply.cards]
    plain = len(items) - reply.further
    blocks: list[Block] = [Title(title)]
    if plain:
        blocks.append(Items(tuple(items[:plain])))
    if reply.further:
        blocks += [Text(phrase(locale, "history-also")), Items(tuple(items[plain:]))]
    if reply.pages > 1:
        page = phrase(locale, "page-place", page=reply.page, pages=reply.pages)
        blocks.append(Fine(page))
    return Message(
        tuple(blocks), tuple(_turning(reply, locale)), tuple(_menus(reply.cards, locale))
    )


def decisions_shown(reply: DecisionsShown, locale: str) -> Message:
    """The decisions in force: those that are challenged, and a menu of the others."""
    if not (reply.cards or reply.challenged):
        return Message((Text(phrase(locale, "decisions-none")),))
    blocks: list[Block] = [Title(phrase(locale, "decisions-title"))]
    if reply.challenged:
        items = tuple((heading(card, locale), _state(card, locale)) for card in reply.challenged)
        blocks += [Text(phrase(locale, "decisions-challenged")), Items(items)]
    menus: tuple[Menu, ...] = ()
    if reply.cards:
        blocks.append(Text(phrase(locale, "decisions-how")))
        menus = (_challenging(reply.cards, locale),)
    if reply.older:
        blocks.append(Fine(phrase(locale, "decisions-older", count=reply.older)))
    keys = tuple(_challenged_key(card, locale) for card in reply.challenged[:_MOST_KEYS])
    return Message(tuple(blocks), keys, menus)


def _challenged_key(card: VoteCard, locale: str) -> Control:
    """To the petition while it is signed, later to what stands of the decision."""
    challenges = () if card.ended is None else card.ended.challenges
    last = challenges[-1] if challenges else None
    if last is not None and last.petition.state is State.COLLECTING:
        return petition_key(card, last.petition, locale)
    label = phrase(locale, "control-see-one", number=card.number)
    return Control("result", str(card.number), label)


def reason_asked(reply: ReasonAsked, locale: str) -> Message:
    """The form for why a decision is challenged."""
    field = Field(
        "reason",
        phrase(locale, "field-reason"),
        phrase(locale, "field-reason-hint"),
        required=False,
        long=True,
        longest=LONGEST_REASON,
    )
    title = phrase(locale, "form-challenge", number=reply.card.number)
    form = Form("challenge", str(reply.card.number), title, (field,))
    return Message((Text(title),), form=form)


def _state(card: VoteCard, locale: str) -> str:
    """What came of it, how it stands, and its last challenge."""
    said = f"{verdict(card, locale)} {timing(card, locale)}"
    challenges = () if card.ended is None else card.ended.challenges
    if not challenges or challenges[-1].result is not None:
        return said
    return f"{said} {challenge_told(challenges[-1], locale)}"


def _menus(cards: tuple[VoteCard, ...], locale: str) -> list[Menu]:
    """To see one of them, and to challenge one."""
    choices = tuple(
        Choice(str(card.number), shortened(heading(card, locale), _LONGEST_CHOICE))
        for card in cards
    )
    menus = [Menu("see", "", phrase(locale, "control-see"), choices)]
    free = tuple(card for card in cards if card.ended is not None and card.ended.may_recall)
    return [*menus, _challenging(free, locale)] if free else menus


def _challenging(cards: tuple[VoteCard, ...], locale: str) -> Menu:
    choices = tuple(
        Choice(
            str(card.number),
            shortened(heading(card, locale), _LONGEST_CHOICE),
            shortened(verdict(card, locale), _LONGEST_CHOICE),
        )
        for card in cards
    )
    return Menu("recall-one", "", phrase(locale, "control-recall-one"), choices)


def _turning(reply: HistoryShown, locale: str) -> list[Control]:
    """To the page before and the page behind, where there is one."""
    query = reply.query or ""
    if reply.pages == 1 or len(query) > _LONGEST_QUERY:
        return []
    return [
        Control("history", f"{page}:{query}", phrase(locale, f"control-history-{name}"), disabled)
        for page, name, disabled in (
            (reply.page - 1, "newer", reply.page == 1),
            (reply.page + 1, "older", reply.page == reply.pages),
        )
    ]
