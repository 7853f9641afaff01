"""A vote that a member has proposed and nobody has seconded yet."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from bot.desk.caller import Caller
from bot.desk.voting.requests import OpenVote

KEPT = timedelta(days=14)
"""How long it waits for a seconder."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a member wants to open, as it was typed, and what the front knew of them then.

    ``asked`` are the request's fields but its caller. ``channel`` is where it was proposed and
    will be held, ``within`` the channel around it where that is a public thread.
    """

    circle: str
    id: str
    author: str
    at: datetime
    asked: dict[str, str | int | None]
    roles: tuple[str, ...]
    server_since: datetime | None
    locale: str
    channel: str | None = None
    within: str | None = None

    @property
    def seen_from(self) -> str | None:
        """The place whose seers see it."""
        return self.within or self.channel


def proposed(request: OpenVote, proposal: str, now: datetime) -> Proposal:
    """A request, to be kept."""
    caller = request.caller
    asked = asdict(request)
    del asked["caller"]
    return Proposal(
        caller.circle,
        proposal,
        caller.member,
        now,
        asked,
        tuple(sorted(caller.roles)),
        caller.server_since,
        caller.locale,
        caller.channel,
        caller.within,
    )


def request_of(proposal: Proposal) -> OpenVote:
    """The request again, from its author."""
    caller = Caller(
        proposal.circle,
        proposal.author,
        proposal.locale,
        proposal.channel,
        within=proposal.within,
        roles=frozenset(proposal.roles),
        server_since=proposal.server_since,
    )
    return OpenVote(caller, **proposal.asked)  # type: ignore[arg-type]  # as it was taken apart
