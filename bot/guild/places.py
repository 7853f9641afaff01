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

from dataclasses import dataclass

import discord

from bot.desk.caller import Audience, Sight
from bot.guild.sending import AnyInteraction


def within(interaction: AnyInteraction) -> str | None:
    """The channel of the public thread where somebody acts."""
    channel = interaction.channel
    if isinstance(channel, discord.Thread) and not channel.is_private():
        return str(channel.parent_id)
    return None


def sight_of(interaction: AnyInteraction) -> Sight:
    """The places that somebody sees. Where they act, they see for sure."""
    guild, member = interaction.guild, interaction.user
    here = {str(interaction.channel_id), within(interaction) or str(interaction.channel_id)}
    if guild is None or not isinstance(member, discord.Member):
        return Sight(frozenset(here), only=True)
    seen, unseen = here, set[str]()
    for channel in guild.channels:
        sees = channel.permissions_for(member).view_channel
        (seen if sees else unseen).add(str(channel.id))
    for thread in guild.threads:
        (seen if _sees_thread(thread, member) else unseen).add(str(thread.id))
    rights = member.guild_permissions
    if rights.manage_guild and rights.manage_threads:
        return Sight(frozenset(unseen - here))
    return Sight(frozenset(seen), only=True)


def _sees_thread(thread: discord.Thread, member: discord.Member) -> bool:
    parent = thread.parent
    if parent is None:
        return False
    rights = parent.permissions_for(member)
    return rights.view_channel and (rights.manage_threads or not thread.is_private())


@dataclass(frozen=True, slots=True)
class Viewers:
    """Who sees a channel, in the order in which Discord decides it; all are ids.

    ``owner`` and ``administrators`` (roles) see everything. ``everyone`` tells whether a member
    without any role does; ``viewing`` are the roles that see channels by themselves. Overwrites
    of roles come next, those that allow win; then those of single members.
    """

    owner: str
    administrators: frozenset[str]
    everyone: bool
    viewing: frozenset[str]
    barred: frozenset[str]
    allowed: frozenset[str]
    members_barred: frozenset[str]
    members_allowed: frozenset[str]

    def __call__(self, member: str, roles: frozenset[str]) -> bool:
        """Whether a member with these roles sees it."""
        if member == self.owner or roles & self.administrators or member in self.members_allowed:
            return True
        if member in self.members_barred:
            return False
        if roles & self.allowed:
            return True
        return not roles & self.barred and (self.everyone or bool(roles & self.viewing))


def _nobody(_: str, __: frozenset[str]) -> bool:
    """Nobody is known to see it: a private thread, or a channel that is gone."""
    return False


def audience_in(guild: discord.Guild, place: str) -> Audience | None:
    """Who sees a place of a server; ``None`` where no permission keeps anybody out."""
    channel = guild.get_channel(int(place))
    if channel is None:
        return _nobody
    everyone = guild.default_role
    overwrites = channel.overwrites
    said = overwrites.get(everyone)
    everybody = None if said is None else said.view_channel
    others = {each: over.view_channel for each, over in overwrites.items() if each != everyone}
    by_itself = everyone.permissions.view_channel if everybody is None else everybody
    if by_itself and False not in others.values():
        return None

    def those(*, roles: bool, allowed: bool) -> frozenset[str]:
        # A single member of an overwrite may be in no cache: then all that is known is an id.
        return frozenset(
            str(each.id)
            for each, sees in others.items()
            if sees is allowed and isinstance(each, discord.Role) is roles
        )

    return Viewers(
        owner=str(guild.owner_id),
        administrators=frozenset(
            str(role.id) for role in guild.roles if role.permissions.administrator
        ),
        everyone=by_itself,
        # What the channel says of everyone overrules what roles may see on the server.
        viewing=frozenset(
            str(role.id)
            for role in guild.roles
            if everybody is None and not role.is_default() and role.permissions.view_channel
        ),
        barred=those(roles=True, allowed=False),
        allowed=those(roles=True, allowed=True),
        members_barred=those(roles=False, allowed=False),
        members_allowed=those(roles=False, allowed=True),
    )
