"""The dense index of a circle: a cache, made from the vectors that the database keeps.

The only importer of faiss. Vectors have unit length, so that the inner product is the cosine.
"""

from collections.abc import Collection, Sequence

import faiss
import numpy as np
from numpy.typing import NDArray

# Half-precision rows give the same lists as full ones on real embeddings, at half the memory.
FLAT = "IDMap2,SQfp16"
# Above this many passages a product quantiser finds candidates, which are then scored exactly.
COMPRESS_ABOVE = 50_000
CANDIDATES = 100
# Two ways of adding up a cosine differ by less than this.
_NOISE = 1e-4


class VectorIndex:
    """Vectors by passage id, immutable once made: a new generation is a new index."""

    def __init__(self, ids: Sequence[int], rows: NDArray[np.float16]) -> None:
        """``rows`` are ``[len(ids), dimension]``, unit length, in the order of ``ids``."""
        self._rows = rows
        self._place = {passage: place for place, passage in enumerate(ids)}
        dimension = rows.shape[1] if rows.ndim == 2 and len(ids) else 1  # noqa: PLR2004 - a matrix
        self._exact = len(ids) <= COMPRESS_ABOVE or dimension % 2 != 0
        kind = FLAT if self._exact else f"IDMap2,PQ{dimension // 2}x4fs"
        self._index = faiss.index_factory(dimension, kind, faiss.METRIC_INNER_PRODUCT)
        if len(ids):
            full = np.ascontiguousarray(rows, dtype=np.float32)
            if not self._index.is_trained:
                self._index.train(full[:: max(1, len(full) // COMPRESS_ABOVE)])
            self._index.add_with_ids(full, np.asarray(ids, dtype=np.int64))

    def search(
        self, query: NDArray[np.float32], k: int, among: Collection[int] | None = None
    ) -> list[tuple[int, float]]:
        """The ``k`` nearest passages as (id, cosine), best first, ties by id.

        ``among`` restricts the search, exactly, to those passages.
        """
        if among is not None:
            inside = [each for each in among if each in self._place]
            return self._scored(query, np.array(inside, dtype=np.int64), k)[:k]
        total = self._index.ntotal
        wanted = min(total, max(2 * k, CANDIDATES))
        while wanted:
            _, found = self._index.search(query.reshape(1, -1), wanted)
            scored = self._scored(query, found[0][found[0] >= 0], wanted)
            # Which of several equals faiss brings is chance: see all of them, then choose by id.
            everything = wanted == total or len(scored) < k
            if everything or scored[-1][1] < scored[k - 1][1] - _NOISE:
                return scored[:k]
            wanted = min(total, 2 * wanted)
        return []

    def _scored(
        self, query: NDArray[np.float32], ids: NDArray[np.int64], k: int
    ) -> list[tuple[int, float]]:
        """The best ``k``, by cosines from the stored rows: the very same ones on every path."""
        if not len(ids):
            return []
        rows = self._rows[[self._place[each] for each in ids.tolist()]].astype(np.float32)
        # A product of matrices adds a row up in an order that depends on its neighbours.
        scores = np.einsum("ij,j->i", rows, query.reshape(-1))
        order = np.lexsort((ids, -scores))[:k]
        return list(zip(ids[order].tolist(), scores[order].tolist(), strict=True))
