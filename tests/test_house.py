"""The house: what may be loaded where, beyond what the import rules can see."""

import subprocess
import sys

import pytest

# numpy is not among them: sqlite-utils loads it wherever it is installed.
HEAVY = {
    "discord",
    "faiss",
    "matplotlib",
    "onnx",
    "onnxruntime",
    "sentence_transformers",
    "sklearn",
    "tokenizers",
    "torch",
    "transformers",
}


@pytest.mark.parametrize(
    ("module", "allowed"),
    [
        ("index", set()),
        ("index.library", set()),
        ("bot.__main__", set()),
        ("bot.guild.client", {"discord"}),
        ("bot.working.__main__", set()),
        ("bot.working.tasks", set()),
        ("bot.working.drawing", set()),
        ("index.embedding.choosing", set()),
        # What a worker holds while it answers: no torch.
        ("index.finding, index.embedding.onnx", {"faiss", "onnxruntime", "tokenizers"}),
    ],
)
def test_only_workers_load_what_is_heavy(module: str, allowed: set[str]) -> None:
    code = f"import sys, {module}; print(' '.join({HEAVY!r} & set(sys.modules)))"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert set(loaded) <= allowed
