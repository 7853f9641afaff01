"""A server as it is played at one keyboard: who speaks, what they are there, in which channel.

Discord says with every press which roles somebody has, since when they are in the server, and what
they see. Here whoever types says so, with ``/me`` and ``/here``, and the Desk is told the same in
the same way. It holds until the chat ends.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, tzinfo

from bot.desk.caller import Audience, Caller, Sight
from bot.terminal.vocabulary import Mistake
from bot.wording.called import Called

EVERYONE = "everyone"
"""The role of everybody, where there are roles at all."""


@dataclass(frozen=True, slots=True)
class Part:
    """What a member is who is played; ``joined`` (UTC) is ``None`` for who was always there."""

    roles: tuple[str, ...] = ()
    joined: datetime | None = None
    moderator: bool = True


@dataclass(frozen=True, slots=True)
class Speak:
    """From now on this member speaks; what is ``None`` stays as it was.

    ``joined`` is a day as typed, empty for *always*. Who is ``gone`` has left the server, and
    does not speak.
    """

    name: str
    roles: tuple[str, ...] | None = None
    joined: str | None = None
    moderator: bool | None = None
    gone: bool = False

    @property
    def changes(self) -> bool:
        """Whether it says more than who speaks."""
        return (self.roles, self.joined, self.moderator) != (None, None, None)


@dataclass(frozen=True, slots=True)
class Go:
    """From now on the talk is in this channel, or in none.

    ``members`` alone see it from now on (none named: everybody); ``None`` leaves that as it was.
    """

    channel: str | None = None
    members: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Server:
    """Who was played, which channels there are, and where the talk is.

    Of each channel it is known who sees it; none: everybody. Roles are there from the first time
    that somebody was given them.
    """

    parts: Mapping[str, Part] = field(default_factory=dict)
    roles: tuple[str, ...] = ()
    channels: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    here: str | None = None

    def part(self, member: str) -> Part:
        """What a member is; whoever nothing was said of may do everything."""
        return self.parts.get(member, Part())

    def cast(self, said: Speak, zone: tzinfo | None) -> "Server":
        """The server with what is said of a member, whom the talk follows to where they see it."""
        part = self.part(said.name)
        if said.roles is not None:
            known = {role.casefold(): role for role in self.roles}
            part = replace(
                part, roles=tuple(known.get(role.casefold(), role) for role in said.roles)
            )
        if said.joined is not None:
            part = replace(part, joined=_day(said.joined, zone) if said.joined else None)
        if said.moderator is not None:
            part = replace(part, moderator=said.moderator)
        parts = {**self.parts, said.name: part}
        stays = said.gone or self.here is None or self.sees(said.name, self.here)
        roles = tuple(dict.fromkeys((*self.roles, *part.roles)))
        return replace(self, parts=parts, roles=roles, here=self.here if stays else None)

    def moved(self, go: Go, member: str) -> "Server":
        """The server with the talk in a channel, if the member who speaks sees that."""
        if go.channel is None:
            return replace(self, here=None)
        known = self.known(go.channel)
        names = {each.casefold(): each for each in self.parts}
        seen_by = self.channels.get(known, ())
        if go.members is not None:
            seen_by = tuple(names.get(each.casefold(), each) for each in go.members)
        server = replace(self, channels={**self.channels, known: seen_by})
        stays = server.here is None or server.sees(member, server.here)
        sees = server.sees(member, known)
        return replace(server, here=known if sees else server.here if stays else None)

    def known(self, channel: str) -> str:
        """A channel as it was first called."""
        return next((each for each in self.channels if _same(each, channel)), channel)

    def sees(self, member: str, channel: str) -> bool:
        """Whether a member sees a channel of this server."""
        seen_by = self.channels[channel]
        return not seen_by or any(_same(member, each) for each in seen_by)

    def caller(self, caller: Caller, member: str) -> Caller:
        """A member with all that a front knows of who acts."""
        part = self.part(member)
        return replace(
            caller,
            member=member,
            channel=self.here,
            moderator=part.moderator,
            roles=self._roles(part),
            server_since=part.joined,
            sight=self.sight(member),
            audience=self.audience,
        )

    def sight(self, member: str) -> Sight:
        """What a member sees; of a channel that was never named here, moderators know."""
        seen = frozenset(each for each in self.channels if self.sees(member, each))
        if self.part(member).moderator:
            return Sight(frozenset(self.channels) - seen)
        return Sight(seen, only=True)

    def audience(self, place: str) -> Audience | None:
        """Who sees a channel; ``None`` where everybody does."""
        if place not in self.channels:
            return lambda _, __: False
        return (lambda member, _: self.sees(member, place)) if self.channels[place] else None

    def called(self, member: str) -> Called:
        """The roles, and the channels that a member sees; their names are their ids."""
        roles = (*self.roles, EVERYONE) if self.roles else ()
        channels = (each for each in self.channels if self.sees(member, each))
        return Called(
            tuple((each, each) for each in roles), tuple((each, each) for each in channels)
        )

    def _roles(self, part: Part) -> frozenset[str]:
        """On a server everybody has a role at least; where nobody was given any, there is none."""
        return frozenset((*part.roles, EVERYONE)) if self.roles else frozenset()


def _same(name: str, other: str) -> bool:
    return name.casefold() == other.casefold()


def _day(typed: str, zone: tzinfo | None) -> datetime:
    """The beginning of a day by the clock of a zone (``None``: this machine's)."""
    try:
        at = datetime.combine(date.fromisoformat(typed), time())
        return (at.astimezone() if zone is None else at.replace(tzinfo=zone)).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        raise Mistake("terminal-bad-day", date=typed) from None
