"""Search and answers over one library. Holds the model's vectors in memory: for worker processes.

Every call reads in one transaction, so that it sees one generation of the library; a newer
generation makes a new in-memory index, the old one is never changed in place.
"""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from index import lexical, ranking
from index.abstaining import Strictness
from index.answering import Candidate, Findings, Reader, conclude
from index.answers import Answer, Hit, NotInText
from index.database import reading
from index.documents import EVERYTHING, Scope
from index.embedding import DEFAULT_MODEL, Embedder, knows
from index.embedding.storing import embedded
from index.interaction import WordMatch, matched, word_match
from index.lexical import Layout, Streams
from index.library import Library, OtherModel
from index.ranking import Ranked
from index.reranking import RERANKED, Reranker, reordered
from index.spans.reader import SpanReader
from index.vectors import VectorIndex
from index.weights import MODEL as FITTED_MODEL

# Passages whose sentences are read for an answer.
READ = 8


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """A generation of a library in memory."""

    generation: int
    vectors: VectorIndex
    layout: Layout
    streams: Streams


@dataclass(frozen=True, slots=True)
class _Found:
    """Ranked passages, best first, what full text knows, and the question's tokens."""

    evidence: lexical.Evidence
    tokens: NDArray[np.float32]
    ranked: list[Ranked]


