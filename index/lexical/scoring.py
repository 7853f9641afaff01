"""BM25 over the postings of the FTS5 index, within a scope."""

import math
from itertools import chain

import numpy as np
from sqlite_utils import Database

from index.lexical.evidence import Evidence
from index.lexical.layout import Floats, Layout
from index.lexical.words import Term, form, query_terms

# Chosen with the weights of index.ranking: that a word occurs says more than how often.
K1 = 0.6
B = 0.5
HEADING_WEIGHT = 0.5


def gather(db: Database, question: str, layout: Layout) -> Evidence:
    """Score the passages of a scope by their terms, and those of the passages beside them.

    What is not in ``layout`` neither scores nor counts. A question's words are looked up as each
    language of the scope stems them, in the texts of that language.
    """
    wanted = query_terms(question, layout.languages)
    count = len(layout)
    scores = np.zeros(count, dtype=np.float32)
    average = float(layout.lengths.mean()) if count else 1.0
    norms = K1 * (1 - B + B * layout.lengths / average)
    idf: dict[str, float] = {}
    missing: list[Term] = []
    for term in wanted:
        inside, above = _frequencies(db, term, layout)
        found = int(np.count_nonzero(inside + above))
        idf[term.term] = math.log(1 + (count - found + 0.5) / (found + 0.5))
        if not found:
            missing.append(term)
            continue
        frequencies = layout.spread(inside) + above
        scores += idf[term.term] * frequencies * (K1 + 1) / (frequencies + norms)
    rows = np.flatnonzero(scores)
    return Evidence(
        terms=tuple(wanted),
        scores=dict(zip(layout.ids[rows].tolist(), scores[rows].tolist(), strict=True)),
        idf=idf,
        missing=tuple(missing),
        ideal=sum(idf.values()) * (K1 + 1),
        languages=layout.languages,
    )


def _frequencies(db: Database, term: Term, layout: Layout) -> tuple[Floats, Floats]:
    """How often a term occurs in each passage of the scope, and, by weight, above it."""
    inside = np.zeros(len(layout), dtype=np.float32)
    above = np.zeros(len(layout), dtype=np.float32)
    codes_of_form: dict[str, set[str]] = {}
    for code in layout.languages:
        codes_of_form.setdefault(form(term.word, code), set()).add(code)
    for looked_up, codes in codes_of_form.items():
        found = db.execute(
            "SELECT doc, sum(col <> 'headings'), sum(col = 'headings') FROM temp.postings"
            " WHERE term = ? GROUP BY doc",
            [looked_up],
        ).fetchall()
        postings = np.fromiter(chain.from_iterable(found), np.int64, 3 * len(found)).reshape(-1, 3)
        rows = layout.rows(postings[:, 0])
        kept = rows >= 0
        if len(codes) < len(layout.languages):
            kept &= layout.spoken(codes)[rows]
        inside[rows[kept]] += postings[kept, 1]
        above[rows[kept]] += HEADING_WEIGHT * postings[kept, 2]
    return inside, above


def open_postings(db: Database) -> None:
    """Make the postings of ``passages_terms`` readable on this connection."""
    db.execute(
        "CREATE VIRTUAL TABLE IF NOT EXISTS temp.postings"
        " USING fts5vocab(main, passages_terms, instance)"
    )
