"""Which body, list, group or seat is meant by what was typed."""

import re
from collections.abc import Sequence

from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.lists import PartyList
from bot.voting.bodies.councils.council import Council
from bot.voting.bodies.councils.values import Constituency
from bot.voting.circle import Circle

_NUMBER = re.compile(r"#?([0-9]{1,6})")


def bodies(circle: Circle) -> tuple[Assembly | Council, ...]:
    """All bodies: assemblies, then councils, each in the order of founding."""
    return (*circle.assemblies.all.values(), *circle.councils.by_id.values())


def found_body(circle: Circle, typed: str | None) -> Assembly | Council:
    """The body of an id or a title, or its beginning; the only one where nothing was typed."""
    known = bodies(circle)
    if not known:
        raise Refusal(Reason.NO_BODY)
    if typed is None or not typed.strip():
        if len(known) == 1:
            return known[0]
        raise Refusal(Reason.WHICH_BODY, titles=", ".join(each.title or "" for each in known))
    wanted = typed.strip().casefold()
    for each in known:
        if wanted in (each.id, (each.title or "").casefold()):
            return each
    begun = [each for each in known if (each.title or "").casefold().startswith(wanted)]
    if len(begun) != 1:
        raise Refusal(Reason.NO_SUCH_BODY, body=typed.strip())
    return begun[0]


def assembly(circle: Circle, typed: str | None) -> Assembly:
    """An assembly; the only one where nothing was typed. Refuses a council."""
    if typed is None and len(circle.assemblies.all) == 1:
        return next(iter(circle.assemblies.all.values()))
    found = found_body(circle, typed)
    if not isinstance(found, Assembly):
        raise Refusal(Reason.NO_PROGRAMMES)
    return found


def council(circle: Circle, typed: str | None) -> Council:
    """A council; the only one where nothing was typed. Refuses an assembly."""
    if typed is None and len(circle.councils.by_id) == 1:
        return next(iter(circle.councils.by_id.values()))
    found = found_body(circle, typed)
    if not isinstance(found, Council):
        raise Refusal(Reason.NO_GROUPS)
    return found


def found_list(body: Assembly, typed: str) -> PartyList:
    """A list that stands, by its number or name."""
    place = _place([each.name for each in body.standing], typed)
    numbered = _NUMBER.fullmatch(typed.strip())
    for each in body.standing:
        if numbered is not None and each.number == int(numbered[1]):
            return each
    if place is None:
        raise Refusal(Reason.NO_SUCH_LIST, list=typed.strip())
    return body.standing[place]


def found_group(body: Council, typed: str) -> Constituency:
    """A group of a council, by its number from 1 or its name."""
    groups = list(body.constituencies.values())
    numbered = _NUMBER.fullmatch(typed.strip())
    if numbered is not None and 1 <= int(numbered[1]) <= len(groups):
        return groups[int(numbered[1]) - 1]
    place = _place([each.name for each in groups], typed)
    if place is None:
        raise Refusal(Reason.NO_SUCH_GROUP, group=typed.strip())
    return groups[place]


def found_seat(typed: str) -> int:
    """The number of a seat."""
    numbered = _NUMBER.fullmatch(typed.strip())
    if numbered is None:
        raise Refusal(Reason.UNKNOWN_SEAT)
    return int(numbered[1])


def _place(names: Sequence[str | None], typed: str) -> int | None:
    """The place of a name, or of the only one that begins so."""
    wanted = typed.strip().casefold()
    plain = [(name or "").casefold() for name in names]
    if wanted in plain:
        return plain.index(wanted)
    begun = [place for place, name in enumerate(plain) if wanted and name.startswith(wanted)]
    return begun[0] if len(begun) == 1 else None
