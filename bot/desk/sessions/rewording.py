"""The prompts of a session in other words, while it is prepared: nothing is posted unseen.

Whoever prepares it sees what a language model makes of the questions, and may have them back as
they were. All are asked for at once, so that the wait is that for one.
"""

import asyncio

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.ports import Rephraser
from bot.desk.rewording.consent import rephraser_of
from bot.desk.sessions.finding import changed
from bot.desk.sessions.preparing import prepared, prepared_by
from bot.desk.sessions.replies import SessionPrepared
from bot.errors import Reason, Refusal
from bot.study.sessions import steps
from bot.study.sessions.values import Posed, Session


async def reword(office: Office, caller: Caller, session: Session) -> SessionPrepared:
    """Put the prompts that are kept into other words, so far as there are any to show."""
    prepared_by(caller, session)
    rephraser = rephraser_of(office, caller)
    wanted = tuple(each for each in session.prompts if each.own is None and not each.removed)
    if not wanted:
        raise Refusal(Reason.NOTHING_KEPT)
    found = await asyncio.gather(*(_worded(rephraser, each) for each in wanted))
    wordings = {
        prompt.id: wording for prompt, wording in zip(wanted, found, strict=True) if wording
    }
    model = rephraser.service.model
    after = await changed(
        office,
        caller,
        session.number,
        lambda known, now: steps.reword(known, wordings, model, now),
    )
    return prepared(office, after, (len(wordings), len(wanted)))


async def unword(office: Office, caller: Caller, session: Session) -> SessionPrepared:
    """Have all questions as they were made by rule."""
    prepared_by(caller, session)
    plain = dict.fromkeys((each.id for each in session.offered), "")
    after = await changed(
        office, caller, session.number, lambda known, now: steps.reword(known, plain, "", now)
    )
    return prepared(office, after)


async def _worded(rephraser: Rephraser, prompt: Posed) -> str | None:
    """Other words for a question; ``None``: it stays as it is."""
    try:
        return await rephraser.question(prompt)
    except Refusal:
        return None
