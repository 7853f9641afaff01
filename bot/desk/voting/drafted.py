"""A vote before it is open: drafted by its author, or proposed and waiting for a second member.

Both are one thing in two states, so that a draft becomes a proposal in one step. It keeps what was
typed as it was typed: what is wrong with it is found anew whenever it is read (``reading.py``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from bot.desk.caller import Caller
from bot.desk.voting.deadlines import named_moment
from bot.desk.voting.drafting_requests import DraftStance, DraftVote
from bot.desk.voting.requests import OpenVote

DRAFTED = timedelta(days=1)
"""How long a draft is kept after its author last changed it, unless the server has it otherwise."""

PROPOSED = timedelta(days=14)
"""How long a proposal waits for a seconder, unless the time that it names is over before."""

MOST_DRAFTS = 5
"""Drafts of one member: a further one puts the oldest away."""

MOST_PROPOSALS = 5
"""Proposals of one member that wait at a time."""

WORDS = ("question", "options", "until")
FIGURES = ("seats", "quorum", "majority", "tenure", "roles")
MENUS = ("kind", "rule", "names", "counts", "runoff")
FIELDS = (*WORDS, *MENUS, *FIGURES)
"""What of a draft may be changed, by the names of the command's options."""


@dataclass(frozen=True, slots=True)
class Drafted:
    """What a member wants to open, as it was typed, and what the front knew of them then.

    ``asked`` are texts by the names of ``FIELDS``; what is not there is as its kind has it.
    ``channel`` is where it was begun and will be held, ``within`` the channel around it where that
    is a public thread. ``moment`` is the time that ``until`` named when it was typed: *tomorrow*
    does not move with the days (``None``: it is a span, or nothing). ``attached`` are ids of the
    library's passages.
    ``at`` is the last change, and since when it is proposed; ``revision`` counts the changes.
    ``lasts`` is how long a draft is kept after that.
    """

    circle: str
    id: str
    author: str
    at: datetime
    asked: Mapping[str, str]
    moment: datetime | None = None
    attached: tuple[int, ...] = ()
    revision: int = 0
    stance: bool = False
    proposed: bool = False
    channel: str | None = None
    within: str | None = None
    roles: tuple[str, ...] = ()
    server_since: datetime | None = None
    locale: str = "en"
    lasts: timedelta = DRAFTED

    @property
    def expires(self) -> datetime:
        """When it is dropped."""
        if not self.proposed:
            return self.at + self.lasts
        waits = self.at + PROPOSED
        return waits if self.moment is None else min(waits, self.moment)

    @property
    def seen_from(self) -> str | None:
        """The place whose seers see it."""
        return self.within or self.channel

    @property
    def caller(self) -> Caller:
        """Its author, as the front knew them."""
        return Caller(
            self.circle,
            self.author,
            self.locale,
            channel=self.channel,
            within=self.within,
            roles=frozenset(self.roles),
            server_since=self.server_since,
        )


def begun(
    request: DraftVote | DraftStance | OpenVote,
    draft: str,
    now: datetime,
    zone: tzinfo | None,
    lasts: timedelta = DRAFTED,
) -> Drafted:
    """A new draft, without its passages, that ``lasts`` so long."""
    caller, stance = request.caller, isinstance(request, DraftStance)
    given = {name: getattr(request, name, None) for name in FIELDS}
    if isinstance(request, DraftStance):
        given["question"] = request.claim
    empty = Drafted(
        caller.circle,
        draft,
        caller.member,
        now,
        {},
        stance=stance,
        channel=caller.channel,
        within=caller.within,
        roles=tuple(sorted(caller.roles)),
        server_since=caller.server_since,
        locale=caller.locale,
        lasts=lasts,
    )
    typed = {name: str(value) for name, value in given.items() if value is not None}
    return changed(empty, typed, now, zone)


def changed(
    drafted: Drafted, typed: Mapping[str, str], now: datetime, zone: tzinfo | None
) -> Drafted:
    """The draft with some fields as they are typed now; an empty one is as its kind has it."""
    asked = {**drafted.asked, **{name: text.strip() for name, text in typed.items()}}
    moment = drafted.moment
    if asked.get("until") != drafted.asked.get("until"):
        moment = named_moment(asked["until"], now, zone)
    kept = {name: text for name, text in asked.items() if text}
    return replace(drafted, asked=kept, moment=moment, at=now, revision=drafted.revision + 1)


def attaching(drafted: Drafted, passages: tuple[int, ...], now: datetime) -> Drafted:
    """The draft with these passages of the library, and no others."""
    return replace(drafted, attached=passages, at=now, revision=drafted.revision + 1)


def proposing(drafted: Drafted, caller: Caller, now: datetime) -> Drafted:
    """The draft as a proposal, with what is known of its author now."""
    return replace(
        drafted,
        proposed=True,
        at=now,
        roles=tuple(sorted(caller.roles)),
        server_since=caller.server_since,
        locale=caller.locale,
    )
