"""Whose words a passage holds, where its citation does not say so already."""

from collections.abc import Sequence

from bot.desk.replies import Spoken, Voices
from bot.wording.blocks import Block, Message, Quote, Text, Title
from bot.wording.catalogue import phrase
from bot.wording.lists import DOT
from index.documents import Citation
from index.quotations import UNNAMED

_FROM = " ← "


def cited(
    citation: Citation, voices: Sequence[str], locale: str, reported: str | None = None
) -> str:
    """The citation, and whose words they are where that adds something to it.

    ``reported`` is whoever's thought they retell.
    """
    parts = [str(citation), whose_words(citation, voices, locale)]
    if reported:
        parts.append(phrase(locale, "voices-reported", speaker=reported))
    return DOT.join(part for part in parts if part)


def whose_words(citation: Citation, voices: Sequence[str], locale: str) -> str | None:
    """*Words of John Reed, 1918, in a text by Sally Campbell*: the nearest speaker first."""
    if not voices or (len(voices) == 1 and _named(citation, voices[0])):
        return None
    # The last voice is the text's own author only where the citation says so.
    in_text = len(voices) > 1 and _named(citation, voices[-1])
    speakers = [_name(each, locale) for each in (voices[:-1] if in_text else voices)]
    chain = speakers[0]
    for speaker in speakers[1:]:
        chain = phrase(locale, "voices-quoted", chain=chain, speaker=speaker)
    if in_text:
        return phrase(locale, "voices-in-text", chain=chain, author=voices[-1])
    return phrase(locale, "voices-words", chain=chain)


def voices(reply: Voices, locale: str) -> Message:
    """The quotations of a passage in reading order, each with its chain of voices."""
    blocks: list[Block] = [
        Title(phrase(locale, "voices-title")),
        Text(cited(reply.citation, reply.voices, locale, reply.reported)),
        Text(phrase(locale, "voices-list" if reply.spoken else "voices-none")),
    ]
    blocks += (Quote(each.text, chain(each, locale)) for each in reply.spoken)
    return Message(tuple(blocks))


def chain(spoken: Spoken, locale: str) -> str:
    """*a workman ← John Reed, 1918 ← Sally Campbell*."""
    names = [_name(each, locale) for each in spoken.voices]
    if spoken.reported:
        names.insert(0, phrase(locale, "voices-reported", speaker=spoken.reported))
    return _FROM.join(names)


def _name(voice: str, locale: str) -> str:
    return phrase(locale, "voices-unnamed") if voice == UNNAMED else voice


def _named(citation: Citation, voice: str) -> bool:
    if citation.author is None:
        return False
    return voice in (citation.author, f"{citation.author}, {citation.year}")
