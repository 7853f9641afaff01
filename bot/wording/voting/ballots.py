"""Votes while they run: opened, listed, ballots cast, changed, withdrawn, proved."""

from bot.desk.voting.replies import (
    BallotCast,
    BallotShown,
    BallotsShown,
    BallotWithdrawn,
    Cast,
    ReceiptProved,
    ReceiptShown,
    VoteChanged,
    VoteList,
    VoteOpened,
    VoteProposed,
)
from bot.desk.voting.views import VoteCard
from bot.voting.votes.terms import Kind
from bot.wording.blocks import Block, Control, Fine, Items, Message, Quote, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.lists import shortened
from bot.wording.marks import moment, person
from bot.wording.voting.parts import (
    RANKED,
    SEVERAL,
    ballot_keys,
    chosen,
    conditions,
    explained,
    heading,
    key,
    options_shown,
    own_ballot,
    passages,
    timing,
    turnout,
    whole_text,
)
from bot.wording.voting.results import verdict

_MOST_PROPOSED = 10
_LONGEST_QUESTION = 50


def vote_opened(reply: VoteOpened, locale: str) -> Message:
    """The ballot paper, and that the vote is open."""
    card = reply.card
    told = Text(phrase(locale, "vote-opened", number=card.number))
    return Message((told, *_paper(card, locale)), ballot_keys(card, locale))


def vote_proposed(reply: VoteProposed, locale: str) -> Message:
    """What waits for a second member, with the button for that member."""
    blocks: list[Block] = [
        Title(shortened(" ".join(reply.question.split()), 120)),
        Text(phrase(locale, f"proposed-{reply.kind}", author=person(reply.author))),
    ]
    if reply.options:
        blocks.append(Items(tuple((option, "") for option in reply.options)))
    blocks.append(Fine(phrase(locale, "proposed-until", at=moment(reply.until))))
    return Message(tuple(blocks), (key("second", reply.proposal, locale),))


def vote_changed(reply: VoteChanged, locale: str) -> Message:
    """The ballot paper as it is now."""
    told = Text(phrase(locale, "vote-mended"))
    return Message((told, *_paper(reply.card, locale)), ballot_keys(reply.card, locale))


def vote_list(reply: VoteList, locale: str) -> Message:
    """The open votes with the time that is left, then what came of the last ones."""
    if not (reply.running or reply.ended or reply.proposed or reply.drafts):
        return Message((Text(phrase(locale, "votes-none")), Fine(phrase(locale, "votes-hint"))))
    blocks: list[Block] = []
    if reply.running:
        blocks.append(Title(phrase(locale, "votes-open")))
        blocks.append(Items(tuple(line(card, locale) for card in reply.running)))
    if reply.proposed:
        blocks.append(Title(phrase(locale, "votes-proposed")))
        blocks.append(Items(tuple(_waiting(each, locale) for each in reply.proposed)))
    if reply.ended:
        blocks.append(Title(phrase(locale, "votes-ended")))
        items = ((heading(card, locale), verdict(card, locale)) for card in reply.ended)
        blocks.append(Items(tuple(items)))
    if reply.drafts:
        blocks.append(Title(phrase(locale, "drafts-title")))
        blocks.append(Items(tuple((_brief(question), "") for _, question in reply.drafts)))
    blocks.append(Fine(phrase(locale, "votes-list-hint")))
    seconds = tuple(
        Control(
            "second", each.proposal, phrase(locale, "control-second-this", question=_short(each))
        )
        for each in reply.proposed[:_MOST_PROPOSED]
    )
    drafts = tuple(
        Control("draft", draft, phrase(locale, "control-draft-again", question=_brief(question)))
        for draft, question in reply.drafts
    )
    return Message(tuple(blocks), (*keys(reply.running, locale), *seconds, *drafts))


def _waiting(each: VoteProposed, locale: str) -> tuple[str, str]:
    by = phrase(locale, f"proposed-{each.kind}", author=person(each.author))
    return _short(each), by


def _short(each: VoteProposed) -> str:
    return _brief(each.question)


def _brief(question: str) -> str:
    return shortened(" ".join(question.split()), _LONGEST_QUESTION)


def keys(cards: tuple[VoteCard, ...], locale: str, most: int = 5) -> tuple[Control, ...]:
    """A button to the ballot of each of the first votes."""
    return tuple(
        Control("ballot", str(card.number), phrase(locale, "control-ballot", number=card.number))
        for card in cards[:most]
    )


def line(card: VoteCard, locale: str) -> tuple[str, str]:
    """A vote in a line: until when, how many voted, and whether the reader did."""
    voted = phrase(locale, "line-voted" if card.mine is not None else "line-not-voted")
    return heading(card, locale), f"{timing(card, locale)} {turnout(card, locale)} {voted}"


def ballot_shown(reply: BallotShown, locale: str) -> Message:
    """The ballot paper."""
    card = reply.card
    return Message(tuple(_paper(card, locale)), ballot_keys(card, locale))


def ballot_cast(reply: BallotCast, locale: str) -> Message:
    """What the ballot says now, and that it can be changed."""
    card = reply.card
    blocks: list[Block] = [
        Title(heading(card, locale)),
        Text(phrase(locale, f"cast-{reply.how}", choice=chosen(card, reply.choice, locale))),
    ]
    if card.terms.rule in SEVERAL and reply.how is not Cast.SAME:
        blocks.append(Text(phrase(locale, f"cast-more-{_form(card)}")))
    if card.closes is not None:
        blocks.append(Fine(phrase(locale, "cast-hint", at=moment(card.closes))))
    else:
        blocks.append(Fine(phrase(locale, "cast-hint-standing")))
    return Message(tuple(blocks), ballot_keys(card, locale))


def ballot_withdrawn(reply: BallotWithdrawn, locale: str) -> Message:
    """That there is no ballot any more."""
    card = reply.card
    return Message(
        (Title(heading(card, locale)), Text(phrase(locale, "withdrawn"))),
        ballot_keys(card, locale),
    )


def ballots_shown(reply: BallotsShown, locale: str) -> Message:
    """The reader's ballots, a line each."""
    if not reply.cards:
        return Message((Text(phrase(locale, "ballots-none")),))
    items = (
        (heading(card, locale), f"{own_ballot(card, locale)} {timing(card, locale)}")
        for card in reply.cards
    )
    running = tuple(card for card in reply.cards if card.running)
    return Message(
        (
            Title(phrase(locale, "ballots-title")),
            Items(tuple(items)),
            Fine(phrase(locale, "ballots-hint")),
        ),
        keys(running, locale),
    )


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


def _paper(card: VoteCard, locale: str) -> list[Block]:
    blocks: list[Block] = [Title(heading(card, locale))]
    blocks += whole_text(card)
    blocks += _origin(card, locale)
    blocks.append(Text(explained(card, locale)))
    blocks.append(options_shown(card, locale))
    blocks += passages(card, locale)
    if not card.running:
        blocks.append(Text(verdict(card, locale)))
    if card.running or card.mine is not None:
        blocks.append(Text(own_ballot(card, locale)))
    if card.running and card.mine is None:
        blocks.append(Fine(phrase(locale, f"how-{_form(card)}", number=card.number)))
    blocks += conditions(card, locale)
    return blocks


def _origin(card: VoteCard, locale: str) -> list[Block]:
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
    return blocks


def _form(card: VoteCard) -> str:
    """How a ballot is filled in."""
    if card.terms.kind is Kind.MOTION:
        return "motion"
    if card.terms.rule in RANKED:
        return "ranked"
    return "several" if card.terms.rule in SEVERAL else "one"
