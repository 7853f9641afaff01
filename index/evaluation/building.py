"""The library that data are measured on: held in memory, and made as any other is."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.documents import Document, Paragraph, Passage, Section
from index.embedding import Embedder
from index.evaluation.datasets import DataSet, Question, Row
from index.library import Library
from index.preparing import assemble, prepare
from index.progress import Progress, Report, Stage
from index.titles import folded

_BETWEEN = "\n\n"
# The time at which a text was added matters to nobody here.
_ADDED = "2000-01-01T00:00:00+00:00"


@dataclass(frozen=True, slots=True)
class Built:
    """A library, and what its passages are called in the data.

    ``names`` are by passage id; by name the ``sources`` of passages, and their ``wordings`` as
    snippets are looked for in them.
    """

    library: Library
    names: dict[int, str]
    wordings: dict[str, str]
    sources: dict[str, str]

    def golds(self, question: Question) -> frozenset[str]:
        """The right passages' names; a snippet is in the passages that hold it whole.

        One that no passage holds is the name of none: the question counts, as not found.
        """
        if question.snippet is None or question.golds:
            return question.golds
        snippet = folded(question.snippet)
        found = frozenset(name for name, text in self.wordings.items() if snippet in text)
        return found or frozenset({""})


def build(
    data: DataSet, embedder: Embedder, report: Report, library: Library | None = None
) -> Built:
    """Add everything that the questions are asked of to a new library, or to the one given.

    Passages that the library has already are taken as they are. Raises what
    ``index.preparing.prepare`` raises of a text.
    """
    built = Built(library or Library.empty(), {}, {}, {})
    catalogue = built.library.catalogue
    done = 0
    for group in _grouped(data.rows):
        document, passages, sha256 = _text(group)
        known = catalogue.source_of_file(sha256)
        source = known.id if known else f"{done}"
        if known is None:
            step = _onward(report, done, len(data.rows))
            prepared = assemble(document, passages, document.title, sha256, embedder, step)
            # Numbered: to find each an id of its own would take long where there are thousands.
            catalogue.add(prepared, source, _ADDED)
        done += len(group)
        _name(built, source, [row.id for row in group])
    for path in data.texts:
        prepared = prepare(path, path.name, lambda: embedder, report=report)
        catalogue.add(prepared, path.name, _ADDED)
        _name(built, path.name, [f"{path.name}#{n}" for n in range(len(prepared.passages))])
    return built


def _name(built: Built, source: str, called: Sequence[str]) -> None:
    """Note what the passages of a source are called, in their order."""
    passages = built.library.catalogue.passages_of(source)
    for (passage, text), name in zip(passages.items(), called, strict=True):
        built.names[passage] = name
        built.wordings[name] = folded(text)
        built.sources[name] = source


def _grouped(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of each text, in their order, wherever they stand in the file."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    return list(groups.values())


def _text(rows: Sequence[Row]) -> tuple[Document, list[Passage], str]:
    """A text whose passages are exactly the rows, and what tells it from others."""
    passages: list[Passage] = []
    start = 0
    for number, row in enumerate(rows, start=1):
        end = start + len(row.text)
        passages.append(Passage(0, number, start, end, row.text, (Paragraph(start, end),)))
        start = end + len(_BETWEEN)
    text = _BETWEEN.join(row.text for row in rows)
    section = Section((), tuple(each.paragraphs[0] for each in passages))
    first = rows[0]
    title = first.title or first.group or first.id
    sha256 = hashlib.sha256(f"{first.group}\0{title}\0{text}".encode()).hexdigest()
    return Document(title, text, (section,)), passages, sha256


def _onward(report: Report, before: int, total: int) -> Report:
    """Progress over all texts together."""

    def relay(step: Progress) -> None:
        if step.stage is Stage.EMBEDDING:
            step = replace(step, done=before + step.done, total=total)
        report(step)

    return relay
