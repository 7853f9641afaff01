"""What the Desk replies: values with facts, in no language and for no screen in particular."""

from dataclasses import dataclass, field

from bot.desk.asked import Quoted
from bot.desk.board.replies import BoardReply
from bot.desk.bodies.replies import BodyReply
from bot.desk.notes.replies import Beside, NotesReply
from bot.desk.plans.replies import PlanReply, ReadTo
from bot.desk.privacy.replies import PrivacyReply
from bot.desk.rewording.values import Service
from bot.desk.sessions.replies import SessionReply
from bot.desk.settings.replies import SettingsReply
from bot.desk.setup.replies import SetupReply
from bot.desk.voting.replies import VotingReply
from bot.errors import Fact, Reason
from index.anchoring import Fit
from index.answers import Answer, Hit, NotInText, Signals
from index.documents import Citation, Source, Warned


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
class TextList:
    """The circle's texts, in the order in which they were added."""

    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """A line of a text's outline: a heading path and the page on which it begins."""

    headings: tuple[str, ...]
    author: str | None
    year: str | None
    paragraphs: int
    page: int


@dataclass(frozen=True, slots=True)
class TextCard:
    """One text with its outline, and the other editions and translations of the same work."""

    source: Source
    outline: tuple[Chapter, ...]
    pages: int
    editions: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class PagePart:
    """Paragraphs of a page that stand together under one citation."""

    citation: Citation
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page of a text in reading order; ``ahead``: its reader goes further than the channel."""

    source: Source
    page: int
    pages: int
    parts: tuple[PagePart, ...]
    ahead: bool = False


@dataclass(frozen=True, slots=True)
class PageAhead:
    """A page goes further than the channel has read; it can be opened all the same."""

    source: Source
    page: int


@dataclass(frozen=True, slots=True)
class ShareAsked:
    """An answer goes further than the channel has read; it can be shared all the same."""

    answer: str


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Texts for an autocomplete, at most 25: (id, title)."""

    texts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class TextAdded:
    """A text is in the library. ``warnings`` are what its reader was unsure of or left out.

    ``first``: nothing could be asked before.
    """

    source: Source
    warnings: tuple[Warned, ...]
    took_ms: int
    first: bool = False


@dataclass(frozen=True, slots=True)
class TextRevised:
    """A new version of a text is in the library: how many of its passages are what they were."""

    source: Source
    kept: int
    changed: int
    added: int
    removed: int
    warnings: tuple[Warned, ...]
    took_ms: int


@dataclass(frozen=True, slots=True)
class AlreadyAdded:
    """The very same file is in the library already; nothing was changed."""

    source: Source


@dataclass(frozen=True, slots=True)
class Cancelled:
    """Adding a file was stopped; nothing of it was stored."""


@dataclass(frozen=True, slots=True)
class TextEdited:
    """The details of a text after a correction, of the extracts and the links that it changed."""

    source: Source
    extracts: tuple[Chapter, ...] = ()
    editions: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class TextRemoved:
    """A text that is no longer in the library; under this number it lies aside for a day.

    ``before``: it was removed already. ``planned``: a reading plan under way reads it.
    """

    source: Source
    removal: int
    before: bool = False
    planned: bool = False


@dataclass(frozen=True, slots=True)
class TextBack:
    """A text that was removed is in the library again, as it was."""

    source: Source


@dataclass(frozen=True, slots=True)
class HelpShown:
    """Commands that the caller may use, by their paths (``"text info"``).

    All of them; or those of the ``group`` (``"text"``); or a ``single`` one, to be explained.
    """

    commands: tuple[str, ...]
    moderator: bool
    single: bool = False
    group: str | None = None


@dataclass(frozen=True, slots=True)
class Greeting:
    """The first message: who runs this bot, and where moderators and members may begin."""

    operator: str | None


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was done, for this reason."""

    reason: Reason
    facts: dict[str, Fact]


@dataclass(frozen=True, slots=True)
class AsText:
    """A reply to be shown with words in place of its pictures."""

    reply: "Reply"


@dataclass(frozen=True, slots=True)
class QuestionTried:
    """What became of a moderator's test question; ``server``: members ask on one."""

    reply: Answered | NotAnswered
    server: bool = True


Reply = (
    Answered
    | NotAnswered
    | Reworded
    | Explained
    | Context
    | Orphaned
    | MorePassages
    | Voices
    | TextList
    | TextCard
    | TextPage
    | PageAhead
    | ShareAsked
    | Suggestions
    | TextAdded
    | TextRevised
    | AlreadyAdded
    | Cancelled
    | TextEdited
    | TextRemoved
    | TextBack
    | HelpShown
    | Greeting
    | Refused
    | AsText
    | QuestionTried
    | VotingReply
    | BodyReply
    | BoardReply
    | PlanReply
    | SettingsReply
    | SetupReply
    | PrivacyReply
    | NotesReply
    | SessionReply
)
