"""An assembly as it stands: lists, seats, what the support asks for, and when it takes effect."""

from fractions import Fraction

from bot.desk.bodies.replies import Done
from bot.desk.bodies.views import AssemblyCard
from bot.voting.bodies.assemblies.aiming import Aim
from bot.voting.bodies.assemblies.history import Moment
from bot.voting.bodies.assemblies.showing import Candidate, ShownList
from bot.wording.blocks import Block, Control, Fine, Items, Message, Quote, Text
from bot.wording.bodies import shared
from bot.wording.catalogue import has_phrase, phrase
from bot.wording.lists import listed, shortened
from bot.wording.marks import moment
from bot.wording.pictures.assemblies import history, house
from bot.wording.voting.parts import LONGEST_LABEL, bar, key

_MOST_LISTS = 8  # with two buttons each, and room for what else there is


def assembly_shown(card: AssemblyCard, done: Done, locale: str) -> Message:
    """What was done, and the assembly."""
    shown = card.shown
    blocks: list[Block] = [shared.heading(shown.title, locale)]
    if done is not Done.SHOWN:
        blocks.append(Text(phrase(locale, f"body-{done}")))
    blocks.append(Text(_house(card, locale)))
    blocks += house(card, locale)
    if shown.lists:
        blocks.append(Items(tuple(_list(card, each, locale) for each in shown.lists)))
        if done in (Done.SHOWN, Done.LISTED, Done.MENDED):
            blocks += _programmes(card)
    else:
        blocks.append(Text(phrase(locale, "lists-none")))
    if shown.settles is not None:
        blocks.append(Text(phrase(locale, "assembly-settles", at=moment(shown.settles))))
    if done in (Done.SHOWN, Done.STRUCK):
        blocks += _strike(card, locale)
    blocks += shared.offices(card.offices, locale)
    blocks += shared.mandates(card.mandates, locale)
    blocks += shared.petitions(card.petitions, locale)
    blocks.append(Text(_own(card, locale)))
    if done is Done.SHOWN:
        blocks += _history(card, locale)
    blocks += [Fine(line) for line in _small_print(card, locale)]
    return Message(tuple(blocks), _keys(card, locale))


def _house(card: AssemblyCard, locale: str) -> str:
    shown = card.shown
    told = phrase(locale, "assembly-seats", count=shown.size, vacant=shown.vacant)
    if shown.asked_size != shown.size:
        told += f" {phrase(locale, 'assembly-asked-size', count=shown.asked_size)}"
    if shown.ended is not None:
        told += f" {phrase(locale, 'assembly-ended', at=moment(shown.ended))}"
    elif shown.suspended is not None:
        told += f" {phrase(locale, 'assembly-suspended', at=moment(shown.suspended))}"
    return told


def _list(card: AssemblyCard, each: ShownList, locale: str) -> tuple[str, str]:
    number = dict(card.numbers)[each.id]
    name = f"{number}  {each.name or phrase(locale, 'removed')}"
    parts = [phrase(locale, "list-seats", count=each.seats)]
    if each.seats:
        parts[0] += f" {bar(Fraction(each.seats, max(card.shown.size, 1)))}"
    if each.votes is not None:
        parts.append(phrase(locale, "list-support", count=each.votes))
    if each.asked != each.seats:
        parts.append(phrase(locale, "list-asked", count=each.asked))
    if each.level:
        parts.append(phrase(locale, "list-level"))
    people = ", ".join(_candidate(who, locale) for who in each.candidates)
    if people:
        parts.append(people)
    return name, shared.PAUSE.join(parts)


def _candidate(who: Candidate, locale: str) -> str:
    name = shared.somebody(who.member, locale)
    if who.seat is not None:
        return f"{name} ({phrase(locale, 'seat', seat=who.seat)})"
    if who.barred is not None:
        return f"{name} ({phrase(locale, 'barred', at=moment(who.barred))})"
    return name


def _programmes(card: AssemblyCard) -> list[Block]:
    return [
        Quote(each.programme, f"{dict(card.numbers)[each.id]}  {each.name or ''}")
        for each in card.shown.lists
        if each.programme
    ]


def _own(card: AssemblyCard, locale: str) -> str:
    names = {each.id: each.name or phrase(locale, "removed") for each in card.shown.lists}
    told = (
        phrase(locale, "support-none")
        if card.supports not in names
        else phrase(locale, "support-mine", list=names[card.supports])
    )
    if card.stands in names:
        told += f" {phrase(locale, 'stand-mine', list=names[card.stands])}"
    return told


