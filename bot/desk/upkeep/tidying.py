"""What is over: texts that were removed a day ago, and whatever is kept no longer."""

import logging
from datetime import datetime

from bot.desk.chronicle.acts import KEPT
from bot.desk.office import Office
from bot.desk.settings.holding import in_force_at
from bot.desk.upkeep.chores import UNDO, Chore
from index.library import Library

log = logging.getLogger(__name__)


async def tidy(office: Office) -> None:
    """Delete for good what was removed more than a day ago."""
    async with office.upkeep:
        over = office.clock() - UNDO
        for circle, since in (await office.chores.waiting(Chore.REMOVED)).items():
            if since > over:
                continue
            rest = await office.libraries.use(circle, lambda library: _dropped(library, over))
            await office.chores.done(circle, Chore.REMOVED)
            if rest is not None:
                await office.chores.note(circle, Chore.REMOVED, rest)


async def forget_old(office: Office) -> None:
    """Forget what was asked and held longer ago than each circle keeps it; drafts, and acts."""
    now = office.clock()

    def over(circle: str) -> datetime | None:
        kept = in_force_at(office, circle).minutes
        return None if kept is None else now - kept

    if office.round.due(now):
        await office.store.drop_questions(lambda circle: now - in_force_at(office, circle).keep)
        await office.sessions.drop_over(over)
        await office.store.drop_drafts(now)
        await office.plans.drop_drafts(now)
        await office.acts.drop(now - KEPT)


def _dropped(library: Library, over: datetime) -> datetime | None:
    """Since when the rest lies aside, after all that was put there before is gone."""
    times = {each: datetime.fromisoformat(each.at) for each in library.removals()}
    gone = [each for each, at in times.items() if at <= over]
    if gone:
        library.drop_removed(gone)
        library.wipe()
    return min((at for each, at in times.items() if each not in gone), default=None)
