"""What the Desk replies to questions."""

from dataclasses import dataclass, field

from bot.desk.asked import Quoted
from bot.desk.notes.replies import Beside
from bot.desk.plans.replies import ReadTo
from bot.desk.rewording.values import Service
from index.anchoring import Fit
from index.answers import Answer, Hit, NotInText, Signals
from index.documents import Citation


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer; ``id`` finds it again for *Context*, *More passages* and *Share*.

    ``read``: how far the channel has read the texts that were asked no further; ``text`` is the
    one that was asked alone.
    ``own``: the text is one of the circle's, so that members can note something on it; ``beside``
    are the notes that bear on the question. ``rewords``: it can be had in other words. ``ahead``:
    the channel has not read so far.
    """

    id: str
    answer: Answer
    took_ms: int
    shared: bool = False
    read: tuple[ReadTo, ...] = ()
    text: str | None = None
    own: bool = True
    beside: Beside = field(default_factory=Beside)
    rewords: bool = False
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Reworded:
    """An answer in the words of a language model, which were checked; it stands with its own."""

    answer: Answer
    wording: str
    by: Service


@dataclass(frozen=True, slots=True)
class Unread:
    """Languages that the model cannot bring together, by their tags: it reads ``model`` only."""

    question: str
    texts: str
    model: str


@dataclass(frozen=True, slots=True)
class NotAnswered:
    """The texts do not answer; the nearest passages are related, not an answer.

    ``texts`` is the number of texts that were asked. ``unread`` where the question is in another
    language than they. ``read``, ``text``, ``beside`` and ``ahead`` are as in ``Answered``.
    """

    id: str
    outcome: NotInText
    texts: int
    took_ms: int
    shared: bool = False
    unread: Unread | None = None
    read: tuple[ReadTo, ...] = ()
    text: str | None = None
    beside: Beside = field(default_factory=Beside)
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class Explained:
    """Why a question was answered or not: the signals, and its terms that no text has.

    ``signals`` is ``None`` where there was nothing to weigh.
    """

    question: str
    answered: bool
    signals: Signals | None
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """A passage in its surroundings. ``bold`` are offsets of the answer's words in ``text``.

    ``fit`` says whether a new version of the text moved or edited these words; ``quoted`` are
    the words as they were then, with their citation. ``second`` is the answer's other place.
    ``spot`` names the paragraph for its buttons, where it is one of the circle's; ``notes`` is how
    many notes on it the caller may read.
    """

    citation: Citation
    before: str | None
    text: str
    bold: tuple[int, int]
    after: str | None
    fit: Fit = Fit.SAME
    quoted: Quoted | None = None
    second: "Context | None" = None
    spot: str = ""
    notes: int = 0


@dataclass(frozen=True, slots=True)
class Orphaned:
    """Words that an answer quoted and that are no longer in the text, as they stood.

    Where they were removed on request, their citation is left.
    """

    question: str
    quoted: Quoted
    shared: bool = False


@dataclass(frozen=True, slots=True)
class MorePassages:
    """Further passages for a question, best first; none is itself claimed to be the answer."""

    question: str
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quotation, so far as it stands in a passage, with its chain of voices, nearest first.

    ``reported`` is whoever's thought it retells: then the voices are those of the teller.
    """

    text: str
    voices: tuple[str, ...]
    reported: str | None = None


@dataclass(frozen=True, slots=True)
class Voices:
    """Who speaks in an answer (``citation``, ``voices``, ``reported``), and in its passage.

    ``spoken`` are the quotations of the passage in reading order.
    """

    citation: Citation
    voices: tuple[str, ...]
    reported: str | None
    spoken: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True)
class ShareAsked:
    """An answer goes further than the channel has read; it can be shared all the same."""

    answer: str


@dataclass(frozen=True, slots=True)
class QuestionTried:
    """What became of a moderator's test question; ``server``: members ask on one."""

    reply: Answered | NotAnswered
    server: bool = True
