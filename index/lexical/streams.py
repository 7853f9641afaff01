"""The terms of all passages of a library as numbers, in the order of reading: in memory.

Made once for a generation of the library, so that no question splits or stems a text again. A
term takes five bytes, and each different one its word: some 10 MB for 10,000 passages.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.lexical.languages import language

Numbers = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Streams:
    """The streams of ``index.lexical.stream``, one after the other.

    ``numbers`` gives each different term a number, and ``terms`` ``[terms]`` are the numbers in
    order of reading; ``telling`` ``[terms]`` is false for stop words. Sentence ``i`` is
    ``terms[ends[i] : ends[i + 1]]``. A passage has the sentences from ``first[row]`` until
    ``first[row + 1]``, at least one, which may have no terms; ``rows`` are by passage id.
    """

    numbers: dict[str, int]
    terms: Numbers
    telling: NDArray[np.bool_]
    ends: Numbers
    first: Numbers
    rows: dict[int, int]

    @classmethod
    def of(cls, streams: Iterable[tuple[int, str, str]]) -> Self:
        """From passages' ids, languages and streams, in the order of reading."""
        numbers: defaultdict[str, int] = defaultdict(count().__next__)
        terms: list[int] = []
        codes: dict[str, int] = {}
        spoken: list[int] = []
        sizes: list[int] = []
        ends, first, rows = [0], [0], {}
        for row, (passage, code, stream) in enumerate(streams):
            before = len(terms)
            for line in stream.split("\n"):
                terms.extend([numbers[term] for term in line.split()])
                ends.append(len(terms))
            first.append(len(ends) - 1)
            rows[passage] = row
            spoken.append(codes.setdefault(code, len(codes)))
            sizes.append(len(terms) - before)
        every = np.array(terms, dtype=np.int32)
        known = dict(numbers)
        # By language and number, whether the term says something in it.
        telling = np.ones((len(codes), len(known)), dtype=np.bool_)
        for code, number in codes.items():
            telling[number, _known(known, language(code).stems)] = False
        return cls(
            known,
            every,
            telling[np.repeat(np.array(spoken, dtype=np.intp), sizes), every],
            np.array(ends, dtype=np.int32),
            np.array(first, dtype=np.int32),
            rows,
        )


def _known(numbers: dict[str, int], terms: Iterable[str]) -> list[int]:
    return [numbers[term] for term in terms if term in numbers]