class Finder:
    """Finds passages and answers in a library, with the model that made its vectors."""

    def __init__(
        self,
        library: Library,
        embedder: Embedder,
        reader: Reader | None = None,
        reranker: Reranker | None = None,
    ) -> None:
        self._library = library
        self._reader = reader or SpanReader()
        self._embedder = embedder
        self._reranker = reranker
        self._snapshot: _Snapshot | None = None
        lexical.open_postings(library.catalogue.db)

    def search(self, query: str, k: int = 10, scope: Scope = EVERYTHING) -> tuple[Hit, ...]:
        """The ``k`` passages that fit best, best first. Raises ``OtherModel``."""
        with self._current() as snapshot:
            found = self._rank(snapshot, query, scope)
            return self._resolved(self._reranked(query, found.ranked)[:k])

    def ask(
        self,
        question: str,
        scope: Scope = EVERYTHING,
        strictness: Strictness | None = Strictness.BALANCED,
    ) -> Answer | NotInText:
        """The span that answers, or that the scope's texts do not. Raises ``OtherModel``.

        Without ``strictness`` the best span, however unlikely it answers.
        """
        return conclude(self.findings(question, scope), self._reader, strictness)

    def findings(self, question: str, scope: Scope = EVERYTHING) -> Findings:
        """What there is to answer from. Raises ``OtherModel``."""
        with self._current() as snapshot:
            found = self._rank(snapshot, question, scope)
            candidates = self._candidates(found, found.ranked, snapshot.layout)
            again: tuple[Candidate, ...] = ()
            if self._reranker is not None:
                order = self._reranked(question, found.ranked)
                again = self._candidates(found, order, snapshot.layout)
        return Findings(
            question,
            found.evidence,
            candidates,
            cosines={each.passage: each.dense for each in found.ranked if each.dense},
            ranked=tuple(found.ranked[: ranking.RERANKED]),
            comparable=self._embedder.name == FITTED_MODEL
            and found.evidence.languages[0] == lexical.ENGLISH,
            reordered=again,
        )

    def _rank(self, snapshot: _Snapshot, query: str, scope: Scope) -> _Found:
        layout = snapshot.layout.within(scope.admits, scope.end)
        evidence = lexical.gather(self._library.catalogue.db, query, layout)
        vector, tokens = self._embedder.read_question(query)
        among = None if layout is snapshot.layout else layout.passages
        dense = dict(snapshot.vectors.search(vector, ranking.NEAREST, among))
        first = ranking.candidates(evidence, dense)
        best = self._closely(snapshot, first[: ranking.RERANKED], evidence, layout, tokens)
        last = best[-1].score if best else 0.0
        rest = ranking.below(first[ranking.RERANKED :], last)
        return _Found(evidence, tokens, [*best, *rest])

    def _closely(
        self,
        snapshot: _Snapshot,
        first: Sequence[Ranked],
        evidence: lexical.Evidence,
        layout: Layout,
        tokens: NDArray[np.float32],
    ) -> list[Ranked]:
        """The best candidates after a close look at their words."""
        passages = [each.passage for each in first]
        close = lexical.closeness(evidence, layout, passages, snapshot.streams)
        match = matched(tokens, self._word_bits(passages, layout))
        return ranking.ranked(first, evidence, close, match)

    def _word_bits(self, passages: Sequence[int], layout: Layout) -> dict[int, bytes]:
        """What is kept of the words of passages in a language that the model knows, by id."""
        known = [
            each for each in passages if knows(self._embedder.name, layout.place(each).language)
        ]
        return self._library.catalogue.word_bits(known)

    def _candidates(
        self, found: _Found, ranked: Sequence[Ranked], layout: Layout
    ) -> tuple[Candidate, ...]:
        """The best passages, to be read."""
        by_id = {each.passage: each for each in ranked[:READ]}
        # The reader's weights were fitted to the cosines of this model; others have other scales.
        fitted = self._embedder.name == DEFAULT_MODEL
        bits = self._word_bits(list(by_id), layout) if fitted else {}
        return tuple(
            Candidate(
                hit,
                by_id[hit.id],
                _words(found.tokens, hit, layout.place(hit.id).language, bits.get(hit.id, b"")),
            )
            for hit in self._resolved(ranked[:READ])
        )

    def _reranked(self, question: str, ranked: list[Ranked]) -> list[Ranked]:
        """The best in the order of the reranker, if there is one; the others after them."""
        if self._reranker is None:
            return ranked
        best = ranked[:RERANKED]
        texts = [embedded(hit.citation.headings, hit.text) for hit in self._resolved(best)]
        return [*reordered(best, self._reranker.scores(question, texts)), *ranked[RERANKED:]]

    def _resolved(self, ranked: Sequence[Ranked]) -> tuple[Hit, ...]:
        """Ranked passages as the database has them, in their order, with their scores."""
        found = self._library.catalogue.hits([each.passage for each in ranked])
        return tuple(
            replace(found[each.passage], score=each.score)
            for each in ranked
            if each.passage in found
        )

    @contextmanager
    def _current(self) -> Generator[_Snapshot, None, None]:
        """One generation for the length of a call."""
        catalogue = self._library.catalogue
        with reading(catalogue.db):
            generation = catalogue.generation()
            if self._snapshot is None or self._snapshot.generation != generation:
                self._snapshot = self._load(generation)
            yield self._snapshot

    def _load(self, generation: int) -> _Snapshot:
        catalogue = self._library.catalogue
        stored = catalogue.model()
        if stored is not None and not stored.is_of(self._embedder.name):
            raise OtherModel(str(stored), self._embedder.name)
        ids: list[int] = []
        blobs: list[bytes] = []
        for passage, vector in catalogue.vectors():
            ids.append(passage)
            blobs.append(vector)
        rows = np.frombuffer(b"".join(blobs), dtype="<f2").reshape(len(ids), -1 if ids else 0)
        layout, texts = catalogue.layout(), catalogue.streams()
        streams = Streams.of(
            (place.passage, place.language, texts[place.passage]) for place in layout.places
        )
        return _Snapshot(generation, VectorIndex(ids, rows), layout, streams)


def _words(tokens: NDArray[np.float32], hit: Hit, language: str, bits: bytes) -> WordMatch | None:
    """How well the words of a passage match those of the question, where that is known."""
    if not bits or not len(tokens):
        return None
    text = embedded(hit.citation.headings, hit.text)
    return word_match(tokens, text, language, bits, len(text) - len(hit.text))
