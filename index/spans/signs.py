"""What speaks for a span: one column for each sign. The weights learn how much.

Signs of the sentence say where an answer may stand, signs of the span what it looks like, signs
of the frame how it stands to the question's own words around it.
"""

import numpy as np
from numpy.typing import NDArray

from index.spans.frame_signs import frame_signs
from index.spans.nearness_signs import alike_signs, nearness_signs, word_signs
from index.spans.sentence_signs import sentence_signs
from index.spans.shape_signs import shape_signs, sort_signs
from index.spans.view import View

# Their order is that of the weights.
_SIGNS = (
    sentence_signs, word_signs, nearness_signs, alike_signs, shape_signs, frame_signs, sort_signs,
)  # fmt: skip


def columns(view: View) -> tuple[tuple[str, ...], NDArray[np.float32]]:
    """The names of all signs, and every sign of a question's candidates, ``[spans, signs]``."""
    found = {name: values for signs in _SIGNS for name, values in signs(view).items()}
    filled = np.empty((len(view.start), len(found)), dtype=np.float32)
    for number, values in enumerate(found.values()):
        filled[:, number] = values
    return tuple(found), filled
