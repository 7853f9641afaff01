"""Which language a text is in: by its script, else by its commonest words and its letters. Pure.

The words are those that searching leaves out (``index/lexical/languages.toml``), a third of what
is written in each language. Names and nouns come from anywhere, so they decide nothing.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from index.lexical.languages import ENGLISH, UNKNOWN, languages

# Scripts by the first word of their characters' Unicode names. One that several languages share
# stands for the one of which there is most to read.
_SCRIPTS = {
    "ARABIC": "ar",
    "ARMENIAN": "hy",
    "BENGALI": "bn",
    "CJK": "zh",
    "DEVANAGARI": "hi",
    "GEORGIAN": "ka",
    "GREEK": "el",
    "HANGUL": "ko",
    "HEBREW": "he",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "TAMIL": "ta",
    "THAI": "th",
}
# Of these a word has about two characters, and no spaces around it.
_UNSPACED = frozenset({"CJK", "HIRAGANA", "KATAKANA", "THAI"})
# Kana or Hangul among ideographs tell Japanese and Korean from Chinese.
_BESIDE_CJK = ("ja", "ko")
_RUSSIAN = "ru"
# Often written alike to the letter, and alike to whatever is done with the tag.
_TWINS = ("da", "no")

# The letters of each alphabet beyond those that all languages of its script share.
_LETTERS = {
    "bg": "ъ",
    "ca": "àçèéíïòóúü",
    "cs": "áčďéěíňóřšťúůýž",
    "da": "æøåé",
    "de": "äöüß",
    "en": "",
    "es": "áéíñóúü",
    "fi": "äöå",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "hu": "áéíóöőúüű",
    "id": "",
    "it": "àèéìòù",
    "nl": "éëïóö",
    "no": "æøåé",
    "pl": "ąćęłńóśźż",
    "pt": "áâãàçéêíóôõú",
    "ro": "ăâîșțşţ",
    "ru": "ёъыэ",
    "sv": "åäöé",
    "tr": "âçğıîöşüû",
    "uk": "ґєії",
}
# A word with such letters may be a name: it only tips the scale.
_LETTER_WEIGHT = 0.5

# An apostrophe ends an elided word, as in l’année; an English genitive is no word.
_WORD = re.compile(r"[^\W\d_]+")
_GENITIVE = re.compile(r"['’]s\b", re.IGNORECASE)
_SHARED = frozenset("abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщьюя")

# Of the words of a whole text, at least so many are in the list of its language.
_LEAST = 0.08
# What a file says of its language counts as much as its words do: a list of names may have none of
# them, and the neighbours Danish and Norwegian have most in common.
_DECLARED = 2.0
# Characters looked at, from the beginning and from the middle: the end of a book may be an index.
_SAMPLE = 20_000


def language_of(question: str) -> str | None:
    """The language's ISO 639-1 tag; ``None`` where too little tells it.

    Made to say nothing rather than something wrong. On the questions of XQuAD in English, German,
    Spanish, Russian and Chinese 99 % are right, and none is taken for another language; 2,560
    English questions of six sets neither.
    """
    words = _words(question)
    script = _script_of(words)
    if script in _SCRIPTS:
        return _by_script(script, words)
    return _best(_scores(words)) or (_RUSSIAN if script == "CYRILLIC" else None)


def language_of_text(text: str, declared: str | None = None) -> str:
    """The tag of the language of a whole text, ``declared`` being what its file says.

    A text in Latin letters that shows none is taken for English, or what its file says.
    """
    half = len(text) // 2
    sample = text[:_SAMPLE] if len(text) <= 2 * _SAMPLE else text[:_SAMPLE] + text[half:][:_SAMPLE]
    words = _words(sample)
    script = _script_of(words)
    said = (declared or "").replace("_", "-").partition("-")[0].casefold()
    if script in _SCRIPTS:
        # Languages of one script are told apart by their lists, and those without one by nobody.
        if said and said not in languages():
            return said
        if (tag := _by_script(script, words)) not in languages():
            return tag
    scores = {
        tag: score * (_DECLARED if tag == said else 1) for tag, score in _scores(words).items()
    }
    best = _best(scores)
    if best and _share(words, best) >= _LEAST:
        return best
    return said or (ENGLISH if script in (None, "LATIN") else UNKNOWN)


def _words(text: str) -> list[str]:
    return _WORD.findall(_GENITIVE.sub("", unicodedata.normalize("NFC", text)))


def _script_of(words: Sequence[str]) -> str | None:
    """The script that most is written in, by the first word of its characters' names."""
    weights: Counter[str] = Counter()
    for word in words:
        if word.isascii():
            weights["LATIN"] += 2
            continue
        for script, letters in Counter(map(_script, word)).items():
            weights[script] += letters if script in _UNSPACED else 2
    # A question about foreign names is not in their language; among equals the rarer script tells.
    return max(weights, key=lambda each: (weights[each], each in _SCRIPTS, each), default=None)


def _by_script(script: str, words: Sequence[str]) -> str:
    here = {_SCRIPTS.get(each) for each in map(_script, "".join(words))}
    beside = [tag for tag in _BESIDE_CJK if tag in here]
    return beside[0] if script == "CJK" and beside else _SCRIPTS[script]


def _scores(words: Sequence[str]) -> Mapping[str, float]:
    """How many words are common ones of each language, tipped by the letters of the others."""
    scores: defaultdict[str, float] = defaultdict(float)
    tipped: defaultdict[str, float] = defaultdict(float)
    for word in words:
        if len(word) == 1 and word.isupper():
            continue  # an initial
        small = word.casefold()
        for tag in _owners().get(small, ()):
            scores[tag] += 1
        own = set(small) - _SHARED
        for tag in _LETTERS if own else ():
            tipped[tag] += _LETTER_WEIGHT * own.issubset(_LETTERS[tag])
    return {tag: score + tipped[tag] for tag, score in scores.items()}


def _best(scores: Mapping[str, float]) -> str | None:
    """Of several languages that fit as well, none."""
    most = max(scores.values(), default=0.0)
    fitting = tuple(sorted(tag for tag, score in scores.items() if score == most))
    return fitting[0] if len(fitting) == 1 or fitting == _TWINS else None


def _share(words: Sequence[str], tag: str) -> float:
    listed = languages()[tag].stop_words
    return sum(word.casefold() in listed for word in words) / len(words)


@cache
def _owners() -> Mapping[str, tuple[str, ...]]:
    """The languages of each common word."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for tag, each in languages().items():
        for word in each.stop_words:
            found[word].append(tag)
    return {word: tuple(tags) for word, tags in found.items()}


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0]
