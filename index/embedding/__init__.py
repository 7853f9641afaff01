"""Turning texts into vectors: the protocol, and the name of the default model."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DEFAULT_MODEL = "all-MiniLM-L6-v2"
DEFAULT_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the weights that the package of the default model holds."""


Offsets = Sequence[tuple[int, int]]
"""Which characters of a text each token stands for, end exclusive; special tokens for none."""

Take = Callable[[int, Offsets, "NDArray[np.float32]"], None]
"""Gets the place of a text, its tokens' offsets, and their states ``[tokens, dimension]``."""


def leave(_place: int, _offsets: Offsets, _states: "NDArray[np.float32]") -> None:
    """Do nothing with the states of a text's tokens."""


def within(offsets: Offsets, prompt: int) -> Offsets:
    """Offsets in a text behind a prompt of that many characters, whose tokens stand for none."""
    return [(start - prompt, end - prompt) if start >= prompt else (0, 0) for start, end in offsets]


def knows(model: str, language: str) -> bool:
    """Whether a model was made for a language: the default one is English, others are trusted."""
    return model != DEFAULT_MODEL or language == "en"


class NoModel(Exception):
    """The model cannot be loaded. ``args[0]`` is its name or path."""


class Embedder(Protocol):
    """A model that gives every text a vector of unit length."""

    name: str
    dimension: int

    def count_tokens(self, text: str) -> int:
        """How many tokens of the model a text has, special tokens apart."""

    def encode_passages(
        self,
        texts: Sequence[str],
        report: Callable[[int], None] = lambda _: None,
        take: Take = leave,
    ) -> "NDArray[np.float32]":
        """Vectors ``[len(texts), dimension]``; ``report`` gets the number done so far.

        ``take`` gets the tokens of every text, in any order; of a model without any it is not
        called.
        """

    def encode_question(self, text: str) -> "NDArray[np.float32]":
        """The vector ``[dimension]`` of a question."""

    def read_question(self, text: str) -> "tuple[NDArray[np.float32], NDArray[np.float32]]":
        """The vector of a question and the states ``[tokens, dimension]`` of its own tokens."""
