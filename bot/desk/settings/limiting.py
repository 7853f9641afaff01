"""Texts that are kept to some channels or roles: elsewhere they are as if they were not there."""

from bot.desk.caller import Caller
from bot.desk.office import Office
from bot.desk.settings.checking import channel_meant
from bot.desk.settings.chosen import EVERYBODY, SERVER, TEXT, Chosen
from bot.desk.settings.replies import TextLimits
from bot.desk.settings.requests import FreeText, LimitText
from bot.desk.texts import known_text
from bot.desk.voting.drafting import roles_of
from bot.desk.voting.hall import only_moderators
from index.documents import Source
from index.progress import Report

SEEN = "seen"


async def limit_text(office: Office, request: LimitText, _: Report) -> TextLimits:
    """Keep a text to a channel or to roles, beside those that it is kept to already."""
    caller = request.caller
    only_moderators(caller)
    source = await known_text(office, caller.circle, request.text)
    name = TEXT + source.id
    limits = [(SERVER, role) for role in sorted(roles_of(request.roles, caller))]
    if request.channel:
        limits.append((channel_meant(request.channel, caller), EVERYBODY))
    for place, role in limits:
        await office.settings.keep(caller.circle, Chosen(place, role, name, SEEN))
    return _limits(office, caller, source, done=bool(limits))


async def free_text(office: Office, request: FreeText, _: Report) -> TextLimits:
    """Keep a text to nothing any more."""
    caller = request.caller
    only_moderators(caller)
    source = await known_text(office, caller.circle, request.text)
    for each in office.settings.of(caller.circle):
        if each.name == TEXT + source.id:
            await office.settings.drop(caller.circle, each.place, each.role, each.name)
    return _limits(office, caller, source, done=True)


def _limits(office: Office, caller: Caller, source: Source, *, done: bool) -> TextLimits:
    mine = [each for each in office.settings.of(caller.circle) if each.name == TEXT + source.id]
    return TextLimits(
        source,
        tuple(each.place for each in mine if each.place != SERVER),
        tuple(each.role for each in mine if each.role != EVERYBODY),
        done,
    )
