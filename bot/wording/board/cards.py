"""The cards of votes and petitions, reminders and results: short, and true for every reader.

A card has to fit into one message of a phone's width. So long questions and many options are
shortened on it; the ballot that its button opens, and the rules, show them whole.
"""

from bot.desk.board.replies import (
    BodyPetitionPosted,
    PetitionPosted,
    ProposalPosted,
    ReminderPosted,
    ResultPosted,
    VotePosted,
)
from bot.desk.voting.petitions import PetitionCard
from bot.desk.voting.replies import ResultShown
from bot.desk.voting.views import VoteCard
from bot.voting.petitions.petition import State as Petitioned
from bot.voting.votes.showing import Moved
from bot.voting.votes.terms import Counts
from bot.voting.votes.vote import State
from bot.wording.blocks import Block, Control, Fine, Items, Message, Text, Title
from bot.wording.bodies.shared import came, somebody, whom
from bot.wording.catalogue import phrase
from bot.wording.lists import listed, shortened
from bot.wording.marks import moment, person
from bot.wording.pictures.results import result_picture
from bot.wording.voting.casting import origin
from bot.wording.voting.challenges import challenge_of, voted_on
from bot.wording.voting.decisions import petition_told
from bot.wording.voting.parts import (
    explained,
    heading,
    not_shown,
    option_names,
    options_asked,
    passages_in_brief,
    quorum,
    timing,
    turnout,
)
from bot.wording.voting.results import last_reason, verdict

# Of the 2000 characters of a message, what options may take without crowding out the rest; escaped,
# foreign text may double.
_ROOM_FOR_OPTIONS = 900
_LONGEST_QUESTION = 120  # in the title of a proposal


def vote_posted(reply: VotePosted, locale: str) -> Message:
    """The card of a vote: what is asked, until when, how many voted; then what came of it."""
    card = reply.card
    blocks: list[Block] = [Title(heading(card, locale)), *origin(card, locale)]
    if card.state is State.SUSPENDED:
        blocks += [Text(timing(card, locale)), *last_reason(card, locale)]
    if card.running:
        blocks.append(Text(explained(card, locale)))
    else:
        blocks.append(Text(verdict(card, locale)))
    if card.running or card.shown.counts is not None:
        blocks += _options(card, locale)
    if not card.running:
        if card.state is not State.CANCELLED:
            blocks += not_shown(card, locale)
        blocks += last_reason(card, locale)
    blocks += passages_in_brief(card, locale)
    if card.state is State.SUSPENDED:
        blocks.append(Fine(turnout(card, locale)))
    elif card.state is not State.CANCELLED:  # when that was, stands with its reason
        blocks.append(Fine(f"{timing(card, locale)} {turnout(card, locale)}"))
    if card.running and card.terms.quorum:
        blocks.append(Fine(quorum(card, locale)))
    return Message(tuple(blocks), _keys(card, locale))


def reminder_posted(reply: ReminderPosted, locale: str) -> Message:
    """That a vote closes soon; to everybody alike, whoever has voted."""
    card = reply.card
    closes = moment(card.closes) if card.closes is not None else ""
    return Message(
        (Text(heading(card, locale)), Text(phrase(locale, "board-reminder", at=closes))),
        (_key("ballot", str(card.number), locale),),
    )


def result_posted(reply: ResultPosted, locale: str) -> Message:
    """What came of a vote; how it was counted stands behind *Result*."""
    result = reply.result
    card = result.card
    blocks: list[Block] = [Title(heading(card, locale)), Text(verdict(card, locale))]
    if card.shown.counts is not None:
        blocks += _options(card, locale)
        # The words stand there in any case: a post is known again by them.
        blocks.append(result_picture(result, locale))
    blocks += not_shown(card, locale)
    blocks += _further(result, locale)
    figures = [turnout(card, locale)]
    if card.terms.quorum:
        figures.append(quorum(card, locale))
    blocks += [Fine(" ".join(figures)), Fine(phrase(locale, "ledger-head", head=result.head))]
    keys = [_key("result", str(card.number), locale)]
    if card.ended is not None and card.ended.drawn:
        keys.append(_key("draw", str(card.number), locale))
    return Message(tuple(blocks), tuple(keys))


def petition_posted(reply: PetitionPosted, locale: str) -> Message:
    """The card of a petition: what it wants, why, and how far it is, as secrecy allows."""
    blocks = (
        Title(phrase(locale, "board-petition")),
        Text(heading(reply.card, locale)),
        *petition_told(reply.petition, locale, came=voted_on(reply.card, reply.petition, locale)),
    )
    return Message(blocks, (*_signing(reply.petition, locale), *_deciding(reply, locale)))


