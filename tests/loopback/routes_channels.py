"""Routes about channels: their messages and reactions."""

from typing import Any
from urllib.parse import unquote

from . import payloads, posting
from .errors import ApiError, InvalidFormError, Json
from .messages import Message
from .rest import Call, Route
from .state import ChannelState


def _place(call: Call) -> ChannelState:
    return call.backend.visible_channel(call.id("channel_id"))


def _found(call: Call) -> tuple[ChannelState, Message]:
    channel = _place(call)
    return channel, posting.find(channel, call.id("message_id"))


def _shown(call: Call, message: Message) -> Json:
    return payloads.message(call.backend.world, message)


def _channel(call: Call) -> Json:
    return payloads.channel(call.backend.world, _place(call))


def _edit_channel(call: Call) -> Json:
    """Archiving, locking and renaming threads; other channels' names and topics."""
    channel, body = _place(call), call.body
    if channel.thread is None:
        call.backend.require(channel, "manage_channels")
    elif channel.thread.owner_id != call.backend.world.bot.id:
        call.backend.require(channel, "manage_threads")
    channel.name = body.get("name", channel.name)
    channel.topic = body.get("topic", channel.topic)
    kind = "CHANNEL_UPDATE"
    if channel.thread is not None:
        thread, kind = channel.thread, "THREAD_UPDATE"
        thread.archived = body.get("archived", thread.archived)
        thread.locked = body.get("locked", thread.locked)
        thread.auto_archive_minutes = body.get("auto_archive_duration", thread.auto_archive_minutes)
    shown = payloads.channel(call.backend.world, channel)
    call.backend.gateway.dispatch(kind, shown, channel.guild_id)
    return shown


def _typing(call: Call) -> None:
    call.backend.require(_place(call), "send_messages")


def _history(call: Call) -> Any:
    channel = _place(call)
    call.backend.require(channel, "read_message_history")
    before, after = int(call.query.get("before", 1 << 63)), int(call.query.get("after", 0))
    public = [m for m in channel.messages.values() if not m.ephemeral and after < m.id < before]
    newest = sorted(public, key=lambda m: m.id, reverse="after" not in call.query)
    return [_shown(call, m) for m in newest[: int(call.query.get("limit", 50))]]


def _message(call: Call) -> Json:
    channel, message = _found(call)
    call.backend.require(channel, "read_message_history")
    return _shown(call, message)


def _post(call: Call) -> Json:
    backend, channel, body = call.backend, _place(call), call.body or {}
    if channel.thread is not None:
        backend.require(channel, "send_messages_in_threads")
        if channel.thread.archived and channel.thread.locked:
            raise ApiError(400, 50083, "Thread is archived")
        channel.thread.archived = False
    else:
        backend.require(channel, "send_messages")
    if call.files:
        backend.require(channel, "attach_files")
    nonce = body.get("nonce")
    if nonce is not None and body.get("enforce_nonce"):
        for earlier in channel.messages.values():
            if earlier.nonce == nonce and earlier.author_id == backend.world.bot.id:
                return _shown(call, earlier)
    message = posting.blank(backend, channel)
    message.nonce = nonce
    _refer(channel, message, body.get("message_reference"))
    posting.fill(backend, message, body, call.files)
    posting.place(backend, channel, message)
    return _shown(call, message)


def _refer(channel: ChannelState, message: Message, reference: Json | None) -> None:
    if reference is None:
        return
    target = int(reference["message_id"])
    if target in channel.messages:
        message.type = 19
        message.reference = {"message_id": str(target), "channel_id": str(channel.id), "type": 0}
    elif reference.get("fail_if_not_exists", True):
        raise InvalidFormError({"message_reference": "Unknown message"})


def _edit(call: Call) -> Json:
    _, message = _found(call)
    if message.author_id != call.backend.world.bot.id:
        raise ApiError(403, 50005, "Cannot edit a message authored by another user")
    posting.edit(call.backend, message, call.body or {}, call.files)
    return _shown(call, message)


def _delete(call: Call) -> None:
    channel, message = _found(call)
    if message.author_id != call.backend.world.bot.id:
        call.backend.require(channel, "manage_messages")
    posting.delete(call.backend, message)


def _react(call: Call) -> None:
    channel, message = _found(call)
    call.backend.require(channel, "add_reactions")
    emoji = unquote(call.params["emoji_name"])
    message.reactions[emoji] = message.reactions.get(emoji, 0) + 1


def _unreact(call: Call) -> None:
    _, message = _found(call)
    message.reactions.pop(unquote(call.params["emoji_name"]), None)


_CHANNEL = "/channels/{channel_id}"
_MESSAGE = f"{_CHANNEL}/messages/{{message_id}}"

ROUTES = [
    Route("GET", _CHANNEL, _channel),
    Route("PATCH", _CHANNEL, _edit_channel),
    Route("POST", f"{_CHANNEL}/typing", _typing),
    Route("GET", f"{_CHANNEL}/messages", _history),
    Route("POST", f"{_CHANNEL}/messages", _post),
    Route("GET", _MESSAGE, _message),
    Route("PATCH", _MESSAGE, _edit),
    Route("DELETE", _MESSAGE, _delete),
    Route("PUT", f"{_MESSAGE}/reactions/{{emoji_name}}/@me", _react),
    Route("DELETE", f"{_MESSAGE}/reactions/{{emoji_name}}/@me", _unreact),
]
