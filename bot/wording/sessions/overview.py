"""Sessions on the group's page."""

from bot.study.sessions.values import Session
from bot.wording.blocks import Block, Control, Text
from bot.wording.catalogue import phrase
from bot.wording.marks import channel, moment
from bot.wording.sessions.parts import heading, key, question


def sessions_now(running: tuple[Session, ...], last: Session | None, locale: str) -> list[Block]:
    """The sessions that run, with their prompt; the last minutes."""
    blocks: list[Block] = []
    for each in running:
        named = heading(each, locale)
        if each.place is None:
            told = phrase(locale, "now-session", session=named)
        else:
            told = phrase(locale, "now-session-in", session=named, channel=channel(each.place))
        if each.prompt is not None:
            told += " " + question(each.prompt, locale)
        blocks.append(Text(told))
    if last is not None and last.ended is not None:
        at = moment(last.ended)
        blocks.append(Text(phrase(locale, "now-minutes", session=heading(last, locale), at=at)))
    return blocks


def minutes_keys(last: Session | None, locale: str) -> tuple[Control, ...]:
    """The button that shows the last minutes."""
    return () if last is None else (key("minutes", str(last.number), locale),)
