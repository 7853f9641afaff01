"""A meeting of a plan as an event in the calendar of a server."""

from bot.desk.plans.replies import MeetingListed, MeetingNoted, MeetingsShown
from bot.wording.blocks import Message, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.lists import shortened
from bot.wording.marks import channel
from bot.wording.plans.parts import named

_LONGEST_TITLE = 70


def meeting_listed(reply: MeetingListed, locale: str) -> Message:
    """What is read for it, and where it is."""
    title = shortened(reply.title, _LONGEST_TITLE)
    if reply.of > 1:
        title = phrase(locale, "meeting-name", text=title, number=reply.number, of=reply.of)
    read = phrase(locale, "meeting-read", portion=named(reply.portion, locale))
    place = phrase(locale, "meeting-place", channel=channel(reply.channel))
    return Message((Title(title), Text(read), Text(place)))


def noted(_: MeetingsShown | MeetingNoted, locale: str) -> Message:
    """What fronts ask for themselves has nothing to be said."""
    return Message((Text(phrase(locale, "board-noted")),))
