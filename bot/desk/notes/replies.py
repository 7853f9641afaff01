"""What the Desk says of places in the texts. ``spot`` names a paragraph for its buttons."""

from dataclasses import dataclass

from bot.study.references import Beyond, Several, Unknown
from index.anchoring import Fit
from index.documents import Citation, Source


@dataclass(frozen=True, slots=True)
class Looked:
    """A paragraph, verbatim, and how many notes on it the caller may read."""

    spot: str
    citation: Citation
    text: str
    notes: int = 0


@dataclass(frozen=True, slots=True)
class Missed:
    """A reference, as typed, that means no one paragraph."""

    typed: str
    why: Several | Beyond | Unknown


@dataclass(frozen=True, slots=True)
class LookedUp:
    """What the references of a message mean, in their order; ``more``: not all of it is shown."""

    found: tuple[Looked | Missed, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class NoteForm:
    """What goes into the form of a note."""

    looked: Looked


@dataclass(frozen=True, slots=True)
class NoteShown:
    """A note with the paragraph that it is on, as the text has it now, if it has.

    ``quote`` is ``None`` where the text is gone, or the words were removed on request
    (``removed``). An orphaned one stands under the words and the citation of then.
    """

    number: int
    member: str
    mine: bool
    shared: bool
    text: str
    fit: Fit
    citation: str
    quote: str | None
    removed: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """Notes that bear on a question, below its answer; ``left`` are not shown."""

    notes: tuple[NoteShown, ...] = ()
    left: int = 0

    @property
    def public(self) -> "Beside":
        """Of those shown, what everybody may read."""
        return Beside(tuple(each for each in self.notes if each.shared))


@dataclass(frozen=True, slots=True)
class NoteKept:
    """A note was kept."""

    note: NoteShown


@dataclass(frozen=True, slots=True)
class NoteList:
    """Notes: of whoever asks, and those that others shared. ``left`` are not shown.

    ``query`` is what was looked for.
    """

    notes: tuple[NoteShown, ...]
    query: str = ""
    left: int = 0


@dataclass(frozen=True, slots=True)
class NotesShown:
    """The notes on a paragraph."""

    looked: Looked
    notes: tuple[NoteShown, ...]


@dataclass(frozen=True, slots=True)
class NoteShared:
    """Everybody may read a note now; ``before``: they could already."""

    number: int
    before: bool = False


@dataclass(frozen=True, slots=True)
class NoteRemoved:
    """A note is gone."""

    number: int


@dataclass(frozen=True, slots=True)
class Marked:
    """A paragraph is marked as unclear, or is not any more (``on``); by so many members."""

    spot: str
    citation: Citation
    on: bool
    count: int


@dataclass(frozen=True, slots=True)
class Most:
    """A paragraph that many marked: its place in the whole text, from 0, and by how many."""

    looked: Looked
    place: int
    count: int


@dataclass(frozen=True, slots=True)
class UnclearShown:
    """A text's marks: how many members marked each paragraph, in reading order; the most marked.

    ``lost`` are the marks whose words are no longer in the text.
    """

    source: Source
    counts: tuple[int, ...]
    most: tuple[Most, ...]
    lost: int = 0


NotesReply = (
    LookedUp
    | NoteForm
    | NoteKept
    | NoteList
    | NotesShown
    | NoteShared
    | NoteRemoved
    | Marked
    | UnclearShown
)
