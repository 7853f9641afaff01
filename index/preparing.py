"""From a file to rows: read, split, embed. Runs in a worker process; writes nothing."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np

from index import lexical
from index.catalogue import Prepared
from index.documents import Document, Passage
from index.embedding import Embedder
from index.progress import Progress, Report, Stage, silent
from index.reading import read
from index.reading.composing import TITLE_FROM_FILENAME
from index.splitting import split


def prepare(
    path: Path,
    filename: str,
    load_embedder: Callable[[], Embedder],
    report: Report = silent,
    *,
    title: str | None = None,
    author: str | None = None,
    year: str | None = None,
) -> Prepared:
    """Everything that a library stores of a file, with details given by a person preferred.

    The embedder is loaded only after the file was read: a bad file is refused at once.
    Raises ``index.reading.Unreadable``.
    """
    report(Progress(Stage.READING))
    data = path.read_bytes()
    document = read(data, filename)
    document = replace(
        document,
        title=title or document.title,
        author=author or document.author,
        year=year or document.year,
        # Whoever gave a title need not be told that the file has none.
        warnings=tuple(
            each for each in document.warnings if not (title and each == TITLE_FROM_FILENAME)
        ),
    )
    report(Progress(Stage.LOADING))
    embedder = load_embedder()
    report(Progress(Stage.SPLITTING))
    passages = tuple(split(document, embedder.count_tokens))
    vectors = embedder.encode_passages(
        [_embedded(document, passage) for passage in passages],
        lambda done: report(Progress(Stage.EMBEDDING, done, len(passages))),
    )
    rows = vectors.astype("<f2")
    return Prepared(
        document=document,
        # A name of bytes that are no UTF-8 has characters that cannot be stored.
        filename=filename.encode("utf-8", "replace").decode(),
        sha256=hashlib.sha256(data).hexdigest(),
        passages=passages,
        terms=tuple(lexical.stream(passage.text) for passage in passages),
        vectors=tuple(np.ascontiguousarray(row).tobytes() for row in rows),
        model=embedder.name,
        dimension=embedder.dimension,
    )


def _embedded(document: Document, passage: Passage) -> str:
    """What the model sees of a passage: its headings say what it is about."""
    headings = document.sections[passage.section].headings
    return "\n".join((*headings, passage.text))
