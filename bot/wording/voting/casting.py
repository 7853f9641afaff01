"""Ballots in words: the paper, what was cast, what proves it."""

from bot.desk.voting.replies import (
    BallotCast,
    BallotShown,
    BallotWithdrawn,
    ReceiptProved,
    ReceiptShown,
)
from bot.desk.voting.views import VoteCard
from bot.voting.votes.vote import State
from bot.wording.blocks import Block, Fine, Message, Quote, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.marks import moment, person
from bot.wording.voting.papers import form_of, paper, ranking
from bot.wording.voting.parts import (
    RANKED,
    chosen,
    conditions,
    explained,
    heading,
    key,
    options_asked,
    options_shown,
    own_ballot,
    passages,
    whole_question,
)
from bot.wording.voting.results import verdict


def ballot_shown(reply: BallotShown, locale: str) -> Message:
    """The ballot paper."""
    return paper(ballot_paper(reply.card, locale), reply.card, locale)


def ballot_cast(reply: BallotCast, locale: str) -> Message:
    """What the ballot says now, and that it can be changed."""
    card = reply.card
    blocks: list[Block] = [Title(heading(card, locale))]
    if card.people is not None:
        # On menus and buttons a front may have no more than their numbers.
        blocks.append(options_shown(card, locale))
    if card.terms.rule in RANKED and reply.choice:
        blocks.append(Text(phrase(locale, f"ranking-{reply.how}")))
        blocks.append(ranking(card, reply.choice, locale))
        if sum(map(len, reply.choice)) < len(card.standing):
            blocks.append(Text(phrase(locale, "ranking-more")))
    else:
        choice = chosen(card, reply.choice, locale)
        blocks.append(Text(phrase(locale, f"cast-{reply.how}", choice=choice)))
        if form_of(card) == "several":
            blocks.append(Text(phrase(locale, "choose-more")))
    if reply.joined:
        blocks.append(Text(phrase(locale, "cast-joined")))
    if card.closes is not None:
        blocks.append(Fine(phrase(locale, "cast-hint", at=moment(card.closes))))
    else:
        blocks.append(Fine(phrase(locale, "cast-hint-standing")))
    return paper(blocks, card, locale, whole=False)


def ballot_withdrawn(reply: BallotWithdrawn, locale: str) -> Message:
    """That there is no ballot any more, and a fresh one."""
    card = reply.card
    told = Text(phrase(locale, "withdrawn"))
    title, *rest = ballot_paper(card, locale)
    return paper([title, told, *rest], card, locale)


def receipt_shown(reply: ReceiptShown, locale: str) -> Message:
    """The receipt, and what it is good for."""
    controls = (key("check", reply.receipt, locale),)
    return Message(
        (
            Title(phrase(locale, "receipt-title", number=reply.card.number)),
            Quote(reply.receipt),
            Text(phrase(locale, "receipt-warning")),
            Fine(phrase(locale, "receipt-hint")),
        ),
        controls,
    )


def receipt_proved(reply: ReceiptProved, locale: str) -> Message:
    """What a receipt proves."""
    card = reply.card
    proof = "receipt-counts" if reply.counts else "receipt-struck"
    return Message(
        (
            Title(heading(card, locale)),
            Text(phrase(locale, proof, choice=chosen(card, reply.choice, locale))),
        )
    )


def ballot_paper(card: VoteCard, locale: str) -> list[Block]:
    """All that is to be known before voting; the headline comes first."""
    blocks: list[Block] = [Title(heading(card, locale))]
    blocks += whole_question(card)
    blocks += origin(card, locale)
    blocks.append(Text(explained(card, locale)))
    blocks += options_asked(card, locale)
    blocks += passages(card, locale)
    if not card.running:
        blocks.append(Text(verdict(card, locale)))
    if card.running or card.mine is not None:
        blocks += _own(card, locale)
    if card.state is State.OPEN and not card.on_roll and not card.barred:
        blocks.append(Text(phrase(locale, "ballot-joins")))
    if card.running and card.mine is None and card.on_roll and not card.barred:
        # A ranking to type, as this ballot takes it: there may be one candidate only.
        ranking = ", ".join(str(option) for option in reversed(card.standing[:2]))
        how = phrase(locale, f"how-{form_of(card)}", number=card.number, ranking=ranking)
        blocks.append(Fine(how))
    blocks += conditions(card, locale)
    return blocks


def _own(card: VoteCard, locale: str) -> list[Block]:
    """What the reader's ballot says; a ranking has a line for each rank."""
    mine = card.mine
    if mine is None or not mine.counts or not mine.choice or card.terms.rule not in RANKED:
        return [Text(own_ballot(card, locale))]
    return [Text(phrase(locale, "ranking-mine")), ranking(card, mine.choice, locale)]


def origin(card: VoteCard, locale: str) -> list[Block]:
    """Who asked it, and which other vote it comes from."""
    blocks: list[Block] = []
    if card.author is not None and card.seconder is not None:
        people = {"author": person(card.author), "seconder": person(card.seconder)}
        blocks.append(Fine(phrase(locale, "asked-and-seconded", **people)))
    elif card.author is not None:
        blocks.append(Fine(phrase(locale, "asked-by", author=person(card.author))))
    for name, number in (
        ("recalls", card.recalls),
        ("run-off-of", card.run_off_of),
        ("instead-of", card.instead),
    ):
        if number is not None:
            blocks.append(Text(phrase(locale, f"vote-{name}", number=number)))
    if card.demand:
        blocks.append(Quote(card.demand))
    return blocks
