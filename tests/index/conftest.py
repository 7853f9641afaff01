"""What tests of the index share: the real model, loaded once."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from index.embedding.sentence_transformers import SentenceTransformerEmbedder


@pytest.fixture(scope="session")
def embedder() -> "SentenceTransformerEmbedder":
    """The packaged model; loading it takes seconds, so nobody does unless they ask for it."""
    from index.embedding.sentence_transformers import (  # noqa: PLC0415 - loads torch
        SentenceTransformerEmbedder,
    )

    return SentenceTransformerEmbedder()
