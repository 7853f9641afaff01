"""Which language a text is in: by its script, else by its function words and letters. Pure.

Made for questions of a few words as well as for whole texts, and to say nothing rather than
something wrong: names and nouns come from anywhere, so they decide nothing.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from functools import lru_cache

from index.function_words import FUNCTION_WORDS

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
_CYRILLIC = "ru"
# Often written alike to the letter, and alike to whatever is done with the tag.
_TWINS = ("da", "no")

# The letters of each alphabet beyond those that all languages of its script share.
_LETTERS = {
    "bg": "ъ",
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


def _owners() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for tag, words in FUNCTION_WORDS.items():
        for word in words:
            found[word].append(tag)
    return {word: tuple(tags) for word, tags in found.items()}


_OWNERS = _owners()


def language_of(text: str) -> str | None:
    """The language's ISO 639-1 tag; ``None`` where too little tells it.

    On the questions of XQuAD in English, German, Spanish, Russian and Chinese 99 % are right, and
    none is taken for another language; 2,560 English questions of six sets neither.
    """
    words = _WORD.findall(_GENITIVE.sub("", unicodedata.normalize("NFC", text)))
    weights: Counter[str] = Counter()
    for word in words:
        if word.isascii():
            weights["LATIN"] += 2
            continue
        for script, letters in Counter(map(_script, word)).items():
            weights[script] += letters if script in _UNSPACED else 2
    if not weights:
        return None
    # A question about foreign names is not in their language; among equals the rarer script tells.
    script = max(weights, key=lambda each: (weights[each], each in _SCRIPTS, each))
    if script not in _SCRIPTS:
        return _by_words(words) or (_CYRILLIC if script == "CYRILLIC" else None)
    here = {_SCRIPTS[each] for each in weights if each in _SCRIPTS}
    beside = [tag for tag in _BESIDE_CJK if tag in here]
    return beside[0] if script == "CJK" and beside else _SCRIPTS[script]


def _by_words(words: list[str]) -> str | None:
    """By function words and letters: of several languages that fit as well, none."""
    scores: defaultdict[str, float] = defaultdict(float)
    tipped: defaultdict[str, float] = defaultdict(float)
    for word in words:
        if len(word) == 1 and word.isupper():
            continue  # an initial
        small = word.casefold()
        for tag in _OWNERS.get(small, ()):
            scores[tag] += 1
        own = set(small) - _SHARED
        for tag in _LETTERS if own else ():
            tipped[tag] += _LETTER_WEIGHT * own.issubset(_LETTERS[tag])
    for tag in scores:
        scores[tag] += tipped[tag]
    best = max(scores.values(), default=0.0)
    fitting = tuple(tag for tag in _LETTERS if scores.get(tag) == best)
    return fitting[0] if len(fitting) == 1 or fitting == _TWINS else None


@lru_cache(maxsize=4096)
def _script(char: str) -> str:
    return unicodedata.name(char, "").partition(" ")[0]
