"""The history of a body: who sat when, what moved the seats of an assembly, and the recalls."""

from bot.desk.bodies.replies import PageShown
from bot.desk.bodies.requests import Page
from bot.desk.bodies.views import AssemblyCard, SeatPetition, Sitting
from bot.voting.bodies.assemblies.history import Moment
from bot.wording.blocks import Block, Control, Items, Message, Text
from bot.wording.bodies import shared
from bot.wording.bodies.lists import list_names
from bot.wording.catalogue import has_phrase, phrase
from bot.wording.lists import DOT, quoted
from bot.wording.marks import moment
from bot.wording.pictures.assemblies import seats_over_time
from bot.wording.voting.parts import key

_MOST_MOMENTS = 12


def history(reply: PageShown, locale: str) -> Message:
    """Who sat when, what moved the seats, and the recalls."""
    card = reply.card
    blocks: list[Block] = []
    controls: list[Control] = []
    if isinstance(card, AssemblyCard):
        names = list_names(card, locale)
        lines = [_moment(each, names, locale) for each in card.history[-_MOST_MOMENTS:]]
        told = (Text(phrase(locale, "history-moments")), Items(tuple(lines)))
        shown = seats_over_time(card, locale, *told)
        blocks += shown or told
        if shown:
            controls.append(key("astext", f"turn:{Page.HISTORY}:{card.id}", locale))
    if reply.sat:
        sat = tuple(_sat(each, locale) for each in reply.sat)
        blocks += [Text(phrase(locale, "history-sat")), Items(sat)]
    else:
        blocks.append(Text(phrase(locale, "history-nobody")))
    if reply.recalls:
        over = tuple(_over(each, locale) for each in reply.recalls)
        blocks += [Text(phrase(locale, "history-recalls")), Items(over)]
    return Message(tuple(blocks), tuple(controls))


def _moment(each: Moment, names: dict[str, str], locale: str) -> tuple[str, str]:
    seats = (f"{names.get(list_, '–')} {count}" for list_, count in each.seats.items())
    mark = f"moment-{each.mark}"
    told = phrase(locale, mark) if has_phrase(locale, mark) else each.mark
    return phrase(locale, "moment-at", at=moment(each.at)), DOT.join((told, *seats))


def _sat(each: Sitting, locale: str) -> tuple[str, str]:
    key = "sat-since" if each.until is None else "sat-until"
    until = "" if each.until is None else moment(each.until)
    when = phrase(locale, key, since=moment(each.since), until=until)
    name = f"{shared.place(each.seat, locale)}: {shared.somebody(each.member, locale)}"
    return name, DOT.join(part for part in (each.group, when) if part)


def _over(each: SeatPetition, locale: str) -> tuple[str, str]:
    said = shared.came(each, locale)
    if each.ended is not None:
        said += f" {phrase(locale, 'moment-at', at=moment(each.ended))}"
    if each.petition.text:
        said += f"{DOT}{quoted(locale, each.petition.text)}"
    return shared.whom(each, locale), said
