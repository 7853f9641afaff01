"""Questions that join two: *who founded it, and when?*, *what do A and B say?* Pure."""

import re

_ASKS = r"(?:who|whom|whose|when|where|why|how|what|which)"
_TWO_QUESTIONS = re.compile(
    rf"(?P<first>(?:\w+\s+)?{_ASKS}\b.*?),?\s+and\s+"
    rf"(?P<second>(?:(?:in|at|on|by|for|from|to|with)\s+)?{_ASKS}\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_NAME = r"(?:the\s+)?[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*)*"
_TWO_SPEAKERS = re.compile(
    rf"(?P<begin>(?i:what|how|why)\s+(?i:do|did|would|does))\s+(?P<first>{_NAME})\s+and\s+"
    rf"(?P<second>{_NAME})\s+(?:each\s+|both\s+)?(?P<rest>[a-z].*)",
    re.DOTALL,
)
# What a second question without a subject of its own is about stands in the first one.
_LEANS = re.compile(r"\b(?:it|they|them|he|him|she|her|its|their|his|this|that)\b", re.IGNORECASE)
_FEW_WORDS = 3
_BEGINNING = re.compile(
    rf"\s*(?:\w+\s+)?{_ASKS}\b\s*(?:(?:is|was|are|were|do|did|does)\b)?", re.IGNORECASE
)


def parts(question: str) -> tuple[str, str] | None:
    """The two questions that one joins, each to be read alone; ``None`` where it is one."""
    asked = question.strip().rstrip("?？ ")
    speakers = _TWO_SPEAKERS.fullmatch(asked)
    if speakers:
        begin, rest = speakers.group("begin"), speakers.group("rest")
        return (
            f"{begin} {speakers.group('first')} {rest}?",
            f"{begin} {speakers.group('second')} {rest}?",
        )
    two = _TWO_QUESTIONS.fullmatch(asked)
    if two is None:
        return None
    first, second = two.group("first"), two.group("second")
    if _LEANS.search(second) or len(second.split()) <= _FEW_WORDS:
        second = f"{second} {_BEGINNING.sub('', first, count=1)}"
    return f"{first}?", f"{second}?"
