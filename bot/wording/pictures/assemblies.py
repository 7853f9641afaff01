"""An assembly to be seen: its house as it sits now, and how its seats moved over time."""

from bot.charts.figures import Composition, Happening, Hemicycle, Part, Step
from bot.desk.bodies.views import AssemblyCard
from bot.voting.bodies.assemblies.events import Settled
from bot.voting.bodies.assemblies.history import Moment
from bot.wording.blocks import Block, Picture
from bot.wording.catalogue import has_phrase, phrase
from bot.wording.lists import shortened
from bot.wording.pictures.words import day, pictured

_MOST_SEATS = 400
_LONGEST_ALT_NAME = 60
_FEWEST_MOMENTS = 2
_AFTER = 12
"""What lasts since the last moment is as long as one part in so many of all before."""


def house(card: AssemblyCard, locale: str, *instead: Block) -> tuple[Picture, ...]:
    """The seats as they are; nothing for a house that has none, or too many to be drawn."""
    shown = card.shown
    if not 0 < shown.size <= _MOST_SEATS:
        return ()
    number = dict(card.numbers)
    parts = tuple(
        _part(number[each.id], each.name, each.seats, locale) for each in shown.lists if each.seats
    )
    title = shown.title or phrase(locale, "removed")
    # A seat of a list on which nobody sits yet is drawn with its list already.
    free = shown.size - sum(part.seats for part in parts)
    figure = Hemicycle(
        title,
        parts,
        phrase(locale, "picture-seats", count=shown.size),
        free,
        phrase(locale, "picture-vacant", vacant=free),
    )
    told = [f"{shortened(part.name, _LONGEST_ALT_NAME)}: {part.said}" for part in parts]
    if free:
        told.append(figure.vacant_said)
    alt = phrase(locale, "picture-house", title=title, told=", ".join(told))
    return (pictured("assembly", figure, alt, *instead),)


def seats_over_time(card: AssemblyCard, locale: str, *instead: Block) -> tuple[Picture, ...]:
    """The seats over time; nothing before any list had one."""
    moments = [each for each in card.history if each.size]
    if len(moments) < _FEWEST_MOMENTS or not any(sum(each.seats.values()) for each in moments):
        return ()
    seated = {id_ for each in moments for id_, seats in each.seats.items() if seats}
    lists = [each for each in card.parties if each[0] in seated]
    parts = tuple(
        _part(number, name, moments[-1].seats.get(id_, 0), locale) for id_, number, name in lists
    )
    steps = tuple(
        Step(
            each.at.timestamp(),
            tuple(each.seats.get(id_, 0) for id_, _, _ in lists),
            each.size,
        )
        for each in moments
    )
    vacant = any(sum(each.seats) < each.size for each in steps)
    title = card.shown.title or phrase(locale, "removed")
    first, last = moments[0].at, moments[-1].at
    figure = Composition(
        phrase(locale, "picture-history-title", title=title),
        parts,
        steps,
        tuple(_happened(each, locale) for each in moments),
        last.timestamp() + max((last - first).total_seconds() / _AFTER, 1.0),
        (day(first, locale), phrase(locale, "picture-since", day=day(last, locale))),
        phrase(locale, "picture-vacant-between") if vacant else "",
    )
    told = ", ".join(f"{shortened(part.name, _LONGEST_ALT_NAME)}: {part.said}" for part in parts)
    events = "; ".join(f"{each.day}: {each.what}" for each in figure.happened)
    alt = phrase(locale, "picture-history", title=title, told=told, events=events)
    return (pictured("history", figure, alt, *instead),)


def _part(number: int, name: str | None, seats: int, locale: str) -> Part:
    said = phrase(locale, "picture-seats", count=seats)
    return Part(number, name or phrase(locale, "removed"), seats, said)


def _happened(moment: Moment, locale: str) -> Happening:
    key = f"moment-{moment.mark}"
    what = phrase(locale, key) if has_phrase(locale, key) else moment.mark
    if moment.mark == Settled.KIND:
        what = phrase(locale, "picture-settled")
    return Happening(moment.at.timestamp(), day(moment.at, locale), what)
