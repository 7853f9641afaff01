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


def is_matter(heading: str) -> bool:
    """Whether a heading names a customary part of a text, so is no title of its own."""
    return heading.strip(" .:").casefold() in _MATTER
