"""Prompts on the texts of a library: where what is read, found and dealt is put together."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bot.study.prompting.dealing import Wanted, deal
from bot.study.prompting.readings import read
from bot.study.prompting.sensing import Sense, Sensed
from bot.study.prompting.values import Language, Prompt
from bot.working.shelf import Kept, Place, Shelf
from index import debatable
from index.answers import Hit
from index.documents import Scope
from index.lexical.languages import language
from index.library import Library

if TYPE_CHECKING:
    from index.embedding import Embedder
    from index.finding import Finder

# Passages that are looked through for what bears on a question.
_RELATED = 12
# Quotations that the model looks at, in all texts together: some seconds, in which nobody else's
# question is answered. Of each of many texts these at the least.
_LOOKED_AT, _LEAST = 1200, 100


def dealt(
    library: Library,
    finder: "Finder",
    embedder: "Embedder",
    wanted: Wanted,
    scope: Scope,
    kept: tuple[Shelf, Path] | None = None,
) -> tuple[Prompt, ...]:
    """The next prompts on a scope's texts. Raises ``index.library.OtherModel``.

    ``kept`` is where readings are kept, and the folder that the library lies in.
    """
    shelf, folder = kept or (Shelf(), Path())
    sense = _sense_of(embedder)
    read_now = dict(_readings(library, scope, wanted.since, sense, shelf, folder))

    def related(words: str, source: str) -> Sequence[Hit]:
        found = read_now[source].found
        if words not in found:
            found[words] = finder.search(
                words, _RELATED, replace(scope, sources=frozenset({source}))
            )
        return found[words]

    return deal(tuple(each.reading for each in read_now.values()), related, wanted)


def _readings(
    library: Library, scope: Scope, since: int, sense: Sense, shelf: Shelf, folder: Path
) -> Iterator[tuple[str, Kept]]:
    """Every source of a scope, from an offset on, read for discussion."""
    generation = library.catalogue.generation()
    places = [each for each in library.catalogue.layout().places if scope.admits(each.source)]
    by_source: defaultdict[str, list[int]] = defaultdict(list)
    languages = {each.source: each.language for each in places}
    for each in places:
        by_source[each.source].append(each.passage)
    most = max(_LOOKED_AT // max(len(by_source), 1), _LEAST)
    for source, ids in by_source.items():
        asked = Place(folder, generation, source, since, scope.end(source), most)
        kept = shelf.get(asked)
        if kept is None:
            code = languages[source]
            found = library.passages(tuple(ids), scope)
            hits = tuple(each for each in found if each.offset >= since)
            spoken = Language(code, language(code).stop_words)
            kept = shelf.keep(asked, read(hits, spoken, sense, most))
        yield source, kept


def _sense_of(embedder: "Embedder") -> Sense:
    """What a model tells of sentences."""

    def sense(texts: Sequence[str], language: str) -> Sensed:
        if not texts:
            return Sensed({}, ())
        vectors = embedder.encode_passages(texts)
        marks = debatable.marked(embedder, vectors, language) or ()
        pairs = debatable.alike(vectors)
        return Sensed(
            dict(zip(texts, marks, strict=False)),
            tuple((texts[one], texts[other], nearness) for one, other, nearness in pairs),
        )

    return sense
