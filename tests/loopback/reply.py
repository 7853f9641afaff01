"""What a member gets back from one interaction."""

from .errors import Json
from .forms import Modal
from .interactions import DEFER, DEFER_UPDATE, Interaction
from .messages import Attachment, Message
from .pulse import Pulse


class Reply:
    """The bot's answer to one interaction, as it is now: later edits show here too."""

    def __init__(self, interaction: Interaction, pulse: Pulse, timeout_s: float) -> None:
        self._interaction = interaction
        self._pulse = pulse
        self._timeout_s = timeout_s

    @property
    def acknowledged(self) -> bool:
        """Whether there was an initial response of any kind."""
        return self._interaction.callback is not None

    @property
    def deferred(self) -> bool:
        return self._interaction.callback in (DEFER, DEFER_UPDATE)

    @property
    def latency_s(self) -> float:
        """Seconds from the interaction to its first response."""
        assert self._interaction.responded_at is not None, "there was no response"
        return self._interaction.responded_at - self._interaction.started

    @property
    def message(self) -> Message:
        """The message that answers: the original response, else the first follow-up."""
        shown = [self._interaction.original, *self._interaction.followups]
        for message in shown:
            if message is not None and not message.deleted:
                return message
        raise AssertionError("the reply has no message (any more)")

    @property
    def has_message(self) -> bool:
        shown = [self._interaction.original, *self._interaction.followups]
        return any(message is not None and not message.deleted for message in shown)

    @property
    def message_id(self) -> int:
        return self.message.id

    @property
    def content(self) -> str:
        return self.message.content

    @property
    def text(self) -> str:
        """Every word of the message: content, embeds and text displays."""
        return self.message.text

    @property
    def embeds(self) -> list[Json]:
        return self.message.embeds

    @property
    def components(self) -> list[Json]:
        return self.message.components

    @property
    def ephemeral(self) -> bool:
        return self.message.ephemeral

    @property
    def files(self) -> list[Attachment]:
        return self.message.attachments

    @property
    def followups(self) -> list[Message]:
        """Messages after the first one, in order."""
        return self._interaction.followups

    @property
    def modal(self) -> Modal | None:
        """The form the bot opened, if that was its response."""
        payload = self._interaction.modal
        return None if payload is None else Modal(payload, self._interaction)

    async def followup(self, index: int = 0) -> Message:
        """The follow-up of this number, waited for."""
        await self._pulse.until(
            lambda: len(self.followups) > index, self._timeout_s, f"follow-up {index}"
        )
        return self.followups[index]

    async def edited(self, times: int = 1) -> Message:
        """The message, once it has been edited this often since it was first shown."""
        await self._pulse.until(
            lambda: self.has_message and self.message.edits >= times,
            self._timeout_s,
            f"edit number {times}",
        )
        return self.message

    def expire(self) -> None:
        """The interaction's token is worth nothing from now on, as after 15 minutes."""
        self._interaction.expired = True
