"""From a file to rows: read, split, embed. Runs in a worker process; writes nothing."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from index import lexical
from index.documents import Document, Passage
from index.embedding import Embedder
from index.embedding.storing import embedded, encoded
from index.fingerprint import fingerprint
from index.languages import language_of_text
from index.prepared import UNTOLD, Details, Prepared
from index.progress import Progress, Report, Stage, silent
from index.reading.composing import TITLE_FROM_FILENAME
from index.recognising import recognised
from index.sandbox import read_file
from index.splitting import split
from index.voices.collecting import quotations
from index.voices.doubting import doubts


def prepare(
    path: Path,
    filename: str,
    load_embedder: Callable[[], Embedder],
    details: Details = UNTOLD,
    report: Report = silent,
) -> Prepared:
    """Everything that a library stores of a file, with details given by a person preferred.

    The embedder is loaded only after the file was read: a bad file is refused at once.
    Raises ``index.reading.Unreadable``, ``index.recognising.NoRecogniser``, OSError and
    ``index.sandbox.SandboxBroken``.
    """
    document = _with(details, _read(path, filename, details.ocr, report))
    if not details.author and (unsure := doubts(document)):
        # A wrong name would stand in every citation: better none until somebody says.
        document = replace(document, author=None, warnings=(*document.warnings, *unsure))
    report(Progress(Stage.LOADING))
    embedder = load_embedder()
    report(Progress(Stage.SPLITTING))
    passages = split(document, embedder.count_tokens)
    # A name of bytes that are no UTF-8 has characters that cannot be stored.
    name = filename.encode("utf-8", "replace").decode()
    return assemble(document, passages, name, fingerprint(path), embedder, report)


def assemble(
    document: Document,
    passages: Sequence[Passage],
    filename: str,
    sha256: str,
    embedder: Embedder,
    report: Report = silent,
) -> Prepared:
    """Everything that a library stores of a document and its passages."""
    language = language_of_text(document.text, document.language)
    vectors, words = encoded(
        embedder,
        [embedded(document.sections[each.section].headings, each.text) for each in passages],
        [language] * len(passages),
        lambda done: report(Progress(Stage.EMBEDDING, done, len(passages))),
    )
    return Prepared(
        document=document,
        filename=filename,
        sha256=sha256,
        passages=tuple(passages),
        language=language,
        terms=tuple(lexical.stream(passage.text, language) for passage in passages),
        vectors=vectors,
        word_bits=words,
        model=embedder.name,
        dimension=embedder.dimension,
        quotations=quotations(document),
    )


def _read(path: Path, filename: str, ocr: str | None, report: Report) -> Document:
    if ocr is None or not filename.casefold().endswith(".pdf"):
        report(Progress(Stage.READING))
        return read_file(path, filename)
    report(Progress(Stage.RECOGNISING))
    with recognised(path, ocr) as readable:
        report(Progress(Stage.READING))
        return read_file(readable, filename)


def _with(details: Details, document: Document) -> Document:
    return replace(
        document,
        title=details.title or document.title,
        author=details.author or document.author,
        year=details.year or document.year,
        # Whoever gave a title need not be told that the file has none.
        warnings=tuple(
            each
            for each in document.warnings
            if not (details.title and each.code == TITLE_FROM_FILENAME)
        ),
    )
