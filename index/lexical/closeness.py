"""How close together a passage has a question's words: in one sentence, and side by side. Pure.

Looked at for the best candidates only: it reads their terms one by one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from index.lexical.evidence import Evidence
from index.lexical.languages import language
from index.lexical.layout import Layout

# A sentence is read with the ones beside it, fitted with the weights of index.ranking.
_BEFORE, _AFTER = 0.2, 0.1
_K1 = 0.6
_B = 0.3
# Terms of a sentence of prose with those beside it: a scope of one text has no average to trust.
_USUAL = 40


@dataclass(frozen=True, slots=True)
class Closeness:
    """How close the words of a question are in a passage.

    ``sentence`` is BM25 of its best sentence, as a share of the ideal; ``pairs`` the idf share
    of the question's neighbouring words that are neighbours in it.
    """

    sentence: float
    pairs: float


class _Line(NamedTuple):
    """A sentence: the question's terms in it, and how many terms it has in all."""

    found: Sequence[str]
    length: int


def closeness(
    evidence: Evidence, layout: Layout, passages: Sequence[int], streams: Mapping[int, str]
) -> dict[int, Closeness]:
    """How close the words are in some passages of a scope.

    ``streams`` are those of ``index.lexical.stream`` by passage id, of the passages and of those
    beside them.
    """
    forms = {code: evidence.forms(code) for code in evidence.languages}
    wanted = _pairs(evidence)
    total = sum(wanted.values()) or 1.0
    lines: dict[int, list[_Line]] = {}
    pairs: dict[int, float] = {}
    for passage in passages:
        code = layout.place(passage).language
        own = _sentences(streams[passage])
        before, after = layout.before(passage), layout.after(passage)
        around = [
            _sentences(streams[before])[-1] if before is not None else (),
            *own,
            _sentences(streams[after])[0] if after is not None else (),
        ]
        lines[passage] = [_line(each, forms[code]) for each in around]
        pairs[passage] = sum(wanted[each] for each in _neighbours(own, code, forms[code], wanted))
    ideal = sum(evidence.idf.values()) or 1.0
    return {
        passage: Closeness(
            max(_scores(lines[passage], evidence.idf), default=0.0) / ideal, pairs[passage] / total
        )
        for passage in passages
    }


def _pairs(evidence: Evidence) -> dict[tuple[str | None, str | None], float]:
    """The question's neighbouring terms, in order, with the idf of both."""
    return {
        (one.term, other.term): evidence.idf[one.term] + evidence.idf[other.term]
        for one, other in pairwise(evidence.terms)
    }


# The same passages are candidates again and again, those of one text above all.
@lru_cache(maxsize=2048)
def _sentences(stream: str) -> tuple[tuple[str, ...], ...]:
    """The terms of each sentence; at least one, which may have none."""
    return tuple(tuple(line.split()) for line in stream.split("\n"))


def _line(terms: Sequence[str], forms: Mapping[str, str]) -> _Line:
    if forms.keys().isdisjoint(terms):
        return _Line((), len(terms))
    return _Line([forms[term] for term in terms if term in forms], len(terms))


def _scores(lines: Sequence[_Line], idf: Mapping[str, float]) -> Iterator[float]:
    """BM25 of each sentence but the first and last, in parts of K1 + 1."""
    for before, line, after in zip(lines, lines[1:], lines[2:], strict=False):
        times: dict[str, float] = {}
        for weight, each in ((1.0, line), (_BEFORE, before), (_AFTER, after)):
            for term in each.found:
                times[term] = times.get(term, 0.0) + weight
        if times:
            length = line.length + _BEFORE * before.length + _AFTER * after.length
            norm = _K1 * (1 - _B + _B * length / _USUAL)
            yield sum(idf[term] * many / (many + norm) for term, many in times.items())


def _neighbours(
    lines: Sequence[Sequence[str]],
    code: str,
    forms: Mapping[str, str],
    wanted: Mapping[tuple[str | None, str | None], float],
) -> set[tuple[str | None, str | None]]:
    """Which neighbouring terms of the question are neighbours in a passage, but for stop words."""
    stops = language(code).stems
    content = [forms.get(term) for line in lines for term in line if term not in stops]
    return wanted.keys() & set(pairwise(content))
