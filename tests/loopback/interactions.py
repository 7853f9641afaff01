"""Interactions: what members set off, and how far the bot has got with answering each."""

import secrets
import time
from dataclasses import dataclass, field

from .errors import Json, already_acknowledged, invalid_webhook_token, unknown
from .messages import Message
from .state import World

COMMAND, COMPONENT, AUTOCOMPLETE, MODAL_SUBMIT = 2, 3, 4, 5
"""Interaction types."""

REPLY, DEFER, DEFER_UPDATE, UPDATE, CHOICES, MODAL = 4, 5, 6, 7, 8, 9
"""Types of the initial response."""

TOKEN_LIFE_S = 15 * 60

_ALLOWED = {
    COMMAND: {REPLY, DEFER, MODAL},
    COMPONENT: {REPLY, DEFER, DEFER_UPDATE, UPDATE, MODAL},
    AUTOCOMPLETE: {CHOICES},
    MODAL_SUBMIT: {REPLY, DEFER, DEFER_UPDATE, UPDATE},
}


@dataclass(slots=True)
class Interaction:
    """One interaction. `touched` counts edits and follow-ups after a deferred response."""

    id: int
    token: str
    kind: int
    user_id: int
    channel_id: int
    guild_id: int | None
    source: Message | None
    metadata: Json
    message_type: int
    started: float = field(default_factory=time.monotonic)
    expired: bool = False
    callback: int | None = None
    responded_at: float | None = None
    original: Message | None = None
    loading: bool = False
    touched: int = 0
    followups: list[Message] = field(default_factory=list)
    choices: list[Json] = field(default_factory=list)
    modal: Json | None = None

    @property
    def settled(self) -> bool:
        """Whether the member sees more than "thinking …"."""
        if self.callback is None or self.loading:
            return False
        return self.callback != DEFER_UPDATE or self.touched > 0

    def takes(self, callback: int) -> bool:
        """Whether this type of response fits the interaction."""
        updates = callback in (UPDATE, DEFER_UPDATE)
        return callback in _ALLOWED[self.kind] and (self.source is not None or not updates)


class InteractionBook:
    """All interactions, by token."""

    def __init__(self, world: World, deadline_s: float) -> None:
        self.deadline_s = deadline_s
        self._world = world
        self._by_token: dict[str, Interaction] = {}

    def open(
        self,
        kind: int,
        *,
        user_id: int,
        channel_id: int,
        guild_id: int | None,
        source: Message | None,
        metadata: Json,
        message_type: int,
    ) -> Interaction:
        number = self._world.ids.next()
        token = secrets.token_urlsafe(48)
        interaction = Interaction(
            number,
            token,
            kind,
            user_id,
            channel_id,
            guild_id,
            source,
            metadata | {"id": str(number)},
            message_type,
        )
        self._by_token[token] = interaction
        return interaction

    def for_callback(self, interaction_id: int, token: str) -> Interaction:
        """The interaction whose initial response may be given now; else 10062 or 40060."""
        found = self._by_token.get(token)
        if found is None or found.id != interaction_id:
            raise unknown("Interaction")
        if found.callback is not None:
            raise already_acknowledged()
        if time.monotonic() - found.started > self.deadline_s:
            raise unknown("Interaction")
        return found

    def for_webhook(self, application_id: int, token: str) -> Interaction:
        """The answered interaction that a webhook request continues; else 10015 or 50027."""
        found = self._by_token.get(token)
        if found is None or application_id != self._world.application_id:
            raise unknown("Webhook")
        if found.callback is None:
            raise unknown("Webhook")
        if found.expired or time.monotonic() - found.started > TOKEN_LIFE_S:
            raise invalid_webhook_token()
        return found
