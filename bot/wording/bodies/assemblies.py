"""An assembly as it stands: one's own position, lists, seats, and what takes effect when."""

from fractions import Fraction

from bot.desk.bodies.replies import BodyShown, Done
from bot.desk.bodies.requests import Asked, Page
from bot.desk.bodies.views import AssemblyCard
from bot.voting.bodies.assemblies.showing import Candidate, ShownList
from bot.wording.blocks import Block, Control, Fine, Items, Menu, Message, Text
from bot.wording.bodies import shared
from bot.wording.bodies.lists import list_names, strike
from bot.wording.catalogue import phrase
from bot.wording.lists import DOT, listed
from bot.wording.marks import moment
from bot.wording.pictures.assemblies import house
from bot.wording.voting.parts import bar, key


def assembly_shown(card: AssemblyCard, reply: BodyShown, locale: str) -> Message:
    """What was done, where one stands oneself, and the assembly."""
    shown = card.shown
    blocks: list[Block] = [shared.heading(shown.title, locale)]
    blocks += shared.done(reply.done, "programmes", locale)
    if card.on_roll and shown.lists and reply.done is not Done.UNSUPPORTED:
        blocks.append(Text(own(card, locale)))
    blocks.append(Text(_house(card, reply.done, locale)))
    blocks += house(card, locale)
    if shown.lists:
        blocks.append(Items(tuple(_list(card, each, locale) for each in shown.lists)))
    elif reply.done is not Done.FOUNDED:
        blocks.append(Text(phrase(locale, "lists-none")))
    if shown.settles is not None:
        blocks.append(Text(pending(card, locale)))
    if reply.done in (Done.SHOWN, Done.STRUCK):
        blocks += strike(card, locale)
    blocks += shared.petitions(card.petitions, locale)
    blocks += shared.offices(card.offices, locale)
    blocks += shared.broken(card.mandates, locale)
    if not card.on_roll:
        blocks.append(Fine(phrase(locale, "body-join-first")))
    elif shown.lists and moves(card) and (card.supports is None or card.stands is None):
        blocks.append(Fine(phrase(locale, "support-is-not-stand")))
    if shown.lists:
        blocks.append(Fine(_counted(card, locale)))
    return Message(tuple(blocks), tuple(_keys(card, reply, locale)), tuple(_support(card, locale)))


def moves(card: AssemblyCard) -> bool:
    """Whether anything can be done in it just now."""
    return card.shown.ended is None and card.shown.suspended is None


def own(card: AssemblyCard, locale: str) -> str:
    """What the reader supports, and where they stand."""
    names = list_names(card, locale)
    told = (
        phrase(locale, "support-none")
        if card.supports not in names
        else phrase(locale, "support-mine", list=names[card.supports])
    )
    if card.stands in names:
        told += f" {phrase(locale, 'stand-mine', list=names[card.stands])}"
    return told


def people(each: ShownList, locale: str) -> list[str]:
    """Who sits for a list, who is barred, and who stands behind them, in order."""
    return [_candidate(who, locale) for who in each.candidates]


def _house(card: AssemblyCard, done: Done, locale: str) -> str:
    shown = card.shown
    told = phrase(locale, "assembly-seats", count=shown.size, vacant=shown.vacant)
    if shown.asked_size != shown.size:
        told += f" {phrase(locale, 'assembly-asked-size', count=shown.asked_size)}"
    if done in (Done.PAUSED, Done.ENDED):  # which says it
        return told
    if shown.ended is not None:
        told += f" {phrase(locale, 'assembly-ended', at=moment(shown.ended))}"
    elif shown.suspended is not None:
        told += f" {phrase(locale, 'assembly-suspended', at=moment(shown.suspended))}"
    return told


def _list(card: AssemblyCard, each: ShownList, locale: str) -> tuple[str, str]:
    name = f"{dict(card.numbers)[each.id]}  {each.name or phrase(locale, 'removed')}"
    parts = [phrase(locale, "list-seats", count=each.seats)]
    if each.seats:
        parts[0] += f" {bar(Fraction(each.seats, max(card.shown.size, 1)))}"
    if each.votes is not None:
        parts.append(phrase(locale, "list-support", count=each.votes))
    if each.level:
        parts.append(phrase(locale, "list-level"))
    sitting = [who for who in each.candidates if who.seat is not None]
    waiting = [who for who in each.candidates if who.seat is None and who.barred is None]
    parts += [", ".join(_candidate(who, locale) for who in sitting)] if sitting else []
    if waiting:
        parts.append(phrase(locale, "list-next", member=_candidate(waiting[0], locale)))
    return name, DOT.join(parts)


def _candidate(who: Candidate, locale: str) -> str:
    name = shared.somebody(who.member, locale)
    if who.seat is not None:
        return f"{name} ({phrase(locale, 'seat', seat=who.seat)})"
    if who.barred is not None:
        return f"{name} ({phrase(locale, 'barred', at=moment(who.barred))})"
    return name


def pending(card: AssemblyCard, locale: str) -> str:
    """From when on which seats, if nothing moves."""
    names = list_names(card, locale)
    seats = [f"{names[each.id]} {each.asked}" for each in card.shown.lists if each.asked]
    at = "" if card.shown.settles is None else moment(card.shown.settles)
    return phrase(locale, "assembly-settles", at=at, seats=listed(locale, seats) or "–")


def _counted(card: AssemblyCard, locale: str) -> str:
    """Of when the counts are, and what is seen of one's own choice."""
    shown = card.shown
    told = phrase(locale, "support-turnout", count=shown.turnout)
    if not card.terms.secret:
        return f"{told} {phrase(locale, 'support-visible')}"
    counted = (
        phrase(locale, "support-uncounted")
        if shown.counted is None
        else phrase(locale, "support-counted", at=moment(shown.counted))
    )
    return f"{told} {counted} {phrase(locale, 'support-secret')}"


def _support(card: AssemblyCard, locale: str) -> list[Menu]:
    if not (card.on_roll and moves(card) and card.shown.lists):
        return []
    numbers = dict(card.numbers)
    choices = tuple(
        shared.choice(
            numbers[each.id],
            f"{numbers[each.id]}  {each.name or phrase(locale, 'removed')}",
            " ".join((each.programme or "").split()),
            chosen=each.id == card.supports,
        )
        for each in card.shown.lists[: shared.MOST_CHOICES]
    )
    return [Menu("support", card.id, phrase(locale, "control-support"), choices)]


def _keys(card: AssemblyCard, reply: BodyShown, locale: str) -> list[Control]:
    keys: list[Control] = []
    if not card.on_roll:
        keys.append(shared.join_key(locale))
    keys += shared.office_keys(card, locale)
    keys += shared.petition_keys(card, locale)
    if card.on_roll and moves(card):
        if card.supports is not None:
            keys.append(key("unsupport", card.id, locale))
        if card.stands is not None:
            keys.append(key("standdown", card.id, locale))
        else:
            if card.shown.lists:
                keys.append(shared.turn(Page.STAND, card.id, locale))
            keys.append(shared.write(Asked.LIST, card.id, locale))
    if card.shown.lists:
        keys.append(shared.turn(Page.PROGRAMMES, card.id, locale))
    return keys + shared.page_keys(card, locale, moderator=reply.moderator)
