"""Sessions without what has to be gone: a member, or the words of a text."""

from collections.abc import Collection
from dataclasses import replace

from bot.study import speaking
from bot.study.sessions import timing as clocks
from bot.study.sessions.values import Posed, Session, Words


def forget(session: Session, member: str) -> Session:
    """The session as it is without a member."""
    order = speaking.without(session.order, member)
    return replace(
        session,
        facilitator=None if session.facilitator == member else session.facilitator,
        order=order,
        timing=clocks.forget(session.timing, member, session.order, order),
        recorded=tuple(each for each in session.recorded if each.member != member),
        heard=tuple(each for each in session.heard if each.member != member),
        suggested=tuple(each for each in session.suggested if each.member != member),
    )


def unquote(session: Session, kept: Collection[str]) -> Session:
    """The session without the words of all texts but those kept; the citations stay."""
    return replace(
        session,
        title=session.title if session.source is None or session.source in kept else None,
        offered=tuple(unquoted(each, kept) for each in session.offered),
        prompts=tuple(unquoted(each, kept) for each in session.prompts),
        heard=tuple(
            each if each.source is None or each.source in kept else replace(each, text=None)
            for each in session.heard
        ),
    )


def unquoted(posed: Posed, kept: Collection[str]) -> Posed:
    """A prompt without the words of all texts but those kept."""

    def cut(words: Words) -> Words:
        return words if words.source in kept else replace(words, text=None)

    quotes = tuple(map(cut, posed.quotes))
    if quotes == posed.quotes:
        return posed
    return replace(posed, quotes=quotes, facts=(), wording="", model="")
