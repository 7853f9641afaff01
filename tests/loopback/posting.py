"""How a request body becomes a message, or changes one: limits first, then the effect."""

from copy import deepcopy
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from . import payloads
from .backend import Backend
from .cdn import Upload
from .errors import InvalidFormError, Json, empty_message, too_large, unknown
from .limits import is_empty, message_problems
from .messages import (
    COMPONENTS_V2,
    SILENT,
    SUPPRESS_EMBEDS,
    Attachment,
    Message,
    numbered,
    pings_of,
    resolve_urls,
)
from .state import ChannelState

_SETTABLE = SUPPRESS_EMBEDS | COMPONENTS_V2 | SILENT


def blank(backend: Backend, channel: ChannelState, *, author_id: int | None = None) -> Message:
    """A message without content, not yet in the channel."""
    author = backend.world.bot.id if author_id is None else author_id
    return Message(backend.world.ids.next(), channel.id, author, datetime.now(UTC))


def fill(
    backend: Backend, message: Message, body: Json, files: list[Upload], *, pings: bool = True
) -> None:
    """Apply a create or edit body to `message`; raises, changing nothing, if Discord would.

    Only keys that are in the body change; `attachments` in an edit names what stays. Whether the
    message is ephemeral is settled before; Components V2, once set, stay.
    """
    draft = replace(message)
    if "content" in body:
        draft.content = body["content"] or ""
    if "embeds" in body:
        draft.embeds = deepcopy(body["embeds"] or [])
    if "components" in body:
        draft.components = numbered(deepcopy(body["components"] or []))
    draft.flags |= (body.get("flags") or 0) & _SETTABLE
    draft.attachments = _kept(message, body)
    new = _uploaded(backend, message, body, files)
    draft.attachments = draft.attachments + new

    problems = message_problems(draft)
    for name in resolve_urls([draft.embeds, draft.components], draft.attachments):
        problems[f"attachments.{name}"] = "No such file is attached"
    if len(str(body.get("nonce") or "")) > 25:
        problems["nonce"] = "Must be 25 or fewer in length."
    if problems:
        raise InvalidFormError(problems)
    if is_empty(draft):
        raise empty_message()

    message.content, message.embeds, message.components = (
        draft.content,
        draft.embeds,
        draft.components,
    )
    message.flags, message.attachments = draft.flags, draft.attachments
    if pings:
        message.pings = pings_of(message.text, body.get("allowed_mentions"))


def place(backend: Backend, channel: ChannelState, message: Message) -> None:
    """Put a filled message into its channel and tell the bot."""
    channel.messages[message.id] = message
    backend.announce("MESSAGE_CREATE", message)


def edit(backend: Backend, message: Message, body: Json, files: list[Upload]) -> None:
    """An edit of a message that is already there; it notifies nobody."""
    fill(backend, message, body, files, pings=False)
    message.edits += 1
    message.edited_at = datetime.now(UTC)
    backend.announce("MESSAGE_UPDATE", message)


def delete(backend: Backend, message: Message) -> None:
    channel = backend.world.channels[message.channel_id]
    channel.messages.pop(message.id, None)
    message.deleted = True
    data: Json = {"id": str(message.id), "channel_id": str(channel.id)}
    if channel.guild_id is not None:
        data["guild_id"] = str(channel.guild_id)
    if not message.ephemeral:
        backend.gateway.dispatch("MESSAGE_DELETE", data, channel.guild_id)


def find(channel: ChannelState, message_id: int) -> Message:
    """A public message of the channel; ephemeral ones are not found this way."""
    message = channel.messages.get(message_id)
    if message is None or message.ephemeral:
        raise unknown("Message")
    return message


def _kept(message: Message, body: Json) -> list[Attachment]:
    if "attachments" not in body:
        return list(message.attachments)
    named = {int(item["id"]) for item in body["attachments"] or []}
    return [attachment for attachment in message.attachments if attachment.id in named]


def _uploaded(
    backend: Backend, message: Message, body: Json, files: list[Upload]
) -> list[Attachment]:
    described: dict[int, Any] = {int(i["id"]): i for i in body.get("attachments") or []}
    if any(len(upload.data) > payloads.DEFAULT_SIZE_LIMIT for upload in files):
        raise too_large()
    return [
        backend.cdn.put(
            message.channel_id,
            upload,
            ephemeral=message.ephemeral,
            description=described.get(index, {}).get("description"),
        )
        for index, upload in enumerate(files)
    ]
