"""Random models of two layers, saved as sentence-transformers saves real ones.

Torch takes seconds to load, in each of pytest's processes: it is loaded where a model is made.
"""

import string
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from transformers import BertConfig, BertTokenizer

HIDDEN = 32
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
LETTERS = string.ascii_lowercase + string.digits + string.punctuation


def tiny_bert(
    folder: Path, *, pooling: str = "mean", prompts: dict[str, str] | None = None, seed: int = 1
) -> Path:
    """A BERT that reads letter by letter. Its folder is ``folder / "model"``."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - loads torch
    from sentence_transformers.sentence_transformer import modules  # noqa: PLC0415 - loads torch
    from transformers import BertModel, set_seed  # noqa: PLC0415 - loads torch

    set_seed(seed)
    raw = folder / "raw"
    BertModel(_config()).save_pretrained(raw)
    _tokenizer(folder).save_pretrained(raw)
    parts = [modules.Transformer(str(raw)), modules.Pooling(HIDDEN, pooling)]
    model = SentenceTransformer(modules=parts, prompts=prompts, device="cpu")
    model.save(str(folder / "model"))
    return folder / "model"


def tiny_cross_encoder(folder: Path, *, labels: int = 1, seed: int = 1) -> Path:
    """A BERT with a head for pairs, as one that was trained is saved. Gives its folder."""
    from transformers import (  # noqa: PLC0415 - loads torch
        BertForSequenceClassification,
        set_seed,
    )

    set_seed(seed)
    model = BertForSequenceClassification(_config(num_labels=labels))
    model.save_pretrained(folder / "cross")
    _tokenizer(folder).save_pretrained(folder / "cross")
    return folder / "cross"


def _config(**more: Any) -> "BertConfig":
    from transformers import BertConfig  # noqa: PLC0415 - loads torch

    return BertConfig(
        vocab_size=len(SPECIAL) + 2 * len(LETTERS),
        hidden_size=HIDDEN,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=64,
        # As large as this, random weights tell texts apart.
        initializer_range=0.5,
        **more,
    )


def _tokenizer(folder: Path) -> "BertTokenizer":
    from transformers import BertTokenizer  # noqa: PLC0415 - loads torch

    vocabulary = folder / "vocab.txt"
    vocabulary.write_text(
        "\n".join([*SPECIAL, *LETTERS, *(f"##{letter}" for letter in LETTERS)]), encoding="utf-8"
    )
    return BertTokenizer(str(vocabulary))
