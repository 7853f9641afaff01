"""What a heading's words say of its place: volumes, books, parts, chapters, forewords."""

import re

_RANKS = {
    1: ("volume", "vol.", "band", "tome"),
    2: ("book", "buch", "livre", "libro"),
    3: ("part", "teil", "partie", "parte"),
    4: ("chapter", "chap.", "kapitel", "chapitre", "capítulo", "act", "canto"),
    5: ("section", "abschnitt", "scene"),
}
_RANK_OF = {word: rank for rank, words in _RANKS.items() for word in words}
_NUMBER = (
    r"(?:[0-9]{1,4}|[ivxlcdm]{1,9}|(?:the\s+)?(?:one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last))"
)
_DIVISION = re.compile(
    rf"(?:{'|'.join(re.escape(word) for word in _RANK_OF)})\s+{_NUMBER}(?![\w’'])",
    re.IGNORECASE,
)
# Languages that put the number first: *Erster Teil*, *2. Kapitel*, *Première partie*. Words behind
# it make a title: *The First Book of Farming*.
_ORDINAL = (
    r"[0-9]{1,3}\s?\.|[0-9]{1,3}(?:st|nd|rd|th|ère|er|e|ª|º)"
    r"|(?:the\s+)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)"
    r"|(?:erst|zweit|dritt|viert|fünft|sechst|siebt|siebent|acht|neunt|zehnt|letzt)e[rsn]?"
    r"|premi(?:er|ère)|second|seconde|(?:deux|trois|quatr|cinqu|six|sept|huit|neuv|dix)ième"
    r"|primer[ao]?|segund[ao]|tercer[ao]?|cuart[ao]|quint[ao]"
)
_NUMBERED_FIRST = re.compile(
    rf"(?:{_ORDINAL})\s+(?:{'|'.join(re.escape(word) for word in _RANK_OF)})"
    r"\s*(?:$|[.:;,–—-])",
    re.IGNORECASE,
)
_MATTER_WORDS = """\
abstract acknowledgements acknowledgments afterword appendix bibliography conclusion contents
epilogue foreword glossary index introduction notes postscript preface prologue references
summary
"""
_MATTER = frozenset(_MATTER_WORDS.split())


def rank(heading: str) -> int | None:
    """How far out a numbered division stands, 1 (volume) to 5 (section); None for others."""
    found = _DIVISION.match(heading)
    return _RANK_OF[found.group().split()[0].lower()] if found else None


def is_division(heading: str) -> bool:
    """Whether a heading names a numbered division, so is no title of a whole text."""
    text = heading.strip(" .*_#")
    return rank(text) is not None or _NUMBERED_FIRST.match(text) is not None


def is_matter(heading: str) -> bool:
    """Whether a heading names a customary part of a text, so is no title of its own."""
    return heading.strip(" .:").casefold() in _MATTER
