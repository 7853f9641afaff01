"""Which path a model takes: onnxruntime where its graph passed the check, else the reference."""

import logging
import os
import subprocess
import sys
from pathlib import Path

from index.embedding import Embedder, cache
from index.embedding.cache import State
from index.embedding.folders import Unsupported, describe, model_folder

log = logging.getLogger(__name__)

# Building takes some ten seconds; a machine that is busy with other things may take longer.
_PATIENCE_SECONDS = 600


def load(name: str, models: Path) -> Embedder:
    """The model, ready for use; its graph is built in ``models`` if need be.

    Both paths give vectors that may stand beside each other, so both have the model's own name.
    Raises ``index.embedding.NoModel``.
    """
    fast = _fast(name, models)
    if fast is not None:
        return fast
    from index.embedding.sentence_transformers import (  # noqa: PLC0415 - loads torch
        SentenceTransformerEmbedder,
    )

    return SentenceTransformerEmbedder(name)


def _fast(name: str, models: Path) -> Embedder | None:
    """The model through onnxruntime, if it can be had. What stands against it is only logged."""
    root = model_folder(name)
    if root is None:
        return None
    try:
        model = describe(root)
    except Unsupported as reason:
        log.info("%s stays with sentence-transformers: %s", name, reason)
        return None
    folder = cache.place(models, name)
    state, _ = cache.inspect(folder, model)
    if state not in {State.READY, State.REFUSED}:
        _build(name, models)
        state, _ = cache.inspect(folder, model)
    if state is not State.READY:
        return None
    try:
        from index.embedding.onnx import OnnxEmbedder  # noqa: PLC0415 - loads onnxruntime

        return OnnxEmbedder(name, model, folder / cache.GRAPH)
    except Exception as error:  # noqa: BLE001 - whatever ails it, the reference does without it
        log.warning("the graph of %s could not be loaded: %s", name, error)
        return None


def _build(name: str, models: Path) -> None:
    """Have the graph built by a process that takes torch with it when it ends."""
    # -P: what lies in the current folder must not be taken for a part of this program.
    command = [sys.executable, "-P", "-m", "index.embedding.building", name, str(models)]
    home = str(Path(__file__).parents[2])
    try:
        done = subprocess.run(  # noqa: S603 - this very program
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=_PATIENCE_SECONDS,
            check=False, text=True, env={**os.environ, "PYTHONPATH": home},
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        log.warning("the graph of %s could not be built: %s", name, error)
        return
    if done.returncode:
        log.warning(
            "the graph of %s could not be built: %s", name, done.stderr.strip().rpartition("\n")[2]
        )
