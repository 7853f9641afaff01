"""Turning texts into vectors: the protocol, and the name of the default model."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DEFAULT_MODEL = "all-MiniLM-L6-v2"
DEFAULT_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the weights that the package of the default model holds."""

MODEL_LANGUAGES = {DEFAULT_MODEL: "en"}
"""The tag of the one language of a model that reads one only; nothing is known of any other."""


class NoModel(Exception):
    """The model cannot be loaded. ``args[0]`` is its name or path."""


class Embedder(Protocol):
    """A model that gives every text a vector of unit length."""

    name: str
    dimension: int

    def count_tokens(self, text: str) -> int:
        """How many tokens of the model a text has, special tokens apart."""

    def encode_passages(
        self, texts: Sequence[str], report: Callable[[int], None] = lambda _: None
    ) -> "NDArray[np.float32]":
        """Vectors ``[len(texts), dimension]``; ``report`` gets the number done so far."""

    def encode_question(self, text: str) -> "NDArray[np.float32]":
        """The vector ``[dimension]`` of a question."""
