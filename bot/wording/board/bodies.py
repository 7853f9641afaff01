"""The card of a body: who sits, on what support, and which recalls run."""

from fractions import Fraction

from bot.desk.board.replies import BodyPosted
from bot.desk.bodies.views import AssemblyCard, CouncilCard, GroupCard
from bot.voting.bodies.assemblies.showing import ShownList
from bot.wording.blocks import Block, Control, Fine, Items, Message, Text
from bot.wording.bodies import shared
from bot.wording.bodies.assemblies import pending
from bot.wording.bodies.councils import nominations
from bot.wording.catalogue import phrase
from bot.wording.lists import DOT, shortened
from bot.wording.marks import moment
from bot.wording.voting.parts import bar

_MOST = 12  # lists or groups: more of them would not fit into one message
_LONGEST = 100


def body_posted(reply: BodyPosted, locale: str) -> Message:
    """The body as it stands, the same for every reader."""
    card = reply.card
    if isinstance(card, AssemblyCard):
        title, blocks = card.shown.title, _assembly(card, locale)
    else:
        title, blocks = card.title, _council(card, locale)
    blocks += shared.offices(card.offices, locale)
    blocks += shared.petitions(card.petitions, locale)
    ended = isinstance(card, AssemblyCard) and card.shown.ended is not None
    key = Control("body", card.id, phrase(locale, "control-body" if ended else "board-key-body"))
    return Message((shared.heading(title, locale), *blocks), (key,))


def _assembly(card: AssemblyCard, locale: str) -> list[Block]:
    shown = card.shown
    blocks: list[Block] = [
        Text(phrase(locale, "assembly-seats", count=shown.size, vacant=shown.vacant))
    ]
    if shown.ended is not None:
        blocks.append(Text(phrase(locale, "assembly-ended", at=moment(shown.ended))))
    elif shown.suspended is not None:
        blocks.append(Text(phrase(locale, "assembly-suspended", at=moment(shown.suspended))))
    if shown.lists:
        blocks.append(Items(tuple(_list(card, each, locale) for each in shown.lists[:_MOST])))
        blocks += _rest(len(shown.lists), locale)
    else:
        blocks.append(Text(phrase(locale, "lists-none")))
    if shown.settles is not None:
        blocks.append(Text(pending(card, locale)))
    if shown.lists and card.terms.secret and shown.counted is None:
        blocks.append(Fine(phrase(locale, "support-uncounted")))
    return blocks


def _list(card: AssemblyCard, each: ShownList, locale: str) -> tuple[str, str]:
    parts = [phrase(locale, "list-seats", count=each.seats)]
    if each.seats:
        parts[0] += f" {bar(Fraction(each.seats, max(card.shown.size, 1)))}"
    if each.votes is not None:
        parts.append(phrase(locale, "list-support", count=each.votes))
    sitting = [
        shared.somebody(who.member, locale) for who in each.candidates if who.seat is not None
    ]
    if sitting:
        parts.append(_few(sitting))
    return each.name or phrase(locale, "removed"), DOT.join(parts)


def _council(card: CouncilCard, locale: str) -> list[Block]:
    if not card.groups:
        return [Text(phrase(locale, "groups-none"))]
    groups = tuple(_group(each, locale) for each in card.groups[:_MOST])
    return [Items(groups), *_rest(len(card.groups), locale)]


def _group(each: GroupCard, locale: str) -> tuple[str, str]:
    parts = [phrase(locale, "group-members", count=each.members)]
    holders = [
        shared.vacant(locale) if member is None else shared.somebody(member, locale)
        for _, member in each.seats
    ]
    if holders:
        parts.append(_few(holders))
    if each.nominations is not None:
        parts.append(nominations(each, each.nominations, locale))
    if each.vote is not None:
        parts.append(phrase(locale, "group-vote", number=each.vote))
    return shortened(each.name or phrase(locale, "removed"), _LONGEST), DOT.join(parts)


def _few(names: list[str]) -> str:
    more = len(names) - _MOST
    return ", ".join(names[:_MOST]) + (f" + {more}" if more > 0 else "")


def _rest(count: int, locale: str) -> list[Block]:
    more = count - _MOST
    return [Fine(phrase(locale, "board-more", count=more))] if more > 0 else []
