"""Late interaction: every word of a question seeks its best match among a passage's words.

MaxSim (Khattab and Zaharia 2020) over the states that the embedding model has for each token
anyway. Of a passage only the signs are kept, of one vector for each word that says something: 48
bytes a word with 384 dimensions. The question stays as it is, so that the order of the best is
nearly that of whole vectors.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index import lexical

Floats = NDArray[np.float32]

# Bytes a passage: 170 words with 384 dimensions, more than one in a hundred passages has.
_MOST = 8192
# Words unpacked at once: few enough for a processor's cache.
_BLOCK = 128


@dataclass(frozen=True, slots=True, eq=False)
class WordMatch:
    """How well each telling word of a text matches each token of a question.

    ``start`` and ``end`` are offsets in the text, ``cosines`` [words, tokens].
    """

    start: NDArray[np.int64]
    end: NDArray[np.int64]
    cosines: Floats


def packed(text: str, code: str, offsets: Sequence[tuple[int, int]], states: Floats) -> bytes:
    """The signs of a text's words, one row of bits each.

    ``states`` are ``[tokens, dimension]``; ``offsets`` say which characters of ``text`` each
    token stands for, none for special ones. Tokens of a word are one row; stop words have none,
    marks have one each: a sentence's end knows what the sentence is about. What would be more
    than 8 kB is left out, the marks first.
    """
    rows = _rows(text, code, offsets)
    kept = rows >= 0
    if not kept.any():
        return b""
    numbers, place = np.unique(rows[kept], return_inverse=True)
    words = np.zeros((len(numbers), states.shape[1]), dtype=np.float32)
    np.add.at(words, place, _unit(states[kept]))
    bits = np.packbits(words > 0, axis=1)
    return bits[: _MOST // bits.shape[1]].tobytes()


def matched(question: Floats, passages: Mapping[int, bytes]) -> dict[int, float]:
    """How well a question is matched by passages, by id: about -1 to 1.

    ``question`` are the states ``[tokens, dimension]`` of its tokens. Passages without words, of
    a model that has no states, are left out.
    """
    ids = [each for each, bits in passages.items() if bits]
    if not ids or not len(question):
        return {}
    width = _width(question)
    cosines = _cosines(question, b"".join(passages[each] for each in ids))
    starts = np.cumsum([0, *(len(passages[each]) // width for each in ids[:-1])])
    best = np.maximum.reduceat(cosines, starts, axis=1).mean(axis=0)
    return {each: float(score) for each, score in zip(ids, best, strict=True)}


def word_match(question: Floats, text: str, code: str, bits: bytes, skipped: int) -> WordMatch:
    """The same word by word, from what ``packed`` made of ``text``.

    The first ``skipped`` characters, its headings, are no part of the passage. Words that the
    model never saw, behind the end of what it reads, are left out.
    """
    spans = [(start, end) for start, end, telling in lexical.word_spans(text, code) if telling]
    cosines = _cosines(question, bits).T[: len(spans)] if len(question) else np.zeros((0, 0))
    places = np.array(spans[: len(cosines)], dtype=np.int64).reshape(-1, 2) - skipped
    inside = places[:, 0] >= 0
    return WordMatch(
        places[inside, 0], places[inside, 1], cosines[inside].astype(np.float32, copy=False)
    )


def _width(question: Floats) -> int:
    """Bytes of a row."""
    dimension: int = question.shape[1]
    return -(-dimension // 8)


def _cosines(question: Floats, bits: bytes) -> Floats:
    """Those of each token with each row of bits, ``[tokens, rows]``."""
    dimension = question.shape[1]
    rows = np.frombuffer(bits, dtype=np.uint8).reshape(-1, _width(question))
    asked = _unit(question)
    products = np.empty((len(asked), len(rows)), dtype=np.float32)
    for start in range(0, len(rows), _BLOCK):
        block = slice(start, start + _BLOCK)
        signs = np.unpackbits(rows[block], axis=1, count=dimension).astype(np.float32)
        products[:, block] = asked @ signs.T
    # A bit b stands for the sign 2b - 1; each row of signs has the length √dimension.
    found: Floats = (2 * products - asked.sum(axis=1, keepdims=True)) / np.sqrt(
        np.float32(dimension)
    )
    return found


def _rows(text: str, code: str, offsets: Sequence[tuple[int, int]]) -> NDArray[np.int64]:
    """To which row each token belongs, in the order of the text; -1 for none."""
    # By character: the number of its word, or what its token is to be, told by the sign.
    words = np.full(len(text) + 1, -2, dtype=np.int64)
    for number, (start, end, telling) in enumerate(lexical.word_spans(text, code)):
        words[start:end] = number if telling else -1
    rows = np.full(len(offsets), -1, dtype=np.int64)
    for token, (start, end) in enumerate(offsets):
        if end <= start:
            continue
        word = words[start]
        # A mark is no word: it gets a row that no word has.
        rows[token] = word if word != -2 else len(text) + token  # noqa: PLR2004
    return rows


def _unit(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    unit: Floats = rows / np.maximum(lengths, np.finfo(np.float32).tiny)
    return unit
