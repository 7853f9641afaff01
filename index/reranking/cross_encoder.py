"""A cross-encoder of sentence-transformers as a reranker.

Importing this module loads torch: only the asking worker does, and only where one is set.
"""

import os
from collections.abc import Sequence

# Tokenizers' own threads would fight with the one thread that a worker is given.
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

import torch
from sentence_transformers import CrossEncoder
from transformers import AutoConfig, AutoModelForSequenceClassification
from transformers.utils import logging as transformers_logging

from index.embedding import NoModel
from index.reranking import NotAReranker
from index.reranking.heads import CAUSAL, judges_pairs

MAX_TOKENS = 512
"""Of a question and a passage together, which has at most 256."""

BATCH = 4


class CrossEncoderReranker:
    """Satisfies ``index.reranking.Reranker``. ``name`` is a folder, or a name that a hub knows."""

    def __init__(self, name: str) -> None:
        """Load the model on the CPU with one thread. Raises ``NoModel`` and ``NotAReranker``."""
        torch.set_num_threads(1)
        transformers_logging.set_verbosity_error()  # type: ignore[no-untyped-call]
        transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        try:
            _require_head(name)
            self._model = CrossEncoder(name, device="cpu")
        except (OSError, ValueError, ImportError, KeyError, RuntimeError) as error:
            raise NoModel(name) from error
        if self._model.num_labels != 1:
            raise NotAReranker(name)  # several labels, as for entailment: no order of passages
        self._model.max_seq_length = min(self._model.max_seq_length or MAX_TOKENS, MAX_TOKENS)
        self.name = name

    def scores(self, question: str, passages: Sequence[str]) -> list[float]:
        """How well each passage fits the question, 0 to 1 for most models."""
        pairs = [(question, passage) for passage in passages]
        found = self._model.predict(pairs, batch_size=BATCH, show_progress_bar=False)
        return [float(score) for score in found]


def _require_head(name: str) -> None:
    """Refuse a model whose head nobody trained; sentence-transformers would draw one by lot.

    The folder of an embedding model loads as a cross-encoder without a word of warning, and then
    orders passages at random.
    """
    architectures = tuple(AutoConfig.from_pretrained(name).architectures or ())
    if not judges_pairs(architectures):
        raise NotAReranker(name)
    if architectures[0].endswith(CAUSAL):
        return  # it answers with words of its own vocabulary, which are all there
    _, loaded = AutoModelForSequenceClassification.from_pretrained(name, output_loading_info=True)
    if loaded["missing_keys"] or loaded["mismatched_keys"]:
        raise NotAReranker(name)
