"""Which encoding bytes are in that are no UTF-8 and say nothing about it.

A wrong guess makes every quotation wrong, so in doubt there is none: what charset-normalizer
proposes is taken only where the letters behave as letters do.
"""

import unicodedata
from collections import Counter

from charset_normalizer import from_bytes

# Where several fit about equally, the first: they differ in letters that the text has not.
_SINGLE = (
    "cp1252",
    "cp1250",
    "iso8859_2",
    "cp1251",
    "koi8_r",
    "cp866",
    "iso8859_5",
    "cp1253",
    "cp1255",
    "cp1256",
    "cp1254",
    "cp1257",
    "mac_roman",
    "cp850",
)
_MULTI = ("cp932", "euc_jp", "gb18030", "big5", "cp949")
_CANDIDATES = (*_SINGLE, *_MULTI)

_FEWEST_BYTES = 32
_SAMPLE = 20_000  # bytes; more changes no verdict and takes time
_CONTEXT = 600  # bytes; with less that tells, the beginning helps to know the language
_AS_GOOD = 0.13  # of a score: the noise of what a short sample says of its language
_AS_GOOD_MULTI = 0.05
_FEWEST_POINTS = 0.15
MOST_ODD = 0.05  # share of the characters beyond ASCII that stand where they cannot
_MANY_LETTERS = 40
_NOT_ODD = frozenset("’‘'-–—…·\xa0\xad")
_SIGNS = frozenset("€£¥©®™§°")

_FEWEST_NULS = 0.05  # of all pairs; Cyrillic has them in spaces and newlines only
_PUNCTUATION = 0x20  # the block of dashes and curly quotes
_IN_SCRIPT = 0.95  # share of the characters in the commonest block beside Latin and signs
_BROKEN = 0.02  # share of the bytes beyond ASCII that a damaged UTF-8 file has lost


def guess_encoding(data: bytes) -> str | None:
    """Name the encoding of text, or None where it is not sure, or no text at all."""
    if b"\x00" in data:
        return _utf_16(data)
    if len(data) < _FEWEST_BYTES or is_broken_utf_8(data):
        return None
    sample = _telling(data)
    scores = {
        name: score
        for match in from_bytes(
            sample,
            cp_isolation=list(_CANDIDATES),
            preemptive_behaviour=False,
            enable_fallback=False,
        )
        for name in match.could_be_from_charset
        if name in _CANDIDATES
        and (score := _score(sample, name, match.coherence, match.chaos)) is not None
    }
    fitting = [name for name in _CANDIDATES if name in scores and _decodes(data, name)]
    best = max(fitting, key=lambda name: scores[name], default="")
    bound = _AS_GOOD_MULTI if best in _MULTI else _AS_GOOD
    return next((name for name in fitting if scores[name] >= scores[best] - bound), None)


def _telling(data: bytes) -> bytes:
    """The lines with characters beyond ASCII: in an English book there may be three of them."""
    lines = [line for line in data.split(b"\n") if not line.isascii()]
    telling = b"\n".join(lines)[:_SAMPLE]
    return telling if len(telling) >= _CONTEXT else telling + b"\n" + data[:_CONTEXT]


def _score(sample: bytes, name: str, coherence: float, chaos: float) -> float | None:
    """How well an encoding fits, about 0 to 1; None where it does not."""
    text = sample.decode(name, "replace")
    odd = oddness(text)
    if odd > MOST_ODD:
        return None
    score = coherence - chaos - odd
    # The frequencies of ideographs say little, their encodings' own rules a lot.
    return score + 1 if name in _MULTI else score if score >= _FEWEST_POINTS else None


def oddness(text: str) -> float:
    """The share of the characters beyond ASCII that cannot be meant where they stand."""
    high = odd = small = capital = 0
    for before, character, after in zip(f" {text}", text, f"{text[1:]} ", strict=False):
        if character.isascii():
            continue
        high += 1
        category = unicodedata.category(character)
        small += category == "Ll"
        capital += category == "Lu"
        if category[0] == "L":
            odd += category == "Lu" and before.islower()
        elif category[0] == "C" and character not in _NOT_ODD:
            odd += 1
        elif category[0] in "PSZN" and character not in _NOT_ODD:
            inside = before.isalpha() and after.isalpha() and character < "\u2e80"
            odd += inside or (category[0] == "S" and character not in _SIGNS)
    # Hebrew read as Cyrillic is a text without a single capital, or of nothing else.
    letters = small + capital
    if letters >= _MANY_LETTERS and letters > sum(map(str.isalpha, text)) / 2:
        odd += letters if not capital or capital > small else 0
    return odd / max(high, 1)


def _utf_16(data: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of Latin text is NUL."""
    pairs = len(data) // 2
    nuls = {"utf_16_be": data[0::2].count(0), "utf_16_le": data[1::2].count(0)}
    name = max(nuls, key=lambda each: nuls[each])
    if len(data) % 2 or min(nuls.values()) or nuls[name] < _FEWEST_NULS * pairs:
        return None
    if not _decodes(data, name):
        return None
    blocks = Counter(data[0::2] if name == "utf_16_be" else data[1::2])
    usual = blocks.pop(0) + blocks.pop(_PUNCTUATION, 0)
    usual += blocks.most_common(1)[0][1] if blocks else 0
    return name if usual >= _IN_SCRIPT * pairs else None


def is_broken_utf_8(data: bytes) -> bool:
    """Whether it is UTF-8 but for a few bytes, which no other encoding explains better."""
    beyond = len(data) - len(data.decode("ascii", "ignore"))
    kept = data.decode("utf-8", "ignore").encode()
    return len(data) - len(kept) <= max(_BROKEN * beyond, 1) < beyond


def _decodes(data: bytes, name: str) -> bool:
    try:
        data.decode(name)
    except UnicodeDecodeError:
        return False
    return True
