"""The reference path: any model that sentence-transformers can load.

Importing this module loads torch: only worker processes do.
"""

import os
from collections.abc import Callable, Sequence
from typing import cast

# Tokenizers' own threads would fight with the one thread that a worker is given.
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

import numpy as np
import torch
from numpy.typing import NDArray
from sentence_transformers import SentenceTransformer
from transformers.utils import logging as transformers_logging

from index.embedding import DEFAULT_MODEL, NoModel, Offsets, Take, leave, within
from index.embedding.folders import MAX_TOKENS, model_folder

BATCH = 32

_Read = dict[str, torch.Tensor]


class SentenceTransformerEmbedder:
    """Satisfies ``index.embedding.Embedder``. ``name`` is a path, a hub name or the default's."""

    def __init__(self, name: str = DEFAULT_MODEL) -> None:
        """Load the model on the CPU with one thread; raises ``NoModel``."""
        torch.set_num_threads(1)
        transformers_logging.set_verbosity_error()  # type: ignore[no-untyped-call]
        transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        try:
            self._model = SentenceTransformer(str(model_folder(name) or name), device="cpu")
        except (OSError, ValueError, ImportError, KeyError, RuntimeError) as error:
            raise NoModel(name) from error
        # The packaged tokenizer would cut at 128 tokens, half of a passage.
        self._model.max_seq_length = min(self._model.max_seq_length or MAX_TOKENS, MAX_TOKENS)
        self.name = name
        self.dimension = cast("int", self._model.get_embedding_dimension())
        self._tokenizer = self._model.tokenizer

    def count_tokens(self, text: str) -> int:
        """How many tokens of the model a text has, special tokens apart."""
        return len(self._tokenizer.tokenize(text))

    def encode_passages(
        self,
        texts: Sequence[str],
        report: Callable[[int], None] = lambda _: None,
        take: Take = leave,
    ) -> NDArray[np.float32]:
        """Vectors ``[len(texts), dimension]`` of unit length, in the order of ``texts``.

        Batches hold texts of like length, so that little is spent on padding.
        """
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        order = sorted(range(len(texts)), key=lambda place: -len(texts[place]))
        prompt = self._prompt("document", "passage", "corpus")
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            read = cast(
                "list[_Read]",
                self._model.encode_document(
                    [texts[place] for place in batch],
                    batch_size=BATCH,
                    output_value=None,
                    show_progress_bar=False,
                ),
            )
            for place, each in zip(batch, read, strict=True):
                vectors[place] = _unit(each["sentence_embedding"])
                if "token_embeddings" in each:
                    offsets = self._offsets(prompt, texts[place])
                    take(place, offsets, _array(each["token_embeddings"])[: len(offsets)])
            report(min(start + BATCH, len(order)))
        return vectors

    def encode_question(self, text: str) -> NDArray[np.float32]:
        """The vector ``[dimension]`` of a question, of unit length."""
        return self.read_question(text)[0]

    def read_question(self, text: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """The vector of a question and the states ``[tokens, dimension]`` of its own tokens."""
        read = cast(
            "_Read", self._model.encode_query(text, output_value=None, show_progress_bar=False)
        )
        vector = _unit(read["sentence_embedding"])
        if "token_embeddings" not in read:
            return vector, np.zeros((0, self.dimension), dtype=np.float32)
        offsets = self._offsets(self._prompt("query"), text)
        own = [place for place, (start, end) in enumerate(offsets) if start < end]
        return vector, _array(read["token_embeddings"])[own]

    def _prompt(self, *kinds: str) -> str:
        """What the model puts in front of a text: the first of these prompts that it has."""
        prompts = self._model.prompts or {}
        return next((prompts[kind] or "" for kind in kinds if kind in prompts), "")

    def _offsets(self, prompt: str, text: str) -> Offsets:
        """Which characters of a text each of its tokens stands for."""
        tokens = self._tokenizer(
            prompt + text,
            truncation=True,
            max_length=self._model.max_seq_length,
            return_offsets_mapping=True,
        )
        return within(tokens["offset_mapping"], len(prompt))


def _array(tensor: torch.Tensor) -> NDArray[np.float32]:
    return np.asarray(tensor.cpu(), dtype=np.float32)


def _unit(tensor: torch.Tensor) -> NDArray[np.float32]:
    vector = _array(tensor)
    length = float(np.linalg.norm(vector))
    return vector / length if length else vector
