"""Names and numbers of a wording that nobody had used before. Pure.

In German every noun has a capital: there, new nouns are names unless they are ``COMMON`` ones.
"""

import re
from collections.abc import Iterable, Iterator

from index.lexical.languages import ENGLISH, language
from index.lexical.words import form
from index.sentences import sentences

_WORD = re.compile(r"[^\W\d_]+(?:[-‐‑][^\W\d_]+)*")
_FIGURE = re.compile(r"\d+(?:[.,:/–-]\d+)*")
_GERMAN = "de"
_NUMBER_WORDS = frozenset(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety dozen hundred
    thousand million billion half twice zwei drei vier fünf sechs sieben acht neun zehn elf zwölf
    zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig dutzend hundert tausend million
    millionen milliarde milliarden hälfte halb zweimal dreimal""".split()  # noqa: SIM905 - a list
)
# What a question or an answer may begin with, or, in German, call by a noun: it names nobody.
COMMON = {
    "en": """according account another anybody anyone anything argument author basis can case
    challenge compare concession consider could describe discuss does either enough every everybody
    everyone everything evidence explain few find first give given here how however imagine instead
    is later many meaning meetings members most name neither nobody none nothing now often once one
    only others passage passages people perhaps point reader readers reason say several should since
    some somebody someone something soon still such suppose take text then think thought thus to
    today together under unless until was were what whatever when whenever where whether which who
    whoever why will with would yes yet""",
    "de": """Ansicht Ansichten Argument Argumente Art Aspekt Aussage Aussagen Autor Autorin Basis
    Bedeutung Bedingung Begriff Begriffe Begründung Behauptung Beispiel Beispiele Beleg Belege Bild
    Denken Einwand Einwände Erfahrung Fall Folge Folgen Form Frage Fragen Fälle Gedanke Gedanken
    Gegensatz Gegenteil Grund Gründe Haltung Inwiefern Inwieweit Leben Lesart Leser Leserin Licht
    Maß Meinung Mitglied Mitglieder Moment Not Perspektive Position Punkt Recht Rede Rolle Satz
    Schluss Seite Seiten Sicht Sinn Situation Stelle Stellen Teil Teile Text Texte Urteil
    Verhältnis Verständnis Voraussetzung Weise Welt Wert Wesen Widerspruch Wie Wort Worte Wörter
    Zahl Zeit Zugeständnis Zusammenhang Zweifel""",
}  # fmt: skip


def new_name(text: str, known: Iterable[str], code: str, *, strict: bool = True) -> str | None:
    """A word of a text that is a name, or may be one, and that no known text has.

    Not ``strict``: in German, where nouns cannot be told from names, only one beside another.
    """
    names = list(_names(text, known, code))
    if strict or code != _GERMAN:
        return names[0][1] if names else None
    places = dict(names)
    for start, word in names:
        if start + len(word) + 1 in places:
            return word
    return None


def new_number(text: str, known: Iterable[str]) -> str | None:
    """A number of a text, in figures or in words, that no known text has."""
    there = {number for each in known for number in _numbers(each)}
    return next((number for number in _numbers(text) if number not in there), None)


def _names(text: str, known: Iterable[str], code: str) -> Iterator[tuple[int, str]]:
    """New words with a capital that nothing explains, and where each stands."""
    code = code if language(code).code == code else ENGLISH
    common = _terms(COMMON.get(code, ""), code) | language(code).stems
    there = {term for each in known for term in _terms(each, code)}
    for start, end in sentences(text):
        for place, match in enumerate(_WORD.finditer(text, start, end)):
            word = match.group()
            if not word[0].isupper():
                continue
            parts = _terms(word, code)
            excused = common if place == 0 or code == _GERMAN else language(code).stems
            if not parts <= there | excused:
                yield match.start(), word


def _terms(text: str, code: str) -> set[str]:
    return {
        form(part, code)
        for match in _WORD.finditer(text)
        for part in re.split("[-‐‑]", match.group())
    }


def _numbers(text: str) -> Iterator[str]:
    yield from (match.group() for match in _FIGURE.finditer(text))
    words = (match.group().casefold() for match in _WORD.finditer(text))
    for word in words:
        yield from (part for part in word.split("-") if part in _NUMBER_WORDS)
