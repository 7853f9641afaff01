"""Full text: the terms of a text, and how well passages fit a question by their terms.

No query language is ever built from what a person typed: a question becomes terms, and each term
is looked up as a value in the postings of the FTS5 index. Scores are BM25 (Robertson and
Zaragoza 2009) with the statistics of the scope alone, so that nothing outside of it shows.
"""

from index.lexical.closeness import Closeness, closeness
from index.lexical.evidence import Evidence, coverage
from index.lexical.languages import ENGLISH, STOP_WORDS
from index.lexical.layout import Layout
from index.lexical.scoring import gather, open_postings
from index.lexical.streams import Streams
from index.lexical.words import Term, query_terms, stream, terms, word_spans

__all__ = [
    "ENGLISH",
    "STOP_WORDS",
    "Closeness",
    "Evidence",
    "Layout",
    "Streams",
    "Term",
    "closeness",
    "coverage",
    "gather",
    "open_postings",
    "query_terms",
    "stream",
    "terms",
    "word_spans",
]
