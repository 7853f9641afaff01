"""Names and numbers in a question: what a text should have before it can answer. Pure."""

import re

from index.lexical import STOP_WORDS, Term, terms
from index.sentences import sentences

# Function words of German that an English question hardly has: where they are, every noun has a
# capital.
_GERMAN = frozenset(
    """aus auf bei beim das dem den der des ein eine einem einen einer eines für gab gibt hat hatte
    hatten ihr ist kann man mit nach nicht oder sich sie sind um und unter vom von warum wann
    war waren was welche welchem welchen welcher welches wem wen wer werden wessen wie wieso wird wo
    woher wohin wurde wurden zu zum zur über""".split()  # noqa: SIM905 - see STOP_WORDS
)
_SHORTEST_TITLE = 3  # words

_SMALL = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
fifteen sixteen seventeen eighteen nineteen""".split()  # noqa: SIM905 - likewise
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()  # noqa: SIM905 - likewise
_ORDINALS = """zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh
twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth""".split()  # noqa: SIM905 - likewise
_VALUES = (
    {word: value for value, word in enumerate(_SMALL)}
    | {word: value for value, word in enumerate(_ORDINALS)}
    | {word: 10 * value for value, word in enumerate(_TENS, start=2)}
    | {f"{word[:-1]}ieth": 10 * value for value, word in enumerate(_TENS, start=2)}
)
_IN_WORDS = re.compile(
    rf"\b(?:(?P<tens>{'|'.join(_TENS)})[-\s]\s*)?(?P<ones>{'|'.join(_VALUES)})\b",
    re.IGNORECASE,
)


def names(question: str) -> list[Term]:
    """Terms that name: those whose capital neither their place nor their language explains."""
    if _is_german(question) or question == question.upper():
        return []
    found: list[Term] = []
    # In A Title Every Word Has A Capital, and none of them is a sign of a name.
    for start, end in sentences(question):
        later = terms(question[start:end])[1:]
        capital = [term for term in later if term.word[0].isupper()]
        if any(term.word.casefold() in STOP_WORDS - {"i"} for term in capital):
            continue
        if len(later) + 1 >= _SHORTEST_TITLE and len(capital) == len(later):
            continue
        found.extend(term for term in capital if term.word != "I")
    return found


def numbers(question: str) -> list[Term]:
    """Terms that are numbers, in digits."""
    return [term for term in terms(question) if term.word[0].isdecimal()]


def in_words(text: str) -> frozenset[str]:
    """The numbers below a hundred that a text writes in words, as terms: ``twelve`` is 12."""
    return frozenset(
        str(sum(_VALUES[word.casefold()] for word in match.group("tens", "ones") if word))
        for match in _IN_WORDS.finditer(text)
    )


def _is_german(question: str) -> bool:
    words = [term.word.casefold() for term in terms(question)]
    german = sum(word in _GERMAN for word in words)
    return german > 0 and german >= sum(
        word in STOP_WORDS and word not in _GERMAN for word in words
    )
