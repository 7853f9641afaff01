"""Full text: the terms of a text, and how well passages fit a question by their terms.

No query language is ever built from what a person typed: a question becomes terms, and each term
is looked up as a value in the postings of the FTS5 index. Scores are BM25 (Robertson and
Zaragoza 2009) with the statistics of the scope alone, so that nothing outside of it shows.
"""

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

import Stemmer
from sqlite_utils import Database

K1 = 1.2
B = 0.75
HEADING_WEIGHT = 0.5

# Words that say nothing of what is asked for. A question of nothing else keeps them.
STOP_WORDS = frozenset(
    """a about according all also am an and any are as at be been being but by can could
    describe described describes did do does doing don for from had happen happened happens
    has have having he her here hers him his how i if in into is it its just many me mention
    mentioned mentions more most much my no nor not of off on once only or other our out
    over own s said same say says she should so some such t than that the their them then
    there these they this those through to too under until up us very was we were what when
    where which while who whom whose why will with would you your""".split()  # noqa: SIM905 - a list of 130 quoted words is harder to read
)

# Scripts written without spaces are indexed by pairs of characters.
_UNSPACED = (
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f\u0e80-\u0eff"
    "\u1000-\u109f\u1780-\u17ff\U00020000-\U0003134f"
)
# A letter and its mark may be two characters, as in files from a Mac.
_MARKS = "\u0300-\u036f"
_TOKEN = re.compile(
    rf"[{_UNSPACED}]+|\d+(?:[.,]\d+)*|(?:[^\W\d_{_UNSPACED}]++[{_MARKS}]*+)++", re.UNICODE
)
_UNSPACED_RUN = re.compile(rf"[{_UNSPACED}]")
_STEMMER = Stemmer.Stemmer("english")


@dataclass(frozen=True, slots=True)
class Term:
    """A term to look up and the word, as typed, that it came from."""

    term: str
    word: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What full text knows of a question within a scope.

    ``scores`` are BM25 by passage id; ``idf`` by term, a missing term having the highest that
    the scope allows; ``ideal`` is the score of a passage saturated with every term.
    """

    terms: tuple[Term, ...]
    scores: dict[int, float]
    idf: dict[str, float]
    missing: tuple[Term, ...]
    ideal: float


@lru_cache(maxsize=65_536)
def _stem(word: str) -> str:
    """A word without ending and without marks: ``Soviets`` and ``soviet`` are one term."""
    decomposed = unicodedata.normalize("NFD", word)
    # Marks first: the stemmer takes é for no vowel, and gives émile another ending than emile.
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    stemmed: str = _STEMMER.stemWord(plain)
    return stemmed or word


def terms(text: str) -> list[Term]:
    """The terms of a text in order. Case, kinds of quotes and apostrophes make no difference."""
    found: list[Term] = []
    for match in _TOKEN.finditer(text):
        word = match.group()
        if _UNSPACED_RUN.match(word):
            pairs = [word[i : i + 2] for i in range(len(word) - 1)] or [word]
            found.extend(Term(pair, pair) for pair in pairs)
        elif word[0].isdecimal():
            found.append(Term(word.replace(",", ""), word))
        else:
            found.append(Term(_stem(word.casefold()), word))
    return found


def query_terms(question: str) -> list[Term]:
    """The distinct terms of a question that carry meaning; all of them where none does."""
    distinct: dict[str, Term] = {}
    for term in terms(question):
        distinct.setdefault(term.term, term)
    content = [t for t in distinct.values() if t.word.casefold() not in STOP_WORDS]
    return content or list(distinct.values())


def stream(text: str) -> str:
    """A text as the full-text index stores it: its terms, separated by spaces."""
    return " ".join(term.term for term in terms(text))


def gather(db: Database, question: str, lengths: Mapping[int, int]) -> Evidence:
    """Score the passages of a scope by their terms.

    ``lengths`` are the numbers of terms by passage id, of the scope's passages only; what is
    not in it neither scores nor counts.
    """
    wanted = query_terms(question)
    count = len(lengths)
    average = (sum(lengths.values()) / count) if count else 1.0
    scores: defaultdict[int, float] = defaultdict(float)
    idf: dict[str, float] = {}
    missing: list[Term] = []
    for term in wanted:
        postings = _postings(db, term.term, lengths)
        idf[term.term] = math.log(1 + (count - len(postings) + 0.5) / (len(postings) + 0.5))
        if not postings:
            missing.append(term)
        for passage, frequency in postings.items():
            norm = K1 * (1 - B + B * lengths[passage] / (average or 1.0))
            scores[passage] += idf[term.term] * frequency * (K1 + 1) / (frequency + norm)
    ideal = sum(idf.values()) * (K1 + 1)
    return Evidence(tuple(wanted), dict(scores), idf, tuple(missing), ideal)


def coverage(text: str, evidence: Evidence) -> float:
    """The share, 0 to 1, of the question's idf mass whose terms occur in a text."""
    total = sum(evidence.idf.values())
    if not total:
        return 0.0
    present = {term.term for term in terms(text)}
    return sum(idf for term, idf in evidence.idf.items() if term in present) / total


def _postings(db: Database, term: str, lengths: Mapping[int, int]) -> dict[int, float]:
    """How often a term occurs in each passage of the scope; in a heading it counts half."""
    weighted: dict[int, float] = {}
    rows: Iterable[tuple[int, str, int]] = db.execute(
        "SELECT doc, col, count(*) FROM temp.postings WHERE term = ? GROUP BY doc, col", [term]
    )
    for passage, column, times in rows:
        if passage in lengths:
            weight = HEADING_WEIGHT if column == "headings" else 1.0
            weighted[passage] = weighted.get(passage, 0.0) + weight * times
    return weighted


def open_postings(db: Database) -> None:
    """Make the postings of ``passages_terms`` readable on this connection."""
    db.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.postings"
        " USING fts5vocab(main, passages_terms, instance)"
    )
