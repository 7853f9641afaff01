"""Routes that answer interactions: the initial response, and the webhook that continues it."""

import time
from typing import Any

from . import payloads, posting
from .errors import InvalidFormError, Json, unknown
from .interactions import CHOICES, DEFER, DEFER_UPDATE, MODAL, REPLY, UPDATE, Interaction
from .limits import choice_problems, modal_problems
from .messages import EPHEMERAL, LOADING, Message
from .rest import Call, Route


def _callback(call: Call) -> Json | None:
    """The initial response; with `with_response`, the answer tells what it created."""
    token = call.params["interaction_token"]
    interaction = call.backend.interactions.for_callback(call.id("interaction_id"), token)
    kind, data = call.body["type"], call.body.get("data") or {}
    if not interaction.takes(kind):
        raise InvalidFormError({"type": f"Response type {kind} does not fit this interaction"})
    _RESPONSES[kind](call, interaction, data)
    interaction.callback = kind
    interaction.responded_at = time.monotonic()
    wanted = call.query.get("with_response") in ("1", "true")
    return _described(call, interaction, kind) if wanted else None


def _reply(call: Call, interaction: Interaction, data: Json) -> None:
    interaction.original = _new_message(call, interaction, data)


def _defer(call: Call, interaction: Interaction, data: Json) -> None:
    channel = call.backend.world.channels[interaction.channel_id]
    message = posting.blank(call.backend, channel)
    message.flags = (data.get("flags") or 0) & EPHEMERAL | LOADING
    _mark(message, interaction)
    channel.messages[message.id] = message
    interaction.original, interaction.loading = message, True


def _defer_update(_call: Call, interaction: Interaction, _data: Json) -> None:
    interaction.original = interaction.source


def _update(call: Call, interaction: Interaction, data: Json) -> None:
    assert interaction.source is not None
    posting.edit(call.backend, interaction.source, data, call.files)
    interaction.original = interaction.source


def _choices(_call: Call, interaction: Interaction, data: Json) -> None:
    choices = data.get("choices") or []
    if problems := choice_problems(choices):
        raise InvalidFormError(problems)
    interaction.choices = choices


def _modal(_call: Call, interaction: Interaction, data: Json) -> None:
    if problems := modal_problems(data):
        raise InvalidFormError(problems)
    interaction.modal = data


_RESPONSES = {
    REPLY: _reply,
    DEFER: _defer,
    DEFER_UPDATE: _defer_update,
    UPDATE: _update,
    CHOICES: _choices,
    MODAL: _modal,
}


def _described(call: Call, interaction: Interaction, kind: int) -> Json:
    original = interaction.original
    about: Json = {"id": str(interaction.id), "type": interaction.kind}
    resource: Json = {"type": kind}
    if original is not None:
        about |= {
            "response_message_id": str(original.id),
            "response_message_loading": interaction.loading,
            "response_message_ephemeral": original.ephemeral,
        }
        if kind in (REPLY, DEFER, UPDATE):
            resource["message"] = payloads.message(call.backend.world, original)
    return {"interaction": about, "resource": resource}


def _new_message(call: Call, interaction: Interaction, body: Json) -> Message:
    channel = call.backend.world.channels[interaction.channel_id]
    message = posting.blank(call.backend, channel)
    message.flags = (body.get("flags") or 0) & EPHEMERAL
    _mark(message, interaction)
    posting.fill(call.backend, message, body, call.files)
    posting.place(call.backend, channel, message)
    return message


def _mark(message: Message, interaction: Interaction) -> None:
    message.interaction = interaction.metadata
    message.type = interaction.message_type
    message.only_for = interaction.user_id if message.ephemeral else None


def _continued(call: Call) -> Interaction:
    token = call.params["webhook_token"]
    return call.backend.interactions.for_webhook(call.id("webhook_id"), token)


def _follow_up(call: Call) -> Any:
    """A further message; right after deferring it takes the place of "thinking …"."""
    interaction, body = _continued(call), call.body or {}
    if interaction.loading:
        return _finish(call, interaction, body)
    message = _new_message(call, interaction, body)
    interaction.followups.append(message)
    interaction.touched += 1
    return payloads.message(call.backend.world, message)


def _finish(call: Call, interaction: Interaction, body: Json) -> Json:
    """Fill the loading message; whether it is ephemeral was fixed when deferring."""
    message = interaction.original
    assert message is not None
    posting.fill(call.backend, message, body, call.files)
    message.flags &= ~LOADING
    interaction.loading = False
    interaction.touched += 1
    call.backend.announce("MESSAGE_CREATE", message)
    return payloads.message(call.backend.world, message)


def _target(call: Call, interaction: Interaction) -> Message:
    """The message a webhook request names: the original response, or a follow-up."""
    name = call.params.get("message_id", "@original")
    known = [*interaction.followups, *([interaction.original] if interaction.original else [])]
    for message in known:
        original = name == "@original" and message is interaction.original
        if (original or name == str(message.id)) and not message.deleted:
            return message
    raise unknown("Message")


def _get(call: Call) -> Json:
    return payloads.message(call.backend.world, _target(call, _continued(call)))


def _edit(call: Call) -> Json:
    interaction, body = _continued(call), call.body or {}
    message = _target(call, interaction)
    if interaction.loading and message is interaction.original:
        return _finish(call, interaction, body)
    posting.edit(call.backend, message, body, call.files)
    interaction.touched += 1
    return payloads.message(call.backend.world, message)


def _delete(call: Call) -> None:
    interaction = _continued(call)
    message = _target(call, interaction)
    posting.delete(call.backend, message)
    interaction.touched += 1
    if message is interaction.original:
        interaction.loading = False


_WEBHOOK = "/webhooks/{webhook_id}/{webhook_token}"
_ORIGINAL = f"{_WEBHOOK}/messages/@original"
_MESSAGE = f"{_WEBHOOK}/messages/{{message_id}}"
_CALLBACK = "/interactions/{interaction_id}/{interaction_token}/callback"

ROUTES = [
    # The token in the path is the permission; discord.py sends no bot token along.
    Route("POST", _CALLBACK, _callback, bot=False),
    Route("POST", _WEBHOOK, _follow_up, bot=False),
    Route("GET", _ORIGINAL, _get, bot=False),
    Route("PATCH", _ORIGINAL, _edit, bot=False),
    Route("DELETE", _ORIGINAL, _delete, bot=False),
    Route("GET", _MESSAGE, _get, bot=False),
    Route("PATCH", _MESSAGE, _edit, bot=False),
    Route("DELETE", _MESSAGE, _delete, bot=False),
]
