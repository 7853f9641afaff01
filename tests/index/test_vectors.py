"""The dense index: the very ids that comparing with every row gives."""

import numpy as np
import pytest
from numpy.typing import NDArray

from index import vectors
from index.vectors import VectorIndex

Rows = NDArray[np.float16]


def unit(rows: NDArray[np.float64]) -> Rows:
    whole = rows / np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.asarray(whole, dtype=np.float16)


def scattered(count: int, dimension: int, seed: int = 7) -> Rows:
    return unit(np.random.default_rng(seed).normal(size=(count, dimension)))


def question(dimension: int, seed: int) -> NDArray[np.float32]:
    return np.asarray(scattered(1, dimension, seed)[0], dtype=np.float32)


def by_hand(ids: list[int], rows: Rows, query: NDArray[np.float32], k: int) -> list[int]:
    cosines = (rows.astype(np.float64) @ query.astype(np.float64)).tolist()
    order = sorted(range(len(ids)), key=lambda place: (-cosines[place], ids[place]))
    return [ids[place] for place in order[:k]]


@pytest.mark.parametrize(("count", "dimension"), [(1, 8), (7, 3), (300, 64), (2000, 384)])
@pytest.mark.parametrize("k", [1, 10, 100])
def test_the_nearest_are_those_found_by_hand(count: int, dimension: int, k: int) -> None:
    rows = scattered(count, dimension)
    ids = [int(each) * 3 + 5 for each in np.random.default_rng(1).permutation(count)]
    index = VectorIndex(ids, rows)
    for seed in range(3):
        query = question(dimension, 100 + seed)
        found = index.search(query, k)
        assert [each for each, _ in found] == by_hand(ids, rows, query, k)
        for passage, cosine in found:
            exact = float(rows[ids.index(passage)].astype(np.float64) @ query)
            assert cosine == pytest.approx(exact, abs=1e-5)


def test_a_restricted_search_is_exact_and_gives_the_same_figures() -> None:
    rows = scattered(500, 64)
    ids = list(range(1, 501))
    index = VectorIndex(ids, rows)
    query = question(64, 3)
    among = set(range(2, 501, 7))
    cosines = dict(index.search(query, 500))
    found = index.search(query, 20, among)
    places = [each - 1 for each in sorted(among)]
    assert [each for each, _ in found] == by_hand(sorted(among), rows[places], query, 20)
    assert all(cosine == cosines[each] for each, cosine in found)
    assert index.search(query, 40, ids) == index.search(query, 40)


def test_a_restriction_to_unknown_or_no_passages_finds_nothing_more() -> None:
    index = VectorIndex([1, 2], scattered(2, 8))
    assert index.search(question(8, 3), 5, among=[9, 10]) == []
    assert index.search(question(8, 3), 5, among=[]) == []
    assert [each for each, _ in index.search(question(8, 3), 5, among=[9, 2])] == [2]


@pytest.mark.parametrize("dimension", [5, 64, 384])
def test_ties_are_broken_by_id_wherever_the_equals_stand(dimension: int) -> None:
    rows = scattered(400, dimension)
    rows[37:290] = rows[37]
    ids = [int(each) for each in np.random.default_rng(5).permutation(400)]
    query = rows[37].astype(np.float32)
    index = VectorIndex(ids, rows)
    found = index.search(query, 10)
    assert [each for each, _ in found] == sorted(ids[37:290])[:10]
    assert len({cosine for _, cosine in found}) == 1
    assert index.search(query, 10, ids) == found


def test_an_empty_index_finds_nothing() -> None:
    index = VectorIndex([], np.zeros((0, 0), dtype=np.float16))
    assert index.search(question(8, 1), 10) == []
    assert index.search(question(8, 1), 10, among=[1]) == []


def test_fewer_passages_than_wanted_are_all_found() -> None:
    index = VectorIndex([4, 2, 9], scattered(3, 8))
    assert sorted(each for each, _ in index.search(question(8, 1), 100)) == [2, 4, 9]


def clustered() -> Rows:
    """Vectors that lie as those of real texts do: near others about the same thing."""
    random = np.random.default_rng(11)
    centres = random.normal(size=(60, 32))
    near = np.repeat(centres, 40, axis=0) + 0.5 * random.normal(size=(2400, 32))
    return unit(near)


def test_a_compressed_index_gives_the_exact_best_ten(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = clustered()
    ids = [int(each) for each in np.random.default_rng(2).permutation(len(rows))]
    exact = VectorIndex(ids, rows)
    monkeypatch.setattr(vectors, "COMPRESS_ABOVE", 1000)
    compressed = VectorIndex(ids, rows)
    assert not compressed._exact
    random = np.random.default_rng(3)
    for place in range(0, len(rows), 97):
        query = unit(rows[place] + 0.1 * random.normal(size=32)).astype(np.float32)
        assert compressed.search(query, 10) == exact.search(query, 10)
    among = set(ids[::3])
    assert compressed.search(query, 10, among) == exact.search(query, 10, among)


def test_a_compressed_index_breaks_ties_by_id(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "COMPRESS_ABOVE", 1000)
    rows = clustered()
    rows[500:900] = rows[500]
    found = VectorIndex(range(len(rows)), rows).search(rows[500].astype(np.float32), 10)
    assert [each for each, _ in found] == list(range(500, 510))


def test_an_odd_number_of_dimensions_is_not_compressed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "COMPRESS_ABOVE", 10)
    rows = scattered(50, 7)
    query = question(7, 1)
    found = VectorIndex(list(range(50)), rows).search(query, 5)
    assert [each for each, _ in found] == by_hand(list(range(50)), rows, query, 5)
