"""What a model's configuration says of its head. Loads nothing heavy."""

import json
from pathlib import Path

CAUSAL = "ForCausalLM"
_CLASSIFIER = "ForSequenceClassification"


def judges_pairs(architectures: tuple[str, ...]) -> bool:
    """Whether a model of these architectures has a head that can score a pair of texts."""
    return bool(architectures) and architectures[0].endswith((_CLASSIFIER, CAUSAL))


def folder_judges_pairs(folder: Path) -> bool:
    """The same of a model's folder; also false where that cannot be read."""
    try:
        config = json.loads((folder / "config.json").read_text("utf-8"))
        return judges_pairs(tuple(config.get("architectures") or ()))
    except (OSError, ValueError, AttributeError, TypeError):
        return False
