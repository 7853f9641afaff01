"""New vectors for a library after another model was chosen. Runs in a worker; writes nothing."""

from collections.abc import Callable

from index.database import reading
from index.embedding import Embedder
from index.embedding.storing import embedded, stored
from index.library import Library
from index.prepared import NewVectors
from index.progress import Progress, Report, Stage, silent


def reembed(
    library: Library, load_embedder: Callable[[], Embedder], report: Report = silent
) -> NewVectors:
    """A vector for every passage as it is now, in half precision."""
    report(Progress(Stage.LOADING))
    embedder = load_embedder()
    with reading(library.catalogue.db):
        generation = library.catalogue.generation()
        wordings = list(library.catalogue.wordings())
    vectors = embedder.encode_passages(
        [embedded(headings, text) for _, headings, text in wordings],
        lambda done: report(Progress(Stage.EMBEDDING, done, len(wordings))),
    )
    ids = [passage for passage, _, _ in wordings]
    return NewVectors(
        generation=generation,
        vectors=dict(zip(ids, stored(vectors), strict=True)),
        model=embedder.name,
        dimension=embedder.dimension,
    )
