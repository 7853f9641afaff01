"""Roles of the server that sitting in a body gives: a setting, and no part of the ledger.

Who should have them follows from the seats; who was given them is kept, so that a role that
somebody has for another reason is never taken away.
"""

from collections.abc import Mapping

from bot.desk.board.links import Link
from bot.desk.board.replies import GrantsShown, Noted, RoleLinked
from bot.desk.board.requests import LinkRole, NoteGrant, NoteRole, ShowGrants
from bot.desk.bodies.finding import bodies, found_body
from bot.desk.mentions import role_in
from bot.desk.office import Office
from bot.desk.voting.hall import looked, only_moderators
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle
from index.progress import Report


async def link_role(office: Office, request: LinkRole, _: Report) -> RoleLinked:
    """Give those who sit in a body a role; without one, no longer."""
    only_moderators(request.caller)
    circle, typed = request.caller.circle, (request.role or "").strip()

    def look(known: Circle) -> tuple[str, str | None]:
        body = found_body(known, request.body)
        return body.id, body.title

    body, title = await looked(office, request.caller, look)
    if not typed:
        await office.board.drop_link(circle, body)
        return RoleLinked(title, None)
    if not request.caller.roles:
        raise Refusal(Reason.NO_ROLES, option="role")
    role = role_in(typed)
    if role in (None, circle):  # the role of everyone has the id of the server
        raise Refusal(Reason.UNKNOWN_ROLE, role=typed)
    await office.board.keep_link(circle, Link(body, role))
    return RoleLinked(title, role)


async def show_grants(office: Office, request: ShowGrants, _: Report) -> GrantsShown:
    """Which roles members should have because they sit, and which they were given for that."""
    circle = request.caller.circle
    links = await office.board.links(circle)
    granted = await office.board.grants(circle)
    if not links:
        return GrantsShown((), frozenset(), granted)
    sitting = await looked(office, request.caller, _sitting)
    wanted = frozenset(
        (link.role, member) for link in links for member in sitting.get(link.body, ())
    )
    return GrantsShown(tuple(dict.fromkeys(link.role for link in links)), wanted, granted)


async def note_grant(office: Office, request: NoteGrant, _: Report) -> Noted:
    """Keep that a member was given a role, or that it was taken back."""
    keep = office.board.keep_grant if request.holds else office.board.drop_grant
    await keep(request.caller.circle, request.role, request.member)
    return Noted()


async def note_role(office: Office, request: NoteRole, _: Report) -> Noted:
    """Keep what hinders the bot from giving a role."""
    circle = request.caller.circle
    for link in await office.board.links(circle):
        if link.role == request.role and link.failure != request.failure:
            await office.board.keep_link(circle, Link(link.body, link.role, request.failure))
    return Noted()


def _sitting(circle: Circle) -> Mapping[str, tuple[str, ...]]:
    """Who sits in each body, by the front's ids."""
    return {
        body.id: tuple(
            member
            for member in circle.offices.body(body.id).delegates.values()
            if member is not None
        )
        for body in bodies(circle)
    }
