"""Routes about a guild's scheduled events, of the kind that takes place outside its channels."""

from datetime import UTC, datetime
from typing import Any

from . import payloads
from .errors import ApiError, InvalidFormError, Json, missing_permissions, unknown
from .permissions import permissions_in
from .rest import Call, Route
from .state import EventState, GuildState

MOST = 100
NAME, DESCRIPTION, LOCATION = 100, 1000, 100
"""The most events of a guild that are not over, and characters of their texts."""

EXTERNAL = 3
SCHEDULED, ACTIVE, COMPLETED, CANCELED = 1, 2, 3, 4

_NEXT = {SCHEDULED: {SCHEDULED, ACTIVE, CANCELED}, ACTIVE: {ACTIVE, COMPLETED}}


def _listed(call: Call) -> Any:
    guild = call.backend.joined_guild(call.id("guild_id"))
    return [payloads.scheduled_event(each) for each in guild.events.values()]


def _event(call: Call) -> Json:
    return payloads.scheduled_event(_found(call)[1])


def _create(call: Call) -> Json:
    guild, body = call.backend.joined_guild(call.id("guild_id")), call.body
    if not _rights(call, guild).create_events:
        raise missing_permissions()
    _refuse_bad({"scheduled_end_time": None} | body, fresh=True)
    if sum(each.status in _NEXT for each in guild.events.values()) >= MOST:
        raise ApiError(400, 30038, f"Maximum number of guild scheduled events reached ({MOST})")
    bot = call.backend.world.bot.id
    event = EventState(
        call.backend.world.ids.next(),
        guild.id,
        bot,
        body["name"],
        _time(body["scheduled_start_time"]),
        _time(body["scheduled_end_time"]),
        body["entity_metadata"]["location"],
        body.get("description"),
    )
    guild.events[event.id] = event
    return _told(call, "GUILD_SCHEDULED_EVENT_CREATE", event)


def _edit(call: Call) -> Json:
    guild, event = _found(call)
    body = call.body
    _require_own(call, guild, event)
    if event.status not in _NEXT:
        raise ApiError(400, 180000, "Cannot update a finished event")
    shown = payloads.scheduled_event(event)
    _refuse_bad(shown | body, fresh="scheduled_start_time" in body)
    status = body.get("status") or event.status
    if status not in _NEXT[event.status]:
        raise InvalidFormError({"status": "Invalid Guild Scheduled Event Status Update"})
    merged = shown | body
    event.name, event.description = merged["name"], merged["description"]
    event.starts = _time(merged["scheduled_start_time"])
    event.ends = _time(merged["scheduled_end_time"])
    event.location, event.status = merged["entity_metadata"]["location"], status
    return _told(call, "GUILD_SCHEDULED_EVENT_UPDATE", event)


def _delete(call: Call) -> None:
    guild, event = _found(call)
    _require_own(call, guild, event)
    del guild.events[event.id]
    _told(call, "GUILD_SCHEDULED_EVENT_DELETE", event)


def _found(call: Call) -> tuple[GuildState, EventState]:
    guild = call.backend.joined_guild(call.id("guild_id"))
    event = guild.events.get(call.id("event_id"))
    if event is None:
        raise unknown("Guild Scheduled Event")
    return guild, event


def _rights(call: Call, guild: GuildState) -> Any:
    world = call.backend.world
    return permissions_in(world, guild, guild.members[world.bot.id])


def _require_own(call: Call, guild: GuildState, event: EventState) -> None:
    """Who may make events may change their own; those of others, who manages events."""
    rights = _rights(call, guild)
    own = event.creator_id == call.backend.world.bot.id and rights.create_events
    if not (own or rights.manage_events):
        raise missing_permissions()


def _refuse_bad(body: Json, *, fresh: bool) -> None:
    """What Discord's OpenAPI file does not say, and lengths, for where there is no such file."""
    problems: dict[str, str] = {}
    if body["entity_type"] != EXTERNAL:
        raise ApiError(400, 50024, "The loopback has events outside its channels only")
    lengths = {"name": (body["name"], 1, NAME)}
    lengths["description"] = (body.get("description") or "", 0, DESCRIPTION)
    lengths["entity_metadata.location"] = (body["entity_metadata"]["location"], 1, LOCATION)
    for where, (text, least, most) in lengths.items():
        if not least <= len(text) <= most:
            problems[where] = f"Must be between {least} and {most} in length."
    starts, ends = body["scheduled_start_time"], body["scheduled_end_time"]
    if fresh and _time(starts) <= datetime.now(UTC):
        problems["scheduled_start_time"] = "Cannot schedule event in the past."
    if ends is None:
        problems["scheduled_end_time"] = "This field is required"
    elif _time(ends) <= _time(starts):
        problems["scheduled_end_time"] = "Cannot schedule event to end before it starts."
    if problems:
        raise InvalidFormError(problems)


def _time(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def _told(call: Call, event: str, which: EventState) -> Json:
    shown = payloads.scheduled_event(which)
    call.backend.gateway.dispatch(event, shown, which.guild_id)
    return shown


_EVENTS = "/guilds/{guild_id}/scheduled-events"
_ONE = f"{_EVENTS}/{{event_id}}"

ROUTES = [
    Route("GET", _EVENTS, _listed),
    Route("POST", _EVENTS, _create),
    Route("GET", _ONE, _event),
    Route("PATCH", _ONE, _edit),
    Route("DELETE", _ONE, _delete),
]
