"""Texts that members write for an assembly: there, and no longer than can be read."""

from bot.errors import Reason, Refusal
from bot.voting.votes.drafts import trimmed

LONGEST_NAME = 100
LONGEST_PROGRAMME = 4000


def name(text: str, option: str, limit: int) -> str:
    """A text that names something, without spaces around it."""
    bare = " ".join(trimmed(text).split())
    if not any(sign.isalnum() for sign in bare):
        raise Refusal(Reason.BAD_TITLE)
    return within(bare, option, limit)


def within(text: str, option: str, limit: int) -> str:
    """A text of at least one and at most ``limit`` characters, without spaces around it."""
    bare = trimmed(text)
    if not bare:
        raise Refusal(Reason.EMPTY_DETAIL, option=option)
    if len(bare) > limit:
        raise Refusal(Reason.LONG_DETAIL, option=option, limit=limit)
    return bare
