"""Whether another way of running a model gives the vectors of the reference."""

from dataclasses import dataclass

import numpy as np

from index.embedding import Embedder

LOWEST = 0.9999
"""The cosine that every probe has to reach: below it, rankings begin to differ."""

_LONGEST_QUESTION = 100
_SENTENCE = "The circle meets every second Thursday at half past seven, and rests in August. "
PROBES = (
    "",
    " \n\t ",
    "Soviets",
    "How often does the circle meet?",
    "Who said: “All power to the Soviets!”, and when (in 1917)?",
    _SENTENCE,
    _SENTENCE * 4,
    _SENTENCE * 9,
    _SENTENCE * 40,
    "word " * 254,
    "word " * 255,
    "Chapter III\nOn the Eve\n" + _SENTENCE * 6,
    "Die Räte übernahmen die Macht; über Größe, Maß und Straße wurde nicht gesprochen.",
    "Les soviets prirent le pouvoir à l’aube, d’où l’étonnement des élèves.",
    "Советы взяли власть в октябре тысяча девятьсот семнадцатого года. " * 12,
    "苏维埃在十月夺取了政权。城里很安静,人们照常去剧院。" * 12,
    "ソビエトは十月に権力を握った。街は静かだった。",
    "استولت السوفييتات على السلطة في أكتوبر.",
    "सोवियतों ने अक्टूबर में सत्ता संभाली।",
    "🕯️📚 a candle and a stack of books 👩‍👩‍👧‍👦",
    "x" * 300,
    "3.14159 × 10^-7 = ? (§ 12, ¶ 4) [1] {2} <3> #tag @name http://example.org/a?b=c",
    "naïve café\u0301 e\u0301tude \u200b zero\u00a0width \ufeff marks",
    "[CLS] [SEP] [PAD] [MASK] special [UNK] tokens",
)
"""Lengths from nothing to more than a model takes, and scripts that tokenizers treat apart."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Cosines of the probes' vectors, and whether both count the same tokens."""

    lowest: float
    mean: float
    same_tokens: bool

    @property
    def sufficient(self) -> bool:
        """Whether vectors of the one may stand beside vectors of the other."""
        return self.same_tokens and self.lowest >= LOWEST


NO_AGREEMENT = Agreement(-1.0, -1.0, same_tokens=False)


def agreement(reference: Embedder, other: Embedder) -> Agreement:
    """Compare passages, questions and numbers of tokens on the probe texts."""
    questions = [text for text in PROBES if len(text) <= _LONGEST_QUESTION]
    cosines = np.concatenate(
        [
            np.sum(reference.encode_passages(PROBES) * other.encode_passages(PROBES), axis=1),
            [reference.encode_question(text) @ other.encode_question(text) for text in questions],
        ]
    )
    # A model that is broken gives no numbers at all, which compare as neither high nor low.
    cosines = np.nan_to_num(cosines, nan=-1.0)
    same = all(reference.count_tokens(text) == other.count_tokens(text) for text in PROBES)
    return Agreement(float(cosines.min()), float(cosines.mean()), same)
