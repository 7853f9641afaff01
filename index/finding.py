"""Search and answers over one library. Holds the model's vectors in memory: for worker processes.

Every call reads in one transaction, so that it sees one generation of the library; a newer
generation makes a new in-memory index, the old one is never changed in place.
"""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

import numpy as np

from index import lexical
from index.abstaining import Strictness
from index.answering import Candidate, Findings, Reader, conclude
from index.database import reading
from index.documents import EVERYTHING, Answer, Hit, NotInText, Scope
from index.embedding import Embedder
from index.embedding.storing import embedded
from index.library import Library, OtherModel
from index.ranking import Ranked, fuse
from index.reranking import RERANKED, Reranker, reordered
from index.rule_reader import RuleReader
from index.vectors import VectorIndex

# Candidates of the dense side; full text brings every passage that holds a term.
DENSE_CANDIDATES = 100
# Passages whose sentences are read for an answer.
READ = 8


@dataclass(frozen=True, slots=True)
class _Snapshot:
    """A generation of a library in memory. ``passages`` maps id to (source, terms)."""

    generation: int
    vectors: VectorIndex
    passages: Mapping[int, tuple[str, int]]


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
        self._reader = reader or RuleReader()
        self._embedder = embedder
        self._reranker = reranker
        self._snapshot: _Snapshot | None = None
        lexical.open_postings(library.catalogue.db)

    def search(self, query: str, k: int = 10, scope: Scope = EVERYTHING) -> tuple[Hit, ...]:
        """The ``k`` passages that fit best, best first. Raises ``OtherModel``."""
        with self._current() as snapshot:
            _, ranked = self._rank(snapshot, query, scope)
            return self._resolved(self._reranked(query, ranked)[:k])

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
            evidence, ranked = self._rank(snapshot, question, scope)
            candidates = self._candidates(ranked)
            again = self._candidates(self._reranked(question, ranked)) if self._reranker else ()
        return Findings(
            question,
            evidence,
            candidates,
            cosines={each.passage: each.dense for each in ranked if each.dense},
            reordered=again,
        )

    def _rank(
        self, snapshot: _Snapshot, query: str, scope: Scope
    ) -> tuple[lexical.Evidence, list[Ranked]]:
        lengths = {
            passage: length
            for passage, (source, length) in snapshot.passages.items()
            if scope.admits(source)
        }
        evidence = lexical.gather(self._library.catalogue.db, query, lengths)
        everything = len(lengths) == len(snapshot.passages)
        nearest = snapshot.vectors.search(
            self._embedder.encode_question(query),
            DENSE_CANDIDATES,
            None if everything else lengths,
        )
        return evidence, fuse(evidence.scores, dict(nearest))

    def _candidates(self, ranked: Sequence[Ranked]) -> tuple[Candidate, ...]:
        """The best passages, to be read."""
        by_id = {each.passage: each for each in ranked[:READ]}
        return tuple(Candidate(hit, by_id[hit.id]) for hit in self._resolved(ranked[:READ]))

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
        if stored is not None and stored.name != self._embedder.name:
            raise OtherModel(stored.name, self._embedder.name)
        ids: list[int] = []
        blobs: list[bytes] = []
        for passage, vector in catalogue.vectors():
            ids.append(passage)
            blobs.append(vector)
        rows = np.frombuffer(b"".join(blobs), dtype="<f2").reshape(len(ids), -1 if ids else 0)
        return _Snapshot(generation, VectorIndex(ids, rows), catalogue.lengths())
