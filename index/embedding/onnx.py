"""The fast path: a BERT through onnxruntime, without torch. For worker processes."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

# Tokenizers' own threads would fight with the one thread that a worker is given.
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from index.embedding import Offsets, Take, leave, within
from index.embedding.folders import TOKENIZER, Bert

# Padded tokens in a batch. What a layer computes of more than these leaves the processor's cache:
# measured, batches of 4,000 tokens take a fifth longer.
BATCH_TOKENS = 1024
# Texts that are tokenised at a time, so that a library's tokens are never all in memory.
_ROUND = 1024
_ERRORS_ONLY = 3


@dataclass(frozen=True, slots=True)
class _Tokens:
    """Ids of a text with special tokens, and which characters each stands for."""

    ids: list[int]
    offsets: Offsets


class OnnxEmbedder:
    """Satisfies ``index.embedding.Embedder``, with a graph of ``index.embedding.graph``."""

    def __init__(self, name: str, model: Bert, graph: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = _ERRORS_ONLY
        self._session = onnxruntime.InferenceSession(
            str(graph), options, providers=["CPUExecutionProvider"]
        )
        # The packaged tokenizer would cut at 128 tokens, half of a passage, and pad up to them.
        self._tokenizer = Tokenizer.from_file(str(model.folder / TOKENIZER))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._model = model
        self.name = name
        self.dimension = model.hidden

    def count_tokens(self, text: str) -> int:
        """How many tokens of the model a text has, special tokens apart."""
        return len(self._tokenizer.encode(text, add_special_tokens=False).ids)

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
        done = 0
        for start in range(0, len(texts), _ROUND):
            tokens = self._tokens(texts[start : start + _ROUND], self._model.passage_prompt)
            for batch in _batches(tokens):
                places = [start + place for place in batch]
                vectors[places], states = self._run([tokens[place] for place in batch])
                for place, row in zip(batch, states, strict=True):
                    offsets = tokens[place].offsets
                    take(start + place, offsets, row[: len(offsets)])
                done += len(batch)
                report(done)
        return vectors

    def encode_question(self, text: str) -> NDArray[np.float32]:
        """The vector ``[dimension]`` of a question, of unit length."""
        return self.read_question(text)[0]

    def read_question(self, text: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """The vector of a question and the states ``[tokens, dimension]`` of its own tokens."""
        tokens = self._tokens([text], self._model.question_prompt)
        vectors, states = self._run(tokens)
        own = [place for place, (start, end) in enumerate(tokens[0].offsets) if start < end]
        return vectors[0], states[0][own]

    def _tokens(self, texts: Sequence[str], prompt: str) -> list[_Tokens]:
        """Tokens with special ones; of a text that is too long the end goes, but for the last."""
        limit = self._model.max_tokens
        found = []
        for each in self._tokenizer.encode_batch([prompt + text for text in texts]):
            ids, offsets = each.ids, within(each.offsets, len(prompt))
            if len(ids) > limit:
                ids, offsets = ids[: limit - 1] + ids[-1:], [*offsets[: limit - 1], offsets[-1]]
            found.append(_Tokens(ids, offsets))
        return found

    def _run(self, tokens: list[_Tokens]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Vectors ``[texts, dimension]`` and states ``[texts, tokens, dimension]``."""
        ids = np.zeros((len(tokens), max(len(each.ids) for each in tokens)), dtype=np.int32)
        mask = np.zeros_like(ids)
        for row, each in enumerate(tokens):
            ids[row, : len(each.ids)] = each.ids
            mask[row, : len(each.ids)] = 1
        vectors, states = self._session.run(None, {"ids": ids, "mask": mask})
        return vectors, states


def _batches(tokens: list[_Tokens]) -> Iterator[list[int]]:
    """Places of texts, the longest first, as many at a time as fit ``BATCH_TOKENS``."""
    order = sorted(range(len(tokens)), key=lambda place: -len(tokens[place].ids))
    start = 0
    while start < len(order):
        size = max(1, BATCH_TOKENS // len(tokens[order[start]].ids))
        yield order[start : start + size]
        start += size
