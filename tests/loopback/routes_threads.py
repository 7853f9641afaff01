"""Routes about threads: starting them, and who is in them."""

from . import payloads, posting
from .errors import ApiError, InvalidFormError, Json, missing_permissions, unknown
from .limits import THREAD_NAME
from .messages import HAS_THREAD
from .rest import Call, Route
from .state import PRIVATE_THREAD, PUBLIC_THREAD, ChannelState, ThreadState


def _start(call: Call) -> Json:
    """A thread, from a message (then it has the message's id, and is public) or from nothing."""
    backend, body = call.backend, call.body
    parent = backend.visible_channel(call.id("channel_id"))
    answers = "message_id" in call.params
    # Discord's own default, where a body names no type, is a private one.
    private = not answers and (body.get("type") or PRIVATE_THREAD) == PRIVATE_THREAD
    backend.require(parent, "create_private_threads" if private else "create_public_threads")
    if parent.guild_id is None or parent.thread is not None:
        raise _not_here()
    if not answers and (body.get("type") or PRIVATE_THREAD) not in (PUBLIC_THREAD, PRIVATE_THREAD):
        raise _not_here()
    if not 1 <= len(body["name"]) <= THREAD_NAME:
        raise InvalidFormError({"name": f"Must be between 1 and {THREAD_NAME} in length."})
    thread_id = backend.world.ids.next()
    if answers:
        begun_at = posting.find(parent, call.id("message_id"))
        thread_id = begun_at.id
        if thread_id in backend.world.channels:
            raise ApiError(400, 160004, "A thread has already been created for this message")
        begun_at.flags |= HAS_THREAD
    bot = backend.world.bot.id
    thread = backend.world.add_thread(parent, body["name"], bot, thread_id, private=private)
    assert thread.thread is not None
    thread.thread.auto_archive_minutes = body.get("auto_archive_duration") or 1440
    shown = payloads.channel(backend.world, thread)
    event = shown | {"newly_created": True}
    backend.gateway.dispatch("THREAD_CREATE", event, parent.guild_id)
    return shown


def _join(call: Call) -> None:
    _, thread = _found(call)
    thread.members.add(call.backend.world.bot.id)


def _leave(call: Call) -> None:
    _, thread = _found(call)
    thread.members.discard(call.backend.world.bot.id)


def _add(call: Call) -> None:
    channel, thread = _found(call)
    call.backend.require(channel, "send_messages_in_threads")
    thread.members.add(_member(call, channel))


def _remove(call: Call) -> None:
    channel, thread = _found(call)
    own = channel.type == PRIVATE_THREAD and thread.owner_id == call.backend.world.bot.id
    if not own:
        call.backend.require(channel, "manage_threads")
    thread.members.discard(_member(call, channel))


def _found(call: Call) -> tuple[ChannelState, ThreadState]:
    channel = call.backend.visible_channel(call.id("channel_id"))
    if channel.thread is None:
        raise _not_here()
    if channel.thread.archived and channel.thread.locked:
        raise missing_permissions()
    return channel, channel.thread


def _member(call: Call, channel: ChannelState) -> int:
    assert channel.guild_id is not None
    member = call.id("user_id")
    if member not in call.backend.world.guilds[channel.guild_id].members:
        raise unknown("Member")
    return member


def _not_here() -> ApiError:
    return ApiError(400, 50024, "Cannot execute action on this channel type")


_CHANNEL = "/channels/{channel_id}"
_MEMBERS = f"{_CHANNEL}/thread-members"

ROUTES = [
    Route("POST", f"{_CHANNEL}/threads", _start),
    Route("POST", f"{_CHANNEL}/messages/{{message_id}}/threads", _start),
    Route("PUT", f"{_MEMBERS}/@me", _join),
    Route("DELETE", f"{_MEMBERS}/@me", _leave),
    Route("PUT", f"{_MEMBERS}/{{user_id}}", _add),
    Route("DELETE", f"{_MEMBERS}/{{user_id}}", _remove),
]
