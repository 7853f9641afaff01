"""The record of a vote as a page that can be read and kept: ``/vote export``.

It holds what its members may see of the vote and nothing else: the same values as the result.
"""

from collections.abc import Iterator

from bot.desk.voting.replies import Challenged, DrawShown, VoteExported
from bot.desk.voting.views import Count, VoteCard
from bot.voting.report import votes_of
from bot.voting.votes.vote import ABSTAINED
from bot.wording.blocks import Block, Fine, Message, Quote, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.lists import listed
from bot.wording.markdown import document, plain, table
from bot.wording.marks import moment, person
from bot.wording.voting.casting import origin
from bot.wording.voting.parts import (
    chosen,
    conditions,
    explained,
    heading,
    not_shown,
    option_names,
    passages,
)
from bot.wording.voting.results import counted, reasons, shift, verdict

_NONE = "–"


def vote_exported(reply: VoteExported, locale: str) -> Message:
    """That the record is there, as a page to read and as JSON."""
    card = reply.result.card
    name = f"vote-{card.number}"
    return Message(
        (
            Title(heading(card, locale)),
            Text(verdict(card, locale)),
            Fine(phrase(locale, "exported")),
        ),
        files=((f"{name}.md", page(reply, locale)), (f"{name}.json", reply.record)),
    )


def page(reply: VoteExported, locale: str) -> str:
    """The record as Markdown."""
    return document(_page(reply, locale))


def _page(reply: VoteExported, locale: str) -> Iterator[Block | str]:
    card = reply.result.card
    yield f"# {plain(heading(card, locale))}"
    yield Text(verdict(card, locale))
    yield Title(phrase(locale, "record-question"))
    # The heading has a long question cut.
    yield Quote(card.question or phrase(locale, "removed"))
    yield from origin(card, locale)
    yield Text(phrase(locale, "record-opened", at=moment(card.opened)))
    yield from passages(card, locale)
    yield Title(phrase(locale, "record-rules"))
    yield Text(explained(card, locale))
    yield from conditions(card, locale)
    yield Title(phrase(locale, "record-result"))
    yield _options(card, locale)
    yield from not_shown(card, locale)
    yield from _counts(reply, locale)
    yield from reasons(card, locale)
    if reply.draw is not None:
        yield from _drawn(reply.draw, locale)
    if reply.challenges:
        yield Title(phrase(locale, "record-challenges"))
        for each in reply.challenges:
            yield from _challenged(each, locale)
    if card.ballots:
        yield Title(phrase(locale, "record-ballots"))
        yield _ballots(card, locale)
    yield from _ledger(reply, locale)


def _options(card: VoteCard, locale: str) -> str:
    """Every option by its number, with the counts that may be shown."""
    names, counts = option_names(card, locale), card.shown.counts
    if counts is not None:
        names = {**names, ABSTAINED: phrase(locale, "option-abstain")}
    rows = [
        (
            str(number) if number else _NONE,
            name,
            _NONE if counts is None else str(counts.get(number, 0)),
        )
        for number, name in names.items()
        if number in card.standing or number == ABSTAINED
    ]
    head = ("#", phrase(locale, "tally-column-option"), phrase(locale, "tally-column-votes"))
    return table(head, rows, figures=1)


def _counts(reply: VoteExported, locale: str) -> Iterator[Block | str]:
    """How it was counted, also without striking where that changed who won."""
    result = reply.result
    card = result.card
    if result.moved is not None:
        yield Text(shift(result.moved, locale))
    if result.count is not None:
        yield from counted(card, result.count, locale)
        yield _stages(card, result.count, locale)
    if result.unstruck is not None and card.ended is not None:
        names = option_names(card, locale)
        others = listed(locale, [names[option] for option in card.ended.unstruck or ()])
        yield Text(phrase(locale, "unstruck", winners=others or _NONE))
        yield _stages(card, result.unstruck, locale)


def _stages(card: VoteCard, count: Count, locale: str) -> str:
    """The options' votes, stage beside stage; nothing where there is but one."""
    record, names = count.record, option_names(card, locale)
    if len(record.stages) < 2:  # noqa: PLR2004 - one stage is what the options' table says
        return ""
    numbers = range(1, len(record.stages) + 1)
    head = [
        phrase(locale, "tally-column-option"),
        *(phrase(locale, "tally-column-stage", stage=number) for number in numbers),
    ]
    rows = [
        [
            names[option],
            *(
                votes_of(record, stage.votes[option]) if option in stage.votes else _NONE
                for stage in record.stages
            ),
        ]
        for option in record.stages[0].votes
    ]
    if any(stage.non_transferable for stage in record.stages):
        rest = (votes_of(record, stage.non_transferable) for stage in record.stages)
        rows.append([phrase(locale, "tally-row-rest"), *rest])
    return table(head, rows, figures=len(record.stages))


def _drawn(draw: DrawShown, locale: str) -> Iterator[Block | str]:
    names = option_names(draw.card, locale)
    yield Title(phrase(locale, "draw-title", number=draw.card.number))
    yield Text(phrase(locale, "draw-before", commitment=draw.commitment))
    yield Text(phrase(locale, "draw-seed", seed=draw.seed))
    yield Text(phrase(locale, "draw-steps"))
    head = ("#", phrase(locale, "tally-column-option"), "SHA-256")
    yield table(head, [(str(option), names[option], digest) for option, digest in draw.drew])
    yield Text(phrase(locale, "draw-lowest"))
    yield Fine(phrase(locale, "draw-operator"))


def _challenged(each: Challenged, locale: str) -> Iterator[Block]:
    """A petition against the decision, its reason, and what came of it."""
    told = phrase(locale, "record-challenge", at=moment(each.opened))
    if each.vote is not None:
        told += f" {phrase(locale, 'record-challenge-vote', number=each.vote)}"
    if each.result is not None:
        told += f" {phrase(locale, f'standing-{each.result}', number=each.vote or 0)}"
    elif each.ended is not None:
        told += f" {phrase(locale, 'record-challenge-nothing')}"
    yield Text(told)
    if each.reason:
        yield Quote(each.reason)


def _ballots(card: VoteCard, locale: str) -> str:
    rows = [
        (
            phrase(locale, "somebody") if member is None else person(member),
            chosen(card, choice, locale),
        )
        for member, choice in card.ballots
    ]
    return table((phrase(locale, "record-member"), phrase(locale, "record-ballot")), rows)


def _ledger(reply: VoteExported, locale: str) -> Iterator[Block | str]:
    yield Title(phrase(locale, "record-ledger"))
    yield Text(phrase(locale, "record-entries"))
    head = (phrase(locale, "record-entry"), "SHA-256")
    yield table(head, [(str(number), digest) for number, digest in reply.entries])
    yield Fine(phrase(locale, "ledger-head", head=reply.result.head))
