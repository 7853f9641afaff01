"""Random models of two layers, saved as sentence-transformers saves real ones."""

import string
from pathlib import Path

from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer import modules
from transformers import BertConfig, BertModel, BertTokenizer, set_seed

HIDDEN = 32
LETTERS = string.ascii_lowercase + string.digits + string.punctuation


def tiny_bert(
    folder: Path, *, pooling: str = "mean", prompts: dict[str, str] | None = None, seed: int = 1
) -> Path:
    """A BERT that reads letter by letter. Its folder is ``folder / "model"``."""
    set_seed(seed)
    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    vocabulary = folder / "vocab.txt"
    vocabulary.write_text(
        "\n".join([*special, *LETTERS, *(f"##{letter}" for letter in LETTERS)]), encoding="utf-8"
    )
    config = BertConfig(
        vocab_size=len(special) + 2 * len(LETTERS),
        hidden_size=HIDDEN,
        num_hidden_layers=2,
        num_attention_heads=4,
        intermediate_size=64,
        # As large as this, random weights tell texts apart.
        initializer_range=0.5,
    )
    raw = folder / "raw"
    BertModel(config).save_pretrained(raw)
    BertTokenizer(str(vocabulary)).save_pretrained(raw)
    parts = [modules.Transformer(str(raw)), modules.Pooling(HIDDEN, pooling)]
    model = SentenceTransformer(modules=parts, prompts=prompts, device="cpu")
    model.save(str(folder / "model"))
    return folder / "model"
