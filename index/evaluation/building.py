"""The library that data are measured on: held in memory, and made as any other is."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from index.documents import Document, Paragraph, Passage, Section
from index.embedding import Embedder
from index.evaluation.datasets import DataSet, Question, Row
from index.library import Library, folded
from index.prepared import Prepared
from index.preparing import assemble, prepare
from index.progress import Progress, Report, Stage

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


def build(data: DataSet, embedder: Embedder, report: Report) -> Built:
    """Add everything that the questions are asked of.

    Raises what ``index.preparing.prepare`` raises of a text.
    """
    built = Built(Library.empty(), {}, {}, {})
    done = 0
    for group in _grouped(data.rows):
        prepared = _rows_prepared(group, embedder, _onward(report, done, len(data.rows)))
        done += len(group)
        _add(built, prepared, [row.id for row in group])
    for path in data.texts:
        prepared = prepare(path, path.name, lambda: embedder, report=report)
        count = len(prepared.passages)
        _add(built, prepared, [f"{path.name}#{place}" for place in range(count)])
    return built


def _add(built: Built, prepared: Prepared, called: Sequence[str]) -> None:
    # Numbered: to find each an id of its own would take long where there are thousands.
    catalogue = built.library.catalogue
    source = f"{len(built.names)}"
    catalogue.add(prepared, source, _ADDED)
    built.names.update(zip(catalogue.passages_of(source), called, strict=True))
    built.sources.update(dict.fromkeys(called, source))
    built.wordings.update(
        (name, folded(passage.text))
        for name, passage in zip(called, prepared.passages, strict=True)
    )


def _grouped(rows: Sequence[Row]) -> list[list[Row]]:
    """The rows of each text, in their order, wherever they stand in the file."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row.group, []).append(row)
    return list(groups.values())


def _rows_prepared(rows: Sequence[Row], embedder: Embedder, report: Report) -> Prepared:
    """A text whose passages are exactly the rows."""
    passages: list[Passage] = []
    start = 0
    for number, row in enumerate(rows, start=1):
        end = start + len(row.text)
        passages.append(Passage(0, number, start, end, row.text, (Paragraph(start, end),)))
        start = end + len(_BETWEEN)
    text = _BETWEEN.join(row.text for row in rows)
    section = Section((), tuple(each.paragraphs[0] for each in passages))
    document = Document(rows[0].title or rows[0].group, text, (section,))
    name = rows[0].group or rows[0].id
    sha256 = hashlib.sha256(f"{name}\0{text}".encode()).hexdigest()
    return assemble(document, passages, name, sha256, embedder, report)


def _onward(report: Report, before: int, total: int) -> Report:
    """Progress over all texts together."""

    def relay(step: Progress) -> None:
        if step.stage is Stage.EMBEDDING:
            step = replace(step, done=before + step.done, total=total)
        report(step)

    return relay