def _deciding(reply: PetitionPosted, locale: str) -> tuple[Control, ...]:
    """To the new vote, while it runs."""
    challenge = challenge_of(reply.card, reply.petition)
    if challenge is None or challenge.vote is None or challenge.ended is not None:
        return ()
    label = phrase(locale, "control-ballot", number=challenge.vote)
    return (Control("ballot", str(challenge.vote), label),)


def body_petition_posted(reply: BodyPetitionPosted, locale: str) -> Message:
    """The card of a petition on a body: whom it is against, or which group it would form."""
    petition, seat = reply.on.petition, reply.on.seat
    wants, half = "board-group", "petition-half"
    if seat is not None and seat.chair:
        wants, half = "board-recall-chair", "petition-half-delegates"
    elif seat is not None:
        wants = "board-recall"
    title = reply.on.title or phrase(locale, "removed")
    blocks: list[Block] = [Title(f"{title}: {phrase(locale, wants)}")]
    if seat is not None:
        blocks.append(Text(whom(seat, locale)))
    blocks += petition_told(petition, locale, half, _came(reply, locale))
    return Message(tuple(blocks), _signing(petition, locale))


def _came(reply: BodyPetitionPosted, locale: str) -> str:
    """What came of a petition on a body; nothing while it is signed."""
    state, seat = reply.on.petition.state, reply.on.seat
    if state is Petitioned.COLLECTING:
        return ""
    if seat is None:
        return phrase(locale, "group-formed") if state is Petitioned.EFFECTED else ""
    if state is Petitioned.QUALIFIED:
        voting = seat.vote is not None
        return phrase(locale, "recall-voting", number=seat.vote or 0) if voting else ""
    return f"{somebody(seat.member, locale)}: {came(seat, locale)}"


def _signing(petition: PetitionCard, locale: str) -> tuple[Control, ...]:
    collecting = petition.state is Petitioned.COLLECTING
    return (_key("sign", petition.id, locale),) if collecting else ()


def proposal_posted(reply: ProposalPosted, locale: str) -> Message:
    """The card of a proposal, with the button for a second member; or that it waits no more."""
    proposal = reply.proposal
    if proposal is None:
        return Message((Text(phrase(locale, "board-proposal-over")),))
    blocks: list[Block] = [
        Title(shortened(" ".join(proposal.question.split()), _LONGEST_QUESTION)),
        Text(phrase(locale, f"proposed-{proposal.kind}", author=person(proposal.author))),
    ]
    if proposal.options:
        blocks.append(_shortened(tuple((option, "") for option in proposal.options)))
    blocks.append(Fine(phrase(locale, "proposed-until", at=moment(proposal.until))))
    return Message(tuple(blocks), (_key("second", proposal.proposal, locale),))


def _options(card: VoteCard, locale: str) -> list[Block]:
    """The options with the counts that may be shown."""
    return [_shortened(each.items) for each in options_asked(card, locale)]


def _shortened(items: tuple[tuple[str, str], ...]) -> Items:
    """Options, and what is said of them, each as long as there is room for all."""
    if sum(len(name) + len(said) for name, said in items) <= _ROOM_FOR_OPTIONS:
        return Items(items)
    # Names say more than bars.
    items = tuple((name, said.rstrip("█ ")) for name, said in items)
    room = _ROOM_FOR_OPTIONS // len(items) - max(len(said) for _, said in items)
    return Items(tuple((shortened(name, room), said) for name, said in items))


def _further(result: ResultShown, locale: str) -> list[Block]:
    """How many moved; that the lot decided; what striking changed."""
    blocks: list[Block] = []
    if isinstance(result.moved, Moved):
        blocks.append(Text(phrase(locale, f"moved-{result.moved}")))
    elif result.moved is not None:
        blocks.append(Text(phrase(locale, "moved", count=result.moved)))
    ended = result.card.ended
    if ended is not None and ended.drawn:
        blocks.append(Text(phrase(locale, "drawn")))
    if ended is not None and ended.unstruck is not None:
        names = option_names(result.card, locale)
        others = listed(locale, [names[option] for option in ended.unstruck])
        blocks.append(Text(phrase(locale, "unstruck", winners=others or "–")))
    return blocks


def _keys(card: VoteCard, locale: str) -> tuple[Control, ...]:
    number, keys = str(card.number), []
    if card.state is State.OPEN:
        keys.append(_key("ballot", number, locale))
    if not card.running or card.terms.counts is Counts.LIVE:
        keys.append(_key("result", number, locale))
    keys.append(_key("rules", number, locale))
    return tuple(keys)


def _key(action: str, argument: str, locale: str) -> Control:
    """A button of a card: the card says already which vote is meant."""
    return Control(action, argument, phrase(locale, f"board-key-{action}"))
