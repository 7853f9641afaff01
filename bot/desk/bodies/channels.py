"""Groups of a council that are made of those who see a channel (VOTING.md, S6).

The rules know roles only, and to them whoever sees such a channel has one more: ``#`` and the
channel's id. It is looked at like roles are, with every press and with every check of a member.
"""

from bot.desk.caller import Caller, Sight
from bot.desk.mentions import channel_in
from bot.errors import Reason, Refusal
from bot.voting.circle import Circle

_SIGN = "#"


def channel_of(role: str | None) -> str | None:
    """The channel that a group is made of; ``None`` where it is made of something else."""
    return role.removeprefix(_SIGN) if role is not None and role.startswith(_SIGN) else None


def role_for(typed: str | None, caller: Caller) -> str | None:
    """What the rules take for a channel as typed; ``None`` for none.

    Refuses what the caller does not see, and what nobody is known to see: of a private thread no
    bot is told who is in it. Called on the event loop only.
    """
    if typed is None or not typed.strip():
        return None
    channel = channel_in(typed)
    if channel is None or caller.audience is None or not caller.sight.reaches(channel):
        raise Refusal(Reason.UNSEEN_CHANNEL, channel=typed.strip())
    audience = caller.audience(channel)
    if audience is not None and not audience(caller.member, caller.roles):
        raise Refusal(Reason.UNSEEN_CHANNEL, channel=typed.strip())
    return _SIGN + channel


def with_channels(
    circle: Circle, member: str, roles: frozenset[str], sight: Sight | None
) -> frozenset[str]:
    """Somebody's roles, and those for the channels of groups that they see.

    Without ``sight`` (a front may just have started) what was last known of that stands.
    """
    of_channels = frozenset(
        place.role
        for council in circle.councils.by_id.values()
        for place in council.constituencies.values()
        if place.role is not None and channel_of(place.role) is not None
    )
    if sight is not None:
        return roles | {each for each in of_channels if sight.reaches(channel_of(each))}
    known = circle.roll.of(member)
    return roles | (frozenset() if known is None else of_channels & known.roles)