def _history(card: AssemblyCard, locale: str) -> list[Block]:
    names = {each.id: each.name or "" for each in card.shown.lists}
    lines = [_moment(each, names, locale) for each in card.latest]
    told = (Text(phrase(locale, "assembly-history")), Items(tuple(lines))) if lines else ()
    return [*(history(card, locale, *told) or told)]


def _strike(card: AssemblyCard, locale: str) -> list[Block]:
    """Which accounts were struck and why; with both allocations where that moves seats."""
    strike = card.shown.strike
    if strike is None:
        return []
    since = moment(strike.since)
    blocks: list[Block] = [
        Text(phrase(locale, "assembly-struck", count=strike.struck, since=since)),
        Quote(strike.reason or phrase(locale, "removed")),
    ]
    if strike.after is None and strike.struck:
        blocks.append(Text(phrase(locale, "assembly-struck-waits")))
    elif strike.after is not None and strike.moves:
        both = (
            (phrase(locale, "assembly-struck-before"), _seats(card, strike.before, locale)),
            (phrase(locale, "assembly-struck-after"), _seats(card, strike.after, locale)),
        )
        blocks.append(Items(both))
    return blocks


def _seats(card: AssemblyCard, aim: Aim, locale: str) -> str:
    """*Night 2 · Dawn 1*, and who would have drawn lots for the rest."""
    names = {each.id: each.name or phrase(locale, "removed") for each in card.shown.lists}
    parts = [f"{names.get(each, '–')} {count}" for each, count in aim.seats.items()]
    if aim.left:
        level = listed(locale, [names.get(each, "–") for each in aim.level])
        parts.append(phrase(locale, "assembly-struck-lot", count=aim.left, lists=level))
    return shared.PAUSE.join(parts) or phrase(locale, "assembly-struck-nobody")


def _moment(each: Moment, names: dict[str, str], locale: str) -> tuple[str, str]:
    seats = (f"{names.get(list_, '–')} {count}" for list_, count in each.seats.items())
    mark = f"moment-{each.mark}"
    told = phrase(locale, mark) if has_phrase(locale, mark) else each.mark
    return phrase(locale, "moment-at", at=moment(each.at)), shared.PAUSE.join((told, *seats))


def _small_print(card: AssemblyCard, locale: str) -> list[str]:
    shown = card.shown
    lines = [phrase(locale, "assembly-window", count=card.terms.window // 60)]
    if card.terms.secret:
        counted = (
            phrase(locale, "support-counted", at=moment(shown.counted))
            if shown.counted is not None
            else phrase(locale, "support-uncounted")
        )
        lines.append(f"{phrase(locale, 'support-turnout', count=shown.turnout)} {counted}")
        lines.append(phrase(locale, "support-secret"))
    else:
        lines.append(phrase(locale, "support-turnout", count=shown.turnout))
        lines.append(phrase(locale, "support-visible"))
    if card.terms.tenure:
        lines.append(phrase(locale, "body-tenure", count=card.terms.tenure))
    return lines


def _keys(card: AssemblyCard, locale: str) -> tuple[Control, ...]:
    if card.shown.ended is not None or card.shown.suspended is not None:
        return ()
    if not card.on_roll:
        return (shared.join_key(locale),)
    numbers = dict(card.numbers)
    keys: list[Control] = []
    for each in card.shown.lists[:_MOST_LISTS]:
        if each.id != card.supports:
            name = shortened(each.name or str(numbers[each.id]), LONGEST_LABEL)
            label = phrase(locale, "control-support-list", list=name)
            keys.append(Control("support", f"{card.id}:{numbers[each.id]}", label))
    if card.supports is not None:
        keys.append(key("unsupport", card.id, locale))
    if card.stands is None:
        for each in card.shown.lists[:_MOST_LISTS]:
            name = shortened(each.name or str(numbers[each.id]), LONGEST_LABEL)
            label = phrase(locale, "control-stand-list", list=name)
            keys.append(Control("stand", f"{card.id}:{numbers[each.id]}", label))
    else:
        keys.append(key("standdown", card.id, locale))
    return (*keys, *shared.petition_keys(card, locale), *_as_text(card, locale))


def _as_text(card: AssemblyCard, locale: str) -> tuple[Control, ...]:
    """The way to what the picture of the history shows, in words."""
    return (key("astext", f"body:{card.id}", locale),) if history(card, locale) else ()
