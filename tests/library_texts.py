"""A small text, prepared for a library without any model."""

from pathlib import Path

from index.documents import Document
from index.prepared import Prepared
from index.preparing import assemble
from index.reading import read
from index.splitting import split
from tests.fakes import FakeEmbedder

TEXT = """# The Open Door

Mara Lind, 1931

## The lamp

The lamp in the window was lit every evening at seven, and nobody asked why.

## The ferry

The ferry crossed the sound twice a day, and carried letters, sheep and the doctor.
"""


def prepared_text(folder: Path, name: str = "fake") -> Prepared:
    """``TEXT`` with the vectors of a ``FakeEmbedder`` of that name."""
    file = folder / "open-door.md"
    file.write_text(TEXT, "utf-8")
    document: Document = read(file.read_bytes(), file.name)
    embedder = FakeEmbedder(name)
    passages = tuple(split(document, embedder.count_tokens))
    return assemble(document, passages, file.name, "0" * 64, embedder)
