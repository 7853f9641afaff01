"""Why a question was answered, or was not: every sign in plain words, and how it counted."""

from bot.desk.replies import Explained
from bot.wording.blocks import Block, Fine, Items, Message, Text, Title
from bot.wording.catalogue import has_phrase, phrase
from bot.wording.missing import never_occurring
from index.answers import Signal, Signals

# In log-odds: what changes the odds by less than a fifth decides little, what makes them more
# than e times as high, or as low, counts strongly.
_LITTLE = 0.2
_STRONGLY = 1.0


def explained(reply: Explained, locale: str) -> Message:
    """The signs with the weightiest first, what they come to, and the words that are missing."""
    title = "why-title-answered" if reply.answered else "why-title-refused"
    blocks: list[Block] = [Title(phrase(locale, title))]
    if reply.signals is None:
        blocks.append(Text(phrase(locale, "why-nothing")))
    else:
        blocks.append(Text(phrase(locale, "why-weighed")))
        blocks.append(Items(_signs(reply.signals, locale)))
        blocks.append(Text(_sum(reply, reply.signals, locale)))
    if reply.missing:
        blocks.append(Text(never_occurring(reply.missing, locale)))
    if reply.signals is not None:
        blocks.append(Fine(phrase(locale, "why-note")))
    return Message(tuple(blocks))


def _signs(signals: Signals, locale: str) -> tuple[tuple[str, str], ...]:
    """Signs that this version has no words for were weighed by another one: they are left out."""
    parts = sorted(signals.parts, key=lambda part: -abs(part.contribution))
    return tuple(
        (_sign(part, locale), phrase(locale, _counts(part.contribution)))
        for part in parts
        if has_phrase(locale, _key(part))
    )


def _key(part: Signal) -> str:
    return f"signal-{part.name.replace('_', '-')}"


def _sign(part: Signal, locale: str) -> str:
    return phrase(locale, _key(part), value=part.value, percent=round(100 * part.value))


def _counts(contribution: float) -> str:
    if abs(contribution) < _LITTLE:
        return "counts-little"
    strongly = "-strongly" if abs(contribution) >= _STRONGLY else ""
    return f"counts{strongly}-{'for' if contribution > 0 else 'against'}"


def _sum(reply: Explained, signals: Signals, locale: str) -> str:
    # Nothing here is ever certain.
    percent = min(99, max(1, round(100 * signals.probability)))
    needed = round(100 * signals.needed)
    key = "why-sum" if reply.answered else "why-sum-low"
    return phrase(locale, key, percent=percent, needed=needed)
