"""What members do with lists: found them, mend them, stand on them and stand down."""

from datetime import datetime

from bot.errors import Reason, Refusal
from bot.voting.bodies.assemblies.assembly import Assembly
from bot.voting.bodies.assemblies.enrolling import admitted, enrolled
from bot.voting.bodies.assemblies.events import ListFounded, ListMended, Stood, StoodDown
from bot.voting.bodies.assemblies.governing import moves
from bot.voting.bodies.assemblies.lists import PartyList
from bot.voting.bodies.assemblies.texts import LONGEST_NAME, LONGEST_PROGRAMME, name, within
from bot.voting.chance import Chance
from bot.voting.roll import Person, Roll
from bot.voting.steps import Step


def found_list(
    assembly: Assembly,
    roll: Roll,
    person: Person,
    title: str,
    programme: str,
    now: datetime,
    chance: Chance,
) -> Step:
    """Found a list for a programme, and stand on it first. That is not to support it."""
    moves(assembly)
    admitted(assembly, roll, person, now)
    _stands_nowhere(assembly, person.member)
    title = _free_name(assembly, title)
    who, first = enrolled(assembly, person.member, now, chance)
    founded = ListFounded(
        at=now,
        about=assembly.id,
        salt=chance.salt(),
        list=chance.id(),
        who=who,
        name=title,
        programme=within(programme, "programme", LONGEST_PROGRAMME),
    )
    return Step((*first, founded))


def mend_list(
    assembly: Assembly,
    person: Person,
    which: str,
    title: str,
    programme: str,
    now: datetime,
    chance: Chance,
) -> Step:
    """Let its founder mend a list's texts, while nobody has given a ballot since it is there."""
    moves(assembly)
    known = find_list(assembly, which)
    if assembly.people.by_member.get(person.member) != known.founder:
        raise Refusal(Reason.NOT_FOUNDER)
    if assembly.people.given != known.ballots:
        raise Refusal(Reason.LIST_FIXED)
    mended = ListMended(
        at=now,
        about=assembly.id,
        salt=chance.salt(),
        list=which,
        name=_free_name(assembly, title, besides=which),
        programme=within(programme, "programme", LONGEST_PROGRAMME),
    )
    return Step((mended,), (known.texts,))


def stand(
    assembly: Assembly, roll: Roll, person: Person, which: str, now: datetime, chance: Chance
) -> Step:
    """Join the end of a list, and consent to sit for it."""
    moves(assembly)
    admitted(assembly, roll, person, now)
    find_list(assembly, which)
    _stands_nowhere(assembly, person.member)
    who, first = enrolled(assembly, person.member, now, chance)
    return Step((*first, Stood(at=now, about=assembly.id, who=who, list=which)))


def stand_down(assembly: Assembly, member: str, now: datetime) -> Step:
    """Leave one's list, and with it a seat. Also somebody who is off the roll may."""
    moves(assembly)
    person = assembly.people.of(member)
    if person is None or person.list is None:
        raise Refusal(Reason.NOT_STANDING)
    who = assembly.people.by_member[member]
    return Step((StoodDown(at=now, about=assembly.id, who=who),))


def find_list(assembly: Assembly, which: str) -> PartyList:
    """A list that stands, or a refusal."""
    known = assembly.lists.get(which)
    if known is None or known.dissolved:
        raise Refusal(Reason.UNKNOWN_LIST)
    return known


def _stands_nowhere(assembly: Assembly, member: str) -> None:
    person = assembly.people.of(member)
    if person is not None and person.list is not None:
        raise Refusal(Reason.ALREADY_STANDING)


def _free_name(assembly: Assembly, title: str, besides: str = "") -> str:
    """A name that no other list bears, so that nobody takes one list for another."""
    wanted = name(title, "name", LONGEST_NAME)
    for each in assembly.standing:
        if each.id != besides and (each.name or "").casefold() == wanted.casefold():
            raise Refusal(Reason.LIST_NAME_TAKEN, name=wanted)
    return wanted
