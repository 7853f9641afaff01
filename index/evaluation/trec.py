"""Rankings in the run format of TREC, as trec_eval and its kin read it."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

TAG = "study-circle"


def run_lines(rankings: Iterable[tuple[str, Sequence[tuple[str, float]]]]) -> Iterator[str]:
    """``question Q0 passage rank score tag`` for each passage of each ranking, best first.

    trec_eval sorts by score, in single precision, and ties by name: so that it sees our order, a
    score that is not below the one before is moved just below it. White space within names is
    written as in an address: ``%20``.
    """
    for question, ranking in rankings:
        last = np.float32(np.inf)
        for rank, (passage, score) in enumerate(ranking, start=1):
            below = np.nextafter(last, np.float32(-np.inf))
            last = min(np.float32(score), below)
            yield f"{_word(question)} Q0 {_word(passage)} {rank} {last:.9g} {TAG}"


def _word(name: str) -> str:
    return "".join(
        "".join(f"%{byte:02X}" for byte in char.encode()) if char.isspace() else char
        for char in name
    )
