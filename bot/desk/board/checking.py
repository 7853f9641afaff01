"""Finding out, member by member, who is still in the server (VOTING.md, S1).

The bot cannot list a server's members, and counts what it last heard of each. So all who joined the
circle are looked for in rounds: where a standing election gives seats by who is here, daily; else
weekly, so that rolls, from which quorums and petitions take their size, do not grow old.
"""

from datetime import datetime, timedelta

from bot.desk.board.replies import ChecksDue, Noted
from bot.desk.board.requests import NoteCheck, ShowChecks
from bot.desk.bodies.channels import with_channels
from bot.desk.office import Office
from bot.desk.voting.hall import acted, looked
from bot.voting.circle import Circle
from bot.voting.roll import Person, missed, notice
from bot.voting.steps import Step
from index.progress import Report

BUDGET = 1000
"""How many are looked for in a circle each day; Discord lets a bot ask for 50 in a second."""

ROUND = timedelta(days=7)
STANDING_ROUND = timedelta(days=1)

_DAY = timedelta(days=1)
_FACT = "round"  # "<when the round began> <when its last part was given out> <how many before>"


async def show_checks(office: Office, request: ShowChecks, _: Report) -> ChecksDue:
    """The next members of the round; nobody until the next part of it is due.

    A part is given out once, and kept as done: what is lost of it in a crash comes a round later.
    """
    circle, now = request.caller.circle, office.clock()
    members, every = await looked(office, request.caller, _on_roll)
    if not members:
        return ChecksDue(())
    kept = await office.store.fact(circle, _FACT)
    began, last, done = (now, now - _DAY, 0) if kept is None else _read(kept)
    if done >= len(members):
        if now - began < every:
            return ChecksDue(())
        began, last, done = now, now - _DAY, 0
    if now - last < _DAY:
        return ChecksDue(())
    part = members[done : done + BUDGET]
    text = f"{began.isoformat()} {now.isoformat()} {done + len(part)}"
    await office.store.remember(circle, _FACT, text)
    return ChecksDue(part)


async def note_check(office: Office, request: NoteCheck, _: Report) -> Noted:
    """Keep what was found of a member, so far as it is new."""

    def decide(circle: Circle, now: datetime) -> Step:
        since = request.server_since
        if not request.here or since is None:
            return missed(circle.roll, request.member, now)
        roles = with_channels(circle, request.member, request.roles, request.sight)
        person = Person(request.member, since, roles, request.bot)
        return notice(circle.roll, circle.known(person), now, office.chance)

    return await acted(office, request.caller, decide, lambda _: Noted())


def _on_roll(circle: Circle) -> tuple[tuple[str, ...], timedelta]:
    """Who joined the circle, in that order, and how often they are looked for."""
    standing = any(body.ended is None for body in circle.assemblies.all.values())
    members = tuple(
        each.member for each in circle.roll.members.values() if each.on and each.member is not None
    )
    return members, STANDING_ROUND if standing else ROUND


def _read(kept: str) -> tuple[datetime, datetime, int]:
    began, last, done = kept.split()
    return datetime.fromisoformat(began), datetime.fromisoformat(last), int(done)
