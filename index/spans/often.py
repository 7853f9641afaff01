"""Where a text says how often something happens."""

import re

_UNIT = (
    r"(?:(?:day|week|fortnight|month|quarter|year|hour|minute|morning|afternoon|evening"
    r"|night|season|spring|summer|autumn|winter|term|decade|century)s?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)"
)
# *Every single day* stresses that it is always, and does not count.
_HOW_OFTEN = re.compile(
    rf"\b(?:every|each)\s+(?!single\b)(?:[\w-]+\s+){{0,2}}?{_UNIT}\b"
    rf"|\b(?:once|twice|thrice|[\w-]+\s+times)\s+(?:an?|per|every|each|in\s+an?)\s+(?:[\w-]+\s+)?"
    rf"{_UNIT}\b"
    r"|\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually)\b",
    re.IGNORECASE,
)
ROOM = 24
"""Characters around such words that still belong to them: *in normal times every two weeks*."""


def how_often(text: str) -> list[tuple[int, int]]:
    """Ranges of a text such as *every two weeks*, *twice a year*, *daily*."""
    return [match.span() for match in _HOW_OFTEN.finditer(text)]
