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
    "en": """according account allow although another answer answers any anybody anyone anything
    argument assume assuming author basis can case challenge compare concession consider could
    describe despite discuss do does either enough even every everybody everyone everything
    evidence explain far few find first for from given granted has have here how however if imagine
    in instead is judging later leaving let long looking many may meaning meetings members might
    most must name neither nobody none nothing now of often on once one only or other others
    passage passages people perhaps point quite rather reader readers reading reason same say
    saying seen several shall should since so some somebody someone something soon starting still
    such suppose supposing take taken taking text then think thought though through thus to today
    together under unless until upon was were what whatever when whenever where whether which
    while who whoever whose why will with without would yes yet""",
    "de": """Absatz Abschnitt Abschnitte Abstand Angenommen Annahme Annahmen Anlass Anspruch Ansicht
    Ansichten Antwort Argument Argumente Art Aspekt Ausdruck Ausnahme Ausnahmen Aussage Aussagen
    Autor Autorin Basis Bedeuten Bedeutet Bedeutung Bedingung Begriff Begriffe Begründung
    Behauptung Beispiel Beispiele Beleg Belege Bestätigen Bestätigt Beweis Beweise Bild Darf Denken
    Distanz Dürfte Einschränkung Einwand Einwände Erfahrung Erklärung Erklärungen Fall Folge Folgen
    Folgerung Folgt Form Formulierung Frage Fragen Fälle Gedanke Gedanken Gegensatz Gegenteil
    Genügt Gesichtspunkt Gewicht Gibt Gilt Grund Gründe Haltung Hintergrund Hinweis Hinweise Hält
    Inwiefern Inwieweit Kann Kern Kosten Kritik Kann Können Könnte Könnten Lassen Leben Lesart
    Leser Leserin Licht Lässt Maß Meinen Meint Meinung Mitglied Mitglieder Moment Muss Müsste Not
    Passage Passagen Perspektive Position Punkt Rahmen Recht Rede Regel Reicht Rest Rolle Satz
    Schluss Schlussfolgerung Seite Seiten Sicht Sinn Situation Soll Sollte Spricht Sprechen Stelle
    Stellen Stützen Stützt Teil Teile Text Texte Trifft Ursache Ursachen Urteil Vergleich
    Verhältnis Verständnis Voraussetzung Weise Welt Wenn Werden Wert Wesen Widerspricht Widerspruch
    Wie Wird Wort Worte Wörter Zahl Zeigen Zeigt Zeit Zitat Zugeständnis Zusammenhang Zustimmung
    Zweifel Ändert Überzeugt Überzeugung Übrige""",
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


def capitals(text: str, code: str) -> list[str]:
    """The words of a text with a capital that neither their place nor their kind explains."""
    return [word for _, word in _names(text, (), code)]


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
