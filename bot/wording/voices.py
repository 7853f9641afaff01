"""Whose words a passage holds, where its citation does not say so already."""

from collections.abc import Sequence

from bot.wording.catalogue import phrase
from bot.wording.lists import DOT
from index.documents import Citation


def cited(citation: Citation, voices: Sequence[str], locale: str) -> str:
    """The citation, and whose words they are where that adds something to it."""
    whose = whose_words(citation, voices, locale)
    return f"{citation}{DOT}{whose}" if whose else str(citation)


def whose_words(citation: Citation, voices: Sequence[str], locale: str) -> str | None:
    """*Words of John Reed, 1918, in a text by Sally Campbell*: the nearest speaker first."""
    if not voices or (len(voices) == 1 and _named(citation, voices[0])):
        return None
    # The last voice is the text's own author only where the citation says so.
    in_text = len(voices) > 1 and _named(citation, voices[-1])
    speakers = voices[:-1] if in_text else voices
    chain = speakers[0]
    for speaker in speakers[1:]:
        chain = phrase(locale, "voices-quoted", chain=chain, speaker=speaker)
    if in_text:
        return phrase(locale, "voices-in-text", chain=chain, author=voices[-1])
    return phrase(locale, "voices-words", chain=chain)


def _named(citation: Citation, voice: str) -> bool:
    if citation.author is None:
        return False
    return voice in (citation.author, f"{citation.author}, {citation.year}")
