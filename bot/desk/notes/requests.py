"""What may be asked of the Desk about places in the texts. ``spot`` names a paragraph.

A spot is what a button carries: a paragraph's own name, or the id of an answer that quotes it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.desk.caller import Caller


@dataclass(frozen=True, slots=True)
class Mention:
    """What somebody says to the bot: references in brackets are looked up, else it is a question.

    ``public``: everybody reads the answer, so that nobody need share it.
    """

    caller: Caller
    text: str
    public: bool = False


@dataclass(frozen=True, slots=True)
class AddNote:
    """Anchor a note to the paragraph of a reference; without a text the paragraph is shown.

    What stands behind the brackets of the reference is the text where none is given.
    """

    caller: Caller
    reference: str
    text: str | None = None


@dataclass(frozen=True, slots=True)
class ListNotes:
    """The caller's own notes and those that others shared; those that fit ``query``, if given."""

    caller: Caller
    query: str | None = None


@dataclass(frozen=True, slots=True)
class ShareNote:
    """Let everybody read a note of the caller's."""

    caller: Caller
    note: int


@dataclass(frozen=True, slots=True)
class RemoveNote:
    """Delete a note: its author's, or a shared one, by a moderator."""

    caller: Caller
    note: int


@dataclass(frozen=True, slots=True)
class OpenNote:
    """What goes into the form of a note at a spot."""

    caller: Caller
    spot: str


@dataclass(frozen=True, slots=True)
class WriteNote:
    """Keep what was typed into that form, under ``text``."""

    caller: Caller
    spot: str
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class NotesAt:
    """The notes at a spot that the caller may read."""

    caller: Caller
    spot: str


@dataclass(frozen=True, slots=True)
class MarkUnclear:
    """Mark a spot as unclear to the caller, or take the mark back."""

    caller: Caller
    spot: str


@dataclass(frozen=True, slots=True)
class ShowUnclear:
    """Where a text is unclear, and to how many."""

    caller: Caller
    text: str


NotesRequest = (
    Mention
    | AddNote
    | ListNotes
    | ShareNote
    | RemoveNote
    | OpenNote
    | WriteNote
    | NotesAt
    | MarkUnclear
    | ShowUnclear
)
