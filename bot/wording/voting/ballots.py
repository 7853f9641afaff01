"""Votes while they run: opened, proposed, mended, listed."""

from bot.desk.voting.replies import BallotsShown, VoteChanged, VoteList, VoteOpened, VoteProposed
from bot.desk.voting.views import VoteCard
from bot.voting.votes.vote import State
from bot.wording.blocks import Block, Control, Fine, Items, Message, Text, Title
from bot.wording.board.told import lost_keys
from bot.wording.catalogue import phrase
from bot.wording.lists import shortened
from bot.wording.marks import moment, person
from bot.wording.voting.casting import ballot_paper
from bot.wording.voting.challenges import petitions_keys, petitions_told
from bot.wording.voting.papers import paper
from bot.wording.voting.parts import heading, key, on_button, own_ballot, timing, turnout
from bot.wording.voting.results import verdict

_MOST_PROPOSED = 10
_LONGEST_QUESTION = 50


def vote_opened(reply: VoteOpened, locale: str) -> Message:
    """The ballot paper, and that the vote is open."""
    card = reply.card
    told = Text(phrase(locale, "vote-opened", number=card.number))
    return paper([told, *ballot_paper(card, locale)], card, locale)


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
    return paper([told, *ballot_paper(reply.card, locale)], reply.card, locale)


def vote_list(reply: VoteList, locale: str) -> Message:
    """The open votes with the time that is left, then what came of the last ones."""
    if not (reply.running or reply.ended or reply.proposed or reply.drafts):
        return Message((Text(phrase(locale, "votes-none")), Fine(phrase(locale, "votes-hint"))))
    blocks: list[Block] = []
    if reply.running:
        blocks.append(Title(phrase(locale, "votes-open")))
        blocks.append(Items(tuple(line(card, locale) for card in reply.running)))
    if reply.petitions:
        blocks.append(Title(phrase(locale, "now-petitions")))
        blocks.append(petitions_told(reply.petitions, locale))
    if reply.proposed:
        blocks.append(Title(phrase(locale, "votes-proposed")))
        blocks.append(proposals(reply.proposed, locale))
    if reply.ended:
        blocks.append(Title(phrase(locale, "votes-ended")))
        items = ((heading(card, locale), verdict(card, locale)) for card in reply.ended)
        blocks.append(Items(tuple(items)))
    if reply.drafts:
        blocks.append(Title(phrase(locale, "drafts-title")))
        blocks.append(Items(tuple((_brief(question), "") for _, question in reply.drafts)))
    if reply.running or reply.ended:
        blocks.append(Fine(phrase(locale, "votes-list-hint")))
    drafts = tuple(
        Control(
            "draft", draft, on_button(locale, "control-draft-again", "question", _brief(question))
        )
        for draft, question in reply.drafts
    )
    return Message(
        tuple(blocks),
        (
            *keys(reply.running, locale),
            *petitions_keys(reply.petitions, locale),
            *backing(reply.proposed, locale),
            *drafts,
            *see(reply.ended, locale),
            *lost_keys(reply.lost, locale),
        ),
    )


def proposals(proposed: tuple[VoteProposed, ...], locale: str) -> Items:
    """What waits for a second member, a line each."""
    return Items(tuple(_waiting(each, locale) for each in proposed))


def backing(
    proposed: tuple[VoteProposed, ...], locale: str, most: int = _MOST_PROPOSED
) -> tuple[Control, ...]:
    """A button for each of the first, for a second member."""
    return tuple(
        Control(
            "second",
            each.proposal,
            on_button(locale, "control-second-this", "question", _short(each)),
        )
        for each in proposed[:most]
    )


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
        Control("ballot", str(card.number), phrase(locale, _label(card), number=card.number))
        for card in cards[:most]
    )


def resuming(cards: tuple[VoteCard, ...], locale: str, most: int = 5) -> tuple[Control, ...]:
    """A button for each of the first votes that are suspended: it lets that one go on."""
    suspended = [card for card in cards if card.state is State.SUSPENDED]
    return tuple(
        Control(
            "resume", str(each.number), phrase(locale, "control-resume-one", number=each.number)
        )
        for each in suspended[:most]
    )


def see(cards: tuple[VoteCard, ...], locale: str, most: int = 5) -> tuple[Control, ...]:
    """A button to what came of each of the first votes."""
    return tuple(
        Control("result", str(card.number), phrase(locale, "control-see-one", number=card.number))
        for card in cards[:most]
    )


def _label(card: VoteCard) -> str:
    return "control-ballot" if card.mine is None else "control-ballot-yours"


def line(card: VoteCard, locale: str) -> tuple[str, str]:
    """A vote in a line: until when, how many voted, and whether the reader did."""
    voted = phrase(locale, "line-voted" if card.mine is not None else "line-not-voted")
    return heading(card, locale), f"{timing(card, locale)} {turnout(card, locale)} {voted}"


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
            Fine(phrase(locale, "ballots-hint" if running else "ballots-hint-closed")),
        ),
        (*keys(running, locale), key("receipt-paste", "", locale)),
    )
