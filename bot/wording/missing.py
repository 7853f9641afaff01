"""Words of a question that no text has."""

from bot.wording.catalogue import phrase
from bot.wording.lists import listed, quoted, shortened

_MOST = 5
_LONGEST = 60


def never_occurring(missing: tuple[str, ...], locale: str) -> str:
    """That these words never occur: all of them, or the first few."""
    terms = [quoted(locale, shortened(term, _LONGEST)) for term in missing[:_MOST]]
    return phrase(locale, "missing-terms", count=len(terms), words=listed(locale, terms))
