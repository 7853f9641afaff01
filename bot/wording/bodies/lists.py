"""The lists of an assembly by their names, and what striking accounts did to their seats."""

from bot.desk.bodies.views import AssemblyCard
from bot.voting.bodies.assemblies.aiming import Aim
from bot.wording.blocks import Block, Items, Quote, Text
from bot.wording.catalogue import phrase
from bot.wording.lists import DOT, listed
from bot.wording.marks import moment


def list_names(card: AssemblyCard, locale: str) -> dict[str, str]:
    """The names of all lists by their ids, also of those that are gone."""
    return {each: name or phrase(locale, "removed") for each, _, name in card.parties}


def strike(card: AssemblyCard, locale: str) -> list[Block]:
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
    names = list_names(card, locale)
    parts = [f"{names.get(each, '–')} {count}" for each, count in aim.seats.items()]
    if aim.left:
        level = listed(locale, [names.get(each, "–") for each in aim.level])
        parts.append(phrase(locale, "assembly-struck-lot", count=aim.left, lists=level))
    return DOT.join(parts) or phrase(locale, "assembly-struck-nobody")
