"""What quotation marks do besides quoting: titles, terms, words held at arm's length."""

from index.texts import is_wide

_MOST_TERM = 4  # words of what may be a term, not speech
_MOST_TITLE = 12  # words of a title
_SMALL = 3  # letters of a word that a title may leave small
_ENDS = ".!?…。！？"


def is_term(inner: str, left: str, right: str) -> bool:
    """Whether quoted words are no speech, by themselves and by what stands on both sides.

    A term is short, no sentence of its own, and part of the sentence around it.
    """
    words = inner.split()
    # Two signs of a script without spaces are about a word.
    count = len(words) + sum(map(is_wide, inner)) // 2
    if not words:
        return True
    sentence = inner[-1] in _ENDS
    if not sentence and len(words) <= _MOST_TITLE and is_title(inner) and (left or right):
        return True
    if count > _MOST_TERM or inner[-1] in "!?…！？":
        return False
    if left and left[-1] not in _ENDS + ":：":
        return not (sentence and left[-1] == "," and inner[:1].isupper())
    return bool(right) and not sentence and inner[-1] != "," and right[0] not in ",—–"


def is_title(inner: str) -> bool:
    """Whether all but the small words have a capital."""
    words = inner.split()
    capitals = sum(word[:1].isupper() for word in words)
    return capitals > 1 and all(
        word[:1].isupper() or len(word) <= _SMALL or not word[:1].isalpha() for word in words
    )
