"""Keeping what moderators did, where their circle has a channel for it."""

import logging
from dataclasses import replace

from bot.desk.caller import Caller
from bot.desk.chronicle.acts import Act, Noticed
from bot.desk.chronicle.noticing import noticed
from bot.desk.office import Office
from bot.desk.replies import Reply
from bot.desk.requests import Request
from bot.desk.settings.chosen import InForce
from bot.desk.settings.holding import in_force_at
from bot.desk.voting.hall import audience_of, looked
from bot.voting.circle import Circle

log = logging.getLogger(__name__)


async def keep_acts(office: Office, request: Request, reply: Reply, before: InForce) -> None:
    """Keep what was done by a request, to be told; ``before`` are the server's settings till then.

    What is done is done: whoever asked hears of that also where nothing can be kept of it. Texts,
    votes and acts lie in different files, or are written by different transactions: an act whose
    bot dies before it is kept is done and not told.
    """
    caller = request.caller
    try:
        after = in_force_at(office, caller.circle)
        # Where the channel itself is changed, that is told where such things were told until then.
        channel = before.log or after.log
        if channel is None:
            return
        for each in noticed(request, reply, before, after):
            told = await _tellable(office, caller, each, channel)
            act = Act(office.new_id(), caller.member, office.clock(), channel, told)
            await office.acts.keep(caller.circle, act)
    except Exception:  # whatever it is: what was done stays done
        log.exception("what a moderator did could not be kept")


async def _tellable(office: Office, caller: Caller, each: Noticed, channel: str) -> Noticed:
    """What may be told in a channel: of a vote that not everybody sees, nothing elsewhere (S14)."""
    number = each.facts.get("vote")
    if number is None:
        return each

    def look(circle: Circle) -> str | None:
        return list(circle.votes.by_id.values())[int(number) - 1].seen_from

    place = await looked(office, caller, look)
    if place == channel or audience_of(caller, place) is None:
        return each
    return replace(each, facts={})
