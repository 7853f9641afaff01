"""What an event says, and the mark by which the bot knows it again."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import discord

from bot.desk.plans.replies import MeetingListed
from bot.guild.cutting import shorten
from bot.guild.escaping import one_line
from bot.guild.events.venues import Venue
from bot.guild.rendering import lay_out
from bot.wording import render
from bot.wording.blocks import Message, Title

_LONGEST_NAME, _LONGEST_DESCRIPTION = 100, 1000


@dataclass(frozen=True, slots=True)
class Entry:
    """The event of a meeting as it should be."""

    name: str
    description: str
    starts: datetime
    ends: datetime
    venue: Venue

    @property
    def digest(self) -> str:
        """To edit only what has changed."""
        said = [self.name, self.description, self.starts.isoformat(), self.ends.isoformat()]
        packed = json.dumps([*said, self.venue.kind.value, self.venue.channel, self.venue.location])
        return hashlib.sha256(packed.encode()).hexdigest()

    def fields(self) -> dict[str, Any]:
        """As discord.py takes it, for a new event and for one that is edited."""
        return {
            "name": self.name,
            "description": self.description,
            "start_time": self.starts,
            "end_time": self.ends,
            **self.venue.fields(),
        }


def entry_of(each: MeetingListed, venue: Venue, locale: str) -> Entry:
    """The event of a meeting, in the language of the server."""
    message = render(each, locale)
    name = " ".join(block.text for block in message.blocks if isinstance(block, Title))
    told = tuple(block for block in message.blocks if not isinstance(block, Title))
    below = f"\n\n{mark(each.plan, each.number)}"
    words = lay_out(Message(told), _LONGEST_DESCRIPTION - len(below))[0].content
    return Entry(
        shorten(one_line(name), _LONGEST_NAME), words + below, each.starts, each.ends, venue
    )


def mark(plan: str, number: int) -> str:
    """The last line of an event, which no other has."""
    return f"Study Circle {plan}/{number}"


def found(
    events: Sequence[discord.ScheduledEvent], plan: str, number: int, me: int
) -> discord.ScheduledEvent | None:
    """The event that the bot made for a meeting."""
    end = f"\n{mark(plan, number)}"
    return next(
        (
            each
            for each in events
            if each.creator_id == me and f"\n{each.description or ''}".rstrip().endswith(end)
        ),
        None,
    )
