"""The role that hears when sessions start, in words."""

from bot.desk.sessions.replies import CallsChanged
from bot.wording.blocks import Message, Text
from bot.wording.board.told import why
from bot.wording.catalogue import has_phrase, phrase
from bot.wording.marks import role as marked


def calls_changed(reply: CallsChanged, locale: str) -> Message:
    """That a member hears when sessions start, or no more; or why that could not be changed."""
    role = marked(reply.role)
    if reply.failure is not None:
        told = phrase(locale, "session-calls-failed", role=role, why=_why(reply.failure, locale))
        return Message((Text(told),), error=True)
    name = "on" if reply.on else "off"
    return Message((Text(phrase(locale, f"session-calls-{name}", role=role)),))


def not_called(role: str, failure: str, locale: str) -> str:
    """That a session has begun, and the role does not hear of it."""
    said = _why(failure, locale)
    return phrase(locale, "session-not-called", role=marked(role), why=said)


def _why(failure: str, locale: str) -> str:
    key = f"session-calls-{failure.replace('_', '-')}"
    return phrase(locale, key) if has_phrase(locale, key) else why(failure, locale)
