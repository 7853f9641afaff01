"""A library made anew for searching, with another model or in another form.

Runs in a worker; writes nothing.
"""

from collections.abc import Callable

from index import lexical
from index.database import reading
from index.embedding import Embedder
from index.embedding.storing import embedded, encoded
from index.languages import language_of_text
from index.library import Library
from index.prepared import NewPassage, NewVectors
from index.progress import Progress, Report, Stage, silent
from index.rows import signpost


def reembed(
    library: Library, load_embedder: Callable[[], Embedder], report: Report = silent
) -> NewVectors:
    """Terms and vectors of every passage as it is now."""
    report(Progress(Stage.LOADING))
    embedder = load_embedder()
    with reading(library.catalogue.db):
        generation = library.catalogue.generation()
        languages = {
            source: language_of_text(text, declared)
            for source, text, declared in library.catalogue.texts()
        }
        wordings = list(library.catalogue.wordings())
    spoken = [languages[each.source] for each in wordings]
    vectors, words = encoded(
        embedder,
        [embedded(each.section.headings, each.text) for each in wordings],
        spoken,
        lambda done: report(Progress(Stage.EMBEDDING, done, len(wordings))),
    )
    passages = {
        each.passage: NewPassage(
            terms=lexical.stream(each.text, language),
            headings=signpost(each.title, each.author, each.section, language),
            vector=vector,
            word_bits=bits,
        )
        for each, language, vector, bits in zip(wordings, spoken, vectors, words, strict=True)
    }
    return NewVectors(
        generation=generation,
        passages=passages,
        languages=languages,
        model=embedder.name,
        dimension=embedder.dimension,
    )
