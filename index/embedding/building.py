"""Builds a model's graph and checks it against the reference: a process of its own.

The check needs torch, which takes half a gigabyte that no worker should keep:
``python -m index.embedding.building NAME MODELS``.
"""

import sys
from pathlib import Path

from index.embedding import cache
from index.embedding.cache import DATA, GRAPH, State
from index.embedding.folders import Bert, Unsupported, describe, model_folder
from index.embedding.graph import write_graph
from index.embedding.guarding import NO_AGREEMENT, Agreement, agreement
from index.embedding.onnx import OnnxEmbedder
from index.fingerprint import fingerprint


def build(name: str, models: Path) -> State:
    """Build the graph of a model, unless another process just has; what there is then.

    Raises ``index.embedding.folders.Unsupported``, ``NoModel`` and ``OSError``.
    """
    root = model_folder(name)
    if root is None:
        return State.ABSENT
    model = describe(root)
    folder = cache.place(models, name)
    with cache.taking_turns(models):
        state, _ = cache.inspect(folder, model)
        if state in {State.READY, State.REFUSED}:
            return state
        with cache.replacing(folder) as aside:
            # Before the weights are read: what changes meanwhile makes the graph stale.
            made_from = cache.sources(model)
            found = _built(name, model, aside)
            if not found.sufficient:
                for each in (GRAPH, DATA):
                    (aside / each).unlink(missing_ok=True)
            stamp = cache.Stamp(
                builder=cache.BUILDER,
                precision=cache.PRECISION,
                runtime=cache.runtime(),
                sources=made_from,
                graph={path.name: fingerprint(path) for path in aside.iterdir()},
                lowest=found.lowest,
                mean=found.mean,
            )
            cache.write_stamp(aside, stamp)
    return State.READY if found.sufficient else State.REFUSED


def _built(name: str, model: Bert, aside: Path) -> Agreement:
    """Write the graph and compare it; a graph that cannot be written agrees with nothing."""
    from index.embedding.sentence_transformers import (  # noqa: PLC0415 - takes seconds
        SentenceTransformerEmbedder,
    )

    try:
        write_graph(model, aside)
    except Unsupported:
        return NO_AGREEMENT
    embedder = OnnxEmbedder(name, model, aside / GRAPH)
    return agreement(SentenceTransformerEmbedder(name), embedder)


if __name__ == "__main__":
    build(sys.argv[1], Path(sys.argv[2]))
