"""A member of a guild, and everything one can do to the bot."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import discord

from . import envelope, payloads, posting
from .choosing import chosen, one_of
from .commands import CHAT_INPUT, MESSAGE_MENU, USER_MENU
from .errors import Json
from .forms import Answers, Modal
from .interactions import AUTOCOMPLETE, COMMAND, COMPONENT, MODAL_SUBMIT, Interaction
from .messages import BUTTON, STRING_SELECT, Message, pings_of
from .offers import command_data, menu_data, offered
from .options import Resolver, build
from .permissions import permissions_in
from .pulse import NoResponseError
from .reply import Reply
from .state import MemberState

if TYPE_CHECKING:
    from .driver import LoopbackDiscord
    from .places import Channel, Guild, Role

_SLASH_REPLY, _MENU_REPLY = 20, 23
"""Types of the messages that answer commands."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One suggestion of an autocomplete."""

    name: str
    value: str | int | float


class Member:
    """Somebody in a guild. What Discord's own client would refuse is an AssertionError here."""

    def __init__(self, discord: "LoopbackDiscord", guild: "Guild", state: MemberState) -> None:
        self._discord = discord
        self._backend = discord.backend
        self.guild = guild
        self.state = state
        self.id = state.user.id
        self.name = state.user.name
        self.mention = f"<@{self.id}>"

    @property
    def permissions(self) -> discord.Permissions:
        """Rights in the guild as a whole."""
        return permissions_in(self._backend.world, self.guild.state, self.state)

    @property
    def dm(self) -> "Channel":
        """The direct messages between this person and the bot."""
        return self._discord.channel_of(self._backend.world.dm_with(self.state.user))

    def permissions_in(self, channel: "Channel") -> discord.Permissions:
        return permissions_in(self._backend.world, self.guild.state, self.state, channel.state)

    def add_role(self, role: "Role") -> None:
        self.state.role_ids.add(role.id)

    def has_role(self, role: "Role") -> bool:
        return role.id in self.state.role_ids

    def remove_role(self, role: "Role") -> None:
        self.state.role_ids.discard(role.id)

    def leave(self) -> None:
        del self.guild.state.members[self.id]

    async def say(
        self, channel: "Channel", content: str, /, *, reply_to: Message | None = None
    ) -> Message:
        """Write a message; the bot is told of it as far as its intents go."""
        message = posting.blank(self._backend, channel.state, author_id=self.id)
        message.content, message.pings = content, pings_of(content, None)
        if reply_to is not None:
            message.type = 19
            target = {"message_id": str(reply_to.id), "channel_id": str(channel.id)}
            message.reference = target | {"type": 0}
        posting.place(self._backend, channel.state, message)
        self._backend.pulse.beat()
        return message

    async def slash(self, channel: "Channel", command: str, /, **options: Any) -> Reply:
        """Use a slash command, e.g. `slash(channel, "text info", text="x")`.

        Waits for the answer: where it is deferred, for what comes after that.
        """
        found, path = self._command(channel, command, CHAT_INPUT)
        resolver = self._resolver(channel)
        data = command_data(found, build(found, path, options, resolver), resolver)
        return await self._act(channel, COMMAND, data, command, message_type=_SLASH_REPLY)

    async def autocomplete(
        self, channel: "Channel", command: str, /, *, option: str, value: str, **others: Any
    ) -> list[Choice]:
        """What the bot suggests for `option` once `value` has been typed."""
        found, path = self._command(channel, command, CHAT_INPUT)
        resolver = self._resolver(channel)
        values = {**others, option: value}
        options = build(found, path, values, resolver, focused=option)
        data = command_data(found, options, resolver)
        opened = self._send(channel, AUTOCOMPLETE, data)
        await self._answered(opened, f"choices for {command!r}")
        return [Choice(choice["name"], choice["value"]) for choice in opened.choices]

    async def message_menu(self, name: str, message: Message | Reply, /) -> Reply:
        """Use a context menu command on a message."""
        target = message.message if isinstance(message, Reply) else message
        channel = self._discord.channel_with(target)
        found, _ = self._command(channel, name, MESSAGE_MENU)
        shown = payloads.message(self._backend.world, target)
        data = menu_data(found, target.id, {"messages": {str(target.id): shown}})
        return await self._act(channel, COMMAND, data, name, message_type=_MENU_REPLY)

    async def user_menu(self, channel: "Channel", name: str, who: "Member", /) -> Reply:
        """Use a context menu command on a member."""
        found, _ = self._command(channel, name, USER_MENU)
        resolver = self._resolver(channel)
        resolver.add(who)
        data = menu_data(found, who.id, resolver.resolved)
        return await self._act(channel, COMMAND, data, name, message_type=_MENU_REPLY)

    async def press(
        self, on: Message | Reply, label_or_custom_id: str, /, *, wait: bool = True
    ) -> Reply:
        """Press a button. Without `wait`, a deferred update needs nothing to follow it."""
        message = self._seen(on)
        button = one_of(message.buttons, label_or_custom_id, "label", "custom_id")
        data = {"component_type": BUTTON, "custom_id": button["custom_id"], "id": button["id"]}
        return await self._touch(message, data, label_or_custom_id, wait=wait)

    async def select(
        self,
        on: Message | Reply,
        menu: str,
        /,
        *values: "str | Member | Channel | Role",
        wait: bool = True,
    ) -> Reply:
        """Choose from a select menu, found by custom id or placeholder.

        Strings are an option's value or label; members, channels and roles go to menus of these.
        """
        message = self._seen(on)
        found = one_of(message.selects, menu, "placeholder", "custom_id")
        channel = self._discord.channel_with(message)
        resolver = self._resolver(channel)
        data = {
            "component_type": found["type"],
            "custom_id": found["custom_id"],
            "id": found["id"],
            "values": chosen(found, values, resolver),
        }
        if resolver.resolved:
            data["resolved"] = resolver.resolved
        return await self._touch(message, data, menu, wait=wait)

    async def submit(self, form: Reply | Modal, answers: Answers, /, *, wait: bool = True) -> Reply:
        """Send a form that the bot opened for this member."""
        modal = form.modal if isinstance(form, Reply) else form
        assert modal is not None, "the bot did not open a form"
        assert modal.opened_by.user_id == self.id, "that form was opened for somebody else"
        place = self._backend.world.channels[modal.opened_by.channel_id]
        channel = self._discord.channel_of(place)
        data: Json = {"custom_id": modal.custom_id, "components": modal.filled(answers)}
        source = modal.opened_by.source
        return await self._act(channel, MODAL_SUBMIT, data, modal.title, source=source, wait=wait)

    async def forge(
        self,
        on: Message | Reply,
        custom_id: str,
        /,
        *,
        values: Sequence[str] | None = None,
        within: float = 1.0,
    ) -> Reply:
        """Send a press (or, with `values`, a selection) that no client would offer.

        Anybody may do it to any message. The bot may well ignore it: look at `acknowledged`.
        """
        message = on.message if isinstance(on, Reply) else on
        data: Json = {"component_type": BUTTON, "custom_id": custom_id, "id": 1}
        if values is not None:
            data |= {"component_type": STRING_SELECT, "values": list(values)}
        channel = self._discord.channel_with(message)
        opened = self._send(channel, COMPONENT, data, source=message)
        with contextlib.suppress(NoResponseError):
            await self._backend.pulse.until(lambda: opened.settled, within, "answer")
        return self._reply(opened)

    def _command(self, channel: "Channel", words: str, kind: int) -> tuple[Json, list[str]]:
        return offered(self._backend, self.state, channel.state, words, kind)

    def _resolver(self, channel: "Channel") -> Resolver:
        guild = None if channel.state.guild_id is None else self.guild.state
        return Resolver(self._backend, channel.state, guild)

    def _seen(self, on: Message | Reply) -> Message:
        message = on.message if isinstance(on, Reply) else on
        assert not message.deleted, "the message has been deleted"
        assert message.only_for in (None, self.id), f"{self.name} cannot see that message"
        return message

    async def _touch(self, message: Message, data: Json, what: str, *, wait: bool) -> Reply:
        channel = self._discord.channel_with(message)
        return await self._act(channel, COMPONENT, data, what, source=message, wait=wait)

    async def _act(
        self,
        channel: "Channel",
        kind: int,
        data: Json,
        what: str,
        *,
        source: Message | None = None,
        message_type: int = 0,
        wait: bool = True,
    ) -> Reply:
        opened = self._send(channel, kind, data, source=source, message_type=message_type)
        await self._answered(opened, f"answer to {what!r}", wait=wait)
        return self._reply(opened)

    def _send(
        self,
        channel: "Channel",
        kind: int,
        data: Json,
        *,
        source: Message | None = None,
        message_type: int = 0,
    ) -> Interaction:
        assert self._backend.gateway.alive, "the bot is not connected, nor has a session to resume"
        return envelope.dispatch(
            self._backend,
            self.state,
            channel.state,
            kind,
            data,
            source=source,
            message_type=message_type,
        )

    async def _answered(self, opened: Interaction, what: str, *, wait: bool = True) -> None:
        timeout = self._discord.reply_timeout_s
        await self._backend.pulse.until(
            lambda: opened.settled if wait else opened.callback is not None, timeout, what
        )

    def _reply(self, opened: Interaction) -> Reply:
        return Reply(opened, self._backend.pulse, self._discord.reply_timeout_s)
