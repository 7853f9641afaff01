"""Servers that the bot has left: kept for a grace period, then gone to the last row.

A server that cannot be reached is not left. Before anything is deleted, the front has told in
this very run that the bot is not there: who came back while it was not running loses nothing.
"""

import logging
import re
from datetime import timedelta

from bot.desk.office import Office
from bot.desk.upkeep.chores import Chore

log = logging.getLogger(__name__)

_SERVER = re.compile(r"[0-9]{15,20}")
"""An id of Discord's; circles of terminals have other names, and no server to leave."""


async def left(office: Office, circle: str) -> None:
    """Begin the grace period of a server that the bot was removed from."""
    async with office.upkeep:
        await _left(office, circle)


async def came(office: Office, circle: str) -> None:
    """Take in that the bot is in a server: what was to be deleted stays."""
    async with office.upkeep:
        office.absent.discard(circle)
        # What is half gone goes altogether before the server begins anew.
        if circle in await office.chores.waiting(Chore.PURGING):
            await _purge(office, circle)
        await office.chores.done(circle, Chore.LEFT)


async def servers(office: Office, there: frozenset[str] | None) -> None:
    """Take in all servers that the bot is in; ``None`` while nobody can tell.

    Those of which something is kept and where it is not any more were left meanwhile.
    """
    async with office.upkeep:
        office.absent.clear()
        if there is None:
            return
        kept = {*await office.store.circles(), *await office.libraries.circles()}
        for circle in sorted(kept - there):
            if _SERVER.fullmatch(circle):
                await _left(office, circle)
        for circle in there & (await office.chores.waiting(Chore.LEFT)).keys():
            await office.chores.done(circle, Chore.LEFT)


async def purge(office: Office, circle: str) -> None:
    """Delete everything of a circle at once."""
    async with office.upkeep:
        await _purge(office, circle)


async def purge_due(office: Office) -> None:
    """Go on with what was interrupted, and delete what was left long enough ago."""
    async with office.upkeep:
        over = office.clock() - timedelta(days=office.grace_days)
        waiting = await office.chores.waiting(Chore.LEFT)
        due = {each for each, since in waiting.items() if since <= over}
        begun = await office.chores.waiting(Chore.PURGING)
        for circle in sorted((due & office.absent) | begun.keys()):
            await _purge(office, circle)


async def _left(office: Office, circle: str) -> None:
    office.absent.add(circle)
    if await office.chores.note(circle, Chore.LEFT, office.clock()):
        log.warning(
            "Server %s was left; everything of it is deleted in %d days", circle, office.grace_days
        )


async def _purge(office: Office, circle: str) -> None:
    """Delete files, then rows, then that there is anything to do.

    Each part can be done again: whoever is interrupted goes on at the next start.
    """
    await office.chores.note(circle, Chore.PURGING, office.clock())
    # Who has a deleted file open still holds its bytes.
    await office.jobs.forget(circle)
    await office.libraries.discard(circle)
    await office.ledgers.purge(circle)
    office.settings.forget(circle)
    await office.store.wipe()
    for chore in Chore:
        await office.chores.done(circle, chore)
    log.info("Everything of circle %s is deleted", circle)
