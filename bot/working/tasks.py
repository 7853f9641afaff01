"""What the workers do. Runs in their processes; the heavy imports are inside on purpose."""

from collections import OrderedDict
from pathlib import Path
from typing import TYPE_CHECKING

from bot.desk.requests import Upload
from bot.errors import Reason, Refusal
from bot.study.prompting.dealing import Wanted
from bot.study.prompting.values import Prompt
from bot.working.refusals import damaged_set, other_model, unreadable
from bot.working.shelf import Shelf
from index.abstaining import Strictness
from index.answers import Answer, Hit, NotInText
from index.documents import Scope
from index.embedding import Embedder, NoModel
from index.evaluation.datasets import DamagedSet, EmptySet
from index.evaluation.figures import Evaluation
from index.library import Library, OtherModel
from index.prepared import Details, NewVectors, Prepared
from index.progress import Report
from index.reading import Unreadable
from index.recognising import NoRecogniser
from index.reranking import NotAReranker, Reranker

if TYPE_CHECKING:
    from index.finding import Finder

# Circles whose index stays in memory; the others are loaded again when they ask.
MOST_OPEN = 32


class Workshop:
    """What a worker process keeps between tasks: the models, and open libraries."""

    def __init__(self, model: str, models: Path, reranker: str = "") -> None:
        """``models`` is the folder where what was built of models lies; no reranker if empty."""
        self._model = model
        self._models = models
        self._reranker = reranker
        self._embedder: Embedder | None = None
        self._orderer: Reranker | None = None
        self._finders: OrderedDict[Path, tuple[Library, Finder]] = OrderedDict()
        self.shelf = Shelf()

    def embedder(self) -> Embedder:
        """The model, loaded when it is first needed."""
        if self._embedder is None:
            from index.embedding.choosing import load  # noqa: PLC0415 - loads onnxruntime

            try:
                self._embedder = load(self._model, self._models)
            except NoModel as error:
                raise Refusal(Reason.NO_MODEL, model=self._model) from error
        return self._embedder

    def reranker(self) -> Reranker | None:
        """The reranker, loaded when it is first needed, if one is set."""
        if self._reranker and self._orderer is None:
            from index.reranking.cross_encoder import CrossEncoderReranker  # noqa: PLC0415 - torch

            try:
                self._orderer = CrossEncoderReranker(self._reranker)
            except NotAReranker as error:
                raise Refusal(Reason.NOT_A_RERANKER, model=self._reranker) from error
            except NoModel as error:
                raise Refusal(Reason.NO_MODEL, model=self._reranker) from error
        return self._orderer

    def finder(self, folder: Path) -> "Finder":
        """The search over the library in a folder."""
        if folder not in self._finders:
            from index.finding import Finder  # noqa: PLC0415 - loads faiss

            embedder, reranker = self.embedder(), self.reranker()
            library = Library.readonly(folder)
            self._finders[folder] = (library, Finder(library, embedder, reranker=reranker))
            while len(self._finders) > MOST_OPEN:
                self._finders.popitem(last=False)[1][0].close()
        self._finders.move_to_end(folder)
        return self._finders[folder][1]

    def forget(self, folder: Path) -> None:
        """Let go of the libraries that lie in a folder."""
        for each in [each for each in self._finders if each.is_relative_to(folder)]:
            self._finders.pop(each)[0].close()
        self.shelf.forget(folder)


def warm(workshop: Workshop, *, report: Report) -> None:  # noqa: ARG001 - every task has one
    """Load the models before anybody waits for them."""
    workshop.embedder().encode_question("warm")
    workshop.reranker()


def forget(workshop: Workshop, folder: Path, *, report: Report) -> None:  # noqa: ARG001 - as above
    """Let go of a circle's libraries."""
    workshop.forget(folder)


def ask(
    workshop: Workshop,
    folder: Path,
    question: str,
    scope: Scope,
    strictness: Strictness,
    *,
    report: Report,  # noqa: ARG001 - every task has one
) -> Answer | NotInText:
    """The answer to a question."""
    try:
        return workshop.finder(folder).ask(question, scope, strictness)
    except OtherModel as error:
        raise other_model(error) from error


def search(
    workshop: Workshop,
    folder: Path,
    query: str,
    k: int,
    scope: Scope,
    *,
    report: Report,  # noqa: ARG001 - every task has one
) -> tuple[Hit, ...]:
    """The passages that fit a query best."""
    try:
        return workshop.finder(folder).search(query, k, scope)
    except OtherModel as error:
        raise other_model(error) from error


def prompts(
    workshop: Workshop,
    folder: Path,
    wanted: Wanted,
    scope: Scope,
    *,
    report: Report,  # noqa: ARG001 - every task has one
) -> tuple[Prompt, ...]:
    """The next prompts for a discussion."""
    from bot.working.posing import dealt  # noqa: PLC0415 - loads numpy

    finder = workshop.finder(folder)
    library = Library.readonly(folder)
    try:
        return dealt(library, finder, workshop.embedder(), wanted, scope, (workshop.shelf, folder))
    except OtherModel as error:
        raise other_model(error) from error
    finally:
        library.close()


def reembed(workshop: Workshop, folder: Path, *, report: Report) -> NewVectors:
    """Vectors of the model for every passage of a library."""
    from index.reembedding import reembed as reembedded  # noqa: PLC0415 - loads numpy

    library = Library.readonly(folder)
    try:
        return reembedded(library, workshop.embedder, report)
    finally:
        library.close()


def evaluate(
    workshop: Workshop, folder: Path, limit: int | None, *, report: Report
) -> tuple[Evaluation, tuple[str, ...]]:
    """The figures of a set of data, and the lines of its run."""
    from index.evaluation.measuring import evaluate as evaluated  # noqa: PLC0415 - loads faiss
    from index.evaluation.trec import run_lines  # noqa: PLC0415 - loads numpy

    try:
        evaluation, outcomes = evaluated(folder, workshop.embedder, limit, report)
    except DamagedSet as error:
        raise damaged_set(error) from error
    except EmptySet as error:
        raise Refusal(Reason.EMPTY_FILE, file=str(error)) from error
    except Unreadable as error:
        raise unreadable(error, folder.name) from error
    except OSError as error:
        raise Refusal(Reason.NO_FILE, file=error.filename or str(folder)) from error
    rankings = ((each.question.id, each.ranking) for each in outcomes)
    return evaluation, tuple(run_lines(rankings))


def prepare(
    workshop: Workshop,
    file: Upload,
    details: Details,
    *,
    report: Report,
) -> Prepared:
    """A file read, split and embedded."""
    from index.preparing import prepare as prepared  # noqa: PLC0415 - loads numpy

    try:
        return prepared(file.path, file.name, workshop.embedder, details, report)
    except Unreadable as error:
        raise unreadable(error, file.name) from error
    except NoRecogniser as error:
        raise Refusal(Reason.NO_OCR, languages=str(error)) from error
    except OSError as error:
        raise Refusal(Reason.NO_FILE, file=file.name) from error
