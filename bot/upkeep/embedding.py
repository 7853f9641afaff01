"""Checks of the models: the embedding model's file and path, the reranker. Loads no model."""

from collections.abc import Iterator
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path

from bot.upkeep.findings import Finding
from index.embedding import DEFAULT_MODEL, DEFAULT_SHA256, cache
from index.embedding.cache import State
from index.embedding.folders import (
    WEIGHTS,
    Unsupported,
    describe,
    folder_prompts,
    model_folder,
)
from index.embedding.prompts import Prompts
from index.fingerprint import fingerprint
from index.reranking.heads import folder_judges_pairs

_GRAPHS = {
    State.ABSENT: (True, "doctor-embedding-later"),
    State.STALE: (True, "doctor-embedding-later"),
    State.DAMAGED: (False, "doctor-embedding-damaged"),
    State.REFUSED: (True, "doctor-embedding-refused"),
    State.READY: (True, "doctor-embedding-fast"),
}


def model_file(name: str) -> Finding:
    """Whether the model is there, and the default one the very one that it should be."""
    facts = {"model": name}
    try:
        root = model_folder(name)
    except ImportError:
        return Finding("model", False, "doctor-model-missing", facts)
    if root is None:
        return Finding("model", True, "doctor-model-named", facts)
    weights = root / WEIGHTS
    if not weights.exists():
        return Finding("model", True, "doctor-model-other", facts)
    digest = fingerprint(weights)
    if name == DEFAULT_MODEL and digest != DEFAULT_SHA256:
        return Finding("model", False, "doctor-model-changed", {**facts, "sha": digest})
    return Finding("model", True, "doctor-model", {**facts, "sha": digest})


def prompts(name: str) -> Iterator[Finding]:
    """What the model wants in front of its texts, where its folder says so."""
    try:
        root = model_folder(name)
        found = folder_prompts(root) if root else Prompts()
    except (ImportError, OSError, ValueError, AttributeError):
        return  # told by the other checks
    if found != Prompts():
        yield Finding("prompts", True, "doctor-prompts", {"model": name, **asdict(found)})


def reranker(name: str) -> Finding:
    """Whether what is set to put passages in order has been trained to."""
    facts = {"model": name}
    if not Path(name).is_dir():
        return Finding("reranker", True, "doctor-reranker-named", facts)
    well = folder_judges_pairs(Path(name))
    return Finding("reranker", well, "doctor-reranker" if well else "doctor-reranker-none", facts)


def embedding(name: str, models: Path) -> Finding:
    """Which path the model takes, and how far its vectors are from the reference."""
    missing = next((each for each in ("onnxruntime", "faiss") if find_spec(each) is None), None)
    if missing:
        return Finding("embedding", False, "doctor-embedding-missing", {"package": missing})
    facts = {"model": name}
    try:
        root = model_folder(name)
        if root is None:
            return Finding("embedding", True, "doctor-embedding-reference", facts)
        model = describe(root)
    except (ImportError, Unsupported):
        return Finding("embedding", True, "doctor-embedding-reference", facts)
    folder = cache.place(models, name)
    state, stamp = cache.inspect(folder, model)
    well, code = _GRAPHS[state]
    if code == "doctor-embedding-damaged":
        return Finding("embedding", well, code, {"folder": str(folder)})
    if code == "doctor-embedding-later" or stamp is None:
        return Finding("embedding", well, code, facts)
    return Finding("embedding", well, code, {**facts, "cosine": f"{stamp.lowest:.7f}"})
