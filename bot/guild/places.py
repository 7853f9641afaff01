"""What somebody sees of a server: its channels' permissions, from what Discord sends to any bot.

No privileged intent is needed: the channels with their permissions are in the bot's own cache, and
a member's roles come with every interaction.

- A public thread is seen by whoever sees its channel, also once it is archived.
- Who is in a private thread a bot is not told. So whatever is held there is there for those only
  who ask in it, and for whoever may manage threads while the bot knows of it.
- A channel that was deleted is seen by nobody. What was held there is left to those who manage
  both the server and its threads: they could see everything there was, and must be able to call
  it off.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from time import monotonic

import discord

from bot.desk.caller import Audience, Sight
from bot.guild.sending import AnyInteraction

_VIEW = discord.Permissions(view_channel=True).value

FRESH = 1.0
"""Seconds for which a server's permissions are not read again: every press asks for them."""


def within(interaction: AnyInteraction) -> str | None:
    """The channel of the public thread where somebody acts."""
    return around(interaction.channel)


def around(channel: object) -> str | None:
    """The channel of a public thread."""
    if isinstance(channel, discord.Thread) and not channel.is_private():
        return str(channel.parent_id)
    return None


def parent(channel: object) -> str | None:
    """The channel of any thread, whose settings hold in it."""
    return str(channel.parent_id) if isinstance(channel, discord.Thread) else None


@dataclass(frozen=True, slots=True)
class Server:
    """Who sees all of a server; roles and members by their ids.

    ``everyone``: members without any role see channels; ``viewing`` are roles that let others.
    """

    owner: str
    administrators: frozenset[str]
    everyone: bool
    viewing: frozenset[str]


@dataclass(frozen=True, slots=True)
class Viewers:
    """Who sees a channel, in the order in which Discord decides it.

    ``everyone`` is what the channel says of everyone (``None``: as the server has it). What it
    says of roles comes next, and those that allow win; then what it says of single members.
    """

    server: Server
    everyone: bool | None
    barred: frozenset[str]
    allowed: frozenset[str]
    members_barred: frozenset[str]
    members_allowed: frozenset[str]

    @property
    def open(self) -> bool:
        """Whether no permission keeps anybody out."""
        at_all = self.server.everyone if self.everyone is None else self.everyone
        return at_all and not self.barred and not self.members_barred

    def __call__(self, member: str, roles: frozenset[str]) -> bool:
        """Whether a member with these roles sees it."""
        server = self.server
        if member == server.owner or roles & server.administrators:
            return True
        if member in self.members_allowed or member in self.members_barred:
            return member in self.members_allowed
        if roles & self.allowed:
            return True
        if roles & self.barred:
            return False
        if self.everyone is not None:
            return self.everyone
        return server.everyone or bool(roles & server.viewing)


def sight_of(interaction: AnyInteraction) -> Sight:
    """The places that somebody sees who presses or types a command."""
    place = str(interaction.channel_id)
    return sight(interaction.guild, interaction.user, {place, within(interaction) or place})


def sight(
    guild: discord.Guild | None, member: discord.User | discord.Member, here: set[str]
) -> Sight:
    """The places that somebody sees. Those where they act, they see for sure."""
    if guild is None or not isinstance(member, discord.Member):
        return Sight(frozenset(here), only=True)
    who, roles = str(member.id), frozenset(str(role.id) for role in member.roles)
    seen, unseen = set(here), set[str]()
    for place, viewers in viewers_in(guild).items():
        (seen if viewers(who, roles) else unseen).add(place)
    for thread in guild.threads:
        parent = str(thread.parent_id)
        sees = parent in seen and (not thread.is_private() or _keeps(thread, member))
        (seen if sees else unseen).add(str(thread.id))
    rights = member.guild_permissions
    if rights.manage_guild and rights.manage_threads:
        return Sight(frozenset(unseen - here))
    return Sight(frozenset(seen), only=True)


def _keeps(thread: discord.Thread, member: discord.Member) -> bool:
    return thread.parent is not None and thread.permissions_for(member).manage_threads


def audience_in(guild: discord.Guild, place: str) -> Audience | None:
    """Who sees a place of a server; ``None`` where no permission keeps anybody out."""
    viewers = viewers_in(guild).get(place)
    if viewers is None:
        return _nobody
    return None if viewers.open else viewers


def _nobody(_: str, __: frozenset[str]) -> bool:
    """Nobody is known to see it: a private thread, or a channel that is gone."""
    return False


# discord.py reckons one member's rights in one channel in a tenth of a millisecond, which for
# hundreds of channels is too long for a press. What is kept here is made of its cache anew.
_READ: dict[int, tuple[float, discord.Guild, Mapping[str, Viewers]]] = {}


def viewers_in(guild: discord.Guild) -> Mapping[str, Viewers]:
    """Who sees each channel of a server, by its id."""
    now = monotonic()
    for each in [each for each, (at, _, _) in _READ.items() if now - at >= FRESH]:
        del _READ[each]
    if guild.id in _READ and _READ[guild.id][1] is guild:
        return _READ[guild.id][2]
    server = Server(
        owner=str(guild.owner_id),
        administrators=frozenset(
            str(role.id) for role in guild.roles if role.permissions.administrator
        ),
        everyone=guild.default_role.permissions.view_channel,
        viewing=frozenset(str(role.id) for role in guild.roles if role.permissions.view_channel),
    )
    found = {str(channel.id): _viewers(server, channel) for channel in guild.channels}
    _READ[guild.id] = now, guild, found
    return found


def _viewers(server: Server, channel: discord.abc.GuildChannel) -> Viewers:
    everyone: bool | None = None
    said: dict[tuple[bool, bool], set[str]] = {}
    # Of the public kind, half a thousand take a fifth of a second to make: too long for a press.
    for each in channel._overwrites:  # noqa: SLF001 - tests compare with the public reckoning
        allows, denies = bool(each.allow & _VIEW), bool(each.deny & _VIEW)
        if not (allows or denies):
            continue
        if each.id == channel.guild.id:
            everyone = allows
        else:
            said.setdefault((each.is_role(), allows), set()).add(str(each.id))
    return Viewers(
        server,
        everyone,
        barred=frozenset(said.get((True, False), ())),
        allowed=frozenset(said.get((True, True), ())),
        members_barred=frozenset(said.get((False, False), ())),
        members_allowed=frozenset(said.get((False, True), ())),
    )
