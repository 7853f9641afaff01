"""What may be asked about votes that are not open yet, and about mending one that is."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.desk.caller import Caller


@dataclass(frozen=True, slots=True)
class DraftVote:
    """Begin a draft of a vote, as ``OpenVote`` takes it; nothing is refused for what was typed.

    ``passages`` are numbers of those that bear on the question, in the order of the search.
    """

    caller: Caller
    question: str
    options: str | None = None
    kind: str | None = None
    until: str | None = None
    passages: str | None = None
    rule: str | None = None
    seats: int | None = None
    names: str | None = None
    counts: str | None = None
    quorum: str | None = None
    majority: str | None = None
    tenure: int | None = None
    runoff: str | None = None
    roles: str | None = None


@dataclass(frozen=True, slots=True)
class DraftStance:
    """Begin a draft of a stance, as ``OpenStance`` takes it."""

    caller: Caller
    claim: str
    options: str | None = None
    until: str | None = None
    passages: str | None = None
    roles: str | None = None


@dataclass(frozen=True, slots=True)
class ShowDraft:
    """Show one's draft, or (``advanced``) the page of what needs no thought."""

    caller: Caller
    draft: str
    advanced: bool = False


@dataclass(frozen=True, slots=True)
class AskWords:
    """Ask for what goes into the form of a draft's words, or (``advanced``) of its figures."""

    caller: Caller
    draft: str
    advanced: bool = False


@dataclass(frozen=True, slots=True)
class ChangeDraft:
    """Change fields of one's draft, as typed; an empty one is as the kind has it.

    ``attached``, where given, are the ids of all passages that the ballot shows.
    """

    caller: Caller
    draft: str
    typed: Mapping[str, str]
    attached: tuple[int, ...] | None = None
    advanced: bool = False


@dataclass(frozen=True, slots=True)
class JoinToOpen:
    """Join the circle, and show one's draft again: it can be opened then."""

    caller: Caller
    draft: str


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """Open what was drafted, or propose it where it needs a seconder; once, however often asked.

    ``seen`` is the revision of the draft that was shown.
    """

    caller: Caller
    draft: str
    seen: int | None = None


@dataclass(frozen=True, slots=True)
class DiscardDraft:
    """Throw one's draft away, or take one's proposal back."""

    caller: Caller
    draft: str


@dataclass(frozen=True, slots=True)
class AskMending:
    """Ask for what goes into the form that mends one's vote."""

    caller: Caller
    vote: str


DraftingRequest = (
    DraftVote
    | DraftStance
    | ShowDraft
    | AskWords
    | ChangeDraft
    | JoinToOpen
    | OpenDraft
    | DiscardDraft
    | AskMending
)
