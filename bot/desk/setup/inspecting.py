"""What the bot lacks in a server, and what is gone there that something refers to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.desk.board.hindering import hindered
from bot.desk.board.posts import State
from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.plans.keeping import presents
from bot.desk.server import Right, Server
from bot.desk.settings.chosen import EVERYBODY, SERVER, TEXT, Chosen, several
from bot.desk.settings.holding import in_force_at
from bot.desk.settings.table import BY_NAME, Sort
from bot.desk.setup.replies import Barred, Checked, Gone, Machine, Missing
from bot.desk.setup.requests import Check
from bot.desk.voting.hall import only_moderators
from index.progress import Report

_FOLLOWING = {
    Right.VIEW: frozenset(Right),
    Right.SEND: frozenset({Right.FILES, Right.BEGIN_THREADS}),
}
"""What Discord does not allow without another permission: that one alone is to be given."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A channel or a role that something refers to, and what a moderator is told if it is gone."""

    id: str
    gone: Gone


async def check(office: Office, request: Check, _: Report) -> Checked:
    """Look for all that is missing; in a terminal nothing can be, and what applies is said."""
    caller = request.caller
    only_moderators(caller)
    if caller.survey is None:
        return Checked(machine=Machine(office.data, office.model, office.backup_days))
    sources = await office.libraries.use(caller.circle, lambda library: library.sources())
    now = office.clock()
    plans = [
        each
        for each in await presents(office, caller.circle)
        if not each.gone and each.plan.meeting(len(each.plan.portions)) > now
    ]
    named = [
        *_settings(office.settings.of(caller.circle), {each.id: each.title for each in sources}),
        *(
            _Named(each.planned.channel, Gone("plan", each.plan.title))
            for each in plans
            if each.planned.channel is not None
        ),
    ]
    places = {each.id for each in named if not each.gone.role}
    if caller.channel is not None:
        places.add(caller.channel)
    server = await caller.survey(places)
    # Where posts stand is not asked for: the threads of old votes are many, and archived.
    posts = await office.board.posts(caller.circle)
    used = places | {each.channel for each in posts.values() if each.state is State.THERE}
    session = in_force_at(office, caller.circle).session_role
    roles = [link.role for link in await office.board.links(caller.circle)]
    if session is not None and session in server.roles:
        roles.append(session)
    barred = {role: server.roles.get(role, "role_gone") for role in roles}
    return Checked(
        tuple(_missing(server, used, caller, events=bool(plans), roles=bool(roles))),
        tuple(dict.fromkeys(each.gone for each in named if _is_gone(each, server))),
        tuple(
            Barred(role, failure)
            for role, failure in barred.items()
            # Without the permission to give roles at all, that alone is told.
            if failure is not None and failure != Right.ROLES
        ),
        tuple(each for each in await hindered(office, caller) if each.what != "role"),
        server.offered,
        sum(Right.VIEW in room.lacks and room.id not in used for room in server.rooms),
    )


def _settings(chosen: Iterable[Chosen], titles: dict[str, str]) -> Iterator[_Named]:
    """The channels and roles that settings name, and those that texts are kept to."""
    for each in chosen:
        setting = BY_NAME.get(each.name)
        if setting is not None and setting.sort is Sort.CHANNEL:
            yield _Named(each.value, Gone(each.name))
        elif setting is not None and setting.sort is Sort.ROLES:
            for role in several(each.value):
                yield _Named(role, Gone(each.name, role=True))
        elif each.name.startswith(TEXT) and each.name.removeprefix(TEXT) in titles:
            title = titles[each.name.removeprefix(TEXT)]
            if each.place != SERVER:
                yield _Named(each.place, Gone("text", title))
            if each.role != EVERYBODY:
                yield _Named(each.role, Gone("text", title, role=True))


def _is_gone(named: _Named, server: Server) -> bool:
    if named.gone.role:
        return named.id not in server.roles
    return named.id not in {room.id for room in server.rooms} | server.unsure


def _missing(
    server: Server, used: set[str], caller: Caller, *, events: bool, roles: bool
) -> Iterator[Missing]:
    """Each permission with the channels where it is missing, if anything needs it there.

    A channel that the bot does not see may be none of its business, unless it is used.
    """
    rooms = [room for room in server.rooms if room.id in used or Right.VIEW not in room.lacks]
    wanted = {Right.EVENTS: events, Right.ROLES: roles}
    for right in Right:
        if right in wanted:
            if wanted[right] and right in server.lacks:
                yield Missing(right)
            continue
        lacking = [room for room in rooms if right in _told(room.lacks)]
        if not lacking:
            continue
        if right in _told(server.lacks) and len(lacking) == len(rooms):
            yield Missing(right)
            continue
        told = [room.id for room in lacking if caller.sight.reaches(room.id)]
        yield Missing(right, tuple(told), len(lacking) - len(told))


def _told(lacks: frozenset[Right]) -> frozenset[Right]:
    """Without what follows from the lack of another."""
    following = {each for right in lacks for each in _FOLLOWING.get(right, ())} - {Right.VIEW}
    return lacks - following
